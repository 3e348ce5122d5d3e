import { describe, expect, it } from 'vitest'
import { computed, known, protectedValue } from './cellState.ts'
import { evaluateFormula, type Formula, indicatorsOf } from './formula.ts'
import type { ReleasedColumn } from './released.ts'

type Cell = [place: number, state: number, value: number | null, over?: [number, number]]

const column = (year: number, ...cells: Cell[]): ReleasedColumn => ({
  ...{ indicator: 0, from: `${year}-01-01`, until: `${year}-12-31`, day: `${year}-12-31` },
  ...{ source: null, sums: null },
  places: cells.map(([place]) => place),
  states: cells.map(([, state]) => state),
  reasons: cells.map(([, state]) => (state === protectedValue ? 'secondary' : null)),
  values: cells.map(([, , value]) => value),
  numerators: cells.map(([, , , over]) => over?.[0] ?? null),
  denominators: cells.map(([, , , over]) => over?.[1] ?? null),
})

const residentsOn = () => Float64Array.from([100, 0, Number.NaN])
const made = (formula: Formula, columns: Record<string, ReleasedColumn[]>) =>
  evaluateFormula(formula, { columnsOf: (id) => columns[id] ?? [], residentsOn })
const value = (indicator: string, times?: number) => ({
  ...{ indicator, part: 'value' as const },
  ...(times !== undefined && { times }),
})

describe('evaluateFormula', () => {
  it('has the periods that all its indicators have, oldest first', () => {
    const columns = {
      a: [2023, 2021, 2022].map((year) => column(year, [0, known, 1])),
      b: [2022, 2020, 2021].map((year) => column(year, [0, known, 2])),
    }
    const result = made({ above: [value('a'), value('b', -1)] }, columns)
    expect(result.map(({ from, values }) => [from.slice(0, 4), ...values])).toEqual([
      ['2021', -1],
      ['2022', -1],
    ])
    expect(made({ above: [value('a'), value('nothing')] }, columns)).toEqual([])
  })

  it('is protected where anything is that goes in, else unknown where anything is', () => {
    const columns = {
      a: [column(2023, [0, known, 6], [1, protectedValue, null], [2, known, 1], [3, known, 5])],
      b: [column(2023, [0, computed, 3], [1, known, 2], [3, protectedValue, null], [4, known, 1])],
    }
    const [result] = made({ above: [value('a')], below: [value('b')], per: 10 }, columns)
    expect(result).toMatchObject({
      places: [0, 1, 3],
      states: [computed, protectedValue, protectedValue],
      values: [20, null, null],
      numerators: [6, null, null],
      denominators: [3, null, null],
    })
  })

  it('has nothing where it would be divided by nobody, or by nobody knows how many', () => {
    const columns = { a: [column(2023, [0, known, 5], [1, known, 5], [2, known, 5])] }
    const [result] = made({ above: [value('a')], below: 'residents', per: 1000 }, columns)
    expect(result).toMatchObject({ places: [0], values: [50] })
  })

  it('takes what is counted above and below the line', () => {
    const columns = { a: [column(2023, [0, known, 25, [5, 20]])] }
    const part = (name: 'numerator' | 'denominator', times = 1) => ({
      ...{ indicator: 'a', part: name, times },
    })
    const rest: Formula = {
      above: [part('denominator'), part('numerator', -1)],
      below: [part('denominator')],
    }
    expect(made(rest, columns)[0]).toMatchObject({ values: [0.75], numerators: [15] })
    expect(indicatorsOf(rest)).toEqual(['a'])
  })
})
