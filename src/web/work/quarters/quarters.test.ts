import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../tests/builders/city.ts'
import {
  keepCommitment,
  keepMeasure,
  keepPaper,
  rate,
  sayStatus,
} from '../../../../tests/builders/measures.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { cookie, type StaffSite, staffSite, textOf } from '../../../../tests/builders/staffSite.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { addNeedCounts } from '../../../contexts/offers/index.ts'
import { workStartPage } from '../startPage.tsx'
import { quarterPages } from './index.ts'

let site: StaffSite
let planner: string
let editor: string
const now = new Date('2026-11-23T10:00:00Z')

const anger = { level: 'quartier', id: '0101' }
const north = { level: 'bezirk', id: '01' }
const harbour = { level: 'quartier', id: '0204' }
const page = '/arbeit/quartiere/quartier/0101-am-anger'
const emptyPage = '/arbeit/quartiere/quartier/0202-feldmark'

beforeAll(async () => {
  const db = await testDatabase()
  planner = (await signedInAs(db.app, { roles: ['planner'], now })).token
  editor = (await signedInAs(db.app, { roles: ['editor'], now })).token
  await layFigures(db)
  await layHelp(db)
  await layWork(db)
  site = await staffSite(db, [workStartPage, ...quarterPages], now)
})

/** Poverty rises in Am Anger alone, is secret in Hafen; an index is made of it. */
async function layFigures({ app }: TestDatabase) {
  const keys = await aCity()
    .withDistricts()
    .withQuarters()
    .withEvenResidents()
    .withWords({
      indices: [
        {
          id: 'lage',
          title: 'Soziale Lage',
          level: 'quartier',
          indicators: [{ indicator: 'armut' }],
          classes: [
            { code: 1, title: 'gut', upTo: 1 },
            { code: 2, title: 'schwer' },
          ],
          editions: [{ id: '2024', time: '2024' }],
        },
      ],
    })
    .insertInto(app)
  const poverty = anAtlas()
    .withIndicator({
      id: 'armut',
      title: 'Armut',
      statistic: 'proportion',
      per: 100,
      direction: 'lowerIsBetter',
    })
    .withIndicator({ id: 'wahl', title: 'Wahlbeteiligung' })
    .withIndicator({ id: 'laerm', title: 'Lärm' })
    .withValue({ indicator: 'wahl', area: 'quartier 0101', year: 2024, value: 60 })
    .withValue({ indicator: 'laerm', area: 'quartier 0202', year: 2024, value: 60 })
  for (let year = 2018; year <= 2024; year++) {
    // Without its parts: nobody can reckon what is secret from the rest.
    poverty.withValue({ indicator: 'armut', year, value: 10 })
    for (const quarter of quarterNames) {
      const area = `quartier ${quarter}`
      const numerator = quarter === '0101' ? 100 + 60 * (year - 2018) : 100
      const parts = { numerator, denominator: 1000, value: numerator / 10 }
      if (quarter === '0204') poverty.withValue({ indicator: 'armut', area, year, protected: true })
      else poverty.withValue({ indicator: 'armut', area, year, ...parts })
    }
  }
  await poverty.insertInto(app, keys)
}

/** Advice on debts in Am Anger and two more of the eight; a shelter in Am Anger that is in no count. */
async function layHelp({ app }: TestDatabase) {
  for (const [name, column, row] of [
    ['Nord', 0, 0],
    ['Bach', 1, 0],
    ['Süd', 2, 0],
  ] as const)
    await offer(name).ofType('schuldnerberatung').at(column, row).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(0, 0).protected().insertInto(app)
  const sum = { kind: 'type', outcome: 'nothing', period: '2026-09' } as const
  await addNeedCounts(app, [
    { ...sum, concept: 'hebammenhilfe', level: 'quartier', area: '0101', searches: 23 },
    { ...sum, concept: 'hebammenhilfe', level: 'bezirk', area: '01', searches: 11 },
    { ...sum, concept: 'kita', level: 'quartier', area: '0202', searches: 4 },
  ])
}

