import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { type Council, serveCouncil } from '../../../../../tests/builders/council.ts'
import { type TestDatabase, testDatabase } from '../../../../../tests/database/index.ts'
import { ownNet, publicInternet } from '../../../../platform/http/wayOut.ts'
import { type Door, execute, operator } from '../../../../platform/operation/index.ts'
import { saveMeeting } from '../../bodies/index.ts'
import { type DocumentKind, type Kept, listDocuments } from '../../store/documents.ts'
import { listCouncilPapers } from '../councilPapers.ts'
import { importOparl, type OparlImport } from './run.ts'

const papers = 300
let council: Council
afterEach(async () => {
  await council.close()
})

async function begin() {
  council = await serveCouncil({ papers, perPage: 50 })
  const db = await testDatabase()
  const door: Door = {
    city: db.city,
    actor: operator('test'),
    now: () => new Date('2026-11-23T10:00:00Z'),
    snapshot: () => undefined as never, // nothing here reads it
    database: db.app,
  }
  const read = (more: Partial<OparlImport> = {}) =>
    importOparl({
      door,
      url: council.url,
      client: { way: ownNet, attempts: 2, waitMs: 1 },
      ...more,
    })
  return { db, door, read }
}

const documents = async <K extends DocumentKind>(
  { app }: TestDatabase,
  kind: K,
): Promise<Kept<K>[]> => await app.transaction().execute((tx) => listDocuments(tx, kind))

