import { type NetworkChanges, type Snapped, traitsOf } from '../../../kernels/routing/index.ts'
import type { NetworkChange } from '../domain/change.ts'
import type { Point } from '../domain/ways.ts'
import type { Streets } from './streets.ts'

/** Farthest from the point that was named, in decimetres. */
const NEAR = 2000

/** What changes mean on a network; what is near no way changes nothing. */
export function changesOn(streets: Streets, changes: readonly NetworkChange[]): NetworkChanges {
  const ways: { from: Snapped; to: Snapped }[] = []
  const closed: number[] = []
  const eased: number[] = []
  for (const change of changes) {
    if (change.kind === 'newWay') {
      const [from, to] = [onto(streets, change.from), onto(streets, change.to)]
      if (from && to) ways.push({ from, to })
    } else if (change.kind === 'closedWay') {
      const place = onto(streets, change.at)
      if (place) closed.push(place.segment)
    } else {
      const steps = nearestSteps(streets, change.at)
      if (steps !== undefined) eased.push(steps)
    }
  }
  return { ways, closed, eased }
}

function onto(streets: Streets, { lon, lat }: Point): Snapped | undefined {
  const found = streets.snapper('foot').snap(lon, lat, NEAR)
  return found.kind === 'snapped' ? found.place : undefined
}

/** The flight of steps whose middle is nearest to a point. */
function nearestSteps({ network }: Streets, { lon, lat }: Point): number | undefined {
  const { traits, firstPoint, lon: lons, lat: lats } = network.segments
  const shrink = Math.cos((lat * Math.PI) / 180)
  let nearest: number | undefined
  let least = NEAR / 1_112_000
  for (let segment = 0; segment < traits.length; segment++) {
    if (traitsOf(traits[segment]!).kind !== 'steps') continue
    const middle = (firstPoint[segment]! + firstPoint[segment + 1]! - 1) >>> 1
    const away = Math.hypot((lons[middle]! / 1e7 - lon) * shrink, lats[middle]! / 1e7 - lat)
    if (away >= least) continue
    least = away
    nearest = segment
  }
  return nearest
}
