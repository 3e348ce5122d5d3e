import { type Demand, demandsOf } from './attacker.ts'
import type { System } from './system.ts'
import { balanced, findWitness, meets } from './witness.ts'

/** A pattern and why it is safe: each witness leaves published cells alone and meets its demands. */
export interface Pattern {
  /** 1 for each suppressed cell. */
  readonly open: Uint8Array
  readonly cost: number
  /** Demands no witness was found for; only these may be unmet. */
  readonly unmet: readonly Demand[]
}

interface Pack {
  readonly demands: readonly Demand[]
  readonly witness: Float64Array
}

interface Round {
  readonly open: Uint8Array
  readonly unmet: readonly Demand[]
  readonly packs: readonly Pack[]
}

/** Rewards for a met demand, as multiples of the dearest cell: small ones keep the program well scaled. */
const REWARDS = [30, 3_000, 300_000]
const ROUNDS = 6

/**
 * A safe and cheap pattern for tables of any size: many demands are met by one witness at once, the
 * cells that it moves are suppressed; what it did not meet goes to the next one, which moves what is
 * suppressed already at no cost. Then the same again with prices that make small movements dear
 * (Candès, Wakin and Boyd 2008, Enhancing sparsity by reweighted ℓ1 minimization), as long as it pays.
 *
 * @param until when to stop looking for cheaper ones, by `performance.now()`
 */
export async function protectFast(system: System, until: number): Promise<Pattern> {
  let best = await firstRound(system)
  let cost = costOf(system, best.open)
  for (let round = 0; round < ROUNDS && performance.now() < until; round++) {
    const next = await nextRound(system, best)
    const nextCost = costOf(system, next.open)
    if (next.unmet.length > best.unmet.length || nextCost >= cost) break
    const worthwhile = nextCost < cost * 0.999
    ;[best, cost] = [next, nextCost]
    if (!worthwhile) break
  }
  return { open: best.open, cost, unmet: best.unmet }
}

async function firstRound(system: System): Promise<Round> {
  const open = Uint8Array.from(system.forced)
  const packs: Pack[] = []
  let waiting: readonly Demand[] = demandsOf(system)
  const unmet: Demand[] = []
  for (let [most, level] = [Infinity, 0]; waiting.length > 0; ) {
    const wanted = balanced(system, waiting).slice(0, most)
    const pack = await packFor(system, open, wanted, waiting, flat(system, open, wanted), level)
    if (pack) {
      packs.push(pack)
      waiting = rest(waiting, pack.demands)
      ;[most, level] = [Math.min(Infinity, most * 4), 0]
    } else if (wanted.length > 1) most = Math.max(1, wanted.length >> 3)
    else if (level + 1 < REWARDS.length) level++
    else {
      unmet.push(...wanted)
      waiting = rest(waiting, wanted)
      level = 0
    }
  }
  return { open, unmet, packs }
}

/**
 * A pattern and what demands it misses need besides, one after the other, each as cheaply as can be;
 * null if one cannot be met.
 */
export async function withDemands(
  system: System,
  pattern: Uint8Array,
  missed: readonly Demand[],
): Promise<Uint8Array | null> {
  const open = Uint8Array.from(pattern)
  const met = new Set<Demand>()
  for (const demand of missed) {
    if (met.has(demand)) continue
    const wanted = [demand]
    let pack: Pack | null = null
    for (let level = 0; level < REWARDS.length && !pack; level++)
      pack = await packFor(system, open, wanted, missed, flat(system, open, wanted), level)
    if (!pack) return null
    for (const one of pack.demands) met.add(one)
  }
  return open
}

/** The packs of the round before in reverse, each along its own witness: what the last ones suppress is free for the first. */
async function nextRound(system: System, before: Round): Promise<Round> {
  const open = Uint8Array.from(system.forced)
  const packs: Pack[] = []
  let waiting: readonly Demand[] = before.packs.flatMap(({ demands }) => demands)
  for (const { demands, witness } of before.packs.toReversed()) {
    const still = new Set(waiting)
    const wanted = onePerCell(demands.filter((demand) => still.has(demand)))
    if (wanted.length === 0) continue
    const prices = reweighted(system, open, before.open, witness)
    const pack = await packFor(system, open, wanted, waiting, prices, 0)
    if (!pack) continue
    packs.push(pack)
    waiting = rest(waiting, pack.demands)
  }
  return { open, unmet: [...waiting, ...before.unmet], packs }
}

/** Looks for one witness and suppresses what it moves; null if it meets no demand. */
async function packFor(
  system: System,
  open: Uint8Array,
  wanted: readonly Demand[],
  waiting: readonly Demand[],
  prices: Float64Array,
  level: number,
): Promise<Pack | null> {
  const dearest = system.weight.reduce((most, one) => Math.max(most, one), 1e-9)
  const witness = await findWitness(system, wanted, prices, REWARDS[level]! * dearest)
  const met = witness ? waiting.filter(meets(system, witness)) : []
  if (!witness || met.length === 0) return null
  for (let cell = 0; cell < system.size; cell++) if (witness[cell] !== 0) open[cell] = 1
  return { demands: met, witness }
}

const rest = (waiting: readonly Demand[], met: readonly Demand[]): Demand[] => {
  const done = new Set(met)
  return waiting.filter((demand) => !done.has(demand))
}

const onePerCell = (demands: readonly Demand[]): Demand[] => [
  ...new Map(demands.map((demand) => [demand.cell, demand])).values(),
]

/** What moving each cell by one costs if it moves as far as demands are large; nothing where it is suppressed anyway. */
function flat(system: System, open: Uint8Array, demands: readonly Demand[]): Float64Array {
  const needs = demands.map(({ need }) => need).sort((a, b) => a - b)
  const usual = needs[needs.length >> 1]!
  return Float64Array.from(open, (isOpen, cell) =>
    isOpen ? 0 : Math.max(system.weight[cell]!, 1e-6) / usual,
  )
}

/** The same for cells that moved before, by how far they did. The others stay as they are. */
function reweighted(
  system: System,
  open: Uint8Array,
  allowed: Uint8Array,
  last: Float64Array,
): Float64Array {
  const least = 0.05 * typical(last)
  return Float64Array.from(open, (isOpen, cell) => {
    if (isOpen) return 0
    if (!allowed[cell]) return Infinity
    return Math.max(system.weight[cell]!, 1e-6) / (Math.abs(last[cell]!) + least)
  })
}

/** The mean size of the deviations that are not zero. */
function typical(deviations: Float64Array): number {
  let [sum, count] = [0, 0]
  for (const deviation of deviations)
    if (deviation !== 0) {
      sum += Math.abs(deviation)
      count++
    }
  return count === 0 ? 1 : sum / count
}

export function costOf(system: System, open: Uint8Array): number {
  let cost = 0
  for (let cell = 0; cell < system.size; cell++)
    if (open[cell] && !system.forced[cell]) cost += system.weight[cell]!
  return cost
}
