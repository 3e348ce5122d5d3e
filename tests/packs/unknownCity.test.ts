import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { dbase, shapes, workbook, zipped } from '../builders/dataFiles.ts'
import { testDatabase } from '../database/index.ts'
import {
  complaints,
  featureCollection,
  partOf,
  rows,
  runPack,
  square,
  touched,
} from './cityPack.ts'

// A city in Hesse with five levels of its own, in UTM metres, with everything that German files have:
// semicolons, decimal commas, points for thousands, Windows-1252, names instead of ids.
const [x0, y0] = [533_000, 5_684_000]
const level = (id: string, one: string, many: string) => ({ id, name: { one, many } })
const levels = [
  level('region', 'Stadtregion', 'Stadtregionen'),
  level('ortsbezirk', 'Ortsbezirk', 'Ortsbezirke'),
  level('ortsteil', 'Ortsteil', 'Ortsteile'),
  level('sozialraum', 'Sozialraum', 'Sozialräume'),
  level('baublock', 'Baublock', 'Baublöcke'),
]

/** A grid of n × n squares over the same ground, named by `name`. */
function grid(n: number, name: (index: number) => Record<string, unknown>) {
  const size = 4000 / n
  return Array.from({ length: n * n }, (_, index) => ({
    ring: square(x0 + (index % n) * size, y0 + Math.floor(index / n) * size, size),
    properties: name(index),
  }))
}

const districts = ['Süd', 'Ost', 'West', 'Höhe']
const blocks = grid(8, (index) => ({ BLK: String(1000 + index) }))

async function files() {
  const utm = 'urn:ogc:def:crs:EPSG::25832'
  const topo = topology({
    t: JSON.parse(featureCollection(grid(2, (i) => ({ bez: `B${i + 1}` })))),
  })
  const quarters = grid(4, (index) => ({ NAME: `Quartier ${index + 1}` }))
  const widths: [string, string, number][] = [
    ['NR', 'C', 3],
    ['NAME', 'C', 20],
  ]
  const attributes = quarters.map((quarter, index) => [
    Buffer.from(String(index + 1).padStart(3, '0')),
    Buffer.from(String(quarter.properties.NAME), 'latin1'),
  ])
  return {
    'region.geojson': featureCollection(
      grid(1, () => ({ n: 'Ganz Musterburg' })),
      utm,
    ),
    'bezirke.topojson': JSON.stringify(topo),
    'ortsteile.zip': await zipped({
      'ot.shp': shapes(quarters.map(({ ring }) => ring)),
      'ot.dbf': dbase(widths, attributes),
      'ot.prj': 'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989"]]',
    }),
    'raum.geojson': featureCollection(
      districts.map((name, index) => ({
        ring: square(x0 + (index % 2) * 2000, y0 + Math.floor(index / 2) * 2000, 2000),
        properties: { name: `Raum ${name}` },
      })),
      utm,
    ),
    'blocks.geojson': featureCollection(blocks, utm),
    'einwohner.csv': Buffer.from(
      `Statistik der Stadt;;;\nSozialraum;Jahr;weiblich;männlich\n${districts
        .map((name, index) => `Raum ${name};2023;1.${index}00;${900 + index}`)
        .join('\n')}\n`,
      'latin1',
    ),
    'arbeit.csv': `Nr;Quote 2022;Quote 2023\n${Array.from(
      { length: 16 },
      (_, index) =>
        `${index + 1};${index === 3 ? 'x' : `${index},5`};${index === 4 ? '-' : `${index},75`}`,
    ).join('\n')}\n`,
    'lang.xlsx': await workbook((book) => {
      const sheet = book.addWorksheet('Daten')
      sheet.addRow(['Ort', 'Merkmal', 'Stand', 'Wert'])
      sheet.addRow(['RAUM SUED', 'Kinder', new Date('2023-12-31'), 120.5])
      sheet.addRow(['Raum Hoehe', 'Kinder', new Date('2023-12-31'), 80])
      sheet.addRow(['Musterburg', 'Kinder', new Date('2023-12-31'), 400])
    }),
  }
}

const pack = {
  name: 'Musterburg',
  state: 'HE' as const,
  levels,
  sources: [{ id: 'statistik', title: 'Statistikstelle' }],
  topics: [{ id: 'arbeit', title: 'Arbeit' }],
  areas: [
    // Not in the order of the levels on purpose.
    { file: 'blocks.geojson', level: 'baublock', id: 'BLK' },
    { file: 'region.geojson', level: 'region', name: 'n' },
    { file: 'bezirke.topojson', crs: 'EPSG:25832', level: 'ortsbezirk', id: 'bez' },
    { file: 'ortsteile.zip', level: 'ortsteil', id: 'NR', name: 'NAME' },
    { file: 'raum.geojson', level: 'sozialraum', name: 'name' },
  ],
  residents: [
    {
      file: 'einwohner.csv',
      headerRow: 2,
      thousands: '.',
      decimal: ',' as const,
      area: { level: 'sozialraum', column: 'Sozialraum', by: 'name' as const },
      time: { template: '{Jahr}-12-31' },
      columns: { weiblich: { sex: 'f' as const }, männlich: { sex: 'm' as const } },
    },
  ],
  indicators: [
    { id: 'quote', title: 'Quote', topic: 'arbeit', unit: '%' },
    { id: 'kinder', title: 'Kinder', unit: 'Kinder', combine: 'sum' as const },
  ],
  values: [
    ...['2022', '2023'].map((year) => ({
      file: 'arbeit.csv',
      source: 'statistik',
      decimal: ',' as const,
      protected: ['x'],
      missing: ['-'],
      area: { level: 'ortsteil', column: { column: 'Nr', pad: 3 } },
      time: { constant: year },
      columns: { [`Quote ${year}`]: 'quote' },
    })),
    {
      file: 'lang.xlsx',
      area: { level: 'sozialraum', column: 'Ort', by: 'name' as const, city: 'Musterburg' },
      time: 'Stand',
      rows: { key: 'Merkmal', value: 'Wert', indicators: { Kinder: 'kinder' } },
    },
  ],
}

