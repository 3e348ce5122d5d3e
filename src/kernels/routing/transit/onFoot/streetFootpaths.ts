import { impassable } from '../../network/network.ts'
import type { Footpaths } from '../connections.ts'
import { type Door, type Footways, walksFrom } from './doors.ts'

/**
 * Ways between stops over the streets, up to so many decimetres of level way. A stop that meets no street (undefined:
 * beyond the extract, say) has the ways of `otherwise`, there and back.
 */
export function streetFootpaths(
  footways: Footways,
  stops: readonly (Door | undefined)[],
  cap: number,
  otherwise?: Footpaths,
): Footpaths {
  const first = new Uint32Array(stops.length + 1)
  const stop: number[] = []
  const decimetres: number[] = []
  for (const [from, door] of stops.entries()) {
    if (door)
      for (const [to, weight] of walksFrom(footways, door, stops, cap).entries()) {
        if (to === from || weight === impassable) continue
        stop.push(to)
        decimetres.push(weight)
      }
    const past = otherwise?.first[from + 1] ?? 0
    for (let at = otherwise?.first[from] ?? 0; at < past; at++) {
      const to = otherwise?.stop[at] ?? 0
      if (door && stops[to]) continue
      stop.push(to)
      decimetres.push(otherwise?.decimetres[at] ?? 0)
    }
    first[from + 1] = stop.length
  }
  return { first, stop: Uint32Array.from(stop), decimetres: Uint32Array.from(decimetres) }
}
