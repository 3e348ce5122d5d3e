import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { officialFaults } from '../../../tests/builders/hsds.ts'
import { doorTo } from '../../../tests/builders/offersInMemory.ts'
import { generateMusterstadt } from '../../cli/musterstadt/generate.ts'
import { packSchema } from '../../contexts/city/index.ts'
import { readHsds } from '../../contexts/offers/hsds/index.ts'
import { hsdsShapes, hsdsTables, type OfferRecordInput } from '../../contexts/offers/index.ts'
import { Findings } from '../../platform/import/index.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Door } from '../../platform/operation/index.ts'
import { createHsdsApi, createOfferTable } from './index.ts'

/** An offer with everything that a record can hold. */
const rich: OfferRecordInput = {
  id: 'alles',
  texts: {
    de: {
      name: 'Ärztliche Sprechstunde',
      summary: 'Kurz gesagt.',
      description: 'Lang gesagt.',
      howToStart: 'Anrufen.',
      whatHappens: 'Jemand hört zu.',
      bring: 'Nichts.',
      hours: 'Und sonst nach Aushang.',
    },
    en: { name: 'Doctor’s hour' },
  },
  types: ['humanitaere-sprechstunde'],
  targetGroups: ['alle'],
  ages: { from: 3, below: 18 },
  languages: ['de', 'ar'],
  ways: ['walkIn', 'outreach'],
  access: { wheelchair: 'limited', accessibleToilet: 'no', signLanguage: 'yes' },
  accessNotes: { wheelchair: 'Eingang im Hof' },
  cost: { kind: 'reduced', note: '2 Euro' },
  organisation: { name: 'Verein für alle' },
  site: {
    name: 'Haus A',
    street: 'Aweg',
    houseNumber: '1',
    postalCode: '99901',
    lon: 6.7,
    lat: 51.2,
  },
  moreSites: [
    {
      name: 'Haus B',
      street: 'Bweg',
      postalCode: '99902',
      lon: 6.71,
      lat: 51.21,
      phone: '0211 000 (Durchwahl 7)',
      hours: { weekly: [{ days: [6], opens: '08:00', closes: '09:00' }] },
      access: { wheelchair: 'yes' },
    },
  ],
  phone: '0211 111',
  email: 'a@example.org',
  website: 'https://müller.example.org/über uns',
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
      { from: '2026-12-05', until: '2026-12-05', opens: '10:00', closes: '16:00' },
    ],
  },
  places: 12,
  crisis: true,
  closure: { from: '2026-10-01', until: '2026-12-01', note: 'Umbau.' },
  networks: ['Gesundheitsnetz', 'Nordbündnis'],
  related: ['schuldnerberatung'],
  funding: [{ source: 'Stadt', until: '2027-12-31' }],
  lastChecked: '2026-10-30',
  checkedBy: 'provider',
}
const secret: OfferRecordInput = {
  id: 'geheim',
  texts: { de: { name: 'Zuflucht' } },
  types: ['frauenhaus'],
  organisation: { name: 'Verein für alle' },
  site: { name: 'Haus X', street: 'Geheimweg', postalCode: '99999', lon: 6.66, lat: 51.11 },
  moreSites: [{ street: 'Zweitweg', postalCode: '99998', lon: 6.65, lat: 51.1 }],
}

let records: OfferRecordInput[]
let door: Door
let ask: (path: string, init?: RequestInit) => Promise<Response>
beforeAll(() => {
  const { files } = generateMusterstadt({ seed: 'musterstadt', residents: 40_000 })
  const made = JSON.parse([...files.get('angebote/offers.json')!()].join('')) as OfferRecordInput[]
  records = [...made, rich, secret]
  door = doorTo(records)
  const api = createHsdsApi({
    door: () => door,
    city: () => 'Musterstadt',
    origin: () => 'https://hilfe.example.org',
    log: createLog({ logLevel: 'silent' }),
  })
  ask = async (path, init) => await api.request(path, init)
})

