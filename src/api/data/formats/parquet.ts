import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import {
  type Cell,
  type CellValue,
  cellsOf,
  type TableColumn,
  tableColumns,
  type Values,
} from './table.ts'

/** Rows that are encoded without a pause. */
const mostAtOnce = 8_000
const dayMillis = 86_400_000

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

/**
 * Many indicators as one Apache Parquet file, piece by piece: a group of rows for each, so that a reader who
 * wants one of them skips the others. Texts have a dictionary, columns are compressed by Snappy.
 *
 * @param tables one indicator after the other; the file holds no more than one of them in memory
 */
export async function* parquetOf(
  tables: Iterable<Values> | AsyncIterable<Values>,
  about: Record<string, string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = new ByteWriter(1 << 20)
  const writer = new ParquetWriter({
    writer: bytes,
    schema,
    createdBy: 'Nahbei',
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  })
  const words = new Map<string, Uint8Array>()
  for await (const table of tables) {
    let cells: Cell[] = []
    for (const cell of cellsOf(table)) {
      cells.push(cell)
      if (cells.length < mostAtOnce) continue
      addRows(writer, cells, words)
      cells = []
      yield taken(bytes)
      await breath()
    }
    if (cells.length > 0) addRows(writer, cells, words)
    yield taken(bytes)
    await breath()
  }
  writer.finish()
  yield taken(bytes)
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What has been written since the last time. */
function taken(bytes: ByteWriter): Uint8Array<ArrayBuffer> {
  const piece = new Uint8Array(bytes.getBuffer())
  bytes.index = 0
  return piece
}

/** By these a reader skips groups of rows; of the others it would learn nothing. */
const skippedBy = new Set(['kennzahl', 'ebene', 'von', 'bis'])

function addRows(writer: ParquetWriter, cells: readonly Cell[], words: Map<string, Uint8Array>) {
  writer.write({
    columnData: tableColumns.map((column) => ({
      name: column.name,
      data: encoded(column, cells, words),
      statistics: skippedBy.has(column.name),
    })),
    rowGroupSize: mostAtOnce,
  })
}

type Encoded = number | boolean | Uint8Array | null

/** Days as their number since 1970, texts as bytes. Each is made once; mostly the last one comes again. */
function encoded(column: TableColumn, cells: readonly Cell[], words: Map<string, Uint8Array>) {
  let last: CellValue = null
  let lastEncoded: Encoded = null
  return cells.map((cell): Encoded => {
    const value = column.of(cell)
    if (value === last) return lastEncoded
    last = value
    lastEncoded = encodedOf(column, value, words)
    return lastEncoded
  })
}

function encodedOf(
  { kind }: TableColumn,
  value: CellValue,
  words: Map<string, Uint8Array>,
): Encoded {
  if (kind === 'day')
    return value === null ? null : Math.round(Date.parse(`${value}T00:00:00Z`) / dayMillis)
  if (typeof value !== 'string') return value
  const known = words.get(value) ?? new TextEncoder().encode(value)
  words.set(value, known)
  return known
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  yesNo: { type: 'BOOLEAN' },
} as const

const schema: Schema = [
  { name: 'root', num_children: tableColumns.length },
  ...tableColumns.map(({ name, kind, required }) => ({
    name,
    ...types[kind],
    repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
]
