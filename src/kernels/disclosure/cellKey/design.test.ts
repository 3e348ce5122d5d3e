import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designPerturbation, type PerturbationDesign, type PerturbationRow } from './design.ts'
import { entropy, primalOptimum } from './testing/primalOptimiser.ts'
import { varianceRange } from './varianceRange.ts'

function rowsOf(design: PerturbationDesign): readonly PerturbationRow[] {
  const designed = designPerturbation(design)
  if (!designed.ok) throw new Error(JSON.stringify(designed.problems))
  return designed.table.rows
}
const moment = ({ deviations, probabilities }: PerturbationRow, power: number) =>
  deviations.reduce((sum, d, k) => sum + d ** power * probabilities[k]!, 0)
const stayOf = ({ deviations, probabilities }: PerturbationRow) =>
  probabilities[deviations.indexOf(0)]

const anyDesign = fc
  .record({
    blocked: fc.integer({ min: 0, max: 4 }),
    more: fc.integer({ min: 1, max: 6 }),
    share: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    stay: fc.option(fc.double({ min: 0.05, max: 0.6, noNaN: true })),
    monotone: fc.boolean(),
  })
  .map(({ blocked, more, share, stay, monotone }) => {
    const maxDeviation = blocked + more
    // Without `stay`, count 1 can have variances from max(blocked, 0) to D: more than half of these designs can be.
    const variance = blocked + share * more
    return { maxDeviation, blocked, stay, monotone, variance }
  })

describe('published tables', () => {
  // R package ptable 1.0.0 (Enderle, Destatis), tests/testthat/test-examples.R, pt_ex_cnts(): D 2, V 1.05, js 1
  it('agrees with the example of ptable to its eight digits', () => {
    const published = [
      [1],
      [0.50833333, 0.475, 0.01666667],
      [0.16155827, 0.55565037, 0.24246618, 0.04032518],
      [0.41231301, 0.28806097, 0.18693903, 0.11268699],
      [0.07012498, 0.24450007, 0.3707499, 0.24450007, 0.07012498],
    ]
    const rows = rowsOf({ maxDeviation: 2, variance: 1.05, blocked: 1 })
    expect(rows).toHaveLength(published.length)
    for (const [count, expected] of published.entries())
      for (const [k, p] of expected.entries())
        expect(rows[count]!.probabilities[k]).toBeCloseTo(p, 7)
  })

  // The vignette of the same package: create_cnt_ptable(D = 2, V = 1), whose count 1 stays below V
  it('agrees with its vignette where the variance is a bound', () => {
    const rows = rowsOf({ maxDeviation: 2, variance: 1, varianceRule: 'atMost', monotone: true })
    const rounded = (row: PerturbationRow) =>
      [...row.probabilities].map((p) => Number(p.toFixed(4)))
    expect(rounded(rows[1]!)).toEqual([0.3665, 0.3665, 0.1676, 0.0995])
    expect(moment(rows[1]!, 2)).toBeCloseTo(0.932, 3)
    expect(rounded(rows[2]!)).toEqual([0.0638, 0.2447, 0.383, 0.2447, 0.0638])
  })
})