async function layWork({ app }: TestDatabase) {
  await keepMeasure(app, {
    id: 'bus',
    record: {
      title: 'Spielmobil',
      areas: [anger],
      dueOn: '2026-10-01',
      owner: 'Jugendamt',
      funding: [
        { id: 'land', source: 'Land NRW', kind: 'state', planned: 4_000_000, to: '2027-03-31' },
      ],
    },
  })
  await sayStatus(app, 'bus', '2026-06-01', 'running')
  await keepMeasure(app, {
    id: 'treff',
    public: false,
    record: { title: 'Treff der Nordstadt', areas: [north] },
  })
  await keepMeasure(app, { id: 'hafen', record: { title: 'Kai am Hafen', areas: [harbour] } })
  await keepMeasure(app, { id: 'stadt', record: { title: 'Für alle' } })
  const quote = 'Wir schaffen ein Spielmobil für den Anger.'
  await keepPaper(app, { id: 'vertrag', text: `Papier. ${quote} Ende.` })
  await keepCommitment(app, {
    id: 'zusage',
    paper: 'vertrag',
    quote,
    record: { title: 'Spielmobil schaffen', areas: [anger] },
    measures: ['bus'],
  })
  await rate(app, 'zusage', '2026-07-01', 'underWay')
  const body = { name: 'Beirat', kind: 'advisory' }
  await sql`insert into measures.body (id, record, public, created_at, updated_at)
    values ('beirat', ${JSON.stringify(body)}::jsonb, true, ${now}, ${now})`.execute(app)
  const bench = {
    kind: 'recommendation',
    title: 'Bänke am Anger',
    text: 'Stellt Bänke auf.',
    on: '2026-01-01',
    answerDue: '2026-04-01',
    field: 'other',
    areas: [anger],
  }
  await sql`insert into measures.recommendation (id, body, record, public, created_at, updated_at)
    values ('baenke', 'beirat', ${JSON.stringify(bench)}::jsonb, false, ${now}, ${now})`.execute(
    app,
  )
  const effect = {
    title: 'Lesepaten',
    targetGroup: 'Kinder',
    wishedEffect: 'Sie lesen.',
    field: 'other',
    areas: [anger],
  }
  await sql`insert into measures.package (id, record, state, created_at, updated_at)
    values ('lesen', ${JSON.stringify(effect)}::jsonb, 'filed', ${now}, ${now})`.execute(app)
  const project = {
    project: 'Umbau des Platzes',
    office: 'Stadtplanung',
    summary: 'Der Platz wird umgebaut.',
    field: 'other',
    areas: [anger],
    lookAgainOn: '2026-11-01',
  }
  await sql`insert into measures.impact_check (id, record, state, created_at, updated_at)
    values ('platz', ${JSON.stringify(project)}::jsonb, 'signed', ${now}, ${now})`.execute(app)
}

/** The words of the page up to the rules and without choices, for whole rows. */
async function tableOf(path: string) {
  const { html } = await site.get(planner, path)
  return textOf(html.replace(/<option[\s\S]*?<\/option>/g, '')).replaceAll('\u00ad', '')
}

/** Names of areas in the order of the table. */
async function namesOf(query: string) {
  const { html } = await site.get(planner, `/arbeit/quartiere?${query}`)
  return [...html.matchAll(/href="\/arbeit\/quartiere\/[a-z]+\/[^"]*">([^<]*)</g)].map(
    ([, name]) => name,
  )
}

/** The words of one part of an area's page. */
async function partOf(path: string, id: string) {
  const { html } = await site.get(planner, path)
  const section = new RegExp(`<section aria-labelledby="${id}">[\\s\\S]*?</section>`).exec(
    html,
  )?.[0]
  if (!section) throw new Error(`no part “${id}”`)
  return { text: textOf(section), html: section }
}

