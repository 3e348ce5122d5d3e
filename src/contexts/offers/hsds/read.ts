import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { openSection, type PrepareCall, type SectionRow } from '../../../platform/import/index.ts'
import { isProblem, openTable, resolveFiles } from '../../../platform/records/index.ts'
import type { OffersSection } from '../../city/index.ts'
import { type OfferReader, optionsOf } from '../import/reader.ts'
import { isJson, type Json } from './json.ts'
import { assembleServices, type Tables, tableName, tablesOfDocument } from './tables.ts'
import { offersOfHsds } from './toOffers.ts'

/** A data package is read whole; a bigger one comes as JSON lists, which are read as a stream. */
const LARGEST_PACKAGE = 256 * 1024 * 1024

/**
 * Reads a section of `format: "hsds"`: full objects, lists with `contents`, or the tables of a data
 * package, either as one JSON document or as CSV files (`"file": "hsds/{table}.csv"`).
 */
export function readHsds(section: OffersSection, locale: string, call: PrepareCall): OfferReader {
  const options = { section, locale, today: call.now.toISOString().slice(0, 10) }
  return {
    columns: [],
    givesOrganisationIds: true,
    async open(columns) {
      if (/\.csv$/i.test(section.file)) return await openCsvPackage(section, call)
      const document = await packageDocument(section, call)
      if (document) return serviceRows(document.file, tablesOfDocument(document.json))
      return (await openSection(call, optionsOf(section), columns))?.rows()
    },
    read(row, report) {
      if (!isJson(row.object)) {
        report.reject('Der Eintrag ist kein Objekt.')
        return []
      }
      const result = offersOfHsds(row.object, options)
      if ('offers' in result) return result.offers
      report.notice(result.skipped)
      return []
    },
  }
}

async function* serviceRows(file: string, tables: Tables): AsyncGenerator<SectionRow> {
  for (const { service, row } of assembleServices(tables)) {
    yield {
      file,
      line: row,
      placeholders: {},
      crs: 'EPSG:4326',
      numbers: {},
      object: service,
      geometry: undefined,
      text: () => undefined,
      raw: () => undefined,
    }
  }
}

/** The one JSON document of a data package; undefined where the file is something else. */
async function packageDocument(
  section: OffersSection,
  { dataFolder, findings }: PrepareCall,
): Promise<{ file: string; json: Json } | undefined> {
  const files = await resolveFiles(dataFolder, section.file)
  const only = files.ok && files.value.length === 1 ? files.value[0]?.file : undefined
  // What cannot be read here is named by the reader of lists, which comes next.
  if (only === undefined) return undefined
  const file = path.join(dataFolder, only)
  if ((await stat(file)).size > LARGEST_PACKAGE) return undefined
  const text = await readFile(file, 'utf8')
  if (!/^\ufeff?\s*\{\s*"[a-z_]+\.csv"\s*:/.test(text)) return undefined
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const document = isJson(json) ? { file: only, json } : undefined
    if (document) findings.rowsRead += tablesOfDocument(document.json).get('services')?.length ?? 0
    return document
  } catch {
    return undefined
  }
}

async function openCsvPackage(
  section: OffersSection,
  { dataFolder, findings }: PrepareCall,
): Promise<AsyncIterable<SectionRow> | undefined> {
  const opened = await openTable(dataFolder, { ...optionsOf(section), format: 'csv' })
  if (!opened.ok) {
    for (const { file, line, message } of opened.problems)
      findings.refuse({ file, line, reason: message })
    return undefined
  }
  const tables = new Map<string, Json[]>()
  for (const table of opened.value) {
    const rows: Json[] = []
    for await (const row of table.rows()) {
      if (!isProblem(row)) rows.push(row.fields)
      else if (row.fatal) findings.refuse({ file: row.file, line: row.line, reason: row.message })
      else findings.reject({ file: row.file, line: row.line, reason: row.message })
    }
    tables.set(tableName(table.file), rows)
  }
  findings.rowsRead += tables.get('services')?.length ?? 0
  return findings.refused ? undefined : serviceRows(section.file, tables)
}
