import type { StreetPiece } from '../map/streets.ts'
import type { Edge, Plan } from './planar.ts'
import { type Segment, SegmentGrid } from './segmentGrid.ts'
import { distance, nearestOn, type Stroke } from './sketch.ts'
import type { Board } from './streets.ts'

/** A place that must lie near a street of this name. */
export interface Wanted {
  readonly street: string
  readonly x: number
  readonly y: number
  /** Farthest that the street may be, in metres. */
  readonly within: number
}

export const wantedOf = (pieces: readonly StreetPiece[]): Wanted[] =>
  pieces.map(({ street, x, y }) => ({ street, x, y, within: 56 }))

const segmentOf = ({ nodes }: Plan, { a, b }: Edge): Segment => [
  nodes[2 * a]!,
  nodes[2 * a + 1]!,
  nodes[2 * b]!,
  nodes[2 * b + 1]!,
]

/** Which part of the network each node belongs to: the number of the largest part, and each node's. */
export function partsOf({ nodes, edges }: Plan): { of: Int32Array; largest: number } {
  const parent = Int32Array.from({ length: nodes.length / 2 }, (_, i) => i)
  const root = (node: number) => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const { a, b } of edges) parent[root(a)] = root(b)
  const size = new Map<number, number>()
  for (const { a } of edges) size.set(root(a), (size.get(root(a)) ?? 0) + 1)
  let largest = -1
  for (const [part, count] of size) if (largest < 0 || count > size.get(largest)!) largest = part
  return { of: parent.map((_, node) => root(node)), largest }
}

/** Streets that are missing: to places whose street was cut off, or lies too far from their door. */
export function missingStreets(plan: Plan, wanted: readonly Wanted[], board: Board): Stroke[] {
  const grid = new SegmentGrid<Edge>(60)
  for (const edge of plan.edges) grid.add(segmentOf(plan, edge), edge)
  const out: Stroke[] = []
  const given: Wanted[] = []
  for (const want of wanted) {
    const { x, y, street, within } = want
    if (given.some((g) => g.street === street && distance(x, y, g.x, g.y) < within - 15)) continue
    let own: { x: number; y: number; away: number } | undefined
    let any: typeof own
    for (const { segment, value } of grid.near([x, y, x, y], 200)) {
      const point = nearestOn(x, y, segment)
      const stroke = plan.strokes[value.stroke]!
      if (stroke.level !== 0 || stroke.tags.access === 'private') continue
      if (board.barriers.blocked(x, y, point.x, point.y)) continue
      if (!any || point.away < any.away) any = point
      if (stroke.tags.name === street && (!own || point.away < own.away)) own = point
    }
    if (own && own.away <= within) continue
    const from = own && own.away < 110 ? own : any
    out.push(stub(want, from, board))
    given.push(want)
  }
  return out
}

/** A short street of this name past the place, from the nearest way if there is one. */
function stub(
  { x, y, street }: Wanted,
  from: { x: number; y: number; away: number } | undefined,
  { barriers }: Board,
): Stroke {
  const tags = { highway: 'residential', name: street }
  if (!from) return { kind: 'street', level: 0, tags, line: [x - 25, y - 4, x + 25, y + 4] }
  if (from.away < 24) {
    // The place lies at another street: a short one of its own leads off it, past the place.
    const [dx, dy] = from.away < 1 ? [0, 1] : [(x - from.x) / from.away, (y - from.y) / from.away]
    const ways = [0, 0.7, -0.7].flatMap((lean) => [
      [dx - lean * dy, dy + lean * dx] as const,
      [-dx - lean * dy, -dy + lean * dx] as const,
    ])
    const free = ways.find(
      ([ux, uy]) => !barriers.blocked(from.x, from.y, from.x + 32 * ux, from.y + 32 * uy),
    )
    // Between two barriers there is room for little.
    const [ux, uy] = free ?? [0.4 * dx, 0.4 * dy]
    const line = [from.x, from.y, from.x + 32 * ux, from.y + 32 * uy]
    return { kind: 'street', level: 0, tags, line }
  }
  // It ends some metres before the door.
  const share = (from.away - 12) / from.away
  return {
    kind: 'street',
    level: 0,
    tags,
    line: [from.x, from.y, from.x + share * (x - from.x), from.y + share * (y - from.y)],
  }
}

/** Shortest links from parts that stand alone to the rest, as far as nothing is in the way. */
export function missingLinks(plan: Plan, board: Board): Stroke[] {
  const { nodes, edges } = plan
  const { of, largest } = partsOf(plan)
  const grid = new SegmentGrid<Edge>(200)
  const alone = new Map<number, Set<number>>()
  for (const edge of edges) {
    if (plan.strokes[edge.stroke]!.level === 0) grid.add(segmentOf(plan, edge), edge)
    const part = of[edge.a]!
    if (part === largest) continue
    const members = alone.get(part) ?? new Set<number>()
    alone.set(part, members.add(edge.a).add(edge.b))
  }
  const out: Stroke[] = []
  for (const [part, members] of alone) {
    let best: { line: number[]; away: number } | undefined
    for (const margin of [150, 500, 1500]) {
      for (const node of members) {
        const [x, y] = [nodes[2 * node]!, nodes[2 * node + 1]!]
        for (const { segment, value } of grid.near([x, y, x, y], margin)) {
          if (of[value.a] === part) continue
          const point = nearestOn(x, y, segment)
          if (best && point.away >= best.away) continue
          if (board.barriers.blocked(x, y, point.x, point.y)) continue
          best = { line: [x, y, point.x, point.y], away: point.away }
        }
      }
      if (best) break
    }
    if (best) out.push(linkOf(best.line, best.away, board))
  }
  return out
}

function linkOf(line: number[], away: number, { random }: Board): Stroke {
  if (away < 70) return { kind: 'street', line, level: 0, tags: { highway: 'residential' } }
  return random.chance(0.5)
    ? { kind: 'track', line, level: 0, tags: { highway: 'track', tracktype: 'grade2' } }
    : { kind: 'street', line, level: 0, tags: { highway: 'unclassified' } }
}

/** Without the parts that nothing links to the rest. */
export function withoutIslands(plan: Plan): Plan {
  const { of, largest } = partsOf(plan)
  return { ...plan, edges: plan.edges.filter(({ a }) => of[a] === largest) }
}