type Item = Record<string, unknown> & { id: string }
interface Page {
  total_items: number
  total_pages: number
  page_number: number
  size: number
  first_page: boolean
  last_page: boolean
  empty: boolean
  contents: Item[]
}
const page = async (path: string): Promise<Page> => (await (await ask(path)).json()) as Page
const one = async (path: string): Promise<Item> => (await (await ask(path)).json()) as Item

/** Every page of a list, with a check of each envelope. */
async function all(path: string): Promise<Item[]> {
  const items: Item[] = []
  for (let number = 1; ; number++) {
    const got = await page(`${path}${path.includes('?') ? '&' : '?'}per_page=150&page=${number}`)
    hsdsShapes.hsdsPage(hsdsShapes.hsdsTaxonomy.loose()).omit({ contents: true }).loose().parse(got)
    expect(got).toMatchObject({
      page_number: number,
      first_page: number === 1,
      size: got.contents.length,
    })
    items.push(...got.contents)
    expect(got.last_page).toBe(number === got.total_pages)
    if (got.last_page) {
      expect(items).toHaveLength(got.total_items)
      return items
    }
  }
}

function faults(items: Item[], shape: z.ZodType, schema?: string): string[] {
  const found = items.flatMap((item) => {
    const parsed = shape.safeParse(item)
    const own = parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    return [...own, ...(schema ? officialFaults(schema, item) : [])].map(
      (fault) => `${item.id}: ${fault}`,
    )
  })
  return found.slice(0, 5)
}

describe('every answer is HSDS 3.1', () => {
  test.each([
    ['/services', hsdsShapes.hsdsServiceInList, 'compiled/service_list.json'],
    ['/services?full=true', hsdsShapes.hsdsServiceFull, 'compiled/service.json'],
    ['/services?full=true&language=en', hsdsShapes.hsdsServiceFull, 'compiled/service.json'],
    ['/services?minimal=true', hsdsShapes.hsdsServiceMinimal, undefined],
    ['/service_at_locations', hsdsShapes.hsdsPlaceInList, 'compiled/service_at_location_list.json'],
    [
      '/service_at_locations?full=true',
      hsdsShapes.hsdsPlaceFull,
      'compiled/service_at_location.json',
    ],
    ['/organizations', hsdsShapes.hsdsOrganisationInList, 'compiled/organization_list.json'],
    ['/organizations?full=true', hsdsShapes.hsdsOrganisationFull, 'compiled/organization.json'],
    [
      '/organizations?full_service=true',
      hsdsShapes.hsdsOrganisationFull,
      'compiled/organization.json',
    ],
    ['/taxonomies', hsdsShapes.hsdsTaxonomy, 'taxonomy.json'],
    ['/taxonomy_terms', hsdsShapes.hsdsTerm, 'taxonomy_term.json'],
    ['/taxonomy_terms?language=ar', hsdsShapes.hsdsTerm, 'taxonomy_term.json'],
  ])('%s, all pages', async (path, shape, schema) => {
    const items = await all(path)
    expect(items.length).toBeGreaterThan(5)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(faults(items, shape, schema)).toEqual([])
  })

  test.each([
    ['/services', 'full=true'],
    ['/service_at_locations', 'full=true'],
    ['/organizations', 'full=true'],
    ['/taxonomies', ''],
    ['/taxonomy_terms', ''],
  ])('%s/{id} is the same as in the full list', async (path, query) => {
    const items = await all(`${path}?${query}`)
    for (const item of items.filter((_, i) => i % 7 === 0))
      expect(await one(`${path}/${item.id}`)).toEqual(item)
  })

  test('the official check knows a service without a name, and a key that is none', async () => {
    const [service] = (await page('/services?per_page=1&full=true')).contents
    const { name: _, ...nameless } = service!
    expect(hsdsShapes.hsdsServiceFull.safeParse(nameless).success).toBe(false)
    expect(hsdsShapes.hsdsServiceFull.safeParse({ ...service, nonsense: 1 }).success).toBe(false)
  })
})

