import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Findings } from '../../../platform/import/index.ts'
import { packSchema } from '../../city/index.ts'
import { finishOffer } from '../import/record.ts'
import { accessFromText } from './access.ts'
import { readHsds } from './read.ts'
import { offersOfHsds } from './toOffers.ts'

const section = (more: object = {}) =>
  packSchema.parse({
    name: 'X',
    state: 'NW',
    offers: [{ file: 'x.json', format: 'hsds', ...more }],
  }).offers[0]!
const options = (more: object = {}) => ({
  section: section(more),
  locale: 'de',
  today: '2026-03-02',
})

const location = {
  id: 'loc-1',
  location_type: 'physical',
  name: 'Bürgerhaus',
  latitude: 51.23,
  longitude: 6.78,
  addresses: [
    { address_type: 'postal', address_1: 'Postfach 12' },
    {
      address_type: 'physical',
      address_1: 'Lange Straße 12a',
      city: 'Musterstadt',
      postal_code: '40210',
    },
  ],
  accessibility: [
    {
      description: 'Stufenloser Eingang. Aufzug nur teilweise.',
      details: 'Induktionsschleife vorhanden.',
    },
  ],
}
const service = {
  id: 'svc-1',
  name: 'Schuldnerberatung',
  status: 'active',
  description: '<p>Hilfe bei Schulden.</p>',
  url: 'https://example.org',
  minimum_age: 18,
  maximum_age: 64,
  application_process: 'Rufen Sie an.',
  assured_date: '2026-01-15',
  languages: [{ code: 'tur', name: 'Türkisch' }, { name: 'Arabisch' }, { code: 'de' }],
  cost_options: [{ amount: 0 }],
  required_documents: [{ document: 'Personalausweis' }, { document: 'Mietvertrag' }],
  phones: [
    { number: '0211 1', type: 'fax' },
    { number: '"0211 999"', type: 'voice', extension: 12 },
  ],
  schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
  organization: { id: 'org-1', name: 'Caritas' },
  service_at_locations: [{ id: 'sal-1', location }],
}
const offers = (object: object, more: object = {}) => {
  const result = offersOfHsds({ ...object }, options(more))
  return 'offers' in result ? result.offers : []
}

describe('a service of HSDS', () => {
  test('becomes an offer with everything that a person asks', () => {
    expect(offers(service)).toEqual([
      expect.objectContaining({
        id: 'sal-1',
        ages: { from: 18, below: 65 },
        languages: ['tr', 'ar', 'de'],
        access: { wheelchair: 'yes', lift: 'limited', inductionLoop: 'yes' },
        cost: { kind: 'free', note: '0 €' },
        organisation: { id: 'org-1', name: 'Caritas' },
        site: {
          name: 'Bürgerhaus',
          street: 'Lange Straße',
          houseNumber: '12a',
          postalCode: '40210',
          place: 'Musterstadt',
          lon: 6.78,
          lat: 51.23,
        },
        phone: '0211 999 (Durchwahl 12)',
        website: 'https://example.org',
        hours: { weekly: [{ days: [1], opens: '09:00', closes: '12:00' }] },
        lastChecked: '2026-01-15',
      }),
    ])
    expect(offers(service)[0]?.texts.de).toMatchObject({
      howToStart: 'Rufen Sie an.',
      bring: 'Personalausweis; Mietvertrag',
    })
  })

  test('has the same offers seen from the service, from its place and from its organisation', () => {
    const { organization, service_at_locations, ...bare } = service
    const fromPlace = { ...service_at_locations[0], service: { ...bare, organization } }
    const fromOrganisation = { ...organization, services: [{ ...bare, service_at_locations }] }
    expect(offers(fromPlace)).toEqual(offers(service))
    expect(offers(fromOrganisation)).toEqual(offers(service))
  })

  test('at several places is one offer that goes by the first, with what differs at the others', () => {
    const other = {
      ...location,
      id: 'loc-2',
      name: 'Laden',
      addresses: [{ address_type: 'physical', address_1: 'Kurze Straße 3', city: 'Musterstadt' }],
      accessibility: [{ description: 'Aufzug.' }],
    }
    const schedules = [{ freq: 'WEEKLY', byday: 'FR', opens_at: '14:00', closes_at: '16:00' }]
    const phones = [{ number: '0211 888' }]
    const places = [
      ...service.service_at_locations,
      { id: 'sal-2', location: other, schedules, phones },
      { id: 'sal-3', location: { ...location, id: 'loc-3', name: 'Turm' } },
    ]
    const read = offers({ ...service, service_at_locations: places })
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject({ id: 'sal-1', site: { name: 'Bürgerhaus' } })
    expect(read[0]?.moreSites).toEqual([
      expect.objectContaining({
        name: 'Laden',
        street: 'Kurze Straße',
        houseNumber: '3',
        phone: '0211 888',
        hours: { weekly: [{ days: [5], opens: '14:00', closes: '16:00' }] },
        access: { lift: 'yes' },
      }),
      expect.not.objectContaining({
        hours: expect.anything(),
        phone: expect.anything(),
        access: expect.anything(),
      }),
    ])
  })

  test('is protected at all of its places where one of them is', () => {
    const secret = { attributes: [{ taxonomy_term: { name: 'confidential' } }] }
    const street = { address_type: 'physical', address_1: 'Geheimer Weg 9', postal_code: '40999' }
    const places = [
      ...service.service_at_locations,
      { id: 'sal-2', ...secret, location: { ...location, addresses: [street] } },
    ]
    const [read] = offers({
      ...service,
      description: 'Im Geheimer Weg 9.',
      service_at_locations: places,
    })
    const offer = read && finishOffer(read, { reject() {}, notice() {}, placed() {} })
    expect(offer?.site).toEqual({ protected: true, place: 'Musterstadt' })
    expect(JSON.stringify(offer)).not.toMatch(/Lange|Geheimer|40999|40210|6\.78/)
  })

  test('that is no longer active is left out, with a word', () => {
    expect(offersOfHsds({ ...service, status: 'defunct' }, options())).toEqual({
      skipped: expect.stringContaining('defunct'),
    })
  })

  test('is found by a pack’s map of terms', () => {
    const attributes = [{ taxonomy_term: { code: 'BD-1800', name: 'Debt advice' } }]
    const map = { type: { column: 'code', map: { 'BD-1800': 'schuldnerberatung' } } }
    expect(offers({ ...service, attributes }, map)[0]?.types).toEqual(['schuldnerberatung'])
  })

  test.each([
    ['its own term', { attributes: [{ taxonomy_term: { name: 'confidential location' } }] }, {}],
    ['the pack', {}, { protected: true }],
  ])('whose place is protected by %s tells nothing of it', (_, more, pack) => {
    const stop = { ...location, transportation: 'Haltestelle Lange Straße, direkt vor der Tür' }
    const at = [{ id: 'sal-1', location: stop }]
    const [read] = offers({ ...service, ...more, service_at_locations: at }, pack)
    const ignore = { reject() {}, notice() {}, placed() {} }
    const offer = read && finishOffer(read, ignore)
    expect(offer?.site).toEqual({ protected: true, place: 'Musterstadt' })
    expect(JSON.stringify(offer)).not.toMatch(/Lange|Haltestelle|40210|6\.78/)
  })

  test('at a postal address has no place to go to, at a virtual one is online', () => {
    const at = (location_type: string) =>
      offers({
        ...service,
        service_at_locations: [{ id: 'x', location: { ...location, location_type } }],
      })[0]
    expect(at('postal')?.site).toBeUndefined()
    expect(at('virtual')).toMatchObject({ access: { online: 'yes' } })
    expect(at('virtual')?.site).toBeUndefined()
  })
})

