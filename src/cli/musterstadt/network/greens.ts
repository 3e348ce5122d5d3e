import { turn } from '../map/place.ts'
import { stepTags } from './footTags.ts'
import type { MainRoad } from './mains.ts'
import { distance, type Line, lengthOf, type Stroke, slice, type Tags } from './sketch.ts'
import type { Board } from './streets.ts'
import { climb } from './terrain.ts'

/** Paths through parks and around lakes, tracks over fields and through woods, yards of works. */
export function drawGreens(board: Board): Stroke[] {
  const { town, mains, barriers } = board
  const { mesh, use } = town.ground
  const roadsOf = new Map<number, MainRoad[]>()
  for (const road of mains.roads)
    for (const block of road.blocks) {
      const list = roadsOf.get(block)
      if (list) list.push(road)
      else roadsOf.set(block, [road])
    }
  const strokes: Stroke[] = []
  for (let site = 0; site < use.length; site++) {
    if (!mesh.inCity[site]) continue
    const roads = roadsOf.get(site) ?? []
    if (roads.length === 0) continue
    const middle = turn(mesh.sites[2 * site]!, mesh.sites[2 * site + 1]!)
    const kind = use[site]!
    if (kind === 'park') strokes.push(...drawPark(middle, roads, board))
    if (kind === 'field') strokes.push(...drawFields(middle, roads, board))
    if (kind === 'work') strokes.push(...drawWorks(middle, roads, board))
  }
  for (const lake of barriers.lakes) strokes.push(...drawShorePath(lake, board))
  return strokes
}

/** Points on the roads around a block, evenly spread, a third of the way in from a crossroads or so. */
function gates(roads: readonly MainRoad[], share: number, board: Board): [number, number][] {
  const { random } = board
  return roads.flatMap(({ line }) => {
    if (!random.chance(share)) return []
    const whole = lengthOf(line)
    const at = whole * random.between(0.25, 0.75)
    const point = slice(line, at, Math.min(whole, at + 0.5))
    return point.length >= 2 ? [[point[0]!, point[1]!] as [number, number]] : []
  })
}

const parkTags = (board: Board): Tags => {
  const { random } = board
  return {
    highway: random.pick(['footway', 'footway', 'path']),
    surface: random.pick(['compacted', 'fine_gravel', 'gravel', 'asphalt', 'ground']),
    ...(random.chance(0.3) ? { smoothness: random.pick(['good', 'intermediate', 'bad']) } : {}),
    ...(random.chance(0.15) ? { lit: random.pick(['yes', 'no']) } : {}),
  }
}

/** A round walk with ways in from the roads around, and a few across. */
function drawPark([cx, cy]: [number, number], roads: readonly MainRoad[], board: Board): Stroke[] {
  const entries = gates(roads, 0.95, board)
  if (entries.length < 2) return []
  const inner = entries.map(([x, y]): [number, number] => [
    cx + 0.55 * (x - cx),
    cy + 0.55 * (y - cy),
  ])
  const tags = parkTags(board)
  const round = inner.slice().sort((a, b) => turnOf(a, cx, cy) - turnOf(b, cx, cy))
  const strokes = entries.map((entry, k) => pathBetween(entry, inner[k]!, parkTags(board), board))
  round.forEach((point, k) => {
    strokes.push(pathBetween(point, round[(k + 1) % round.length]!, tags, board))
  })
  for (const point of inner)
    if (board.random.chance(0.5)) strokes.push(pathBetween(point, [cx, cy], parkTags(board), board))
  return strokes
}

const turnOf = ([x, y]: readonly [number, number], cx: number, cy: number) => {
  const share = (x - cx) / (Math.abs(x - cx) + Math.abs(y - cy) || 1)
  return y < cy ? share - 1 : 1 - share
}

