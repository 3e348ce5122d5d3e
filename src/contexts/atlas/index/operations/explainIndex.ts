import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { areaIdShape, areaNoteShape, cityPart, noteArea } from '../../../city/index.ts'
import type { AtlasLive } from '../../snapshot/live.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { type ComputedPart, indexBook, type Source } from '../book.ts'
import {
  editionIdShape,
  editionShape,
  figuresShape,
  indexIdShape,
  indexShape,
  noteEdition,
  noteFigures,
  noteIndex,
  noteOutcome,
  noteStep,
  outcomeShape,
  stateShape,
  stepShape,
  valueAt,
} from './shapes.ts'

const explainedShape = z
  .object({
    figures: figuresShape,
    steps: z.array(
      stepShape.extend({
        state: z.enum(['known', 'computed', 'protected', 'unknown']),
        now: z.number().nullable().describe('The value at the time of the edition.'),
        earlier: z.number().nullable().describe('Where a change goes in: the value before.'),
        value: z.number().nullable().describe('What goes in: the value, or its change.'),
        score: z.number().nullable().describe('Made comparable by the method of the index.'),
        contribution: z.number().nullable().describe('The score, turned and weighted.'),
      }),
    ),
    outcome: outcomeShape.nullable(),
    higher: z.number().nullable().describe('How many counted areas have a higher index.'),
  })
  .describe('Every step from the values of one area to its class.')
export type ExplainedNote = z.infer<typeof explainedShape>

/** Why an area is in its class. */
export const explainIndex = operation({
  name: 'atlas.explainIndex',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Why an area stands where it stands in an index: every step from its values to its class.',
  input: z.strictObject({ id: indexIdShape, area: areaIdShape, edition: editionIdShape }),
  output: z.object({
    index: indexShape,
    edition: editionShape,
    area: areaNoteShape,
    above: z.string().nullable(),
    state: stateShape,
    editions: z.array(z.string()).describe('Editions that tell of this area, oldest first.'),
    status: explainedShape,
    dynamics: explainedShape.nullable(),
  }),
  run({ snapshot }, { id, area: wanted, edition }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const book = indexBook(city, atlas)
    const definition = book.definition(id)
    if (!definition) return notFound('index')
    const tells = book
      .editions(definition)
      .filter(({ column }) => {
        const area = city.area(definition.level, wanted, column.day)
        return area !== undefined && atlas.speaksOf(column, area)
      })
      .map((one) => one.id)
    const chosen = edition ?? tells.at(-1)
    if (chosen === undefined) return notFound('area')
    const computed = book.computed(definition, chosen)
    if (!computed) return notFound('edition')
    const found = city.area(definition.level, wanted, computed.column.day)
    const at = computed.areas.findIndex(({ ordinal }) => ordinal === found?.ordinal)
    const area = computed.areas[at]
    if (!area) return notFound('area')
    const { column, states, status, dynamics } = computed
    const explained = (part: ComputedPart) => explain(part, at, area.ordinal, atlas)
    return done({
      index: noteIndex(definition, book, city),
      edition: noteEdition({ id: chosen, column }),
      area: noteArea(area),
      above: area.parent === null ? null : (city.areas[area.parent]?.name ?? null),
      state: states[at]!,
      editions: tells,
      status: explained(status),
      dynamics: dynamics && explained(dynamics),
    })
  },
})

function explain(
  computed: ComputedPart,
  at: number,
  area: number,
  atlas: AtlasLive,
): ExplainedNote {
  const { sources, result } = computed
  const counted = result.counted[at] === 1
  const own = result.cut[at]!
  const higher = result.cut.reduce((sum, value) => sum + (value > own ? 1 : 0), 0)
  return {
    figures: noteFigures(computed),
    steps: sources.map((source, step) => {
      const { scores, contributions } = result.steps[step]!
      return {
        ...noteStep(computed, step),
        ...readingsOf(source, area, atlas),
        value: valueAt(source, at),
        score: counted ? scores[at]! : null,
        contribution: counted ? contributions[at]! : null,
      }
    }),
    outcome: noteOutcome(computed, at),
    higher: counted ? higher : null,
  }
}

function readingsOf({ column, before }: Source, area: number, atlas: AtlasLive) {
  const { state, value } = atlas.reading(column, area)
  return { state, now: value, earlier: before ? atlas.reading(before, area).value : null }
}