describe('all areas side by side', () => {
  it('stand with what each room knows of them, and no total', async () => {
    const text = await tableOf('/arbeit/quartiere')
    expect(text).toContain('Eine Gesamtnote gibt es nicht.')
    expect(text).toContain('Quartiere: 8')
    // Index, movement, searches, offers, gaps, measures, recommendations.
    expect(text).toMatch(
      /Am Anger Nordstadt · 1\.000 Menschen schwer 1 gesichert 1 anders als die Stadt 20 1 0 2 1 läuft 1 überfällig 1 1 überfällig/,
    )
    expect(text).toMatch(/Feldmark Südstadt · 1\.000 Menschen gut keine zu wenige 0 1 0 0/)
    // Its poverty is kept secret, so it has no class; nobody takes it for a low one.
    expect(text).toMatch(/Hafen Südstadt · 1\.000 Menschen geschützt keine zu wenige 0 1 1 0/)
    expect(text).toContain('1 Maßnahme nennt kein Gebiet.')
  })

  it('can be sorted by every column and back, what is not known last', async () => {
    expect((await namesOf('folge=bedarf'))[0]).toBe('Am Anger')
    expect((await namesOf('folge=index')).at(-1)).toBe('Hafen')
    expect((await namesOf('folge=-index')).at(-1)).toBe('Hafen')
    expect((await namesOf('folge=-index'))[0]).not.toBe('Am Anger')
    expect((await namesOf('folge=-name'))[0]).toBe('Hafen')
    const { html } = await site.get(planner, '/arbeit/quartiere?folge=luecken&nur=luecken')
    expect(html).toContain('href="/arbeit/quartiere?nur=luecken&amp;folge=-luecken"')
    expect(html).toMatch(/aria-sort="descending"[^>]*><a[^>]*>Lücken/)
  })

  it('can be chosen by level, larger area, class, name and what needs attention', async () => {
    expect(await namesOf('ebene=bezirk')).toEqual(['Nordstadt', 'Südstadt'])
    expect(await namesOf('in=bezirk+02')).toEqual([
      'Eichenstraße',
      'Feldmark',
      'Gartenstadt',
      'Hafen',
    ])
    expect(await namesOf('klasse=2')).toEqual(['Am Anger'])
    expect(await namesOf('name=STADT')).toEqual(['Gartenstadt'])
    expect(await namesOf('nur=signale')).toEqual(['Am Anger'])
    expect(await namesOf('nur=bedarf')).toEqual(['Am Anger'])
    expect(await namesOf('nur=ueberfaellig')).toEqual(['Am Anger'])
    expect(await namesOf('nur=empfehlungen')).toEqual(['Am Anger'])
    expect(await namesOf('nur=ohneMassnahme')).toEqual(['Eichenstraße', 'Feldmark', 'Gartenstadt'])
    // Five have no advice on debts, which three of eight have.
    expect(await namesOf('nur=luecken')).toHaveLength(5)
    expect(await tableOf('/arbeit/quartiere?name=xyz')).toContain('Kein Gebiet passt dazu.')
  })

  it('count for a district what is within it, and say where there is no index', async () => {
    const text = await tableOf('/arbeit/quartiere?ebene=bezirk')
    // Searches for the district and for its quarters: 20 and 10.
    expect(text).toMatch(
      /Nordstadt 4\.000 Menschen nicht prüfbar 30 2 \d+ 2 1 läuft 1 überfällig 1/,
    )
    expect(text).toContain('Für diese Ebene hat die Stadt keinen Index.')
  })

  it('go along as a table, as they are chosen', async () => {
    const answer = await site.site.request('/arbeit/quartiere/quartiere.csv?in=bezirk+01', {
      headers: cookie(planner),
    })
    const lines = (await answer.text()).trim().split('\r\n')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('"Gebiet";"Liegt in";"Menschen";"Index"')
    expect(lines[1]).toBe(
      '"quartier";"0101";"Am Anger";"Nordstadt";"1000";"lage";"2024";"schwer";"";"1";"0";"1";"20";"1";"0";"2";"1";"1";"1";"1"',
    )
  })
})

