import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { keepMeasure, keepPaper, sayStatus } from '../../../tests/builders/measures.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { snapshotParts } from '../../snapshotParts.ts'
import { createWebsite } from '../app.tsx'
import { publicBodyPages } from './index.ts'
import { fieldsOfMoment, isDay, momentOf } from './moments.ts'

/** In every field that must not be public; in no public byte. */
const secret = 'Geheimwort'

let site: ReturnType<typeof createWebsite>

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
const at = new Date('2026-01-01T10:00:00Z')

async function keepBody(db: Database, id: string, record: object, shown = true) {
  await sql`insert into measures.body (id, record, public, created_at, updated_at)
    values (${id}, ${json(record)}, ${shown}, ${at}, ${at})`.execute(db)
}
async function keepRecommendation(
  db: Database,
  plan: {
    id: string
    body: string
    record: object
    meeting?: string
    flowsInto?: string
    measures?: string[]
    answers?: [string, object][]
    public?: boolean
  },
) {
  const { id, body, record, meeting, flowsInto, measures = [], answers = [] } = plan
  await sql`insert into measures.recommendation (id, body, meeting, flows_into, record, public,
    created_at, updated_at) values (${id}, ${body}, ${meeting ?? null}, ${flowsInto ?? null},
    ${json({ kind: 'recommendation', field: 'health', ...record })}, ${plan.public ?? true},
    ${at}, ${at})`.execute(db)
  for (const measure of measures)
    await sql`insert into measures.handling (recommendation, measure) values (${id}, ${measure})`.execute(
      db,
    )
  for (const [place, [on, answer]] of answers.entries())
    await sql`insert into measures.answer (id, recommendation, on_date, record, at)
      values (gen_random_uuid(), ${id}, ${on}, ${json(answer)}, ${new Date(at.getTime() + place)})`.execute(
      db,
    )
}

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity()
    .withWords({
      contact: { office: 'Büro' },
      dataLicence: { title: 'Datenlizenz', url: 'https://example.org/lizenz' },
    })
    .withDistricts()
    .insertInto(app)
  await keepBody(app, 'konferenz', {
    name: 'Gesundheits<konferenz>',
    kind: 'conference',
    summary: 'Sie berät.',
    leicht: 'Die Gruppe spricht über Gesundheit.',
    seats: [
      { role: 'Vorsitz', from: 'Träger', count: 1, votes: true },
      { role: 'Gäste', count: 12, votes: false },
    ],
  })
  await keepBody(app, 'tisch', { name: 'Runder Tisch', kind: 'roundTable' })
  await keepBody(app, 'intern', { name: secret, kind: 'advisory' }, false)
  await keepPaper(app, { id: 'plan', text: 'Plan.', record: { title: 'Der Plan' } })
  await keepPaper(app, { id: 'entwurf', text: 'x', record: { title: secret }, public: false })
  await sql`insert into measures.meeting (id, body, starts_at, record, public, created_at, updated_at)
    values ('sommer', 'konferenz', '2026-07-09T15:00:00Z', ${json({
      title: 'Sommersitzung',
      state: 'held',
      attendance: [{ role: 'Vorsitz', count: 1 }],
      agenda: [
        { number: '1', title: 'Randlagen', paper: 'plan', resolution: 'Empfohlen.' },
        { number: '2', title: secret, public: false, minutes: secret },
        { number: '3', title: 'Verschiedenes', paper: 'entwurf' },
      ],
    })}, true, ${at}, ${at})`.execute(app)
  await keepMeasure(app, {
    id: 'zentrum',
    record: { title: 'Ärztezentrum', owner: 'Gesundheitsamt', dueOn: '2026-01-31' },
  })
  await sayStatus(app, 'zentrum', '2026-02-01', 'delayed', { words: 'Es dauert.' })
  await keepMeasure(app, { id: 'versteckt', public: false, record: { title: secret } })
  await keepRecommendation(app, {
    id: 'hilfe',
    body: 'tisch',
    record: {
      title: 'Hilfe in 15 Minuten',
      text: 'Der Tisch führt zusammen.',
      on: '2026-06-16',
      reportChapter: 'Sozialbericht 2027, Kapitel 4',
    },
    measures: ['zentrum', 'versteckt'],
  })
  await keepRecommendation(app, {
    id: 'randlagen',
    body: 'konferenz',
    meeting: 'sommer',
    flowsInto: 'hilfe',
    record: {
      title: 'Praxen in <Randlagen>',
      number: '1',
      text: '=1+1 Praxen, "überall".',
      on: '2026-04-22',
      addressee: 'Gesundheitsamt',
      answerDue: '2026-07-21',
      internal: secret,
    },
    answers: [
      ['2026-05-01', { stance: 'received', words: 'Eingegangen.' }],
      ['2026-07-14', { stance: 'referred', words: 'An den Tisch.', internal: secret }],
    ],
  })
  await keepRecommendation(app, {
    id: 'sprache',
    body: 'konferenz',
    record: { title: 'Sprachmittlung', text: 'y', on: '2026-04-22', answerDue: '2026-07-21' },
    answers: [['2026-05-01', { stance: 'received', words: 'Eingegangen.' }]],
  })
  await keepRecommendation(app, {
    id: 'fertig',
    body: 'konferenz',
    record: { title: 'Fertiges', text: 'z', on: '2026-04-23', answerDue: '2026-07-21' },
    answers: [['2026-10-01', { stance: 'carriedOut', words: 'Ist da.' }]],
  })
  await keepRecommendation(app, {
    id: 'zusage',
    body: 'tisch',
    record: {
      kind: 'pledge',
      title: 'Frühstück',
      text: 'z',
      on: '2026-01-01',
      answerDue: '2026-10-31',
    },
  })
  await keepRecommendation(app, {
    id: 'geheim',
    body: 'konferenz',
    public: false,
    record: { title: secret, text: secret, on: '2026-04-23' },
  })
  const base = await publicDoor(app, snapshotParts)
  site = createWebsite({
    door: () => ({ ...base, now: () => new Date('2026-11-23T10:00:00Z') }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: publicBodyPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

async function get(path: string) {
  const answer = await site.request(path)
  return { status: answer.status, html: await answer.text() }
}
const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
async function read(path: string): Promise<string> {
  const { html } = await get(path)
  return html
    .replace(/^[\s\S]*<main/, '')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&(\w+|#39);/g, (all, name) => entities[name] ?? all)
}

describe('bodies', () => {
  it('are listed with how many of their recommendations were carried out, in numbers', async () => {
    const list = await read('/gremien')
    expect(list).toMatch(/Gesundheits<konferenz> .*1 von 3 Empfehlungen umgesetzt/)
    expect(list).toContain('Auf 1 Antwort wartet das Gremium länger als vereinbart.')
    expect(await read('/leicht/gremien')).toContain('Die Gruppe spricht über Gesundheit.')
  })

  it('show what became of each recommendation, by state, with counts', async () => {
    const body = await read('/gremien/konferenz')
    expect(body).toContain('alle (3)')
    expect(body).toContain('Antwort steht aus (1)')
    expect(body).not.toContain('abgelehnt')
    expect(body).toMatch(/Vorsitz entsandt von Träger 1 ja Gäste 12 nein/)
    const { html } = await get('/gremien/konferenz?stand=overdue')
    expect(html).toMatch(/aria-current="true">\s*Antwort steht aus \(1\)/)
    expect(html).toContain('Sprachmittlung')
    expect(html).not.toContain('Fertiges')
    // An old or wrong word in an address shows everything.
    expect(await read('/gremien/konferenz?stand=quatsch')).toContain('Fertiges')
    expect((await get('/gremien/intern')).status).toBe(404)
  })

  it('can be taken along as a table that says x of y and its licence', async () => {
    const answer = await site.request('/gremien/konferenz/empfehlungen.csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const [head, ...lines] = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(3)
    const columns = head!.split(',')
    const done = lines.find((line) => line.startsWith('fertig,'))!.split(',')
    const cell = (name: string) => done[columns.indexOf(name)]
    expect(cell('umgesetzt')).toBe('ja')
    expect(cell('umgesetzt_insgesamt')).toBe('1 von 3')
    expect(cell('lizenz')).toBe('https://example.org/lizenz')
    expect(cell('stand_der_daten')).toBe('2026-11-23')
    // Quoted, and no formula for a spreadsheet.
    expect(lines.join()).toContain(`"'=1+1 Praxen, ""überall""."`)
    expect((await site.request('/gremien/intern/empfehlungen.csv')).status).toBe(404)
  })
})

describe('a meeting', () => {
  it('shows its public points and papers in the time of the city', async () => {
    const meeting = await read('/sitzungen/sommer')
    expect(meeting).toContain('9. Juli 2026, 17:00 Uhr')
    expect(meeting).toMatch(/1 Randlagen Beschluss: Empfohlen\. Vorlage: Der Plan 3 Verschiedenes/)
    expect(meeting).toContain('Praxen in <Randlagen>')
  })
})

describe('a recommendation', () => {
  it('is followed through the bodies and the report to the measure and its standing', async () => {
    const way = await read('/empfehlungen/randlagen')
    expect(way).toMatch(
      /Empfohlen .*Sommersitzung Beantwortet 14\. Juli 2026 : weitergegeben Weitergeführt Runder Tisch: Hilfe in 15 Minuten .*Im Bericht Sozialbericht 2027, Kapitel 4 Maßnahme Ärztezentrum verzögert .*Stand 1\. Februar 2026/,
    )
    expect(way).toMatch(/1\. Mai 2026: eingegangen .*14\. Juli 2026: weitergegeben An den Tisch\./)
    expect(await read('/empfehlungen/hilfe')).toMatch(
      /Vorher empfohlen Gesundheits<konferenz>: Praxen in <Randlagen>/,
    )
  })

  it('says calmly that an answer is late, and that no measure is not nothing', async () => {
    const late = await read('/empfehlungen/sprache')
    expect(late).toContain('Die Antwort war bis zum 21. Juli 2026 erwartet. Sie steht noch aus.')
    expect(late).toContain('Das heißt nicht, dass nichts geschieht')
    expect(await read('/empfehlungen/zusage')).toContain(
      'Der Bericht war bis zum 31. Oktober 2026 erwartet. Er steht noch aus.',
    )
    expect(await read('/empfehlungen/fertig')).not.toContain('Noch keine Maßnahme')
  })

  it('marks what is German on English pages', async () => {
    const { html } = await get('/en/empfehlungen/randlagen')
    expect(html).toContain('<h1 lang="de">')
    expect(html).toMatch(/<blockquote[^>]* lang="de">/)
    expect(html).toContain('passed on')
    expect(html).toContain('delayed')
  })
})

it('keeps what is not public out of every page', async () => {
  const paths = [
    '/gremien',
    '/gremien/konferenz',
    '/gremien/konferenz/empfehlungen.csv',
    '/gremien/tisch',
    '/sitzungen/sommer',
    '/empfehlungen/randlagen',
    '/empfehlungen/hilfe',
  ]
  for (const path of paths) {
    const { status, html } = await get(path)
    expect(status, path).toBe(200)
    expect(html, path).not.toContain(secret)
    // A table is no markup.
    if (!path.endsWith('.csv')) expect(html, path).not.toMatch(/<(konferenz|Randlagen)>/)
  }
  expect((await get('/empfehlungen/geheim')).status).toBe(404)
})

describe('moments', () => {
  it('are the time of the city, summer and winter, and nothing that is not there', () => {
    expect(momentOf('2026-07-09', '17:00')).toBe('2026-07-09T15:00:00.000Z')
    expect(momentOf('2026-12-03', '17:00')).toBe('2026-12-03T16:00:00.000Z')
    expect(fieldsOfMoment('2026-12-03T16:00:00Z')).toEqual({ day: '2026-12-03', time: '17:00' })
    expect(momentOf('2026-03-29', '02:30')).toBeUndefined()
    expect(momentOf('2026-02-31', '10:00')).toBeUndefined()
    expect([isDay('2026-11-23'), isDay('23.11.2026'), isDay('2026-13-01')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
