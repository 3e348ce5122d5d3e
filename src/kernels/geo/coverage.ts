import type { GeometryCollection } from 'geojson'
import { topology } from 'topojson-server'
import { presimplify } from 'topojson-simplify'
import type { Topology, GeometryCollection as WovenCollection } from 'topojson-specification'
import { boundingBox } from './measure.ts'
import type { AreaShape, PolygonRings, Position, Ring } from './position.ts'
import { findTopologyFaults } from './simpleFeature.ts'

const METRES_PER_DEGREE = 111_195
const MAXIMUM_REFINEMENTS = 8

/** A piece of border between two junctions, shared by the areas on both sides. */
interface Border {
  points: Position[]
  /** Square metres of the triangle that a point adds to the line; infinite for the two ends. */
  weights: number[]
  keep: boolean[]
  minimumWeight: number
}

/** Borders of a ring in order: the index, or its bitwise complement when walked backwards. */
type RingBorders = number[]

interface Coverage {
  borders: Border[]
  /** Area → polygon → ring → borders. */
  areas: RingBorders[][][]
}

function coverageOf(areas: readonly AreaShape[], minimumWeight: number): Coverage {
  const box = boundingBox(areas.map(({ geometry }) => geometry)) ?? [0, 0, 0, 0]
  const height = METRES_PER_DEGREE
  const width = METRES_PER_DEGREE * Math.cos(((box[1] + box[3]) * Math.PI) / 360)
  const collection: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: areas.map(({ geometry }) => geometry),
  }
  // The declared result has lost the name of the one object that went in.
  const whole = topology({ areas: collection }) as Topology<{ areas: WovenCollection }>
  // Visvalingam and Whyatt (1993): a point weighs as much as the triangle with its neighbours.
  const weighed = presimplify(
    whole,
    ([[ax, ay], [bx, by], [cx, cy]]) =>
      Math.abs(((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * width * height) / 2,
  )
  const borders = weighed.arcs.map((arc): Border => {
    const weights = arc.map((point) => point[2] ?? Infinity)
    return {
      points: arc.map(([lon = 0, lat = 0]): Position => [lon, lat]),
      weights,
      keep: weights.map((weight) => weight >= minimumWeight),
      minimumWeight,
    }
  })
  return {
    borders,
    areas: weighed.objects.areas.geometries.map((member) => {
      if (member.type === 'Polygon') return [member.arcs]
      return member.type === 'MultiPolygon' ? member.arcs : []
    }),
  }
}

function assembleRing(borders: readonly Border[], ringBorders: RingBorders): Ring {
  const ring: Ring = []
  for (const reference of ringBorders) {
    const { points, keep } = borders[reference < 0 ? ~reference : reference]!
    const kept = points.filter((_, index) => keep[index])
    if (reference < 0) kept.reverse()
    // The end of one border is the start of the next.
    if (ring.length > 0) ring.pop()
    for (const point of kept) ring.push(point)
  }
  return ring
}

/** Keeps the heaviest points of a ring that lost so many that nothing would be left to see. */
function keepVisible(borders: readonly Border[], ringBorders: RingBorders) {
  const own = ringBorders.map((reference) => borders[reference < 0 ? ~reference : reference]!)
  while (assembleRing(borders, ringBorders).length < 4) {
    let heaviest: { border: Border; index: number; weight: number } | undefined
    for (const border of own) {
      border.weights.forEach((weight, index) => {
        if (!border.keep[index] && !(heaviest && weight <= heaviest.weight))
          heaviest = { border, index, weight }
      })
    }
    if (!heaviest) return
    heaviest.border.keep[heaviest.index] = true
  }
}

function assembleArea({ borders }: Coverage, polygons: RingBorders[][]): PolygonRings[] {
  return polygons.map((rings) => {
    for (const ringBorders of rings) keepVisible(borders, ringBorders)
    return rings.map((ringBorders) => assembleRing(borders, ringBorders))
  })
}

/** Gives every border of a simplified area that crosses itself four times as much detail. */
function refineFaultyAreas(coverage: Coverage): boolean {
  const faulty = coverage.areas.filter(
    (polygons) => findTopologyFaults(assembleArea(coverage, polygons)).kinds.size > 0,
  )
  const touched = new Set<Border>()
  for (const reference of faulty.flat(3))
    touched.add(coverage.borders[reference < 0 ? ~reference : reference]!)
  for (const border of touched) {
    border.minimumWeight /= 4
    border.keep = border.weights.map(
      (weight, index) => border.keep[index] || weight >= border.minimumWeight,
    )
  }
  return touched.size > 0
}

export interface SimplifyOptions {
  /**
   * Whether valid areas stay valid, true when left out. For a drawing it need not be: a line that
   * crosses itself within the tolerance cannot be seen, and checking costs ten times the rest.
   */
  keepValid?: boolean
}

/**
 * Simplifies areas that cover a city without opening gaps: a border that two areas share stays the
 * same line for both (the input must share vertices there). Details of less than
 * `targetToleranceMetres`² of ground go; the points that stay are points of the input; every part,
 * however small, keeps at least a triangle. Valid areas stay valid unless told otherwise.
 */
export function simplifyCoverage(
  areas: readonly AreaShape[],
  targetToleranceMetres: number,
  { keepValid = true }: SimplifyOptions = {},
): AreaShape[] {
  if (areas.length === 0 || !(targetToleranceMetres > 0)) return [...areas]
  const coverage = coverageOf(areas, targetToleranceMetres ** 2)
  const rounds = keepValid ? MAXIMUM_REFINEMENTS : 0
  for (let round = 0; round < rounds; round++) if (!refineFaultyAreas(coverage)) break
  return areas.map(({ id, geometry }, index) => {
    const polygons = assembleArea(coverage, coverage.areas[index] ?? [])
    const [only] = polygons
    return geometry.type === 'Polygon' && only
      ? { id, geometry: { type: 'Polygon', coordinates: only } }
      : { id, geometry: { type: 'MultiPolygon', coordinates: polygons } }
  })
}
