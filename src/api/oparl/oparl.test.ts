import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicDoor } from '../../../tests/builders/door.ts'
import {
  hasOfficialOparl,
  officialOparlFaults,
  oparlFolder,
} from '../../../tests/builders/oparl.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { composeApp } from '../../app.ts'
import { atlasPart } from '../../contexts/atlas/index.ts'
import { cityPart, packSchema } from '../../contexts/city/index.ts'
import { measuresPart as measuresImportPart } from '../../contexts/measures/import/part.ts'
import { importOparl, measuresPart } from '../../contexts/measures/index.ts'
import { oparlObject, oparlPage } from '../../contexts/measures/oparl/export/shapes.ts'
import { listDocuments } from '../../contexts/measures/store/documents.ts'
import type { Database } from '../../platform/db/database.ts'
import { ownNet } from '../../platform/http/wayOut.ts'
import { Findings } from '../../platform/import/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { type Door, operator } from '../../platform/operation/index.ts'
import { createOparlApi } from './index.ts'

const origin = 'https://hilfe.example.org'
const base = `${origin}/oparl/v1.1`
const packFolder = path.resolve(import.meta.dirname, '../../../packs/musterstadt')
const now = new Date('2026-11-23T10:00:00Z')

type Item = Record<string, unknown> & {
  id: string
  type: string
  created: string
  modified: string
}
interface Page {
  data: Item[]
  pagination: {
    totalElements: number
    elementsPerPage: number
    currentPage: number
    totalPages: number
  }
  links: { first: string; prev?: string; self: string; next?: string; last: string }
}

let app: Database
let owner: Database
let ask: (address: string, init?: RequestInit) => Promise<Response>
beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  await keepMusterstadt(app)
  // What must not be told: hidden, or said only inside.
  await sql`update measures.recommendation set public = false where id = 'sr-2026-9'`.execute(owner)
  await sql`update measures.recommendation set record = record || '{"internal": "Streng vertraulich"}'
    where id = 'sr-2026-3'`.execute(owner)
  ask = await asking(app)
})

async function asking(database: Database) {
  const door = await publicDoor(database, [cityPart, atlasPart, measuresPart])
  const api = createOparlApi({
    door: () => ({ ...door, now: () => now, origin }),
    log: createLog({ logLevel: 'silent' }),
  })
  const mounted = new Hono().route('/oparl/v1.1', api)
  return async (address: string, init?: RequestInit) =>
    await mounted.request(address.startsWith('http') ? address : `${base}${address}`, init)
}

/** Musterstadt's programme alone; its areas, offers and organisations are not needed here. */
async function keepMusterstadt(database: Database): Promise<void> {
  const everything = { has: () => true } as unknown as ReadonlySet<string>
  const known = {
    hasArea: () => true,
    levels: everything,
    indicators: everything,
    targetGroups: everything,
  }
  const pack = packSchema.parse({
    name: 'Musterstadt',
    state: 'NW',
    measures: [{ file: 'massnahmen/{teil}.json' }],
  })
  const findings = new Findings()
  const part = measuresImportPart(pack.measures, known as never) // it only asks whether something is known
  const prepared = await part.prepare({ dataFolder: packFolder, packFolder, now, findings })
  await database
    .transaction()
    .execute(async (tx) => await prepared?.write(tx, { now, today: '2026-11-23', findings }))
  await sql`insert into city.city (id, name, state, locales, demo, words)
    values ('musterstadt', 'Musterstadt', 'NW', '{de}', true, ${JSON.stringify({ dataLicence })}::jsonb)`.execute(
    owner,
  )
}
const dataLicence = { title: 'Datenlizenz', url: 'https://www.govdata.de/dl-de/by-2-0' }

const one = async (address: string): Promise<Item> => (await (await ask(address)).json()) as Item
const page = async (address: string): Promise<Page> => (await (await ask(address)).json()) as Page

/** Every object of a list, page by page as its links lead. */
async function all(address: string): Promise<Item[]> {
  const items: Item[] = []
  for (let at: string | undefined = address; at; ) {
    const got: Page = await page(at)
    expect(oparlPage.safeParse(got).error).toBeUndefined()
    items.push(...got.data)
    at = got.links.next
    if (!at) expect(items).toHaveLength(got.pagination.totalElements)
  }
  return items
}

