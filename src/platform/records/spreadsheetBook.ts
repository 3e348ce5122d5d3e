import type { Archive } from './archive.ts'
import type { ByteSource } from './bytes.ts'
import { nearestNames } from './names.ts'
import { stop } from './problem.ts'
import { type NumberStyle, numberStyle } from './spreadsheetNumbers.ts'
import { readXml, walkXml } from './spreadsheetXml.ts'

/** What the sheets of a workbook share. */
export interface Workbook {
  file: string
  sheets: { name: string; hidden: boolean; source: ByteSource }[]
  strings: string[]
  /** By the style number of a cell. */
  styles: NumberStyle[]
  since1904: boolean
}

/** Reads everything of an XLSX file but its cells. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const { file } = archive
  const main = await mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const parts = await relations(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let since1904 = false
  await readXml(part(archive, main), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      listed.push({ name: attributes.name ?? '', id, hidden })
    },
  })
  const sheets = listed.flatMap(({ name, id, hidden }) => {
    const relation = parts.find((item) => item.id === id)
    // A chart sheet has no cells.
    return relation?.type === 'worksheet'
      ? [{ name, hidden, source: part(archive, relation.path) }]
      : []
  })
  if (sheets.length === 0) throw stop('format', file, 'Die Datei enthält kein Tabellenblatt.')
  const strings = parts.find((item) => item.type === 'sharedStrings')
  const styles = parts.find((item) => item.type === 'styles')
  return {
    file,
    sheets,
    strings: strings ? await readStrings(part(archive, strings.path)) : [],
    styles: styles ? await readStyles(part(archive, styles.path)) : [],
    since1904,
  }
}

function part(archive: Archive, path: string): ByteSource {
  const source = archive.entry(path)
  if (!source)
    throw stop('format', archive.file, `Das ist keine vollständige XLSX-Datei: „${path}“ fehlt.`)
  return source
}

async function mainPart(archive: Archive): Promise<string> {
  if (!archive.entry('_rels/.rels')) throw stop('format', archive.file, 'Das ist keine XLSX-Datei.')
  const relation = (await relations(archive, '_rels/.rels', '')).find(
    (item) => item.type === 'officeDocument',
  )
  if (!relation || /\.bin$/.test(relation.path))
    throw stop('format', archive.file, 'Das ist keine XLSX-Datei.')
  return relation.path
}

interface Relation {
  id: string
  /** Last word of the relation's type address: `worksheet`, `styles` … */
  type: string
  path: string
}

async function relations(archive: Archive, path: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = []
  await readXml(part(archive, path), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        path: target.replace(/\/\.\//g, '/'),
      })
    },
  })
  return found
}

async function readStrings(source: ByteSource): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = false
  await readXml(source, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(current)
    },
  })
  return strings
}

async function readStyles(source: ByteSource): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCells = false
  await readXml(source, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(numberStyle(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** The sheet that is wanted; without a wish the only visible one that holds a cell. */
export async function chooseSheet(
  book: Workbook,
  wanted: string | number | undefined,
): Promise<ByteSource> {
  const names = book.sheets.map((sheet) => sheet.name)
  if (wanted !== undefined) {
    const sheet =
      typeof wanted === 'number'
        ? book.sheets[wanted - 1]
        : book.sheets.find((item) => item.name.trim() === wanted.trim())
    if (sheet) return sheet.source
    const near = typeof wanted === 'string' ? nearestNames(wanted, names, 1)[0] : undefined
    const hint = near === undefined ? `Es gibt: ${listed(names)}.` : `Meinten Sie „${near}“?`
    throw stop('choice', book.file, `Das Tabellenblatt „${wanted}“ gibt es nicht. ${hint}`)
  }
  const filled: Workbook['sheets'] = []
  for (const sheet of book.sheets)
    if (!sheet.hidden && (await hasCells(sheet.source))) filled.push(sheet)
  if (filled.length === 0)
    throw stop('empty', book.file, 'Die Datei enthält keine ausgefüllte Zelle.')
  if (filled.length === 1) return filled[0]!.source
  const choices = listed(filled.map((sheet) => sheet.name))
  throw stop(
    'choice',
    book.file,
    `Die Datei hat mehrere Tabellenblätter. Wählen Sie eines (sheet): ${choices}.`,
  )
}

function listed(names: string[]): string {
  return names
    .slice(0, 10)
    .map((name) => `„${name}“`)
    .join(', ')
}

async function hasCells(source: ByteSource): Promise<boolean> {
  let found = false
  const walk = walkXml(source, {
    open(name) {
      if (name === 'v' || name === 'is') found = true
    },
  })
  for await (const _ of walk) if (found) break
  return found
}
