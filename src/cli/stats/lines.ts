import {
  byar,
  type CountedPoint,
  fewestTrendPoints,
  proportionTrend,
  slopeIndexOfInequality,
  type Trend,
  type TrendPoint,
  trend,
  wilson,
  zOf,
} from '../../kernels/stats/index.ts'
import {
  complain,
  countIn,
  findColumn,
  needColumn,
  neededCount,
  numberIn,
  type Row,
  type Table,
} from '../table.ts'
import { type Group, groupsOf, nameOf } from './groups.ts'
import { type Fields, record, type Settings, unknown } from './record.ts'

/** Methods that lay a line through the groups or years of an area. */

/** Limits in a file are those of 95 %. */
const standardErrorOf = (lower: number, upper: number) => (upper - lower) / 2 / zOf(0.95)

interface Measured {
  value: number
  standardError: number | undefined
}

/** How a file tells its values: value with limits or error, or counts. */
interface Measure {
  columns: string[]
  /** Undefined where the row has no value. */
  read: (row: Row) => Measured | undefined
}

function measureOf(table: Table, per: number | undefined, population: string[]): Measure {
  const value = findColumn(table, 'value')
  if (value !== undefined) return plainMeasure(table, value)
  const n = needColumn(table, ...population)
  const x = findColumn(table, 'x')
  const counted = x ?? needColumn(table, 'value', 'x', 'o')
  const factor = per ?? (x === undefined ? 100_000 : 1)
  return {
    columns: [counted, n],
    read: (row) => {
      const [count, people] = [countIn(table, row, counted), countIn(table, row, n)]
      if (count === null || !people || Number.isNaN(count + people)) return undefined
      if (x !== undefined && count > people) {
        complain(table, row, x, `${row.cells[x]} ist mehr als „${n}“ (${row.cells[n]}).`)
        return undefined
      }
      const scale = x === undefined ? factor / people : factor
      const { lower, upper } = x === undefined ? byar(count) : wilson(count, people)
      return {
        value: (count / people) * factor,
        standardError: standardErrorOf(lower, upper) * scale,
      }
    },
  }
}

function plainMeasure(table: Table, value: string): Measure {
  const se = findColumn(table, 'se')
  const variance = findColumn(table, 'variance')
  const lower = findColumn(table, 'lower')
  const upper = findColumn(table, 'upper')
  const columns = [value, se, variance, lower, upper].filter((column) => column !== undefined)
  const error = (row: Row): number | null | undefined => {
    if (se !== undefined) return numberIn(table, row, se)
    if (variance !== undefined) return rootOf(numberIn(table, row, variance))
    if (lower === undefined || upper === undefined) return undefined
    const [from, to] = [numberIn(table, row, lower), numberIn(table, row, upper)]
    return from === null || to === null ? null : standardErrorOf(from, to)
  }
  return {
    columns,
    read: (row) => {
      const found = numberIn(table, row, value)
      if (found === null) return undefined
      const standardError = error(row)
      if (standardError === null || (standardError !== undefined && !(standardError >= 0)))
        complain(table, row, columns[1], 'Der Wert hat keine brauchbare Streuung.')
      return { value: found, standardError: standardError ?? undefined }
    },
  }
}

const rootOf = (square: number | null) => (square === null ? null : Math.sqrt(square))

export function slopeIndexRows(table: Table, settings: Settings): Fields[] {
  const quantile = needColumn(table, 'quantile')
  const population = needColumn(table, 'population', 'n')
  const measure = measureOf(table, settings.per, ['population', 'n'])
  const inner = [quantile, population, ...measure.columns]
  return groupsOf(table, inner, quantile).flatMap((group) => {
    const groups = ordered(table, group, quantile).map((row) => {
      const people = neededCount(table, row, population)
      if (people === 0) complain(table, row, population, 'Hier muss mehr als 0 stehen.')
      const { value, standardError } = measure.read(row) ?? {}
      if (value === undefined || standardError === undefined)
        complain(
          table,
          row,
          measure.columns[0],
          'Es fehlt der Wert oder seine Streuung (lower und upper, oder se).',
        )
      return {
        population: people,
        value: value ?? Number.NaN,
        standardError: standardError ?? Number.NaN,
      }
    })
    if (groups.length < 5 || groups.length > 100)
      complain(
        table,
        group.rows[0]!,
        undefined,
        `„${nameOf(group)}“ hat ${groups.length} Gruppen. Nötig sind 5 bis 100.`,
      )
    if (table.problems.length > 0) return []
    return orElse(settings.confidences, 0.95).map((confidence) => {
      const { ratio, ...index } = slopeIndexOfInequality(groups, confidence)
      return record(group.input, confidence, index, { rii: ratio })
    })
  })
}