const lists = [
  'organizations',
  'persons',
  'meetings',
  'papers',
  'agendaItems',
  'consultations',
  'files',
  'locations',
  'legislativeTerms',
]

describe('every answer is OParl 1.1', () => {
  test('the schemas are there, or it is said above that they are not', () => {
    expect(hasOfficialOparl).toBe(readable(path.join(oparlFolder, 'schema')))
  })

  test.runIf(hasOfficialOparl)('the official check knows an object that is none', async () => {
    const [paper] = (await page('/body/papers?limit=1')).data as [Item]
    expect(officialOparlFaults(paper)).toEqual([])
    expect(officialOparlFaults({ ...paper, nonsense: 1 } as Item)).toHaveLength(1)
    expect(
      officialOparlFaults({
        ...paper,
        mainFile: { ...(paper.mainFile as Item), accessUrl: 7 },
      } as Item),
    ).toHaveLength(1)
    expect(officialOparlFaults({ ...paper, date: 'gestern' } as Item)).toHaveLength(1)
  })

  test.runIf(hasOfficialOparl)('so are the official examples, but for what they leave out', () => {
    const faults = readdirSync(path.join(oparlFolder, 'examples')).flatMap((file) =>
      officialOparlFaults(
        JSON.parse(readFileSync(path.join(oparlFolder, 'examples', file), 'utf8')),
      ),
    )
    // One of them forgets the `order` of a point of the agenda.
    expect(faults.filter((fault) => !fault.includes('order'))).toEqual([])
  })

  test.each(['', '/', '/system', '/body'])('%s', async (address) => {
    const got = await one(address)
    expect(oparlObject.safeParse(got).error).toBeUndefined()
    expect(officialOparlFaults(got)).toEqual([])
  })

  test.each(lists)('/body/%s, all pages, and each object for itself', async (list) => {
    const items = await all(`/body/${list}?limit=20`)
    expect(items.flatMap((item) => officialOparlFaults(item))).toEqual([])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const item of items) expect(await one(item.id)).toEqual(item)
    const empty = list === 'persons' || list === 'legislativeTerms'
    expect(items.length > 0).toBe(!empty)
  })

  test('every address within leads to an object or a list', async () => {
    const queue = [`${base}/system`]
    const seen = new Set(queue)
    for (const address of queue) {
      const answer = await ask(address)
      expect([address, answer.status]).toEqual([address, 200])
      for (const [found] of (await answer.text()).matchAll(
        /https:\/\/hilfe\.example\.org\/oparl\/[^"]*/g,
      ))
        if (!seen.has(found)) {
          seen.add(found)
          queue.push(found)
        }
    }
    expect(queue.length).toBeGreaterThan(300)
  })
})

