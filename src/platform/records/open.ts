import {
  ARCHIVE_LIMITS,
  type Archive,
  type ArchiveLimits,
  entryPath,
  openArchive,
} from './archive.ts'
import { type ByteSource, fileSource, readStart } from './bytes.ts'
import { openCsv } from './csv.ts'
import { layerMessage, openDocument } from './documents.ts'
import { resolveFiles } from './files.ts'
import { isProblem, ok, RecordFailure, type RecordProblem, type Result, stop } from './problem.ts'
import { openShapefile, type ShapefileParts } from './shapefile.ts'
import { LARGEST_WORKBOOK, openSpreadsheet } from './spreadsheet.ts'
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
  const start = await readStart(source, 64)
  refuseOldOffice(file, start)
  const format = spec.format ?? formatOfName(file)
  if (format === 'xlsx') return openSpreadsheet(await openArchive(folder, file, WORKBOOK), spec)
  if (isZip(start) || /\.zip$/i.test(file)) return openPacked(await openArchive(folder, file), spec)
  if (format === 'shapefile') return openShapefile(await partsBeside(folder, source), spec)
  if (format !== undefined) return openText(source, spec, format)
  if (/^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(start.toString('latin1')))
    return openDocument(source, spec)
  throw stop('format', file, 'Das Format dieser Datei ist unbekannt. Geben Sie es an (format).')
}

function openText(source: ByteSource, spec: TableSpec, format: TableFormat): Promise<OpenTable> {
  if (format === 'csv') return openCsv(source, spec)
  // `.json` may be any of the JSON formats: the content tells.
  return openDocument(source, { ...spec, format: format === 'json' ? spec.format : format })
}

const WORKBOOK: ArchiveLimits = { ...ARCHIVE_LIMITS, unpacked: LARGEST_WORKBOOK }

function isZip(start: Buffer): boolean {
  return start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'
}

/** `.xls`, and also `.xlsx` behind a password, are compound files. */
function refuseOldOffice(file: string, start: Buffer): void {
  if (start.length < 8 || start.readUInt32BE(0) !== 0xd0cf11e0) return
  const message =
    'Die Datei ist eine alte Excel-Datei (.xls) oder mit einem Kennwort geschützt. Speichern Sie sie als .xlsx oder CSV.'
  throw stop('format', file, message)
}

const ENDINGS: [RegExp, TableFormat][] = [
  [/\.(csv|tsv|tab|txt)$/i, 'csv'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.geojson$/i, 'geojson'],
  [/\.topojson$/i, 'topojson'],
  [/\.json$/i, 'json'],
  [/\.shp$/i, 'shapefile'],
]

function formatOfName(file: string): TableFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(file))?.[1]
}

/** A zip file that holds a shapefile, or one other table; `layer` chooses between several. */
async function openPacked(archive: Archive, spec: TableSpec): Promise<OpenTable> {
  const readable = archive.entries.filter((entry) => {
    const format = formatOfName(entry.file)
    return format !== undefined && (spec.format === undefined || sameFormat(format, spec.format))
  })
  const shapes = readable.filter((entry) => /\.shp$/i.test(entry.file))
  const candidates = shapes.length > 0 && spec.layer === undefined ? shapes : readable
  const chosen =
    spec.layer === undefined ? candidates : candidates.filter((entry) => isLayer(entry, spec.layer))
  const [entry] = chosen
  if (readable.length === 0)
    throw stop('format', archive.file, 'Das Archiv enthält keine lesbare Datei.')
  if (entry === undefined || chosen.length > 1) {
    throw stop(
      'choice',
      archive.file,
      layerMessage(entry === undefined ? spec.layer : undefined, readable.map(entryPath)),
    )
  }
  const format = spec.format ?? formatOfName(entry.file) ?? 'csv'
  if (format === 'xlsx')
    throw stop('format', entry.file, 'Bitte entpacken Sie die XLSX-Datei zuerst.')
  // Inside the archive the layer has been used up.
  const inner = { ...spec, layer: undefined }
  if (format === 'shapefile') return openShapefile(partsOf(entry, archive.entries), inner)
  return openText(entry, inner, format)
}

/** JSON formats share their endings. */
function sameFormat(found: TableFormat, wanted: TableFormat): boolean {
  const json = ['json', 'geojson', 'topojson', 'hsds']
  return found === wanted || (json.includes(found) && json.includes(wanted))
}

function isLayer(entry: ByteSource, layer: string | undefined): boolean {
  const path = entryPath(entry)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return path === layer || name === layer || name.replace(/\.[^.]*$/, '') === layer
}

function partsOf(shp: ByteSource, sources: readonly ByteSource[]): ShapefileParts {
  const stem = shp.file.replace(/\.shp$/i, '').toLowerCase()
  const beside = (ending: string) =>
    sources.find(({ file }) => file.toLowerCase() === `${stem}.${ending}`)
  return { shp, dbf: beside('dbf'), prj: beside('prj'), cpg: beside('cpg') }
}

async function partsBeside(folder: string, shp: ByteSource): Promise<ShapefileParts> {
  const stem = shp.file.replace(/\.shp$/i, '')
  const sources: ByteSource[] = []
  for (const ending of ['dbf', 'DBF', 'prj', 'PRJ', 'cpg', 'CPG']) {
    const file = `${stem}.${ending}`
    const found = await resolveFiles(folder, file)
    if (found.ok) sources.push(await fileSource(folder, file))
  }
  return partsOf(shp, sources)
}
