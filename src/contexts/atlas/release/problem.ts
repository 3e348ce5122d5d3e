import type { AreaTree } from '../../city/index.ts'
import { protectedValue } from '../domain/cellState.ts'
import type { EarlierContent, RawColumn } from './columns.ts'
import { countAt, countOf, type Need, needOf } from './count.ts'
import { type Link, linksOf } from './links.ts'
import { type Sum, sumsOf } from './sums.ts'

/** A count that is published or withheld, now or in an earlier release. */
export interface GateCell {
  id: string
  column: RawColumn
  place: number
  /**
   * `count` stands above the line, `of` below it (where that is the count of another indicator), `earlier` is
   * what was published once and has another value now.
   */
  kind: 'count' | 'of' | 'earlier'
  /** Where the source keeps it secret: what fits its surroundings. */
  count: number
  most: number
  /** What must stay uncertain; undefined where nothing must. */
  need: Need | undefined
  /** Public already, or the office’s own open figure: it cannot be withheld any more. */
  frozen: boolean
  /** Withheld whatever comes: by the rule, by its source, or because it was before. */
  held: boolean
  /** What it costs to withhold it. */
  weight: number
}

export interface GateRelation {
  total: string
  parts: string[]
  /** How far the source’s own total is from the sum of its parts. */
  rest: number
}

/** Columns whose figures hang together, as cells and relations. */
export interface Problem {
  columns: readonly RawColumn[]
  cells: Map<string, GateCell>
  relations: GateRelation[]
  /** Withheld by the rule, but public since an earlier release with the value they have now. */
  alreadyPublic: GateCell[]
  /** Places by which a column cannot be judged. */
  unjudged: Map<RawColumn, number[]>
}

const idOf = (column: number, place: number) => `${column}#${place}`

/** Sets columns that hang together up as one problem: everything that anybody could reckon with. */
export function problemOf(
  columns: readonly RawColumn[],
  tree: AreaTree,
  unions: readonly Sum[],
): Problem {
  const problem: Problem = {
    columns,
    cells: new Map(),
    relations: [],
    alreadyPublic: [],
    unjudged: new Map(),
  }
  const weightOf = weights(tree)
  const sums = columns.map((column) => sumsOf(tree, unions, column))
  for (const [number, column] of columns.entries()) addCounts(problem, column, number, weightOf)
  columns.forEach((_, number) => {
    for (const { total, parts } of sums[number]!)
      relate(
        problem,
        idOf(number, total),
        parts.map((place) => idOf(number, place)),
      )
  })
  for (const link of linksOf(columns)) addLink(problem, link, tree.areas.length + 1)
  guessSecrets(problem)
  for (const [number, column] of columns.entries()) addEarlier(problem, column, number)
  for (const relation of problem.relations) relation.rest = restOf(problem, relation)
  return problem
}

/** Smaller areas are withheld rather than larger ones, and those with few rather than with many. */
function weights({ areas, levels }: AreaTree): (place: number, count: number) => number {
  const deepest = Math.max(0, ...levels.map(({ position }) => position))
  const positions = new Map(levels.map(({ id, position }) => [id, position]))
  return (place, count) => {
    const area = areas[place]
    const above = area ? deepest - (positions.get(area.level) ?? 0) : deepest + 2
    return 4 ** above * (1 + Math.log2(1 + Math.max(0, count)) / 4)
  }
}

function addCounts(
  { columns, cells, alreadyPublic, unjudged }: Problem,
  column: RawColumn,
  number: number,
  weightOf: (place: number, count: number) => number,
): void {
  const { rule } = column
  const open = rule.kind !== 'threshold'
  const before = earlierCounts(column)
  const { states } = column.built.cells
  for (let place = 0; place < states.length; place++) {
    const found = countAt(column, place)
    if (found === undefined) continue
    if (found === 'none') {
      if (!open) unjudged.set(column, [...(unjudged.get(column) ?? []), place])
      continue
    }
    const secret = states[place] === protectedValue
    const { count, most } = found
    const told = before.published.get(place)
    const isOut = told?.some(({ value }) => value === count) ?? false
    // Beside raw counts an office's own open figures are out, whatever is done here.
    const isOpen = open && columns.length > 1 && !secret
    const byRule = rule.kind === 'threshold' ? needOf(column, place, rule) : undefined
    const cell: GateCell = {
      id: idOf(number, place),
      column,
      place,
      kind: 'count',
      count,
      most,
      need: secret ? leastNeed : within(byRule, count, most),
      frozen: isOut || isOpen,
      held: secret || byRule !== undefined || (!open && before.withheld.has(place)),
      weight: weightOf(place, Number.isNaN(count) ? 0 : count),
    }
    // What was protected once stays so: who subtracts one release from the other must learn nothing.
    if (!cell.need && !open && before.primary.has(place)) cell.need = within(leastNeed, count, most)
    if (isOut && cell.held) {
      alreadyPublic.push(cell)
      cell.need = undefined
    }
    cells.set(cell.id, cell)
  }
}

/** At the least an attacker must be unable to tell a count from the ones beside it. */
const leastNeed: Need = { lower: 1, upper: 1 }

