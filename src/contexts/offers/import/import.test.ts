import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { Findings, type MergeCounts, partNamer } from '../../../platform/import/index.ts'
import { type OffersSection, packSchema } from '../../city/index.ts'
import { type OfferPartOptions, offerParts } from './part.ts'

const { app } = await testDatabase()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-offers-'))
  await sql`delete from offers.change`.execute(app)
  await sql`delete from offers.offer`.execute(app)
  await sql`delete from people.organisation`.execute(app)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | unknown) {
  const target = path.join(folder, name)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, typeof content === 'string' ? content : JSON.stringify(content))
}

interface Imported {
  counts: MergeCounts | undefined
  findings: Findings
}

/** Imports offers sections as a pack would. */
async function importOffers(
  sections: unknown[],
  { today = '2026-08-01', ...words }: { today?: string } & Partial<OfferPartOptions> = {},
): Promise<Imported[]> {
  const pack = packSchema.parse({ name: 'Teststadt', state: 'NW', offers: sections })
  const sectionsRead: OffersSection[] = pack.offers
  const options = { name: partNamer(), locale: 'de', ...words }
  const results: Imported[] = []
  for (const part of offerParts(sectionsRead, options)) {
    const findings = new Findings()
    const now = new Date(`${today}T12:00:00Z`)
    const prepared = await part.prepare({ dataFolder: folder, packFolder: folder, now, findings })
    const counts = await (prepared &&
      app.transaction().execute((tx) => prepared.write(tx, { now, today, findings })))
    results.push({ counts, findings })
  }
  return results
}

async function importOne(section: unknown, options = {}): Promise<Imported> {
  return (await importOffers([section], options))[0]!
}

async function offers() {
  const { rows } = await sql<{
    id: string
    name: string
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever is stored
    record: any
    lon: number | null
    lat: number | null
    organisation: string | null
    protected: boolean
    opened_on: string | null
    closed_on: string | null
    retired_on: string | null
  }>`select * from offers.offer order by id`.execute(app)
  return rows
}

const nothingChanged = (total: number) => ({
  added: 0,
  changed: 0,
  unchanged: total,
  retired: 0,
  revived: 0,
})

const kitas = {
  file: 'kitas.csv',
  prefix: 'kita',
  id: 'id',
  name: { column: 'name', default: 'Kita' },
  type: { constant: 'kita' },
  street: 'street',
  postalCode: 'plz',
  phone: 'phone',
  website: 'web',
  email: 'mail',
  organisation: 'sponsor',
  places: 'places',
  x: 'lon',
  y: 'lat',
}
const header = 'id;name;street;plz;phone;web;mail;sponsor;places;lon;lat'
const row = (
  id: string,
  more: Partial<
    Record<
      'name' | 'street' | 'web' | 'mail' | 'phone' | 'places' | 'lon' | 'lat' | 'sponsor',
      string
    >
  > = {},
) =>
  [
    id,
    more.name ?? `Kita ${id}`,
    more.street ?? 'Lange Straße 5b',
    '40210',
    more.phone ?? '0211 9990',
    more.web ?? '',
    more.mail ?? '',
    more.sponsor ?? 'VFA Musterstadt',
    more.places ?? '60',
    more.lon ?? '6,7762',
    more.lat ?? '51,2277',
  ].join(';')
