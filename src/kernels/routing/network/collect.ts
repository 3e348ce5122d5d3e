import { type OsmHeader, readOsmPbf, type Tags, valueIn, yesOrNo } from '../osm/index.ts'
import { growingFloat64, growingInt32, growingUint32 } from './growing.ts'
import { type PassedPoint, passedPoint } from './points.ts'
import { packTraits } from './traits.ts'
import { footWay, type LeftOutReason, leftOutReasons } from './ways.ts'

/** What of a file matters on foot, still as it lies there: ways with the ids of their nodes. */
export interface Collected {
  readonly header: OsmHeader
  /** Ids in rising order, each with its position in ten-millionths of a degree. */
  readonly nodes: { ids: Float64Array; lon: Int32Array; lat: Int32Array }
  readonly points: ReadonlyMap<number, PassedPoint>
  readonly ways: WayTable & { name: Uint32Array; traits: Uint32Array; oneWay: Int32Array }
  readonly names: readonly string[]
  /** Lines that nobody crosses on foot but on a way. */
  readonly obstacles: WayTable
  readonly leftOut: Readonly<Record<LeftOutReason, number>>
}

/** Way w has the nodes firstRef[w] … firstRef[w + 1] − 1. */
export interface WayTable {
  readonly ids: Float64Array
  readonly firstRef: Uint32Array
  readonly refs: Float64Array
}

/** Reads an `.osm.pbf` and keeps what matters on foot. Throws `UnreadableOsmPbf`. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Collected> {
  const nodeIds = growingFloat64()
  const [lons, lats] = [growingInt32(), growingInt32()]
  const points = new Map<number, PassedPoint>()
  const ways = growingWays()
  const obstacles = growingWays()
  const [name, traits, oneWay] = [growingUint32(), growingUint32(), growingInt32()]
  const names = new Map([['', 0]])
  const leftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, 0]))
  const header = await readOsmPbf(bytes, {
    node(id, lon, lat, tags) {
      nodeIds.push(id)
      lons.push(lon)
      lats.push(lat)
      const point = tags.size > 0 ? passedPoint(tags) : undefined
      if (point) points.set(id, point)
    },
    way(id, refs, tags) {
      if (tags.size === 0) return
      const way = footWay(tags)
      if (isObstacle(tags)) obstacles.add(id, refs)
      if (way === undefined) return
      if (typeof way === 'string') {
        leftOut[way] = (leftOut[way] ?? 0) + 1
        return
      }
      ways.add(id, refs)
      const position = names.get(way.name) ?? names.size
      names.set(way.name, position)
      name.push(position)
      traits.push(packTraits(way.traits))
      oneWay.push(way.oneWay)
    },
  })
  return {
    ...{ header, points, names: [...names.keys()] },
    nodes: inOrder({ ids: nodeIds.values(), lon: lons.values(), lat: lats.values() }),
    ways: {
      ...ways.table(),
      ...{ name: name.values(), traits: traits.values(), oneWay: oneWay.values() },
    },
    obstacles: obstacles.table(),
    // Each reason was put in above.
    leftOut: leftOut as Record<LeftOutReason, number>,
  }
}

function growingWays() {
  const ids = growingFloat64()
  const firstRef = growingUint32()
  const refs = growingFloat64()
  firstRef.push(0)
  return {
    add(id: number, nodes: readonly number[]): void {
      ids.push(id)
      for (const node of nodes) refs.push(node)
      firstRef.push(refs.length)
    },
    table: (): WayTable => ({
      ...{ ids: ids.values(), firstRef: firstRef.values(), refs: refs.values() },
    }),
  }
}

const crossedByNobody = new Set(['river', 'canal', 'riverbank', 'dock', 'tidal_channel'])
const tracks = new Set(['rail', 'light_rail', 'subway', 'narrow_gauge', 'funicular'])

/** Water, railway lines, motorways at ground level: a way from a door to the street does not cross them. */
function isObstacle(tags: Tags): boolean {
  if (yesOrNo(tags.get('bridge')) || tags.has('tunnel') || yesOrNo(tags.get('covered')))
    return false
  if (crossedByNobody.has(tags.get('waterway') ?? '') || tags.get('natural') === 'water')
    return !tags.has('intermittent')
  if (tracks.has(tags.get('railway') ?? '')) return true
  const highway = valueIn(tags.get('highway'))
  return (
    highway === 'motorway' ||
    highway === 'motorway_link' ||
    (highway === 'trunk' && yesOrNo(tags.get('motorroad')) === true)
  )
}

type Nodes = Collected['nodes']

/** Programs write nodes by rising id; where one did not, they are put in order. */
function inOrder(nodes: Nodes): Nodes {
  const { ids, lon, lat } = nodes
  let rising = true
  for (let index = 1; index < ids.length && rising; index++) rising = ids[index - 1]! < ids[index]!
  if (rising) return nodes
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ids[a]! - ids[b]!)
  return {
    ids: Float64Array.from(order, (index) => ids[index]!),
    lon: Int32Array.from(order, (index) => lon[index]!),
    lat: Int32Array.from(order, (index) => lat[index]!),
  }
}

/** For each reference its node's position in the table, −1 where the file does not hold the node. */
export function resolved(refs: Float64Array, { ids }: Nodes): Int32Array {
  const found = new Int32Array(refs.length)
  for (let index = 0; index < refs.length; index++) {
    const id = refs[index]!
    let [low, high] = [0, ids.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ids[middle]! < id) low = middle + 1
      else high = middle
    }
    found[index] = ids[low] === id ? low : -1
  }
  return found
}
