import {
  type AgeBand,
  finestBands,
  noUpperAge,
  type ResidentGroup,
  shownBands,
} from './ageBands.ts'
import { type AreaTree, childrenOf, holdsOn } from './area.ts'
import { comparePeriods, type Period } from './period.ts'

/** One group of residents in one period: counts by area, as the source gives them. */
export interface ResidentColumn extends Period, ResidentGroup {
  areas: number[]
  counts: (number | null)[]
  source: string | null
}

/**
 * Residents by area (the last row of areas is the whole city), period and group. Plain data; large
 * arrays lie in shared memory.
 */
export interface ResidentsTable {
  groups: ResidentGroup[]
  periods: Period[]
  /** Source by period, where there is one. */
  sources: (string | null)[]
  areaCount: number
  /** Row of an area and period, at `area * periods.length + period`; -1 where nothing is known. */
  rowOf: Int32Array
  /** Counts by row and group; NaN is unknown. Single precision holds whole numbers to 16.7 million. */
  counts: Float32Array
  /** 1 where the count is a sum over smaller areas, made here. */
  computed: Uint8Array
  /** By row: how many of the smaller areas had no figure, and how many there were. */
  missing: Uint16Array
  summed: Uint16Array
}

/** A sum over areas stands if at most one in twenty has no figure; the rest are told beside it. */
const leastKnownShare = 0.95

export interface ResidentsFigure {
  count: number
  period: Period
  basis: 'source' | 'computed'
  /** For computed figures: areas that had no figure of their own, and areas in all. */
  missingAreas: number
  summedAreas: number
  source: string | null
}

/** Lays the columns out by area and adds the sums for larger areas and the city. */
export function buildResidents(tree: AreaTree, columns: readonly ResidentColumn[]): ResidentsTable {
  const groups = distinctBy(columns, (c) => `${c.sex} ${c.ageFrom} ${c.ageBelow}`)
    .map(({ sex, ageFrom, ageBelow }): ResidentGroup => ({ sex, ageFrom, ageBelow }))
    .sort((a, b) => a.sex.localeCompare(b.sex) || a.ageFrom - b.ageFrom || a.ageBelow - b.ageBelow)
  const periods = distinctBy(columns, (c) => `${c.from} ${c.until}`)
    .map(({ from, until }): Period => ({ from, until }))
    .sort(comparePeriods)
  const groupAt = new Map(groups.map((g, i) => [`${g.sex} ${g.ageFrom} ${g.ageBelow}`, i]))
  const periodAt = new Map(periods.map((p, i) => [`${p.from} ${p.until}`, i]))
  const sheet = new Sheet(tree.areas.length, periods.length, groups.length)
  const sources = new Array<string | null>(periods.length).fill(null)
  for (const column of columns) {
    const group = groupAt.get(`${column.sex} ${column.ageFrom} ${column.ageBelow}`)!
    const period = periodAt.get(`${column.from} ${column.until}`)!
    sources[period] ??= column.source
    column.areas.forEach((area, index) => {
      const count = column.counts[index]
      if (count !== null && count !== undefined) sheet.put(area, period, group, count)
    })
  }
  sumUpwards(tree, periods, groups.length, sheet)
  return { groups, periods, sources, areaCount: tree.areas.length, ...sheet.shared() }
}

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

/** A table that grows by rows while it is filled. */
class Sheet {
  readonly #rowOf: Int32Array
  readonly #counts: Float32Array[] = []
  readonly #computed: Uint8Array[] = []
  readonly #missing: number[] = []
  readonly #summed: number[] = []

  constructor(
    areas: number,
    readonly periods: number,
    readonly groups: number,
  ) {
    this.#rowOf = new Int32Array((areas + 1) * periods).fill(-1)
  }

  get(area: number, period: number, group: number): number {
    const row = this.#rowOf[area * this.periods + period]!
    return row < 0 ? Number.NaN : this.#counts[row]![group]!
  }

  put(area: number, period: number, group: number, count: number): void {
    this.#counts[this.#rowFor(area, period)]![group] = count
  }

  putSum(area: number, period: number, group: number, sum: KnownSum): void {
    const row = this.#rowFor(area, period)
    this.#counts[row]![group] = sum.total
    this.#computed[row]![group] = 1
    this.#missing[row] = Math.max(this.#missing[row]!, sum.of - sum.known)
    this.#summed[row] = Math.max(this.#summed[row]!, sum.of)
  }

