import { valueNoise } from '../chance/noise.ts'
import { hashText } from '../chance/random.ts'
import type { TownCell } from '../map/part.ts'
import { turn, turnBack } from '../map/place.ts'
import { cellSize } from '../map/raster.ts'
import type { StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import type { Barriers } from './barriers.ts'

/** A cell of the grid with the place at which its street passes, at most about 50 m from its middle. */
export interface Spot {
  readonly cell: TownCell
  readonly column: number
  readonly row: number
  readonly x: number
  readonly y: number
  /** The street its addresses lie on; none where nobody lives. */
  readonly street?: string
}

/** All cells, and the spots of each block row by row from the south, each row from the west. */
export interface Lattice {
  readonly blocks: ReadonlyMap<number, readonly (readonly Spot[])[]>
  at(column: number, row: number): Spot | undefined
}

/** How far streets wander from the middles of their cells beside what their block turns them, in metres. */
const sway = 17
/** Cells that are turned together, on a side. */
const patch = 3

export function layLattice(
  town: Town,
  pieces: readonly StreetPiece[],
  barriers: Barriers,
): Lattice {
  const noise = valueNoise(hashText(`${town.plan.seed} sway`))
  const lie = new Map<number, number>()
  const named = new Map(pieces.map((piece) => [key(piece.x, piece.y), piece.street]))
  const byKey = new Map<number, Spot>()
  for (const cell of town.cells) {
    const { x, y, block } = cell
    const lean = lie.get(block) ?? leanOf(town, block)
    lie.set(block, lean)
    const [tx, ty] = tilt(x, y, lean)
    const dx = tx + sway * noise.plane(x / 410, y / 410) + 5 * noise.plane(x / 90, y / 90)
    const dy = ty + sway * noise.plane(x / 410 + 99, y / 410) + 5 * noise.plane(x / 90 + 7, y / 90)
    const shrink = Math.min(1, 48 / (Math.sqrt(dx * dx + dy * dy) || 1))
    const [px, py] = offTheBank(x + dx * shrink, y + dy * shrink, barriers, town)
    const spot = {
      cell,
      column: Math.floor(x / cellSize),
      row: Math.floor(y / cellSize),
      x: px,
      y: py,
      street: named.get(key(x, y)),
    }
    byKey.set(key(x, y), spot)
  }
  const blocks = new Map<number, Map<number, Spot[]>>()
  for (const spot of byKey.values()) {
    const rows = blocks.get(spot.cell.block) ?? new Map<number, Spot[]>()
    blocks.set(spot.cell.block, rows)
    rows.set(spot.row, [...(rows.get(spot.row) ?? []), spot])
  }
  return {
    blocks: new Map(
      [...blocks].map(([block, rows]) => [
        block,
        [...rows]
          .sort(([a], [b]) => a - b)
          .map(([, spots]) => spots.sort((a, b) => a.column - b.column)),
      ]),
    ),
    at: (column, row) =>
      byKey.get(key(column * cellSize + cellSize / 2, row * cellSize + cellSize / 2)),
  }
}

const key = (x: number, y: number) =>
  Math.floor(y / cellSize) * 1_048_576 + Math.floor(x / cellSize)

/** How a block lies: the slope of its streets against the grid, from −0.31 to 0.31. */
const leanOf = (town: Town, block: number) =>
  0.31 * (hashText(`${town.plan.seed} lean ${block}`) / 2147483648 - 1)

/**
 * Turns a patch of cells about its middle, so that streets lie aslant although each stays near the middles
 * of its cells; between patches they are staggered.
 */
function tilt(x: number, y: number, lean: number): [number, number] {
  const width = patch * cellSize
  const row = Math.floor(y / width)
  const shift = (((row % 3) + 3) % 3) * cellSize
  const px = x - (Math.floor((x + shift) / width) * width - shift + width / 2)
  const py = y - (row * width + width / 2)
  return [-lean * py, lean * px]
}

/** Streets keep off the promenade. */
function offTheBank(x: number, y: number, { riverSide }: Barriers, town: Town): [number, number] {
  const gap = riverSide(x, y)
  const least = 76
  if (Math.abs(gap) >= least) return [x, y]
  const [along, side] = turnBack(x, y)
  const away = side > town.ground.mesh.river.at(along) ? 1 : -1
  return turn(along, side + away * (least - Math.abs(gap)) * 1.15)
}
