import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipped } from '../builders/dataFiles.ts'
import { testDatabase } from '../database/index.ts'
import { featureCollection, partOf, rows, runPack, square } from './cityPack.ts'

const database = await testDatabase()
const ids = ['0101', '0102', '0203']
const good = featureCollection(
  ids.map((id, index) => ({
    ring: square(9 + index * 0.1, 51, 0.1),
    properties: { id, name: `Ort ${id}` },
  })),
)
const pack = {
  name: 'Fehlstadt',
  state: 'NW' as const,
  levels: [{ id: 'teil', name: { one: 'Teil', many: 'Teile' } }],
  areas: [{ file: 'a.geojson', level: 'teil', id: 'id', name: 'name' } as Record<string, unknown>],
  indicators: [{ id: 'quote', title: 'Quote', unit: '%' }],
  values: [
    {
      file: 'q.csv',
      area: { level: 'teil', column: 'id' },
      time: { constant: '2024' },
      columns: { quote: 'quote' },
    } as Record<string, unknown>,
  ],
}
const header = 'id,quote\n'
const table = `${header}0101,1\n0102,2\n0203,3\n`

/** What becomes of the values when their file is this. */
async function values(content: string | Uint8Array, section: Record<string, unknown> = {}) {
  const changed = { ...pack, values: [{ ...pack.values[0], ...section }] }
  const files = { 'a.geojson': good, 'q.csv': content }
  // The pack’s types are checked when it is read.
  const report = await runPack(database, { pack: JSON.stringify(changed), files })
  expect(partOf(report, 'areas').state).toBe('accepted')
  return partOf(report, 'values')
}

async function areas(content: string | Uint8Array, section: Record<string, unknown> = {}) {
  const changed = { ...pack, areas: [{ ...pack.areas[0], ...section }] }
  const files = { 'a.geojson': content, 'q.csv': table }
  return await runPack(database, { pack: JSON.stringify(changed), files })
}

const reasons = (part: { refusals: { reason: string }[] }) =>
  part.refusals.map(({ reason }) => reason).join(' ')

beforeAll(async () => {
  await runPack(database, {
    pack: JSON.stringify(pack),
    files: { 'a.geojson': good, 'q.csv': table },
  })
})

describe('structural trouble refuses the whole part', () => {
  afterAll(async () => {
    const query = 'select count(*) from atlas.observation where retired_on is null'
    // Whatever went wrong: what was imported first is still there, whole.
    expect(await rows(database.app, query)).toEqual([{ count: 3 }])
  })

  test('a file that is not there', async () => {
    const part = await values(table, { file: 'quoten.csv' })
    expect(part.state).toBe('refused')
    expect(reasons(part)).toContain('gibt es im Datenordner nicht')
  })

  test('a path that leaves the folder', async () => {
    expect(reasons(await values(table, { file: '../../etc/passwd' }))).toContain('verlassen')
    expect(reasons(await values(table, { file: '/etc/passwd' }))).toContain('relativ')
  })

  test('a missing column: the near one is named', async () => {
    const part = await values('id,Quotte\n0101,1\n')
    expect(part.refusals[0]).toMatchObject({ file: 'q.csv', column: 'quote' })
    expect(reasons(part)).toContain('Meinten Sie „Quotte“?')
  })

  test('a doubled column: each is addressed by its number', async () => {
    const twice = 'id,quote,quote\n0101,1,9\n0102,2,9\n0203,3,9\n'
    expect(reasons(await values(twice))).toContain('„quote#1“')
    expect(await values(twice, { columns: { 'quote#1': 'quote' } })).toMatchObject({
      state: 'accepted',
      rowsAccepted: 3,
    })
  })

  test('a truncated file', async () => {
    const part = await values('id,quote\n0101,1\n0102,"2')
    expect(part.state).toBe('refused')
    expect(part.refusals[0]).toMatchObject({ file: 'q.csv', line: 3 })
  })

  test('an encoding that is not what the pack says', async () => {
    const latin = Buffer.from('id,quote,name\n0101,1,Gr\u00fcn\n', 'latin1')
    expect((await values(latin, { encoding: 'utf-8' })).state).toBe('refused')
  })

  test('a line of many megabytes', async () => {
    const part = await values(`${header}0101,${'1'.repeat(20_000_000)}\n`)
    expect(part.state).toBe('refused')
    expect(part.refusals[0]?.line).toBe(2)
  })

  test('a zip bomb', async () => {
    const bomb = await zipped({ 'a.shp': Buffer.alloc(400 * 1024 * 1024) })
    const report = await areas(bomb, { file: 'a.geojson', format: 'shapefile' })
    expect(partOf(report, 'areas').state).toBe('refused')
  })

  test('ids with lost leading zeros: recognised, with the cure', async () => {
    const eaten = `${header}101,1\n102,2\n203,3\n`
    const part = await values(eaten)
    expect(part.state).toBe('refused')
    expect(reasons(part)).toContain('"pad": 4')
    const cured = { area: { level: 'teil', column: { column: 'id', pad: 4 } } }
    expect(await values(eaten, cured)).toMatchObject({ state: 'accepted', rowsRejected: 0 })
  })
})

