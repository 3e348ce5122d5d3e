import type { PackInput } from '../../../src/contexts/city/index.ts'
import type { OfferRecordInput } from '../../../src/contexts/offers/index.ts'
import { type Hideout, siteAt, tellingFacts, tellingTexts } from './hideout.ts'

/** Help at the secret place, as files of a pack bring it. Every name begins with 'Zuflucht'. */

type OffersSection = NonNullable<PackInput['offers']>[number]

export interface Plants {
  sections: OffersSection[]
  files: Record<string, string>
}

/** What was open when it came in and became secret afterwards; each by another way. */
export const laterWays = [
  'formular',
  'mehrere',
  'tabelle',
  'quelle',
  'doppel',
  'name',
  'ende',
] as const
export type LaterWay = (typeof laterWays)[number]
export const laterId = (way: LaterWay) => `zuflucht-spaeter-${way}`

/** Public phones, which may be shown: a person must be able to call. */
export const phones = { own: '0221 4710 901', rows: '0221 4710 902', hsds: '0221 4710 903' }

/**
 * @param hidden whether the source calls its place secret by now that was open at first
 */
export function plantsAt(at: Hideout, { hidden }: { hidden: boolean }): Plants {
  const source = 'angebote'
  const rows = {
    format: 'csv',
    delimiter: ';',
    source,
    id: 'id',
    name: 'name',
    summary: 'kurz',
    description: 'text',
    howToStart: 'beginn',
    street: 'strasse',
    houseNumber: 'nr',
    postalCode: 'plz',
    phone: 'telefon',
    website: 'web',
    hours: 'zeiten',
    networks: { column: 'netze', split: ',' },
    costNote: 'kosten',
    x: 'lon',
    y: 'lat',
  } as const
  return {
    sections: [
      { file: 'eigene.json', format: 'json', source },
      { ...rows, file: 'haeuser.csv', type: { constant: 'gewaltberatung' }, protected: true },
      { ...rows, file: 'arten.csv', type: 'art' },
      { ...rows, file: 'quelle.csv', type: { constant: 'gewaltberatung' }, protected: hidden },
      { file: 'hsds.json', format: 'hsds', source },
      { file: 'hsds-geschuetzt.json', format: 'hsds', source, protected: true },
    ],
    files: {
      'eigene.json': JSON.stringify([ownRecord(at), ...laterRecords(at)]),
      'haeuser.csv': csv(at, { id: 'zuflucht-haeuser', name: 'Zuflucht Häuser' }),
      'arten.csv': csv(at, { id: 'zuflucht-arten', name: 'Zuflucht Arten' }),
      'quelle.csv': csv(at, { id: laterId('quelle'), name: 'Zuflucht später quelle' }),
      'hsds.json': JSON.stringify([hsdsService(at, 'a', 'Zuflucht HSDS')]),
      'hsds-geschuetzt.json': JSON.stringify([hsdsService(at, 'b', 'Zuflucht HSDS geschützt')]),
    },
  }
}

/** Nothing marks it but its kind. */
const ownRecord = (at: Hideout): OfferRecordInput => ({
  id: 'zuflucht-eigene',
  texts: tellingTexts('Zuflucht Eigene', at),
  types: ['frauenhaus'],
  languages: ['de', 'ar'],
  site: siteAt(at),
  phone: phones.own,
  organisation: { id: 'zuflucht-verein', name: 'Zuflucht-Verein' },
  ...tellingFacts(at),
})

function laterRecords(at: Hideout): OfferRecordInput[] {
  return laterWays
    .filter((way) => way !== 'quelle')
    .map((way) => {
      const name =
        way === 'name' || way === 'ende' ? `Wohnung ${at.street}` : `Zuflucht später ${way}`
      return {
        id: laterId(way),
        texts: tellingTexts(name, at),
        types: ['gewaltberatung'],
        site: siteAt(at),
        phone: '0221 4710 904',
        organisation: { id: 'zuflucht-verein', name: 'Zuflucht-Verein' },
        ...tellingFacts(at),
      }
    })
}

function csv(at: Hideout, { id, name }: { id: string; name: string }): string {
  const row: Record<string, string | number> = {
    id,
    name,
    art: 'frauenhaus',
    kurz: `Nahe ${at.street}`,
    text: `Am ${at.street} links. ${at.postalCode}`,
    beginn: 'Rufen Sie an. Wir holen Sie ab.',
    strasse: at.street,
    nr: at.houseNumber,
    plz: at.postalCode,
    telefon: phones.rows,
    web: `https://karte.example/${at.street}`,
    zeiten: `nach Vereinbarung, ${at.street}`,
    netze: `Netz gegen Gewalt,Freunde ${at.street}`,
    kosten: `Parken: ${at.street}`,
    lon: at.lon,
    lat: at.lat,
  }
  return `${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`
}

function hsdsService(at: Hideout, mark: 'a' | 'b', name: string) {
  const id = (last: number) => `0${mark === 'a' ? 1 : 2}9a1f5e-7c1d-4f6b-9a55-00000000000${last}`
  const location = {
    id: id(3),
    location_type: 'physical',
    name: at.house,
    latitude: at.lat,
    longitude: at.lon,
    transportation: `Haltestelle ${at.street}`,
    addresses: [
      {
        id: id(4),
        address_1: `${at.street} ${at.houseNumber}`,
        city: 'Musterstadt',
        postal_code: at.postalCode,
        address_type: 'physical',
      },
    ],
    accessibility: [{ id: id(5), description: `Stufenlos über ${at.street}` }],
  }
  return {
    id: id(1),
    name,
    status: 'active',
    description: `Im ${at.house}. Nummer ${at.postalCode}.`,
    application_process: 'Rufen Sie an. Wir holen Sie ab.',
    url: `https://x.example/${at.street.toLowerCase()}`,
    fees_description: `Umsonst im ${at.house}`,
    phones: [{ id: id(6), number: phones.hsds }],
    attributes:
      mark === 'a' ? [term('offer-types', 'frauenhaus'), term('protection', 'protected')] : [],
    organization: { id: id(2), name: `Verein ${at.street} e. V.`, description: 'x' },
    program: { id: id(8), name: `Freunde ${at.street}` },
    service_at_locations: [
      { id: id(7), location, description: `Eingang ${at.beside}, ${at.street}` },
    ],
  }
}

const term = (taxonomy: string, code: string) => ({
  taxonomy_term: { code, name: code, taxonomy_detail: { name: `nahbei-${taxonomy}` } },
})
