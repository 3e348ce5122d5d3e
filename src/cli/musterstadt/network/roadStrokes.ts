import type { Random } from '../chance/random.ts'
import type { Barriers } from './barriers.ts'
import type { MainRoad, MainRoads, RoadClass } from './mains.ts'
import { beside, distance, type Line, lengthOf, type Stroke, slice, type Tags } from './sketch.ts'

const highway: Record<RoadClass, string> = {
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  local: 'residential',
  rural: 'unclassified',
  oldTown: 'pedestrian',
}

/** Roads along the borders of blocks, with bridges, pavements mapped on their own, and crossings. */
export function drawRoads(mains: MainRoads, barriers: Barriers, random: Random): Stroke[] {
  return mains.roads.flatMap((road) => {
    const apart =
      !road.bridge &&
      (road.roadClass === 'primary' || road.roadClass === 'secondary') &&
      lengthOf(road.line) > 120 &&
      random.chance(0.45)
    const tags = roadTags(road, apart, random)
    if (road.bridge)
      return [{ kind: 'main' as const, line: road.line, tags, level: 1, crosses: true }]
    return [
      ...overRailway({ kind: 'main', line: road.line, tags, level: 0 }, barriers, random),
      ...(apart ? drawPavements(road.line, random) : []),
    ]
  })
}

function roadTags({ roadClass, name, bridge }: MainRoad, apart: boolean, random: Random): Tags {
  const kind = bridge && roadClass === 'local' ? 'tertiary' : highway[roadClass]
  const weighty = roadClass === 'primary' || roadClass === 'secondary'
  return {
    highway: kind,
    name,
    ...(roadClass === 'oldTown'
      ? {
          surface: random.pick(['sett', 'paving_stones', 'paving_stones', 'cobblestone']),
          ...(random.chance(0.5)
            ? { smoothness: random.pick(['good', 'intermediate', 'intermediate', 'bad']) }
            : {}),
        }
      : { ...(random.chance(weighty ? 0.9 : 0.6) ? { surface: 'asphalt' } : {}) }),
    ...(weighty ? { maxspeed: '50' } : roadClass === 'local' ? { maxspeed: '30' } : {}),
    ...sidewalk(roadClass, apart, random),
    ...(bridge ? { bridge: 'yes', layer: '1' } : {}),
    ...(random.chance(0.7) && roadClass !== 'rural' ? { lit: 'yes' } : {}),
  }
}

function sidewalk(roadClass: RoadClass, apart: boolean, random: Random): Tags {
  if (apart) return { 'sidewalk:both': 'separate' }
  if (roadClass === 'oldTown') return {}
  if (roadClass === 'rural') return random.chance(0.4) ? { sidewalk: 'no' } : {}
  if (!random.chance(roadClass === 'local' ? 0.45 : 0.75)) return {}
  return { sidewalk: random.pick(['both', 'both', 'both', 'both', 'right', 'left']) }
}

/**
 * Over or under the railway where the road meets it: a bridge, an underpass, or out of town a level
 * crossing.
 */
export function overRailway(stroke: Stroke, barriers: Barriers, random: Random): Stroke[] {
  const { line } = stroke
  let along = 0
  for (let k = 2; k < line.length; k += 2) {
    const [ax, ay, bx, by] = [line[k - 2]!, line[k - 1]!, line[k]!, line[k + 1]!]
    const step = distance(ax, ay, bx, by)
    const met = crossingOf(barriers.railway, ax, ay, bx, by)
    if (met !== undefined) {
      const at = along + met * step
      const whole = lengthOf(line)
      if (at < 45 || at > whole - 45) return [{ ...stroke, crosses: true }]
      const under = random.chance(0.6)
      const how: Tags = under ? { tunnel: 'yes', layer: '-1' } : { bridge: 'yes', layer: '1' }
      return [
        { ...stroke, line: slice(line, 0, at - 35) },
        {
          ...stroke,
          line: slice(line, at - 35, at + 35),
          tags: { ...stroke.tags, ...how },
          level: under ? -1 : 1,
          crosses: true,
        },
        { ...stroke, line: slice(line, at + 35, whole) },
      ]
    }
    along += step
  }
  return [stroke]
}

