import { type Choice, openCount } from '../choice.ts'

/** An open set of sites under change: swaps are weighed all at once and made in time proportional to what they touch. */
export interface Interchange {
  readonly cost: () => number
  /** Sites that are open, in no order. */
  readonly open: () => Uint16Array
  /**
   * The swap that lowers the cost most, among sites that may enter and open ones that may leave (1 in the arrays);
   * negative `change` is better. Undefined where no swap is allowed.
   */
  readonly bestSwap: (mayEnter?: Uint8Array, mayLeave?: Uint8Array) => Swap | undefined
  readonly swap: (enter: number, leave: number) => void
}

export interface Swap {
  readonly enter: number
  readonly leave: number
  readonly change: number
}

/** More than any real cost: stands in for the infinite cost of being unserved, so that differences stay numbers. */
const VAST = 1e15

/**
 * Vertex substitution by the bookkeeping of Resende and Werneck (2007, A fast swap-based local search procedure for
 * location problems): what opening a site gains, what closing one loses, and what the pair corrects, kept up to
 * date for the demands whose nearest two sites change. A swap stays within a group.
 */
export function openInterchange(choice: Choice, initial: ArrayLike<number>): Interchange {
  const { sites, demands, start, site, cost, unserved, group } = choice
  const slots = openCount(choice)
  if (initial.length !== slots) throw new Error(`${initial.length} sites are open, not ${slots}`)
  const siteOf = Uint16Array.from(initial)
  /** Slot of an open site, else −1. */
  const slotOf = new Int32Array(sites).fill(-1)
  siteOf.forEach((one, slot) => {
    slotOf[one] = slot
  })
  const nearest = new Int32Array(demands).fill(-1)
  const second = new Int32Array(demands).fill(-1)
  const nearestCost = new Float64Array(demands)
  const secondCost = new Float64Array(demands)
  const gain = new Float64Array(sites)
  const loss = new Float64Array(slots)
  const extra = new Float64Array(sites * slots)
  let total = 0

  /** Adds (sign 1) or takes back (−1) what a demand says about swaps. */
  function count(i: number, sign: number): void {
    const [first, c1, c2] = [nearest[i]!, nearestCost[i]!, secondCost[i]!]
    total += sign * c1
    if (first >= 0) loss[first]! += sign * (c2 - c1)
    for (let k = start[i]!, end = start[i + 1]!; k < end; k++) {
      const c = cost[k]!
      if (c >= c2) break
      const j = site[k]!
      if (slotOf[j]! >= 0) continue
      if (c < c1) gain[j]! += sign * (c1 - c)
      if (first < 0) continue
      if (c < c1) extra[j * slots + first]! += sign * (c2 - c1)
      else extra[j * slots + first]! += sign * (c2 - c)
    }
  }

  /** Looks up the two cheapest open sites. */
  function locate(i: number): void {
    let first = -1
    let k = start[i]!
    const end = start[i + 1]!
    const none = Math.min(unserved[i]!, VAST)
    nearestCost[i] = none
    secondCost[i] = none
    nearest[i] = -1
    second[i] = -1
    for (; k < end; k++) {
      const slot = slotOf[site[k]!]!
      if (slot < 0) continue
      if (first < 0) {
        first = slot
        nearest[i] = slot
        nearestCost[i] = cost[k]!
      } else {
        second[i] = slot
        secondCost[i] = cost[k]!
        return
      }
    }
  }

  /** Whether a site lies on a demand's list before its second open one. */
  function listsBefore(i: number, j: number): boolean {
    const c2 = secondCost[i]!
    for (let k = start[i]!, end = start[i + 1]!; k < end; k++) {
      if (cost[k]! >= c2) return false
      if (site[k] === j) return true
    }
    return false
  }

  function swap(enter: number, leave: number): void {
    const slot = slotOf[leave]!
    const touched: number[] = []
    for (let i = 0; i < demands; i++)
      if (nearest[i] === slot || second[i] === slot || listsBefore(i, enter)) {
        count(i, -1)
        touched.push(i)
      }
    slotOf[leave] = -1
    slotOf[enter] = slot
    siteOf[slot] = enter
    gain[enter] = 0
    loss[slot] = 0
    extra.fill(0, enter * slots, (enter + 1) * slots)
    for (const i of touched) {
      locate(i)
      count(i, 1)
    }
  }

  function bestSwap(mayEnter?: Uint8Array, mayLeave?: Uint8Array): Swap | undefined {
    let change = Infinity
    let [enter, leave] = [-1, -1]
    for (let j = 0; j < sites; j++) {
      if (slotOf[j]! >= 0 || (mayEnter && mayEnter[j] === 0)) continue
      const own = group[j]
      const won = gain[j]!
      // What the pair corrects is never more than the loss.
      if (change <= -won) continue
      for (let slot = 0, at = j * slots; slot < slots; slot++, at++) {
        const delta = loss[slot]! - extra[at]! - won
        if (delta >= change) continue
        const out = siteOf[slot]!
        if (group[out] !== own || (mayLeave && mayLeave[out] === 0)) continue
        change = delta
        enter = j
        leave = out
      }
    }
    return enter < 0 ? undefined : { enter, leave, change }
  }

  for (let i = 0; i < demands; i++) {
    locate(i)
    count(i, 1)
  }
  return { cost: () => total, open: () => siteOf, bestSwap, swap }
}

/** Swaps while a swap pays. */
export function descend(interchange: Interchange, mayEnter?: Uint8Array): void {
  for (;;) {
    const best = interchange.bestSwap(mayEnter)
    if (!best || best.change > -1e-7 * Math.max(1, interchange.cost() * 1e-3)) return
    interchange.swap(best.enter, best.leave)
  }
}
