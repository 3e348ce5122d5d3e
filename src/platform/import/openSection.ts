import {
  isProblem,
  type NumberFormat,
  nearestNames,
  type OpenTable,
  openTable,
  type RecordProblem,
  type RecordRow,
} from '../records/index.ts'
import { cellText, compileCondition } from './conditions.ts'
import { createCorrector } from './corrections.ts'
import type { Findings } from './findings.ts'
import type { OpenSectionCall, Section, SectionOptions, SectionRow } from './section.ts'

const WGS84 = 'EPSG:4326'
/** What a program writes in place of a letter that it could not read: the letter is gone for good. */
const LOST_LETTER = '\uFFFD'

/**
 * Opens a section’s files. Refuses the part (in `findings`, giving undefined) if a file is missing or
 * unreadable, or if `columns`, the columns that the mapping names, are not all there or stand twice.
 * Row-level trouble that leaves the rest readable (a ragged line) is rejected row by row while reading;
 * fatal trouble (a truncated file) refuses the part, so look at `findings.refused` after the last row.
 * Each row read counts in `findings.rowsRead`; the caller counts `rowsAccepted`.
 */
export async function openSection(
  { dataFolder, findings }: OpenSectionCall,
  options: SectionOptions,
  columns: Iterable<string>,
): Promise<Section | undefined> {
  const opened = await openTable(dataFolder, options)
  if (!opened.ok) {
    for (const problem of opened.problems) refuse(findings, problem)
    return undefined
  }
  const tables = opened.value
  const wanted = new Set([...columns, ...columnsOfOptions(options)])
  for (const table of tables) {
    for (const notice of table.notices)
      findings.notice({ file: notice.file, line: notice.line, text: notice.message })
    checkColumns(table, wanted, findings)
  }
  if (findings.refused) return undefined
  return {
    files: tables.map((table) => ({
      file: table.file,
      placeholders: table.placeholders,
      columns: table.columns,
      crs: options.crs ?? table.crs ?? WGS84,
    })),
    rows: () => sectionRows(tables, options, findings),
  }
}

function refuse(findings: Findings, problem: RecordProblem) {
  findings.refuse({ ...placeOf(problem), reason: problem.message })
}

function placeOf({ file, line, column }: RecordProblem) {
  return { file, line, column: column === undefined ? undefined : String(column) }
}

function columnsOfOptions({ where, except, corrections = [] }: SectionOptions): string[] {
  const conditions = [where, except, ...corrections.map((correction) => correction.where)]
  return [...conditions, ...corrections.map((correction) => correction.set)].flatMap((columns) =>
    Object.keys(columns ?? {}),
  )
}

function checkColumns(table: OpenTable, wanted: Set<string>, findings: Findings) {
  const there = new Set(table.columns)
  for (const column of wanted) {
    if (there.has(column)) continue
    findings.refuse({ file: table.file, column, reason: missingColumn(table, column) })
  }
}

function missingColumn(table: OpenTable, column: string): string {
  if (table.doubledColumns.includes(column))
    return `Die Spalte „${column}“ gibt es mehrmals. Schreiben Sie „${column}#1“ für die erste, „${column}#2“ für die zweite.`
  const near = nearestNames(column, table.columns)
  if (near.length > 0)
    return `Die Spalte „${column}“ gibt es nicht. Meinten Sie ${near.map((name) => `„${name}“`).join(' oder ')}?`
  const shown = table.columns.slice(0, 12).map((name) => `„${name}“`)
  const more = table.columns.length > shown.length ? ' …' : ''
  return `Die Spalte „${column}“ gibt es nicht. Die Datei hat: ${shown.join(', ')}${more}.`
}

async function* sectionRows(
  tables: OpenTable[],
  options: SectionOptions,
  findings: Findings,
): AsyncGenerator<SectionRow> {
  const included = compileCondition(options.where)
  const excluded = options.except ? compileCondition(options.except) : () => false
  const corrector = createCorrector(options.corrections ?? [], findings)
  const isMissing = missingTest(options.missing ?? [])
  for (const table of tables) {
    const about: FileFacts = {
      placeholders: table.placeholders,
      crs: options.crs ?? table.crs ?? WGS84,
      numbers: numberFormat(table, options),
      isMissing,
      findings,
    }
    corrector.startFile()
    for await (const item of table.rows()) {
      if (isProblem(item)) {
        if (item.fatal) return refuse(findings, item)
        findings.rowsRead++
        findings.reject({ ...placeOf(item), reason: item.message })
        continue
      }
      // Mended first: a correction may be what makes a row one to leave out.
      corrector.apply(item.fields, item.file, item.line)
      if (!included(item.fields) || excluded(item.fields)) continue
      findings.rowsRead++
      yield rowOf(item, about)
    }
  }
  corrector.finish(options.file)
}

interface FileFacts {
  placeholders: Record<string, string>
  crs: string
  numbers: NumberFormat
  isMissing(text: string): boolean
  findings: Findings
}

/**
 * Where commas separate the cells, and in JSON, the decimal sign can only be the point. Elsewhere only
 * unmistakable numbers are read unless the pack says the sign.
 */
function numberFormat(table: OpenTable, { decimal, thousands }: SectionOptions): NumberFormat {
  const written = table.delimiter === ',' || table.format !== 'csv' ? '.' : undefined
  return { decimal: decimal ?? written, thousands }
}

function rowOf(item: RecordRow, about: FileFacts): SectionRow {
  const { file, line, fields, geometry, object } = item
  return {
    file,
    line,
    placeholders: about.placeholders,
    crs: about.crs,
    numbers: about.numbers,
    geometry,
    object,
    raw: (column) => fields[column],
    text(column) {
      const text = cellText(fields[column])
      if (text.includes(LOST_LETTER)) about.findings.noticeLostLetter({ file, line, column }, text)
      return text === '' || about.isMissing(text) ? undefined : text
    },
  }
}

/** Numeric marks also match as numbers: tables mix `-1` and `-1.0` for the same mark. */
function missingTest(marks: string[]): (text: string) => boolean {
  const texts = new Set(marks.map((mark) => mark.trim()))
  const numbers = new Set(
    [...texts].filter((text) => /^-?\d+([.,]\d+)?$/.test(text)).map(plainNumber),
  )
  if (numbers.size === 0) return (text) => texts.has(text)
  return (text) => texts.has(text) || numbers.has(plainNumber(text))
}

const plainNumber = (text: string) => Number(text.replace('−', '-').replace(',', '.'))
