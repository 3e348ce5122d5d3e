import { type Collected, resolved } from './collect.ts'
import { growingInt32, growingUint32 } from './growing.ts'
import { traitsAtPoints } from './pointTraits.ts'

/** Ways cut where they meet, end, or cannot be passed. */
export interface Pieces {
  readonly count: number
  /** Junctions at both ends: a node's position in the table, or beyond it where a node cannot be passed. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Piece p has the nodes firstNode[p] … firstNode[p + 1] − 1, by their positions in the table. */
  readonly firstNode: Uint32Array
  readonly nodes: Int32Array
  /** Position of the way it was cut from. */
  readonly way: Uint32Array
  readonly traits: Uint32Array
  /** How many junctions there are at most: nodes, and stumps at points that cannot be passed. */
  readonly junctions: number
}

/** Cuts ways into pieces; nodes that the file does not hold are cut out. */
export function cutIntoPieces(collected: Collected): Pieces {
  const { nodes, ways, points } = collected
  const refs = resolved(ways.refs, nodes)
  const meets = meetingNodes(ways.firstRef, refs, nodes.ids.length)
  const [from, to, way, traits] = [growingInt32(), growingInt32(), growingUint32(), growingUint32()]
  const [firstNode, pieceNodes] = [growingUint32(), growingInt32()]
  const pointTraits = traitsAtPoints(collected, refs)
  const blocked = new Uint8Array(nodes.ids.length)
  for (const [id, point] of points) {
    const at = point.blocked ? resolved(Float64Array.of(id), nodes)[0]! : -1
    if (at >= 0) blocked[at] = 1
  }
  let junctions = nodes.ids.length
  const junctionAt = (node: number) => (blocked[node] ? junctions++ : node)
  firstNode.push(0)

  for (let index = 0; index < ways.ids.length; index++) {
    const end = ways.firstRef[index + 1]!
    let start = ways.firstRef[index]!
    while (start < end) {
      if (refs[start]! < 0) {
        start++
        continue
      }
      const first = pieceNodes.length
      pieceNodes.push(refs[start]!)
      let at = start + 1
      for (; at < end && refs[at]! >= 0; at++) {
        if (refs[at] === refs[at - 1]) continue
        pieceNodes.push(refs[at]!)
        if (meets[refs[at]!]! > 1 || blocked[refs[at]!]) break
      }
      if (pieceNodes.length - first > 1) {
        const own = pieceNodes.values().subarray(first)
        from.push(junctionAt(own[0]!))
        to.push(junctionAt(own.at(-1)!))
        way.push(index)
        traits.push(pointTraits(ways.traits[index]!, own))
        firstNode.push(pieceNodes.length)
        start = at
      } else {
        pieceNodes.length = first
        start = at
      }
    }
  }
  return {
    ...{ count: from.length, junctions },
    ...{ from: from.values(), to: to.values(), way: way.values(), traits: traits.values() },
    ...{ firstNode: firstNode.values(), nodes: pieceNodes.values() },
  }
}

/** How often ways pass or end at each node, ends counted double: from 2 on it is a junction. */
function meetingNodes(firstRef: Uint32Array, refs: Int32Array, count: number): Uint8Array {
  const meets = new Uint8Array(count)
  const meet = (ref: number) => {
    if (ref >= 0 && meets[ref]! < 2) meets[ref]!++
  }
  for (let way = 0; way + 1 < firstRef.length; way++) {
    const [start, end] = [firstRef[way]!, firstRef[way + 1]!]
    for (let at = start; at < end; at++)
      if (at === start || refs[at] !== refs[at - 1]) meet(refs[at]!)
    if (end > start) {
      meet(refs[start]!)
      meet(refs[end - 1]!)
    }
  }
  return meets
}
