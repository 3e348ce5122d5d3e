import { Clipper64, ClipType, FillRule, type Path64, type Paths64, PathType } from 'clipper2-ts'
import { createAreaIndex } from './areaIndex.ts'
import { createLocalPlane, type LocalPlane, localPlaneOf } from './localPlane.ts'
import { boundingBox } from './measure.ts'
import { type AreaShape, polygonsOf, type Ring } from './position.ts'

/** People (or whatever is counted) at a place, or spread over a square grid cell around it. */
export interface WeightedPoint {
  lon: number
  lat: number
  /** Not negative. */
  weight: number
  /** Side of the cell in metres; without it all the weight sits in the point. */
  cellSizeMetres?: number
}

/** The common ground of an old and a new area. */
export interface Overlap {
  from: string
  to: string
  areaSquareMetres: number
  /** Part of the `from` area that lies in `to`; all parts of a `from` area add up to 1. */
  shareOfFrom: number
  /** Part of the `to` area that comes from `from`; all parts of a `to` area add up to 1. */
  shareOfTo: number
  /** The same by weight. Where an area has no weight at all, its share by area stands in. */
  weightShareOfFrom?: number
  weightShareOfTo?: number
}

export interface CrosswalkOptions {
  /**
   * Overlaps below this share of both areas are drawing inaccuracies and left out (0 keeps all).
   * With weights, an overlap must be small by area and by weight to be left out.
   */
  sliverShare?: number
}

const DEFAULT_SLIVER_SHARE = 0.005
// Whole centimetres: exact products in a double for areas of up to 300 km.
const STEPS_PER_METRE = 100

interface PlaneShape {
  id: string
  paths: Paths64
  west: number
  south: number
  east: number
  north: number
}

function pathOf(ring: Ring, plane: LocalPlane): Path64 {
  return ring.slice(1).map(([lon, lat]) => ({
    x: Math.round(plane.x(lon) * STEPS_PER_METRE),
    y: Math.round(plane.y(lat) * STEPS_PER_METRE),
  }))
}

function planeShape({ id, geometry }: AreaShape, plane: LocalPlane): PlaneShape {
  const shape: PlaneShape = {
    id,
    paths: [],
    west: Infinity,
    south: Infinity,
    east: -Infinity,
    north: -Infinity,
  }
  for (const rings of polygonsOf(geometry)) {
    for (const ring of rings) {
      const path = pathOf(ring, plane)
      for (const { x, y } of path) {
        if (x < shape.west) shape.west = x
        if (x > shape.east) shape.east = x
        if (y < shape.south) shape.south = y
        if (y > shape.north) shape.north = y
      }
      shape.paths.push(path)
    }
  }
  return shape
}

/** Square metres inside the outlines of a clipper's answer, holes taken off by their direction. */
function outlineArea(paths: Paths64): number {
  let area = 0
  for (const path of paths) area += signedArea(path)
  return Math.abs(area)
}

/** Square metres of valid polygons (shell first, then holes), whatever their direction. */
function shapeArea({ geometry }: AreaShape, plane: LocalPlane): number {
  let area = 0
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring, index) => {
      const ringArea = Math.abs(signedArea(pathOf(ring, plane)))
      area += index === 0 ? ringArea : -ringArea
    })
  }
  return area
}

function signedArea(path: Path64): number {
  const first = path[0]
  let previous = path.at(-1)
  if (!first || !previous) return 0
  let sum = 0
  for (const point of path) {
    sum +=
      (previous.x - first.x) * (point.y - first.y) - (point.x - first.x) * (previous.y - first.y)
    previous = point
  }
  return sum / (2 * STEPS_PER_METRE ** 2)
}

function intersectionArea(a: PlaneShape, b: PlaneShape): number {
  if (a.west >= b.east || b.west >= a.east || a.south >= b.north || b.south >= a.north) return 0
  const clipper = new Clipper64()
  clipper.addPaths(a.paths, PathType.Subject)
  clipper.addPaths(b.paths, PathType.Clip)
  const solution: Paths64 = []
  // Even-odd: holes count as holes whichever way they are drawn.
  clipper.execute(ClipType.Intersection, FillRule.EvenOdd, solution)
  return outlineArea(solution)
}

/** Weight by `from` id, then by `to` id. */
type PairWeights = Map<string, Map<string, number>>

/**
 * Cells are divided by area, by sampling: 20 m steps, at least 2 x 2 and at most 25 x 25 points.
 * The part of a cell outside all areas keeps its weight to itself.
 */
