import type { ProtectionCell, ProtectionInstance, Relation } from './instance.ts'

/** What is wrong with an instance, and where. */
export type Fault =
  | { readonly kind: 'duplicate'; readonly cell: string }
  | {
      readonly kind: 'unknownCell'
      readonly cell: string
      readonly where: 'relation' | 'frozen' | 'alreadySuppressed'
    }
  | { readonly kind: 'twiceInRelation'; readonly cell: string; readonly relation: Relation }
  | { readonly kind: 'emptyRelation'; readonly relation: Relation }
  /** The parts add up to `sum`, not to the total, and the difference is more than rounding. */
  | {
      readonly kind: 'doesNotAddUp'
      readonly relation: Relation
      readonly total: number
      readonly sum: number
    }
  | { readonly kind: 'outOfBounds'; readonly cell: ProtectionCell }
  | { readonly kind: 'negative'; readonly cell: ProtectionCell; readonly field: string }

export interface CheckOptions {
  /** How far a total may be from the sum of its parts, as a share of what was added up; 1e-6 by default. */
  readonly rounding?: number | undefined
}

const ROUNDING = 1e-6

/** Everything that is wrong with an instance; empty if it can be protected or refused. */
export function faultsOf(
  instance: ProtectionInstance,
  { rounding = ROUNDING }: CheckOptions = {},
): Fault[] {
  const values = new Map<string, number>()
  const faults: Fault[] = []
  for (const cell of instance.cells) {
    if (values.has(cell.id)) faults.push({ kind: 'duplicate', cell: cell.id })
    values.set(cell.id, cell.value)
    faults.push(...faultsOfCell(cell))
  }
  for (const relation of instance.relations)
    faults.push(...faultsOfRelation(relation, values, rounding))
  for (const where of ['frozen', 'alreadySuppressed'] as const)
    for (const id of instance[where] ?? [])
      if (!values.has(id)) faults.push({ kind: 'unknownCell', cell: id, where })
  return faults
}

function faultsOfCell(cell: ProtectionCell): Fault[] {
  const { value, lower, upper, weight, lowerProtection, upperProtection, slidingProtection } = cell
  const least = {
    weight,
    lowerProtection,
    upperProtection,
    slidingProtection: slidingProtection ?? 0,
  }
  return [
    ...(value < lower || value > upper ? [{ kind: 'outOfBounds' as const, cell }] : []),
    ...Object.entries(least).flatMap(([field, number]) =>
      number < 0 ? [{ kind: 'negative' as const, cell, field }] : [],
    ),
  ]
}

function faultsOfRelation(
  relation: Relation,
  values: ReadonlyMap<string, number>,
  rounding: number,
): Fault[] {
  const { total, parts } = relation
  if (parts.length === 0) return [{ kind: 'emptyRelation', relation }]
  const ids = [total, ...parts]
  const unknown = ids.filter((id) => !values.has(id))
  if (unknown.length > 0)
    return unknown.map((cell) => ({ kind: 'unknownCell', cell, where: 'relation' }))
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) return twice.map((cell) => ({ kind: 'twiceInRelation', cell, relation }))
  let [sum, size] = [0, Math.abs(values.get(total)!)]
  for (const part of parts) {
    sum += values.get(part)!
    size += Math.abs(values.get(part)!)
  }
  if (Math.abs(sum - values.get(total)!) <= rounding * Math.max(size, 1)) return []
  return [{ kind: 'doesNotAddUp', relation, total: values.get(total)!, sum }]
}
