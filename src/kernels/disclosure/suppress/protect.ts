import { attackerOf, type Demand, demandsOf, widthDemands } from './attacker.ts'
import { type Audit, audit, type Interval } from './audit.ts'
import { components } from './components.ts'
import { protectExactly } from './exact.ts'
import { costOf, protectFast } from './fast.ts'
import { NotProtectable, type ProtectionInstance, type Unprotectable } from './instance.ts'
import { type Reduced, reduce } from './reduce.ts'
import { type System, systemOf } from './system.ts'
import { REACHED } from './thin.ts'

export interface ProtectOptions {
  /** `exact` proves the least cost if time allows, `fast` proves nothing, `auto` proves it where linked parts are small enough. */
  readonly method?: 'exact' | 'fast' | 'auto' | undefined
  /** How long it may take, 60 by default. The first safe pattern and the audit are never cut short. */
  readonly seconds?: number | undefined
}

export interface Protection {
  /** Every cell that must not be published, in the order of the instance. */
  readonly suppressed: readonly string[]
  /** How many of them are neither primary nor suppressed before. */
  readonly secondary: number
  /** The sum of the weights of the secondary cells. */
  readonly cost: number
  /** No safe pattern costs less; equals `cost` where the pattern is proven to be the best. */
  readonly lowerBound: number
  /** What the attacker is left with, by suppressed cell (see `Audit`). */
  readonly intervals: ReadonlyMap<string, Interval>
  readonly exactIntervals: boolean
}

/** Larger parts are not tried exactly under `auto`. */
const EXACT_CELLS = 6000
const DEFAULT_SECONDS = 60

/**
 * Chooses which cells not to publish so that no primary cell can be worked out more closely than its
 * protection levels, at the least sum of weights. What it returns was audited from the instance alone.
 *
 * @throws NotProtectable if that cannot be had, with the cells and why
 */
export async function protect(
  instance: ProtectionInstance,
  { method = 'auto', seconds = DEFAULT_SECONDS }: ProtectOptions = {},
): Promise<Protection> {
  const until = performance.now() + seconds * 1000
  const system = systemOf(instance)
  const reduced = reduce(system)
  refuseIfHopeless(instance, system, reduced)
  const open = new Uint8Array(system.size)
  for (let cell = 0; cell < system.size; cell++) open[cell] = system.forced[cell]!
  let gap = 0
  for (const part of components(reduced.system).sort((a, b) => a.system.size - b.system.size)) {
    const chosen = await protectPart(part.system, method, until)
    if ('unmet' in chosen)
      throw new NotProtectable(
        chosen.unmet.map((unmet) => explain(instance, reduced, part.cells, unmet)),
      )
    gap += chosen.gap
    part.cells.forEach((group, at) => {
      if (chosen.open[at]) for (const cell of reduced.members[group]!.cells) open[cell] = 1
    })
  }
  return result(instance, system, open, gap)
}

async function result(
  instance: ProtectionInstance,
  system: System,
  open: Uint8Array,
  gap: number,
): Promise<Protection> {
  const suppressed = instance.cells.flatMap(({ id }, cell) => (open[cell] ? [id] : []))
  const audited: Audit = await audit(instance, suppressed)
  if (audited.exposed.length > 0)
    throw new Error(`the audit found cells exposed: ${audited.exposed.map(({ cell }) => cell)}`)
  const secondary = suppressed.length - system.forced.reduce((sum, one) => sum + one, 0)
  const cost = costOf(system, open)
  return {
    ...{ suppressed, secondary, cost, lowerBound: Math.max(0, cost - gap) },
    ...{ intervals: audited.intervals, exactIntervals: audited.exact },
  }
}

type Chosen =
  | { readonly open: Uint8Array; readonly gap: number }
  | { readonly unmet: readonly Unmet[] }

/** A demand that cannot be met, and how far the cell can be below and above its value at the most. */
interface Unmet {
  readonly demand: Demand
  readonly possible: Interval
}

