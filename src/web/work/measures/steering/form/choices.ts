import { listIndicators } from '../../../../../contexts/atlas/index.ts'
import {
  listKeptMeasures,
  listKeptPromises,
  showKeptMeasure,
  showLists,
} from '../../../../../contexts/measures/index.ts'
import { listOrganisations } from '../../../../../contexts/people/index.ts'
import { type Door, execute, type OutputOf } from '../../../../../platform/operation/index.ts'
import { localised } from '../../../../../platform/texts/index.ts'
import { levelsOf } from '../../../parts/editing.tsx'
import { currentAreas } from '../../parts/AreaChoices.tsx'

type Promised = OutputOf<typeof listKeptPromises>['promises'][number]
type Item = Pick<OutputOf<typeof showLists>['items'][number], 'id' | 'record'>

/** What the form of a measure can be filled with. */
export interface FormChoices {
  organisations: { id: string; name: string }[]
  areas: Awaited<ReturnType<typeof currentAreas>>
  levels: { id: string; many: string }[]
  goals: Item[]
  criteria: Item[]
  indicators: { id: string; name: string }[]
  /** Those that were chosen, then those that were found. */
  promises: Promised[]
  /** How many a search found; undefined where nobody searched. */
  searchedPromises: number | undefined
  parents: { id: string; title: string }[]
  /** More measures than a list of choices should hold. */
  manyParents: boolean
}

const fewParents = 200

export async function choicesFor(
  door: Door,
  form: URLSearchParams,
  measure: string | undefined,
): Promise<FormChoices> {
  const [organisations, areas, levels, items, indicators] = await Promise.all([
    execute(listOrganisations, door, { perPage: 1000 }),
    currentAreas(door),
    levelsOf(door),
    itemsFor(door, form),
    execute(listIndicators, door, {}),
  ])
  return {
    organisations: organisations.ok
      ? organisations.value.organisations.filter(({ kind }) => kind !== 'body')
      : [],
    areas,
    levels,
    goals: items.goals,
    criteria: items.criteria,
    indicators: indicators.ok
      ? indicators.value.indicators.map(({ id, title }) => ({
          id,
          name: localised(title, 'de')?.text ?? id,
        }))
      : [],
    ...(await promisesFor(door, form)),
    ...(await parentsFor(door, form, measure)),
  }
}

/** Goals and criteria that count today, and those the measure already names. */
export async function itemsFor(door: Door, form: URLSearchParams) {
  const outcome = await execute(showLists, door, {})
  const itemsOf = (list: string, used: (id: string) => boolean): Item[] =>
    outcome.ok
      ? outcome.value.items.filter(
          (item) => item.list === list && (item.retiredOn === null || used(item.id)),
        )
      : []
  return {
    goals: itemsOf('goal', (id) => form.getAll('goals').includes(id)),
    criteria: itemsOf('criterion', (id) => Boolean(form.get(`criteria.${id}.answer`))),
  }
}

async function promisesFor(door: Door, form: URLSearchParams) {
  const chosen = form.getAll('commitments')
  const searched = form.get('search.commitments')?.trim()
  const of = async (
    input: { ids: string[]; perPage: number } | { text: string; perPage: number },
  ) => {
    const outcome = await execute(listKeptPromises, door, input)
    return outcome.ok ? outcome.value.promises : []
  }
  const kept = chosen.length > 0 ? await of({ ids: chosen, perPage: 1000 }) : []
  const found = searched ? await of({ text: searched, perPage: 20 }) : undefined
  const have = new Set(kept.map(({ id }) => id))
  return {
    promises: [...kept, ...(found ?? []).filter(({ id }) => !have.has(id))],
    searchedPromises: found?.length,
  }
}

async function parentsFor(door: Door, form: URLSearchParams, measure: string | undefined) {
  const searched = form.get('search.parent')?.trim()
  const outcome = await execute(listKeptMeasures, door, {
    sort: 'title',
    perPage: fewParents,
    ...(searched ? { text: searched } : {}),
  })
  const found = outcome.ok
    ? outcome.value.measures.map(({ id, title, depth }) => ({
        id,
        title: `${'– '.repeat(depth)}${title}`,
      }))
    : []
  const parents = found.filter(({ id }) => id !== measure)
  const chosen = form.get('parent')
  if (chosen && !parents.some(({ id }) => id === chosen)) {
    const kept = await execute(showKeptMeasure, door, { measure: chosen })
    if (kept.ok) parents.unshift({ id: chosen, title: kept.value.title })
  }
  return { parents, manyParents: outcome.ok && outcome.value.counts.all > fewParents }
}
