import proj4 from 'proj4'

/**
 * Where the made-up city lies: in the lowlands of Nordrhein-Westfalen, on open country between real
 * towns. Metres from its centre + origin = easting and northing in ETRS89 / UTM zone 32N.
 */
export const origin = { easting: 445_000, northing: 5_720_000 } as const
export const gridCrs = 'EPSG:25832'

const utm = proj4(
  '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs',
  '+proj=longlat +datum=WGS84 +no_defs',
)

/** Metres from the centre → longitude, latitude in degrees, to six decimals (about a decimetre). */
export function toLonLat(x: number, y: number): [number, number] {
  const [lon, lat] = utm.forward([origin.easting + x, origin.northing + y]) as [number, number]
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

/** Longitude and latitude in degrees → metres from the centre. */
export function fromLonLat(lon: number, lat: number): [number, number] {
  const [easting, northing] = utm.inverse([lon, lat]) as [number, number]
  return [easting - origin.easting, northing - origin.northing]
}

/** The city is turned against the river's frame by atan(7/24), about 16°: an exact rotation in fractions. */
export function turn(x: number, y: number): [number, number] {
  return [(24 * x - 7 * y) / 25, (7 * x + 24 * y) / 25]
}

export function turnBack(x: number, y: number): [number, number] {
  return [(24 * x + 7 * y) / 25, (24 * y - 7 * x) / 25]
}
