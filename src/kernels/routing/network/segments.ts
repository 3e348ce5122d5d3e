import { decimetresBetween } from '../ground.ts'
import type { Chain } from './chains.ts'
import type { Collected } from './collect.ts'
import { sharedFloat64, sharedInt32, sharedUint32 } from './growing.ts'
import type { Segments } from './network.ts'
import type { Pieces } from './pieces.ts'

/** Segments with the direction they may be walked in; their ends are still junctions of pieces. */
export interface DrawnSegments extends Segments {
  /** 1: only along the course, −1: only against it, 0: both. */
  readonly oneWay: Int8Array
}

/** Draws each chain of pieces as one segment with its course and length. */
export function drawSegments(
  chains: readonly Chain[],
  pieces: Pieces,
  { nodes, ways }: Collected,
): DrawnSegments {
  const count = chains.length
  const points = chains.reduce((sum, chain) => sum - chain.length + 1, pieces.nodes.length)
  const drawn = {
    ...{ from: sharedUint32(count), to: sharedUint32(count), length: sharedUint32(count) },
    ...{ name: sharedUint32(count), way: sharedFloat64(count), traits: sharedUint32(count) },
    ...{ firstPoint: sharedUint32(count + 1), lon: sharedInt32(points), lat: sharedInt32(points) },
    oneWay: new Int8Array(count),
  }
  let point = 0
  for (const [segment, chain] of chains.entries()) {
    const [first, last] = [chain[0]!, chain.at(-1)!]
    drawn.from[segment] = first >= 0 ? pieces.from[first]! : pieces.to[~first]!
    drawn.to[segment] = last >= 0 ? pieces.to[last]! : pieces.from[~last]!
    const piece = first >= 0 ? first : ~first
    const way = pieces.way[piece]!
    drawn.name[segment] = ways.name[way]!
    drawn.way[segment] = ways.ids[way]!
    drawn.traits[segment] = pieces.traits[piece]!
    drawn.oneWay[segment] = ways.oneWay[way]!
    drawn.firstPoint[segment] = point
    for (const [index, link] of chain.entries())
      for (const node of nodesAlong(link, pieces).subarray(index === 0 ? 0 : 1)) {
        drawn.lon[point] = nodes.lon[node]!
        drawn.lat[point] = nodes.lat[node]!
        point++
      }
    drawn.length[segment] = lengthOf(drawn, drawn.firstPoint[segment]!, point)
  }
  drawn.firstPoint[count] = point
  return drawn
}

function nodesAlong(link: number, { firstNode, nodes }: Pieces): Int32Array {
  const piece = link >= 0 ? link : ~link
  const along = nodes.subarray(firstNode[piece]!, firstNode[piece + 1]!)
  return link >= 0 ? along : along.toReversed()
}

function lengthOf({ lon, lat }: Pick<Segments, 'lon' | 'lat'>, start: number, end: number): number {
  let sum = 0
  for (let at = start + 1; at < end; at++)
    sum += decimetresBetween(lon[at - 1]!, lat[at - 1]!, lon[at]!, lat[at]!)
  return Math.round(sum)
}
