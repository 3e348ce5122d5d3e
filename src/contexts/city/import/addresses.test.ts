import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { Findings, type ImportPart } from '../../../platform/import/index.ts'
import { packSchema } from '../pack/schema.ts'
import { pointAlong } from './addressesAlong.ts'
import { addressesPart } from './addressesPart.ts'
import { CellRegister, cellsPart } from './cellsPart.ts'

const { app } = await testDatabase()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-city-'))
  for (const table of ['city.address', 'city.cell_residents', 'city.cell'])
    await sql`delete from ${sql.table(table)}`.execute(app)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = (name: string, content: unknown) =>
  writeFile(
    path.join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  )

async function run(part: ImportPart, dataFolder = folder) {
  const findings = new Findings()
  const now = new Date('2026-08-01T12:00:00Z')
  const prepared = await part.prepare({ dataFolder, packFolder: dataFolder, now, findings })
  const write = { now, today: '2026-08-01', findings }
  const counts = await (prepared && app.transaction().execute((tx) => prepared.write(tx, write)))
  return { counts, findings }
}

const pack = (more: object) => packSchema.parse({ name: 'X', state: 'NW', ...more })
const addresses = (section: object, dataFolder?: string) =>
  run(
    addressesPart({
      name: 'addresses:a',
      heading: 'Adressen',
      section: pack({ addresses: [section] }).addresses[0]!,
    }),
    dataFolder,
  )
const rowsOf = async (columns: string) =>
  (
    await sql
      .raw<Record<string, unknown>>(
        `select ${columns} from city.address order by street, number_from, lon`,
      )
      .execute(app)
  ).rows

const unchanged = { added: 0, changed: 0, retired: 0, revived: 0 }

describe('addresses as points', () => {
  const section = { file: 'a.csv', street: 's', houseNumber: 'n', postalCode: 'p', x: 'x', y: 'y' }
  const head = 's;n;p;x;y\n'

  test('go in with number, letter and place, twice without a change', async () => {
    await file('a.csv', `${head}Lange Str.;5 B;40210;6.78;51.22\nLange Str.;7-9;40210;6.79;51.22\n`)
    expect((await addresses(section)).counts).toEqual({ ...unchanged, added: 2, unchanged: 0 })
    expect(
      await rowsOf('street, number_from, number_to, suffix, parity, postal_code, lon, lat'),
    ).toEqual([
      {
        street: 'Lange Str.',
        number_from: 5,
        number_to: 5,
        suffix: 'b',
        parity: 'odd',
        postal_code: '40210',
        lon: 6.78,
        lat: 51.22,
      },
      {
        street: 'Lange Str.',
        number_from: 7,
        number_to: 9,
        suffix: null,
        parity: 'odd',
        postal_code: '40210',
        lon: 6.79,
        lat: 51.22,
      },
    ])
    expect((await addresses(section)).counts).toEqual({ ...unchanged, unchanged: 2 })
  })

  test('keep their id when they move, and are retired when they vanish', async () => {
    await file('a.csv', `${head}Weg;1;1;6.78;51.22\nWeg;2;1;6.78;51.22\n`)
    await addresses(section)
    await file('a.csv', `${head}Weg;1;1;6.781;51.22\n`)
    expect((await addresses(section)).counts).toMatchObject({ added: 0, changed: 1, retired: 1 })
  })

  test('of two villages with the same street stay two; of one house stay one', async () => {
    await file(
      'a.csv',
      `${head}Dorfstr.;1;1;6.70;51.20\nDorfstr.;1;1;6.80;51.25\nDorfstr.;1;1;6.80;51.25\n`,
    )
    const { counts, findings } = await addresses(section)
    expect(counts?.added).toBe(2)
    expect(findings.notices[0]?.text).toContain('1 Adressen stehen mehrmals da')
  })

  test('name what is no house number', async () => {
    await file('a.csv', `${head}Weg;eins;1;6.7;51.2\n;1;1;6.7;51.2\nWeg;2;1;6.7;51.2\n`)
    const { counts, findings } = await addresses(section)
    expect(counts?.added).toBe(1)
    expect(findings.rejections).toEqual([
      expect.objectContaining({ line: 2, column: 'n', value: 'eins' }),
      expect.objectContaining({ line: 3, column: 's' }),
    ])
  })

  test('with swapped coordinates are refused with the hint', async () => {
    await file('a.csv', `${head}Weg;1;1;51.2;6.7\n`)
    const { counts, findings } = await addresses(section)
    expect(counts).toBeUndefined()
    expect(findings.refusals[0]?.reason).toContain('vertauscht')
  })

  test('are split where street and number stand in one column', async () => {
    await file('a.csv', 's;x;y\nAm Markt 12a;6.7;51.2\n')
    await addresses({ file: 'a.csv', street: 's', x: 'x', y: 'y' })
    expect(await rowsOf('street, number_from, suffix')).toEqual([
      { street: 'Am Markt', number_from: 12, suffix: 'a' },
    ])
  })
})

