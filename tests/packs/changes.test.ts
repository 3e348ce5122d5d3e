import { expect, test } from 'vitest'
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

const database = await testDatabase()
const places = ['Nord', 'Mitte', 'Süd']
const areas = (names: string[]) =>
  featureCollection(
    names.map((name) => ({
      ring: square(9 + places.indexOf(name) * 0.1, 51, 0.1),
      properties: { id: `0${places.indexOf(name)}`, name },
    })),
  )
const pack = {
  name: 'Kleinstadt',
  state: 'NW' as const,
  levels: [{ id: 'teil', name: { one: 'Teil', many: 'Teile' } }],
  areas: [{ file: 'a.geojson', level: 'teil', id: 'id', name: 'name' }],
  residents: [
    {
      file: 'e.csv',
      area: { level: 'teil', column: 'id' },
      time: { constant: '2024-12-31' },
      columns: { alle: {} },
    },
  ],
  indicators: [{ id: 'quote', title: 'Quote', unit: '%' }],
  values: [
    {
      file: 'q.csv',
      area: { level: 'teil', column: 'id' },
      time: 'jahr',
      columns: { quote: 'quote' },
    },
  ],
}
const base = {
  'a.geojson': areas(places),
  'e.csv': 'id,alle\n00,100\n01,200\n02,300\n',
  'q.csv': 'id,jahr,quote\n00,2024,1.5\n01,2024,2.5\n02,2024,3.5\n',
}
const observed = (query = 'true') =>
  rows<{ id: string; value: number; gone: string | null }>(
    database.app,
    `select area.id, value, o.retired_on as gone from atlas.observation o
     join city.area on area.key = o.area where ${query} order by id`,
  )

test('first everything is new', async () => {
  const report = await runPack(database, { pack, files: base })
  expect(complaints(report)).toEqual([])
  expect(partOf(report, 'values').counts).toMatchObject({ added: 3, changed: 0, retired: 0 })
})

test('--check tells what would change and changes nothing', async () => {
  const files = { ...base, 'q.csv': 'id,jahr,quote\n00,2024,9.5\n01,2024,2.5\n' }
  const report = await runPack(database, { pack, files, check: true })
  expect(report).toMatchObject({ check: true })
  expect(partOf(report, 'values').counts).toMatchObject({ changed: 1, unchanged: 1, retired: 1 })
  expect(await observed()).toEqual([
    { id: '00', value: 1.5, gone: null },
    { id: '01', value: 2.5, gone: null },
    { id: '02', value: 3.5, gone: null },
  ])
})

test('a changed row updates, a vanished one is retired and not deleted, and comes back', async () => {
  const files = { ...base, 'q.csv': 'id,jahr,quote\n00,2024,9.5\n01,2024,2.5\n' }
  const report = await runPack(database, { pack, files, today: '2026-04-01' })
  expect(partOf(report, 'values').counts).toMatchObject({ changed: 1, unchanged: 1, retired: 1 })
  expect(await observed()).toEqual([
    { id: '00', value: 9.5, gone: null },
    { id: '01', value: 2.5, gone: null },
    { id: '02', value: 3.5, gone: '2026-04-01' },
  ])
  expect(partOf(report, 'values').retired).toEqual([
    { file: 'q.csv', text: 'quote, Süd (02), 2024-12-31' },
  ])
  const again = await runPack(database, { pack, files: base })
  expect(partOf(again, 'values').counts).toMatchObject({ changed: 1, revived: 1, retired: 0 })
  expect(await observed('o.retired_on is not null')).toEqual([])
})

test('an area that vanished is retired; what stands on it is refused row by row', async () => {
  const report = await runPack(database, {
    pack,
    files: { ...base, 'a.geojson': areas(['Nord', 'Mitte']) },
  })
  expect(partOf(report, 'areas').counts).toMatchObject({ retired: 1, unchanged: 2 })
  const named = ['areas', 'residents', 'values'].flatMap((kind) => partOf(report, kind).retired)
  expect(named.map(({ text }) => text)).toEqual([
    'Süd (02)',
    'Süd (02), 2024-12-31',
    'quote, Süd (02), 2024-12-31',
  ])
  expect(partOf(report, 'residents')).toMatchObject({ rowsRejected: 1, rowsAccepted: 2 })
  expect(partOf(report, 'values').rejections[0]).toMatchObject({
    file: 'q.csv',
    line: 4,
    column: 'id',
    value: '02',
  })
  await runPack(database, { pack, files: base })
})

test('addresses that vanished are named as people write them', async () => {
  const houses = { ...pack, addresses: [{ file: 'h.csv', street: 'str', houseNumber: 'nr' }] }
  const table = 'str,nr\nLange Str.,5a\nLange Str.,7-9\nAm Teich,1\n'
  await runPack(database, { pack: houses, files: { ...base, 'h.csv': table } })
  const files = { ...base, 'h.csv': 'str,nr\nAm Teich,1\n' }
  const { counts, retired } = partOf(await runPack(database, { pack: houses, files }), 'addresses')
  expect(counts).toMatchObject({ unchanged: 1, retired: 2 })
  expect(retired.map(({ text }) => text).sort()).toEqual(['Lange Str. 5a', 'Lange Str. 7–9'])
  await runPack(database, { pack, files: base })
})