function sampleWeights(
  from: readonly AreaShape[],
  to: readonly AreaShape[],
  weights: readonly WeightedPoint[],
): PairWeights {
  const fromIndex = createAreaIndex(from)
  const toIndex = createAreaIndex(to)
  const pairs: PairWeights = new Map()
  const add = (lon: number, lat: number, weight: number) => {
    const fromId = fromIndex.locate(lon, lat)
    const toId = fromId === undefined ? undefined : toIndex.locate(lon, lat)
    if (fromId === undefined || toId === undefined) return
    let byTarget = pairs.get(fromId)
    if (!byTarget) {
      byTarget = new Map()
      pairs.set(fromId, byTarget)
    }
    byTarget.set(toId, (byTarget.get(toId) ?? 0) + weight)
  }
  for (const { lon, lat, weight, cellSizeMetres = 0 } of weights) {
    if (!(weight > 0)) continue
    const steps =
      cellSizeMetres > 0 ? Math.max(2, Math.min(25, Math.round(cellSizeMetres / 20))) : 1
    const plane = createLocalPlane(lon, lat)
    const stepMetres = cellSizeMetres / steps
    const width = plane.lon(stepMetres) - lon
    const height = plane.lat(stepMetres) - lat
    const middle = (steps - 1) / 2
    for (let i = 0; i < steps; i++)
      for (let j = 0; j < steps; j++)
        add(lon + (i - middle) * width, lat + (j - middle) * height, weight / (steps * steps))
  }
  return pairs
}

function sumBy<T>(items: readonly T[], key: (item: T) => string, value: (item: T) => number) {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item))
  return sums
}

interface Pair {
  from: string
  to: string
  area: number
  weight: number
}

const fromOf = (pair: Pair) => pair.from
const toOf = (pair: Pair) => pair.to

function overlappingPairs(from: readonly PlaneShape[], to: readonly PlaneShape[]): Pair[] {
  const pairs: Pair[] = []
  for (const a of from) {
    for (const b of to) {
      const area = intersectionArea(a, b)
      if (area > 0) pairs.push({ from: a.id, to: b.id, area, weight: 0 })
    }
  }
  return pairs
}

function withoutSlivers(
  pairs: readonly Pair[],
  fromAreas: Map<string, number>,
  toAreas: Map<string, number>,
  sliverShare: number,
): Pair[] {
  const fromWeights = sumBy(pairs, fromOf, ({ weight }) => weight)
  const toWeights = sumBy(pairs, toOf, ({ weight }) => weight)
  const isSmall = (value: number, total: number | undefined) => value < sliverShare * (total || 1)
  return pairs.filter(
    (pair) =>
      !(
        isSmall(pair.area, fromAreas.get(pair.from)) &&
        isSmall(pair.area, toAreas.get(pair.to)) &&
        isSmall(pair.weight, fromWeights.get(pair.from)) &&
        isSmall(pair.weight, toWeights.get(pair.to))
      ),
  )
}

/**
 * How the areas of one division of a city map onto those of another, by common ground and, where
 * weights are given, by the people who live on it. To carry a count over, add up
 * `count(from) * shareOfFrom` for each `to`; to carry a rate over, `rate(from) * shareOfTo`.
 *
 * Slivers are left out and the rest scaled so that shares add up to 1 for every area that overlaps
 * anything, also where one division covers more ground than the other (`areaSquareMetres` stays
 * as measured). Areas are on the ellipsoid, from outlines rounded to 1 cm. Geometries must be valid
 * (see `repairPolygonal`).
 */
export function crosswalk(
  from: readonly AreaShape[],
  to: readonly AreaShape[],
  weights?: readonly WeightedPoint[],
  { sliverShare = DEFAULT_SLIVER_SHARE }: CrosswalkOptions = {},
): Overlap[] {
  const box = boundingBox([...from, ...to].map(({ geometry }) => geometry))
  if (!box) return []
  const plane = localPlaneOf(box)
  const fromShapes = from.map((area) => planeShape(area, plane))
  const toShapes = to.map((area) => planeShape(area, plane))
  const pairs = overlappingPairs(fromShapes, toShapes)
  if (weights) {
    const pairWeights = sampleWeights(from, to, weights)
    for (const pair of pairs) pair.weight = pairWeights.get(pair.from)?.get(pair.to) ?? 0
  }
  const areasOf = (areas: readonly AreaShape[]) =>
    sumBy(
      areas,
      ({ id }) => id,
      (area) => shapeArea(area, plane),
    )
  const kept = withoutSlivers(pairs, areasOf(from), areasOf(to), sliverShare)
  return sharesOf(kept, weights !== undefined)
}

function sharesOf(pairs: readonly Pair[], withWeights: boolean): Overlap[] {
  const fromArea = sumBy(pairs, fromOf, ({ area }) => area)
  const toArea = sumBy(pairs, toOf, ({ area }) => area)
  const fromWeight = sumBy(pairs, fromOf, ({ weight }) => weight)
  const toWeight = sumBy(pairs, toOf, ({ weight }) => weight)
  return pairs.map(({ from, to, area, weight }) => {
    const shareOfFrom = area / fromArea.get(from)!
    const shareOfTo = area / toArea.get(to)!
    const overlap: Overlap = { from, to, areaSquareMetres: area, shareOfFrom, shareOfTo }
    if (!withWeights) return overlap
    const allFrom = fromWeight.get(from)!
    const allTo = toWeight.get(to)!
    return {
      ...overlap,
      weightShareOfFrom: allFrom > 0 ? weight / allFrom : shareOfFrom,
      weightShareOfTo: allTo > 0 ? weight / allTo : shareOfTo,
    }
  })
}
