import type { Collected } from './collect.ts'
import { resolved } from './collect.ts'
import type { PassedPoint } from './points.ts'
import { type Kerb, packTraits, passages, traitsOf, type WayKind } from './traits.ts'

/** Kinds on which one is apart from the carriageway, so that a kerb lies between. */
const apart = new Set<WayKind>([
  ...(['footway', 'pavement', 'crossing', 'pedestrianStreet', 'path', 'cycleway', 'area'] as const),
])

/** From the easiest to the one that stops a wheelchair. */
const kerbsByHeight: readonly Kerb[] = ['none', 'flush', 'lowered', 'unknown', 'raised']
const higher = (a: Kerb, b: Kerb) => (kerbsByHeight.indexOf(a) > kerbsByHeight.indexOf(b) ? a : b)

/**
 * Gives a way's piece what the points on it add: kerbs, gates, lifts, and that a carriageway is crossed. A kerb
 * where several ways meet belongs to the crossing, if one of them is one.
 */
export function traitsAtPoints(collected: Collected, refs: Int32Array) {
  const { points, nodes } = collected
  const pointAt = new Map<number, PassedPoint>()
  const positions = resolved(Float64Array.from(points.keys()), nodes)
  for (const [index, point] of [...points.values()].entries())
    if (positions[index]! >= 0) pointAt.set(positions[index]!, point)
  const hasPoint = new Uint8Array(nodes.ids.length)
  for (const node of pointAt.keys()) hasPoint[node] = 1
  const onCrossing = nodesOfCrossings(collected, refs)

  return (word: number, piece: Int32Array): number => {
    if (!piece.some((node) => hasPoint[node])) return word
    let traits = traitsOf(word)
    let known: Kerb | undefined
    for (const node of piece) {
      const point = pointAt.get(node)
      if (!point) continue
      if (passages.indexOf(point.passage) > passages.indexOf(traits.passage))
        traits = { ...traits, passage: point.passage }
      if (point.notRollable) traits = { ...traits, wheelchair: 'no' }
      if (!apart.has(traits.kind)) continue
      if (point.crossing) {
        const crossing = traits.crossing === 'signals' ? 'signals' : point.crossing
        traits = { ...traits, crossing, kerb: traits.kerb === 'none' ? 'unknown' : traits.kerb }
      }
      const mine = traits.kind === 'crossing' || !onCrossing.has(node)
      if (point.kerb && mine) known = higher(known ?? 'none', point.kerb)
    }
    return packTraits(known ? { ...traits, kerb: known } : traits)
  }
}

function nodesOfCrossings({ ways }: Collected, refs: Int32Array): ReadonlySet<number> {
  const nodes = new Set<number>()
  for (let way = 0; way < ways.ids.length; way++)
    if (traitsOf(ways.traits[way]!).kind === 'crossing')
      for (let at = ways.firstRef[way]!; at < ways.firstRef[way + 1]!; at++) nodes.add(refs[at]!)
  return nodes
}
