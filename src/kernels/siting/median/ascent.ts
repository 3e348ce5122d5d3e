import type { Choice } from '../choice.ts'
import type { Relaxation } from './relaxation.ts'

export interface Ascent {
  readonly choice: Choice
  readonly relaxation: Relaxation
  readonly decided: Uint8Array
  /** Prices to begin with; holds the best ones afterwards. */
  readonly price: Float64Array
  /** A cost that is known to be possible: steps are measured by the way to it. */
  readonly target: number
  /** Stops once the bound is this high. */
  readonly enough: number
  readonly rounds: number
  /** Begins with this share of the way to the target. */
  readonly boldness: number
  /** Looks at each relaxed solution; `improved` where the bound is the best so far. True stops. */
  readonly watch?: (bound: number, improved: boolean) => boolean
}

/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 15
/** Share of the last direction that is kept (Camerini, Fratta and Maffioli 1975 against zigzagging). */
const MEMORY = 0.7
/** Steps smaller than this share of the way lead nowhere. */
const LEAST_BOLDNESS = 0.003

/** Raises the bound by subgradient steps; returns the best one found, whose prices are left in `price`. */
export function ascend(ascent: Ascent): number {
  const { choice, relaxation, decided, price, target, enough, rounds, watch } = ascent
  const { demands, start, cost, unserved } = choice
  const { served } = relaxation
  const current = price.slice()
  const direction = new Float64Array(demands)
  let best = -Infinity
  let boldness = ascent.boldness
  let idle = 0
  for (let round = 0; round < rounds && boldness > LEAST_BOLDNESS; round++) {
    const bound = relaxation.evaluate(current, decided)
    const improved = bound > best
    if (improved) {
      if (bound > best + 1e-4 * Math.abs(target - best)) idle = 0
      best = bound
      price.set(current)
    }
    if (best >= enough || watch?.(bound, improved)) return best
    if (++idle > PATIENCE) {
      boldness /= 2
      idle = 0
      current.set(price)
      direction.fill(0)
      relaxation.evaluate(current, decided)
    }
    let norm = 0
    for (let i = 0; i < demands; i++) {
      const way = 1 - served[i]! + MEMORY * direction[i]!
      direction[i] = way
      norm += way * way
    }
    if (norm === 0) return best
    const step = (boldness * (1.05 * target - bound)) / norm
    for (let i = 0; i < demands; i++) {
      const first = start[i]!
      const moved = current[i]! + step * direction[i]!
      const least = first < start[i + 1]! ? cost[first]! : unserved[i]!
      current[i] = moved < least ? least : moved > unserved[i]! ? unserved[i]! : moved
    }
  }
  return best
}
