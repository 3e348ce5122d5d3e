import type { PackInput } from '../../contexts/city/index.ts'
import { areaSections } from './areas-file.ts'
import { indicators, topics } from './indicators/catalogue.ts'
import type { MadeIndicator } from './indicators/recipe.ts'
import { indices } from './indices.ts'
import { measureSections } from './measures/files.ts'
import { networkSections } from './network-files.ts'
import { offerSections } from './offers-file.ts'
import { pageSections } from './pages/files.ts'
import { addressSections, cellSections, residentSections } from './people-files.ts'
import { valueSections } from './value-files.ts'

const licence = 'CC0 1.0'
const publisher = 'Stadt Musterstadt (erfunden)'
const made = {
  de: 'Erfunden und mit dem Computer erzeugt. Keine Zahl beschreibt eine wirkliche Stadt.',
  leicht: 'Die Zahlen sind ausgedacht. Ein Computer hat sie gemacht.',
  en: 'Made up by a computer. No figure describes a real city.',
}

const sources: NonNullable<PackInput['sources']> = [
  ['gebiete', 'Gebietsgliederung Musterstadt', '2021-01-01'],
  ['melderegister', 'Melderegister Musterstadt', '2024-12-31'],
  ['adressen', 'Straßenverzeichnis Musterstadt', '2025-06-30'],
  ['arbeit', 'Arbeits- und Sozialstatistik Musterstadt', '2024-12-31'],
  ['jugend', 'Kinder- und Jugendhilfestatistik Musterstadt', '2024-12-31'],
  ['schule', 'Schulstatistik Musterstadt', '2024-10-15'],
  ['gesundheit', 'Gesundheitsberichterstattung Musterstadt', '2024-12-31'],
  ['pflege', 'Pflegestatistik Musterstadt', '2024-12-31'],
  ['wohnen', 'Wohnungsmarktbericht Musterstadt', '2024-12-31'],
  ['wahlen', 'Wahlamt Musterstadt', '2022-05-15'],
  ['umfrage', 'Bürgerumfrage Musterstadt', '2024-09-30'],
  ['umwelt', 'Umweltamt Musterstadt', '2024-12-31'],
  ['angebote', 'Angebotsverzeichnis Musterstadt', '2026-10-31'],
  ['strassen', 'Straßen und Wege in Musterstadt', '2026-06-30'],
  ['fahrplan', 'Fahrplan der Musterstädter Verkehrsbetriebe', '2026-01-01'],
].map(([id, title, date]) => ({ id: id!, title: title!, publisher, licence, date, method: made }))

function describeIndicator(indicator: MadeIndicator): NonNullable<PackInput['indicators']>[number] {
  const {
    recipe: _recipe,
    table: _table,
    years,
    secretBelow: _secret,
    gaps: _gaps,
    ...words
  } = indicator
  return { ...words, statistic: statisticOf(indicator), licence, date: `${years.at(-1)}-12-31` }
}

/** Persons out of persons, events per so many people, or something that chance does not move. */
function statisticOf({ combine, unit }: MadeIndicator): 'proportion' | 'rate' | 'none' {
  if (combine !== 'ratio') return 'none'
  if (unit === '%') return 'proportion'
  return /^je [\d.]+/.test(unit) ? 'rate' : 'none'
}

/** The description of the made-up city, the same for every seed and size. */
export function describePack(): PackInput {
  return {
    $schema: '../../docs/pack.schema.json',
    id: 'musterstadt',
    name: 'Musterstadt',
    state: 'NW',
    locales: ['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'],
    demo: true,
    contact: {
      office: 'Stadt Musterstadt, Amt für Soziales',
      street: 'Rathausplatz 1',
      postalCode: '00101',
      place: 'Musterstadt',
      phone: '0221 4710 100',
      email: 'nahbei@musterstadt.example',
      website: 'https://www.musterstadt.example',
    },
    arbitration: {
      name: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
      url: 'https://www.mags.nrw/ombudsstelle-barrierefreie-informationstechnik',
    },
    pages: pageSections,
    sources,
    topics: topics.map(({ id, title }) => ({ id, title: { ...title } })),
    levels: [
      {
        id: 'stadtbezirk',
        name: {
          one: { de: 'Stadtbezirk', leicht: 'Stadt-Bezirk', en: 'district' },
          many: { de: 'Stadtbezirke', leicht: 'Stadt-Bezirke', en: 'districts' },
        },
      },
      {
        id: 'stadtteil',
        name: {
          one: { de: 'Stadtteil', leicht: 'Stadt-Teil', en: 'neighbourhood' },
          many: { de: 'Stadtteile', leicht: 'Stadt-Teile', en: 'neighbourhoods' },
        },
      },
    ],
    areas: areaSections,
    residents: residentSections,
    cells: cellSections,
    addresses: addressSections,
    indicators: indicators.map(describeIndicator),
    values: valueSections(),
    indices,
    offers: offerSections,
    measures: measureSections,
    networks: networkSections,
  }
}