const csv = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`

describe('a mapped table', () => {
  test('tells how one comes, what it costs, for what ages, in which networks, and when it was checked', async () => {
    await file(
      'mehr.csv',
      'id;name;weg;kosten;ab;netz;stand;wc;start\n1;Treff;offen,Termin;gratis;14;Netz A|Netz B;31.10.2026;ja;Kommen Sie.\n2;Haus;Boot;;alt;;bald;vielleicht;\n',
    )
    const { findings } = await importOne({
      file: 'mehr.csv',
      prefix: 'mehr',
      id: 'id',
      name: 'name',
      type: { constant: 'begegnungsstaette' },
      ways: { column: 'weg', split: ',', map: { offen: 'walkIn', Termin: 'appointment' } },
      cost: { column: 'kosten', map: { gratis: 'free' } },
      ageFrom: 'ab',
      networks: { column: 'netz', split: '|' },
      lastChecked: 'stand',
      access: { accessibleToilet: 'wc', rampe: 'wc' },
      howToStart: 'start',
    })
    const [first, second] = await offers()
    expect(first?.record).toMatchObject({
      texts: { de: { howToStart: 'Kommen Sie.' } },
      ways: ['walkIn', 'appointment'],
      cost: { kind: 'free' },
      ages: { from: 14 },
      networks: ['Netz A', 'Netz B'],
      lastChecked: '2026-10-31',
      checkedBy: 'source',
      access: { accessibleToilet: 'yes' },
    })
    for (const field of ['ways', 'cost', 'ages', 'networks', 'lastChecked', 'checkedBy'])
      expect(second?.record).not.toHaveProperty(field)
    expect(findings.rejections.map(({ column }) => column).sort()).toEqual([
      'ab',
      'rampe',
      'stand',
      'wc',
      'weg',
    ])
  })

  test('becomes offers with place, provider and contact', async () => {
    await file('kitas.csv', csv(row('0101', { web: 'www.kita-eins.de' })))
    const { counts, findings } = await importOne({ ...kitas, decimal: ',' })
    expect(findings.rejections).toEqual([])
    expect(counts).toEqual({ ...nothingChanged(0), added: 1 })
    const [offer] = await offers()
    expect(offer).toMatchObject({
      id: 'kita-0101',
      name: 'Kita 0101',
      organisation: 'vfa-musterstadt',
      lon: 6.7762,
      lat: 51.2277,
    })
    expect(offer?.record).toMatchObject({
      types: ['kita'],
      texts: { de: { name: 'Kita 0101' } },
      site: { street: 'Lange Straße', houseNumber: '5b', postalCode: '40210' },
      phone: '0211 9990',
      website: 'https://www.kita-eins.de',
      places: 60,
      organisation: { id: 'vfa-musterstadt', name: 'VFA Musterstadt' },
    })
  })

  test('imported twice changes nothing; a changed row updates, a vanished one is retired and may return', async () => {
    await file('kitas.csv', csv(row('1'), row('2'), row('3')))
    await importOne(kitas)
    expect((await importOne(kitas)).counts).toEqual(nothingChanged(3))
    await file('kitas.csv', csv(row('1', { places: '61' }), row('2')))
    const second = await importOne(kitas, { today: '2026-08-02' })
    expect(second.counts).toEqual({ added: 0, changed: 1, unchanged: 1, retired: 1, revived: 0 })
    expect((await offers())[2]).toMatchObject({ retired_on: '2026-08-02', closed_on: '2026-08-02' })
    await file('kitas.csv', csv(row('1', { places: '61' }), row('2'), row('3')))
    expect((await importOne(kitas)).counts).toMatchObject({ revived: 1, unchanged: 2, changed: 0 })
    expect((await offers())[2]).toMatchObject({ retired_on: null, closed_on: null })
  })

  test('a row that cannot be read closes nothing; one that vanished is named', async () => {
    await file('kitas.csv', csv(row('1'), row('2'), row('3')))
    const section = { ...kitas, name: 'name' }
    await importOne(section)
    await file('kitas.csv', csv(row('1', { name: '' }), row('2')))
    const { counts, findings } = await importOne(section)
    expect(counts).toMatchObject({ unchanged: 1, retired: 1 })
    expect((await offers()).map(({ closed_on }) => closed_on)).toEqual([null, null, '2026-08-01'])
    expect(findings.retired).toEqual([{ file: 'kitas.csv', text: 'kita-3: Kita 3' }])
    expect(findings.notices.map(({ text }) => text)).toContain(
      'Angebote, deren Zeile abgewiesen wurde, bleiben, wie sie waren: 1.',
    )
  })

  test('of a site that must be hidden, nothing stays that its row no longer tells', async () => {
    await file('kitas.csv', csv(row('1'), row('2')))
    await importOne({ ...kitas, name: 'name' })
    await file('kitas.csv', csv(row('1', { name: '' }), row('2')))
    await importOne({ ...kitas, name: 'name', protected: true })
    expect((await offers()).map(({ closed_on }) => closed_on)).toEqual(['2026-08-01', null])
  })

  test('names what is wrong with file, line, column, value and reason, and keeps the rest', async () => {
    await file(
      'kitas.csv',
      csv(
        row('1', { web: 'javascript:alert(1)', mail: 'kein at', places: 'viele' }),
        row('2'),
        row('2', { name: 'Doppelt' }),
        row('', { name: 'Ohne Kennung' }),
      ),
    )
    const { counts, findings } = await importOne(kitas)
    expect(counts?.added).toBe(2)
    const [first] = await offers()
    expect(first?.record.website).toBeUndefined()
    expect(first?.record.email).toBeUndefined()
    expect(findings.rejections).toEqual([
      expect.objectContaining({ file: 'kitas.csv', line: 2, column: 'places', value: 'viele' }),
      expect.objectContaining({ line: 2, column: 'mail', value: 'kein at' }),
      expect.objectContaining({
        line: 2,
        column: 'web',
        value: 'javascript:alert(1)',
        reason: expect.stringContaining('nur http und https'),
      }),
      expect.objectContaining({
        line: 4,
        column: 'id',
        value: 'kita-2',
        reason: 'Diese Kennung gibt es schon: Zeile 3.',
      }),
      expect.objectContaining({ line: 5, column: 'id', reason: 'Die Kennung fehlt.' }),
    ])
  })

  test('gives a stand-in name its street, and takes tags out of texts', async () => {
    await file(
      'kitas.csv',
      csv(
        row('1', { name: '', street: 'Am Teich' }),
        row('2', { name: '"<b>Kita</b> &amp; <script>alert(1)</script>Hort"' }),
      ),
    )
    await importOne(kitas)
    expect((await offers()).map(({ name }) => name)).toEqual(['Kita, Am Teich', 'Kita & Hort'])
  })

  test('with swapped coordinates is refused with the hint, and nothing is written', async () => {
    await file('kitas.csv', csv(row('1'), row('2')))
    const { counts, findings } = await importOne({ ...kitas, x: 'lat', y: 'lon' })
    expect(counts).toBeUndefined()
    expect(findings.refusals[0]?.reason).toContain('vertauscht')
    expect(await offers()).toEqual([])
  })

  test('with one swapped pair keeps the offer without a place on the map', async () => {
    await file('kitas.csv', csv(row('1', { lon: '51,2', lat: '6,7' }), row('2'), row('3')))
    const { findings } = await importOne(kitas)
    expect(findings.rejections).toEqual([
      expect.objectContaining({ line: 2, column: 'lon, lat', value: '51,2 / 6,7' }),
    ])
    expect((await offers()).map(({ lon }) => lon)).toEqual([null, 6.7762, 6.7762])
  })

  test('in UTM metres is transformed, and without crs refused with the hint', async () => {
    await file('kitas.csv', csv(row('1', { lon: '344.726,5', lat: '5.677.343,2' })))
    const section = { ...kitas, decimal: ',', thousands: '.' }
    const without = await importOne(section)
    expect(without.findings.refusals[0]?.reason).toContain('crs')
    const turned = { ...section, crs: 'EPSG:25832', x: 'lat', y: 'lon' }
    expect((await importOne(turned)).findings.refusals[0]?.reason).toContain('Ostwert')
    const { findings } = await importOne({ ...section, crs: 'EPSG:25832' })
    expect(findings.refusals).toEqual([])
    const [offer] = await offers()
    expect(offer?.lon).toBeCloseTo(6.777, 2)
    expect(offer?.lat).toBeCloseTo(51.229, 2)
  })

  test('of protected sites loses everything by which a place could be found', async () => {
    await file('kitas.csv', csv(row('1', { name: 'Frauenhaus' })))
    await importOne({ ...kitas, protected: true, place: { constant: 'Düsseldorf' } })
    const [offer] = await offers()
    expect(offer).toMatchObject({ lon: null, lat: null })
    expect(offer?.record.site).toEqual({ place: 'Düsseldorf', protected: true })
    expect(JSON.stringify(offer?.record)).not.toContain('Lange')
  })

  test('of protected sites tells the place in no word, and the report does not repeat it', async () => {
    const telling = {
      id: 'a',
      types: ['frauenhaus'],
      site: { street: 'Geheimweg', houseNumber: '3', postalCode: '40777' },
    }
    await file('own.json', [
      {
        ...telling,
        texts: {
          de: { name: 'Frauenhaus', summary: 'Im Geheim-Weg 3.', howToStart: 'Rufen Sie an.' },
          en: { name: 'Shelter', description: 'Write to 40777 Musterstadt.', bring: 'No 407771.' },
        },
        organisation: { name: 'Verein Geheimweg e. V.' },
      },
      { ...telling, id: 'b', texts: { de: { name: 'Haus Geheimweg' } } },
      { ...telling, id: 'frauenhaus-geheimweg-3', texts: { de: { name: 'Frauenhaus' } } },
      { ...telling, id: 'c', types: [], texts: { de: { name: 'Kita Geheimweg' } } },
    ])
    const protectedTypes = new Set(['frauenhaus'])
    const { findings } = await importOne({ file: 'own.json' }, { protectedTypes })
    const [hidden, open, ...others] = await offers()
    expect(others).toEqual([])
    expect(open?.name).toBe('Kita Geheimweg')
    expect(hidden?.record.texts).toEqual({
      de: { name: 'Frauenhaus', howToStart: 'Rufen Sie an.' },
      en: { name: 'Shelter', bring: 'No 407771.' },
    })
    expect(JSON.stringify(hidden)).not.toMatch(/Geheim|40777(?!1)/)
    expect(findings.rejections.map(({ line, column }) => [line, column])).toEqual([
      [1, 'texts.de.summary'],
      [1, 'texts.en.description'],
      [1, 'organisation'],
      [2, 'texts.de.name'],
      [3, 'id'],
    ])
    expect(JSON.stringify(findings.rejections)).not.toMatch(/Geheimweg|40777/i)
  })

  test('of protected sites without name and id gets neither from its address', async () => {
    await file('haus.csv', 'name;street;plz\n;Geheimweg 3;40777\n')
    const { name, street, postalCode } = kitas
    const section = {
      file: 'haus.csv',
      name: { ...name, default: 'Frauenhaus' },
      street,
      postalCode,
    }
    await importOne({ ...section, protected: true })
    expect((await offers()).map(({ id, name }) => [id, name])).toEqual([
      ['frauenhaus', 'Frauenhaus'],
    ])
  })

  test('of unknown types keeps the offer and names the type once', async () => {
    await file(
      'kitas.csv',
      csv(
        row('1', { sponsor: 'kita' }),
        row('2', { sponsor: 'Hort' }),
        row('3', { sponsor: 'Hort' }),
      ),
    )
    const { findings } = await importOne(
      { ...kitas, type: 'sponsor' },
      { offerTypes: new Set(['kita']) },
    )
    expect(findings.notices.filter(({ text }) => text.includes('Hort'))).toHaveLength(1)
    expect((await offers()).map(({ record }) => record.types)).toEqual([['kita'], [], []])
  })

  test('of a type that is protected everywhere hides the place without being told', async () => {
    await file('kitas.csv', csv(row('1')))
    await importOne(
      { ...kitas, type: { constant: 'frauenhaus' } },
      { protectedTypes: new Set(['frauenhaus']) },
    )
    expect((await offers())[0]).toMatchObject({ lon: null, protected: true })
  })

  test('whose rows are all unusable is refused, so that nothing is retired', async () => {
    await file('kitas.csv', csv(row('1')))
    await importOne(kitas)
    await file('kitas.csv', csv(row('')))
    const { counts, findings } = await importOne(kitas)
    expect(counts).toBeUndefined()
    expect(findings.refused).toBe(true)
    expect((await offers())[0]?.retired_on).toBeNull()
  })

  test('two sections with the same ids are told apart by a prefix, else named', async () => {
    await file('a.csv', csv(row('1')))
    await file('b.csv', csv(row('1'), row('2')))
    const { prefix: _, ...bare } = kitas
    const [, second] = await importOffers([
      { ...bare, file: 'a.csv' },
      { ...bare, file: 'b.csv' },
    ])
    expect(second?.counts?.added).toBe(1)
    expect(second?.findings.rejections[0]?.reason).toContain('a.csv, Zeile 2')
    expect(second?.findings.rejections[0]?.reason).toContain('prefix')
  })

  test('spells a provider as it came first, whichever section comes again', async () => {
    await file('a.csv', csv(row('1', { sponsor: 'VFA Musterstadt' })))
    await file('b.csv', csv(row('2', { sponsor: 'Vfa Musterstadt' })))
    const { prefix: _, ...bare } = kitas
    const sections = [
      { ...bare, file: 'a.csv' },
      { ...bare, file: 'b.csv' },
    ]
    await importOffers(sections)
    await importOffers(sections)
    const { rows } = await sql`select id, name from people.organisation`.execute(app)
    expect(rows).toEqual([{ id: 'vfa-musterstadt', name: 'VFA Musterstadt' }])
  })

  test('50,000 offers go in at once', async () => {
    await file('kitas.csv', csv(...Array.from({ length: 50_000 }, (_, i) => row(`n${i}`))))
    const { counts } = await importOne(kitas)
    expect(counts?.added).toBe(50_000)
  })
})

describe('snapshots', () => {
  const section = { ...kitas, file: 'kitas_{date}.csv', snapshot: { template: '{date}' } }
  const changes = async () => {
    const { rows } = await sql`select offer, kind, seen_on::text, previous_on::text
      from offers.change order by seen_on, offer`.execute(app)
    return rows
  }

  test('tell who opened, closed and came back, whatever the order of the files', async () => {
    await file('kitas_2026-07.csv', csv(row('a'), row('c'), row('d')))
    await file('kitas_2025-10.csv', csv(row('a'), row('b'), row('d')))
    await file('kitas_2026-01.csv', csv(row('a'), row('b')))
    const { counts, findings } = await importOne(section)
    expect(counts).toMatchObject({ added: 4 })
    expect(await changes()).toEqual([
      { offer: 'kita-d', kind: 'closed', seen_on: '2026-01-01', previous_on: '2025-10-01' },
      { offer: 'kita-b', kind: 'closed', seen_on: '2026-07-01', previous_on: '2026-01-01' },
      { offer: 'kita-c', kind: 'opened', seen_on: '2026-07-01', previous_on: '2026-01-01' },
      { offer: 'kita-d', kind: 'reopened', seen_on: '2026-07-01', previous_on: '2026-01-01' },
    ])
    const [a, b, c, d] = await offers()
    expect(a).toMatchObject({ opened_on: null, closed_on: null, retired_on: null })
    expect(b).toMatchObject({ closed_on: '2026-07-01', retired_on: '2026-07-01' })
    expect(c).toMatchObject({ opened_on: '2026-07-01', closed_on: null, retired_on: null })
    expect(d).toMatchObject({ opened_on: null, closed_on: null, retired_on: null })
    expect(findings.notices.map(({ text }) => text)).toContain(
      'Zwischen 2026-01-01 und 2026-07-01: 1 neu, 1 geschlossen, 1 wieder da.',
    )
    expect((await importOne(section)).counts).toEqual(nothingChanged(4))
    expect(await changes()).toHaveLength(4)
  })

  test('go on with a later file alone as with all files', async () => {
    await file('kitas_2025-10.csv', csv(row('a'), row('b')))
    await file('kitas_2026-01.csv', csv(row('a'), row('b'), row('c')))
    await importOne(section)
    await rm(path.join(folder, 'kitas_2025-10.csv'))
    await rm(path.join(folder, 'kitas_2026-01.csv'))
    await file('kitas_2026-07.csv', csv(row('b'), row('c')))
    const { counts } = await importOne(section)
    expect(counts).toMatchObject({ added: 0, retired: 1 })
    const alone = [await changes(), await offers()]
    await file('kitas_2025-10.csv', csv(row('a'), row('b')))
    await file('kitas_2026-01.csv', csv(row('a'), row('b'), row('c')))
    expect((await importOne(section)).counts).toEqual(nothingChanged(3))
    expect([await changes(), await offers()]).toEqual(alone)
  })

  test('take the words of the newest', async () => {
    await file('kitas_2025-10.csv', csv(row('a', { name: 'Alt' })))
    await file('kitas_2026-07.csv', csv(row('a', { name: 'Neu' })))
    await importOne(section)
    expect((await offers())[0]?.name).toBe('Neu')
  })
})

describe('records in our own shape', () => {
  test('go in as they are, with prefix, and are checked all the same', async () => {
    const good = { id: 'a', texts: { de: { name: 'Beratung' }, leicht: { name: 'Hilfe' } } }
    await file('own.json', [
      good,
      {
        ...good,
        id: 'b',
        website: 'data:text/html,x',
        site: { protected: true, street: 'Geheim' },
      },
      { ...good, id: 'c', hours: { weekly: [{ days: [9], opens: '09:00', closes: '12:00' }] } },
      { id: 'd', texts: { de: { name: 'X' } }, unknown: 1 },
    ])
    const { counts, findings } = await importOne({ file: 'own.json', prefix: 'demo' })
    expect(counts?.added).toBe(2)
    const [a, b] = await offers()
    expect(a?.record.texts.leicht.name).toBe('Hilfe')
    expect(b?.id).toBe('demo-b')
    expect(b?.record.website).toBeUndefined()
    expect(b?.record.site).toEqual({ protected: true })
    expect(findings.rejections.map(({ line, column }) => [line, column])).toEqual([
      [2, 'website'],
      [3, 'hours.weekly.0.days.0'],
      [4, undefined],
    ])
  })
})
