import { type Choice, openCount } from '../choice.ts'
import type { Found } from './branch.ts'
import { descend, openInterchange } from './interchange.ts'

/** Descends from a set of sites; one with too few is filled up first. */
export function descended(choice: Choice, open: ArrayLike<number>): Found {
  const interchange = openInterchange(choice, filledUp(choice, open))
  descend(interchange)
  return { open: interchange.open().slice().sort(), cost: interchange.cost() }
}

/** Adds the first sites of each group until as many are open as may be: more never cost more. */
export function filledUp({ sites, group, limits }: Choice, open: ArrayLike<number>): Uint16Array {
  const room = [...limits]
  const isOpen = new Uint8Array(sites)
  for (let k = 0; k < open.length; k++) {
    isOpen[open[k]!] = 1
    room[group[open[k]!]!]!--
  }
  for (let j = 0; j < sites; j++)
    if (isOpen[j] === 0 && room[group[j]!]! > 0) {
      isOpen[j] = 1
      room[group[j]!]!--
    }
  return Uint16Array.from([...isOpen.keys()].filter((j) => isOpen[j] === 1))
}

/** Sites drawn at random, as many of each group as may be. */
export function randomSites({ sites, group, limits }: Choice, random: () => number): Uint16Array {
  const order = Uint16Array.from({ length: sites }, (_, j) => j)
  for (let k = sites - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[order[k], order[other]] = [order[other]!, order[k]!]
  }
  const room = [...limits]
  return order.filter((j) => room[group[j]!]!-- > 0)
}

/**
 * Path relinking (Resende and Werneck 2004, A hybrid heuristic for the p-median problem): walks from one good
 * set to another by the best swaps that bring it nearer, and descends from the best set in between.
 */
export function relinked(choice: Choice, from: Found, to: Found): Found {
  const interchange = openInterchange(choice, from.open)
  const mayEnter = new Uint8Array(choice.sites)
  const mayLeave = new Uint8Array(choice.sites)
  for (const j of from.open) mayLeave[j] = 1
  for (const j of to.open) {
    if (mayLeave[j] === 0) mayEnter[j] = 1
    mayLeave[j] = 0
  }
  let best: Found = { open: from.open, cost: Infinity }
  for (;;) {
    const swap = interchange.bestSwap(mayEnter, mayLeave)
    if (!swap) break
    interchange.swap(swap.enter, swap.leave)
    mayEnter[swap.enter] = 0
    mayLeave[swap.leave] = 0
    // The last step would arrive at the other set.
    if (!mayEnter.includes(1)) break
    if (interchange.cost() < best.cost)
      best = { open: interchange.open().slice(), cost: interchange.cost() }
  }
  return best.cost < Infinity ? descended(choice, best.open) : best
}

/** The best sets met so far, all different, best first. */
export interface Elite {
  readonly all: () => readonly Found[]
  readonly add: (found: Found) => void
}

const MOST_ELITE = 8

export function openElite(choice: Choice): Elite {
  const all: Found[] = []
  return {
    all: () => all,
    add: (found) => {
      if (found.open.length !== openCount(choice)) throw new Error('Too few sites are open')
      if (all.some((one) => one.open.every((j, k) => j === found.open[k]))) return
      all.push(found)
      all.sort((a, b) => a.cost - b.cost)
      all.length = Math.min(all.length, MOST_ELITE)
    },
  }
}

/** Relinks the elite with one another until nothing better comes of it. */
export function relinkElite(choice: Choice, elite: Elite, walks: number): void {
  const done = new Set<Found>()
  let left = walks
  for (;;) {
    const next = elite.all().find((one) => !done.has(one))
    if (!next) return
    for (const other of [...done]) {
      if (left-- <= 0) return
      elite.add(relinked(choice, next, other))
    }
    done.add(next)
  }
}
