import type { Segments } from './network.ts'
import { packTraits, traitsOf } from './traits.ts'

/** Metres above the sea at a place in degrees, undefined where that is unknown. */
export type Elevation = (lon: number, lat: number) => number | undefined

/** On shorter ways a step of the height model would look like a slope. Decimetres. */
const SHORTEST = 200

/**
 * Fills in how steep segments are, from the heights of their ends, where that is not mapped. Not on steps, bridges
 * and in tunnels, which do not follow the ground.
 */
export function fillInclines(segments: Segments, elevation: Elevation): void {
  const { traits, length, firstPoint, lon, lat } = segments
  const heightAt = (point: number) => elevation(lon[point]! / 1e7, lat[point]! / 1e7)
  for (let segment = 0; segment < traits.length; segment++) {
    const own = traitsOf(traits[segment]!)
    if (typeof own.incline === 'number' || own.kind === 'steps' || own.bridge || own.tunnel)
      continue
    if (length[segment]! < SHORTEST) continue
    const start = heightAt(firstPoint[segment]!)
    const end = heightAt(firstPoint[segment + 1]! - 1)
    if (start === undefined || end === undefined) continue
    const incline = (1000 * (end - start)) / length[segment]!
    traits[segment] = packTraits({ ...own, incline })
  }
}
