const SEMI_MAJOR_AXIS = 6378137
const ECCENTRICITY_SQUARED = 0.00669437999014
const RADIANS_OF_UNIT = Math.PI / 180 / 1e7

/**
 * Decimetres on the ground in a ten-millionth of a degree of latitude and of longitude, at a latitude in
 * ten-millionths of a degree: the radii of curvature of the WGS 84 ellipsoid.
 */
export function decimetresOfUnit(lat: number): { ofLat: number; ofLon: number } {
  const sine = Math.sin(lat * RADIANS_OF_UNIT)
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  const meridian = (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / (root * root * root)
  const parallel = (SEMI_MAJOR_AXIS / root) * Math.cos(lat * RADIANS_OF_UNIT)
  return { ofLat: meridian * RADIANS_OF_UNIT * 10, ofLon: parallel * RADIANS_OF_UNIT * 10 }
}

/** Decimetres on the ground between two places near each other, in ten-millionths of a degree. */
export function decimetresBetween(lonA: number, latA: number, lonB: number, latB: number): number {
  const { ofLat, ofLon } = decimetresOfUnit((latA + latB) / 2)
  return Math.hypot((lonB - lonA) * ofLon, (latB - latA) * ofLat)
}
