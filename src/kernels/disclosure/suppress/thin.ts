import { type Demand, demandsOf, openPart, type PartProgram } from './attacker.ts'
import { type Component, components } from './components.ts'
import type { System } from './system.ts'

/** A demand counts as met if the attacker can reach this share of it: solvers compute to a tolerance. */
export const REACHED = 1 - 1e-7

/**
 * Publishes again, dearest first, whatever a safe pattern can do without. Each demand keeps a witness;
 * only those whose witness moved the cell are looked at again. Widths have two witnesses and are left alone.
 *
 * @param until when to stop, by `performance.now()`; the pattern is safe whenever it stops
 */
export async function thin(system: System, open: Uint8Array, until: number): Promise<Uint8Array> {
  const thinner = Uint8Array.from(open)
  if (system.needWidth.some((need) => need > 0)) return thinner
  for (const part of components(system, open)) {
    if (performance.now() > until) break
    const demands = demandsOf(part.system)
    if (demands.length === 0) for (const cell of part.cells) thinner[cell] = system.forced[cell]!
    else for (const cell of await spare(part, demands, until)) thinner[part.cells[cell]!] = 0
  }
  return thinner
}

/** The cells of a part that it can do without. */
async function spare(
  part: Component,
  demands: readonly Demand[],
  until: number,
): Promise<number[]> {
  const { system } = part
  using program = await openPart(system, new Array<number>(system.size).fill(1))
  const supports = new Map<Demand, Set<number>>()
  for (const demand of demands) {
    const support = supportOf(program, demand)
    if (!support || performance.now() > until) return []
    supports.set(demand, support)
  }
  const spared: number[] = []
  const dearestFirst = Array.from({ length: system.size }, (_, cell) => cell)
    .filter((cell) => !system.forced[cell])
    .sort((a, b) => system.weight[b]! - system.weight[a]!)
  for (const cell of dearestFirst) {
    if (performance.now() > until) break
    program.setOpenness(cell, 0)
    const renewed = without(program, supports, cell)
    if (renewed) {
      for (const [demand, support] of renewed) supports.set(demand, support)
      spared.push(cell)
    } else program.setOpenness(cell, 1)
  }
  return spared
}

/** New witnesses for the demands that moved a cell; null if one of them cannot do without. */
function without(
  program: PartProgram,
  supports: ReadonlyMap<Demand, ReadonlySet<number>>,
  cell: number,
): [Demand, Set<number>][] | null {
  const renewed: [Demand, Set<number>][] = []
  for (const [demand, support] of supports) {
    if (!support.has(cell)) continue
    const other = supportOf(program, demand)
    if (!other) return null
    renewed.push([demand, other])
  }
  return renewed
}

function supportOf(program: PartProgram, demand: Demand): Set<number> | null {
  const { reach, deviations } = program.solve(demand)
  if (reach < REACHED) return null
  const support = new Set<number>()
  for (let cell = 0; cell < deviations.length; cell++)
    if (Math.abs(deviations[cell]!) > 1e-9) support.add(cell)
  return support
}
