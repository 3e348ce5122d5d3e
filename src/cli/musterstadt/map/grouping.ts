import { type Random, randomStream } from '../chance/random.ts'
import { across, type Mesh } from './mesh.ts'
import type { TownPlan } from './plan.ts'
import { connect, groupPieces, type Pieces } from './regions.ts'

/** How blocks make up parts, quarters and districts. −1 stands for outside the city. */
export interface Grouping {
  /** Quarter of each block, in today's boundaries. */
  readonly quarterOf: Int32Array
  /** District of each quarter; 0 is the one in the middle. */
  readonly districtOf: Int32Array
  /** Part of each block: its quarter, or one of the two that were merged into its quarter. */
  readonly partOf: Int32Array
  /** Quarter of each part. */
  readonly quarterOfPart: readonly number[]
  /** Quarters that were two quarters before the reform. */
  readonly merged: readonly number[]
  /** Pairs of quarters that were one quarter before the reform. */
  readonly split: readonly (readonly [number, number])[]
}

export function groupTown(plan: TownPlan, mesh: Mesh, weight: Float64Array): Grouping {
  const random = randomStream(plan.seed, 'grouping')
  const quarterOf = groupBlocks(plan, mesh, weight, random)
  const quarters = quarterPieces(mesh, quarterOf, weight, plan.quarters)
  const districtOf = groupQuarters(plan, quarters, random)
  const changes = Math.max(1, Math.round(plan.quarters / 24))
  const { merged, split } = chooseChanges(quarters, districtOf, changes, random)
  const partOf = quarterOf.slice()
  const quarterOfPart = Array.from({ length: plan.quarters }, (_, quarter) => quarter)
  for (const quarter of merged) {
    const members = [...quarterOf.keys()].filter((i) => quarterOf[i] === quarter)
    const halves = groupPieces(blockPieces(mesh, members, weight), 2, random)
    members.forEach((site, k) => {
      if (halves[k] === 1) partOf[site] = quarterOfPart.length
    })
    quarterOfPart.push(quarter)
  }
  return { quarterOf, districtOf, partOf, quarterOfPart, merged, split }
}

/** Quarters never cross the river: each bank is grouped by itself, with its share of the quarters. */
function groupBlocks(plan: TownPlan, mesh: Mesh, weight: Float64Array, random: Random): Int32Array {
  const quarterOf = new Int32Array(mesh.north.length).fill(-1)
  const banks = [0, 1].map((bank) =>
    [...mesh.north.keys()].filter((i) => mesh.inCity[i] && mesh.north[i] === bank),
  )
  const load = banks.map((bank) => bank.reduce((sum, i) => sum + weight[i]!, 0))
  const southern = Math.max(
    1,
    Math.min(plan.quarters - 1, Math.round((plan.quarters * load[0]!) / (load[0]! + load[1]!))),
  )
  const counts = [southern, plan.quarters - southern]
  let first = 0
  banks.forEach((members, bank) => {
    const region = groupPieces(blockPieces(mesh, members, weight), counts[bank]!, random)
    members.forEach((site, k) => {
      quarterOf[site] = first + region[k]!
    })
    first += counts[bank]!
  })
  return quarterOf
}

function blockPieces(mesh: Mesh, members: readonly number[], weight: Float64Array): Pieces {
  const position = new Map(members.map((site, k) => [site, k]))
  const total = members.reduce((sum, i) => sum + weight[i]!, 0)
  return {
    x: members.map((i) => mesh.sites[2 * i]!),
    y: members.map((i) => mesh.sites[2 * i + 1]!),
    // Half by residents, half by blocks: so quarters differ in both, as real ones do.
    weight: members.map((i) => weight[i]! / total + 1 / members.length),
    touching: members.map((i) =>
      mesh.edgesOf[i]!.flatMap((e) => {
        const other = position.get(across(mesh.edges[e]!, i))
        const wet = mesh.edges[e]!.river
        return other === undefined || wet ? [] : [{ other, length: edgeLength(mesh, e) }]
      }),
    ),
  }
}

function edgeLength(mesh: Mesh, e: number): number {
  const { from, to } = mesh.edges[e]!
  const dx = mesh.vertices[2 * from]! - mesh.vertices[2 * to]!
  const dy = mesh.vertices[2 * from + 1]! - mesh.vertices[2 * to + 1]!
  return Math.sqrt(dx * dx + dy * dy)
}

interface QuarterPieces extends Pieces {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly weight: Float64Array
  /** Whether the quarter lies north of the river. */
  readonly north: Uint8Array
  readonly touching: { other: number; length: number }[][]
}