describe('areas', () => {
  test('a doubled id is rejected with both places, and what stands on areas still goes in', async () => {
    const twice = featureCollection(
      ['0101', '0102', '0203', '0102'].map((id, index) => ({
        ring: square(9 + index * 0.1, 51, 0.1),
        properties: { id, name: `Ort ${index}` },
      })),
    )
    const part = partOf(await areas(twice), 'areas')
    expect(part).toMatchObject({ state: 'accepted', rowsAccepted: 3, rowsRejected: 1 })
    expect(part.rejections[0]).toMatchObject({ line: 4, column: 'id', value: '0102' })
    expect(part.rejections[0]?.reason).toContain('Zeile 2')
    const mended = await areas(twice, {
      corrections: [{ where: { id: '0102' }, nth: 2, set: { id: '0204' }, reason: 'Tippfehler' }],
    })
    expect(partOf(mended, 'areas')).toMatchObject({ rowsAccepted: 4, rowsRejected: 0 })
    expect(partOf(mended, 'areas').corrections[0]).toMatchObject({
      line: 4,
      text: '„0102“ → „0204“: Tippfehler',
    })
  })

  test('swapped coordinates refuse the part and all that needs it, with the reason', async () => {
    const swapped = featureCollection(
      ids.map((id, index) => ({
        ring: square(9 + index * 0.1, 51, 0.1).map(([x, y]): [number, number] => [y, x]),
        properties: { id, name: id },
      })),
    )
    const report = await areas(swapped)
    expect(reasons(partOf(report, 'areas'))).toContain('vertauscht')
    expect(reasons(partOf(report, 'values'))).toContain('„Gebiete: Teile“')
  })

  test('metres without a coordinate system', async () => {
    const metres = featureCollection(
      ids.map((id, index) => ({
        ring: square(350_000 + index * 100, 5_680_000, 100),
        properties: { id, name: id },
      })),
    )
    expect(reasons(partOf(await areas(metres), 'areas'))).toContain('crs')
    const fixed = await areas(metres, { crs: 'EPSG:25832' })
    expect(partOf(fixed, 'areas')).toMatchObject({ state: 'accepted', rowsAccepted: 3 })
    expect(reasons(partOf(await areas(metres, { crs: 'EPSG:99' }), 'areas'))).toContain('EPSG:99')
  })

  test('a name whose umlaut was lost before it came to us is named', async () => {
    const lost = featureCollection([
      { ring: square(9, 51, 0.1), properties: { id: '0101', name: 'Neuk\uFFFDlln' } },
      { ring: square(9.1, 51, 0.1), properties: { id: '0102', name: 'Köpenick' } },
      { ring: square(9.2, 51, 0.1), properties: { id: '0203', name: 'Mitte' } },
    ])
    const { notices } = partOf(await areas(lost), 'areas')
    const about = notices.filter(({ text }) => text.includes('Buchstaben verloren'))
    expect(about).toMatchObject([{ file: 'a.geojson', line: 1, column: 'name' }])
  })

  test('a ring that crosses itself is repaired and named', async () => {
    const bow: [number, number][] = [
      [9, 51],
      [9.1, 51.1],
      [9.1, 51],
      [9, 51.1],
      [9, 51],
    ]
    const report = await areas(
      featureCollection([
        { ring: bow, properties: { id: '0101', name: 'Schleife' } },
        { ring: square(9.3, 51, 0.1), properties: { id: '0102', name: 'Rest' } },
      ]),
    )
    expect(partOf(report, 'areas').repairs).toEqual([
      {
        file: 'a.geojson',
        line: 1,
        text: '„Schleife“: Grenze, die sich selbst kreuzt, neu gezogen.',
      },
    ])
  })
})

