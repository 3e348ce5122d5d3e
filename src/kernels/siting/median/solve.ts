import { type Choice, costOf, hasWholeCosts } from '../choice.ts'
import { randomStream } from '../random.ts'
import { ascend } from './ascent.ts'
import { branch, type Found } from './branch.ts'
import { relax } from './relaxation.ts'
import { descended, type Elite, openElite, randomSites, relinkElite } from './search.ts'

export interface SolveOptions {
  /** Of the random starts; the same seed gives the same answer on every machine, unless `seconds` run out. */
  readonly seed?: number | undefined
  /** How much may be computed: 1 is up to about ten seconds. */
  readonly effort?: number | undefined
  /** A guard, not a plan: after so many seconds the best so far is returned with the bound so far. */
  readonly seconds?: number | undefined
  /** Stops once this share of the cost is the most that could be saved. 0 proves the optimum. */
  readonly gap?: number | undefined
}

/** The best choice found, and what is proven about it. */
export interface Solved {
  /** Open sites in rising order. */
  readonly open: Uint16Array
  readonly cost: number
  /** Proven: no choice costs less. */
  readonly lowerBound: number
  /** Whether the bound meets the cost: exactly where all costs are whole numbers, else within a billionth. */
  readonly optimal: boolean
  /** Parts of the tree that the proof took. */
  readonly parts: number
}

const STARTS = 4
const WALKS = 30
const ROUNDS = 600
/** List entries that effort 1 may look at: about ten seconds. */
const BUDGET = 6e9
const SMALLEST_GAP = 1e-9

/**
 * The sites that cost least in all, with proof. Local search by swaps from random starts, then the relaxation,
 * whose suggestions are searched around too, path relinking among the best, and branch and bound on what is left.
 */
export function solveChoice(choice: Choice, options: SolveOptions = {}): Solved {
  const { seed = 1, effort = 1, seconds = 600, gap = 0 } = options
  const began = performance.now()
  const late = () => performance.now() - began > seconds * 1000
  const elite = openElite(choice)
  const random = randomStream(seed)
  for (let start = 0; start < STARTS && (start === 0 || !late()); start++)
    elite.add(descended(choice, randomSites(choice, random)))
  const whole = hasWholeCosts(choice)
  const enoughFor = (cost: number) =>
    Math.min(cost * (1 - gap), whole ? cost - 1 + slackOf(cost) : cost * (1 - SMALLEST_GAP))
  const price = firstPrices(choice, elite.all()[0]!)
  const root = raise(choice, elite, price, enoughFor, late)
  if (root < enoughFor(elite.all()[0]!.cost)) relinkElite(choice, elite, WALKS)
  const best = elite.all()[0]!
  const branched = branch({
    ...{ choice, price, best, enoughFor, late, known: root, budget: BUDGET * effort },
    improve: (open) => descended(choice, open),
  })
  return solved(choice, branched.best, branched.bound, branched.parts, whole)
}

/** Room for rounding where costs are whole numbers. */
const slackOf = (cost: number) => Math.max(1e-6, cost * 1e-12)

/** Prices between what serves a demand now and what would be next. */
function firstPrices(choice: Choice, { open }: Found): Float64Array {
  const { demands, start, site, cost, unserved } = choice
  const isOpen = new Uint8Array(choice.sites)
  for (const j of open) isOpen[j] = 1
  return Float64Array.from({ length: demands }, (_, i) => {
    const end = start[i + 1]!
    let k = start[i]!
    while (k < end && isOpen[site[k]!] === 0) k++
    if (k === end) return Number.isFinite(unserved[i]!) ? unserved[i]! : 0
    const nearest = cost[k++]!
    while (k < end && isOpen[site[k]!] === 0) k++
    const next = k < end ? cost[k]! : unserved[i]!
    return Number.isFinite(next) ? (nearest + next) / 2 : (nearest + cost[end - 1]!) / 2
  })
}

/** Raises the bound of all choices, and searches around what the relaxation opens on the way. */
function raise(
  choice: Choice,
  elite: Elite,
  price: Float64Array,
  enoughFor: (cost: number) => number,
  late: () => boolean,
): number {
  const relaxation = relax(choice)
  const decided = new Uint8Array(choice.sites)
  let round = 0
  let searched = 0
  return ascend({
    ...{ choice, relaxation, decided, price, rounds: ROUNDS, boldness: 1 },
    ...{ target: elite.all()[0]!.cost, enough: Infinity },
    watch: (bound, improved) => {
      round++
      if (improved && round > searched + 10) {
        searched = round
        const suggested = [...relaxation.chosen.keys()].filter((j) => relaxation.chosen[j] === 1)
        elite.add(descended(choice, Uint16Array.from(suggested)))
      }
      return bound >= enoughFor(elite.all()[0]!.cost) || late()
    },
  })
}

function solved(choice: Choice, best: Found, bound: number, parts: number, whole: boolean): Solved {
  const open = best.open.slice().sort()
  const cost = costOf(choice, open)
  // A bound counts from half the slack that `enoughFor` asks for.
  const raised = whole ? Math.ceil(bound - slackOf(bound) / 2) : bound
  const lowerBound = Math.max(0, Math.min(cost, raised))
  return { open, cost, lowerBound, optimal: lowerBound >= cost * (1 - 2 * SMALLEST_GAP), parts }
}
