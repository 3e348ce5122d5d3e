import proj4 from 'proj4'
import { projectionDefinition } from './crsDefinitions.ts'
import type { Position } from './position.ts'

/** From the file's easting and northing (or longitude and latitude) to WGS84 degrees. */
export type Transform = (x: number, y: number) => Position

const WGS84 = '+proj=longlat +datum=WGS84 +no_defs'

// Names of German and neighbouring datums as they stand in .prj files, which carry no datum shift:
// without this a Gauss-Krüger shapefile would land about 150 m beside the town.
const DATUM_OF_WKT_NAME: Record<string, string> = {
  deutsches_hauptdreiecksnetz: 'potsdam',
  rauenberg_datum_83: 'EPSG_4745',
  'rauenberg_datum/83': 'EPSG_4745',
  potsdam_datum_83: 'EPSG_4746',
  'potsdam_datum/83': 'EPSG_4746',
  pulkovo_1942_83: 'EPSG_4178',
  'pulkovo_1942(83)': 'EPSG_4178',
  mgi: 'mgi',
  'militar-geographische_institut': 'mgi',
  militar_geographische_institute: 'mgi',
}

const CODE_FORMS = [
  /^(?:EPSG|ESRI)?:{0,2}(\d{4,6})$/i,
  /^urn:(?:x-)?ogc:def:crs:(?:EPSG|ESRI):[^:]*:(\d{4,6})$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/(?:EPSG|ESRI)\/[^/]*\/(\d{4,6})$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/gml\/srs\/epsg\.xml#(\d{4,6})$/i,
]
const WGS84_FORM = /^(?:urn:(?:x-)?ogc:def:crs:OGC:[^:]*:|OGC:|.*\/crs\/OGC\/[^/]*\/)?CRS:?84h?$/i

/** The EPSG code that a name such as `EPSG:25833` or `urn:ogc:def:crs:EPSG::25833` stands for. */
export function epsgCode(crs: string): number | undefined {
  const name = crs.trim()
  if (WGS84_FORM.test(name) || /^WGS ?84$/i.test(name)) return 4326
  for (const form of CODE_FORMS) {
    const match = form.exec(name)
    if (match) return Number(match[1])
  }
  return undefined
}

function definitionFromWkt(wkt: string) {
  const name = 'nahbei:file'
  try {
    proj4.defs(name, wkt)
  } catch (cause) {
    throw new Error(`Unreadable coordinate reference system "${abbreviate(wkt)}"`, { cause })
  }
  const definition = { ...proj4.defs(name) }
  const datum = DATUM_OF_WKT_NAME[definition.datumCode?.toLowerCase().replaceAll(' ', '_') ?? '']
  if (datum && !definition.datum_params) definition.datumCode = datum
  return definition
}

function projectionOf(crs: string): proj4.ProjectionDefinition | string {
  const text = crs.trim()
  if (text.startsWith('+')) return text
  if (text.includes('[')) return definitionFromWkt(text)
  const code = epsgCode(text)
  const definition = code === undefined ? undefined : projectionDefinition(code)
  if (!definition) throw new Error(`Unknown coordinate reference system "${abbreviate(text)}"`)
  return definition
}

function openProjection(crs: string) {
  const definition = projectionOf(crs)
  try {
    return new proj4.Proj(definition)
  } catch (cause) {
    throw new Error(`Unusable coordinate reference system "${abbreviate(crs)}"`, { cause })
  }
}

const abbreviate = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** Zone, 1 to 60, of a UTM definition (plain or with the zone before the easting). */
function utmZone(definition: proj4.ProjectionDefinition): number | undefined {
  if (definition.projName === 'utm') return definition.zone
  const isTransverse = /transverse_mercator|^tmerc$/i.test(definition.projName ?? '')
  const scale = definition.k0 ?? 1
  if (!isTransverse || Math.abs(scale - 0.9996) > 1e-9 || definition.long0 === undefined) return
  const zone = ((definition.long0 * 180) / Math.PI + 183) / 6
  return Math.abs(zone - Math.round(zone)) < 1e-6 ? Math.round(zone) : undefined
}

/**
 * UTM eastings come with and without the zone number before them (32344950 and 344950 are the same
 * place), whatever code was declared: brings either to the form that the definition expects.
 */
function eastingNormaliser(definition: proj4.ProjectionDefinition): (x: number) => number {
  const zone = utmZone(definition)
  if (zone === undefined) return (x) => x
  const prefix = zone * 1_000_000
  const falseEasting = definition.projName === 'utm' ? 500_000 : (definition.x0 ?? 500_000)
  const expectsPrefix = Math.abs(falseEasting - prefix - 500_000) < 1
  if (!expectsPrefix && Math.abs(falseEasting - 500_000) > 1) return (x) => x
  return (x) => {
    const hasPrefix = x > prefix && x < prefix + 1_000_000
    if (hasPrefix === expectsPrefix) return x
    if (hasPrefix) return x - prefix
    return x > 0 && x < 1_000_000 ? x + prefix : x
  }
}

/**
 * A function from coordinates in `crs` to longitude and latitude (WGS84 degrees).
 *
 * `crs`: an EPSG code in any usual spelling (`EPSG:25832`, `25832`, `urn:ogc:def:crs:EPSG::25832`,
 * `http://www.opengis.net/def/crs/EPSG/0/25832`), `OGC:CRS84`, a proj4 string, or the WKT of a
 * `.prj` file. Coordinates are always easting before northing and longitude before latitude, as
 * GeoJSON and Shapefile have them, even where the registry lists the axes the other way round.
 * Accuracy: ETRS89 codes better than 1 m, Gauss-Krüger (DHDN) about 3 m.
 *
 * The function gives `[NaN, NaN]` for coordinates that are not finite or cannot be projected.
 * @throws Error naming the code when nobody knows it
 */
export function createTransform(crs: string): Transform {
  const code = epsgCode(crs)
  if (code === 4326) {
    return (x, y) => (Number.isFinite(x) && Number.isFinite(y) ? [x, y] : [NaN, NaN])
  }
  const source = openProjection(crs)
  const converter = proj4(source, WGS84)
  const easting = eastingNormaliser(source)
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN]
    const [lon, lat] = converter.forward([easting(x), y])
    return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat)
      ? [lon, lat]
      : [NaN, NaN]
  }
}

/** The way back: from longitude and latitude to coordinates in `crs` (for grids and exports). */
export function createInverseTransform(crs: string): (lon: number, lat: number) => Position {
  const code = epsgCode(crs)
  if (code === 4326) return (lon, lat) => [lon, lat]
  const target = proj4(WGS84, openProjection(crs))
  return (lon, lat) => {
    const [x, y] = target.forward([lon, lat])
    return [x ?? NaN, y ?? NaN]
  }
}
