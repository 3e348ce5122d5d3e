import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasOfficialHsds, hsdsFolder, officialFaults } from '../../../../tests/builders/hsds.ts'
import { packSchema } from '../../city/index.ts'
import { offerRecord } from '../domain/offer.ts'
import { finishOffer } from '../import/record.ts'
import { hsdsService } from './fromOffer.ts'
import type { Json } from './json.ts'
import { assembleServices, tablesOfDocument } from './tables.ts'
import { offersOfHsds } from './toOffers.ts'

const section = packSchema.parse({
  name: 'X',
  state: 'NW',
  offers: [{ file: 'x', format: 'hsds' }],
}).offers[0]!
/** Before the schedules and prices of the examples run out. */
const today = '2004-06-01'
const writing = { locale: 'en', state: 'NW', city: 'MyCity', today }
const ignore = { reject() {}, notice() {}, placed() {} }

function imported(object: unknown, locale = 'en') {
  const result = offersOfHsds(object as Json, { section, locale, today })
  return 'offers' in result ? result.offers.map((offer) => finishOffer(offer, ignore)!) : []
}
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(hsdsFolder, 'examples', file), 'utf8'))

describe.skipIf(!hasOfficialHsds)('the official examples come in and go out again', () => {
  const service = hasOfficialHsds ? read('service_full.json') : {}
  const shapes: [string, () => unknown][] = [
    ['service_full', () => service],
    ['service_at_location_full', () => read('service_at_location_full.json')],
    ['organization_full', () => read('organization_full.json')],
    ['tabular', () => assembleServices(tablesOfDocument(read('tabular.json')))[0]!.service],
  ]

  test.each(shapes)('%s, field by field', (name, object) => {
    const [offer, ...others] = imported(object())
    expect(others).toEqual([])
    const written = hsdsService(offer!, writing)
    expect(officialFaults('compiled/service.json', written)).toEqual([])
    const same = [
      'id',
      'name',
      'url',
      'email',
      'status',
      'application_process',
      'minimum_age',
      'maximum_age',
      'assured_date',
    ]
    // The example of an organisation has its services in short.
    const original =
      name === 'organization_full' ? (object() as { services: Json[] }).services[0]! : service
    for (const field of same)
      if (original[field] !== undefined)
        expect([field, written[field]]).toEqual([field, original[field]])
    for (const words of [
      'description',
      'alert',
      'eligibility_description',
      'interpretation_services',
    ])
      if (original[words]) expect(written.description).toContain(original[words].trim())
    expect(written.organization).toMatchObject({
      id: service.organization.id,
      name: service.organization.name,
    })
    const [at] = written.service_at_locations as Json[]
    const [originalAt] = service.service_at_locations
    expect(at).toMatchObject({
      id: originalAt.id,
      service_id: service.id,
      location_id: originalAt.location.id,
    })
    const location = at!.location as Json
    expect(location).toMatchObject({ id: originalAt.location.id, name: originalAt.location.name })
    const [address] = location.addresses as Json[]
    const [originalAddress] = originalAt.location.addresses
    for (const field of ['address_1', 'city', 'postal_code'])
      expect(address![field]).toBe(originalAddress[field])
    expect(written.phones).toMatchObject([{ number: '+44 1234 234567', extension: 100 }])
    expect(written.languages).toMatchObject([{ name: 'Urdu', code: 'ur' }])
    if (original.required_documents)
      expect(written.required_documents).toMatchObject([
        { document: original.required_documents[0].document },
      ])
    if (original.program) expect(written.program).toMatchObject({ name: original.program.name })
    if (original.funding)
      expect(written.funding).toMatchObject([{ source: original.funding[0].source }])
    if (original.fees_description)
      expect(written.fees_description).toContain(original.fees_description.slice(0, 150))
    const codes = (written.attributes as { taxonomy_term: Json }[]).map(
      ({ taxonomy_term }) => taxonomy_term.code,
    )
    expect(codes).toEqual(expect.arrayContaining(['wheelchair', 'inductionLoop']))
    // And in once more: nothing is lost on the second way.
    const [again] = imported(written)
    for (const field of [
      'id',
      'texts',
      'ages',
      'languages',
      'organisation',
      'site',
      'phone',
      'networks',
      'funding',
    ] as const)
      expect([field, again?.[field]]).toEqual([field, offer?.[field]])
  })
})

test('an offer with all that it may say survives the way out and back', () => {
  const rich = offerRecord.parse({
    id: '0b7ff2a2-6d35-4c36-9d2c-7d16a5a4e001',
    texts: {
      de: {
        name: 'Sprechstunde',
        summary: 'Kurz gesagt.',
        description: 'Lang gesagt.',
        howToStart: 'Anrufen.',
        whatHappens: 'Jemand hört zu.',
        bring: 'Nichts.',
        hours: 'Sonst nach Aushang.',
      },
    },
    types: ['humanitaere-sprechstunde'],
    ages: { from: 3, below: 18 },
    languages: ['de'],
    ways: ['walkIn', 'outreach'],
    access: { wheelchair: 'limited', lift: 'no' },
    accessNotes: { wheelchair: 'Eingang im Hof' },
    cost: { kind: 'reduced', note: '2 Euro' },
    site: {
      name: 'Haus A',
      street: 'Aweg',
      houseNumber: '1',
      postalCode: '40210',
      lon: 6.7,
      lat: 51.2,
    },
    moreSites: [
      {
        name: 'Haus B',
        lon: 6.71,
        lat: 51.21,
        phone: '0211 000',
        hours: { weekly: [{ days: [6], opens: '08:00', closes: '09:00' }] },
        access: { wheelchair: 'yes', lift: 'no' },
      },
    ],
    phone: '0211 111',
    hours: {
      byAppointmentOnly: true,
      onHolidays: 'asWeekly',
      weekly: [
        { days: [1], opens: '09:00', closes: '12:00', byPhone: true },
        { days: [2, 4], opens: '09:00', closes: '12:00', weeksOfMonth: [1, -1], note: 'Hinten' },
        { days: [3], opens: '22:00', closes: '02:00', season: { from: '11-15', until: '03-31' } },
      ],
      exceptions: [
        { from: '2026-12-24', until: '2026-12-31', closed: true, note: 'Ferien' },
        { from: '2026-12-05', until: '2026-12-06', opens: '10:00', closes: '16:00' },
      ],
    },
    places: 12,
    crisis: true,
    closure: { from: '2026-10-01', until: '2026-12-01', note: 'Umbau.' },
    networks: ['Gesundheitsnetz', 'Nordbündnis'],
    funding: [{ source: 'Stadt', until: '2027-12-31' }, { source: 'Land' }],
    lastChecked: '2026-05-30',
    checkedBy: 'provider',
  })
  const [back] = imported(hsdsService(rich, { ...writing, locale: 'de', today }), 'de')
  const { id: _, site, moreSites, ...facts } = rich
  expect(back).toMatchObject(facts)
  expect(back?.site).toMatchObject(site!)
  expect(back?.moreSites).toMatchObject(moreSites!)
})
