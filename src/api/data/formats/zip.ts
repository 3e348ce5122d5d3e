import { Readable } from 'node:stream'
import yazl from 'yazl'
import { csvLines } from './csv.ts'
import { tableSchema } from './csvw.ts'
import { rowCount, type Values } from './table.ts'

/** So that the same data makes the same bytes. */
const epoch = new Date(1980, 0, 1)

/**
 * All indicators as CSV files in one archive, with their CSVW description (a group of tables) and a file that
 * says how to read them. Each table is made when it is its turn.
 */
export async function* zipOf(
  ids: readonly string[],
  read: (id: string) => Promise<Values>,
  readme: string,
): AsyncGenerator<Uint8Array> {
  const archive = new yazl.ZipFile()
  const options = { mtime: epoch, compress: true }
  const failure = new Promise<never>((_, reject) => archive.on('error', reject))
  failure.catch(() => {}) // told below, while the archive is read
  archive.addBuffer(Buffer.from(readme), 'LIESMICH.txt', options)
  archive.addBuffer(Buffer.from(groupOf(ids)), 'csv-metadata.json', options)
  for (const id of ids)
    archive.addReadStreamLazy(`${id}.csv`, options, (give) => {
      read(id).then(
        (values) => give(null, Readable.from(linesOf(values))),
        (error: Error) => give(error, Readable.from([])),
      )
    })
  archive.end()
  // A ReadableStream by its type only; the class is Node's own.
  const pieces = (archive.outputStream as Readable).iterator()
  for (;;) {
    const { value, done } = await Promise.race([pieces.next(), failure])
    if (done) return
    yield value
  }
}

/** In pieces of some thousand rows: each line on its own would be a chunk of its own. */
function* linesOf(values: Values): Generator<string> {
  let text = ''
  for (const line of csvLines(values)) {
    text += line
    if (text.length < 64 * 1024) continue
    yield text
    text = ''
  }
  if (text || rowCount(values) === 0) yield text
}

const groupOf = (ids: readonly string[]) =>
  `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
      '@type': 'TableGroup',
      tableSchema: tableSchema(),
      tables: ids.map((id) => ({ url: `${id}.csv` })),
    },
    null,
    1,
  )}\n`
