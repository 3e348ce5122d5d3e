import { type Audit, audit } from './attack.ts'
import type { RawColumn } from './columns.ts'
import { findPattern } from './pattern.ts'
import type { GateCell, Problem } from './problem.ts'

export interface Protected {
  /** Ids of the cells that must not be published. */
  withheld: ReadonlySet<string>
  audit: Audit
}

/** Cells that cannot be protected, whatever else is withheld. */
export interface Unprotected {
  cells: GateCell[]
  kind: 'unprotectable' | 'exposed'
}

/**
 * Finds what to withhold, attacks the outcome, and repairs it where the attack succeeds: a pattern is never
 * trusted.
 */
export async function protectProblem(problem: Problem): Promise<Protected | Unprotected> {
  const found = await findPattern(problem)
  if ('impossible' in found) return { kind: 'unprotectable', cells: found.impossible }
  const withheld = withSides(problem, new Set(found.withheld))
  for (;;) {
    const seen = await audit(problem, withheld)
    if (seen.exposed.length === 0) return { withheld, audit: seen }
    let repaired = false
    for (const cell of seen.exposed) {
      const help = cheapestBeside(problem, cell, withheld)
      if (help === undefined) continue
      withheld.add(help)
      repaired = true
    }
    withSides(problem, withheld)
    if (!repaired) return { kind: 'exposed', cells: seen.exposed }
  }
}

/** A row of which one side is withheld is withheld as a whole. */
function withSides({ cells }: Problem, withheld: Set<string>): Set<string> {
  for (const id of [...withheld]) {
    const own = id.replace(/ of$/, '')
    for (const side of [own, `${own} of`]) {
      const cell = cells.get(side)
      if (cell && cell.kind !== 'earlier' && !cell.frozen) withheld.add(side)
    }
  }
  return withheld
}

/** The cheapest cell that may still be withheld in a relation with the cell, or with one withheld beside it. */
function cheapestBeside(
  { cells, relations }: Problem,
  exposed: GateCell,
  withheld: ReadonlySet<string>,
): string | undefined {
  const reached = new Set([exposed.id])
  for (const id of reached) {
    let best: GateCell | undefined
    for (const { total, parts } of relations) {
      const all = [total, ...parts]
      if (!all.includes(id)) continue
      for (const other of all) {
        const cell = cells.get(other)!
        if (withheld.has(other)) reached.add(other)
        else if (!cell.frozen && cell.count > 0 && (!best || cell.weight < best.weight)) best = cell
      }
    }
    if (best) return best.id
  }
  return undefined
}

/** Problems whose columns all go out; columns that cannot are taken out, and the rest is tried again. */
export const columnsOf = (cells: readonly GateCell[]): Map<RawColumn, number[]> => {
  const found = new Map<RawColumn, number[]>()
  for (const { column, place } of cells) found.set(column, [...(found.get(column) ?? []), place])
  return found
}
