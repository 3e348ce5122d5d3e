import { hashText, type Random } from '../chance/random.ts'
import type { Town } from '../map/town.ts'
import type { Barriers } from './barriers.ts'
import { footTags } from './footTags.ts'
import type { Lattice, Spot } from './lattice.ts'
import type { MainRoads } from './mains.ts'
import { SegmentGrid } from './segmentGrid.ts'
import { distance, type Line, type Stroke, type Tags } from './sketch.ts'
import { streetTags } from './streetTags.ts'
import { climb, type Terrain } from './terrain.ts'

/** What streets are drawn with. */
export interface Board {
  readonly town: Town
  readonly barriers: Barriers
  readonly terrain: Terrain
  readonly lattice: Lattice
  readonly mains: MainRoads
  readonly random: Random
}

/** Farthest gap that a street runs over, in cells. */
const longestGap = 3

/**
 * The streets that addresses lie on: along the rows of peopled cells of a block, joined by side streets
 * and footways, and to the roads around the block.
 */
export function drawStreets(board: Board): Stroke[] {
  const around = new SegmentGrid<string>(100)
  for (const { line, name } of board.mains.roads)
    for (let k = 2; k < line.length; k += 2)
      around.add([line[k - 2]!, line[k - 1]!, line[k]!, line[k + 1]!], name)
  const strokes: Stroke[] = []
  for (const [block, rows] of board.lattice.blocks) {
    const grain = grainOf(block, board)
    const peopled = rows
      .map((row) => row.filter((spot) => spot.street !== undefined))
      .filter((row) => row.length > 0)
    for (const row of peopled) strokes.push(...drawRow(row, grain, board, around))
    for (const [k, row] of peopled.entries())
      strokes.push(...drawSideStreets(row, peopled.slice(k + 1, k + 4), grain, board, around))
  }
  return strokes
}

/** How the streets of a block run: mostly along its rows, or across them with short streets beside. */
interface Grain {
  readonly along: boolean
  /** Columns of the streets across, and how many columns lie from one to the next. */
  readonly first: number
  readonly every: number
}

function grainOf(block: number, { town }: Board): Grain {
  const draw = hashText(`${town.plan.seed} grain ${block}`)
  return { along: draw % 100 < 38, first: draw % 7, every: 2 + (draw % 2) }
}

const isSpine = (column: number, { first, every }: Grain) => (column + 7_000 + first) % every === 0

function drawRow(
  row: readonly Spot[],
  grain: Grain,
  board: Board,
  around: SegmentGrid<string>,
): Stroke[] {
  const { random } = board
  const strokes: Stroke[] = []
  let line: number[] = []
  let spots: Spot[] = []
  const end = () => {
    if (spots.length > 0)
      strokes.push({ kind: 'street', line, tags: tagsOf(spots[0]!, line, board), level: 0 })
    line = []
    spots = []
  }
  row.forEach((spot, k) => {
    const before = row[k - 1]
    const joined =
      before && spot.column - before.column <= longestGap && fits(before, spot, board)
        ? random.chance(joining(before, spot, grain))
        : false
    if (!before || !joined) {
      end()
      line.push(...reachOut(spot, -1, board, around))
    } else if (before.street !== spot.street) {
      const [mx, my] = [(before.x + spot.x) / 2, (before.y + spot.y) / 2]
      line.push(mx, my)
      end()
      line.push(mx, my)
    }
    spots.push(spot)
    line.push(spot.x, spot.y)
    const after = row[k + 1]
    const last = !after || after.column - spot.column > longestGap
    if (last) {
      const on = reachOut(spot, 1, board, around)
      line.push(...on.slice(0, 2))
      if (on.length > 2) line.push(...on.slice(2))
    }
  })
  end()
  return strokes.filter((stroke) => stroke.line.length >= 4)
}

function joining(before: Spot, spot: Spot, grain: Grain): number {
  if (grain.along) return before.street === spot.street ? 0.95 : 0.82
  // A short street leads to the street across that is nearest to it.
  if (isSpine(before.column, grain) || isSpine(spot.column, grain)) return 0.78
  return 0.24
}

const fits = (a: Spot, b: Spot, { barriers }: Board) => !barriers.blocked(a.x, a.y, b.x, b.y)

/**
 * How a row ends: at the road around the block, if that is near; else in a short blind end, so that even
 * a single house has a street. Points from outside in when it is the western end.
 */
