import { apportion } from '../chance/counts.ts'
import { randomStream } from '../chance/random.ts'
import type { TownCell } from '../map/part.ts'
import type { Town } from '../map/town.ts'
import { cellGroupOf, cellGroups } from './groups.ts'
import type { ResidentCounts } from './residents.ts'

/** A cell with residents: counts in the order of `cellGroups`. */
export interface PeopledCell {
  readonly cell: TownCell
  readonly total: number
  readonly counts: Int32Array
}

/**
 * Spreads the residents of the last year over the cells of their part, so that the cells of a part add
 * up to its residents in every group: the seats of all cells are shuffled and dealt to the people.
 */
export function settle(town: Town, residents: ResidentCounts): PeopledCell[] {
  const random = randomStream(town.plan.seed, 'cells')
  const byPart: TownCell[][] = town.parts.map(() => [])
  for (const cell of town.cells) if (cell.density > 0) byPart[cell.part]!.push(cell)
  const latest = residents.at(-1)!
  return byPart.flatMap((cells, part) => {
    const counts = latest[part]!
    const total = counts.reduce((sum, n) => sum + n, 0)
    const weights = cells.map((cell) => {
      const empty = cell.use === 'home' ? 0.12 : 0.86
      return random.next() < empty ? 0 : cell.density * (0.25 + 1.5 * random.next())
    })
    const seats = apportion(total, weights.some((w) => w > 0) ? weights : cells.map(() => 1))
    const dealt = cells.map(() => new Int32Array(cellGroups.length))
    const order = seatOrder(seats, random)
    let next = 0
    counts.forEach((people, group) => {
      const cellGroup = cellGroupOf[group]!
      for (let k = 0; k < people; k++) {
        const held = dealt[order[next++]!]!
        held[cellGroup] = held[cellGroup]! + 1
      }
    })
    return cells.flatMap((cell, i) =>
      seats[i]! > 0 ? [{ cell, total: seats[i]!, counts: dealt[i]! }] : [],
    )
  })
}

function seatOrder(
  seats: Int32Array,
  random: { int(from: number, to: number): number },
): Int32Array {
  const order = new Int32Array(seats.reduce((sum, n) => sum + n, 0))
  let filled = 0
  seats.forEach((n, cell) => {
    order.fill(cell, filled, filled + n)
    filled += n
  })
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
