import { type Choice, costOf } from '../choice.ts'
import { ascend } from './ascent.ts'
import { decideByProfit, type Narrowed, narrow } from './narrow.ts'
import { FREE, OPEN, relax, SHUT } from './relaxation.ts'

/** Sites that are open, and what they cost. */
export interface Found {
  readonly open: Uint16Array
  readonly cost: number
}

/** A part of all choices: some sites decided, prices to begin with, and a bound of everything in it. */
interface Part {
  readonly within: Narrowed
  readonly price: Float64Array
  readonly bound: number
  readonly branchAt: number
}

export interface Branching {
  readonly choice: Choice
  readonly price: Float64Array
  /** Bound of everything that is proven already. */
  readonly known: number
  /** Sites of the best choice known, and its cost. */
  readonly best: Found
  /** Bound from which on nothing better can be, for a known cost. */
  readonly enoughFor: (cost: number) => number
  /** List entries that may be looked at: the same on every machine. */
  readonly budget: number
  /** Asked now and then; true stops. */
  readonly late: () => boolean
  /** Makes a better choice of one that the relaxation suggests, if it can. */
  readonly improve: (open: Uint16Array) => Found
}

export interface Branched {
  readonly best: Found
  /** Proven: nothing costs less. */
  readonly bound: number
  readonly parts: number
}

const ROUNDS = 60
const BOLDNESS = 0.25
/** Sites are renumbered once this share of them is shut. */
const WORTH_NARROWING = 0.15

/** Branch and bound on sites, the part with the lowest bound first, every bound by the relaxation. */
export function branch(task: Branching): Branched {
  let { best } = task
  let budget = task.budget
  let parts = 0
  const queue: Part[] = []
  const enough = () => task.enoughFor(best.cost)

  function offer(open: Uint16Array): void {
    const improved = task.improve(open)
    if (improved.cost < best.cost) best = improved
  }

  function examine(within: Narrowed, price: Float64Array, known: number): void {
    const { choice, decided, ids } = within
    parts++
    if (!isPossible(choice, decided)) return
    if (!decided.includes(FREE)) {
      offer(ids.filter((_, j) => decided[j] === OPEN))
      return
    }
    const relaxation = relax(choice)
    const often = new Float64Array(choice.sites)
    let rounds = 0
    const bound = ascend({
      ...{ choice, relaxation, decided, price, target: best.cost, enough: enough() },
      ...{ rounds: ROUNDS, boldness: BOLDNESS },
      watch: () => {
        rounds++
        for (let j = 0; j < choice.sites; j++)
          often[j] = 0.9 * often[j]! + 0.1 * relaxation.chosen[j]!
        return false
      },
    })
    budget -= rounds * (choice.site.length + choice.demands)
    const proven = Math.max(bound, known)
    if (proven >= enough()) return
    relaxation.evaluate(price, decided)
    const suggested = ids.filter((_, j) => relaxation.chosen[j] === 1)
    if (parts % 16 === 1 || costOf(task.choice, suggested) < best.cost) offer(suggested)
    decideByProfit(choice, relaxation, decided, bound, enough())
    if (!decided.includes(FREE)) {
      offer(ids.filter((_, j) => decided[j] === OPEN))
      return
    }
    const branchAt = leastClear(often, decided)
    push(queue, { within, price, bound: proven, branchAt })
  }

  const all = {
    ids: Uint16Array.from(task.choice.group.keys()),
    decided: new Uint8Array(task.choice.sites),
  }
  examine({ choice: task.choice, ...all }, task.price.slice(), task.known)
  while (queue.length > 0 && queue[0]!.bound < enough()) {
    if (budget <= 0 || task.late()) return { best, bound: queue[0]!.bound, parts }
    const part = pop(queue)
    for (const way of [OPEN, SHUT]) {
      const decided = part.within.decided.slice()
      decided[part.branchAt] = way
      const child = { ...part.within, decided }
      examine(isWorthNarrowing(decided) ? narrow(child) : child, part.price.slice(), part.bound)
    }
  }
  return { best, bound: enough(), parts }
}

/** Not more sites open for good than may be. */
function isPossible({ sites, group, limits }: Choice, decided: Uint8Array): boolean {
  const room = [...limits]
  for (let j = 0; j < sites; j++) if (decided[j] === OPEN) room[group[j]!]!--
  return room.every((one) => one >= 0)
}

function isWorthNarrowing(decided: Uint8Array): boolean {
  let shut = 0
  for (const one of decided) if (one === SHUT) shut++
  return shut > decided.length * WORTH_NARROWING
}

/** The free site about which the relaxation was of two minds most in its last rounds. */
function leastClear(often: Float64Array, decided: Uint8Array): number {
  let [found, most] = [-1, -1]
  for (let j = 0; j < decided.length; j++) {
    const doubt = Math.min(often[j]!, 1 - often[j]!)
    if (decided[j] === FREE && doubt > most) [found, most] = [j, doubt]
  }
  return found
}

/** A binary heap by bound. */
function push(queue: Part[], part: Part): void {
  let at = queue.push(part) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (queue[above]!.bound <= part.bound) break
    queue[at] = queue[above]!
    at = above
  }
  queue[at] = part
}

function pop(queue: Part[]): Part {
  const first = queue[0]!
  const last = queue.pop()!
  if (queue.length === 0) return first
  let at = 0
  for (let child = 1; child < queue.length; child = 2 * at + 1) {
    if (child + 1 < queue.length && queue[child + 1]!.bound < queue[child]!.bound) child++
    if (queue[child]!.bound >= last.bound) break
    queue[at] = queue[child]!
    at = child
  }
  queue[at] = last
  return first
}
