import definitions from 'proj4-list'

// Definitions that the list (package proj4-list, a copy of the EPSG registry as proj4 strings) lacks
// or has without a datum shift. Shifts: the Helmert parameters that proj4's own datum table has for
// DHDN, RD/83 and PD/83 (accurate to 1 to 3 m). ESRI codes: ETRS89 UTM, "7Stellen" with the last
// digit of the zone before the easting, "8Stellen" with the whole zone.
const GK = '+proj=tmerc +lat_0=0 +k=1 +y_0=0 +ellps=bessel +units=m +no_defs'
const UTM = '+proj=tmerc +lat_0=0 +k=0.9996 +y_0=0 +ellps=GRS80 +units=m +no_defs'
const DHDN = '+towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7'
const RD83 = '+towgs84=612.4,77,440.2,-0.054,0.057,-2.797,2.55'
const PD83 = '+towgs84=599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46'
const SUPPLEMENT: Record<number, string> = {
  3396: `${GK} +lon_0=9 +x_0=3500000 ${PD83}`,
  3397: `${GK} +lon_0=12 +x_0=4500000 ${PD83}`,
  3398: `${GK} +lon_0=12 +x_0=4500000 ${RD83}`,
  3399: `${GK} +lon_0=15 +x_0=5500000 ${RD83}`,
  4745: `+proj=longlat +ellps=bessel +no_defs ${RD83}`,
  4746: `+proj=longlat +ellps=bessel +no_defs ${PD83}`,
  5669: `${GK} +lon_0=15 +x_0=5500000 ${RD83}`,
  8395: '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  31461: `${GK} +lon_0=3 +x_0=1500000 ${DHDN}`,
  31462: `${GK} +lon_0=6 +x_0=2500000 ${DHDN}`,
  31463: `${GK} +lon_0=9 +x_0=3500000 ${DHDN}`,
  31464: `${GK} +lon_0=12 +x_0=4500000 ${DHDN}`,
  31465: `${GK} +lon_0=15 +x_0=5500000 ${DHDN}`,
  31491: `${GK} +lon_0=3 +x_0=1500000 ${DHDN}`,
  31492: `${GK} +lon_0=6 +x_0=2500000 ${DHDN}`,
  31493: `${GK} +lon_0=9 +x_0=3500000 ${DHDN}`,
  31494: `${GK} +lon_0=12 +x_0=4500000 ${DHDN}`,
  31495: `${GK} +lon_0=15 +x_0=5500000 ${DHDN}`,
  102328: `${UTM} +lon_0=9 +x_0=2500000`,
  102329: `${UTM} +lon_0=9 +x_0=32500000`,
  102359: `${UTM} +lon_0=15 +x_0=3500000`,
  102360: `${UTM} +lon_0=15 +x_0=33500000`,
}

/** The proj4 definition of an EPSG (or ESRI) code, or `undefined` for a code nobody knows. */
export function projectionDefinition(code: number): string | undefined {
  const listed: readonly [string, string] | undefined = definitions[`EPSG:${code}`]
  return SUPPLEMENT[code] ?? listed?.[1]
}
