import { openProgram } from '../lp/index.ts'
import { bounds } from './bounds.ts'
import { exposureOf } from './exposure.ts'
import type { ExposureReason, Path, PossibleValues, Publication } from './publication.ts'
import type { Condition, Unknown } from './system.ts'

/** Above so many conditions they are not taken away one by one to find those that matter. */
const mostTried = 120

/**
 * The published figures that give a cell away: conditions are left out one by one as long as the cell stays exposed, so
 * that every one that remains is needed.
 */
export async function explain(
  publication: Publication,
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
  reason: ExposureReason,
): Promise<Path> {
  const unknown = unknowns[target]!
  const exposes = async (some: readonly Condition[]) => {
    const part = around(unknowns, some, target)
    const found = await bounds(part.unknowns, part.conditions, [part.target])
    if (!found) return false
    const interval = { lower: found.lower[part.target]!, upper: found.upper[part.target]! }
    return exposureOf(unknown, interval) === reason
  }
  let needed = await priced(unknowns, conditions, target)
  if (!(await exposes(needed))) needed = [...conditions]
  if (needed.length <= mostTried) {
    // What has to be assumed goes first: a path that needs no assumption is the stronger one.
    for (const one of needed.toSorted((a, b) => Number(b.assumed) - Number(a.assumed))) {
      const rest = needed.filter((other) => other !== one)
      if (await exposes(rest)) needed = rest
    }
  }
  return pathOf(publication, unknowns, needed, target, reason)
}

/** The conditions reached from the target, with columns numbered anew. */
function around(unknowns: readonly Unknown[], conditions: readonly Condition[], target: number) {
  const reached = new Set([target])
  const chosen = new Set<Condition>()
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size
    for (const condition of conditions) {
      if (chosen.has(condition) || !condition.columns.some((column) => reached.has(column)))
        continue
      chosen.add(condition)
      for (const column of condition.columns) reached.add(column)
    }
  }
  const columns = [...reached]
  const number = new Map(columns.map((column, at) => [column, at]))
  return {
    unknowns: columns.map((column) => unknowns[column]!),
    conditions: [...chosen].map((one) => ({
      ...one,
      columns: one.columns.map((column) => number.get(column)!),
    })),
    target: 0,
  }
}

/** Conditions that have a price in the linear programs of both ends. */
async function priced(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
): Promise<Condition[]> {
  const prices = await Promise.all(
    (['minimise', 'maximise'] as const).map((sense) =>
      pricesOf(unknowns, conditions, target, sense),
    ),
  )
  return conditions.filter((_, at) => prices.some((price) => Math.abs(price?.[at] ?? 0) > 1e-9))
}

async function pricesOf(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
  sense: 'minimise' | 'maximise',
): Promise<Float64Array | null> {
  const cost = new Float64Array(unknowns.length)
  cost[target] = 1
  const lower = Float64Array.from(unknowns, (one) => one.lower)
  const upper = Float64Array.from(unknowns, (one) => one.upper)
  using program = await openProgram({ sense, cost, lower, upper, rows: conditions })
  const solution = program.solve()
  return solution.status === 'optimal' ? solution.rowPrices : null
}

async function pathOf(
  publication: Publication,
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
  reason: ExposureReason,
): Promise<Path> {
  const { cells, ratios = [] } = publication
  const path: Path = {
    figures: [],
    ratios: [],
    relations: [],
    same: [],
    assumed: false,
    whole: false,
  }
  for (const { origin, assumed } of conditions) {
    path.assumed ||= assumed
    if (origin.kind === 'relation') path.relations.push(origin.at)
    else if (origin.kind === 'same') path.same.push(origin.pair)
    else if (origin.kind === 'ratio') {
      const { id, value } = ratios[origin.at]!
      if (!path.ratios.some((ratio) => ratio.id === id)) path.ratios.push({ id, value })
    }
  }
  const linear = await linearInterval(unknowns, conditions, target)
  path.whole = exposureOf(unknowns[target]!, linear) !== reason
  const factors = await factorsOf(unknowns, conditions, target, linear)
  const used = new Set(conditions.flatMap(({ constants }) => constants.map(({ cell }) => cell)))
  for (const cell of used) {
    const factor = factors?.get(cell) ?? null
    if (factors && factor === null) continue
    path.figures.push({ id: cells[cell]!.id, value: cells[cell]!.value!, factor })
  }
  for (const { columns } of conditions)
    for (const column of columns) {
      const { cell, id } = unknowns[column]!
      const value = cells[cell]?.value ?? null
      if (value !== null && !path.figures.some((figure) => figure.id === id))
        path.figures.push({ id, value, factor: null })
    }
  return path
}

async function linearInterval(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
): Promise<PossibleValues> {
  const part = around(
    unknowns.map((one) => ({ ...one, count: false })),
    conditions,
    target,
  )
  const found = await bounds(part.unknowns, part.conditions, [0])
  return { lower: found?.lower[0] ?? -Infinity, upper: found?.upper[0] ?? Infinity }
}

/**
 * The published cells as a weighted sum that is the target's upper bound, where all used conditions are sums and nothing
 * else adds to it: factor by cell. Null where no such sum says it.
 */
async function factorsOf(
  unknowns: readonly Unknown[],
  conditions: readonly Condition[],
  target: number,
  linear: PossibleValues,
): Promise<Map<number, number> | null> {
  if (conditions.some(({ origin }) => origin.kind === 'ratio' || origin.kind === 'share'))
    return null
  const prices = await pricesOf(unknowns, conditions, target, 'maximise')
  if (!prices) return null
  const factors = new Map<number, number>()
  for (const [at, { constants }] of conditions.entries())
    for (const { cell, factor } of constants)
      factors.set(cell, (factors.get(cell) ?? 0) - prices[at]! * factor)
  for (const [cell, factor] of factors) {
    const rounded = Math.round(factor * 1e6) / 1e6
    if (rounded === 0) factors.delete(cell)
    else factors.set(cell, rounded)
  }
  const bound = conditions.reduce((sum, { upper }, at) => sum + prices[at]! * upper, 0)
  return Math.abs(bound - linear.upper) <= 1e-6 * Math.max(1, Math.abs(bound)) ? factors : null
}