  #rowFor(area: number, period: number): number {
    const at = area * this.periods + period
    if (this.#rowOf[at]! < 0) {
      this.#rowOf[at] = this.#counts.length
      this.#counts.push(new Float32Array(this.groups).fill(Number.NaN))
      this.#computed.push(new Uint8Array(this.groups))
      this.#missing.push(0)
      this.#summed.push(0)
    }
    return this.#rowOf[at]!
  }

  shared() {
    const rows = this.#counts.length
    const counts = new Float32Array(new SharedArrayBuffer(rows * this.groups * 4))
    const computed = new Uint8Array(new SharedArrayBuffer(rows * this.groups))
    for (let row = 0; row < rows; row++) {
      counts.set(this.#counts[row]!, row * this.groups)
      computed.set(this.#computed[row]!, row * this.groups)
    }
    const rowOf = new Int32Array(new SharedArrayBuffer(this.#rowOf.byteLength))
    rowOf.set(this.#rowOf)
    const missing = Uint16Array.from(this.#missing)
    return { rowOf, counts, computed, missing, summed: Uint16Array.from(this.#summed) }
  }
}

interface KnownSum {
  total: number
  known: number
  of: number
}

function sumUpwards(tree: AreaTree, periods: Period[], groups: number, sheet: Sheet): void {
  const children = childrenOf(tree.areas)
  const positionOf = new Map(tree.levels.map(({ id, position }) => [id, position]))
  const depth = (ordinal: number) => positionOf.get(tree.areas[ordinal]!.level) ?? 0
  const deepestFirst = tree.areas.map(({ ordinal }) => ordinal).sort((a, b) => depth(b) - depth(a))
  const city = tree.areas.length
  periods.forEach(({ until }, period) => {
    const sumOver = (target: number, candidates: number[]) => {
      const holding = candidates.filter((ordinal) => holdsOn(tree.areas[ordinal]!, until))
      const byLevel = Map.groupBy(holding, depth)
      const nearestFirst = [...byLevel].sort(([a], [b]) => a - b).map(([, areas]) => areas)
      for (let group = 0; group < groups; group++) {
        if (!Number.isNaN(sheet.get(target, period, group))) continue
        for (const areas of nearestFirst) {
          const sum = sumOfKnown(areas, (ordinal) => sheet.get(ordinal, period, group))
          if (sum.known === 0 || sum.known < leastKnownShare * sum.of) continue
          sheet.putSum(target, period, group, sum)
          break
        }
      }
    }
    for (const ordinal of deepestFirst)
      if (children[ordinal]!.length > 0) sumOver(ordinal, children[ordinal]!)
    sumOver(city, deepestFirst)
  })
}

function sumOfKnown(areas: readonly number[], countOf: (ordinal: number) => number): KnownSum {
  const sum: KnownSum = { total: 0, known: 0, of: areas.length }
  for (const ordinal of areas) {
    const value = countOf(ordinal)
    if (Number.isNaN(value)) continue
    sum.total += value
    sum.known++
  }
  return sum
}

/** Reads the table: totals, ages and sexes of an area, or of the city. */
export class Residents {
  readonly #groupAt: Map<string, number>
  readonly #finest = new Map<string, AgeBand[]>()

  constructor(readonly table: ResidentsTable) {
    this.#groupAt = new Map(
      table.groups.map((g, index) => [`${g.sex} ${g.ageFrom} ${g.ageBelow}`, index]),
    )
  }

  /** The row number that means the whole city. */
  get city(): number {
    return this.table.areaCount
  }

  /** Everybody in an area (an ordinal, or `city`), where that is known. */
  total(area: number, period: number): ResidentsFigure | undefined {
    const count = this.count(area, period, { sex: 'all', ageFrom: 0, ageBelow: noUpperAge })
    return count === undefined ? undefined : this.#figure(area, period, count)
  }

  /** The latest total. */
  latest(area: number): ResidentsFigure | undefined {
    for (let period = this.table.periods.length - 1; period >= 0; period--) {
      const figure = this.total(area, period)
      if (figure) return figure
    }
    return undefined
  }

  /** All totals, oldest first. */
  series(area: number): ResidentsFigure[] {
    return this.table.periods.flatMap((_, period) => this.total(area, period) ?? [])
  }

  /** Everybody by area and, last, in the city, in the period nearest to a day; NaN is unknown. */
  totalsNear(day: string): Float64Array {
    const distance = (period: number) =>
      Math.abs(Date.parse(this.table.periods[period]!.until) - Date.parse(day))
    const nearestFirst = this.table.periods
      .map((_, period) => period)
      .sort((a, b) => distance(a) - distance(b))
    const totals = new Float64Array(this.table.areaCount + 1).fill(Number.NaN)
    for (let area = 0; area < totals.length; area++) {
      for (const period of nearestFirst) {
        const figure = this.total(area, period)
        if (!figure) continue
        totals[area] = figure.count
        break
      }
    }
    return totals
  }

  /** A group, if need be added up from the bands or the sexes it consists of. */
  count(area: number, period: number, group: ResidentGroup): number | undefined {
    if (this.#row(area, period) < 0) return undefined
    const direct = this.#cell(area, period, group)
    if (direct !== undefined) return direct
    const bands = this.bands(area, period, group.sex).filter(
      ({ ageFrom, ageBelow }) => ageFrom >= group.ageFrom && ageBelow <= group.ageBelow,
    )
    const joins = bands[0]?.ageFrom === group.ageFrom && bands.at(-1)?.ageBelow === group.ageBelow
    if (joins)
      return this.#sum(
        bands.map((band) => ({ ...band, sex: group.sex })),
        area,
        period,
      )
    if (group.sex !== 'all') return undefined
    const women = this.count(area, period, { ...group, sex: 'f' })
    const men = this.count(area, period, { ...group, sex: 'm' })
    if (women === undefined || men === undefined) return undefined
    return women + men + (this.count(area, period, { ...group, sex: 'd' }) ?? 0)
  }

  /** The finest bands of ages that are known for one sex. */
  bands(area: number, period: number, sex: ResidentGroup['sex']): AgeBand[] {
    const known = this.table.groups.filter(
      (group) => group.sex === sex && this.#cell(area, period, group) !== undefined,
    )
    const key = known.map((band) => `${band.ageFrom}-${band.ageBelow}`).join(' ')
    const kept = this.#finest.get(key) ?? finestBands(known)
    this.#finest.set(key, kept)
    return kept
  }

  /** Residents by age in bands fit to be shown, with women and men where both are known. */
  ages(area: number, period: number): AgeCount[] {
    const ofAll = this.bands(area, period, 'all')
    const ofWomen = this.bands(area, period, 'f')
    const bands = shownBands(ofAll.length >= ofWomen.length ? ofAll : ofWomen)
    if (bands.length < 2) return []
    const counts = bands.map((band) => ({
      ...band,
      count: this.count(area, period, { ...band, sex: 'all' }),
      women: this.count(area, period, { ...band, sex: 'f' }),
      men: this.count(area, period, { ...band, sex: 'm' }),
    }))
    return counts.every(({ count }) => count !== undefined) ? (counts as AgeCount[]) : [] // just checked
  }

  /** The latest period for which ages are known. */
  latestAges(
    area: number,
  ): { period: Period; ages: AgeCount[]; figure: ResidentsFigure } | undefined {
    for (let index = this.table.periods.length - 1; index >= 0; index--) {
      const ages = this.ages(area, index)
      if (ages.length === 0) continue
      const total = ages.reduce((sum, { count }) => sum + count, 0)
      return { period: this.table.periods[index]!, ages, figure: this.#figure(area, index, total) }
    }
    return undefined
  }

  #sum(groups: ResidentGroup[], area: number, period: number): number | undefined {
    let total = 0
    for (const group of groups) {
      const count = this.#cell(area, period, group)
      if (count === undefined) return undefined
      total += count
    }
    return total
  }

  #cell(area: number, period: number, group: ResidentGroup): number | undefined {
    const { counts, groups } = this.table
    const row = this.#row(area, period)
    const at = this.#groupAt.get(`${group.sex} ${group.ageFrom} ${group.ageBelow}`)
    if (row < 0 || at === undefined) return undefined
    const count = counts[row * groups.length + at]!
    return Number.isNaN(count) ? undefined : count
  }

  #row(area: number, period: number): number {
    return this.table.rowOf[area * this.table.periods.length + period] ?? -1
  }

  #figure(area: number, period: number, count: number): ResidentsFigure {
    const { periods, computed, groups, missing, summed, sources } = this.table
    const row = this.#row(area, period)
    const made = computed.subarray(row * groups.length, (row + 1) * groups.length).includes(1)
    return {
      count,
      period: periods[period]!,
      basis: made ? 'computed' : 'source',
      missingAreas: made ? missing[row]! : 0,
      summedAreas: made ? summed[row]! : 0,
      source: sources[period] ?? null,
    }
  }
}

export interface AgeCount extends AgeBand {
  count: number
  women?: number
  men?: number
}
