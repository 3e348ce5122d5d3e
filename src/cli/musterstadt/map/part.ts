import type { Grouping } from './grouping.ts'
import type { Land, LandUse } from './land.ts'
import type { Mesh } from './mesh.ts'
import { turnBack } from './place.ts'
import type { TownPlan } from './plan.ts'
import { cellMiddle, type GridCell } from './raster.ts'

/**
 * The smallest piece that never changes: a quarter, or one of the two that were merged into it. All
 * figures are made for parts and added up, so that both vintages of quarters agree.
 */
export interface Part {
  readonly index: number
  readonly quarter: number
  /** Middle of its dwellings, in metres from the centre. */
  readonly x: number
  readonly y: number
  /** Distance of that to the centre, in radii of the city. */
  readonly reach: number
  /** Shares of its land that are green or water, and works. */
  readonly green: number
  readonly work: number
  readonly river: boolean
  readonly lake: boolean
  /** People per hectare of dwelling land, relatively. */
  readonly density: number
  readonly hectares: number
}

/** A cell of the city's grid: its middle in metres from the centre (east, north). */
export interface TownCell {
  readonly x: number
  readonly y: number
  readonly part: number
  readonly block: number
  readonly use: LandUse
  /** People per hectare, relatively; 0 in the river. */
  readonly density: number
}

export function layCells(
  mesh: Mesh,
  land: Land,
  grid: readonly GridCell[],
  partOf: Int32Array,
): TownCell[] {
  return grid.map(({ column, row, site }) => {
    const x = cellMiddle(column)
    const y = cellMiddle(row)
    const [along, beside] = turnBack(x, y)
    const wet = Math.abs(beside - mesh.river.at(along)) < mesh.river.width
    const density = wet ? 0 : land.density[site]!
    return { x, y, part: partOf[site]!, block: site, use: wet ? 'water' : land.use[site]!, density }
  })
}

export function describeParts(
  plan: TownPlan,
  mesh: Mesh,
  grouping: Grouping,
  cells: readonly TownCell[],
): Part[] {
  const river = new Set<number>()
  for (const { left, right, river: wet } of mesh.edges) {
    if (!wet) continue
    river.add(grouping.partOf[left]!)
    river.add(grouping.partOf[right]!)
  }
  const sums = grouping.quarterOfPart.map(() => ({
    x: 0,
    y: 0,
    load: 0,
    green: 0,
    work: 0,
    lake: 0,
    n: 0,
  }))
  for (const cell of cells) {
    const sum = sums[cell.part]!
    sum.n++
    sum.x += cell.x * (cell.density + 1e-6)
    sum.y += cell.y * (cell.density + 1e-6)
    sum.load += cell.density + 1e-6
    if (cell.use !== 'home' && cell.use !== 'work') sum.green++
    if (cell.use === 'work') sum.work++
    if (cell.use === 'water' && cell.density === 0) sum.lake++
  }
  return sums.map((sum, index) => {
    const x = sum.x / sum.load
    const y = sum.y / sum.load
    return {
      index,
      quarter: grouping.quarterOfPart[index]!,
      x,
      y,
      reach: Math.sqrt(x * x + y * y) / plan.radius,
      green: sum.green / sum.n,
      work: sum.work / sum.n,
      river: river.has(index),
      lake: !river.has(index) && sum.lake > 8,
      density: sum.load / sum.n,
      hectares: sum.n,
    }
  })
}
