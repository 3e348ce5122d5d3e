import type { Publication, PublishedCell } from './publication.ts'

/** Where a condition comes from. `at` is the place in the publication (of `same`: none). */
export type Origin =
  | { kind: 'relation' | 'ratio' | 'complement' | 'share' | 'contains'; at: number }
  | { kind: 'same'; pair: [string, string] }

/** lower ≤ Σ values[i] · x[columns[i]] ≤ upper, published values already subtracted. */
export interface Condition {
  lower: number
  upper: number
  columns: number[]
  values: number[]
  /** The published cells within, with their factor on the same side as the columns. */
  constants: { cell: number; factor: number }[]
  origin: Origin
  /** Not certain: values may have been revised between releases. */
  assumed: boolean
}

/** A cell (or what remains within a containment) whose true value the publication does not say. */
export interface Unknown {
  id: string
  /** Its place among the cells; −1 for the rest within a containment. */
  cell: number
  lower: number
  upper: number
  count: boolean
  examined: boolean
  threshold: number | undefined
  protection: { lower: number; upper: number } | undefined
  rest: boolean
}

export interface System {
  unknowns: Unknown[]
  conditions: Condition[]
  contradictions: { kind: 'relation' | 'ratio'; at: number; by: number }[]
}

/** Published decimals rarely are exact in binary. */
const slack = (size: number) => 1e-9 * Math.max(1, Math.abs(size))

/**
 * The linear conditions that a publication lays on what it does not say. Conditions without an unknown are only checked.
 * @throws Error when an id is not there or there twice
 */
export function systemOf(publication: Publication): System {
  const { cells, relations = [], ratios = [], contains = [] } = publication
  const places = placesOf(cells)
  const place = (id: string, where: string) => {
    const found = places.get(id)
    if (found === undefined) throw new Error(`${where}: no cell "${id}"`)
    return found
  }
  const flagged = cells.some(({ sensitive }) => sensitive === true)
  const unknowns: Unknown[] = []
  const columns = new Int32Array(cells.length).fill(-1)
  for (const [at, cell] of cells.entries()) {
    const unknown = unknownOf(cell, at, flagged)
    if (unknown) columns[at] = unknowns.push(unknown) - 1
  }
  const system: System = { unknowns, conditions: [], contradictions: [] }
  const add = (
    terms: readonly (readonly [number, number])[],
    bounds: readonly [number, number],
    origin: Origin,
    extra: { assumed?: boolean; column?: number } = {},
  ) => {
    const condition = conditionOf(cells, columns, terms, bounds, origin, extra.assumed ?? false)
    if (extra.column !== undefined) {
      condition.columns.push(extra.column)
      condition.values.push(-1)
    }
    if (condition.columns.length > 0) system.conditions.push(condition)
    else check(condition, system)
  }
  for (const [at, { total, parts }] of relations.entries()) {
    const where = `relation ${at + 1}`
    const terms = parts.map((part) => [place(part, where), -1] as const)
    add([[place(total, where), 1], ...terms], [0, 0], { kind: 'relation', at })
  }
  for (const [at, ratio] of ratios.entries()) {
    const where = `ratio "${ratio.id}"`
    const [numerator, denominator] = [
      place(ratio.numerator, where),
      place(ratio.denominator, where),
    ]
    const half = 0.5 * 10 ** -ratio.decimals + slack(ratio.value)
    const origin = { kind: 'ratio' as const, at }
    const quotient = (value: number) =>
      [
        [numerator, ratio.per],
        [denominator, -value],
      ] as const
    add(quotient(ratio.value - half), [0, Infinity], origin)
    add(quotient(ratio.value + half), [-Infinity, 0], origin)
    const rest = [
      [denominator, 1],
      [numerator, -1],
    ] as const
    if (ratio.share) add(rest, [0, Infinity], { kind: 'share', at })
    if (ratio.complement !== undefined)
      add([...rest, [place(ratio.complement, where), -1]], [0, 0], { kind: 'complement', at })
  }
  for (const [at, { whole, part, threshold }] of contains.entries()) {
    const where = `containment ${at + 1}`
    const terms = [
      [place(whole, where), 1],
      [place(part, where), -1],
    ] as const
    const count = cells[terms[0][0]]!.count === true && cells[terms[1][0]]!.count === true
    const id = `${whole} − ${part}`
    const bounds = { lower: 0, upper: Infinity, protection: undefined }
    const rest = { id, cell: -1, ...bounds, count, examined: true, threshold, rest: true }
    const column = unknowns.push(rest) - 1
    add(terms, [0, 0], { kind: 'contains', at }, { column })
  }
  for (const { pair, slack: by } of sameFigures(cells))
    add(
      [
        [pair[0], 1],
        [pair[1], -1],
      ],
      [-by, by],
      { kind: 'same', pair: [cells[pair[0]]!.id, cells[pair[1]]!.id] },
      { assumed: true },
    )
  return system
}

