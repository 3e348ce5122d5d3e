import Delaunator from 'delaunator'
import { valueNoise } from '../chance/noise.ts'
import { randomStream } from '../chance/random.ts'
import type { TownPlan } from './plan.ts'
import { layRiver, type River } from './river.ts'
import { scatterSites } from './scatter.ts'

/** A border between two blocks: `left` and `right` are the sites beside the way `from` vertex `to` vertex. */
export interface MeshEdge {
  readonly left: number
  readonly right: number
  readonly from: number
  readonly to: number
  readonly river: boolean
}

/**
 * Blocks as Voronoi cells around sites. Coordinates are flat pairs x, y in metres from the centre, in
 * the river's frame. Every border is kept once, so that neighbours share it exactly.
 */
export interface Mesh {
  readonly river: River
  readonly sites: Float64Array
  readonly north: Uint8Array
  readonly inCity: Uint8Array
  readonly vertices: Float64Array
  readonly edges: readonly MeshEdge[]
  /** Of each site: indices of its edges. */
  readonly edgesOf: readonly (readonly number[])[]
}

export function layMesh(plan: TownPlan): Mesh {
  const random = randomStream(plan.seed, 'mesh')
  const river = layRiver(random.int(0, 0x7fffffff), plan.radius)
  const sites = scatterSites(plan, river, random)
  const delaunay = new Delaunator(sites)
  const count = sites.length / 2
  const north = new Uint8Array(count)
  for (let i = 0; i < count; i++) north[i] = sites[2 * i + 1]! > river.at(sites[2 * i]!) ? 1 : 0

  const vertices = circumcentres(sites, delaunay.triangles)
  const edges: MeshEdge[] = []
  const edgesOf: number[][] = Array.from({ length: count }, () => [])
  const { triangles, halfedges } = delaunay
  const turnsLeft = triangleTurnsLeft(sites, triangles)
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!
    if (twin < e) continue
    const start = triangles[e]!
    const end = triangles[e % 3 === 2 ? e - 2 : e + 1]!
    const [left, right] = turnsLeft ? [end, start] : [start, end]
    const from = Math.floor(e / 3)
    const to = Math.floor(twin / 3)
    edgesOf[left]!.push(edges.length)
    edgesOf[right]!.push(edges.length)
    edges.push({ left, right, from, to, river: north[left] !== north[right] })
  }
  const inCity = chooseCity(plan, sites, edges, edgesOf, random.int(0, 0x7fffffff))
  layOnRiver(river, vertices, edges, inCity)
  return { river, sites, north, inCity, vertices, edges, edgesOf }
}

/** Whether triangles run counter-clockwise; all of them do, or none. */
function triangleTurnsLeft(sites: Float64Array, triangles: Uint32Array): boolean {
  const [a, b, c] = [2 * triangles[0]!, 2 * triangles[1]!, 2 * triangles[2]!]
  const abx = sites[b]! - sites[a]!
  const aby = sites[b + 1]! - sites[a + 1]!
  return abx * (sites[c + 1]! - sites[a + 1]!) - aby * (sites[c]! - sites[a]!) > 0
}

/**
 * Moves the vertices between the banks onto the river, and never back west along it: mirrored sites lie
 * nearly on a circle by fours, so their two vertices are a few metres apart in any order.
 */
function layOnRiver(
  river: River,
  vertices: Float64Array,
  edges: readonly MeshEdge[],
  inCity: Uint8Array,
) {
  const next = new Map<number, number[]>()
  for (const { from, to, river: wet, left, right } of edges) {
    if (!wet || (!inCity[left] && !inCity[right])) continue
    next.set(from, [...(next.get(from) ?? []), to])
    next.set(to, [...(next.get(to) ?? []), from])
  }
  const ends = [...next.keys()].filter((vertex) => next.get(vertex)!.length === 1)
  let here = ends.sort((a, b) => vertices[2 * a]! - vertices[2 * b]!)[0]
  let farthest = Number.NEGATIVE_INFINITY
  let before = -1
  while (here !== undefined) {
    farthest = Math.max(farthest, vertices[2 * here]!)
    vertices[2 * here] = farthest
    vertices[2 * here + 1] = river.at(farthest)
    const last: number = before
    before = here
    here = next.get(here)!.find((vertex) => vertex !== last)
  }
}

function circumcentres(sites: Float64Array, triangles: Uint32Array): Float64Array {
  const out = new Float64Array((triangles.length / 3) * 2)
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [2 * triangles[t]!, 2 * triangles[t + 1]!, 2 * triangles[t + 2]!]
    const ax = sites[a]!
    const ay = sites[a + 1]!
    const bx = sites[b]! - ax
    const by = sites[b + 1]! - ay
    const cx = sites[c]! - ax
    const cy = sites[c + 1]! - ay
    const twice = 2 * (bx * cy - by * cx)
    const bb = bx * bx + by * by
    const cc = cx * cx + cy * cy
    out[(t / 3) * 2] = ax + (cy * bb - by * cc) / twice
    out[(t / 3) * 2 + 1] = ay + (bx * cc - cx * bb) / twice
  }
  return out
}

/** The other block of a border. */
export const across = (edge: MeshEdge, site: number) =>
  edge.left === site ? edge.right : edge.left

/** A roundish outline with bays, in one piece and without holes. */
function chooseCity(
  plan: TownPlan,
  sites: Float64Array,
  edges: readonly MeshEdge[],
  edgesOf: readonly (readonly number[])[],
  seed: number,
): Uint8Array {
  const noise = valueNoise(seed)
  const inside = new Uint8Array(sites.length / 2)
  let centre = 0
  for (let i = 0; i < inside.length; i++) {
    const x = (sites[2 * i]! / plan.radius) * 0.93
    const y = (sites[2 * i + 1]! / plan.radius) * 1.08
    const distance = Math.sqrt(x * x + y * y)
    const outline = 0.98 + 0.17 * noise.plane(x * 1.9, y * 1.9) + 0.07 * noise.plane(x * 5, y * 5)
    if (distance < outline) inside[i] = 1
    if (distance < Math.sqrt(sites[2 * centre]! ** 2 + sites[2 * centre + 1]! ** 2) / plan.radius)
      centre = i
  }
  const flood = (start: number, value: number) => {
    const seen = new Uint8Array(inside.length)
    const stack = [start]
    seen[start] = 1
    while (stack.length > 0) {
      const site = stack.pop()!
      for (const e of edgesOf[site]!) {
        const other = across(edges[e]!, site)
        if (seen[other] || inside[other] !== value) continue
        seen[other] = 1
        stack.push(other)
      }
    }
    return seen
  }
  inside.set(flood(centre, 1))
  const outermost = farthest(sites)
  const outside = flood(outermost, 0)
  for (let i = 0; i < inside.length; i++) inside[i] = outside[i] ? 0 : 1
  return inside
}

function farthest(sites: Float64Array): number {
  let best = 0
  let bestSquare = -1
  for (let i = 0; i < sites.length / 2; i++) {
    const square = sites[2 * i]! ** 2 + sites[2 * i + 1]! ** 2
    if (square > bestSquare) {
      best = i
      bestSquare = square
    }
  }
  return best
}