function crossingOf(railway: Line, ax: number, ay: number, bx: number, by: number) {
  for (let k = 2; k < railway.length; k += 2) {
    const [cx, cy, dx, dy] = [railway[k - 2]!, railway[k - 1]!, railway[k]!, railway[k + 1]!]
    const det = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if (det === 0) continue
    const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / det
    const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / det
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1) return t
  }
  return undefined
}

/** Kerbs as mappers left them: of most nobody knows anything. */
export function kerb(random: Random): Tags {
  const draw = random.next()
  if (draw < 0.72) return {}
  const height = draw < 0.86 ? 'lowered' : draw < 0.93 ? 'flush' : 'raised'
  return {
    barrier: 'kerb',
    kerb: height,
    ...(height !== 'raised' && random.chance(0.35) ? { tactile_paving: 'yes' } : {}),
  }
}

/** How people get over a road. */
export function crossingTags(random: Random): Tags {
  const draw = random.next()
  if (draw < 0.34)
    return {
      crossing: 'traffic_signals',
      ...(random.chance(0.3) ? { 'traffic_signals:sound': random.pick(['yes', 'no']) } : {}),
    }
  if (draw < 0.58) return { crossing: 'uncontrolled', crossing_ref: 'zebra' }
  if (draw < 0.88)
    return { crossing: 'unmarked', ...(random.chance(0.3) ? { 'crossing:island': 'yes' } : {}) }
  return {}
}

/** Pavements on both sides, and ways over the road at both ends and every two hundred metres. */
function drawPavements(line: Line, random: Random): Stroke[] {
  const whole = lengthOf(line)
  const middle = slice(line, 16, whole - 16)
  const width = random.between(7, 10)
  const surface = random.pick(['paving_stones', 'paving_stones', 'asphalt'])
  const tags: Tags = {
    highway: 'footway',
    footway: 'sidewalk',
    surface,
    ...(random.chance(0.25) ? { width: random.pick(['1.5', '2', '2.5', '3']) } : {}),
  }
  const left = beside(middle, width)
  const right = beside(middle, -width)
  const spans = Math.max(1, Math.round(lengthOf(middle) / 210))
  const ways: Stroke[] = [left, right].map((side) => ({
    kind: 'path',
    line: side,
    tags,
    level: 0,
  }))
  for (let k = 0; k <= spans; k++) {
    const over = acrossAt(middle, (k / spans) * lengthOf(middle), width)
    if (!over) continue
    const how = crossingTags(random)
    ways.push({
      kind: 'path',
      line: over,
      tags: { highway: 'footway', footway: 'crossing', ...how },
      level: 0,
      marks: [
        { x: over[0]!, y: over[1]!, tags: kerb(random) },
        { x: over[2]!, y: over[3]!, tags: { highway: 'crossing', ...how } },
        { x: over[4]!, y: over[5]!, tags: kerb(random) },
      ],
    })
  }
  return ways
}

/** From the left pavement over the road's middle to the right one. */
function acrossAt(line: Line, along: number, width: number): number[] | undefined {
  const at = Math.max(1, Math.min(lengthOf(line) - 1, along))
  const piece = slice(line, at - 1, at + 1)
  if (piece.length < 4) return undefined
  const [ax, ay] = piece as [number, number]
  const [bx, by] = piece.slice(-2) as [number, number]
  const norm = distance(ax, ay, bx, by) || 1
  const [nx, ny] = [(-(by - ay) / norm) * width, ((bx - ax) / norm) * width]
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2]
  return [mx + nx, my + ny, mx, my, mx - nx, my - ny]
}