describe('conditions', () => {
  it('hold to 1e-9 for every count of every design that is not refused', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const designed = designPerturbation(design)
        if (!designed.ok) return
        for (const row of designed.table.rows.slice(1)) {
          expect(Math.abs(moment(row, 0) - 1)).toBeLessThan(1e-9)
          expect(Math.abs(moment(row, 1))).toBeLessThan(1e-9)
          expect(Math.abs(moment(row, 2) - design.variance)).toBeLessThan(1e-9)
          for (const [k, d] of row.deviations.entries()) {
            expect(row.probabilities[k]).toBeGreaterThanOrEqual(0)
            expect(Math.abs(d)).toBeLessThanOrEqual(design.maxDeviation)
            expect(row.count + d === 0 || row.count + d > design.blocked).toBe(true)
          }
          if (design.stay !== null && row.count > design.blocked)
            expect(Math.abs(stayOf(row)! - design.stay)).toBeLessThan(1e-9)
          const zero = row.deviations.indexOf(0)
          for (let k = 0; design.monotone && k < zero; k++)
            expect(row.probabilities[k]! - row.probabilities[k + 1]!).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leave zero alone and end with the first count whose deviations are not cut off', () => {
    const rows = rowsOf({ maxDeviation: 5, variance: 3, blocked: 2 })
    expect(rows[0]).toMatchObject({ count: 0, deviations: [0] })
    expect(rows.at(-1)).toMatchObject({
      count: 8,
      deviations: [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5],
    })
    expect(rows.at(-2)!.deviations).toHaveLength(10)
    expect(rowsOf({ maxDeviation: 4, variance: 1 }).at(-1)!.count).toBe(4)
  })

  it('take the probability of staying for each count', () => {
    const rows = rowsOf({ maxDeviation: 4, variance: 1, stay: [0.5, null, 0.7, 0.8] })
    expect(rows.map(stayOf).map((p) => Number(p!.toFixed(9)))).toEqual([
      1,
      0.5,
      Number(stayOf(rowsOf({ maxDeviation: 4, variance: 1 })[2]!)!.toFixed(9)),
      0.7,
      0.8,
    ])
  })
})

