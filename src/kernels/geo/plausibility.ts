// Central Europe with some room: Germany and its neighbours.
const WEST = 5
const EAST = 16
const SOUTH = 47
const NORTH = 56

function inCentralEurope(lon: number, lat: number): boolean {
  return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH
}

/** Whether longitude and latitude were probably written the wrong way round. */
export function suspectSwappedAxes(lon: number, lat: number): boolean {
  return !inCentralEurope(lon, lat) && inCentralEurope(lat, lon)
}

export type CoordinatePlausibility =
  | 'plausible'
  | 'swappedAxes'
  | 'projectedMetres'
  | 'nullIsland'
  | 'outsideCentralEurope'
  | 'notFinite'

/**
 * What coordinates declared as WGS84 degrees look like. `projectedMetres`: beyond ±180 / ±90, so
 * they cannot be degrees. `nullIsland`: 0, 0, the usual trace of a missing coordinate.
 */
export function coordinatePlausibility(lon: number, lat: number): CoordinatePlausibility {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'notFinite'
  if (lon === 0 && lat === 0) return 'nullIsland'
  if (inCentralEurope(lon, lat)) return 'plausible'
  if (suspectSwappedAxes(lon, lat)) return 'swappedAxes'
  if (Math.abs(lon) > 180 || Math.abs(lat) > 180) return 'projectedMetres'
  return 'outsideCentralEurope'
}
