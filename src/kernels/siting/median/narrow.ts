import type { Choice } from '../choice.ts'
import { FREE, OPEN, type Relaxation, SHUT } from './relaxation.ts'

/** Part of a choice that is still undecided, without what no longer matters. */
export interface Narrowed {
  readonly choice: Choice
  readonly decided: Uint8Array
  /** Number in the whole choice of each site that is left. */
  readonly ids: Uint16Array
}

/**
 * Decides sites by their reduced costs: what the relaxation would lose if a site were the other way round takes
 * the bound to where nothing better can be. Returns how many were decided.
 */
export function decideByProfit(
  choice: Choice,
  relaxation: Relaxation,
  decided: Uint8Array,
  bound: number,
  enough: number,
): number {
  const { profit, chosen, lastIn, firstOut } = relaxation
  let count = 0
  for (let j = 0; j < choice.sites; j++) {
    if (decided[j] !== FREE) continue
    const g = choice.group[j]!
    const otherwise =
      chosen[j] === 1 ? Math.min(0, firstOut[g]!) - profit[j]! : profit[j]! - lastIn[g]!
    if (!(bound + otherwise >= enough)) continue
    decided[j] = chosen[j] === 1 ? OPEN : SHUT
    count++
  }
  return count
}

/** Drops shut sites, and of each list what comes after a site that is open for good. */
export function narrow({ choice, decided, ids }: Narrowed): Narrowed {
  const { sites, demands, start, site, cost, group } = choice
  const numberOf = new Int32Array(sites).fill(-1)
  let left = 0
  for (let j = 0; j < sites; j++) if (decided[j] !== SHUT) numberOf[j] = left++
  const kept = Uint16Array.from([...numberOf.keys()].filter((j) => numberOf[j]! >= 0))
  const newStart = new Uint32Array(demands + 1)
  const newSite = new Uint16Array(site.length)
  const newCost = new Float64Array(site.length)
  const unserved = choice.unserved.slice()
  let used = 0
  for (let i = 0; i < demands; i++) {
    for (let k = start[i]!, end = start[i + 1]!; k < end; k++) {
      const j = site[k]!
      if (numberOf[j]! < 0) continue
      newSite[used] = numberOf[j]!
      newCost[used++] = cost[k]!
      if (decided[j] !== OPEN) continue
      unserved[i] = cost[k]!
      break
    }
    newStart[i + 1] = used
  }
  return {
    choice: {
      ...{ sites: left, demands, start: newStart, unserved, limits: choice.limits },
      ...{ site: newSite.slice(0, used), cost: newCost.slice(0, used) },
      group: Uint8Array.from(kept, (j) => group[j]!),
    },
    decided: Uint8Array.from(kept, (j) => decided[j]!),
    ids: Uint16Array.from(kept, (j) => ids[j]!),
  }
}
