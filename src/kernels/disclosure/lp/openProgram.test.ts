import { describe, expect, it } from 'vitest'
import { openProgram, solveLp } from './openProgram.ts'
import type { LinearProgram } from './program.ts'

const rows = [
  { lower: -Infinity, upper: 40, columns: [0, 1], values: [1, 2] },
  { lower: -Infinity, upper: 50, columns: [0, 1], values: [2, 1] },
]
const workshop: LinearProgram = {
  sense: 'maximise',
  cost: [30, 50],
  lower: [0, 0],
  upper: [Infinity, Infinity],
  rows,
}

describe('solveLp', () => {
  it('finds the optimum, its prices and its point', async () => {
    const solution = await solveLp(workshop)
    if (solution.status !== 'optimal') throw new Error(solution.status)
    expect(solution.objective).toBeCloseTo(1100, 9)
    expect([...solution.values]).toEqual([20, 10])
    expect(solution.rowPrices[0]! * 40 + solution.rowPrices[1]! * 50).toBeCloseTo(1100, 9)
  })

  it('keeps columns whole that are to be whole', async () => {
    const tight = { ...workshop, cost: [30, 50.5], whole: [0, 1] }
    const solution = await solveLp({ ...tight, upper: [Infinity, 9.5] })
    if (solution.status !== 'optimal') throw new Error(solution.status)
    expect([...solution.values]).toEqual([20, 9])
    expect(solution.bound).toBeCloseTo(solution.objective, 6)
  })

  it('tells what has no optimum', async () => {
    const never = { ...workshop, rows: [{ lower: 3, upper: 2, columns: [0], values: [1] }] }
    expect((await solveLp({ ...workshop, rows: [] })).status).toBe('unbounded')
    const apart = { lower: 60, upper: Infinity, columns: [0, 1], values: [1, 2] }
    expect((await solveLp({ ...workshop, rows: [...rows, apart] })).status).toBe('infeasible')
    expect((await solveLp(never)).status).not.toBe('optimal')
  })
})

describe('openProgram', () => {
  it('solves again after a change of bounds, costs and rows', async () => {
    using open = await openProgram(workshop)
    open.setBounds([1], [0], [6])
    expect(open.solve()).toMatchObject({ status: 'optimal', objective: 22 * 30 + 6 * 50 })
    open.setCosts([0, 1], [1, 0])
    expect(open.solve()).toMatchObject({ status: 'optimal', objective: 25 })
    open.addRows([{ lower: -Infinity, upper: 7, columns: [0], values: [1] }])
    expect(open.solve()).toMatchObject({ status: 'optimal', objective: 7 })
    open.deleteRows([2])
    expect(open.solve()).toMatchObject({ status: 'optimal', objective: 25 })
  })
})
