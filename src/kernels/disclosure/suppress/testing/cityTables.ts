import type { ProtectionCell, ProtectionInstance, Relation } from '../instance.ts'

export interface CityTables {
  /** Tables in all: one a quarter, one a district, one for the city. */
  readonly tables: number
  readonly districts: number
  /** Rows and columns of a table, its totals included. */
  readonly rows: number
  readonly columns: number
  /** Counts from 1 to this are primary. */
  readonly smallest: number
  /** People in a quarter on average. */
  readonly residents: number
  readonly seed: number
}

/** 500 tables of 200 cells, 5 % of them primary: ages × situations for 487 quarters, 12 districts and the city. */
export const bigCity: CityTables = {
  ...{ tables: 500, districts: 12, rows: 10, columns: 20 },
  ...{ smallest: 2, residents: 7200, seed: 6 },
}

/**
 * The same table of counts for every area of a city. Every cell stands in its table's row and column
 * and in the sum of its area's parts, so all tables hang together. A small count must be taken for
 * possibly nothing and possibly above the threshold.
 */
export function cityTables(city: CityTables): ProtectionInstance {
  const random = seeded(city.seed)
  const parents = parentsOf(city)
  const counts = countsOf(city, parents, random)
  const name = (area: number, row: number, column: number) => `${area}|${row}|${column}`
  const cells: ProtectionCell[] = []
  const relations: Relation[] = []
  const within = (total: string, parts: string[]) => relations.push({ total, parts })
  const [rows, columns] = [range(city.rows), range(city.columns)]
  for (const area of range(city.tables)) {
    const table = counts[area]!
    for (const row of rows)
      for (const column of columns)
        cells.push(countCell(name(area, row, column), table[row]![column]!, table[0]![0]!, city))
    for (const row of rows)
      within(
        name(area, row, 0),
        columns.slice(1).map((column) => name(area, row, column)),
      )
    for (const column of columns)
      within(
        name(area, 0, column),
        rows.slice(1).map((row) => name(area, row, column)),
      )
  }
  for (const area of range(city.tables)) {
    const parts = range(city.tables).filter((part) => parents[part] === area)
    if (parts.length === 0) continue
    for (const row of rows)
      for (const column of columns)
        within(
          name(area, row, column),
          parts.map((part) => name(part, row, column)),
        )
  }
  return { cells, relations }
}

/** A count between 1 and the threshold could be 0, and could be one more than the threshold. */
function countCell(
  id: string,
  value: number,
  most: number,
  { smallest }: CityTables,
): ProtectionCell {
  const primary = value > 0 && value <= smallest
  return {
    ...{ id, value, primary, lower: 0, upper: Math.max(most, 2 * smallest), weight: value + 1 },
    lowerProtection: primary ? value : 0,
    upperProtection: primary ? smallest + 1 - value : 0,
  }
}

/** Area 0 is the city, then come the districts, then the quarters, dealt out in turn. */
const parentsOf = ({ tables, districts }: CityTables): number[] =>
  range(tables).map((area) => (area === 0 ? -1 : area <= districts ? 0 : 1 + (area % districts)))

function countsOf(city: CityTables, parents: readonly number[], random: () => number) {
  const empty = () => range(city.rows).map(() => range(city.columns).map(() => 0))
  const counts = range(city.tables).map(empty)
  const rowShares = shares(city.rows - 1, 0.5, random)
  const columnShares = shares(city.columns - 1, 1.4, random)
  for (const area of range(city.tables).slice(1 + city.districts)) {
    const people = city.residents * (0.3 + 1.4 * random())
    for (const row of range(city.rows).slice(1))
      for (const column of range(city.columns).slice(1)) {
        const lean = 0.4 + 1.2 * random()
        const count = poisson(
          people * rowShares[row - 1]! * columnShares[column - 1]! * lean,
          random,
        )
        for (let at = area; at >= 0; at = parents[at]!)
          for (const [r, c] of [
            [row, column],
            [0, column],
            [row, 0],
            [0, 0],
          ] as const)
            counts[at]![r]![c]! += count
      }
  }
  return counts
}

/** Unequal shares that add up to 1: the larger the steepness, the more unequal. */
function shares(count: number, steepness: number, random: () => number): number[] {
  const raw = range(count).map((i) => (0.7 + 0.6 * random()) / (1 + i) ** steepness)
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map((one) => one / sum)
}

function poisson(mean: number, random: () => number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  let [count, product] = [0, random()]
  for (const limit = Math.exp(-mean); product > limit; count++) product *= random()
  return count
}

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Mulberry32 (T. Ettinger): the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i)