async function ask(door: Door, input: Parameters<typeof execute>[2]) {
  const outcome = await execute(listCouncilPapers, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

describe('a council', () => {
  it('comes in as bodies, meetings with agendas, and a list of papers', async () => {
    const { db, door, read } = await begin()
    const report = await read()
    expect(report.problems).toEqual([])
    expect(report).toMatchObject({
      name: 'Ratsinformation Neustadt',
      taken: {
        bodies: { added: 24, changed: 0, edited: 0 },
        meetings: { added: 60, changed: 0, edited: 0 },
        withoutBody: 0,
        papers,
      },
    })
    const bodies = await documents(db, 'body')
    // Parliamentary groups are no bodies.
    expect(
      bodies.map(({ record }) => record.name).filter((name) => !/^Ausschuss/.test(name)),
    ).toEqual([])
    expect(bodies.find(({ record }) => record.name === 'Ausschuss 3')).toMatchObject({
      public: true,
      part: `oparl:${council.url}`,
      record: {
        kind: 'council',
        seats: [
          { role: 'Mitglied mit Stimme', count: 15, votes: true },
          { role: 'Mitglied ohne Stimme', count: 4, votes: false },
        ],
      },
    })
    const meeting = (await documents(db, 'meeting')).find(
      ({ record }) => record.title === '5. Sitzung',
    )
    expect(meeting).toMatchObject({
      columns: { body: bodies.find(({ record }) => record.name === 'Ausschuss 5')?.id },
      record: {
        state: 'held',
        place: 'Rathaus, Sitzungssaal 2',
        attendance: [{ role: 'Teilnehmende', count: 12 }],
      },
    })
    expect(meeting?.record.agenda).toHaveLength(10)
    expect(meeting?.record.agenda.map(({ public: shown }) => shown)).toEqual([
      ...Array(9).fill(true),
      false,
    ])
    expect(meeting?.record.agenda[2]).toEqual({
      number: '3',
      title: 'Beratung der Vorlage 21 (V/2026/21)',
      public: true,
      resolution: 'Einstimmig beschlossen\nDer Ausschuss beschließt die Vorlage.',
      url: `${council.origin}/web/vorlage/21`,
    })
    expect(await ask(door, { search: 'viertel v/2026/21' })).toMatchObject({
      total: 5,
      papers: expect.arrayContaining([
        {
          id: `${council.origin}/papers/21`,
          name: 'Vorlage 21: Angebote im Viertel',
          reference: 'V/2026/21',
          on: '2026-01-02',
          kind: 'Beschlussvorlage',
          web: `${council.origin}/web/vorlage/21`,
          file: {
            name: 'Datei 63',
            url: `${council.origin}/dateien/63.pdf?laden`,
            mediaType: 'application/pdf',
          },
          meetings: [{ id: meeting?.id, title: '5. Sitzung', startsAt: '2024-01-12T16:00:00Z' }],
        },
      ]),
    })
    expect((await ask(door, { meeting: meeting?.id })).total).toBe(5)
    expect((await ask(door, { search: '100%' })).total).toBe(0)
  })

  it('leaves its persons where they are', async () => {
    const { db, read } = await begin()
    await read()
    expect(council.asked.filter((path) => /person|membership/.test(path))).toEqual([])
    const { rows } = await sql<{ found: number }>`select count(*)::int as found from (
        select record::text as words from measures.oparl_object
        union all select record::text from measures.body union all select record::text from measures.meeting
        union all select state::text from measures.oparl_source
      ) everything where words ~* 'person|membership|contact|langer text'`.execute(db.owner)
    expect(rows).toEqual([{ found: 0 }])
  })

  it('is read again only where it changed; what was edited here stays', async () => {
    const { db, door, read } = await begin()
    await read()
    const mine = (await documents(db, 'meeting')).find(
      ({ record }) => record.title === '7. Sitzung',
    )
    await execute(saveMeeting, door, {
      meeting: mine?.id,
      body: mine?.columns.body,
      version: mine?.version,
      startsAt: '2024-01-14T16:00:00Z',
      record: { ...mine?.record, title: 'Sitzung mit Gästen' },
    })
    const later = new Date(Date.now() + 3_600_000).toISOString() // by the clock that the import asks by
    council.change('/meetings/6', later, { name: 'Umbenannt' })
    council.change('/meetings/7', later, { name: 'Sondersitzung', cancelled: true })
    council.change('/meetings/8', later, { deleted: true })
    council.change('/papers/3', later, { deleted: true })
    council.change('/agendaItems/71', later, { deleted: true })
    council.change('/agendaItems/72', later, { name: 'Neu gefasst', number: '1' })
    council.asked.length = 0
    const report = await read()
    expect(report).toMatchObject({
      problems: [],
      taken: {
        bodies: { added: 0, changed: 0, unchanged: 24 },
        // Of the one that lost its paper, the agenda changed.
        meetings: { added: 0, changed: 3, unchanged: 56, edited: 1 },
        papers: papers - 1,
      },
    })
    const lists = council.asked.filter((path) => !/^\/(system|bodies)/.test(path))
    expect(lists).toHaveLength(6)
    expect(lists.every((path) => path.includes('modified_since=20'))).toBe(true)
    const now = new Map((await documents(db, 'meeting')).map((one) => [one.record.title, one]))
    expect(now.get('Sitzung mit Gästen')).toMatchObject({ part: null, public: true })
    expect(now.has('Umbenannt')).toBe(false)
    expect(now.get('Sondersitzung')).toMatchObject({ public: true, record: { state: 'cancelled' } })
    const agenda = now.get('Sondersitzung')?.record.agenda ?? []
    expect(agenda).toHaveLength(9)
    expect(agenda.slice(0, 2).map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Beratung der Vorlage 35 (V/2024/35)'],
      ['1 (2)', 'Neu gefasst (V/2026/36)'],
    ])
    // What is deleted there is no longer public here, and stays for staff to see.
    expect(now.get('9. Sitzung')).toMatchObject({ public: false, record: { state: 'cancelled' } })
    // A third time there is nothing to do.
    expect((await read()).taken?.meetings).toMatchObject({ added: 0, changed: 0 })
  })

  it('goes on where it was when it was killed', async () => {
    const { db, read } = await begin()
    // Ends the process's work in the midst: the page is asked for and its answer never comes.
    council.instead.set('/papers?page=4', (response) => response.destroy())
    const first = await read()
    expect(first.problems).toEqual([
      { url: `${council.origin}/papers?page=4`, reason: 'Der Server ist nicht zu erreichen.' },
    ])
    expect(
      await sql`select count(*)::int as papers from measures.oparl_object where type = 'Paper'`
        .execute(db.owner)
        .then(({ rows }) => rows),
    ).toEqual([{ papers: 150 }])
    // What was there already is in use.
    expect(first.taken).toMatchObject({ meetings: { added: 60 }, papers: 150 })
    council.instead.clear()
    council.asked.length = 0
    const second = await read()
    expect(second.problems).toEqual([])
    expect(council.asked.filter((path) => path.startsWith('/papers'))).toEqual(
      [4, 5, 6].map((page) => `/papers?page=${page}`),
    )
    expect(second.bodies[0]?.lists.find(({ list }) => list === 'paper')).toMatchObject({
      resumed: true,
      complete: true,
      objects: 150,
    })
    expect(second.taken?.papers).toBe(papers)
  })

  it('begins a list anew where the page to go on with is no more', async () => {
    const { read } = await begin()
    const gone = '/papers?page=4'
    council.instead.set(gone, (response) => response.destroy())
    await read()
    council.instead.set(gone, (response) => response.writeHead(404).end())
    council.asked.length = 0
    const stopped = await read()
    expect(council.asked.filter((path) => path.startsWith('/papers')).slice(0, 2)).toEqual([
      gone,
      '/papers',
    ])
    expect(stopped.problems).toEqual([
      { url: `${council.origin}${gone}`, reason: 'Der Server antwortet mit dem Status 404.' },
    ])
  })

  it('keeps what was right where a page is malformed, and names the page', async () => {
    const { read } = await begin()
    council.instead.set('/meetings?page=2', (response) => response.end('{"data": [{"id": '))
    council.instead.set('/agendaItems?page=3', (response) => response.end('{"error": "kaputt"}'))
    const report = await read()
    expect(report.problems).toEqual([
      { url: `${council.origin}/meetings?page=2`, reason: 'Die Antwort ist kein gültiges JSON.' },
      {
        url: `${council.origin}/agendaItems?page=3`,
        reason: 'Die Antwort ist keine Seite einer OParl-Liste: „data“ fehlt.',
      },
    ])
    expect(report.taken).toMatchObject({ bodies: { added: 24 }, meetings: { added: 50 }, papers })
    council.instead.clear()
    expect(await read()).toMatchObject({ problems: [], taken: { meetings: { added: 10 } } })
  })

  it('leaves out single objects that are none', async () => {
    const { read } = await begin()
    const schema = 'https://schema.oparl.org/1.1/Paper'
    council.instead.set('/papers?page=6', (response) =>
      response.end(
        JSON.stringify({
          data: [
            null,
            'x',
            { type: schema },
            { id: 'javascript:alert(1)', type: schema },
            { id: `${council.origin}/x`, type: 'https://example.org/Paper' },
            {
              id: `${council.origin}/papers/999`,
              type: schema,
              name: 'Mit \0 und \ud800',
              mainFile: 7,
              web: 'javascript:alert(1)',
              consultation: [null],
            },
          ],
          links: {},
        }),
      ),
    )
    const report = await read()
    expect(report.problems).toEqual([])
    expect(report.bodies[0]?.lists.find(({ list }) => list === 'paper')).toMatchObject({
      unreadable: 5,
      complete: true,
    })
    expect(report.taken?.papers).toBe(251)
  })

  it('asks again where the server is overburdened, and stops where nobody answers', async () => {
    const { read } = await begin()
    let refused = 0
    council.instead.set('/meetings', (response) => {
      refused += 1
      council.instead.delete('/meetings')
      response.writeHead(503, { 'retry-after': '0' }).end()
    })
    expect((await read()).problems).toEqual([])
    expect(refused).toBe(1)
    council.instead.set('/bodies', (response) => response.writeHead(429).end())
    expect((await read()).problems).toEqual([
      { url: `${council.origin}/bodies`, reason: 'Der Server antwortet mit dem Status 429.' },
    ])
  })

  it('never goes round in circles, to another server, or into the house', async () => {
    const { read } = await begin()
    const page = (next: string) => JSON.stringify({ data: [], links: { next } })
    council.instead.set('/papers?page=2', (response) =>
      response.end(page(`${council.origin}/papers`)),
    )
    council.instead.set('/files?page=2', (response) =>
      response.end(page('http://169.254.169.254/latest')),
    )
    council.instead.set('/consultations', (response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    const report = await read()
    expect(report.problems.map(({ url }) => url.replace(council.origin, ''))).toEqual([
      '/papers?page=2',
      'file:///etc/passwd',
      '/files?page=2',
    ])
    council.asked.length = 0
    const outside = await read({ client: { way: publicInternet, attempts: 1 } })
    expect(outside.problems[0]?.reason).toContain('--allow-local')
    expect(outside.taken).toBeNull()
    expect(council.asked).toEqual([])
  })

  it('is chosen by its body, from a day on, or once more as a whole', async () => {
    const { read } = await begin()
    expect((await read({ bodies: ['Altstadt'] })).problems).toEqual([
      {
        url: council.url,
        reason: 'Die Körperschaft „Altstadt“ gibt es dort nicht. Es gibt: „Stadt Neustadt“.',
      },
    ])
    await read({ bodies: ['neustadt'], since: '2026-01-01T00:00:00Z' })
    expect(council.asked).toContain('/papers?modified_since=2026-01-01T00%3A00%3A00Z')
    council.asked.length = 0
    await read({ url: `${council.origin}/body`, full: true })
    expect(council.asked[0]).toBe('/body')
    expect(council.asked).toContain('/papers')
  })

  it('is no council where something else answers', async () => {
    const { read } = await begin()
    expect((await read({ url: `${council.origin}/papers` })).problems).toEqual([
      {
        url: `${council.origin}/papers`,
        reason: 'Unter dieser Adresse antwortet kein OParl-System.',
      },
    ])
  })
})
