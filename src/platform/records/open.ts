import { type ByteSource, fileSource, readStart } from './bytes.ts'
import { openCsv } from './csv.ts'
import { openDocument } from './documents.ts'
import { resolveFiles } from './files.ts'
import { isProblem, ok, RecordFailure, type RecordProblem, type Result, stop } from './problem.ts'
import type { OpenTable, RecordRow, TableFormat, TableSpec } from './table.ts'

/**
 * Opens every file that `spec.file` names inside `folder`, sorted by path. All of them open, or
 * the problems of all that do not are returned. No row has been read yet.
 */
export async function openTable(folder: string, spec: TableSpec): Promise<Result<OpenTable[]>> {
  const files = await resolveFiles(folder, spec.file)
  if (!files.ok) return files
  const tables: OpenTable[] = []
  const problems: RecordProblem[] = []
  for (const { file, placeholders } of files.value) {
    try {
      const table = await openOne(folder, file, spec)
      tables.push({ ...table, placeholders, rows: () => guardedRows(table) })
    } catch (error) {
      if (!(error instanceof RecordFailure)) throw error
      problems.push(error.problem)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : ok(tables)
}

/** Turns the failure that ends a stream into its last item. */
async function* guardedRows(table: OpenTable): AsyncGenerator<RecordRow | RecordProblem> {
  try {
    for await (const item of table.rows()) {
      yield item
      if (isProblem(item) && item.fatal) return
    }
  } catch (error) {
    if (!(error instanceof RecordFailure)) throw error
    yield error.problem
  }
}

async function openOne(folder: string, file: string, spec: TableSpec): Promise<OpenTable> {
  const source = await fileSource(folder, file)
  if (source.size === 0) throw stop('empty', file, 'Die Datei ist leer.')
  return openSource(source, spec, spec.format ?? (await formatOf(source)))
}

async function openSource(source: ByteSource, spec: TableSpec, format: TableFormat) {
  if (format === 'csv') return openCsv(source, spec)
  if (format === 'xlsx' || format === 'shapefile') {
    throw stop('format', source.file, 'Dieses Format wird noch nicht gelesen.')
  }
  return openDocument(source, spec)
}

const ENDINGS: [RegExp, TableFormat][] = [
  [/\.(csv|tsv|tab|txt)$/i, 'csv'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.geojson$/i, 'geojson'],
  [/\.topojson$/i, 'topojson'],
  [/\.json$/i, 'json'],
  [/\.shp$/i, 'shapefile'],
]

async function formatOf(source: ByteSource): Promise<TableFormat> {
  const known = ENDINGS.find(([ending]) => ending.test(source.file))
  if (known) return known[1]
  const start = await readStart(source, 64)
  if (/^\s*[[{]/.test(start.toString('latin1').replace(/^ï»¿/, ''))) return 'json'
  throw stop(
    'format',
    source.file,
    'Das Format dieser Datei ist unbekannt. Geben Sie es an (format).',
  )
}