describe('addresses as pieces of street', () => {
  const ranges = [
    { from: 'HSNR_V_L', to: 'HSNR_B_L', side: 'left' },
    { from: 'HSNR_V_R', to: 'HSNR_B_R', side: 'right' },
  ]
  const section = { file: 'a.geojson', street: 'STRASSE', ranges }

  test('become one row per side, with the line and its middle', async () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [6.9, 50.96],
        [6.9, 50.97],
      ],
    }
    const numbers = { HSNR_V_L: '0009a', HSNR_B_L: '0037', HSNR_V_R: '', HSNR_B_R: '' }
    const properties = { STRASSE: 'Häuschensweg', ...numbers }
    const empty = { STRASSE: 'Ahornweg', HSNR_V_L: '', HSNR_B_L: '', HSNR_V_R: '', HSNR_B_R: '' }
    await file('a.geojson', {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties, geometry },
        { type: 'Feature', properties: empty, geometry },
      ],
    })
    await addresses(section)
    const rows = await rowsOf('street, number_from, number_to, suffix, parity, lon, lat, line')
    expect(rows).toEqual([
      expect.objectContaining({ street: 'Ahornweg', number_from: null, parity: null }),
      {
        street: 'Häuschensweg',
        number_from: 9,
        number_to: 37,
        suffix: 'a–',
        parity: 'odd',
        lon: 6.9,
        lat: 50.965,
        line: geometry,
      },
    ])
  })

  const koeln = path.join(
    process.env.NAHBEI_SHARED_DATA ??
      path.resolve(import.meta.dirname, '../../../../../shared/data'),
    'koeln',
  )
  const there = existsSync(koeln)
  if (!there) console.warn(`skipped: no real data in ${koeln}`)

  test.skipIf(!there)('of Köln go in whole and unchanged the second time', async () => {
    const real = { ...section, file: 'koeln_strassenabschnitte_2014.geojson' }
    const first = await addresses(real, koeln)
    // One piece has the numbers "0000 bis 0000a", another has no street; both really stand there.
    expect(first.findings.rejections).toEqual([
      expect.objectContaining({ line: 7675, value: '0000 bis 0000a' }),
      expect.objectContaining({ line: 14_364, column: 'STRASSE' }),
    ])
    expect(first.findings.rowsAccepted).toBe(15_845)
    expect(first.counts?.added).toBeGreaterThan(21_200)
    expect((await addresses(real, koeln)).counts).toMatchObject(unchanged)
  })
})

test('a point along a line, by length', () => {
  const line = [
    [6, 51],
    [6, 51.1],
    [6, 51.4],
  ]
  expect(pointAlong(line, 0)).toEqual([6, 51])
  expect(pointAlong(line, 1)).toEqual([6, 51.4])
  expect(pointAlong(line, 0.5)[1]).toBeCloseTo(51.2)
  expect(
    pointAlong(
      [
        [6, 51],
        [6, 51],
      ],
      0.5,
    ),
  ).toEqual([6, 51])
})

describe('grid cells', () => {
  const section = {
    file: 'z.csv',
    crs: 'EPSG:3035',
    x: 'x',
    y: 'y',
    size: 1000,
    time: { constant: '2011-05-09' },
    missing: ['-1'],
    columns: { Einwohner: {}, Alte: { ageFrom: 65 } },
  }
  const cells = (more: object = {}, register = new CellRegister(), name = 'cells:z') =>
    run(
      cellsPart({
        name,
        heading: 'Zellen',
        section: pack({ cells: [{ ...section, ...more }] }).cells[0]!,
        register,
      }),
    )
  const counts = async () =>
    (
      await sql`select cell, age_from, count from city.cell_residents order by cell, age_from`.execute(
        app,
      )
    ).rows

  test('go in with their residents; a secret number is none', async () => {
    await file('z.csv', 'x,y,Einwohner,Alte\n4531500,3260500,149,12\n4532500,3260500,-1,-1\n')
    expect((await cells()).counts?.added).toBe(4)
    const { rows } = await sql`select id, lon, lat, size_m from city.cell order by x`.execute(app)
    expect(rows[0]).toMatchObject({ id: 'CRS3035RES1000mN3260000E4531000', size_m: 1000 })
    expect((rows[0] as { lon: number }).lon).toBeCloseTo(13.0947, 2)
    expect(await counts()).toEqual([
      { cell: 'CRS3035RES1000mN3260000E4531000', age_from: 0, count: 149 },
      { cell: 'CRS3035RES1000mN3260000E4531000', age_from: 65, count: 12 },
    ])
    expect((await cells()).counts).toEqual({ ...unchanged, unchanged: 4 })
  })

  test('of two years are the same cells, and a second import changes nothing', async () => {
    await file('z.csv', 'x,y,Einwohner,Alte\n4531500,3260500,149,12\n')
    await file('y.csv', 'x,y,Einwohner,Alte\n4531500,3260500,160,14\n')
    const both = async () => {
      const register = new CellRegister()
      const later = { file: 'y.csv', time: { constant: '2022' } }
      return [await cells({}, register), await cells(later, register, 'cells:y')]
    }
    expect((await both()).map((one) => one.counts?.added)).toEqual([3, 2])
    expect((await both()).map((one) => one.counts)).toEqual([
      { ...unchanged, unchanged: 3 },
      { ...unchanged, unchanged: 2 },
    ])
  })

  test('from a long table, with the doubled count named', async () => {
    await file(
      'z.csv',
      'x,y,g,n\n4531500,3260500,alle,149\n4531500,3260500,alle,150\n4531500,3260500,jung,9\n',
    )
    const groups = { alle: {}, alt: { ageFrom: 65 } }
    const { findings } = await cells({ columns: undefined, rows: { key: 'g', value: 'n', groups } })
    expect(findings.notices.map(({ text }) => text)).toEqual([
      '„jung“ steht nicht unter „groups“: 1 Zeilen bleiben weg.',
    ])
    expect(findings.rejections).toEqual([
      expect.objectContaining({ column: 'g', value: 'alt' }),
      expect.objectContaining({
        line: 3,
        value: '150',
        reason: expect.stringContaining('Zeile 2'),
      }),
    ])
  })

  test('without their crs are refused with the hint', async () => {
    await file('z.csv', 'x,y,Einwohner,Alte\n4531500,3260500,149,12\n')
    expect((await cells({ crs: undefined })).findings.refusals[0]?.reason).toContain('crs')
  })
})
