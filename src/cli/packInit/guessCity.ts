import { slugOf } from '../../contexts/city/index.ts'

type Place = readonly [state: string, lon: number, lat: number]

/** Larger towns of each Land: the nearest one tells the Land well enough for a first guess. */
const TOWNS: readonly Place[] = [
  ['BW', 9.18, 48.78],
  ['BW', 8.4, 49.01],
  ['BW', 8.47, 49.49],
  ['BW', 7.85, 47.99],
  ['BW', 9.99, 48.4],
  ['BW', 9.18, 47.66],
  ['BW', 9.22, 49.14],
  ['BW', 8.46, 48.06],
  ['BW', 9.48, 47.65],
  ['BW', 8.69, 49.41],
  ['BY', 11.58, 48.14],
  ['BY', 11.08, 49.45],
  ['BY', 10.9, 48.37],
  ['BY', 9.93, 49.79],
  ['BY', 12.1, 49.02],
  ['BY', 13.46, 48.57],
  ['BY', 11.92, 50.31],
  ['BY', 10.32, 47.73],
  ['BY', 11.42, 48.76],
  ['BY', 9.15, 49.98],
  ['BY', 12.12, 47.86],
  ['BY', 11.58, 49.95],
  ['BY', 10.02, 48.4],
  ['BE', 13.4, 52.52],
  ['BE', 13.3, 52.44],
  ['BE', 13.25, 52.56],
  ['BE', 13.57, 52.47],
  ['BB', 13.06, 52.4],
  ['BB', 14.33, 51.76],
  ['BB', 14.55, 52.34],
  ['BB', 12.55, 52.41],
  ['BB', 13.24, 52.75],
  ['BB', 11.86, 53.08],
  ['BB', 13.82, 52.83],
  ['BB', 13.87, 53.31],
  ['BB', 13.63, 52.3],
  ['BB', 13.03, 52.53],
  ['HB', 8.8, 53.08],
  ['HB', 8.58, 53.55],
  ['HH', 9.99, 53.55],
  ['HH', 10.21, 53.49],
  ['HH', 9.97, 53.46],
  ['HE', 8.68, 50.11],
  ['HE', 8.24, 50.08],
  ['HE', 9.48, 51.32],
  ['HE', 8.65, 49.87],
  ['HE', 9.68, 50.55],
  ['HE', 8.67, 50.58],
  ['HE', 8.77, 50.81],
  ['HE', 8.91, 50.13],
  ['HE', 8.99, 49.68],
  ['MV', 12.1, 54.09],
  ['MV', 11.41, 53.63],
  ['MV', 13.26, 53.56],
  ['MV', 13.09, 54.31],
  ['MV', 13.38, 54.1],
  ['MV', 11.46, 53.89],
  ['NI', 9.73, 52.37],
  ['NI', 10.52, 52.27],
  ['NI', 8.21, 53.14],
  ['NI', 8.05, 52.28],
  ['NI', 9.93, 51.54],
  ['NI', 10.41, 53.25],
  ['NI', 7.21, 53.37],
  ['NI', 9.95, 52.15],
  ['NI', 7.32, 52.52],
  ['NI', 9.47, 53.6],
  ['NI', 8.12, 53.52],
  ['NI', 10.08, 52.62],
  ['NI', 8.7, 53.87],
  ['NI', 10.79, 52.42],
  ['NW', 6.96, 50.94],
  ['NW', 6.78, 51.23],
  ['NW', 7.47, 51.51],
  ['NW', 7.01, 51.46],
  ['NW', 8.53, 52.02],
  ['NW', 7.63, 51.96],
  ['NW', 7.1, 50.73],
  ['NW', 6.08, 50.78],
  ['NW', 8.02, 50.88],
  ['NW', 8.75, 51.72],
  ['NW', 6.57, 51.33],
  ['NW', 8.9, 52.29],
  ['NW', 6.62, 51.66],
  ['NW', 8.1, 51.4],
  ['NW', 7.18, 51.26],
  ['RP', 8.27, 49.99],
  ['RP', 8.44, 49.48],
  ['RP', 7.6, 50.36],
  ['RP', 6.64, 49.75],
  ['RP', 7.77, 49.44],
  ['RP', 8.36, 49.63],
  ['RP', 7.87, 49.84],
  ['RP', 8.12, 49.2],
  ['SL', 6.99, 49.24],
  ['SL', 7.18, 49.35],
  ['SL', 6.75, 49.31],
  ['SN', 12.37, 51.34],
  ['SN', 13.74, 51.05],
  ['SN', 12.92, 50.83],
  ['SN', 12.49, 50.72],
  ['SN', 14.99, 51.15],
  ['SN', 12.14, 50.5],
  ['SN', 14.42, 51.18],
  ['ST', 11.97, 51.48],
  ['ST', 11.63, 52.13],
  ['ST', 12.24, 51.84],
  ['ST', 11.86, 52.6],
  ['ST', 11.06, 51.9],
  ['ST', 12.65, 51.87],
  ['ST', 11.15, 52.85],
  ['SH', 10.13, 54.32],
  ['SH', 10.69, 53.87],
  ['SH', 9.44, 54.78],
  ['SH', 9.99, 54.07],
  ['SH', 9.05, 54.47],
  ['SH', 9.1, 54.2],
  ['SH', 10.24, 53.8],
  ['TH', 11.03, 50.98],
  ['TH', 11.59, 50.93],
  ['TH', 12.08, 50.88],
  ['TH', 10.32, 50.98],
  ['TH', 10.69, 50.61],
  ['TH', 10.79, 51.5],
  ['TH', 11.33, 50.98],
]