describe('a service with everything', () => {
  const find = async () =>
    (await all('/services?full=true')).find(({ name }) => name === 'Ärztliche Sprechstunde')!

  test('has its places with their own times, phones and access', async () => {
    const [first, second] = (await find()).service_at_locations as Item[]
    expect(first).toMatchObject({ location: { name: 'Haus A' } })
    expect(first).not.toHaveProperty('schedules')
    expect(second).toMatchObject({
      phones: [{ number: '0211 000', extension: 7 }],
      schedules: [{ byday: 'SA', opens_at: '08:00' }],
      location: { name: 'Haus B', accessibility: [{ description: 'Stufenloser Zugang.' }] },
      attributes: [{ value: 'yes', taxonomy_term: { code: 'wheelchair' } }],
    })
  })

  test('says times as rules', async () => {
    expect((await find()).schedules).toEqual([
      expect.objectContaining({ byday: 'MO', attending_type: 'phone' }),
      expect.objectContaining({ freq: 'MONTHLY', byday: '1TU,-1TU,1TH,-1TH', notes: 'Hinten' }),
      expect.objectContaining({ byday: 'WE', valid_from: '2026-11-15', valid_to: '2027-03-31' }),
      expect.objectContaining({ attending_type: 'appointment' }),
      expect.objectContaining({ valid_from: '2026-12-24', description: 'Geschlossen.' }),
      expect.objectContaining({ valid_from: '2026-12-05', opens_at: '10:00' }),
      expect.objectContaining({ description: 'Und sonst nach Aushang.' }),
    ])
  })

  test('says the rest', async () => {
    expect(await find()).toMatchObject({
      status: 'temporarily closed',
      alert: 'Geschlossen ab 01.10.2026 bis 01.12.2026. Umbau.',
      url: 'https://xn--mller-kva.example.org/%C3%BCber%20uns',
      maximum_age: 17,
      program: { name: 'Gesundheitsnetz' },
      funding: [{ source: 'Stadt' }],
      fees_description: '2 Euro',
    })
    const codes = ((await find()).attributes as { taxonomy_term: { code: string } }[]).map(
      ({ taxonomy_term }) => taxonomy_term.code,
    )
    expect(codes).toEqual(
      expect.arrayContaining(['outreach', 'network', 'related', 'checkedBy', 'places']),
    )
  })
})

describe('what is protected', () => {
  test('has a service, but no place anywhere', async () => {
    const services = await all('/services?full=true')
    expect(services.find(({ name }) => name === 'Zuflucht')).toMatchObject({ status: 'active' })
    const texts = await Promise.all(
      ['/services', '/service_at_locations', '/organizations', '/taxonomy_terms']
        .map((path) => `${path}?format=ndjson&full=true`)
        .concat(Object.keys(hsdsTables).map((table) => `/${table}.csv`))
        .map(async (path) => await (await ask(path)).text()),
    )
    expect(texts.join('\n')).toContain('Zuflucht')
    expect(texts.join('\n')).toContain('Bweg')
    expect(texts.join('\n')).not.toMatch(/Geheimweg|Zweitweg|99999|99998|Haus X|6\.66|51\.11|6\.65/)
  })

  test.each(['99999', '99998'])('is found by no postcode: %s', async (code) => {
    expect((await page(`/service_at_locations?postcode=${code}`)).empty).toBe(true)
    expect((await page(`/service_at_locations?postcode=${code}&proximity=5000`)).empty).toBe(true)
  })
})

