import {
  type IndexNote,
  listIndices,
  listSignals,
  showIndex,
} from '../../../contexts/atlas/index.ts'
import { listAreas, showCity } from '../../../contexts/city/index.ts'
import { listKeptMeasures, listKeptRecommendations } from '../../../contexts/measures/index.ts'
import {
  listAreaOffers,
  listNeed,
  offerFields,
  showCoverage,
} from '../../../contexts/offers/index.ts'
import {
  type Door,
  done,
  execute,
  type Outcome,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { firstMonth } from '../need/query.ts'
import { keyOf, type ListedArea, reached, reachOf, withinOf } from './reach.ts'
import { isOpen, isRunning } from './standing.ts'

type ShownIndex = OutputOf<typeof showIndex>
export type City = OutputOf<typeof showCity>

/** What is known of one area, each from the room that keeps it; nothing is added up into one number. */
export interface QuarterRow {
  area: ListedArea
  /** null: the index does not tell of it. */
  index: ShownIndex['areas'][number] | null
  /** `apart`: of the secured ones, those that move otherwise than the whole city. */
  signals: { secured: number; noticeable: number; apart: number }
  /** Searches that found nothing; null where too few to be shown. */
  missed: number | null
  offers: number
  gaps: number
  measures: { total: number; running: number; overdue: number }
  recommendations: { open: number; overdue: number }
}

export interface Overview {
  city: City
  level: string
  /** Indices of this level, and the one that is shown. */
  indices: IndexNote[]
  index: ShownIndex | null
  /** Trend tests made on this level; 0: nothing could be tested. */
  tests: number
  rows: QuarterRow[]
  /** Measures that name no area: they are in no row. */
  cityWide: number
}

/** Everything about all areas of a level, by the operations of the rooms. */
export async function overviewOf(
  door: Door,
  asked: { level?: string; index?: string },
): Promise<Outcome<Overview>> {
  const city = await execute(showCity, door, {})
  if (!city.ok) return city
  const indices = await execute(listIndices, door, {})
  if (!indices.ok) return indices
  const level = levelOf(city.value, indices.value.indices, asked.level)
  const everywhere = await execute(listAreas, door, {})
  if (!everywhere.ok) return everywhere
  const areas = everywhere.value.areas.filter((area) => area.level === level)
  const place: Place = { door, level, everywhere: everywhere.value.areas, areas }
  const ofLevel = indices.value.indices.filter((index) => index.level === level)
  const index = await chosenIndex(door, ofLevel, asked.index)
  if (!index.ok) return index
  const signals = await execute(listSignals, door, { level })
  if (!signals.ok) return signals
  const apart = await execute(listSignals, door, { level, certainty: 'secured', apart: true })
  if (!apart.ok) return apart
  const missed = await missedIn(place)
  if (!missed.ok) return missed
  const offers = await offersIn(place)
  if (!offers.ok) return offers
  const work = await workIn(place)
  if (!work.ok) return work
  const classed = new Map((index.value?.areas ?? []).map((one) => [keyOf(one), one]))
  const moved = Map.groupBy(signals.value.signals, ({ area }) => (area ? keyOf(area) : ''))
  return done({
    city: city.value,
    level,
    indices: ofLevel,
    index: index.value,
    tests: signals.value.tests,
    cityWide: work.value.cityWide,
    rows: areas.map((area): QuarterRow => {
      const key = keyOf(area)
      const here = moved.get(key) ?? []
      return {
        area,
        index: classed.get(key) ?? null,
        signals: {
          secured: here.filter(({ certainty }) => certainty === 'secured').length,
          noticeable: here.filter(({ certainty }) => certainty === 'noticeable').length,
          apart: apart.value.signals.filter((one) => one.area && keyOf(one.area) === key).length,
        },
        missed: missed.value.get(key) ?? null,
        offers: offers.value.totals.get(key) ?? 0,
        gaps: offers.value.gaps.get(area.slug) ?? 0,
        measures: work.value.measures.get(key) ?? { total: 0, running: 0, overdue: 0 },
        recommendations: work.value.recommendations.get(key) ?? { open: 0, overdue: 0 },
      }
    }),
  })
}

interface Place {
  door: Door
  level: string
  everywhere: readonly ListedArea[]
  areas: readonly ListedArea[]
}

/** The level that is asked for, else the one that an index is made for, else the smallest areas. */
function levelOf(city: City, indices: readonly IndexNote[], asked: string | undefined): string {
  const levels = city.levels.filter(({ areas }) => areas > 0).map(({ id }) => id)
  const wanted = [asked, ...indices.map(({ level }) => level), levels.at(-1)]
  return wanted.find((one) => one !== undefined && levels.includes(one)) ?? ''
}

async function chosenIndex(
  door: Door,
  indices: readonly IndexNote[],
  asked: string | undefined,
): Promise<Outcome<ShownIndex | null>> {
  const chosen = indices.find(({ id }) => id === asked) ?? indices[0]
  return chosen ? execute(showIndex, door, { id: chosen.id }) : done(null)
}

/** Kinds of help looked for in vain within twelve months, by people who named the area or a place in it. */
async function missedIn({ door, everywhere, areas }: Place): Promise<Outcome<Map<string, number>>> {
  const from = firstMonth({ kind: 'type', time: '12' }, door.now())
  const need = await execute(listNeed, door, { kind: 'type', from })
  if (!need.ok) return need
  const within = withinOf(everywhere, areas)
  const missed = new Map<string, number>()
  for (const { level, area, outcome, searches } of need.value.sums) {
    const key = within.get(`${level} ${area}`)
    if (key !== undefined && outcome !== 'found') missed.set(key, (missed.get(key) ?? 0) + searches)
  }
  return done(missed)
}

async function offersIn({ door, level, areas }: Place) {
  const totals = new Map<string, number>()
  for (const area of areas) {
    const offers = await execute(listAreaOffers, door, { level, area: area.slug, perType: 0 })
    if (!offers.ok) return offers
    totals.set(keyOf(area), offers.value.total)
  }
  const gaps = new Map<string, number>()
  for (const field of offerFields) {
    const table = await execute(showCoverage, door, { by: 'area', field, level })
    if (!table.ok) return table
    const { columns, rows } = table.value
    for (const { cells } of rows)
      for (const [at, { gap }] of cells.entries())
        if (gap) gaps.set(columns[at]!.id, (gaps.get(columns[at]!.id) ?? 0) + 1)
  }
  return done({ totals, gaps })
}

/** More measures no city steers; the lists of the room end there, too. */
export const mostMeasures = 6000

async function workIn({ door, everywhere, areas }: Place) {
  const kept = await execute(listKeptMeasures, door, { perPage: mostMeasures })
  if (!kept.ok) return kept
  const filed = await execute(listKeptRecommendations, door, {})
  if (!filed.ok) return filed
  const reach = reachOf(everywhere, areas)
  const measures = new Map<string, QuarterRow['measures']>()
  for (const measure of kept.value.measures)
    for (const key of reached(reach, measure.areas)) {
      const sum = measures.get(key) ?? { total: 0, running: 0, overdue: 0 }
      sum.total++
      if (isRunning(measure)) sum.running++
      if (measure.overdue) sum.overdue++
      measures.set(key, sum)
    }
  const recommendations = new Map<string, QuarterRow['recommendations']>()
  for (const one of filed.value.recommendations.filter(isOpen))
    for (const key of reached(reach, one.record.areas)) {
      const sum = recommendations.get(key) ?? { open: 0, overdue: 0 }
      sum.open++
      if (one.state === 'overdue') sum.overdue++
      recommendations.set(key, sum)
    }
  const cityWide = kept.value.measures.filter((measure) => measure.areas.length === 0).length
  return done({ measures, recommendations, cityWide })
}
