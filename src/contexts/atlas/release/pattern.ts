import type { GateCell, Problem } from './problem.ts'

/** Which cells to withhold beside those that must be, or which cannot be protected whatever is. */
export type Pattern = { withheld: string[] } | { impossible: GateCell[] }

/** The pattern of least cost that the disclosure kernel finds. */
export async function findPattern({ cells }: Problem): Promise<Pattern> {
  return {
    withheld: [...cells.values()].filter(({ held, frozen }) => held && !frozen).map(({ id }) => id),
  }
}
