import { listsOf } from './choice.ts'
import { type Solved, type SolveOptions, solveChoice } from './median/index.ts'

/** Which p of the sites serve all demand at the least weighted cost (Hakimi 1964, the p-median problem). */
export interface MedianProblem {
  readonly sites: number
  readonly demands: number
  /** How many sites are open. */
  readonly p: number
  /** What it costs that a site serves a demand (minutes, metres), not negative; Infinity where it cannot. */
  readonly cost: (demand: number, site: number) => number
  /** People at each demand; 1 each where left out. */
  readonly weight?: ArrayLike<number>
}

/** Which p of the sites have most people within reach (Church and ReVelle 1974, maximal covering). */
export interface CoveringProblem {
  readonly sites: number
  readonly demands: number
  readonly p: number
  /** Whether a site is within reach of a demand. */
  readonly covers: (demand: number, site: number) => boolean
  readonly weight?: ArrayLike<number>
}

/** The sites, the people they reach, and proven: no choice reaches more than `upperBound`. */
export interface Covered {
  readonly open: Uint16Array
  readonly covered: number
  readonly upperBound: number
  readonly optimal: boolean
}

/** People whom no open site reaches are what a choice costs. @throws RangeError where p is no number of sites */
export function solveCovering(problem: CoveringProblem, options: SolveOptions = {}): Covered {
  const { sites, demands, p, covers, weight } = problem
  checkCount(p, sites)
  const unserved = Float64Array.from({ length: demands }, (_, demand) => weight?.[demand] ?? 1)
  const cost = (demand: number, site: number) =>
    covers(demand, site) ? 0 : Number.POSITIVE_INFINITY
  const lists = listsOf(demands, sites, cost, unserved)
  const choice = { sites, demands, ...lists, unserved, group: new Uint8Array(sites), limits: [p] }
  const { open, cost: left, lowerBound, optimal } = solveChoice(choice, options)
  const all = unserved.reduce((sum, people) => sum + people, 0)
  return { open, covered: all - left, upperBound: all - lowerBound, optimal }
}

function checkCount(p: number, sites: number): void {
  if (!Number.isInteger(p) || p < 1 || p > sites)
    throw new RangeError(`p must be from 1 to ${sites}, got ${p}`)
}

/** @throws RangeError where p is no number of sites */
export function solveMedian(problem: MedianProblem, options: SolveOptions = {}): Solved {
  const { sites, demands, p, cost, weight } = problem
  checkCount(p, sites)
  const unserved = new Float64Array(demands).fill(Number.POSITIVE_INFINITY)
  const weighted = (demand: number, site: number) => cost(demand, site) * (weight?.[demand] ?? 1)
  const lists = listsOf(demands, sites, weighted, unserved)
  const choice = { sites, demands, ...lists, unserved, group: new Uint8Array(sites), limits: [p] }
  return solveChoice(choice, options)
}