describe('one area', () => {
  it('stands in the index, and the way leads to why', async () => {
    const { text, html } = await partOf(page, 'index')
    expect(text).toContain('Soziale Lage, Ausgabe 2024, Lage: schwer')
    expect(text).toContain('Kein anderes von 7 Gebieten hat einen höheren Wert.')
    expect(html).toContain('href="/stadt/index/lage/0101-am-anger?ausgabe=2024"')
    const secret = await partOf('/arbeit/quartiere/quartier/0204-hafen', 'index')
    expect(secret.text).toContain('geschützt. Mindestens ein Wert')
    // A larger area is told by those within it.
    const district = await partOf('/arbeit/quartiere/bezirk/01-nordstadt', 'index')
    expect(district.text).toMatch(/schwer: 1 gut: 3/)
  })

  it('shows what moved, what differs from the city, and what cannot be told', async () => {
    const moved = await partOf(page, 'frueh-erkennen')
    expect(moved.text).toMatch(/Armut ▲ steigt , ungünstig von 10.* auf 46.*gesichert/)
    expect(moved.html).toContain('href="/arbeit/frueh-erkennen?ebene=quartier"')
    const differs = await partOf(page, 'anders-als-die-stadt')
    expect(differs.text).toMatch(/Armut 46.*▲ gesichert höher, ungünstig 2024/)
    expect(differs.text).toContain('Bei 1 Kennzahl lässt sich nicht sagen')
    expect(differs.text).toContain('Unbekannt: Lärm.')
    const secret = await partOf('/arbeit/quartiere/quartier/0204-hafen', 'anders-als-die-stadt')
    expect(secret.text).toContain('Geschützt: Armut.')
  })

  it('shows what was looked for in vain, what there is and what is missing', async () => {
    const need = await partOf(page, 'bedarf')
    expect(need.text).toMatch(/Hebammenhilfe 20 20 kein passendes Angebot \(20\)/)
    expect(need.html).toContain('href="/arbeit/bedarf?ort=quartier+0101"')
    const offers = await partOf(page, 'angebote')
    expect(offers.text).toContain('Keine Lücke')
    expect(offers.text).toMatch(/1 Angebot.*Schuldner\S+ Geld, Arbeit, Recht 1 3/)
    expect(offers.text).not.toMatch(/Frauenh[^.]* 1 1/)
    expect((await partOf(emptyPage, 'angebote')).text).toMatch(
      /1 Lücke .*Schuldner\S+ Geld, Arbeit, Recht 3 Hier ist kein Angebot verzeichnet/,
    )
  })

  it('shows what is steered for it and around it: status, rating, day and money', async () => {
    const { text, html } = await partOf(page, 'massnahmen')
    expect(text).toMatch(
      /Spielmobil Jugendamt läuft gemeldet am 01\.06\.2026 1 auf dem Weg Ende 01\.10\.2026 überfällig .*Land NRW: 40\.000 € geplant bis 31\.03\.2027/,
    )
    expect(text).toMatch(/Treff der Nordstadt für Nordstadt noch nicht gemeldet keine/)
    expect(text).not.toMatch(/Hafen|Für alle/)
    expect(html).toContain('href="/arbeit/massnahmen?gebiet=quartier+0101"')
  })

  it('shows what is agreed, recommended, promised and checked for it', async () => {
    expect((await partOf(page, 'wirkungspakete')).text).toMatch(/Lesepaten – eingereicht/)
    expect((await partOf(page, 'empfehlungen')).text).toMatch(
      /Bänke am Anger Beirat.*01\.04\.2026 Antwort überfällig/,
    )
    expect((await partOf(page, 'zusagen')).text).toMatch(
      /Spielmobil schaffen Papier vertrag auf dem Weg ohne Frist 1/,
    )
    expect((await partOf(page, 'vorhaben')).text).toMatch(
      /Umbau des Platzes Stadtplanung unterschrieben jetzt/,
    )
  })

  it('says of every part that is empty that it is', async () => {
    const text = await site.read(planner, emptyPage)
    for (const words of [
      'Hier bewegt sich keine Kennzahl über den Zufall hinaus.',
      'Keine Kennzahl unterscheidet sich hier gesichert von der Stadt.',
      'hat hier nichts oft genug gefehlt',
      'Hier ist kein Angebot verzeichnet.',
      'Keine Maßnahme nennt dieses Gebiet',
      'Kein Wirkungspaket nennt dieses Gebiet.',
      'Keine Empfehlung nennt dieses Gebiet.',
      'Keine Zusage nennt dieses Gebiet.',
      'Zu keinem Vorhaben in diesem Gebiet',
    ])
      expect(text).toContain(words)
  })

  it('has one address', async () => {
    const answer = await site.site.request('/arbeit/quartiere/quartier/0101', {
      headers: cookie(planner),
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(page)
    expect((await site.get(planner, '/arbeit/quartiere/quartier/9999')).status).toBe(404)
  })
})

it('is a room for planners alone', async () => {
  expect((await site.get(planner, '/arbeit')).html).toContain('href="/arbeit/quartiere"')
  expect((await site.get(editor, '/arbeit')).html).not.toContain('href="/arbeit/quartiere"')
  for (const path of ['/arbeit/quartiere', '/arbeit/quartiere/quartiere.csv', page])
    expect((await site.get(editor, path)).status, path).toBe(403)
})
