import type { BoundingBox } from './position.ts'

// WGS84 ellipsoid.
const SEMI_MAJOR_AXIS = 6378137
const FLATTENING = 1 / 298.257223563
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED)
const RADIANS = Math.PI / 180

/** A plane in metres around a place: x depends on longitude alone, y on latitude alone. */
export interface LocalPlane {
  x(lon: number): number
  y(lat: number): number
  lon(x: number): number
  lat(y: number): number
}

/** q of Snyder (1987), Map Projections: A Working Manual, formula 3-12. */
function authalicTerm(lat: number): number {
  const sine = Math.sin(lat * RADIANS)
  const es = ECCENTRICITY * sine
  return (
    (1 - ECCENTRICITY_SQUARED) *
    (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * ECCENTRICITY))
  )
}

/**
 * Lambert's cylindrical equal-area projection of the WGS84 ellipsoid with the given latitude as its
 * true parallel (Snyder 1987, formulas 10-11 to 10-16). Areas are those of the ellipsoid anywhere;
 * lengths and shapes are right near the centre (0.4 % at 25 km north or south of 52°).
 */
export function createLocalPlane(centreLon: number, centreLat: number): LocalPlane {
  const sine = Math.sin(centreLat * RADIANS)
  const parallelScale =
    Math.cos(centreLat * RADIANS) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  const metresPerDegree = SEMI_MAJOR_AXIS * RADIANS * parallelScale
  const metresPerTerm = SEMI_MAJOR_AXIS / (2 * parallelScale)
  const centreTerm = authalicTerm(centreLat)
  const lat = (y: number) => {
    const term = y / metresPerTerm + centreTerm
    let guess = centreLat
    for (let round = 0; round < 6; round++) {
      const s = Math.sin(guess * RADIANS)
      const slope =
        (2 * RADIANS * (1 - ECCENTRICITY_SQUARED) * Math.cos(guess * RADIANS)) /
        (1 - ECCENTRICITY_SQUARED * s * s) ** 2
      const step = (term - authalicTerm(guess)) / slope
      guess += step
      if (Math.abs(step) < 1e-12) break
    }
    return guess
  }
  return {
    x: (lon) => (lon - centreLon) * metresPerDegree,
    y: (lat) => (authalicTerm(lat) - centreTerm) * metresPerTerm,
    lon: (x) => centreLon + x / metresPerDegree,
    lat,
  }
}

/** The plane around the middle of a box. */
export function localPlaneOf([west, south, east, north]: BoundingBox): LocalPlane {
  return createLocalPlane((west + east) / 2, (south + north) / 2)
}