const database = await testDatabase()

test('five levels of its own, UTM, semicolons and decimal commas go in without code', async () => {
  const report = await runPack(database, { pack, files: await files() })
  expect(complaints(report)).toEqual([])
  const counted = await rows<{ level: string; count: number; parents: number; km2: number }>(
    database.app,
    `select level, count(*), count(parent) as parents, round(sum(area_m2) / 1e6) as km2
     from city.area join city.level on level.id = area.level group by level, position order by position`,
  )
  expect(counted).toEqual([
    { level: 'region', count: 1, parents: 0, km2: 16 },
    { level: 'ortsbezirk', count: 4, parents: 4, km2: 16 },
    { level: 'ortsteil', count: 16, parents: 16, km2: 16 },
    { level: 'sozialraum', count: 4, parents: 4, km2: 16 },
    { level: 'baublock', count: 64, parents: 64, km2: 16 },
  ])
  const [corner] = await rows<{ lon: number; lat: number }>(
    database.app,
    `select (geometry#>>'{coordinates,0,0,0,0}')::float as lon,
       (geometry#>>'{coordinates,0,0,0,1}')::float as lat from city.area where level = 'region'`,
  )
  expect(corner?.lon).toBeCloseTo(9.4734, 3) // 33 km east of 9°, at 62.5 % of a degree’s length
  expect(corner?.lat).toBeCloseTo(51.3064, 3)
})

test('parents are found by overlap, level by level', async () => {
  const chain = await rows<{ names: string }>(
    database.app,
    `with recursive up as (
       select key, parent, name as names from city.area where level = 'baublock' and id = '1000'
       union all select a.key, a.parent, a.name || ' < ' || up.names from up join city.area a on a.key = up.parent)
     select names from up where parent is null`,
  )
  expect(chain).toEqual([{ names: 'Ganz Musterburg < B1 < Quartier 1 < Raum Süd < 1000' }])
})

test('numbers, secrets, gaps, names in another spelling and the whole city are understood', async () => {
  const residents = await rows<{ sex: string; sum: number }>(
    database.app,
    'select sex, sum(count) from city.residents group by sex order by sex',
  )
  expect(residents).toEqual([
    { sex: 'f', sum: 4600 },
    { sex: 'm', sum: 3606 },
  ])
  const quotas = await rows<{ year: number; known: number; secret: number; sum: number }>(
    database.app,
    `select extract(year from period_from) as year, count(value) as known,
       count(*) filter (where status = 'protected') as secret, sum(value)
     from atlas.observation where indicator = 'quote' group by 1 order by 1`,
  )
  expect(quotas).toEqual([
    { year: 2022, known: 15, secret: 1, sum: 120 - 3 + 15 * 0.5 },
    { year: 2023, known: 15, secret: 0, sum: 120 - 4 + 15 * 0.75 },
  ])
  const children = await rows<{ id: string | null; value: number }>(
    database.app,
    `select area.id, value from atlas.observation left join city.area on area.key = area
     where indicator = 'kinder' order by value`,
  )
  expect(children).toEqual([
    { id: 'raum-hoehe', value: 80 },
    { id: 'raum-sued', value: 120.5 },
    { id: null, value: 400 },
  ])
})

test('the same pack again changes nothing, also with --check', async () => {
  expect(touched(await runPack(database, { pack, files: await files(), check: true }))).toBe(0)
  expect(touched(await runPack(database, { pack, files: await files() }))).toBe(0)
})

test('each part left its audit row, and the city was published once per import', async () => {
  const audited = await rows<{ operation: string }>(
    database.owner,
    `select operation from platform.audit where subject like 'areas:%' and outcome = 'done' limit 5`,
  )
  expect(audited).toEqual(Array(5).fill({ operation: 'city.importAreas' }))
  const [publication] = await rows<{ version: number }>(
    database.owner,
    'select version from platform.publication',
  )
  expect(publication?.version).toBe(3)
})

test('parts come in the order of the levels, whatever the order in the pack', async () => {
  const report = await runPack(database, { pack, files: await files(), check: true })
  const first = report.parts.filter(({ kind }) => kind === 'areas').map(({ name }) => name)
  expect(first[0]).toBe('areas:region:region.geojson')
  expect(partOf(report, 'areas:baublock').heading).toBe('Gebiete: Baublöcke')
})