function reachOut(spot: Spot, way: 1 | -1, board: Board, around: SegmentGrid<string>): number[] {
  const { random, barriers } = board
  const reach = 165
  const tilt = random.between(-0.25, 0.25)
  const [ex, ey] = [spot.x + way * reach, spot.y + tilt * reach]
  const met = around.crossing(spot.x, spot.y, ex, ey)[0]
  const wanted = random.chance(0.8)
  if (met && wanted && !barriers.blocked(spot.x, spot.y, met.x, met.y))
    return [met.x + way * 1.5, met.y + tilt * 1.5]
  const short = met ? Math.min(30, 0.6 * distance(spot.x, spot.y, met.x, met.y)) : 30
  return [spot.x + way * short, spot.y + tilt * short]
}

/** From a row to the next ones, more likely the longer there was none; the rest are footways and steps. */
function drawSideStreets(
  row: readonly Spot[],
  later: readonly (readonly Spot[])[],
  grain: Grain,
  board: Board,
  around: SegmentGrid<string>,
): Stroke[] {
  const { random } = board
  const strokes: Stroke[] = []
  let since = 1
  for (const spot of row) {
    const end = spot === row[0] || spot === row.at(-1)
    const spine = !grain.along && isSpine(spot.column, grain)
    const usual = Math.max(end ? 0.5 : 0, [0.14, 0.38, 0.68, 0.9][Math.min(3, since)]!)
    const chance = grain.along ? usual : spine ? 0.93 : 0.13
    const lean = spine ? 0 : random.pick([0, 0, 0, 1, -1])
    const next = random.chance(chance) ? partnerOf(spot, later, lean) : undefined
    if (!next) {
      since++
      strokes.push(...upToTheRoad(spot, board, around))
      continue
    }
    since = 0
    const line = bow(spot, next, random)
    if (random.chance(spine ? 0.06 : grain.along ? 0.24 : 0.5))
      strokes.push({ kind: 'path', line, level: 0, tags: foot(line, board) })
    else {
      const named = random.chance(0.5) ? spot : next
      strokes.push({ kind: 'street', line, level: 0, tags: tagsOf(named, line, board) })
    }
  }
  return strokes
}

function partnerOf(
  spot: Spot,
  later: readonly (readonly Spot[])[],
  lean: number,
): Spot | undefined {
  for (const row of later) {
    const apart = row[0]!.row - spot.row
    if (apart > 3) return undefined
    const next =
      row.find((other) => other.column === spot.column + lean) ??
      row.find((other) => Math.abs(other.column - spot.column) <= 1)
    if (next) return next
  }
  return undefined
}

/** Not quite straight. */
function bow(a: Spot, b: Spot, random: Random): number[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const bend = random.between(-0.11, 0.11)
  return [a.x, a.y, (a.x + b.x) / 2 - dy * bend, (a.y + b.y) / 2 + dx * bend, b.x, b.y]
}

/** From the outermost row to the road around the block, north or south. */
function upToTheRoad(spot: Spot, board: Board, around: SegmentGrid<string>): Stroke[] {
  const { random, barriers, lattice } = board
  const strokes: Stroke[] = []
  for (const way of [1, -1] as const) {
    const other = lattice.at(spot.column, spot.row + way)
    if (other && other.cell.block === spot.cell.block && other.street) continue
    const tilt = random.between(-0.3, 0.3)
    const met = around.crossing(spot.x, spot.y, spot.x + tilt * 150, spot.y + way * 150)[0]
    if (!met || !random.chance(0.34)) continue
    if (barriers.blocked(spot.x, spot.y, met.x, met.y)) continue
    const line = [spot.x, spot.y, met.x + tilt * 1.5, met.y + way * 1.5]
    strokes.push(
      random.chance(0.45)
        ? { kind: 'path', line, level: 0, tags: foot(line, board) }
        : { kind: 'street', line, level: 0, tags: tagsOf(spot, line, board) },
    )
  }
  return strokes
}

const inOldTown = ({ town }: Board, x: number, y: number) =>
  distance(0, 0, x, y) < 0.1 * town.plan.radius

function tagsOf(spot: Spot, line: Line, board: Board): Tags {
  const { town, terrain, random } = board
  return streetTags({
    name: spot.street,
    oldTown: inOldTown(board, spot.x, spot.y),
    use: spot.cell.use,
    reach: distance(0, 0, spot.x, spot.y) / town.plan.radius,
    climb: climb(terrain, line),
    random,
  })
}

const foot = (line: Line, board: Board) =>
  footTags({
    oldTown: inOldTown(board, line[0]!, line[1]!),
    climb: climb(board.terrain, line),
    line,
    random: board.random,
  })