test.each([
  ['Keine Stufen, rollstuhlgerecht.', {}],
  ['Nicht rollstuhlgerecht.', { wheelchair: 'no' }],
  ['Rollstuhl-WC vorhanden', { accessibleToilet: 'yes' }],
  ['Wheelchair access is possible. No lift.', { wheelchair: 'yes' }],
])('"%s" is not read as more than it says', (text, expected) => {
  expect(accessFromText(text)).toEqual(expected)
})

const examples = path.join(
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../../shared/data'),
  'hsds/examples',
)
const there = existsSync(examples)
if (!there) console.warn(`skipped: no HSDS examples in ${examples}`)

describe.skipIf(!there)('the official examples', () => {
  async function read(file: string, folder = examples) {
    const findings = new Findings()
    const now = new Date('2004-06-01T12:00:00Z') // before their schedules run out
    const call = { dataFolder: folder, packFolder: folder, now, findings }
    const reader = readHsds(section({ file }), 'en', call)
    const found: unknown[] = []
    const skipped: string[] = []
    const report = {
      reject: (reason: string) => void skipped.push(reason),
      notice: (text: string) => void skipped.push(text),
      placed: () => {},
    }
    for await (const row of (await reader.open([])) ?? []) found.push(...reader.read(row, report))
    return { found, skipped, findings }
  }

  test.each(['service_full.json', 'service_at_location_full.json', 'tabular.json'])(
    '%s is one offer of one organisation',
    async (file) => {
      const { found, findings } = await read(file)
      expect(findings.refusals).toEqual([])
      expect(findings.rowsRead).toBe(1)
      expect(found).toEqual([
        expect.objectContaining({
          id: 'e94c9f38-1e8f-4564-91d4-d53501ab1765',
          languages: ['ur'],
          ages: { from: 12, below: 101 },
          phone: '+44 1234 234567 (Durchwahl 100)',
          email: 'email@example.com',
          organisation: {
            id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
            name: 'Example Organization Inc.',
          },
          access: { wheelchair: 'yes', inductionLoop: 'yes', online: 'yes' },
          lastChecked: '2005-01-01',
        }),
      ])
    },
  )

  test('organization_full.json brings the services of the organisation', async () => {
    const { found } = await read('organization_full.json')
    const { services } = JSON.parse(readFileSync(`${examples}/organization_full.json`, 'utf8'))
    expect(found.length).toBeGreaterThanOrEqual(services.length)
  })

  test('the tables of a data package as CSV files are the same offer as in one document', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nahbei-hsds-'))
    try {
      const tables: Record<string, Record<string, unknown>[]> = JSON.parse(
        readFileSync(`${examples}/tabular.json`, 'utf8'),
      )
      const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`
      for (const [name, rows] of Object.entries(tables)) {
        const lines = [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
        await writeFile(
          path.join(folder, name),
          lines.map((line) => line.map(cell).join(',')).join('\n'),
        )
      }
      const { found, findings } = await read('{table}.csv', folder)
      expect(findings.refusals).toEqual([])
      expect(found).toEqual((await read('tabular.json')).found)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('service_list.json is a page of a list', async () => {
    const { found } = await read('service_list.json')
    expect(found).toEqual([expect.objectContaining({ id: 'ac148810-d857-441c-9679-408f346de14b' })])
  })

  test.each(['organization_list.json', 'taxonomy_term_list.json'])(
    '%s holds no offers and says so',
    async (file) => {
      const { found, skipped } = await read(file)
      expect(found).toEqual([])
      expect(skipped.length).toBeGreaterThan(0)
    },
  )
})
