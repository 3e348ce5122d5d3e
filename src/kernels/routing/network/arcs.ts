import { sharedFloat64, sharedInt32, sharedUint32 } from './growing.ts'
import type { Network, Segments } from './network.ts'
import type { DrawnSegments } from './segments.ts'

/**
 * Numbers junctions so that neighbours on the ground lie near each other in memory, puts segments in the order of
 * their junctions, and lays out the arcs.
 */
export function arcsOf(drawn: DrawnSegments, junctionsAtMost: number): Omit<Network, 'names'> {
  const { lon, lat, number } = numberJunctions(drawn, junctionsAtMost)
  const order = Uint32Array.from(drawn.from.keys()).sort(
    (a, b) => number[drawn.from[a]!]! - number[drawn.from[b]!]! || a - b,
  )
  const segments = inOrder(drawn, order)
  for (const ends of [segments.from, segments.to])
    for (let index = 0; index < ends.length; index++) ends[index] = number[ends[index]!]!
  const oneWay = Int8Array.from(order, (segment) => drawn.oneWay[segment]!)

  const firstArc = sharedUint32(lon.length + 1)
  for (let segment = 0; segment < order.length; segment++) {
    if (oneWay[segment]! >= 0) firstArc[segments.from[segment]! + 1]!++
    if (oneWay[segment]! <= 0) firstArc[segments.to[segment]! + 1]!++
  }
  for (let junction = 0; junction < lon.length; junction++)
    firstArc[junction + 1]! += firstArc[junction]!
  const arcs = firstArc[lon.length]!
  const [head, segmentOfArc] = [sharedUint32(arcs), sharedUint32(arcs)]
  const next = firstArc.slice()
  const add = (tail: number, end: number, course: number) => {
    const arc = next[tail]!++
    head[arc] = end
    segmentOfArc[arc] = course
  }
  for (let segment = 0; segment < order.length; segment++) {
    const [from, to] = [segments.from[segment]!, segments.to[segment]!]
    if (oneWay[segment]! >= 0) add(from, to, segment * 2)
    if (oneWay[segment]! <= 0) add(to, from, segment * 2 + 1)
  }
  return { lon, lat, firstArc, head, segmentOfArc, segments }
}

/** New numbers of junctions by Morton's curve; `number` is indexed by the old ones. */
function numberJunctions({ from, to, firstPoint, lon, lat }: DrawnSegments, atMost: number) {
  const number = new Int32Array(atMost).fill(-1)
  const places: { old: number; lon: number; lat: number; curve: number }[] = []
  const meet = (old: number, point: number) => {
    if (number[old]! >= 0) return
    number[old] = places.length
    const [x, y] = [lon[point]!, lat[point]!]
    places.push({ old, lon: x, lat: y, curve: interleaved(x, y) })
  }
  for (let segment = 0; segment < from.length; segment++) {
    meet(from[segment]!, firstPoint[segment]!)
    meet(to[segment]!, firstPoint[segment + 1]! - 1)
  }
  places.sort((a, b) => a.curve - b.curve)
  const [lons, lats] = [sharedInt32(places.length), sharedInt32(places.length)]
  for (const [index, place] of places.entries()) {
    number[place.old] = index
    lons[index] = place.lon
    lats[index] = place.lat
  }
  return { number, lon: lons, lat: lats }
}

/** Bits of both coordinates in turn, from about 100 m upwards; half a turn is added so that both are positive. */
function interleaved(lon: number, lat: number): number {
  const [x, y] = [(lon + 1_800_000_000) >>> 13, (lat + 1_800_000_000) >>> 13]
  return spread(x) + 2 * spread(y)
}

/** Bit k to bit 2k; up to 26 bits, so the result needs 52. */
function spread(value: number): number {
  let [result, place] = [0, 1]
  for (let rest = value; rest > 0; rest >>>= 1) {
    if (rest & 1) result += place
    place *= 4
  }
  return result
}

function inOrder(drawn: DrawnSegments, order: Uint32Array): Segments {
  const points = drawn.lon.length
  const sorted = {
    ...{ from: sharedUint32(order.length), to: sharedUint32(order.length) },
    ...{ length: sharedUint32(order.length), name: sharedUint32(order.length) },
    ...{ way: sharedFloat64(order.length), traits: sharedUint32(order.length) },
    firstPoint: sharedUint32(order.length + 1),
    ...{ lon: sharedInt32(points), lat: sharedInt32(points) },
  }
  let point = 0
  for (const [index, old] of order.entries()) {
    for (const key of ['from', 'to', 'length', 'name', 'way', 'traits'] as const)
      sorted[key][index] = drawn[key][old]!
    const [start, end] = [drawn.firstPoint[old]!, drawn.firstPoint[old + 1]!]
    sorted.firstPoint[index] = point
    sorted.lon.set(drawn.lon.subarray(start, end), point)
    sorted.lat.set(drawn.lat.subarray(start, end), point)
    point += end - start
  }
  sorted.firstPoint[order.length] = point
  return sorted
}
