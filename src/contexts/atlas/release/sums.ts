import { type AreaTree, holdsOn } from '../../city/index.ts'
import { computed, unknown } from '../domain/cellState.ts'
import type { RawColumn } from './columns.ts'
import { countAt } from './count.ts'

/** Places whose counts add up to the count of another. */
export interface Sum {
  total: number
  parts: number[]
}

/**
 * A total that its source counted apart may differ from its parts a little (people without an address): an
 * attacker will take them to agree. Beyond this share of the total they plainly do not.
 */
const agreeing = 0.02

/**
 * Which places of a column add up to which, as far as anybody can know: what was computed here; areas and the
 * areas above them; areas of the past and those that came of them.
 *
 * @param unions areas that are exactly the union of others, of another time
 */
export function sumsOf(tree: AreaTree, unions: readonly Sum[], column: RawColumn): Sum[] {
  const { cells, day, sums } = column.built
  const states = cells.states
  const city = tree.areas.length
  const found: Sum[] = [...sums]
  const isTold = (place: number) => states[place] !== unknown
  const add = (total: number, parts: number[]) => {
    const told = parts.filter(isTold)
    if (told.length > 0 && agree(column, total, told)) found.push({ total, parts: told })
  }
  const holding = tree.areas.filter((area) => holdsOn(area, day) && isTold(area.ordinal))
  const byParent = Map.groupBy(holding, ({ parent }) => parent)
  for (const { ordinal } of tree.areas) {
    if (!isTold(ordinal) || states[ordinal] === computed) continue
    for (const [, level] of Map.groupBy(byParent.get(ordinal) ?? [], (area) => area.level))
      add(ordinal, places(level))
  }
  if (isTold(city) && states[city] !== computed)
    for (const [, level] of Map.groupBy(holding, (area) => area.level)) add(city, places(level))
  for (const { total, parts } of unions) if (isTold(total) && parts.every(isTold)) add(total, parts)
  return found
}

const places = (areas: readonly { ordinal: number }[]) => areas.map(({ ordinal }) => ordinal)

function agree(column: RawColumn, total: number, parts: readonly number[]): boolean {
  const countOf = (place: number) => {
    const found = countAt(column, place)
    return found === undefined || found === 'none' ? Number.NaN : found.count
  }
  const whole = countOf(total)
  const sum = parts.reduce((all, place) => all + countOf(place), 0)
  // A secret one among them: it is what the others leave of the total.
  if (Number.isNaN(whole) || Number.isNaN(sum)) return true
  const least = column.rule.kind === 'threshold' ? column.rule.least : 1
  return Math.abs(whole - sum) <= Math.max(least, agreeing * Math.abs(whole))
}

/** Which areas are exactly the union of others, told by how old areas lie in new ones. */
export function unionsOf(
  crosswalk: readonly { from: number; to: number; shareOfFrom: number; shareOfTo: number }[],
): Sum[] {
  const whole = 0.995
  const merged = [...Map.groupBy(crosswalk, ({ to }) => to)].map(([total, from]) => ({
    total,
    rows: from.map((row) => ({ part: row.from, inside: row.shareOfFrom, covers: row.shareOfTo })),
  }))
  const split = [...Map.groupBy(crosswalk, ({ from }) => from)].map(([total, to]) => ({
    total,
    rows: to.map((row) => ({ part: row.to, inside: row.shareOfTo, covers: row.shareOfFrom })),
  }))
  return [...merged, ...split].flatMap(({ total, rows }) => {
    const inside = rows.filter((row) => row.inside >= whole)
    const covered = inside.reduce((sum, row) => sum + row.covers, 0)
    // An area that went on as it was is none of its own parts.
    const isItself = inside.some(({ part }) => part === total)
    return covered >= whole && !isItself ? [{ total, parts: inside.map(({ part }) => part) }] : []
  })
}
