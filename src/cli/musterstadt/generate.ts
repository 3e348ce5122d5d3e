import type { PackInput } from '../../contexts/city/index.ts'
import { districtsFile, quartersFile } from './areas-file.ts'
import { indicators } from './indicators/catalogue.ts'
import { observe } from './indicators/observe.ts'
import { nameStreets } from './map/streets.ts'
import { buildTown } from './map/town.ts'
import { measureFiles } from './measures/files.ts'
import { networkFiles } from './network-files.ts'
import { makeOffers } from './offers/make.ts'
import { offerTemplates } from './offers/templates.ts'
import { offersFile } from './offers-file.ts'
import { describePack } from './pack.ts'
import { pageFiles } from './pages/files.ts'
import { settle } from './people/cells.ts'
import { lastYear, populate } from './people/residents.ts'
import { drawTraits } from './people/traits.ts'
import { addressesFile, cellsFile, residentsFile } from './people-files.ts'
import { valueFiles } from './value-files.ts'

/** A city pack in memory: its description, and a maker for the content of each of its files. */
export interface MadePack {
  readonly pack: PackInput
  /** Path below the pack's folder → pieces of its text, made anew on every call. */
  readonly files: ReadonlyMap<string, () => Iterable<string>>
  /** The same for files that are no text: networks. */
  readonly binaries: ReadonlyMap<string, () => AsyncIterable<Uint8Array>>
}

const readme = `# Musterstadt

A made-up city: no place, person, organisation or figure in it is real. Telephone numbers are those that
the Bundesnetzagentur keeps free for books and films; addresses on the net end in \`.example\`.

Made by \`nahbei pack musterstadt\` (\`src/cli/musterstadt\`); do not edit by hand. CC0 1.0.
`

/** Fewest residents for which there is a city to speak of. */
export const fewestResidents = 20_000

/**
 * Makes up a whole city from a seed: the same seed and number give the same content on every machine, and the
 * same bytes (those of compressed files, as long as the same zlib packs them).
 */
export function generateMusterstadt(options: {
  readonly seed: string | number
  readonly residents: number
}): MadePack {
  const { residents: wanted } = options
  if (!Number.isInteger(wanted) || wanted < fewestResidents || wanted > 10_000_000)
    throw new RangeError(
      `residents must be between ${fewestResidents} and 10,000,000, got ${wanted}`,
    )
  const town = buildTown(String(options.seed), wanted)
  const traits = drawTraits(town)
  const residents = populate(town, traits)
  const cells = settle(town, residents)
  const streets = nameStreets(town, cells)
  const observations = new Map(indicators.map((i) => [i.id, observe(town, traits, residents, i)]))
  const pack = describePack()
  const offers = () => makeOffers(town, traits, streets, offerTemplates)
  const files = new Map<string, () => Iterable<string>>([
    ['pack.json', () => [`${JSON.stringify(pack, undefined, 2)}\n`]],
    ['gebiete/stadtbezirke.geojson', () => districtsFile(town)],
    ['gebiete/stadtteile.geojson', () => quartersFile(town)],
    ['einwohner/stadtteile.csv', () => residentsFile(town, residents)],
    [`einwohner/raster_${lastYear}.csv`, () => cellsFile(cells)],
    ['adressen/strassenabschnitte.csv', () => addressesFile(streets)],
    ...valueFiles(town, observations),
    ['angebote/offers.json', () => offersFile(offers())],
    ...measureFiles(town),
    ...pageFiles(),
    ['README.md', () => [readme]],
  ])
  return { pack, files, binaries: new Map(networkFiles(town, streets, offers)) }
}