function quarterPieces(
  mesh: Mesh,
  quarterOf: Int32Array,
  weight: Float64Array,
  quarters: number,
): QuarterPieces {
  const x = new Float64Array(quarters)
  const y = new Float64Array(quarters)
  const load = new Float64Array(quarters)
  const north = new Uint8Array(quarters)
  for (let i = 0; i < quarterOf.length; i++) {
    const q = quarterOf[i]!
    if (q < 0) continue
    const w = weight[i]! + 1e-9
    x[q] = x[q]! + w * mesh.sites[2 * i]!
    y[q] = y[q]! + w * mesh.sites[2 * i + 1]!
    load[q] = load[q]! + w
    north[q] = mesh.north[i]!
  }
  for (let q = 0; q < quarters; q++) {
    x[q] = x[q]! / load[q]!
    y[q] = y[q]! / load[q]!
  }
  const shared: Map<number, number>[] = Array.from({ length: quarters }, () => new Map())
  mesh.edges.forEach(({ left, right }, e) => {
    const a = quarterOf[left]!
    const b = quarterOf[right]!
    if (a < 0 || b < 0 || a === b) return
    shared[a]!.set(b, (shared[a]!.get(b) ?? 0) + edgeLength(mesh, e))
    shared[b]!.set(a, (shared[b]!.get(a) ?? 0) + edgeLength(mesh, e))
  })
  const touching = shared.map((map) => [...map].map(([other, length]) => ({ other, length })))
  return { x, y, weight: load, north, touching }
}

/** District 0 is the middle; the others gather around it. */
function groupQuarters(plan: TownPlan, quarters: QuarterPieces, random: Random): Int32Array {
  const count = quarters.x.length
  const byDistance = [...quarters.x.keys()].sort(
    (a, b) => square(quarters, a) - square(quarters, b) || a - b,
  )
  const middle = new Set(byDistance.slice(0, Math.max(1, Math.round(count / plan.districts))))
  const outer = byDistance.filter((q) => !middle.has(q)).sort((a, b) => a - b)
  const position = new Map(outer.map((q, k) => [q, k]))
  // Distances to the centre are squeezed, so that districts become sectors rather than rings, and the
  // banks of the river are pushed apart.
  const squeeze = (q: number) => Math.sqrt(Math.sqrt(square(quarters, q)) / plan.radius + 0.01)
  const pieces: Pieces = {
    x: outer.map((q) => quarters.x[q]! / squeeze(q)),
    y: outer.map(
      (q) => quarters.y[q]! / squeeze(q) + (quarters.north[q] ? 0.2 : -0.2) * plan.radius,
    ),
    weight: outer.map((q) => quarters.weight[q]!),
    touching: outer.map((q) =>
      quarters.touching[q]!.flatMap(({ other, length }) => {
        const k = position.get(other)
        return k === undefined ? [] : [{ other: k, length }]
      }),
    ),
  }
  const groups = plan.districts - 1
  const grouped = connect(pieces, groupPieces(pieces, groups, random), groups)
  const districtOf = new Int32Array(count)
  outer.forEach((q, k) => {
    districtOf[q] = 1 + grouped[k]!
  })
  return districtOf
}

const square = (pieces: QuarterPieces, q: number) => pieces.x[q]! ** 2 + pieces.y[q]! ** 2

/** Picks the quarters that the reform touched: some merged from two, some split off another. */
function chooseChanges(
  quarters: QuarterPieces,
  districtOf: Int32Array,
  changes: number,
  random: Random,
): { merged: number[]; split: [number, number][] } {
  const free = new Set(quarters.x.keys())
  const merged: number[] = []
  for (const quarter of random.shuffle([...quarters.x.keys()])) {
    if (merged.length === changes) break
    if (districtOf[quarter] === 0) continue
    merged.push(quarter)
    free.delete(quarter)
  }
  const split: [number, number][] = []
  for (const quarter of random.shuffle([...quarters.x.keys()])) {
    if (split.length === changes) break
    const twin = quarters.touching[quarter]!.find(
      ({ other, length }) =>
        length > 400 &&
        free.has(other) &&
        districtOf[other] === districtOf[quarter] &&
        quarters.north[other] === quarters.north[quarter],
    )
    if (!free.has(quarter) || !twin) continue
    split.push([quarter, twin.other])
    free.delete(quarter)
    free.delete(twin.other)
  }
  return { merged, split }
}
