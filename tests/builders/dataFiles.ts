import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { afterAll } from 'vitest'
import { ZipFile } from 'yazl'
import type { ByteSource } from '../../src/platform/records/bytes.ts'
import { openTable } from '../../src/platform/records/open.ts'
import { isProblem, type RecordProblem } from '../../src/platform/records/problem.ts'
import type { OpenTable, RecordRow, TableSpec } from '../../src/platform/records/table.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A fresh data folder with these files, gone after the test file. For tests only. */
export async function dataFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nahbei-records-'))
  folders.push(folder)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
  return folder
}

/** A source that is made while it is read, so that it can be larger than any memory. */
export function generatedSource(file: string, make: () => Iterable<Uint8Array>): ByteSource {
  async function* read() {
    yield* make()
  }
  return { file, size: Number.POSITIVE_INFINITY, read }
}

export interface WholeTable extends OpenTable {
  records: RecordRow[]
  problems: RecordProblem[]
}

/** Opens a table and reads it to the end; problems of opening fail the test that did not expect them. */
export async function readTable(folder: string, spec: TableSpec): Promise<WholeTable> {
  const opened = await openTable(folder, spec)
  if (!opened.ok) throw new Error(opened.problems.map((problem) => problem.message).join(' '))
  const table = opened.value[0]!
  const records: RecordRow[] = []
  const problems: RecordProblem[] = []
  for await (const item of table.rows()) {
    if (isProblem(item)) problems.push(item)
    else records.push(item)
  }
  return { ...table, records, problems }
}

/** The problem that keeps a table from being opened. */
export async function openingProblem(folder: string, spec: TableSpec): Promise<RecordProblem> {
  const opened = await openTable(folder, spec)
  if (opened.ok) throw new Error(`${spec.file} was opened although it should not.`)
  return opened.problems[0]!
}

/** A zip file in memory. */
export async function zipped(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A workbook in memory, filled by the test. */
export async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The `.shp` of polygons with one ring each (ESRI shapefile technical description, 1998). */
export function shapes(rings: [number, number][][]): Buffer {
  const records = rings.map((ring, index) => {
    const record = Buffer.alloc(8 + 48 + ring.length * 16)
    record.writeInt32BE(index + 1, 0)
    record.writeInt32BE((record.length - 8) / 2, 4)
    record.writeInt32LE(5, 8)
    record.writeInt32LE(1, 44)
    record.writeInt32LE(ring.length, 48)
    record.writeInt32LE(0, 52)
    ring.forEach(([x, y], point) => {
      record.writeDoubleLE(x, 56 + point * 16)
      record.writeDoubleLE(y, 64 + point * 16)
    })
    return record
  })
  const header = Buffer.alloc(100)
  const body = Buffer.concat(records)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + body.length) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(5, 32)
  return Buffer.concat([header, body])
}

/** A dBASE III table; every column is given as name, type and width, every value as its bytes. */
export function dbase(columns: [string, string, number][], rows: Uint8Array[][]): Buffer {
  const width = 1 + columns.reduce((sum, column) => sum + column[2], 0)
  const header = Buffer.alloc(32 + columns.length * 32 + 1)
  header[0] = 3
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(width, 10)
  columns.forEach(([name, type, length], index) => {
    header.write(name, 32 + index * 32, 'latin1')
    header.write(type, 32 + index * 32 + 11, 'latin1')
    header[32 + index * 32 + 16] = length
  })
  header[header.length - 1] = 0x0d
  const body = rows.map((row) => {
    const record = Buffer.alloc(width, ' ')
    let at = 1
    row.forEach((value, index) => {
      Buffer.from(value).copy(record, at)
      at += columns[index]?.[2] ?? 0
    })
    return record
  })
  return Buffer.concat([header, ...body, Buffer.from([0x1a])])
}