/** A winding way; where it climbs too much, a flight of steps in its middle. */
function pathBetween(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  tags: Tags,
  { random, terrain }: Board,
): Stroke {
  const line: number[] = [ax, ay]
  const pieces = Math.max(2, Math.round(distance(ax, ay, bx, by) / 45))
  const bend = random.between(-0.14, 0.14)
  for (let k = 1; k < pieces; k++) {
    const t = k / pieces
    const out = bend * 4 * t * (1 - t) + random.between(-0.02, 0.02)
    line.push(ax + t * (bx - ax) - out * (by - ay), ay + t * (by - ay) + out * (bx - ax))
  }
  line.push(bx, by)
  const steep = climb(terrain, line)
  const steps = Math.abs(steep) > 0.06 && lengthOf(line) < 130
  return {
    kind: 'path',
    line,
    level: 0,
    tags: steps ? stepTags(steep, line, random) : tags,
  }
}

function drawFields(
  [cx, cy]: [number, number],
  roads: readonly MainRoad[],
  board: Board,
): Stroke[] {
  const { random } = board
  const entries = gates(roads, 0.75, board)
  return entries.map((entry, k) => {
    const track = random.chance(0.7)
    const to: [number, number] =
      k > 1 && random.chance(0.35) ? entries[k - 1]! : [cx + random.int(-30, 30), cy]
    const tags: Tags = track
      ? {
          highway: 'track',
          ...(random.chance(0.8)
            ? { tracktype: random.pick(['grade1', 'grade2', 'grade2', 'grade3', 'grade4']) }
            : {}),
          ...(random.chance(0.5)
            ? { surface: random.pick(['gravel', 'compacted', 'ground']) }
            : {}),
        }
      : { highway: 'path', ...(random.chance(0.4) ? { surface: 'ground' } : {}) }
    return { ...pathBetween(entry, to, tags, board), kind: track ? 'track' : 'path', tags }
  })
}

/** Roads of an industrial estate: a spine through it and yards beside, some of them closed. */
function drawWorks([cx, cy]: [number, number], roads: readonly MainRoad[], board: Board): Stroke[] {
  const { random } = board
  const entries = gates(roads, 0.8, board)
  const strokes: Stroke[] = entries.map((entry) => ({
    ...pathBetween(entry, [cx, cy], {}, board),
    kind: 'street',
    tags: { highway: 'unclassified', surface: 'asphalt' },
  }))
  for (const { line } of strokes.slice())
    for (let along = 60; along < lengthOf(line) - 60; along += random.int(70, 140)) {
      const piece = slice(line, along, along + 2)
      const [dx, dy] = [piece.at(-2)! - piece[0]!, piece.at(-1)! - piece[1]!]
      const side = random.chance(0.5) ? 35 : -35
      strokes.push({
        kind: 'service',
        level: 0,
        line: [piece[0]!, piece[1]!, piece[0]! - dy * side, piece[1]! + dx * side],
        tags: {
          highway: 'service',
          ...(random.chance(0.4) ? { access: 'private' } : {}),
          ...(random.chance(0.3) ? { service: 'parking_aisle' } : {}),
        },
      })
    }
  return strokes
}

/** Around a lake, a little off its shore, and to the nearest ways by what mends the map later. */
function drawShorePath(lake: Line, board: Board): Stroke[] {
  let [cx, cy] = [0, 0]
  for (let k = 0; k < lake.length; k += 2) {
    cx += (2 * lake[k]!) / lake.length
    cy += (2 * lake[k + 1]!) / lake.length
  }
  const line = [...lake, lake[0]!, lake[1]!].map((value, k) => {
    const middle = k % 2 === 0 ? cx : cy
    return middle + 1.14 * (value - middle)
  })
  const quarter = Math.floor(line.length / 8) * 2
  const strokes: Stroke[] = []
  for (let k = 0; k < 4; k++) {
    const piece = line.slice(k * quarter, k === 3 ? line.length : (k + 1) * quarter + 2)
    strokes.push({ kind: 'path', line: piece, level: 0, tags: parkTags(board) })
  }
  return strokes
}
