import {
  NotProtectable,
  type ProtectionInstance,
  protect,
} from '../../../kernels/disclosure/index.ts'
import type { GateCell, Problem } from './problem.ts'

/** Which cells to withhold beside those that must be, or which cannot be protected whatever is. */
export type Pattern = { withheld: string[] } | { impossible: GateCell[] }

/** How long to look for a cheaper pattern once a safe one is found. */
const seconds = 2

/** The safe pattern of least cost that the disclosure kernel finds. */
export async function findPattern(problem: Problem): Promise<Pattern> {
  const { cells } = problem
  const held = [...cells.values()].filter(({ held, frozen }) => held && !frozen)
  if (held.every(({ need }) => need === undefined)) return { withheld: held.map(({ id }) => id) }
  try {
    const { suppressed } = await protect(instanceOf(problem), { seconds })
    return { withheld: [...suppressed] }
  } catch (error) {
    if (!(error instanceof NotProtectable)) throw error
    const impossible = new Set(error.reasons.map(({ cell }) => cell))
    return { impossible: [...impossible].map((id) => cells.get(id)!) }
  }
}

function instanceOf({ cells, relations }: Problem): ProtectionInstance {
  const all = [...cells.values()]
  return {
    cells: all.map(({ id, count, most, need, weight }) => ({
      id,
      value: count,
      primary: need !== undefined,
      lower: Math.min(0, count),
      upper: Math.max(most, count),
      weight,
      lowerProtection: need?.lower ?? 0,
      upperProtection: need?.upper ?? 0,
    })),
    relations,
    frozen: all.filter(({ frozen }) => frozen).map(({ id }) => id),
    alreadySuppressed: all.filter(({ held, frozen }) => held && !frozen).map(({ id }) => id),
  }
}
