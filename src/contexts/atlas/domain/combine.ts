import { type Area, type AreaTree, holdsOn } from '../../city/index.ts'
import { computed, known, unknown } from './cellState.ts'
import type { Combine, Indicator } from './indicator.ts'

/** One column while it is built: by area, the last cell is the city. NaN is unknown in the parts. */
export interface Cells {
  values: Float64Array
  numerators: Float64Array
  denominators: Float64Array
  states: Uint8Array
}

/**
 * Share of the residents (of the areas, where residents are unknown) for which smaller areas must be
 * known. A sum lacks whatever is missing; a mean hardly moves when a thinly peopled area is left out.
 */
const leastKnownShare: Record<Combine, number> = {
  sum: 0.99,
  residents: 0.95,
  ratio: 0.95,
  none: 2,
}

/**
 * Gives larger areas and the city the values that their source does not give, from the smaller ones.
 *
 * @param onCombined told which cells (by place, the city’s after the last area) a value was made of
 */
export function combineUpwards(
  tree: AreaTree,
  indicator: Pick<Indicator, 'combine' | 'kind' | 'per'>,
  cells: Cells,
  day: string,
  residentsOn: (day: string) => Float64Array,
  onCombined: (total: number, parts: number[]) => void = () => {},
): void {
  if (indicator.combine === 'none' || indicator.kind === 'class') return
  const residents = residentsOn(day)
  const positionOf = new Map(tree.levels.map(({ id, position }) => [id, position]))
  const position = (area: Area) => positionOf.get(area.level) ?? 0
  const holding = tree.areas.filter((area) => holdsOn(area, day))
  const byParent = Map.groupBy(holding, ({ parent }) => parent)
  const deepestFirst = holding.toSorted((a, b) => position(b) - position(a))
  const fill = (target: number, candidates: readonly Area[]) => {
    if (cells.states[target] !== unknown) return
    const byLevel = Map.groupBy(candidates, position)
    for (const level of [...byLevel.keys()].sort((a, b) => a - b)) {
      const parts = combineInto(target, byLevel.get(level)!, indicator, cells, residents)
      if (parts) return onCombined(target, parts)
    }
  }
  for (const area of deepestFirst) {
    const children = byParent.get(area.ordinal)
    if (children) fill(area.ordinal, children)
  }
  fill(tree.areas.length, holding)
}

/** @returns the areas that went in; undefined where too few are known */
function combineInto(
  target: number,
  parts: readonly Area[],
  { combine, per }: Pick<Indicator, 'combine' | 'per'>,
  cells: Cells,
  residents: Float64Array,
): number[] | undefined {
  const counted = parts.filter(({ ordinal }) => isCounted(combine, ordinal, cells, residents))
  if (counted.length === 0) return undefined
  if (knownShare(parts, counted, residents) < leastKnownShare[combine]) return undefined
  const total = (of: ArrayLike<number>) =>
    counted.reduce((sum, { ordinal }) => sum + of[ordinal]!, 0)
  if (combine === 'sum') {
    cells.values[target] = total(cells.values)
  } else if (combine === 'ratio') {
    const denominator = total(cells.denominators)
    if (!(denominator > 0)) return undefined
    cells.numerators[target] = total(cells.numerators)
    cells.denominators[target] = denominator
    cells.values[target] = (cells.numerators[target]! / denominator) * (per ?? 1)
  } else {
    const weight = total(residents)
    if (!(weight > 0)) return undefined
    const weighted = counted.reduce(
      (sum, { ordinal }) => sum + cells.values[ordinal]! * residents[ordinal]!,
      0,
    )
    cells.values[target] = weighted / weight
  }
  cells.states[target] = computed
  return counted.map(({ ordinal }) => ordinal)
}

function isCounted(combine: Combine, area: number, cells: Cells, residents: Float64Array): boolean {
  const hasValue = cells.states[area] === known || cells.states[area] === computed
  if (!hasValue) return false
  if (combine === 'ratio')
    return Number.isFinite(cells.numerators[area]!) && Number.isFinite(cells.denominators[area]!)
  return combine === 'sum' || Number.isFinite(residents[area]!)
}

function knownShare(parts: readonly Area[], counted: readonly Area[], residents: Float64Array) {
  const sum = (areas: readonly Area[]) =>
    areas.reduce((total, { ordinal }) => total + residents[ordinal]!, 0)
  const all = sum(parts)
  return all > 0 ? sum(counted) / all : counted.length / parts.length
}