/** The Land of the nearest larger town: a first guess that a person checks. */
export function guessState([lon, lat]: readonly [number, number]): string {
  const distance = ([, x, y]: Place) =>
    Math.hypot((x - lon) * Math.cos((lat * Math.PI) / 180), y - lat)
  return TOWNS.reduce((nearest, town) => (distance(town) < distance(nearest) ? town : nearest))[0]
}

export interface LevelGuess {
  id: string
  one: string
  many: string
}

const LEVELS: readonly [RegExp, string, string][] = [
  [/stadtteil|(?:^|[_\W])stt/i, 'Stadtteil', 'Stadtteile'],
  [/stadtbezirk|(?:^|[_\W])stb/i, 'Stadtbezirk', 'Stadtbezirke'],
  [/bezirksregion|(?:^|[_\W])bzr/i, 'Bezirksregion', 'Bezirksregionen'],
  [/planungsra|(?:^|[_\W])plr/i, 'Planungsraum', 'Planungsräume'],
  [/prognosera|(?:^|[_\W])pgr/i, 'Prognoseraum', 'Prognoseräume'],
  [/sozialra/i, 'Sozialraum', 'Sozialräume'],
  [/ortsteil/i, 'Ortsteil', 'Ortsteile'],
  [/ortschaft/i, 'Ortschaft', 'Ortschaften'],
  [/quartier/i, 'Quartier', 'Quartiere'],
  [/viertel/i, 'Viertel', 'Viertel'],
  [/baubl(?:o|oe|ö)ck/i, 'Baublock', 'Baublöcke'],
  [/statist\w*[_ ]?bez/i, 'Statistischer Bezirk', 'Statistische Bezirke'],
  [/bezirk/i, 'Bezirk', 'Bezirke'],
]

/** What the areas are called, from the file’s name, then from its columns. */
export function guessLevel(file: string, columns: readonly string[]): LevelGuess {
  for (const text of [file, ...columns]) {
    const found = LEVELS.find(([words]) => words.test(text))
    if (found) return { id: slugOf(found[1]), one: found[1], many: found[2] }
  }
  return { id: 'gebiet', one: 'Gebiet', many: 'Gebiete' }
}

const NOT_A_CITY =
  /^(?:stadt|orts|bezirk|quartier|viertel|plan|prognose|sozial|stat|grenze|geo|karte|gebiet|gebietsgliederung|boundar|district|area|export|data|wfs|lor|plr|bzr|pgr)/i

/** The city’s name from the first word of the file’s name; undefined where that is a word for areas. */
export function guessName(file: string): string | undefined {
  const word = file
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .find((one) => one.length > 2)
  if (word === undefined || NOT_A_CITY.test(word)) return undefined
  return word.charAt(0).toLocaleUpperCase('de') + word.slice(1)
}
