import type { Choice } from '../choice.ts'

/** What is decided of a site: nothing yet, open for good, shut for good. */
export const FREE = 0
export const OPEN = 1
export const SHUT = 2

/**
 * The Lagrangian relaxation of "every demand is served" (Cornuéjols, Fisher and Nemhauser 1977; Beasley 1985):
 * demand i pays `price[i]`, a site keeps what it is paid beyond its costs, and the most profitable sites open.
 * Any prices give a lower bound of the cost; the best prices give that of the linear relaxation.
 */
export interface Relaxation {
  /** Bound at these prices. Fills `profit` (0 or less is better), `chosen` and `served`. */
  readonly evaluate: (price: Float64Array, decided: Uint8Array) => number
  /** What each site adds to the bound if it opens. */
  readonly profit: Float64Array
  /** 1 for the sites that the relaxation opens. */
  readonly chosen: Uint8Array
  /** How many chosen sites serve each demand; one is right. */
  readonly served: Int16Array
  /** For each group: profit of the worst free site that opens and of the best that does not. */
  readonly lastIn: Float64Array
  readonly firstOut: Float64Array
}

export function relax(choice: Choice): Relaxation {
  const { sites, demands, start, site, cost, group, limits } = choice
  const profit = new Float64Array(sites)
  const chosen = new Uint8Array(sites)
  const served = new Int16Array(demands)
  const lastIn = new Float64Array(limits.length)
  const firstOut = new Float64Array(limits.length)
  const ranked = new Float64Array(sites)
  /** Where the list of a demand stops paying. */
  const until = new Uint32Array(demands)

  function choose(decided: Uint8Array, g: number): number {
    let [free, room, sum] = [0, limits[g]!, 0]
    for (let j = 0; j < sites; j++) {
      if (group[j] !== g) continue
      chosen[j] = 0
      if (decided[j] === FREE) ranked[free++] = profit[j]!
      else if (decided[j] === OPEN) {
        chosen[j] = 1
        room--
        sum += profit[j]!
      }
    }
    if (room < 0) return Infinity
    room = Math.min(room, free)
    ranked.subarray(0, free).sort()
    lastIn[g] = room > 0 ? ranked[room - 1]! : -Infinity
    firstOut[g] = room < free ? ranked[room]! : Infinity
    for (let k = 0; k < room; k++) sum += ranked[k]!
    markChosen(decided, g, room)
    return sum
  }

  function markChosen(decided: Uint8Array, g: number, room: number): void {
    let left = room
    const threshold = lastIn[g]!
    for (let j = 0; j < sites && left > 0; j++)
      if (group[j] === g && decided[j] === FREE && profit[j]! < threshold) {
        chosen[j] = 1
        left--
      }
    for (let j = 0; j < sites && left > 0; j++)
      if (group[j] === g && decided[j] === FREE && profit[j]! === threshold) {
        chosen[j] = 1
        left--
      }
  }

  function evaluate(price: Float64Array, decided: Uint8Array): number {
    profit.fill(0)
    let bound = 0
    for (let i = 0; i < demands; i++) {
      const paid = price[i]!
      bound += paid
      let k = start[i]!
      for (const end = start[i + 1]!; k < end; k++) {
        const left = cost[k]! - paid
        if (left >= 0) break
        profit[site[k]!]! += left
      }
      until[i] = k
    }
    for (let g = 0; g < limits.length; g++) bound += choose(decided, g)
    for (let i = 0; i < demands; i++) {
      let count = 0
      for (let k = start[i]!, end = until[i]!; k < end; k++) count += chosen[site[k]!]!
      served[i] = count
    }
    return bound
  }

  return { evaluate, profit, chosen, served, lastIn, firstOut }
}
