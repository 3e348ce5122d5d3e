import { offerRecord } from '../../src/contexts/offers/domain/offer.ts'
import { type PublicOffer, publicOffer } from '../../src/contexts/offers/domain/publicOffer.ts'
import { type OfferType, vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'

/** One plain offer for each kind of help that a list has none of, so that every question can be answered. */
export function withEveryType(offers: readonly PublicOffer[]): PublicOffer[] {
  const there = new Set(offers.flatMap(({ record }) => record.types))
  const missing = [...vocabulary.types.values()].filter(({ id }) => !there.has(id))
  return [...offers, ...missing.map(plainOffer)]
}

function plainOffer({ id, name, explanation }: OfferType): PublicOffer {
  const record = offerRecord.parse({
    id: `bench-${id}`,
    texts: { de: { name: `${name.de} Musterstadt`, summary: explanation.de } },
    types: [id],
  })
  const day = '2026-11-01'
  return publicOffer({
    record,
    protected: false,
    openedOn: null,
    seenOn: null,
    source: null,
    updatedOn: day,
  })
}

/** A small generator of chance with a seed (mulberry32): the same offers on every machine. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const quarters =
  'Nord Süd Ost West Mitte Anger Hafen Linden Auen Berg Wald Feld Brunnen Mühlen Kloster Markt'.split(
    ' ',
  )
const bodies = 'Verein Stiftung Werk Bund Netz Initiative Kreis Bündnis Haus Treff'.split(' ')
const streets =
  'Ahorn Birken Buchen Eichen Erlen Eschen Kiefern Linden Pappel Tannen Ulmen Weiden'.split(' ')
const languages = ['en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr', 'fa', 'ku', 'es']

/**
 * Many offers out of few: every kind of help is there, with sentences, names, organisations, places, languages and
 * facts mixed by chance.
 */
export function manyOffers(seeds: readonly PublicOffer[], count: number): PublicOffer[] {
  const next = chance(2026)
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const sentences = seeds.flatMap(({ record }) =>
    Object.values(record.texts).flatMap(
      ({ description }) => description?.split(/(?<=[.?]) /) ?? [],
    ),
  )
  return Array.from({ length: count }, (_, number): PublicOffer => {
    const seed = seeds[number % seeds.length]!
    const { site: _site, moreSites: _more, ...rest } = seed.record
    const quarter = `${one(quarters)}${one(['', 'viertel', 'stadt', 'park'])}`
    const name = `${one(bodies)} ${one(streets)}${one(['weg', 'hof', 'grund'])} ${Math.floor(next() * 60)}`
    const { de = Object.values(rest.texts)[0]!, ...others } = rest.texts
    return {
      ...seed,
      record: {
        ...rest,
        id: `o${number}`,
        texts: {
          ...others,
          de: {
            ...de,
            name: `${de.name} ${quarter}`,
            description: `${de.description ?? ''} ${one(sentences)} ${one(sentences)}`,
          },
        },
        languages: ['de', ...languages.filter(() => next() < 0.15)],
        organisation: {
          id: `traeger-${name.toLowerCase().replaceAll(' ', '-')}`,
          name: `${name} e. V.`,
        },
        ...(seed.isProtected
          ? { site: { protected: true } }
          : {
              site: {
                street: `${one(streets)}straße`,
                houseNumber: String(1 + Math.floor(next() * 90)),
                postalCode: `001${String(Math.floor(next() * 40)).padStart(2, '0')}`,
                lon: 8.15 + next() * 0.25,
                lat: 51.55 + next() * 0.15,
              },
            }),
      },
    }
  })
}
