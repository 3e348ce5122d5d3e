import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { packSchema } from '../../city/index.ts'
import { offerRecord } from '../domain/offer.ts'
import { hsdsService } from './fromOffer.ts'
import { offersOfHsds } from './toOffers.ts'

const writing = {
  locale: 'de',
  state: 'Nordrhein-Westfalen',
  city: 'Musterstadt',
  today: '2026-03-02',
}
const offer = offerRecord.parse({
  id: 'schuldner-1',
  texts: {
    de: {
      name: 'Schuldnerberatung',
      description: 'Hilfe bei Schulden.',
      howToStart: 'Rufen Sie an.',
      bring: 'Ausweis',
    },
  },
  types: ['schuldnerberatung'],
  lifeSituations: ['ich-habe-schulden'],
  targetGroups: ['erwachsene'],
  ages: { from: 18, below: 65 },
  languages: ['de', 'tr'],
  access: { wheelchair: 'limited', lift: 'no', homeVisit: 'yes' },
  cost: { kind: 'free' },
  organisation: { id: 'caritas', name: 'Caritas' },
  site: {
    name: 'Bürgerhaus',
    street: 'Lange Straße',
    houseNumber: '5',
    postalCode: '40210',
    place: 'Musterstadt',
    lon: 6.78,
    lat: 51.22,
  },
  phone: '0211 999',
  email: 'rat@example.org',
  website: 'https://example.org',
  hours: { weekly: [{ days: [1, 3], opens: '09:00', closes: '12:00' }] },
  lastChecked: '2026-01-15',
})
const hidden = { ...offer, site: { ...offer.site, protected: true } }

const section = packSchema.parse({
  name: 'X',
  state: 'NW',
  offers: [{ file: 'x', format: 'hsds' }],
}).offers[0]!
const back = (written: object) => {
  const result = offersOfHsds({ ...written }, { section, locale: 'de', today: '2026-03-02' })
  return 'offers' in result ? result.offers[0] : undefined
}

test('an offer survives the way out and back', () => {
  const { id: _, cost, organisation, ...same } = offer
  expect(back(hsdsService(offer, writing))).toMatchObject({ ...same, cost, texts: offer.texts })
  expect(back(hsdsService(offer, writing))?.organisation?.name).toBe(organisation?.name)
})

test('ids are UUIDs, and the same each time', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const service = hsdsService(offer, writing)
  expect(service.id).toMatch(uuid)
  expect(hsdsService(offer, writing)).toEqual(service)
  expect(hsdsService({ ...offer, id: 'other' }, writing).id).not.toBe(service.id)
})

test('of a protected site nothing goes out by which it could be found', () => {
  const written = JSON.stringify(hsdsService(hidden, writing))
  for (const secret of ['Lange', '40210', '6.78', '51.22', 'Bürgerhaus', 'location"'])
    expect(written).not.toContain(secret)
  expect(back(hsdsService(hidden, writing))?.site).toEqual({ protected: true })
})

const schema = path.join(
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../../shared/data'),
  'hsds/schema-3.1/compiled/service.json',
)
const there = existsSync(schema)
if (!there) console.warn(`skipped: no HSDS schema at ${schema}`)

describe.skipIf(!there)('by the official schema', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = there ? ajv.compile(JSON.parse(readFileSync(schema, 'utf8'))) : ajv.compile({})

  test.each([
    ['a full offer', offer],
    ['a protected one', hidden],
    ['a bare one', offerRecord.parse({ id: 'x', texts: { de: { name: 'X' } } })],
  ])('%s is a service', (_, one) => {
    validate(hsdsService(one, writing))
    expect(validate.errors ?? []).toEqual([])
  })

  test('a service without a name is none', () => {
    const { name: _, ...nameless } = hsdsService(offer, writing)
    expect(validate(nameless)).toBe(false)
  })
})
