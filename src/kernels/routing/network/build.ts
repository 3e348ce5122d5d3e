import { arcsOf } from './arcs.ts'
import { joinPieces } from './chains.ts'
import { type Collected, collect, resolved } from './collect.ts'
import { type Islands, markIslands } from './components.ts'
import { sharedInt32, sharedUint32 } from './growing.ts'
import { type Elevation, fillInclines } from './inclines.ts'
import type { Lines, Network } from './network.ts'
import { cutIntoPieces } from './pieces.ts'
import { type BuildReport, reportOf } from './report.ts'
import { drawSegments } from './segments.ts'

export interface BuildOptions {
  /** Fills in how steep ways are where that is not mapped. */
  readonly elevation?: Elevation
}

export interface Built {
  readonly network: Network
  readonly report: BuildReport
}

/**
 * The network of ways on foot of an `.osm.pbf`. Islands stay in it, marked. Throws `UnreadableOsmPbf`.
 */
export async function buildNetwork(
  bytes: AsyncIterable<Uint8Array>,
  { elevation }: BuildOptions = {},
): Promise<Built> {
  const collected = await collect(bytes)
  const pieces = cutIntoPieces(collected)
  const drawn = drawSegments(joinPieces(pieces, collected), pieces, collected)
  const network: Network = {
    ...arcsOf(drawn, pieces.junctions),
    names: collected.names,
    obstacles: obstacleLines(collected),
  }
  const islands: Islands = markIslands(network)
  if (elevation) fillInclines(network.segments, elevation)
  return { network, report: reportOf(network, collected, islands) }
}

/** Obstacles as lines; where the file lacks a node, the line ends and begins anew. */
function obstacleLines({ obstacles, nodes }: Collected): Lines {
  const refs = resolved(obstacles.refs, nodes)
  const starts: number[] = []
  const kept: number[] = []
  for (let line = 0; line < obstacles.ids.length; line++) {
    let begun = false
    for (let at = obstacles.firstRef[line]!; at < obstacles.firstRef[line + 1]!; at++) {
      const node = refs[at]!
      if (node >= 0 && !begun) starts.push(kept.length)
      if (node >= 0) kept.push(node)
      begun = node >= 0
    }
  }
  const firstPoint = sharedUint32(starts.length + 1)
  firstPoint.set(starts)
  firstPoint[starts.length] = kept.length
  const [lon, lat] = [sharedInt32(kept.length), sharedInt32(kept.length)]
  for (const [index, node] of kept.entries()) {
    lon[index] = nodes.lon[node]!
    lat[index] = nodes.lat[node]!
  }
  return { firstPoint, lon, lat }
}