const orElse = (confidences: number[], usual: number) =>
  confidences.length > 0 ? confidences : [usual]

/** The rows by the number in a column, each number once. */
function ordered(table: Table, group: Group, column: string): Row[] {
  const seen = new Map<number, number>()
  const numbered = group.rows.map((row) => {
    const at = numberIn(table, row, column)
    if (at === null) complain(table, row, column, 'Hier fehlt eine Zahl.')
    else if (seen.has(at))
      complain(table, row, column, `${at} steht schon in Zeile ${seen.get(at)}.`)
    else seen.set(at, row.line)
    return { row, at: at ?? Number.NaN }
  })
  return numbered.sort((a, b) => a.at - b.at).map(({ row }) => row)
}

export function trendRows(table: Table, settings: Settings): Fields[] {
  const at = needColumn(table, 'at', 'year')
  const asShares = findColumn(table, 'value') === undefined && findColumn(table, 'x') !== undefined
  const measure = measureOf(table, settings.per, ['n', 'population'])
  return groupsOf(table, [at, ...measure.columns], at).flatMap((group) => {
    const points = ordered(table, group, at).flatMap((row) => {
      const measured = measure.read(row)
      return measured ? [{ row, at: numberIn(table, row, at)!, ...measured }] : []
    })
    const last = points.slice(-settings.points)
    for (const { row, standardError } of last)
      if (standardError === 0 && !asShares)
        complain(
          table,
          row,
          measure.columns[1],
          'Die Streuung ist 0. So lässt sich der Wert nicht gewichten.',
        )
    if (table.problems.length > 0) return []
    const find = asShares
      ? sharesTrend(table, last, settings.per ?? 1)
      : (confidence: number) => trend(last.map(trendPoint), confidence)
    return orElse(settings.confidences, 0.998).map((confidence) =>
      told(group.input, confidence, find(confidence), last),
    )
  })
}

interface ReadPoint extends Measured {
  row: Row
  at: number
}

const trendPoint = ({ at, value, standardError }: ReadPoint): TrendPoint =>
  standardError === undefined ? { at, value } : { at, value, variance: standardError ** 2 }

function sharesTrend(table: Table, points: ReadPoint[], per: number) {
  const [x, n] = [needColumn(table, 'x'), needColumn(table, 'n', 'population')]
  const counted = points.map(
    ({ row, at }): CountedPoint => ({ at, x: countIn(table, row, x)!, n: countIn(table, row, n)! }),
  )
  return (confidence: number): Trend | undefined => {
    const found = proportionTrend(counted, confidence)
    if (!found) return undefined
    const { slope, lower, upper, ...rest } = found
    return { slope: slope * per, lower: lower * per, upper: upper * per, ...rest }
  }
}

function told(
  input: Fields,
  confidence: number,
  found: Trend | undefined,
  points: ReadPoint[],
): Fields {
  const span = { from: points[0]?.at ?? null, to: points.at(-1)?.at ?? null, points: points.length }
  if (!found) {
    const note =
      points.length < fewestTrendPoints
        ? `Weniger als ${fewestTrendPoints} Zeitpunkte mit einem Wert.`
        : 'Alle Anteile sind 0 oder alle sind 1.'
    return { ...unknown(input, confidence, note), direction: null, ...span }
  }
  const { slope: value, lower, upper, chiSquare, direction, robust } = found
  const test = Number.isFinite(chiSquare) ? chiSquare : null
  return record(
    input,
    confidence,
    { value, lower, upper },
    { direction, robust, chiSquare: test, ...span },
  )
}