describe('what is told', () => {
  test('a body, with its seats by role', async () => {
    expect(await one('/organization/sozialausschuss')).toMatchObject({
      name: 'Ausschuss für Soziales, Gesundheit und Zusammenleben',
      organizationType: 'Gremium',
      post: ['Mitglied', 'Beratendes Mitglied', 'Seniorenrat', 'Behindertenrat'],
      memberCount: 21,
      votingMemberCount: 15,
      license: 'https://www.govdata.de/dl-de/by-2-0',
      web: `${origin}/gremien/sozialausschuss`,
      'nahbei:kind': 'council',
    })
    const own = await all('/organization/rat/meetings')
    expect(own.length).toBeGreaterThan(0)
    expect(
      own.every(({ organization }) =>
        (organization as string[]).includes(`${base}/organization/rat`),
      ),
    ).toBe(true)
    expect((await ask('/organization/nirgends/meetings')).status).toBe(404)
  })

  test('a meeting with its agenda, and which paper a point was about', async () => {
    const meeting = await one('/meeting/rat-2025-11-04')
    expect(meeting).toMatchObject({
      name: 'Sitzung des Rates',
      meetingState: 'durchgeführt',
      cancelled: false,
      start: '2025-11-04T16:00:00.000Z',
      location: { description: 'Rathaus, Sitzungssaal 2' },
      'nahbei:attendance': [{ role: 'Ratsmitglied', count: 52 }],
    })
    const [first] = meeting.agendaItem as [Item]
    expect(first).toMatchObject({
      number: '1',
      order: 0,
      name: 'Koalitionsvertrag',
      resolutionText: expect.stringContaining('Arbeitsprogramm'),
    })
    expect(await one(String(first.consultation))).toMatchObject({
      paper: `${base}/paper/papier/koalition-2025`,
      agendaItem: first.id,
    })
    // A point that is not public is nowhere.
    expect(JSON.stringify(await all('/body/agendaItems'))).not.toContain('Kaufpreise')
  })

  test('a recommendation with its state, answers and measures beside the standard', async () => {
    const got = await one('/paper/empfehlung/sr-2026-3')
    expect(got).toMatchObject({
      paperType: 'Empfehlung',
      reference: 'SR 2026/3',
      date: '2026-03-05',
      originatorOrganization: [`${base}/organization/seniorenrat`],
      consultation: [{ meeting: `${base}/meeting/seniorenrat-2026-03-05`, role: 'Empfehlung' }],
      mainFile: { mimeType: 'text/html', accessUrl: `${origin}/empfehlungen/sr-2026-3` },
      'nahbei:state': 'carriedOut',
      'nahbei:answerDue': '2026-04-30',
    })
    expect(got['nahbei:answers']).toContainEqual({
      on: '2026-03-06',
      stance: 'received',
      words: 'Die Empfehlung ist eingegangen.',
      office: 'Amt für Soziales',
    })
    expect(got['nahbei:measures']).toContainEqual(
      expect.objectContaining({ web: `${origin}/massnahmen/hausbesuche-75` }),
    )
  })

  test('nothing that is hidden or internal', async () => {
    expect((await ask('/paper/empfehlung/sr-2026-9')).status).toBe(404)
    const everything = JSON.stringify(await Promise.all(lists.map((list) => all(`/body/${list}`))))
    expect(everything).not.toMatch(/sr-2026-9|vertraulich|internal/)
  })
})

describe('lists', () => {
  test('are filtered by when things came to be and changed', async () => {
    await sql`update measures.body set created_at = '2024-05-01T10:00:00Z', updated_at = '2026-12-01T10:00:00Z'
      where id = 'rat'`.execute(owner)
    const other = await asking(app)
    const ids = async (query: string) =>
      ((await (await other(`/body/organizations?${query}`)).json()) as Page).data.map(
        ({ id }) => id,
      )
    const council = `${base}/organization/rat`
    expect(await ids('modified_since=2026-12-01T11:00:00%2B01:00')).toEqual([council])
    expect(await ids('modified_since=2026-12-01T11:00:00+01:00')).toEqual([council])
    expect(await ids('modified_since=2026-12-01T10:00:01Z')).toEqual([])
    expect(await ids('created_until=2024-12-31T00:00:00Z')).toEqual([council])
    expect(
      await ids('created_since=2024-12-31T00:00:00Z&modified_until=2026-11-30T00:00:00Z'),
    ).not.toContain(council)
    expect((await ids(''))[0]).toBe(council)
  })

  test('an answer changes its recommendation', async () => {
    await sql`insert into measures.answer (id, recommendation, on_date, record, at)
      values (gen_random_uuid(), 'sr-2026-3', '2026-12-02', '{"stance": "report", "words": "Es geht weiter."}', '2026-12-02T09:00:00Z')`.execute(
      owner,
    )
    const other = await asking(app)
    const got = (await (
      await other('/body/papers?modified_since=2026-12-02T00:00:00Z')
    ).json()) as Page
    expect(got.data.map(({ id }) => id)).toEqual([`${base}/paper/empfehlung/sr-2026-3`])
  })

  test('keep what was asked for in their links', async () => {
    const got = await page(
      '/body/papers?limit=10&page=2&created_since=2020-01-01T00:00:00Z&utm_source=x',
    )
    expect(got.data).toHaveLength(10)
    const query = 'created_since=2020-01-01T00%3A00%3A00Z&limit=10'
    expect(got.links).toMatchObject({
      first: `${base}/body/papers?created_since=2020-01-01T00%3A00%3A00Z&page=1&limit=10`.replace(
        '&page=1',
        '',
      ),
      self: expect.stringContaining('page=2'),
      next: expect.stringContaining('page=3'),
    })
    expect(got.links.first).toBe(`${base}/body/papers?${query}`)
    expect((await page('/body/papers?limit=100000')).pagination.elementsPerPage).toBe(500)
    expect((await page('/body/papers?page=999')).data).toEqual([])
  })

  test('leave out what stands within, where that is asked for', async () => {
    const [full] = (await page('/body/meetings?limit=1')).data
    const [bare] = (await page('/body/meetings?limit=1&omit_internal=true')).data
    expect(full).toHaveProperty('agendaItem')
    expect(bare).not.toHaveProperty('agendaItem')
    expect(bare).toHaveProperty('location')
  })
})

