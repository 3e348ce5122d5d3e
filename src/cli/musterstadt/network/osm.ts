import type { WrittenElements, WrittenNode, WrittenWay } from '../../../kernels/routing/index.ts'
import { type Random, randomStream } from '../chance/random.ts'
import { toLonLat } from '../map/place.ts'
import type { Town } from '../map/town.ts'
import { drawGround } from './ground.ts'
import type { TownNetwork } from './network.ts'
import type { Edge, Plan } from './planar.ts'
import { crossingTags, kerb } from './roadStrokes.ts'
import { distance, type Stroke, type Tags } from './sketch.ts'

/** Nodes and ways while they are written down. */
export class OsmSheet {
  readonly nodes: WrittenNode[] = []
  readonly ways: WrittenWay[] = []

  /** A new node at a place in metres from the centre of the city. */
  node(x: number, y: number, tags: Tags = {}): number {
    const [lon, lat] = toLonLat(x, y)
    const id = this.nodes.length + 1
    this.nodes.push({ id, lon, lat, ...(Object.keys(tags).length > 0 ? { tags } : {}) })
    return id
  }

  tag(id: number, tags: Tags) {
    const node = this.nodes[id - 1]!
    if (Object.keys(tags).length > 0)
      this.nodes[id - 1] = { ...node, tags: { ...node.tags, ...tags } }
  }

  way(nodes: readonly number[], tags: Tags) {
    this.ways.push({ id: this.ways.length + 1, nodes, tags })
  }
}

/** The network as OpenStreetMap would have it, with the river, lakes, parks and the railway. */
export function osmOf(town: Town, network: TownNetwork): WrittenElements {
  const sheet = new OsmSheet()
  const random = randomStream(town.plan.seed, 'network furniture')
  writeWays(network.plan, sheet, random)
  drawGround(town, network, sheet)
  return { nodes: sheet.nodes, ways: sheet.ways }
}

function writeWays(plan: Plan, sheet: OsmSheet, random: Random) {
  const { nodes, edges, strokes } = plan
  const ids = new Map<number, number>()
  const idOf = (node: number) => {
    const known = ids.get(node)
    if (known !== undefined) return known
    const id = sheet.node(nodes[2 * node]!, nodes[2 * node + 1]!)
    ids.set(node, id)
    return id
  }
  const meeting = meetings(plan)
  for (const chain of chainsOf(edges)) {
    const stroke = strokes[chain[0]!.stroke]!
    const course: number[] = [idOf(chain[0]!.a)]
    chain.forEach((edge, k) => {
      const between = furnish(edge, { plan, stroke, meeting, random, last: k === chain.length - 1 })
      for (const { x, y, tags } of between) course.push(sheet.node(x, y, tags))
      course.push(idOf(edge.b))
    })
    for (const mark of stroke.marks ?? []) {
      const node = nearestNode(chain, mark.x, mark.y, nodes)
      if (node !== undefined) sheet.tag(idOf(node), mark.tags)
    }
    const { area, ...tags } = stroke.tags
    const closed = course[0] === course.at(-1)
    sheet.way(course, closed && area ? stroke.tags : tags)
  }
}

/** Edges of one stroke that follow one another. */
function* chainsOf(edges: readonly Edge[]): Iterable<readonly Edge[]> {
  let chain: Edge[] = []
  for (const edge of edges) {
    const last = chain.at(-1)
    if (last && (last.stroke !== edge.stroke || last.b !== edge.a)) {
      yield chain
      chain = []
    }
    chain.push(edge)
  }
  if (chain.length > 0) yield chain
}

interface Meeting {
  /** Ways that meet at a node. */
  readonly ways: number
  /** Whether one of them is a street with cars. */
  readonly cars: boolean
}

function meetings({ nodes, edges, strokes }: Plan): (node: number) => Meeting {
  const ways = new Uint8Array(nodes.length / 2)
  const cars = new Uint8Array(nodes.length / 2)
  for (const { a, b, stroke } of edges)
    for (const node of [a, b]) {
      ways[node] = ways[node]! + 1
      const { kind, tags } = strokes[stroke]!
      if ((kind === 'main' || kind === 'street') && tags.highway !== 'pedestrian') cars[node] = 1
    }
  return (node) => ({ ways: ways[node]!, cars: cars[node] === 1 })
}

interface Furnishing {
  readonly plan: Plan
  readonly stroke: Stroke
  readonly meeting: (node: number) => Meeting
  readonly random: Random
  readonly last: boolean
}

/** Nodes within an edge: crossings of roads shortly behind junctions, kerbs and bollards on footways. */
function furnish(edge: Edge, around: Furnishing): { x: number; y: number; tags: Tags }[] {
  const { plan, stroke, meeting, random } = around
  const [ax, ay] = [plan.nodes[2 * edge.a]!, plan.nodes[2 * edge.a + 1]!]
  const [bx, by] = [plan.nodes[2 * edge.b]!, plan.nodes[2 * edge.b + 1]!]
  const length = distance(ax, ay, bx, by)
  if (stroke.level !== 0 || length < 26) return []
  const at = (metres: number) => ({
    x: ax + (metres / length) * (bx - ax),
    y: ay + (metres / length) * (by - ay),
  })
  const { highway } = stroke.tags
  const road = highway === 'primary' || highway === 'secondary' || highway === 'tertiary'
  if (road && meeting(edge.a).ways > 2 && random.chance(highway === 'tertiary' ? 0.2 : 0.32))
    return [{ ...at(9), tags: { highway: 'crossing', ...crossingTags(random) } }]
  if (highway !== 'footway' && highway !== 'path') return []
  const out: { x: number; y: number; tags: Tags }[] = []
  if (meeting(edge.a).cars && random.chance(0.22)) out.push({ ...at(4), tags: endOf(random) })
  if (meeting(edge.b).cars && random.chance(0.22))
    out.push({ ...at(length - 4), tags: endOf(random) })
  return out.filter(({ tags }) => Object.keys(tags).length > 0)
}

const endOf = (random: Random): Tags =>
  random.chance(0.25)
    ? { barrier: random.pick(['bollard', 'bollard', 'bollard', 'cycle_barrier']) }
    : kerb(random)

function nearestNode(
  chain: readonly Edge[],
  x: number,
  y: number,
  nodes: readonly number[],
): number | undefined {
  let best: number | undefined
  let nearest = 12
  for (const node of [chain[0]!.a, ...chain.map((edge) => edge.b)]) {
    const away = distance(x, y, nodes[2 * node]!, nodes[2 * node + 1]!)
    if (away >= nearest) continue
    nearest = away
    best = node
  }
  return best
}
