import type { TextSet } from '../../../platform/texts/index.ts'

/** Words of the pictures that can be taken along. */
const de = {
  source: (words: string) => `Quelle: ${words}`,
  borders: (words: string) => `Grenzen: ${words}`,
  licence: (words: string) => `Lizenz: ${words}`,
  asOf: (day: string, address: string) => `Stand ${day}. ${address}`,
  noLicence: 'nicht angegeben',
  osm: 'Enthält Daten von OpenStreetMap: © Mitwirkende von OpenStreetMap, ODbL 1.0.',
  unit: (unit: string) => `Einheit: ${unit}`,
  cityLine: (value: string) => `ganze Stadt: ${value}`,
  medianLine: (value: string) => `mittleres Gebiet: ${value}`,
  more: (count: string) => `… ${count} weitere Gebiete dazwischen`,
  interval: 'Feine Linie: Bereich, in dem der Wert mit 95 % Sicherheit liegt',
  band: 'Fläche: vom niedrigsten bis zum höchsten Gebiet',
  map: (what: string) => `Karte: ${what}. Dunkler heißt mehr.`,
  mapAbout: (what: string) => `Karte: ${what}. Farben zeigen, was unter und über der Stadt liegt.`,
  ranking: (what: string) => `Rangfolge der Gebiete: ${what}.`,
  course: (what: string) => `Verlauf: ${what}.`,
  nothing: 'Es gibt keinen Wert, der gezeigt werden kann.',
}
export type PictureTexts = typeof de

const leicht: PictureTexts = {
  ...de,
  source: (words) => `Daher kommen die Zahlen: ${words}`,
  borders: (words) => `Daher kommen die Grenzen: ${words}`,
  licence: (words) => `Regel für die Zahlen: ${words}`,
  asOf: (day, address) => `Von diesem Tag: ${day}. ${address}`,
  noLicence: 'steht nicht da',
  osm: 'Die Grenzen kommen von OpenStreetMap: © Mitwirkende von OpenStreetMap, ODbL 1.0.',
  unit: (unit) => `Gezählt in: ${unit}`,
  medianLine: (value) => `Mitte: ${value}`,
  more: (count) => `… dazwischen sind noch ${count} Stadt-Teile`,
  interval: 'Feine Linie: So genau ist die Zahl.',
  band: 'Fläche: von der kleinsten Zahl bis zur größten Zahl',
  map: (what) => `Karte: ${what}. Dunkel heißt: mehr.`,
  mapAbout: (what) => `Karte: ${what}. Die Farben zeigen: weniger oder mehr als die Stadt.`,
  ranking: (what) => `Liste: ${what}.`,
  course: (what) => `So war es früher: ${what}.`,
  nothing: 'Es gibt keine Zahl.',
}
const en: PictureTexts = {
  source: (words) => `Source: ${words}`,
  borders: (words) => `Borders: ${words}`,
  licence: (words) => `Licence: ${words}`,
  asOf: (day, address) => `As of ${day}. ${address}`,
  noLicence: 'not given',
  osm: 'Contains data from OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0.',
  unit: (unit) => `Unit: ${unit}`,
  cityLine: (value) => `whole city: ${value}`,
  medianLine: (value) => `middle area: ${value}`,
  more: (count) => `… ${count} more areas between`,
  interval: 'Fine line: where the value lies with 95 % confidence',
  band: 'Band: from the lowest to the highest area',
  map: (what) => `Map: ${what}. Darker is more.`,
  mapAbout: (what) => `Map: ${what}. Colours show what lies below and above the city.`,
  ranking: (what) => `Areas by rank: ${what}.`,
  course: (what) => `Through time: ${what}.`,
  nothing: 'There is no value to show.',
}
export const pictureTexts: TextSet<PictureTexts> = { de, leicht, en }
