import type { CityLive } from '../../src/contexts/city/index.ts'
import { cityPart } from '../../src/contexts/city/index.ts'
import { type OfferRecordInput, offerRecord } from '../../src/contexts/offers/domain/offer.ts'
import { publicOffer } from '../../src/contexts/offers/domain/publicOffer.ts'
import { vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'
import { buildConcepts } from '../../src/contexts/offers/search/concepts.ts'
import { indexOffers } from '../../src/contexts/offers/search/offerTexts.ts'
import { OffersLive } from '../../src/contexts/offers/snapshot/live.ts'
import { offersPart } from '../../src/contexts/offers/snapshot/part.ts'
import { type Door, publicActor } from '../../src/platform/operation/index.ts'
import type { SnapshotReader } from '../../src/platform/snapshot/part.ts'

/** The public door over offers that no database has seen, for what is answered from the snapshot alone. */
export function doorTo(
  records: readonly OfferRecordInput[],
  version = 1,
  /** Licences of the offers' sources, by the id of the offer. */
  licences: Readonly<Record<string, string>> = {},
): Door {
  // The part of a city that reading offers needs: a name, a Land, no areas.
  const city = {
    facts: { name: 'Musterstadt', state: 'NW', locales: ['de', 'leicht', 'en'] },
    levels: [],
    areas: [],
    findPlace: () => [],
    locate: () => [],
    source: (id: string | null) => (id === null ? undefined : { id, title: id, licence: id }),
  } as unknown as CityLive
  const offers = records.map((record) =>
    publicOffer({
      record: offerRecord.parse(record),
      protected: false,
      openedOn: null,
      seenOn: null,
      source: licences[record.id ?? ''] ?? null,
      updatedOn: '2026-10-15',
    }),
  )
  const live = new OffersLive(
    {
      offers,
      closed: [],
      changes: [],
      texts: indexOffers(offers),
      concepts: buildConcepts(vocabulary),
      byArea: new Map(),
    },
    city,
  )
  const parts = new Map<string, unknown>([
    [cityPart.name, city],
    [offersPart.name, live],
  ])
  const snapshot: SnapshotReader = {
    version,
    publishedAt: new Date('2026-11-01T00:00:00Z'),
    get: (part) => parts.get(part.name) as never, // what was put in under its name just above
  }
  return {
    city: 'musterstadt',
    actor: publicActor,
    now: () => new Date('2026-11-02T10:00:00Z'),
    snapshot: () => snapshot,
    database: undefined as never, // public reads need none
    origin: 'https://hilfe.example.org',
  }
}
