/**
 * The coordinate system that a GeoJSON `crs` member names (GeoJSON 2008, section 3): `EPSG:25833`
 * for `urn:ogc:def:crs:EPSG::25833`. CRS84 is WGS 84 with longitude first, as in any GeoJSON, and
 * becomes `EPSG:4326`.
 */
export function crsOfGeojson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('crs' in value)) return undefined
  const { crs } = value
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return undefined
  const { properties } = crs
  if (typeof properties !== 'object' || properties === null) return undefined
  // Two old spellings: { name: 'EPSG:…' } and { code: 25832 }.
  if ('name' in properties && typeof properties.name === 'string') return plainCrs(properties.name)
  if ('code' in properties) return plainCrs(String(properties.code))
  return undefined
}

/** `EPSG:n` from any of its spellings; other text (WKT, proj4) as it is. */
export function plainCrs(name: string): string {
  const text = name.trim()
  if (/\bCRS:?84$/i.test(text)) return 'EPSG:4326'
  const code = /^(?:epsg:|.*\bEPSG:(?:[\d.]*):|.*\/EPSG\/\d+\/)?(\d{4,6})$/i.exec(text)?.[1]
  return code === undefined ? text : `EPSG:${code}`
}

/** Names that ESRI software writes into `.prj` files without an EPSG code. */
const ESRI_NAMES: [RegExp, (zone: string) => string][] = [
  [/^PROJCS\["ETRS_1989_UTM_Zone_(\d\d)N"/i, (zone) => `EPSG:${25800 + Number(zone)}`],
  [/^PROJCS\["WGS_1984_UTM_Zone_(\d\d)N"/i, (zone) => `EPSG:${32600 + Number(zone)}`],
  [
    /^PROJCS\["(?:DHDN_3_Degree_Gauss_Zone_|DHDN_3_Degree_Gauss_Kruger_zone_|Germany_Zone_)([2-5])"/i,
    (zone) => `EPSG:${31464 + Number(zone)}`,
  ],
  [/^PROJCS\["ETRS_1989_LAEA(?:_Europe)?()"/i, () => 'EPSG:3035'],
  [/^PROJCS\["WGS_1984_Web_Mercator_Auxiliary_Sphere()"/i, () => 'EPSG:3857'],
  [/^GEOGCS\["GCS_WGS_1984()"/i, () => 'EPSG:4326'],
  [/^GEOGCS\["GCS_ETRS_1989()"/i, () => 'EPSG:4258'],
]

/** The coordinate system of a `.prj` file: its EPSG code where it can be told, else the WKT. */
export function crsOfPrj(text: string): string | undefined {
  const wkt = text.replace(/^\ufeff/, '').trim()
  if (wkt === '') return undefined
  // The authority of the whole stands last; those of datum and unit stand inside.
  const authority = /AUTHORITY\["EPSG",\s*"?(\d+)"?\]\s*\]$/i.exec(wkt)?.[1]
  if (authority !== undefined) return `EPSG:${authority}`
  for (const [pattern, code] of ESRI_NAMES) {
    const match = pattern.exec(wkt)
    if (match) return code(match[1] ?? '')
  }
  return wkt
}