describe('the surroundings', () => {
  test.each([
    ['/oparl/v1.1', 200],
    ['/oparl/v1.1/', 200],
    ['/oparl/v1.1/body/organizations?limit=1', 200],
    ['/oparl/v1.1/nichts', 404],
  ])('the server has %s', async (address, status) => {
    const { snapshot } = await publicDoor(app, [cityPart, atlasPart, measuresPart])
    const server = composeApp({
      ...{ city: { id: 'x', database: app }, snapshot, origin: () => origin },
      log: createLog({ logLevel: 'silent' }),
    })
    const answer = await server.request(address)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(await answer.json())).toContain(status === 200 ? base : 'notFound')
  })

  test.each([
    ['/body/papers?page=abc', 422],
    ['/body/papers?modified_since=gestern', 422],
    ['/paper/empfehlung/nichts', 404],
    ['/nichts', 404],
    ['/meeting/%E0%A4%A', 404],
  ])('%s is answered by %i, as JSON', async (address, status) => {
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ])
  })

  test('every page may read it; a tag saves the second answer', async () => {
    const answer = await ask('/body/papers')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const headers = { 'If-None-Match': answer.headers.get('etag') ?? '' }
    expect((await ask('/body/papers', { headers })).status).toBe(304)
  })
})

describe('our own import', () => {
  test('reads what we give, and the other city has the same bodies and meetings', async () => {
    const far = await testDatabase()
    const door: Door = {
      city: far.city,
      actor: operator('test'),
      now: () => now,
      snapshot: () => undefined as never,
      database: far.app,
    }
    const there = await served()
    try {
      const report = await importOparl({
        door,
        url: `${there.origin}/oparl/v1.1`,
        client: { way: ownNet, attempts: 1 },
      })
      expect(report.problems).toEqual([])
      const bodies = await far.app.transaction().execute((tx) => listDocuments(tx, 'body'))
      const meetings = await far.app.transaction().execute((tx) => listDocuments(tx, 'meeting'))
      const [ours, theirs] = [await all('/body/organizations'), await all('/body/meetings')]
      expect(bodies.map(({ record }) => record.name).sort()).toEqual(
        ours.map(({ name }) => name).sort(),
      )
      expect(meetings).toHaveLength(theirs.length)
      expect(report.taken?.papers).toBe((await all('/body/papers')).length)
      const again = await importOparl({
        door,
        url: `${there.origin}/oparl/v1.1`,
        client: { way: ownNet, attempts: 1 },
      })
      expect(again.taken).toMatchObject({
        bodies: { added: 0, changed: 0 },
        meetings: { added: 0, changed: 0 },
      })
      // What came in goes out again, and says where it is from.
      const onward = await asking(far.app)
      const { data } = (await (await onward('/body/organizations')).json()) as Page
      expect(data.flatMap((item) => officialOparlFaults(item))).toEqual([])
      expect(data.map((item) => z.string().parse(item['nahbei:source'])).sort()).toEqual(
        ours.map(({ id }) => id.replace(origin, there.origin)).sort(),
      )
    } finally {
      await there.close()
    }
  })

  async function served() {
    const door = await publicDoor(app, [cityPart, atlasPart, measuresPart])
    let own = ''
    const api = createOparlApi({
      door: () => ({ ...door, now: () => now, origin: own }),
      log: createLog({ logLevel: 'silent' }),
    })
    const { promise, resolve } = Promise.withResolvers<number>()
    const server = serve(
      { fetch: new Hono().route('/oparl/v1.1', api).fetch, port: 0, hostname: '127.0.0.1' },
      ({ port }) => resolve(port),
    )
    own = `http://127.0.0.1:${await promise}`
    return { origin: own, close: () => new Promise((done) => server.close(done)) }
  }
})

function readable(folder: string): boolean {
  try {
    return readdirSync(folder).includes('Paper.json')
  } catch {
    return false
  }
}
