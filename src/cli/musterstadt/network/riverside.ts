import type { Random } from '../chance/random.ts'
import { turn } from '../map/place.ts'
import type { Town } from '../map/town.ts'
import { type Barriers, promenade } from './barriers.ts'
import { stepTags } from './footTags.ts'
import type { MainRoads } from './mains.ts'
import { distance, type Stroke, type Tags } from './sketch.ts'

/** Promenades on both banks, and at each bridge the way up from them: steps, some with a ramp beside. */
export function drawRiverside(
  town: Town,
  barriers: Barriers,
  mains: MainRoads,
  random: Random,
): Stroke[] {
  const strokes = [1, -1].flatMap((side) => drawPromenade(town, side, random))
  for (const { line } of mains.roads.filter((road) => road.bridge))
    for (const at of [0, line.length - 2])
      strokes.push(...drawDescent(line[at]!, line[at + 1]!, barriers, random))
  return strokes
}

/** Lies lower than the roads; where a harbour or a garden reaches the water it breaks off. */
function drawPromenade(town: Town, side: number, random: Random): Stroke[] {
  const { river } = town.ground.mesh
  const strokes: Stroke[] = []
  const reach = Math.floor((0.92 * town.plan.radius) / 30) * 30
  let line: number[] = []
  let tags = promenadeTags(0, random)
  const end = () => {
    if (line.length >= 4) strokes.push({ kind: 'path', line, tags, level: 0 })
    line = []
  }
  for (let x = -reach; x <= reach; x += 30) {
    const slope = (river.at(x + 10) - river.at(x - 10)) / 20
    const norm = Math.sqrt(1 + slope * slope)
    const away = (side * promenade) / norm
    line.push(...turn(x - away * slope, river.at(x) + away))
    if (line.length < 40) continue
    const last = line.slice(-2)
    end()
    tags = promenadeTags(Math.abs(x) / town.plan.radius, random)
    if (!random.chance(0.12)) line.push(...last)
  }
  end()
  return strokes
}

function promenadeTags(reach: number, random: Random): Tags {
  const inner = reach < 0.3
  return {
    highway: inner ? 'footway' : random.pick(['path', 'footway', 'cycleway']),
    ...(inner ? { name: 'Uferpromenade', lit: 'yes' } : {}),
    surface: inner ? 'paving_stones' : random.pick(['asphalt', 'compacted', 'fine_gravel']),
    ...(inner ? {} : { bicycle: 'yes', foot: 'yes' }),
    ...(random.chance(0.3) ? { smoothness: random.pick(['good', 'intermediate']) } : {}),
  }
}

/** From the bridge's head down to the promenade, to one side. */
function drawDescent(x: number, y: number, barriers: Barriers, random: Random): Stroke[] {
  const ahead = barriers.riverSide(x + 5, y) - barriers.riverSide(x - 5, y)
  const up = barriers.riverSide(x, y + 5) - barriers.riverSide(x, y - 5)
  const norm = Math.sqrt(ahead * ahead + up * up) || 1
  // Along the bank, and away from the water.
  const [ax, ay] = [up / norm, -ahead / norm]
  const side = Math.sign(barriers.riverSide(x, y))
  const [ox, oy] = [(side * ahead) / norm, (side * up) / norm]
  const way = random.chance(0.5) ? 1 : -1
  const foot = (along: number): number[] => {
    const [px, py] = [x + way * along * ax, y + way * along * ay]
    const lack = Math.abs(barriers.riverSide(px, py)) - promenade
    return [px - ox * (lack + 0.5), py - oy * (lack + 0.5)]
  }
  const head = [x + ox * 16, y + oy * 16]
  const steps = [...head, ...foot(14)]
  const out: Stroke[] = [
    { kind: 'path', line: steps, level: 0, tags: stepTags(-0.2, steps, random) },
  ]
  if (random.chance(0.55)) {
    const turnAt = [x + way * 48 * ax + ox * 12, y + way * 48 * ay + oy * 12]
    out.push({
      kind: 'path',
      line: [...head, ...turnAt, ...foot(80)],
      level: 0,
      tags: { highway: 'footway', surface: 'asphalt', incline: '-6%' },
    })
  }
  return out.filter(({ line }) => distance(line[0]!, line[1]!, line.at(-2)!, line.at(-1)!) > 6)
}