function placesOf(cells: readonly PublishedCell[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, { id }] of cells.entries()) {
    if (places.has(id)) throw new Error(`cell "${id}" is there twice`)
    places.set(id, at)
  }
  return places
}

/** Null where the true value is published. */
function unknownOf(cell: PublishedCell, at: number, flagged: boolean): Unknown | null {
  const { id, value, accuracy = 0, count = false, threshold, protection } = cell
  if (value !== null && accuracy === 0) return null
  const known = {
    lower: cell.lower === undefined ? 0 : (cell.lower ?? -Infinity),
    upper: cell.upper ?? Infinity,
  }
  const lower = value === null ? known.lower : Math.max(known.lower, value - accuracy)
  const upper = value === null ? known.upper : Math.min(known.upper, value + accuracy)
  const examined = flagged ? cell.sensitive === true : value === null && cell.sensitive !== false
  return { id, cell: at, lower, upper, count, examined, threshold, protection, rest: false }
}

function conditionOf(
  cells: readonly PublishedCell[],
  columns: Int32Array,
  terms: readonly (readonly [number, number])[],
  [lower, upper]: readonly [number, number],
  origin: Origin,
  assumed: boolean,
): Condition {
  const condition: Condition = {
    lower,
    upper,
    columns: [],
    values: [],
    constants: [],
    origin,
    assumed,
  }
  let known = 0
  for (const [cell, factor] of terms) {
    if (factor === 0) continue
    const column = columns[cell]!
    if (column >= 0) {
      const before = condition.columns.indexOf(column)
      if (before >= 0) condition.values[before]! += factor
      else {
        condition.columns.push(column)
        condition.values.push(factor)
      }
    } else {
      known += factor * cells[cell]!.value!
      condition.constants.push({ cell, factor })
    }
  }
  condition.lower -= known
  condition.upper -= known
  return condition
}

function check({ lower, upper, constants, origin }: Condition, system: System): void {
  if (origin.kind !== 'relation' && origin.kind !== 'ratio') return
  const by = Math.max(lower, -upper, 0)
  if (by > slack(constants.length) * 1e3 + 1e-9 * Math.abs(lower))
    system.contradictions.push({ kind: origin.kind, at: origin.at, by })
}

/**
 * Cells of the same figure, each with the one before. Where other figures changed between the two releases, values may
 * differ by as much as the greatest of these changes; an attacker will take it so.
 */
function* sameFigures(cells: readonly PublishedCell[]) {
  const groups = new Map<string, number[]>()
  for (const [at, { figure }] of cells.entries())
    if (figure !== undefined) groups.set(figure, [...(groups.get(figure) ?? []), at])
  const releases = (left: number, right: number) =>
    `${cells[left]!.release ?? ''}\n${cells[right]!.release ?? ''}`
  const revisions = new Map<string, number>()
  const pairs: [number, number][] = []
  for (const group of groups.values()) {
    for (const [k, right] of group.entries()) {
      if (k === 0) continue
      const left = group[k - 1]!
      const [a, b] = [cells[left]!, cells[right]!]
      if (a.value === null || b.value === null || a.accuracy || b.accuracy)
        pairs.push([left, right])
      else if (a.value !== b.value) {
        const key = releases(left, right)
        revisions.set(key, Math.max(revisions.get(key) ?? 0, Math.abs(a.value - b.value)))
      }
    }
  }
  for (const pair of pairs) yield { pair, slack: revisions.get(releases(...pair)) ?? 0 }
}