/** Nobody can be left guessing beyond what everybody knows; nothing is left where that says it all. */
function within(need: Need | undefined, count: number, most: number): Need | undefined {
  if (!need) return undefined
  const [lower, upper] = [
    Math.min(need.lower, Math.max(0, count)),
    Math.min(need.upper, most - count),
  ]
  return lower + upper > 0 ? { lower, upper } : undefined
}

/** What earlier releases told of each place, and what they withheld by a rule. */
function earlierCounts(column: RawColumn) {
  const published = new Map<number, { release: number; value: number }[]>()
  const withheld = new Set<number>()
  const primary = new Set<number>()
  for (const content of column.earlier)
    content.places.forEach((place, index) => {
      const reason = content.reasons[index]
      if (reason === 'source') return
      if (reason) withheld.add(place)
      if (reason === 'primary') primary.add(place)
      const value = reason ? undefined : earlierCount(column, content, index)
      if (value === undefined) return
      const told = published.get(place)
      if (told) told.push({ release: content.release, value })
      else published.set(place, [{ release: content.release, value }])
    })
  return { published, withheld, primary }
}

function earlierCount(column: RawColumn, content: EarlierContent, index: number) {
  const value = content.values[index]
  if (value === null || value === undefined) return undefined
  const numerator = content.numerators[index] ?? Number.NaN
  return countOf(column, { value, numerator, of: content.denominators[index] ?? Number.NaN })
}

/** Adds a relation between cells that are all there. */
function relate({ cells, relations }: Problem, total: string, parts: string[]): void {
  const there = parts.filter((id) => cells.has(id))
  if (cells.has(total) && there.length > 0) relations.push({ total, parts: there, rest: 0 })
}

/** Counts of one column that are those of another, or add up to them, place by place. */
function addLink(problem: Problem, link: Link, width: number): void {
  const { columns, cells } = problem
  const at = (column: RawColumn) => columns.indexOf(column)
  for (let place = 0; place < width; place++) {
    if (link.kind === 'sum') {
      const parts = link.parts.map((part) => idOf(at(part), place))
      if (parts.every((id) => cells.has(id))) relate(problem, idOf(at(link.total), place), parts)
      continue
    }
    const total = idOf(at(link.of), place)
    const of = link.in.built.cells.denominators[place]!
    if (!cells.has(total) || !Number.isFinite(of)) continue
    const id = `${idOf(at(link.in), place)} of`
    const own = cells.get(idOf(at(link.in), place))
    if (!own) continue
    cells.set(id, {
      ...own,
      id,
      kind: 'of',
      count: of,
      most: Number.POSITIVE_INFINITY,
      need: undefined,
      frozen: own.frozen || link.in.rule.kind !== 'threshold',
      held: own.held && link.in.rule.kind === 'threshold',
    })
    relate(problem, total, [id])
  }
}

/** A count that the source keeps secret: what the others leave of the total, shared evenly, or little. */
function guessSecrets({ cells, relations }: Problem): void {
  const secrets = [...cells.values()].filter(({ count }) => Number.isNaN(count))
  for (const cell of secrets) {
    const relation = relations.find(({ parts }) => parts.includes(cell.id))
    const whole = relation && cells.get(relation.total)!.count
    const others = relation?.parts.map((id) => cells.get(id)!.count) ?? []
    const secret = others.filter(Number.isNaN).length
    const known = others.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0)
    const left = whole === undefined ? Number.NaN : (whole - known) / secret
    cell.count = Math.min(cell.most, Math.max(0, Number.isFinite(left) ? left : 2))
    cell.need = within(cell.need, cell.count, cell.most)
  }
}

/**
 * Earlier releases: figures with another value than now are known beside the present ones. What they withheld
 * is taken to be the same now, which is the most an attacker could hope for.
 */
function addEarlier(problem: Problem, column: RawColumn, number: number): void {
  const { cells } = problem
  for (const content of column.earlier) {
    if (!content.sums) continue
    const ids = new Map<number, string>()
    let revised = false
    content.places.forEach((place, index) => {
      const id = idOf(number, place)
      const now = cells.get(id)
      if (content.reasons[index]) {
        if (now) ids.set(place, id)
        return
      }
      const value = earlierCount(column, content, index)
      if (value === undefined) return
      if (now && now.count === value) {
        ids.set(place, id)
        return
      }
      revised = true
      const earlier: GateCell = {
        id: `${id} ${content.release}`,
        column,
        place,
        kind: 'earlier',
        count: value,
        most: Number.POSITIVE_INFINITY,
        need: undefined,
        frozen: true,
        held: false,
        weight: 0,
      }
      cells.set(earlier.id, earlier)
      ids.set(place, earlier.id)
    })
    if (!revised) continue
    for (const [total, parts] of content.sums) {
      const whole = ids.get(total)
      const there = parts.map((place) => ids.get(place))
      if (whole !== undefined && there.every((id) => id !== undefined))
        relate(problem, whole, there)
    }
  }
}

function restOf({ cells }: Problem, { total, parts }: GateRelation): number {
  const sum = parts.reduce((all, id) => all + cells.get(id)!.count, 0)
  const rest = cells.get(total)!.count - sum
  return Math.abs(rest) < 1e-9 ? 0 : rest
}
