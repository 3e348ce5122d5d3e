/** Addresses of open data, below the site's own. They do not change. */

/** What derives from OpenStreetMap lies in a room of its own. */
const room = (apart: boolean) => (apart ? '/daten/osm' : '/daten')

export const indicatorPageAddress = (id: string) => `/daten/kennzahl/${id}`
export const indicatorFile = (id: string, ending: string, apart = false) =>
  `${room(apart)}/kennzahl/${id}.${ending}`
export const allFile = (ending: 'parquet' | 'zip', apart = false) =>
  `${room(apart)}/kennzahlen.${ending}`
export const levelFile = (level: string, apart = false) =>
  `${room(apart)}/kennzahlen/${level}.geojson`
export const bordersFile = (level: string, apart = false) =>
  `${room(apart)}/gebiete/${level}.geojson`
export const catalogueAddress = '/daten/katalog'