describe('filters', () => {
  const names = async (path: string) => (await page(path)).contents.map(({ name }) => name)

  test('are joined by AND', async () => {
    const [organisation] = (await page('/organizations?search=verein%20alle')).contents
    const mine = `organization_id=${organisation!.id}`
    expect(await names(`/services?${mine}`)).toEqual(['Ärztliche Sprechstunde', 'Zuflucht'])
    const term = (await page('/taxonomy_terms?search=frauenhaus')).contents.find(
      ({ code }) => code === 'frauenhaus',
    )
    expect(await names(`/services?${mine}&taxonomy_term_id=${term!.id}`)).toEqual(['Zuflucht'])
    expect(await names(`/services?${mine}&taxonomy_term_id=${term!.id}&search=schulden`)).toEqual(
      [],
    )
    const orgs = await names(`/organizations?taxonomy_term_id=${term!.id}&search=alle`)
    expect(orgs).toContain('Verein für alle')
  })

  test('a term above others stands for them', async () => {
    const [field] = (await page('/taxonomy_terms?top_only=true&search=field-money')).contents
    const below = await all(`/taxonomy_terms?parent_id=${field!.id}`)
    expect(below.map(({ code }) => code)).toContain('schuldnerberatung')
    const all1 = await all(`/services?taxonomy_term_id=${field!.id}`)
    expect(all1.length).toBeGreaterThan(0)
    expect((await all('/services')).length).toBeGreaterThan(all1.length)
  })

  test('a search finds by meaning, and nothing where nothing is', async () => {
    const { contents } = await page('/services?search=schulden&full=true')
    expect(JSON.stringify(contents[0])).toContain('schuldnerberatung')
    expect((await page('/services?search=qwxyzzy')).empty).toBe(true)
  })

  test('a day of change', async () => {
    expect((await page('/services?modified_after=2026-10-15T18:00:00Z')).empty).toBe(false)
    expect((await page('/services?modified_after=2026-10-16')).empty).toBe(true)
  })

  test('a postcode, and what is near to it', async () => {
    const at = await page('/service_at_locations?postcode=99902')
    expect(at.contents.map(({ location }) => (location as Item).name)).toEqual(['Haus B'])
    // The middle of a postcode is that of the main places there.
    const near = await page('/service_at_locations?postcode=99901&proximity=2000&full=true')
    const places = near.contents.map(({ location }) => (location as Item).name)
    expect(places).toEqual(expect.arrayContaining(['Haus A', 'Haus B']))
    expect(
      (await page('/service_at_locations?postcode=99901&proximity=500')).contents,
    ).toHaveLength(1)
  })
})

describe('the surroundings', () => {
  test('metadata lead to the description of every address', async () => {
    const root = (await (await ask('/')).json()) as Record<string, string>
    expect(root).toEqual({
      version: '3.1',
      profile: expect.stringMatching(/^https:/),
      openapi_url: 'https://hilfe.example.org/hsds/v3/openapi.json',
    })
    const { paths } = (await (await ask('/openapi.json')).json()) as {
      paths: Record<string, unknown>
    }
    for (const path of [
      'services',
      'organizations',
      'service_at_locations',
      'taxonomies',
      'taxonomy_terms',
    ])
      expect(Object.keys(paths)).toEqual(expect.arrayContaining([`/${path}`, `/${path}/{id}`]))
  })

  test.each([
    ['/services?page=abc', 422],
    ['/services?modified_after=gestern', 422],
    ['/services?full=vielleicht', 422],
    ['/services?format=xml', 422],
    ['/services?format=ndjson&full=vielleicht', 422],
    ['/service_at_locations?proximity=100', 422],
    ['/services/nichts', 404],
    ['/services/00000000-0000-4000-8000-000000000000', 404],
    ['/nothing', 404],
    ['/nothing.csv', 404],
  ])('%s is answered by %i, as JSON', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status })
  })

  test('a page is bounded, a page too far is empty, a foreign parameter is nobody’s', async () => {
    expect((await page('/services?per_page=100000&utm_source=x')).size).toBeLessThanOrEqual(500)
    expect(await page('/services?page=9999')).toMatchObject({
      empty: true,
      last_page: true,
      size: 0,
    })
  })

  test('lists answer to POST, and to everybody’s pages; a tag saves the second answer', async () => {
    const answer = await ask('/services?per_page=1', { method: 'POST' })
    expect(answer.status).toBe(200)
    const again = await ask('/services?per_page=1')
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    const headers = { 'If-None-Match': again.headers.get('etag')! }
    expect((await ask('/services?per_page=1', { headers })).status).toBe(304)
  })

  test('speaks the language that is asked for', async () => {
    const headers = { 'Accept-Language': 'fr;q=0.5, en-GB;q=0.9' }
    const english = await ask('/services?search=sprechstunde', { headers })
    expect(english.headers.get('content-language')).toBe('en')
    expect(JSON.stringify(await english.json())).toContain('Doctor’s hour')
    expect(JSON.stringify(await page('/services?search=sprechstunde'))).toContain('Ärztliche')
  })

  test('ndjson holds everything, one thing a line', async () => {
    const answer = await ask('/services?format=ndjson')
    expect(answer.headers.get('content-type')).toContain('ndjson')
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(await all('/services'))
  })
})

