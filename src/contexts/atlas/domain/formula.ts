import { z } from 'zod'
import type { Period } from '../../city/index.ts'
import { computed, known, protectedValue } from './cellState.ts'
import type { ReleasedColumn } from './released.ts'

/**
 * An indicator made of others: sums of their figures, above and, if need be, below a line. It is made of
 * released figures alone, place by place, so that it tells nothing that is not public already.
 */
export type Formula = z.infer<typeof formulaShape>
export type Term = z.infer<typeof termShape>

const termShape = z.strictObject({
  indicator: z.string().max(63).describe('Id of an indicator that has no formula itself.'),
  part: z
    .enum(['value', 'numerator', 'denominator'])
    .describe('Its value, or what is counted above or below its line.'),
  times: z.number().optional().describe('1 if left out; −1 takes it away.'),
})
const terms = z.array(termShape).min(1).max(20)

export const formulaShape = z
  .strictObject({
    above: terms.describe('Added up.'),
    below: z
      .union([terms, z.literal('residents')])
      .optional()
      .describe('What the sum is set against: another sum, or the residents of the area.'),
    per: z.number().positive().optional().describe('The result times this; 1 if left out.'),
  })
  .describe('value = above ÷ below × per, of released figures of the same period and place.')

/** Every indicator that a formula speaks of, once. */
export function indicatorsOf({ above, below }: Formula): string[] {
  const all = [...above, ...(Array.isArray(below) ? below : [])]
  return [...new Set(all.map(({ indicator }) => indicator))]
}

export interface FormulaGround {
  /** Released columns of an indicator. */
  columnsOf: (indicator: string) => readonly ReleasedColumn[]
  /** Residents by area and, last, in the city near a day; NaN is unknown. */
  residentsOn: (day: string) => Float64Array
}

type Made = Omit<ReleasedColumn, 'indicator'>

/**
 * The columns of a formula, oldest first: one for each period that all its indicators have. A place is
 * protected where any figure is that goes in, and unknown where any of them is.
 */
export function evaluateFormula(formula: Formula, ground: FormulaGround): Made[] {
  const inputs = indicatorsOf(formula).map(
    (id) => new Map(ground.columnsOf(id).map((column) => [keyOf(column), column] as const)),
  )
  const [first, ...others] = inputs
  if (!first) return []
  const ids = indicatorsOf(formula)
  return [...first.values()]
    .filter((column) => others.every((columns) => columns.has(keyOf(column))))
    .sort((a, b) => a.until.localeCompare(b.until) || a.from.localeCompare(b.from))
    .map((column) => {
      const key = keyOf(column)
      const cells = new Map(ids.map((id, index) => [id, cellsOf(inputs[index]!.get(key)!)]))
      return columnOf(formula, column, cells, ground)
    })
    .filter(({ places }) => places.length > 0)
}

const keyOf = ({ from, until }: Period) => `${from} ${until}`

interface Cell {
  state: number
  value: number
  numerator: number
  denominator: number
}

function cellsOf(column: ReleasedColumn): Map<number, Cell> {
  const number = (list: readonly (number | null)[], index: number) => list[index] ?? Number.NaN
  return new Map(
    column.places.map((place, index) => [
      place,
      {
        state: column.reasons[index] ? protectedValue : (column.states[index] ?? 0),
        value: number(column.values, index),
        numerator: number(column.numerators, index),
        denominator: number(column.denominators, index),
      },
    ]),
  )
}

function columnOf(
  { above, below, per = 1 }: Formula,
  { from, until, day }: ReleasedColumn,
  cells: ReadonlyMap<string, ReadonlyMap<number, Cell>>,
  { residentsOn }: FormulaGround,
): Made {
  const made: Made = {
    ...{ from, until, day, source: null, sums: null },
    ...{ places: [], states: [], reasons: [], values: [], numerators: [], denominators: [] },
  }
  const residents = below === 'residents' ? residentsOn(day) : undefined
  const places = [...new Set([...cells.values()].flatMap((column) => [...column.keys()]))]
  for (const place of places.sort((a, b) => a - b)) {
    const here = [...cells.values()].map((column) => column.get(place))
    const put = (state: number, value: number | null, parts?: [number, number]) => {
      made.places.push(place)
      made.states.push(state)
      made.reasons.push(null)
      made.values.push(value)
      made.numerators.push(parts?.[0] ?? null)
      made.denominators.push(parts?.[1] ?? null)
    }
    if (here.some((cell) => cell?.state === protectedValue)) {
      put(protectedValue, null)
      continue
    }
    const sum = (list: readonly Term[]) =>
      list.reduce((total, { indicator, part, times = 1 }) => {
        const cell = cells.get(indicator)?.get(place)
        return total + (cell ? cell[part] : Number.NaN) * times
      }, 0)
    const top = sum(above)
    const bottom = residents ? residents[place]! : Array.isArray(below) ? sum(below) : undefined
    const value = (bottom === undefined ? top : bottom > 0 ? top / bottom : Number.NaN) * per
    if (!Number.isFinite(value)) continue
    const state = here.every((cell) => cell?.state === known) ? known : computed
    put(state, value, bottom === undefined ? undefined : [top, bottom])
  }
  return made
}
