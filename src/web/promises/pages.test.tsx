import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import {
  addEvidence,
  keepCommitment,
  keepListItem,
  keepMeasure,
  keepPaper,
  rate,
  sayActual,
  sayStatus,
} from '../../../tests/builders/measures.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { atlasPart } from '../../contexts/atlas/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { measuresPart } from '../../contexts/measures/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import { cityPages } from '../city/pages.ts'
import { promisePages } from './index.ts'

/** In every field that must not be public; in no public byte. */
const secret = 'Geheimwort'

const text = `Vertrag für Musterhausen

1. Wohnen

Wir verbessern den Betreuungsschlüssel von 1:200 auf 1:125. Wir bauen 14 Plätze am Hafen.

2. Gesundheit

Wir führen die Empfehlungen <der> Konferenz & ihrer Gruppen aus.
`

let site: ReturnType<typeof createWebsite>

beforeAll(async () => {
  const { app, owner } = await testDatabase()
  await aCity()
    .withWords({
      contact: { office: 'Büro' },
      dataLicence: { title: 'Datenlizenz', url: 'https://example.org/lizenz' },
    })
    .withDistricts()
    .withQuarters()
    .insertInto(app)
  await keepPaper(app, {
    id: 'vertrag',
    text,
    record: { title: 'Vertrag', adoptedOn: '2024-05-01', notes: secret, replaces: 'geheim' },
  })
  await keepPaper(app, {
    id: 'geheim',
    text: `${secret} im Text.`,
    record: { title: secret },
    public: false,
  })
  await keepPaper(app, {
    id: 'programm',
    text: `${secret} der Partei.`,
    record: { title: secret, author: 'party' },
  })
  await keepCommitment(app, { id: 'p-1', paper: 'programm', quote: `${secret} der Partei.` })
  await keepMeasure(app, {
    id: 'schluessel',
    record: {
      title: 'Mehr Stellen',
      owner: 'Amt für Wohnen',
      dueOn: '2024-12-31',
      targets: [
        {
          id: 'quote',
          label: 'Menschen auf eine Stelle',
          kind: 'ratio',
          unit: '1:n',
          numerator: 'Stellen',
          denominator: 'Menschen',
          direction: 'down',
          baseline: { value: 200, on: '2023-01-01' },
          goal: 125,
        },
        {
          id: 'liste',
          label: 'Empfehlungen',
          kind: 'adopted',
          items: ['a', 'b', 'c'].map((id) => ({ id, label: `Punkt ${id}` })),
        },
      ],
      internal: {
        notes: secret,
        risks: [{ words: secret, likelihood: 'high', damage: 'high' }],
        askAccounts: [],
      },
    },
  })
  await keepMeasure(app, {
    id: 'haus',
    organisation: undefined,
    record: {
      title: 'Haus am Hafen',
      owner: `Amt ${secret}`,
      dueOn: '2031-01-17',
      areas: [{ level: 'quartier', id: '0204' }],
      partners: [secret],
      milestones: [{ id: 'm', title: secret }],
      targets: [{ id: 't', label: secret, kind: 'count', goal: 14 }],
      funding: [{ id: 'f', source: secret, kind: 'own', planned: 100 }],
      criteria: [{ criterion: 'k', answer: 'met', reason: secret }],
      links: [{ kind: 'page', id: 'https://example.org', label: secret }],
      hidden: [
        'owner',
        'dates',
        'partners',
        'milestones',
        'targets',
        'funding',
        'criteria',
        'links',
      ],
    },
  })
  await keepListItem(app, 'criterion', 'k', { title: 'Kriterium' })
  await keepMeasure(app, { id: 'teil', parent: 'haus', record: { title: 'Bauplan' } })
  await keepMeasure(app, {
    id: 'intern',
    parent: 'haus',
    public: false,
    record: { title: secret },
  })
  await keepMeasure(app, { id: 'unter', parent: 'intern', record: { title: 'Unterteil' } })
  await sayStatus(app, 'schluessel', '2025-02-01', 'delayed', {
    words: 'Zwölf Stellen sind da.',
    reason: 'Es fehlen Bewerbungen.',
    internal: secret,
    expectedOn: '2025-12-31',
  })
  await sayStatus(app, 'haus', '2025-02-01', 'running', { expectedOn: '2032-02-18' })
  await sayActual(app, {
    measure: 'schluessel',
    target: 'quote',
    on: '2025-01-31',
    record: { numerator: 12, denominator: 1920, internal: secret },
  })
  await sayActual(app, {
    measure: 'schluessel',
    target: 'liste',
    item: 'a',
    on: '2025-01-31',
    record: { state: 'done' },
  })
  await sayActual(app, {
    measure: 'haus',
    target: 't',
    on: '2025-01-31',
    record: { words: secret },
  })
  await keepCommitment(app, {
    id: 'v-ratio',
    paper: 'vertrag',
    quote: 'Wir verbessern den Betreuungsschlüssel von 1:200 auf 1:125.',
    record: {
      title: 'Betreuungsschlüssel 1:125',
      field: 'housing',
      leicht: 'Mehr Hilfe.\nFür alle.',
    },
    measures: ['schluessel', 'intern'],
  })
  await keepCommitment(app, {
    id: 'v-house',
    paper: 'vertrag',
    quote: 'Wir bauen 14 Plätze am Hafen.',
    record: { field: 'housing' },
    measures: ['haus'],
  })
  await keepCommitment(app, {
    id: 'v-list',
    paper: 'vertrag',
    quote: 'Wir führen die Empfehlungen <der> Konferenz & ihrer Gruppen aus.',
    record: { field: 'health', title: '=SUMME(1)' },
  })
  await owner
    .updateTable('measures.commitment')
    .set({ found: JSON.stringify({ title: secret }) })
    .execute()
  await rate(app, 'v-ratio', '2025-03-15', 'stalled', {
    reason: 'Es geht nicht voran.',
    rule: { id: 'r', words: 'Ein Jahr ohne Fortschritt.' },
  })
  await rate(app, 'v-house', '2025-04-01', 'broken', { reason: secret, signed: false })
  await addEvidence(app, { commitment: 'v-ratio', record: { label: 'Stellenplan' } })
  await addEvidence(app, { commitment: 'v-ratio', record: { label: secret }, public: false })
  await addEvidence(app, { measure: 'intern', record: { label: secret } })
  await keepListItem(app, 'ratingRule', 'r', {
    title: 'Stockt',
    words: 'Ein Jahr ohne Fortschritt.',
  })
  await keepListItem(app, 'goal', 'g', { title: 'Ziel', paper: 'geheim' })
  await sql`update measures.list_item set retired_on = '2020-01-01' where id = 'alt'`.execute(owner)
  const door = await publicDoor(app, [cityPart, offersPart, atlasPart, measuresPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [...promisePages, ...cityPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const get = async (path: string) => await site.request(path)
async function html(path: string): Promise<string> {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  return await response.text()
}
const read = async (path: string) => {
  const page = await html(path)
  return plain(page.slice(page.indexOf('<main')))
}
const plain = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

describe('/versprochen', () => {
  it('tells what it is, counts in numbers, and leads to papers and promises', async () => {
    const text = await read('/versprochen')
    expect(text).toContain('Was hat die Politik in Musterhausen versprochen?')
    expect(text).toContain('3 Versprechen, bei denen die Stadt selbst handelt')
    expect(text).toMatch(/stockt 1 von 3/)
    expect(text).toMatch(/nicht geprüft 2 von 3/)
    expect(text).toContain('Es heißt nicht, dass nichts geschehen ist.')
    expect(text).not.toMatch(/%|gebrochen \d/)
    expect(await html('/versprochen')).toContain('href="/versprochen/papiere/vertrag"')
  })

  it('leads from a number to the answer', async () => {
    const found = await html('/versprochen?frage=1%3A125')
    expect(plain(found)).toContain('1 Versprechen')
    expect(found).toContain('href="/versprochen/v-ratio"')
    expect(found).not.toContain('href="/versprochen/v-house"')
    expect(found).toContain('value="1:125"')
  })

  it('keeps what was chosen, and says when there is nothing', async () => {
    const none = await html('/versprochen?frage=xyz&thema=housing&frist=vorbei')
    expect(plain(none)).toContain('Dazu haben wir kein Versprechen gefunden.')
    expect(none).toMatch(/<option value="housing" selected/)
    expect(none).toMatch(/<details open/)
  })

  it.each(['?thema=unsinn', '?seite=x', `?frage=${'x'.repeat(500)}`, '?ort=a'])(
    'shows all it can for an address that does not fit: %s',
    async (query) => {
      expect((await get(`/versprochen${query}`)).status).toBe(200)
    },
  )
})

describe('a promise', () => {
  it('stands word for word in its paper, with what became of it', async () => {
    const text = await read('/versprochen/v-ratio')
    expect(text).toContain('Wir verbessern den Betreuungsschlüssel von 1:200 auf 1:125.')
    expect(text).toContain('Es geht nicht voran.')
    expect(text).toContain('Regel: Ein Jahr ohne Fortschritt.')
    expect(text).toContain('über der Frist')
    expect(text).toMatch(
      /Anfang 1:200.*Heute 1:160.*Ziel 1:125.*Gezählt: 12 Stellen zu 1.920 Menschen/,
    )
    expect(text).toContain('1 von 3 umgesetzt')
    expect(text).toContain('2 unbekannt')
    expect(text).toContain('Stellenplan')
  })

  it('has its easy words where somebody wrote them, and says where there are none', async () => {
    expect(await read('/leicht/versprochen/v-ratio')).toContain('Mehr Hilfe.')
    expect(await read('/leicht/versprochen/v-house')).toContain('nicht in Leichter Sprache')
  })

  it('that nobody rated is "not checked", never "nothing happened"', async () => {
    const text = await read('/versprochen/v-house')
    expect(text).toContain('nicht geprüft')
    expect(text).toContain('Das haben wir noch nicht geprüft.')
    expect(text).not.toContain('gebrochen')
  })

  it.each(['/versprochen/gibt-es-nicht', '/versprochen/p-1', '/massnahmen/intern'])(
    'knows no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('a paper', () => {
  it('shows its whole text, its promises marked and linked', async () => {
    const page = await html('/versprochen/papiere/vertrag')
    expect(plain(page)).toContain(
      'Wir führen die Empfehlungen <der> Konferenz & ihrer Gruppen aus.',
    )
    expect(page).toMatch(/id="versprechen-v-ratio"[^>]*>Wir verbessern/)
    expect(page).toContain('href="/versprochen/v-list"')
    expect(page).toMatch(/<h[23] id="abschnitt-\d+">1. Wohnen/)
  })

  it.each(['/versprochen/papiere/programm', '/versprochen/papiere/vertrag?teil=9'])(
    'knows no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

it('shows a measure by its public parts, without an average where weights lack', async () => {
  const text = await read('/massnahmen/haus')
  expect(text).toContain('0 von 1 abgeschlossen')
  expect(text).toContain('zu 1 ist noch nichts gemeldet')
  expect(text).toContain('Darum rechnen wir keinen Durchschnitt aus.')
})

it('lists the quarter by office, day, reason and done mark', async () => {
  const text = await read('/versprochen/quartal/2025-Q1')
  expect(text).toContain('Liste 1. Quartal 2025')
  expect(text).toMatch(/Mehr Stellen Amt für Wohnen 31. Dezember 2024.*Es fehlen Bewerbungen. nein/)
  expect((await get('/versprochen/quartal/2019-Q1')).status).toBe(404)
  expect((await get('/versprochen/quartal/unsinn')).status).toBe(404)
})

it('gives its data as tables with licence and day, harmless to spreadsheets', async () => {
  const csv = await (await get('/versprochen/daten/versprechen.csv')).text()
  const lines = csv.trim().split('\r\n')
  expect(lines[0]).toMatch(/^id,papier_id,papier,abschnitt,wortlaut/)
  expect(lines).toHaveLength(4)
  expect(csv).toContain("'=SUMME(1)")
  expect(lines[1]).toMatch(/stockt,2025-03-15.*2025-06-01,https:\/\/example.org\/lizenz$/)
  const measures = await (await get('/versprochen/daten/massnahmen.csv')).text()
  expect(measures).toMatch(/quote,Menschen auf eine Stelle,1:n,200,160,2025-01-31,12,1920,125,nein/)
  const data = JSON.parse(await (await get('/versprochen/daten/versprochen.json')).text())
  expect(data).toMatchObject({ licence: { title: 'Datenlizenz' }, asOf: '2025-06-01' })
  expect(data.definitions['nicht geprüft']).toContain('Niemand hat es bewertet')
})

it('feeds what became public lately, of everything or of one paper', async () => {
  const response = await get('/versprochen/feed.xml?zu=paper:vertrag')
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const feed = await response.text()
  expect(feed).toContain('<title>Betreuungsschlüssel 1:125: Bewertung: stockt</title>')
  expect(feed).toMatch(
    /<link rel="alternate" type="text\/html" href="http[^"]+\/versprochen\/v-ratio"/,
  )
  expect(feed.match(/<entry>/g)).toHaveLength(4)
  expect((await get('/versprochen/feed.xml?zu=paper:programm')).status).toBe(404)
})

it('tells a quarter’s page what was promised for it', async () => {
  const text = await read('/stadt/quartier/0204-hafen')
  expect(text).toContain('Versprochen für Hafen Wir bauen 14 Plätze am Hafen.')
  expect(await read('/stadt/quartier/0101-am-anger')).not.toContain('Versprochen für')
})

describe('every public page about promises', () => {
  it('links nowhere into nothing, has one h1, no id twice, and never a word that is internal', async () => {
    const start = [
      '/versprochen',
      '/leicht/versprochen',
      '/en/versprochen',
      '/stadt/quartier/0204-hafen',
    ]
    const known = new Set(start)
    for (const path of known) {
      const response = await get(path)
      expect(response.status, path).toBe(200)
      const body = await response.text()
      expect(body, path).not.toContain(secret)
      // Hidden days come back by no other way.
      expect(body, path).not.toMatch(/17. Januar 2031|2031-01-17|18. Februar 2032|2032-02-18/)
      const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
      if (!isPage) continue
      expect(body.match(/<h1/g), path).toHaveLength(1)
      expect(body, path).not.toMatch(/ style=|undefined|NaN|\[object/)
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids, path).toEqual([...new Set(ids)])
      for (const [, to = ''] of body.matchAll(
        /href="((?:\/leicht|\/en)?\/(?:versprochen|massnahmen)[^"#]*)/g,
      ))
        known.add(to.replaceAll('&amp;', '&'))
      if (known.size > 900) throw new Error('something links endlessly')
    }
    expect(known.size).toBeGreaterThan(40)
  })
})
