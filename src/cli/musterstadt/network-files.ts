import type { PackInput } from '../../contexts/city/index.ts'
import type { OfferRecordInput } from '../../contexts/offers/index.ts'
import { writeOsmPbf } from '../../kernels/routing/index.ts'
import { fromLonLat } from './map/place.ts'
import type { StreetPiece } from './map/streets.ts'
import type { Town } from './map/town.ts'
import type { Wanted } from './network/mend.ts'
import { drawNetwork, type TownNetwork } from './network/network.ts'
import { osmOf } from './network/osm.ts'
import { makeFeed } from './timetable/feed.ts'
import { zipFeed } from './timetable/zip.ts'

const streetsPath = 'netz/musterstadt.osm.pbf'
const timetablePath = 'netz/fahrplan.zip'

export const networkSections: PackInput['networks'] = [
  { id: 'strassen', kind: 'streets', file: streetsPath, source: 'strassen' },
  { id: 'fahrplan', kind: 'timetable', file: timetablePath, source: 'fahrplan' },
]

/** The ways of the city as a file of OpenStreetMap, and its timetable as a GTFS feed. */
export function networkFiles(
  town: Town,
  streets: readonly StreetPiece[],
  offers: () => Iterable<OfferRecordInput>,
): [string, () => AsyncIterable<Uint8Array>][] {
  let drawn: TownNetwork | undefined
  const network = () => {
    drawn ??= drawNetwork(town, streets, [...doorsOf(offers())])
    return drawn
  }
  return [
    [
      streetsPath,
      async function* () {
        yield writeOsmPbf(osmOf(town, network()))
      },
    ],
    [timetablePath, () => zipFeed(makeFeed(town, network(), streets))],
  ]
}

/** Where offers are: each at most so far from the street of its address, in metres. */
const doorstep = 54

export function* doorsOf(offers: Iterable<OfferRecordInput>): Iterable<Wanted> {
  for (const { site, moreSites = [] } of offers)
    for (const one of [site, ...moreSites]) {
      if (!one || one.street === undefined || one.lon === undefined || one.lat === undefined)
        continue
      const [x, y] = fromLonLat(one.lon, one.lat)
      yield { street: one.street, x, y, within: doorstep }
    }
}