async function protectPart(
  system: System,
  method: 'exact' | 'fast' | 'auto',
  until: number,
): Promise<Chosen> {
  if (demandsOf(system).length === 0 && system.needWidth.every((need) => need === 0))
    return { open: Uint8Array.from(system.forced), gap: 0 }
  const exactly = method === 'exact' || (method === 'auto' && system.size <= EXACT_CELLS)
  const left = until - performance.now()
  const first = await protectFast(system, performance.now() + left * (exactly ? 0.2 : 0.6))
  const safe = await repaired(system, first.open, first.unmet)
  if ('unmet' in safe) return safe
  if (!exactly) return { open: safe.open, gap: costOf(system, safe.open) }
  const best = await protectExactly(system, until, safe.open)
  return { open: best.open, gap: costOf(system, best.open) - best.lowerBound }
}

/** Suppresses for each demand still unmet whatever the attacker would have to be left with. */
async function repaired(
  system: System,
  open: Uint8Array,
  unmet: readonly Demand[],
): Promise<{ open: Uint8Array } | { unmet: Unmet[] }> {
  const widths = widthDemands(system)
  if (unmet.length + widths.length === 0) return { open }
  using attacker = attackerOf(system, new Float64Array(system.size).fill(1))
  const safe = Uint8Array.from(open)
  const hopeless: Unmet[] = []
  for (const [demand, isWidth] of [...unmet.map(plain), ...widths.map(wide)]) {
    const forward = await attacker.probe(demand)
    const back = await attacker.probe({ ...demand, direction: demand.direction === 1 ? -1 : 1 })
    const reach = isWidth ? forward.reach + back.reach : forward.reach
    if (reach < REACHED) {
      const [up, down] = demand.direction === 1 ? [forward, back] : [back, forward]
      hopeless.push({ demand, possible: [-down.reach * demand.need, up.reach * demand.need] })
    }
    for (let cell = 0; cell < system.size; cell++)
      if (forward.deviations[cell] !== 0 || (isWidth && back.deviations[cell] !== 0)) safe[cell] = 1
  }
  return hopeless.length > 0 ? { unmet: hopeless } : { open: safe }
}

const plain = (demand: Demand) => [demand, false] as const
const wide = (demand: Demand) => [demand, true] as const

/** Throws for primary cells that are published, known too closely or fixed by published ones. */
function refuseIfHopeless(instance: ProtectionInstance, system: System, { fixed }: Reduced): void {
  const reasons: Unprotectable[] = []
  instance.cells.forEach((cell, index) => {
    if (!cell.primary) return
    const needed: Interval = [cell.value - cell.lowerProtection, cell.value + cell.upperProtection]
    const width = cell.slidingProtection ?? 0
    const row = fixed.get(index)
    if (system.frozen[index]) reasons.push({ kind: 'published', cell: cell.id })
    else if (
      system.down[index]! < cell.lowerProtection * (1 - 1e-9) ||
      system.up[index]! < cell.upperProtection * (1 - 1e-9) ||
      cell.upper - cell.lower < width * (1 - 1e-9)
    )
      reasons.push({ kind: 'known', cell: cell.id, needed, possible: [cell.lower, cell.upper] })
    else if (row !== undefined && row >= 0 && needed[1] - needed[0] + width > 0)
      reasons.push({ kind: 'determined', cell: cell.id, relation: instance.relations[row]! })
  })
  if (reasons.length > 0) throw new NotProtectable(reasons)
}

function explain(
  instance: ProtectionInstance,
  { members }: Reduced,
  cells: readonly number[],
  { demand, possible: [down, up] }: Unmet,
): Unprotectable {
  const group = members[cells[demand.cell]!]!
  const at = Math.max(
    0,
    group.cells.findIndex((cell) => instance.cells[cell]!.primary),
  )
  const cell = instance.cells[group.cells[at]!]!
  const [low, high] = group.signs[at]! > 0 ? [down, up] : [-up, -down]
  return {
    kind: 'bounded',
    cell: cell.id,
    needed: [cell.value - cell.lowerProtection, cell.value + cell.upperProtection],
    possible: [cell.value + low, cell.value + high],
  }
}
