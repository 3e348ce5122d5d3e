import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { dataFolder, dbase, shapes, workbook, zipped } from '../../../tests/builders/dataFiles.ts'
import { openTable } from './open.ts'
import { isProblem } from './problem.ts'

const RUNS = Number(process.env.NAHBEI_DAMAGE_RUNS ?? 60)

const ring: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
]
const feature = {
  type: 'Feature' as const,
  properties: { id: '01' },
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
}
const shp = shapes([ring, ring])
const dbf = dbase([['ID', 'C', 4]], [[Buffer.from('0101')], [Buffer.from('0102')]])

const files: Record<string, Uint8Array> = {
  'a.csv': Buffer.from('id;name;wert\n01;"Düsseltal";1,5\n02;Straße;2\n'),
  'a.json': Buffer.from(JSON.stringify([{ id: '01', a: { b: [1, 2] } }, { id: '02' }])),
  'a.geojson': Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] })),
  'a.topojson': Buffer.from(JSON.stringify(topology({ a: feature }, 1e4))),
  'a.shp': shp,
  'shape.zip': await zipped({
    'a.shp': shp,
    'a.dbf': dbf,
    'a.prj': 'PROJCS["x"]',
    'a.cpg': 'UTF-8',
  }),
  'csv.zip': await zipped({ 'a.csv': 'id;n\n1;2\n' }),
  'a.xlsx': await workbook((book) => {
    book.addWorksheet('A').addRows([
      ['id', 'stand'],
      ['01', new Date(0)],
      ['02', { formula: '1+1', result: 2 }],
    ])
  }),
}

/** Bytes overwritten here and there, and perhaps the end cut off. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: bytes.length - 1 })
  return fc
    .record({
      changes: fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 6 }),
      end: fc.option(place, { nil: bytes.length }),
    })
    .map(({ changes, end }) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, byte] of changes) copy[at] = byte
      return copy.subarray(0, end)
    })
}

test.each(Object.keys(files))('whatever happens to %s, a problem is a value', async (file) => {
  const folder = await dataFolder({ 'a.dbf': dbf })
  await fc.assert(
    fc.asyncProperty(damaged(files[file]!), async (bytes) => {
      await writeFile(path.join(folder, file), bytes)
      const opened = await openTable(folder, { file })
      if (!opened.ok) return opened.problems.every((problem) => problem.message !== '')
      let items = 0
      for await (const item of opened.value[0]!.rows()) {
        expect(isProblem(item) || 'fields' in item).toBe(true)
        if (++items > 10_000) return false
      }
      return items > 0
    }),
    { numRuns: RUNS },
  )
})