describe('as tables', () => {
  test('the data package brings the same offers as the services', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nahbei-hsds-'))
    try {
      const { resources } = (await (await ask('/datapackage.json')).json()) as {
        resources: { path: string }[]
      }
      for (const resource of resources)
        await writeFile(
          path.join(folder, resource.path),
          await (await ask(`/${resource.path}`)).text(),
        )
      const services = await all('/services?full=true')
      await writeFile(path.join(folder, 'services.json'), JSON.stringify({ contents: services }))
      const [fromTables, fromJson] = [
        await imported(folder, '{table}.csv'),
        await imported(folder, 'services.json'),
      ]
      expect(fromTables).toHaveLength(services.length)
      expect(fromTables).toEqual(fromJson)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('one flat table has a row for each place, and none of a protected one', async () => {
    const table = createOfferTable({ door: () => door, log: createLog({ logLevel: 'silent' }) })
    const text = await (await table.request('/angebote.csv')).text()
    const [head, ...rows] = text.split('\r\n')
    expect(head).toMatch(/^kennung,name,kurz,traeger/)
    expect(rows.filter((row) => row.startsWith('alles,'))).toHaveLength(2)
    expect(text).toContain('1., letzter im Monat Di, Do 09:00–12:00')
    expect(rows.find((row) => row.startsWith('geheim,'))).toContain(',ja,')
    expect(text).not.toMatch(/Geheimweg|Zweitweg|99999|Haus X/)
  })

  test('what comes from OpenStreetMap lies in a table of its own', async () => {
    const offer = (id: string) => ({ id, texts: { de: { name: id } }, types: ['bibliothek'] })
    const mixed = doorTo([offer('stadt'), offer('karte')], 1, {
      karte: 'ODbL 1.0',
      stadt: 'CC BY 4.0',
    })
    const table = createOfferTable({ door: () => mixed, log: createLog({ logLevel: 'silent' }) })
    const [open, apart] = await Promise.all(
      ['/angebote.csv', '/osm/angebote.csv'].map(async (path) =>
        (await table.request(path)).text(),
      ),
    )
    expect(open).toMatch(/\r\nstadt,.*,CC BY 4\.0\r\n$/)
    expect(open).not.toContain('karte')
    expect(apart).toMatch(/\r\nkarte,.*,ODbL 1\.0\r\n$/)
    expect(apart).not.toContain('stadt')
  })
})

async function imported(folder: string, file: string): Promise<unknown[]> {
  const section = packSchema.parse({ name: 'X', state: 'NW', offers: [{ file, format: 'hsds' }] })
    .offers[0]!
  const findings = new Findings()
  const call = { dataFolder: folder, packFolder: folder, now: door.now(), findings }
  const reader = readHsds(section, 'de', call)
  const report = { reject() {}, notice() {}, placed() {} }
  const found: unknown[] = []
  for await (const row of (await reader.open([])) ?? []) found.push(...reader.read(row, report))
  expect(findings.refusals).toEqual([])
  return found
}
