export interface Point {
  lon: number
  lat: number
}

const metresPerDegree = 111_195

/**
 * Straight-line metres between two places, as the crow flies. Within a city the plane is off by far less
 * than the rounding, and it costs one cosine.
 */
export function straightLineMetres(a: Point, b: Point): number {
  const north = (b.lat - a.lat) * metresPerDegree
  const middle = ((a.lat + b.lat) / 2) * (Math.PI / 180)
  const east = (b.lon - a.lon) * metresPerDegree * Math.cos(middle)
  return Math.hypot(north, east)
}
