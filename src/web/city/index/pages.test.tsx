import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { atlasPart } from '../../../contexts/atlas/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createWebsite } from '../../app.tsx'
import { indicatorListPage } from '../indicatorListPage.tsx'
import { indexPages } from './pages.ts'

let site: ReturnType<typeof createWebsite>

const byQuarter = (values: (number | 'protected')[]) =>
  Object.fromEntries(quarterNames.map((name, at) => [`quartier ${name}`, values[at]!]))

const classes = (low: string, middle: string, high: string) => [
  { code: 1, title: low, upTo: -1 },
  { code: 2, title: middle, upTo: 1 },
  { code: 3, title: high },
]

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters()
    .withWords({
      indices: [
        {
          id: 'lage',
          title: { de: 'Soziale Lage', leicht: 'So geht es den Menschen', en: 'Social situation' },
          level: 'quartier',
          partTitle: { de: 'Status', leicht: 'Die Lage', en: 'Status' },
          indicators: [{ indicator: 'armut' }, { indicator: 'wahl', direction: 'lowers' }],
          classes: classes('gut', 'mittel', 'schwer'),
          dynamics: {
            title: { de: 'Dynamik', leicht: 'Die Entwicklung', en: 'Dynamics' },
            changeOver: 2,
            indicators: [{ indicator: 'armut' }],
            classes: classes('besser', 'gleich', 'schlechter'),
          },
          editions: [
            { id: '2021', time: '2022', without: ['wahl'] },
            { id: '2023', time: '2024' },
          ],
        },
      ],
    })
    .insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'armut', title: 'Armut' })
    .withIndicator({ id: 'wahl', title: 'Wahlbeteiligung' })
    .withValues('armut', 2022, byQuarter([3, 4, 4, 4, 5, 5, 7, 8]))
    .withValues('armut', 2024, byQuarter([2, 4, 4, 4, 5, 5, 7, 'protected']))
    .withValues('wahl', 2024, byQuarter([80, 70, 70, 70, 60, 60, 40, 50]))
    .insertInto(app, keys)
  const door = await publicDoor(app, [cityPart, atlasPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [indicatorListPage, ...indexPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

async function get(path: string) {
  const answer = await site.request(path)
  const html = await answer.text()
  const text = html
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
  return { status: answer.status, html, text }
}

describe('the page of an index', () => {
  it('shows classes on the map and in the table, with those that have none', async () => {
    const { text, html } = await get('/stadt/index/lage')
    expect(text).toContain('1 von 7 Gebieten: schwer')
    expect(text).toMatch(/gut 1 Gebiet mittel 5 Gebiete schwer 1 Gebiet geschützt 1 Gebiet/)
    expect(html).toContain('<title>Am Anger: gut</title>')
    expect(html).toContain('<title>Hafen: geschützt</title>')
    expect(html).toContain('href="/stadt/index/lage/0101-am-anger"')
    // The highest index first, those without one last.
    expect(text).toMatch(/Gartenstadt Südstadt schwer \d,\d+ .*Hafen Südstadt geschützt –/)
  })

  it('sets situation and development side by side', async () => {
    const { text } = await get('/stadt/index/lage')
    expect(text).toMatch(
      /Status ↓ Dynamik → besser gleich schlechter zusammen gut 1 0 0 1 mittel 0 5 0 5 schwer 0 1 0 1 zusammen 1 6 0 7/,
    )
    const { html } = await get('/stadt/index/lage?karte=entwicklung')
    expect(html).toContain('<title>Am Anger: besser</title>')
  })

  it('explains how it is made, in three languages', async () => {
    const { text } = await get('/stadt/index/lage')
    expect(text).toContain('Es gehen nur veröffentlichte Werte ein.')
    expect(text).toContain('wie sich die Kennzahlen in 2 Jahren verändert haben')
    expect(text).toMatch(/Wahlbeteiligung 1 senkt den Index 64,29 % 11,78 % 40,00 % 80,00 %/)
    expect((await get('/leicht/stadt/index/lage')).text).toContain('Die Gruppe vergleicht nur die')
    expect((await get('/en/stadt/index/lage')).text).toContain('Only published values go in.')
  })

  it('has an address for each edition, and none for others', async () => {
    const { text } = await get('/stadt/index/lage?ausgabe=2021')
    expect(text).not.toContain('Wahlbeteiligung')
    expect(text).not.toContain('Lage und Entwicklung zusammen')
    expect((await get('/stadt/index/lage?ausgabe=1999')).status).toBe(404)
    expect((await get('/stadt/index/nix')).status).toBe(404)
  })

  it('is found from the list of indicators', async () => {
    const { html, text } = await get('/stadt/kennzahlen')
    expect(html).toContain('href="/stadt/index/lage"')
    expect(text).toContain('Soziale Lage 2021 bis 2023')
  })
})

describe('why an area stands where it stands', () => {
  it('tells every step in words and as a table that adds up', async () => {
    const { text } = await get('/stadt/index/lage/0101-am-anger')
    expect(text).toContain('Warum steht Am Anger hier?')
    expect(text).toContain('Status: gut 6 von 7 Gebieten haben einen höheren Index.')
    // 2 4 4 4 5 5 7: mean 4.43, standard deviation 1.40.
    expect(text).toContain(
      'Armut: 2,00 %. Das Mittel aller Gebiete ist 4,43 %, die Streuung 1,40 %. Der Wert liegt 1,74 Streuungen unter dem Mittel. Mit dem Gewicht 1 trägt das −1,74 zur Summe bei.',
    )
    expect(text).toContain('Ein hoher Wert senkt den Index, darum dreht sich das Vorzeichen.')
    expect(text).toMatch(/Armut 2,00 % 4,43 % 1,40 % −1,74 1 −1,74/)
    expect(text).toMatch(/Wahlbeteiligung 80,00 % 64,29 % 11,78 % 1,33 1 −1,33 Summe −3,07/)
    expect(text).toMatch(/gut ◀ hier – −1 1/)
    expect(text).toContain('Armut: von 3,00 % auf 2,00 %, also −1,00 %-Punkte.')
  })

  it('says why there is no class, and never the secret value', async () => {
    const { text } = await get('/stadt/index/lage/0204-hafen')
    expect(text).toContain(
      'Dieses Gebiet hat keine Klasse. Mindestens eine Kennzahl ist zum Schutz',
    )
    expect(text).toContain('Armut: geschützt.')
    expect(text).not.toContain('hier –')
  })

  it('says each thought on a line of its own in easy language', async () => {
    const { html } = await get('/leicht/stadt/index/lage/0101-am-anger')
    expect(html).toContain('Armut: 2,00\u00a0%.<br/>Der Durchschnitt von allen Gebieten ist 4,43')
  })
})

it('can be taken along with every step, each column named once', async () => {
  const { html } = await get('/stadt/index/lage.csv')
  const [header = '', ...lines] = html.trimEnd().split('\r\n')
  const columns = header.split(',')
  expect(new Set(columns).size).toBe(columns.length)
  const row = (line: string) =>
    Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell]))
  const first = row(lines[0]!)
  expect(first).toMatchObject({
    ...{ index: 'lage', ausgabe: '2023', gebiet_id: '0101', art: 'eingeordnet' },
    ...{ status_armut_wert: '2', status_klasse: '1', status_klasse_name: 'gut' },
    ...{ dynamik_armut_wert: '-1', dynamik_klasse_name: 'besser' },
  })
  expect(Number(first.status_summe)).toBeCloseTo(
    Number(first.status_armut_beitrag) + Number(first.status_wahl_beitrag),
    12,
  )
  const secret = row(lines.find((line) => line.includes(',0204,'))!)
  expect(secret).toMatchObject({ art: 'geschuetzt', status_armut_wert: '', status_klasse: '' })
})
