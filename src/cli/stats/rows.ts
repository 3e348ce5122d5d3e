import {
  byar,
  crudeRate,
  type Estimate,
  type FunnelKind,
  funnel,
  times,
  wilson,
} from '../../kernels/stats/index.ts'
import { complain, countIn, findColumn, needColumn, type Row, type Table } from '../table.ts'
import { type Fields, record, type Settings, unknown } from './record.ts'

/** Methods that look at each row by itself, or at each against all. */

const usual = [0.95]

/** Shares with Wilson’s interval. */
export function proportionRows(table: Table, settings: Settings): Fields[] {
  const [x, n] = [needColumn(table, 'x'), needColumn(table, 'n')]
  return eachRow(table, settings, [x, n], (row, [part, whole]) => {
    if (part! > whole!) return tooMany(table, row, x, n)
    return (confidence) => times(wilson(part!, whole!, confidence), settings.per ?? 1)
  })
}

/** Counts with Byar’s interval. */
export function byarRows(table: Table, settings: Settings): Fields[] {
  const o = needColumn(table, 'o')
  return eachRow(
    table,
    settings,
    [o],
    (_, [count]) =>
      (confidence) =>
        byar(count!, confidence),
  )
}

/** Crude rates. */
export function rateRows(table: Table, settings: Settings): Fields[] {
  const per = settings.per ?? 100_000
  const columns = [needColumn(table, 'o'), needColumn(table, 'n')]
  return eachRow(table, settings, columns, (_, [count, population]) => (confidence) => {
    return crudeRate(count!, population!, { per, confidence })
  })
}

type Estimating = (confidence: number) => Estimate

/**
 * @param columns of counts; the last of several is what the others refer to, and not 0
 * @param estimating nothing where the row is wrong
 */
function eachRow(
  table: Table,
  { confidences }: Settings,
  columns: string[],
  estimating: (row: Row, counts: number[]) => Estimating | undefined,
): Fields[] {
  return table.rows.flatMap((row) => {
    const { input, counts, gap } = countsOf(table, row, columns)
    const estimate = counts && estimating(row, counts)
    return orUsual(confidences, usual).map((confidence) =>
      estimate
        ? record(input, confidence, estimate(confidence))
        : unknown(input, confidence, gap ?? ''),
    )
  })
}

const orUsual = (confidences: number[], otherwise: number[]) =>
  confidences.length > 0 ? confidences : otherwise

function countsOf(table: Table, row: Row, columns: string[]) {
  const input: Fields = { ...row.cells }
  const counts: number[] = []
  let gap: string | undefined
  for (const column of columns) {
    const count = countIn(table, row, column)
    input[column] = count
    if (count === null) gap = `Die Angabe „${column}“ fehlt.`
    else counts.push(count)
  }
  const last = columns.at(-1)!
  if (columns.length > 1 && input[last] === 0) gap ??= `„${last}“ ist 0.`
  return {
    input,
    counts: gap === undefined && !counts.some(Number.isNaN) ? counts : undefined,
    gap,
  }
}

function tooMany(table: Table, row: Row, x: string, n: string): undefined {
  complain(table, row, x, `${row.cells[x]} ist mehr als „${n}“ (${row.cells[n]}).`)
}

/** Each row against the average of all, with control limits. */
export function funnelRows(table: Table, settings: Settings): Fields[] {
  const { kind, observed, size } = funnelColumns(table)
  const per = settings.per ?? (kind === 'rate' ? 100_000 : 1)
  const confidences = orUsual(settings.confidences, [0.95, 0.998])
  const rows = table.rows.map((row) => {
    const { input, counts, gap } = countsOf(table, row, [observed, size])
    if (counts && kind === 'proportion' && counts[0]! > counts[1]!)
      tooMany(table, row, observed, size)
    return { input, counts, gap: gap ?? '' }
  })
  if (table.problems.length > 0) return []
  const points = rows.flatMap(({ counts }) =>
    counts ? [{ observed: counts[0]!, size: counts[1]! }] : [],
  )
  if (points.length === 0) return []
  const chart = funnel(kind, points, confidences)
  const found = chart.points.values()
  return rows.flatMap(({ input, counts, gap }) => {
    if (!counts) return confidences.map((confidence) => unknown(input, confidence, gap))
    const { value, limits } = found.next().value!
    return limits.map(({ confidence, position, ...interval }) =>
      record(input, confidence, times({ value, ...interval }, per), {
        ...{ average: chart.average * per, position },
      }),
    )
  })
}

function funnelColumns(table: Table): { kind: FunnelKind; observed: string; size: string } {
  const expected = findColumn(table, 'e')
  if (expected !== undefined)
    return { kind: 'ratio', observed: needColumn(table, 'o'), size: expected }
  const x = findColumn(table, 'x')
  const size = needColumn(table, 'n')
  return x !== undefined
    ? { kind: 'proportion', observed: x, size }
    : { kind: 'rate', observed: needColumn(table, 'x', 'o'), size }
}
