import { hashText } from '../chance/random.ts'
import { type DistrictArea, drawDistricts, drawQuarters, type QuarterArea } from './areas.ts'
import { drawBorder } from './borders.ts'
import { groupTown } from './grouping.ts'
import { type LandUse, useLand } from './land.ts'
import { layMesh, type Mesh } from './mesh.ts'
import { type Border, outlines, type Ring } from './outline.ts'
import { describeParts, layCells, type Part, type TownCell } from './part.ts'
import { turn } from './place.ts'
import { planTown, type TownPlan } from './plan.ts'
import { rasterise } from './raster.ts'

/** A made-up city as a map: no people yet. */
export interface Town {
  readonly plan: TownPlan
  readonly districts: readonly DistrictArea[]
  /** Both vintages, by id. */
  readonly quarters: readonly QuarterArea[]
  readonly parts: readonly Part[]
  readonly cells: readonly TownCell[]
  readonly outline: readonly Ring[]
  readonly ground: Ground
}

/** What the city was put together from: blocks, their borders (in the grid's frame) and their use. */
export interface Ground {
  readonly mesh: Mesh
  readonly borders: readonly Border[]
  readonly use: readonly LandUse[]
}

export function buildTown(seed: string, residents: number): Town {
  const plan = planTown(seed, residents)
  const mesh = layMesh(plan)
  const land = useLand(plan, mesh)
  const borders = layBorders(plan, mesh)
  const grid = rasterise(borders, mesh.inCity)
  const weight = new Float64Array(mesh.north.length)
  for (const { site } of grid) weight[site] = weight[site]! + land.density[site]!
  const grouping = groupTown(plan, mesh, weight)
  const cells = layCells(mesh, land, grid, grouping.partOf)
  const parts = describeParts(plan, mesh, grouping, cells)
  const quarters = drawQuarters(plan, grouping, borders, parts)
  const districts = drawDistricts(plan, grouping, borders, parts, quarters)
  const inside = Int32Array.from(mesh.inCity, (flag) => flag - 1)
  const outline = outlines(borders, inside, 1)[0]!
  const ground = { mesh, borders, use: land.use }
  return { plan, districts, quarters, parts, cells, outline, ground }
}

/** All borders that touch the city, drawn and turned into the grid's frame. */
function layBorders(plan: TownPlan, mesh: Mesh): Border[] {
  const seed = hashText(`${plan.seed} borders`)
  const borders: Border[] = []
  for (const edge of mesh.edges) {
    if (!mesh.inCity[edge.left] && !mesh.inCity[edge.right]) continue
    const drawn = drawBorder(mesh, edge, seed)
    const line: number[] = []
    for (let k = 0; k < drawn.length; k += 2) line.push(...turn(drawn[k]!, drawn[k + 1]!))
    borders.push({ ...edge, line })
  }
  return borders
}
