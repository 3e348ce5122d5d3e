import { valueNoise } from '../chance/noise.ts'
import { hashText } from '../chance/random.ts'
import type { Barriers } from './barriers.ts'
import { distance, type Line } from './sketch.ts'

/** Height above the river in metres: a flat valley, hills towards the rims. */
export type Terrain = (x: number, y: number) => number

export function layTerrain(seed: string, { riverSide }: Barriers): Terrain {
  const noise = valueNoise(hashText(`${seed} heights`))
  return (x, y) => {
    const gap = Math.abs(riverSide(x, y))
    // The valley's floor is about a kilometre wide; then the land rises to some sixty metres.
    const rise = Math.max(0, gap - 350) / (1800 + Math.max(0, gap - 350))
    const hills = 1 + 0.8 * noise.plane(x / 1100, y / 1100) + 0.5 * noise.plane(x / 280, y / 280)
    return 6 + 95 * rise * hills
  }
}

/** Climb along a line as a share of its length, from its start to its end. */
export function climb(terrain: Terrain, line: Line): number {
  const [bx, by] = line.slice(-2) as [number, number]
  const length = distance(line[0]!, line[1]!, bx, by)
  return length === 0 ? 0 : (terrain(bx, by) - terrain(line[0]!, line[1]!)) / length
}