describe('entropy', () => {
  it('is as great as an independent optimiser finds it', () => {
    fc.assert(
      fc.property(anyDesign, (drawn) => {
        const design = { ...drawn, monotone: false }
        const designed = designPerturbation(design)
        if (!designed.ok) return
        for (const { count, deviations, probabilities } of designed.table.rows.slice(1)) {
          const stay = count > design.blocked ? design.stay : null
          const start = within(deviations, design.variance, stay)
          if (!start) continue
          const conditions = [0, 1, 2].map((power) => deviations.map((d) => d ** power))
          if (stay !== null) conditions.push(deviations.map((d) => (d === 0 ? 1 : 0)))
          const independent = primalOptimum(conditions, start)
          expect(entropy(probabilities)).toBeGreaterThan(entropy(independent) - 1e-9)
          // Entropy is flat at its top: it falls by δ²/2p, so where it differs by 1e-9, probabilities may by √2e-9.
          for (const [k, p] of independent.entries())
            expect(Math.abs(p - probabilities[k]!)).toBeLessThan(Math.sqrt(2e-9))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('falls towards every corner of what is allowed, also under monotony', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const designed = designPerturbation(design)
        if (!designed.ok) return
        for (const { count, deviations, probabilities } of designed.table.rows.slice(1)) {
          if (probabilities.some((p) => p < 1e-9)) continue
          const stay = count > design.blocked ? design.stay : null
          for (const corner of corners(deviations, design.variance, stay, design.monotone)) {
            const slope = corner.reduce(
              (sum, q, k) => sum - (q - probabilities[k]!) * Math.log(probabilities[k]!),
              0,
            )
            expect(slope).toBeLessThan(1e-8)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** All distributions at the corners of the conditions: mixtures of as many atoms as there are conditions. */
function corners(deviations: readonly number[], V: number, stay: number | null, monotone: boolean) {
  const zero = monotone ? deviations.indexOf(0) : -1
  const atoms = deviations.map((_, from) => {
    const until = from <= zero ? zero : from
    return deviations.map((_, k) => (k >= from && k <= until ? 1 / (until - from + 1) : 0))
  })
  const conditions = [
    () => 1,
    (d: number) => d,
    (d: number) => d * d,
    ...(stay === null ? [] : [(d: number) => (d === 0 ? 1 : 0)]),
  ]
  const targets = [1, 0, V, ...(stay === null ? [] : [stay])]
  const found: number[][] = []
  const choose = (from: number, chosen: number[][]) => {
    if (chosen.length === conditions.length) {
      const shares = cramer(
        conditions.map((f) =>
          chosen.map((atom) => atom.reduce((s, p, k) => s + p * f(deviations[k]!), 0)),
        ),
        targets,
      )
      if (shares?.every((share) => share >= -1e-13))
        found.push(
          deviations.map((_, k) => chosen.reduce((s, atom, a) => s + shares[a]! * atom[k]!, 0)),
        )
      return
    }
    for (let k = from; k < atoms.length; k++) choose(k + 1, [...chosen, atoms[k]!])
  }
  choose(0, [])
  return found
}

function determinant(m: readonly number[][]): number {
  if (m.length === 1) return m[0]![0]!
  return m[0]!.reduce((sum, one, c) => {
    const rest = m.slice(1).map((row) => row.filter((_, k) => k !== c))
    return sum + (c % 2 === 0 ? one : -one) * determinant(rest)
  }, 0)
}

function cramer(m: readonly number[][], right: readonly number[]): number[] | null {
  const whole = determinant(m)
  if (Math.abs(whole) < 1e-9) return null
  return right.map(
    (_, c) =>
      determinant(m.map((row, r) => row.map((one, k) => (k === c ? right[r]! : one)))) / whole,
  )
}

/** A distribution with all conditions and nothing at 0: the mean of the corners. Null where there is none. */
function within(deviations: readonly number[], V: number, stay: number | null): number[] | null {
  const all = corners(deviations, V, stay, false)
  const mean = deviations.map(
    (_, k) => all.reduce((sum, corner) => sum + corner[k]!, 0) / all.length,
  )
  return all.length > 1 && mean.every((p) => p > 1e-9) ? mean : null
}

describe('designs that cannot be', () => {
  const problems = (design: PerturbationDesign) => {
    const designed = designPerturbation(design)
    return designed.ok ? [] : designed.problems
  }

  it('are refused with the count, the reason and what could be', () => {
    expect(problems({ maxDeviation: 2, variance: 1, blocked: 2 })).toEqual([
      { count: 1, reason: 'varianceTooSmall', least: 2, most: 2, becauseMonotone: false },
      { count: 2, reason: 'varianceTooSmall', least: 2, most: 4, becauseMonotone: false },
      { count: 3, reason: 'noWayDown', least: null, most: null, becauseMonotone: false },
    ])
    expect(problems({ maxDeviation: 3, variance: 3.5 })).toMatchObject([
      { count: 1, reason: 'varianceTooLarge', most: 3 },
    ])
    expect(problems({ maxDeviation: 2, variance: 1.3, monotone: true })).toMatchObject([
      { count: 1, reason: 'varianceTooLarge', becauseMonotone: true },
    ])
    expect(problems({ maxDeviation: 2, variance: 1, stay: 0.9 })).toMatchObject([
      { count: 1, reason: 'varianceTooLarge' },
      { count: 2, reason: 'varianceTooLarge' },
    ])
  })

  it('are refused exactly where no distribution has that variance', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const designed = designPerturbation(design)
        for (const problem of designed.ok ? [] : designed.problems) {
          if (problem.least === null) continue
          expect(design.variance < problem.least || design.variance > problem.most!).toBe(true)
          for (const variance of [problem.least, problem.most!].filter((v) => v > 0)) {
            const again = designPerturbation({ ...design, variance })
            const counts = again.ok ? [] : again.problems.map(({ count }) => count)
            expect(counts).not.toContain(problem.count)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('at the very end of what is possible have one distribution', () => {
    expect([...rowsOf({ maxDeviation: 1, variance: 1 })[1]!.probabilities]).toEqual([0.5, 0, 0.5])
    expect(varianceRange([-1, 2], null, false)).toMatchObject({
      least: { variance: 2 },
      most: { variance: 2 },
    })
  })

  it('say which parameter is none at all', () => {
    expect(() => designPerturbation({ maxDeviation: 1.5, variance: 1 })).toThrow('1.5')
    expect(() => designPerturbation({ maxDeviation: 2, variance: 0 })).toThrow('variance')
    expect(() => designPerturbation({ maxDeviation: 2, variance: 1, stay: 1 })).toThrow('stay')
    expect(() => designPerturbation({ maxDeviation: 2, variance: 1, blocked: -1 })).toThrow('-1')
  })
})