test('a section that leaves the pack takes its rows along', async () => {
  const report = await runPack(database, { pack: { ...pack, values: [] }, files: base })
  expect(report.vanished).toEqual([{ part: 'values:teil:q.csv', retired: 3 }])
  const again = await runPack(database, { pack, files: base })
  expect(partOf(again, 'values').counts).toMatchObject({ revived: 3, added: 0 })
})

test('a misspelt file is not a section that left: what it brought stays until its successor is in', async () => {
  const renamed = { ...pack, values: [{ ...pack.values[0]!, file: 'quoten.csv' }] }
  const report = await runPack(database, { pack: renamed, files: base })
  expect(partOf(report, 'values')).toMatchObject({ state: 'refused' })
  expect(report.vanished).toEqual([
    { part: 'values:teil:q.csv', retired: 0, waitsFor: 'values:teil:quoten.csv' },
  ])
  expect(await observed('o.retired_on is null')).toHaveLength(3)
  const files = { ...base, 'quoten.csv': base['q.csv'] }
  const again = await runPack(database, { pack: renamed, files })
  expect(again.vanished).toEqual([{ part: 'values:teil:q.csv', retired: 0 }])
  expect(await observed('o.retired_on is null')).toHaveLength(3)
  await runPack(database, { pack, files: base })
})

test('a refused part leaves what was there before, and the others go in', async () => {
  const files = {
    ...base,
    'q.csv': 'id,jahr,quotte\n00,2024,1\n',
    'e.csv': 'id,alle\n00,101\n01,200\n02,300\n',
  }
  const report = await runPack(database, { pack, files })
  expect(partOf(report, 'values')).toMatchObject({ state: 'refused', rowsAccepted: 0 })
  expect(partOf(report, 'residents').counts).toMatchObject({ changed: 1, unchanged: 2 })
  expect(await observed('o.retired_on is null')).toHaveLength(3)
})

test('when two sections say the same, it counts once; when they disagree, both places are named', async () => {
  const twice = {
    ...pack,
    values: [...pack.values, { ...pack.values[0]!, file: 'r.csv' }],
  }
  const files = { ...base, 'r.csv': 'id,jahr,quote\n00,2024,1.5\n01,2024,7\n' }
  const report = await runPack(database, { pack: twice, files })
  const [rejection, ...more] = partOf(report, 'values:teil:r.csv').rejections
  expect(more).toEqual([])
  expect(rejection).toMatchObject({ file: 'r.csv', line: 3, column: 'quote', value: '7' })
  expect(rejection?.reason).toContain('q.csv, Zeile 3')
  expect(touched(await runPack(database, { pack: twice, files }))).toBe(0)
})

test('where the areas above are refused, those below and the crosswalk stay as they were', async () => {
  const halves = [
    { ring: square(9, 51, 0.2), properties: { id: 'W', name: 'West' } },
    { ring: square(9.2, 51, 0.2), properties: { id: 'O', name: 'Ost' } },
  ]
  const layered = {
    ...pack,
    levels: [{ id: 'haelfte', name: { one: 'Hälfte', many: 'Hälften' } }, ...pack.levels],
    areas: [
      { file: 'h.geojson', level: 'haelfte', id: 'id', name: 'name' },
      { ...pack.areas[0]!, until: '2019-12-31' },
      { ...pack.areas[0]!, file: 'b.geojson', from: '2020-01-01' },
    ],
  }
  const files = {
    ...base,
    'h.geojson': featureCollection(halves),
    'b.geojson': areas(['Nord', 'Mitte', 'Süd']),
  }
  const linked = () => rows(database.app, 'select * from city.area order by key')
  const walked = () => rows(database.app, 'select * from city.crosswalk order by 1, 2')
  await runPack(database, { pack: layered, files })
  const [before, ways] = [await linked(), await walked()]
  expect(ways).toHaveLength(3)
  const cut = { ...files, 'h.geojson': files['h.geojson'].slice(0, 100) }
  const report = await runPack(database, { pack: layered, files: cut })
  expect(report.parts.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(['Gebiete: Teile bis 31.12.2019', 'Gebiete: Teile ab 01.01.2020']),
  )
  const refused = report.parts.filter(({ state }) => state === 'refused').map(({ kind }) => kind)
  expect(refused).toEqual(['areas', 'areas', 'areas', 'residents', 'crosswalk', 'values'])
  expect(await linked()).toEqual(before)
  expect(await walked()).toEqual(ways)
})

test('a name and a Land are a city', async () => {
  const report = await runPack(database, { pack: { name: 'Neustadt', state: 'SN' } })
  expect(complaints(report)).toEqual([])
  expect(report.vanished.map(({ part }) => part)).toContain('areas:teil:a.geojson')
  expect(await rows(database.app, 'select name, state, locales from city.city')).toEqual([
    { name: 'Neustadt', state: 'SN', locales: ['de', 'leicht', 'en'] },
  ])
})
