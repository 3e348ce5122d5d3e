import { z } from 'zod'
import { type CityLive, indexSection } from '../../city/index.ts'
import type { IndexDefinition, IndexPart } from './domain/definition.ts'

type Section = z.infer<typeof indexSection>

/** The recipes lie among the words of the city, as the pack says them. */
const sections = z.array(indexSection).catch([])

export function readDefinitions(city: CityLive): IndexDefinition[] {
  return sections.parse(city.facts.words.indices ?? []).map(definitionOf)
}

function definitionOf(section: Section): IndexDefinition {
  const { id, title, level, method, editions, dynamics } = section
  return {
    ...{ id, title, level, method, editions },
    description: section.description ?? null,
    topic: section.topic ?? null,
    source: section.source ?? null,
    minResidents: section.minResidents ?? null,
    status: partOf(section, section.partTitle, undefined),
    dynamics: dynamics ? partOf(dynamics, dynamics.title, dynamics.changeOver) : null,
  }
}

function partOf(
  { indicators, cutBy, classes }: Pick<Section, 'indicators' | 'cutBy' | 'classes'>,
  title: IndexPart['title'] | undefined,
  changeOver: number | undefined,
): IndexPart {
  return { title: title ?? null, indicators, cutBy, classes, changeOver: changeOver ?? null }
}
