import { mkdir, open, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import {
  dataFolder,
  generatedSource,
  openingProblem,
  readTable,
  zipped,
} from '../../../tests/builders/dataFiles.ts'
import { openCsv } from './csv.ts'
import { resolveFiles } from './files.ts'
import { openTable } from './open.ts'
import { RecordFailure } from './problem.ts'

test.each([
  '/etc/passwd',
  '../x.csv',
  'a/../../x.csv',
  '~/x.csv',
  'C:/x.csv',
  'a\\b.csv',
  'https://example.org/a.csv',
  '',
  'a\0.csv',
])('%j never leaves the data folder', async (file) => {
  const folder = await dataFolder({ 'a.csv': 'id\n1\n' })
  expect(await openingProblem(folder, { file })).toMatchObject({ kind: 'path', fatal: true })
})

test('a link is followed inside the folder only', async () => {
  const outside = await dataFolder({ 'geheim.csv': 'id\n1\n' })
  const folder = await dataFolder({ 'daten/a.csv': 'id;n\n1;2\n' })
  await symlink(path.join(outside, 'geheim.csv'), path.join(folder, 'b.csv'))
  await symlink(outside, path.join(folder, 'ordner'))
  await symlink(path.join(folder, 'daten/a.csv'), path.join(folder, 'gut.csv'))
  await symlink(path.join(folder, 'nichts'), path.join(folder, 'leer.csv'))
  expect(await openingProblem(folder, { file: 'b.csv' })).toMatchObject({ kind: 'path' })
  expect(await openingProblem(folder, { file: 'ordner/geheim.csv' })).toMatchObject({
    kind: 'path',
  })
  expect(await openingProblem(folder, { file: 'leer.csv' })).toMatchObject({ kind: 'notFound' })
  expect((await readTable(folder, { file: 'gut.csv' })).records).toHaveLength(1)
})

test('folders and devices are no files', async () => {
  const folder = await dataFolder({ 'daten/a.csv': 'id\n1\n' })
  await symlink('/dev/zero', path.join(folder, 'null.csv'))
  expect(await openingProblem(folder, { file: 'daten' })).toMatchObject({ kind: 'path' })
  expect(await openingProblem(folder, { file: 'null.csv' })).toMatchObject({ kind: 'path' })
})

test('a pattern finds its files in order and names what stood in it', async () => {
  const files = ['2021/mss_b.csv', '2013/mss_a.csv', '2013/mss_b.csv', '2013/mss_a.csv.bak']
  const folder = await dataFolder(Object.fromEntries(files.map((file) => [file, 'x'])))
  expect(await resolveFiles(folder, '{year}/mss_{part}.csv')).toEqual({
    ok: true,
    value: [
      { file: '2013/mss_a.csv', placeholders: { year: '2013', part: 'a' } },
      { file: '2013/mss_b.csv', placeholders: { year: '2013', part: 'b' } },
      { file: '2021/mss_b.csv', placeholders: { year: '2021', part: 'b' } },
    ],
  })
  expect(await resolveFiles(folder, '2013/mss_(a|b).csv')).toMatchObject({ ok: false })
})

test('a name that repeats in a pattern must repeat in the path', async () => {
  const folder = await dataFolder({ '2013/x_2013.csv': 'x', '2014/x_2013.csv': 'x' })
  expect(await resolveFiles(folder, '{year}/x_{year}.csv')).toEqual({
    ok: true,
    value: [{ file: '2013/x_2013.csv', placeholders: { year: '2013' } }],
  })
})

test('decomposed umlauts in file names are found', async () => {
  const folder = await dataFolder({ ['münster.csv'.normalize('NFD')]: 'id\n1\n' })
  expect(await resolveFiles(folder, 'münster.csv')).toMatchObject({ ok: true })
})

test('a missing file names the nearest', async () => {
  const folder = await dataFolder({ 'daten/einwohner_2024.csv': 'x', 'daten/kitas.csv': 'x' })
  const problem = await openingProblem(folder, { file: 'daten/einwoner_2024.csv' })
  expect(problem.kind).toBe('notFound')
  expect(problem.message).toContain('Meinten Sie „einwohner_2024.csv“?')
  const noFolder = await openingProblem(folder, { file: 'Data/kitas.csv' })
  expect(noFolder.message).toContain('„Data“ gibt es im Datenordner nicht')
  expect(await openingProblem(path.join(folder, 'weg'), { file: 'a.csv' })).toMatchObject({
    kind: 'notFound',
  })
})

test('a line of 2 GB is refused after a few MB', async () => {
  let given = 0
  const piece = Buffer.alloc(1024 * 1024, 'x')
  const source = generatedSource('lang.csv', function* () {
    yield Buffer.from('id;n\n1;2\n')
    for (let megabyte = 0; megabyte < 2048; megabyte++) {
      given++
      yield piece
    }
  })
  const failure = await openCsv(source, { file: 'lang.csv' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RecordFailure)
  expect(failure).toMatchObject({ problem: { kind: 'tooLarge', line: 3, fatal: true } })
  expect(given).toBeLessThan(12)
})

test('a sparse file of 2 GB costs no memory', async () => {
  const folder = await dataFolder({ 'lang.csv': 'id;n\n1;2\n' })
  await truncate(path.join(folder, 'lang.csv'), 2 * 1024 ** 3)
  const before = process.memoryUsage().rss
  expect(await openingProblem(folder, { file: 'lang.csv' })).toMatchObject({ line: 3, fatal: true })
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})

test('memory does not grow with the number of rows', async () => {
  const folder = await dataFolder({})
  const file = await open(path.join(folder, 'viele.csv'), 'w')
  const block = Buffer.from('0123456789;Straße am Rathaus;1,5\n'.repeat(10_000))
  await file.write('id;name;wert\n')
  for (let i = 0; i < 30; i++) await file.write(block)
  await file.close()
  const opened = await openTable(folder, { file: 'viele.csv' })
  if (!opened.ok) throw new Error('not opened')
  let count = 0
  const held: number[] = []
  for await (const _ of opened.value[0]!.rows())
    if (++count % 100_000 === 0) held.push(heldMemory())
  expect(count).toBe(300_000)
  expect(Math.max(...held) - Math.min(...held)).toBeLessThan(16 * 1024 * 1024)
})

/** Bytes of the heap that are still in use after a full collection. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test('a zip bomb is not unpacked', async () => {
  const bomb = await zipped({ 'a.csv': Buffer.alloc(40 * 1024 * 1024) })
  const folder = await dataFolder({ 'bombe.zip': bomb, 'bombe.xlsx': bomb })
  expect(await openingProblem(folder, { file: 'bombe.zip' })).toMatchObject({
    kind: 'unsafeArchive',
  })
  expect(await openingProblem(folder, { file: 'bombe.xlsx' })).toMatchObject({
    kind: 'unsafeArchive',
  })
})

test('an archive that understates its size is stopped', async () => {
  const zip = await zipped({ 'a.csv': `id;n\n${'1;2\n'.repeat(100_000)}` })
  // The uncompressed size in the central directory, 24 bytes into its entry.
  const at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zip.writeUInt32LE(100, at + 24)
  const folder = await dataFolder({ 'a.zip': zip })
  expect(await openingProblem(folder, { file: 'a.zip' })).toMatchObject({ kind: 'unsafeArchive' })
})

test('an archive with a path that escapes is refused', async () => {
  const zip = await zipped({ 'xx/evil.csv': 'id\n1\n', 'a.csv': 'id\n1\n' })
  const evil = Buffer.from(zip.toString('latin1').replaceAll('xx/evil', '../evil'), 'latin1')
  const folder = await dataFolder({ 'a.zip': evil })
  expect(await openingProblem(folder, { file: 'a.zip' })).toMatchObject({ kind: 'unsafeArchive' })
})

test('a damaged archive is told by its checksum', async () => {
  const zip = await zipped({ 'a.csv': 'id;n\n1;2\n' })
  const at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zip.writeUInt32LE(1, at + 16)
  const folder = await dataFolder({ 'a.zip': zip, 'b.zip': zip.subarray(0, 40) })
  expect(await openingProblem(folder, { file: 'a.zip' })).toMatchObject({ kind: 'truncated' })
  expect(await openingProblem(folder, { file: 'b.zip' })).toMatchObject({ kind: 'format' })
})

test('a table inside an archive is read, and chosen where there are several', async () => {
  const zip = await zipped({ 'a.csv': 'id;n\n1;2\n', 'tief/b.csv': 'id;m\n3;4\n', 'lies.md': '' })
  const folder = await dataFolder({ 'ab.zip': zip })
  const problem = await openingProblem(folder, { file: 'ab.zip' })
  expect(problem.kind).toBe('choice')
  expect(problem.message).toContain('„tief/b.csv“')
  const table = await readTable(folder, { file: 'ab.zip', layer: 'tief/b.csv' })
  expect(table.columns).toEqual(['id', 'm'])
  expect(table.records[0]).toMatchObject({ file: 'ab.zip › tief/b.csv', line: 2 })
})

test('an unknown or old format is named', async () => {
  const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const folder = await dataFolder({ 'a.xls': cfb, 'b.xlsx': cfb, 'c.bin': Buffer.from('hallo') })
  expect((await openingProblem(folder, { file: 'a.xls' })).message).toContain('.xls')
  expect((await openingProblem(folder, { file: 'b.xlsx' })).message).toContain('Kennwort')
  expect(await openingProblem(folder, { file: 'c.bin' })).toMatchObject({ kind: 'format' })
})

test('an unreadable folder level says so', async () => {
  const folder = await dataFolder({})
  await mkdir(path.join(folder, 'a'))
  await writeFile(path.join(folder, 'a', 'b.csv'), '')
  expect(await openingProblem(folder, { file: 'a/b.csv' })).toMatchObject({ kind: 'empty' })
})
