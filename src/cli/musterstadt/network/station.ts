import type { Random } from '../chance/random.ts'
import type { Barriers } from './barriers.ts'
import { distance, type Line, lengthOf, type Stroke, slice, type Tags } from './sketch.ts'

/** The main station, where the railway comes nearest to the city's centre. */
export interface Station {
  readonly x: number
  readonly y: number
  /** Along the railway, of length 1. */
  readonly along: readonly [number, number]
}

export function siteStation({ railway }: Barriers): Station {
  let at = 2
  for (let k = 2; k < railway.length - 2; k += 2)
    if (
      distance(0, 0, railway[k]!, railway[k + 1]!) < distance(0, 0, railway[at]!, railway[at + 1]!)
    )
      at = k
  const [dx, dy] = [railway[at + 2]! - railway[at - 2]!, railway[at + 3]! - railway[at - 1]!]
  const norm = Math.sqrt(dx * dx + dy * dy)
  return { x: railway[at]!, y: railway[at + 1]!, along: [dx / norm, dy / norm] }
}

/**
 * The station's underpass from one side of the railway to the other, with steps and a lift at each end,
 * and further underpasses and footbridges for people on foot along the line.
 */
export function drawStation(station: Station, barriers: Barriers, random: Random): Stroke[] {
  const strokes = underpass(station, true, random)
  const { railway } = barriers
  const whole = lengthOf(railway)
  for (let at = 500; at < whole - 500; at += random.int(550, 900)) {
    const piece = slice(railway, at, at + 4)
    const [x, y] = piece as [number, number]
    if (distance(x, y, station.x, station.y) < 350) continue
    const norm = distance(x, y, piece.at(-2)!, piece.at(-1)!)
    const along = [(piece.at(-2)! - x) / norm, (piece.at(-1)! - y) / norm] as const
    strokes.push(...underpass({ x, y, along }, false, random))
  }
  return strokes
}

function underpass({ x, y, along: [dx, dy] }: Station, main: boolean, random: Random): Stroke[] {
  const at = (over: number, side: number): number[] => [
    x - dy * over + dx * side,
    y + dx * over + dy * side,
  ]
  const half = main ? 40 : 16
  const out = half + (main ? 14 : 30)
  const above = !main && random.chance(0.25)
  const floor: Tags = above ? { bridge: 'yes', layer: '1' } : { tunnel: 'yes', layer: '-1' }
  const straight: Line = [...at(-half, 0), ...at(half, 0)]
  const stairs = main || random.chance(0.45)
  const strokes: Stroke[] = [
    {
      kind: 'path',
      line: straight,
      level: above ? 1 : -1,
      crosses: true,
      tags: {
        highway: 'footway',
        ...floor,
        surface: 'paving_stones',
        lit: 'yes',
        ...(main ? { name: 'Bahnhofspassage' } : {}),
      },
    },
  ]
  for (const side of [-1, 1]) {
    strokes.push({
      kind: 'path',
      level: 0,
      line: [...at(side * half, 0), ...at(side * out, 0)],
      tags: stairs
        ? {
            highway: 'steps',
            incline: above ? 'down' : 'up',
            step_count: main ? '28' : String(random.int(18, 30)),
            handrail: 'yes',
            ...(random.chance(0.3) ? { 'ramp:stroller': 'yes' } : {}),
          }
        : { highway: 'footway', surface: 'asphalt', incline: random.pick(['6%', '8%', '10%']) },
    })
    if (!main) continue
    const [lx, ly] = at(side * half, 9) as [number, number]
    strokes.push({
      kind: 'path',
      level: 0,
      line: [...at(side * half, 0), lx, ly, ...at(side * out, 9), ...at(side * out, 0)],
      tags: { highway: 'footway', surface: 'paving_stones' },
      marks: [{ x: lx, y: ly, tags: { highway: 'elevator', wheelchair: 'yes' } }],
    })
  }
  return strokes
}
