import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import {
  dataFolder,
  dbase,
  openingProblem,
  readTable,
  shapes,
  zipped,
} from '../../../tests/builders/dataFiles.ts'

const rings: [number, number][][] = [
  [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ],
  [
    [5, 5],
    [5, 6],
    [6, 6],
    [6, 5],
    [5, 5],
  ],
]

function attributes(encoding: string): Buffer {
  const row = (id: string, name: string, value: string) => [
    Buffer.from(id),
    iconv.encode(name, encoding),
    Buffer.from(value.padStart(6)),
    Buffer.from('20240131'),
    Buffer.from('T'),
  ]
  const columns: [string, string, number][] = [
    ['ID', 'C', 4],
    ['NAME', 'C', 12],
    ['WERT', 'N', 6],
    ['STAND', 'D', 8],
    ['GILT', 'L', 1],
  ]
  return dbase(columns, [row('0101', 'Düsseltal', '1.5'), row('0102', 'Straße', '******')])
}

const PRJ =
  'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]]],PROJECTION["Transverse_Mercator"],UNIT["Meter",1.0]]'

test.each([
  ['utf-8', 'UTF-8'],
  ['windows-1252', '1252'],
  ['cp850', 'OEM 850'],
  ['windows-1252', undefined],
  ['utf-8', undefined],
])('zipped, attributes in %s with code page %s', async (encoding, cpg) => {
  const zip = await zipped({
    'gebiete/plr.shp': shapes(rings),
    'gebiete/plr.dbf': attributes(encoding),
    'gebiete/PLR.PRJ': PRJ,
    ...(cpg === undefined ? {} : { 'gebiete/plr.cpg': cpg }),
    '__MACOSX/gebiete/._plr.shp': 'x',
  })
  const table = await readTable(await dataFolder({ 'plr.zip': zip }), { file: 'plr.zip' })
  expect(table).toMatchObject({ format: 'shapefile', encoding, crs: 'EPSG:25832', problems: [] })
  expect(table.records.map((row) => ({ ...row.fields }))).toEqual([
    { ID: '0101', NAME: 'Düsseltal', WERT: 1.5, STAND: '2024-01-31', GILT: true },
    { ID: '0102', NAME: 'Straße', WERT: null, STAND: '2024-01-31', GILT: true },
  ])
  expect(table.records[1]).toMatchObject({ line: 2, geometry: { type: 'Polygon' } })
})

test('beside each other in the folder', async () => {
  const folder = await dataFolder({ 'b/plr.shp': shapes(rings), 'b/plr.dbf': attributes('utf-8') })
  const table = await readTable(folder, { file: 'b/plr.shp' })
  expect(table.records).toHaveLength(2)
  expect(table.crs).toBeUndefined()
})

test('several in one archive: the layer chooses', async () => {
  const zip = await zipped({ 'a.shp': shapes(rings), 'b.shp': shapes(rings.slice(1)) })
  const folder = await dataFolder({ 'ab.zip': zip })
  expect((await openingProblem(folder, { file: 'ab.zip' })).message).toContain('„a.shp“')
  expect((await readTable(folder, { file: 'ab.zip', layer: 'b' })).records).toHaveLength(1)
})

test('the coordinate system of a projection file without a known name stays WKT', async () => {
  const wkt = 'PROJCS["Soldner_Berlin_2000",GEOGCS["GCS_ETRS"]]'
  const folder = await dataFolder({ 'a.shp': shapes(rings), 'a.prj': wkt })
  expect((await readTable(folder, { file: 'a.shp' })).crs).toBe(wkt)
  const coded = await dataFolder({
    'a.shp': shapes(rings),
    'a.prj': 'PROJCS["x",UNIT["m",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3068"]]',
  })
  expect((await readTable(coded, { file: 'a.shp' })).crs).toBe('EPSG:3068')
})

test('truncated or foreign files are told', async () => {
  const shp = shapes(rings)
  const dbf = attributes('utf-8')
  const fewer = shapes(rings.slice(1))
  const broken = Buffer.from(shp)
  broken.writeInt32LE(1_000_000, 100 + 48)
  const folder = await dataFolder({
    'kurz.shp': shp.subarray(0, 250),
    'text.shp': 'das ist keine Karte',
    'tabelle.shp': shp,
    'tabelle.dbf': dbf.subarray(0, dbf.length - 20),
    'paar.shp': fewer,
    'paar.dbf': dbf,
    'kaputt.shp': broken,
    'code.shp': shp,
    'code.dbf': attributes('windows-1252'),
    'code.cpg': 'UTF-8',
  })
  expect(await openingProblem(folder, { file: 'kurz.shp' })).toMatchObject({ kind: 'truncated' })
  expect(await openingProblem(folder, { file: 'text.shp' })).toMatchObject({ kind: 'format' })
  expect(await openingProblem(folder, { file: 'tabelle.shp' })).toMatchObject({ kind: 'truncated' })
  expect((await readTable(folder, { file: 'paar.shp' })).problems).toMatchObject([
    { kind: 'truncated', fatal: true },
  ])
  expect((await readTable(folder, { file: 'kaputt.shp' })).problems).toMatchObject([
    { line: 1, fatal: true },
  ])
  expect((await readTable(folder, { file: 'code.shp' })).problems).toMatchObject([
    { kind: 'encoding' },
  ])
})