describe('what is wrong with one row is told for that row', () => {
  test('file, line, column, value and reason', async () => {
    const part = await values(`${header}0101,viel\n9999,2\n0203,3\n,4\n`)
    expect(part).toMatchObject({ state: 'accepted', rowsRead: 4, rowsRejected: 3 })
    expect(part.rejections).toMatchObject([
      { file: 'q.csv', line: 2, column: 'quote', value: 'viel' },
      { file: 'q.csv', line: 3, column: 'id', value: '9999' },
      { file: 'q.csv', line: 5, column: 'id', reason: 'Das Gebiet fehlt.' },
    ])
  })

  test('a number that could mean two things', async () => {
    const part = await values('id;quote\n0101;1.234\n0102;2,5\n0203;3\n')
    expect(part.rejections).toMatchObject([{ line: 2, value: '1.234' }])
    expect(part.rejections[0]?.reason).toContain('decimal')
  })

  test('a time that is none', async () => {
    const part = await values('id,quote,jahr\n0101,1,2024\n0102,2,24\n', { time: 'jahr' })
    expect(part.rejections).toMatchObject([{ line: 3, column: 'jahr', value: '24' }])
  })

  test('a row with too many cells', async () => {
    const part = await values(`${header}0101,1\n0102,2,5\n0203,3\n`)
    expect(part.rejections).toMatchObject([{ line: 3 }])
    expect(part.rowsAccepted).toBe(2)
  })
})

describe('a long table', () => {
  const rows = (indicators: object) => ({
    columns: undefined,
    rows: { key: 'merkmal', value: 'wert', indicators },
  })
  const long =
    'id,merkmal,wert\n0101,Quote,1\n0101,Kinder,7\n0102,Quote,2\n0203,Quote,3\n0203,Kinder,7\n'

  test('leaves out what the pack does not list, and says so once', async () => {
    const part = await values(long, rows({ Quote: 'quote' }))
    expect(part).toMatchObject({ state: 'accepted', rowsAccepted: 3, rowsRejected: 0 })
    expect(part.notices.map(({ text }) => text)).toEqual([
      '„Kinder“ steht nicht unter „indicators“: 2 Zeilen bleiben weg.',
    ])
  })

  test('in which a listed key never comes: the near one is named', async () => {
    const part = await values(long, rows({ Quote: 'quote', Kindr: 'quote' }))
    expect(part.refusals).toMatchObject([{ file: 'q.csv', column: 'merkmal', value: 'Kindr' }])
    expect(reasons(part)).toContain('Meinten Sie „Kinder“?')
    const other = await values(long, rows({ Quote: 'quote', Miete: 'quote' }))
    expect(other).toMatchObject({ state: 'accepted', rowsAccepted: 3 })
    expect(other.rejections).toMatchObject([{ file: 'q.csv', column: 'merkmal', value: 'Miete' }])
    const none = await values(long, rows({ Miete: 'quote' }))
    expect(none).toMatchObject({ state: 'refused', rowsRejected: 1 })
  })

  test('with a row of no indicator', async () => {
    const part = await values(`${long}0102,,5\n`, rows({ Quote: 'quote' }))
    expect(part.rejections).toMatchObject([{ line: 7, reason: 'Die Kennzahl fehlt.' }])
  })
})

test('an area that did not hold on that day: the days on which it does are named', async () => {
  const report = await areas(good, { from: '2025-01-01' })
  const part = partOf(report, 'values')
  expect(part).toMatchObject({ state: 'refused', rowsRejected: 3 })
  expect(part.rejections[0]?.reason).toContain('ab 01.01.2025')
})

test('what only the database finds keeps the part out, and the import goes on', async () => {
  const named = featureCollection(
    ids.map((id, index) => ({
      ring: square(9 + index * 0.1, 51, 0.1),
      properties: { id, name: `a\u0000${id}` },
    })),
  )
  const report = await areas(named)
  const part = partOf(report, 'areas')
  expect(part.state).toBe('refused')
  expect(reasons(part)).not.toContain('invalid byte')
  expect(partOf(report, 'indicators').state).toBe('accepted')
})

test('a year that cannot be', async () => {
  const part = await values('id,quote,jahr\n0101,1,2024\n0102,2,0000\n', { time: 'jahr' })
  expect(part.rejections).toMatchObject([{ line: 3, column: 'jahr', value: '0000' }])
})
