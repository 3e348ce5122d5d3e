import { readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import type { Findings, ImportPart, PrepareCall, Prepared } from '../../../platform/import/index.ts'
import { textOf } from '../../../platform/papers/index.ts'
import { resolveFiles } from '../../../platform/records/index.ts'
import type { Pack } from '../../city/index.ts'
import { decide } from './decisions.ts'
import { type EntriesRead, noEntries, readEntries } from './entries.ts'
import { checkReferences, type Known } from './references.ts'
import { type ReadPaper, writeProgramme } from './write.ts'

/**
 * All files of a pack's part `measures` as one part: they speak of each other's records, so they go in together.
 */
export function measuresPart(sections: Pack['measures'], known: Known): ImportPart {
  const name = 'measures:programme'
  const heading = 'Papiere, Versprechen, Maßnahmen, Gremien'
  const prepare = async (call: PrepareCall): Promise<Prepared | undefined> => {
    const read = noEntries()
    for (const { file } of sections) await readFiles(read, file, call)
    dropDoubled(read)
    checkReferences(read, known)
    const papers: ReadPaper[] = []
    for (const entry of read.entries.papers) {
      const paper = await readText(entry, read, call)
      if (paper) papers.push(paper)
    }
    report(read, call.findings)
    if (call.findings.refused) return undefined
    return { write: (tx, write) => writeProgramme(tx, { part: name, read, papers }, write) }
  }
  return {
    ...{ name, kind: 'measures', heading, prepare },
    definition: sections,
    operation: 'measures.importProgramme',
    needs: [],
    ...(sections.length === 1 && { file: sections[0]?.file }),
  }
}

async function readFiles(read: EntriesRead, pattern: string, call: PrepareCall): Promise<void> {
  const found = await resolveFiles(call.dataFolder, pattern)
  if (!found.ok) {
    // What its records were is unknown: nothing may be taken as gone.
    read.unknownUnread = true
    for (const { file, message } of found.problems)
      read.issues.push({ file, path: '', reason: message })
    return
  }
  for (const { file } of found.value) {
    read.files.push(file)
    const json = parsed(await readFile(join(call.dataFolder, file), 'utf8'))
    if (json.ok) readEntries(read, file, json.value)
    else {
      read.unknownUnread = true
      read.issues.push({ file, path: '', reason: json.reason })
    }
  }
}

type Parsed = { ok: true; value: unknown } | { ok: false; reason: string }

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message})` : ''
    return { ok: false, reason: `Das ist kein gültiges JSON${where}. Berichtigen Sie die Stelle.` }
  }
}

/** Of records of one id the first counts. */
function dropDoubled(read: EntriesRead): void {
  for (const [key, entries] of Object.entries(read.entries)) {
    const seen = new Map<string, string>()
    const kept = entries.filter(({ value, file, path }) => {
      const id = 'list' in value ? `${value.list} ${value.id}` : value.id
      const first = seen.get(id)
      if (first === undefined) {
        seen.set(id, `${file} ${path}`)
        return true
      }
      read.accepted--
      read.issues.push({
        ...{ file, path: `${path}.id`, value: value.id },
        reason: `„${value.id}“ gibt es schon: ${first}. Geben Sie dem Eintrag eine andere Kennung.`,
      })
      return false
    })
    Object.assign(read.entries, { [key]: kept })
  }
}

async function readText(
  entry: EntriesRead['entries']['papers'][number],
  read: EntriesRead,
  call: PrepareCall,
): Promise<ReadPaper | undefined> {
  const { value, file, path } = entry
  const wanted = posix.join(dirname(file), value.file)
  const refuse = (reason: string) => {
    read.issues.push({ file, path: `${path}.file`, value: value.file, reason })
    return undefined
  }
  // Braces would be placeholders: the text of a paper is one file.
  const found = await resolveFiles(call.dataFolder, wanted)
  if (!found.ok) return refuse(found.problems[0]?.message ?? 'Diese Datei gibt es nicht.')
  const fileName = found.value[0]?.file ?? wanted
  const bytes = await readFile(join(call.dataFolder, fileName))
  const name = posix.basename(fileName)
  const paper = await textOf({ name, bytes })
  if ('problem' in paper) return refuse(paper.problem)
  if (paper.notice !== undefined) call.findings.notice({ file: fileName, text: paper.notice })
  const { commitments, issues } = decide(value, paper.text, path)
  for (const issue of issues) read.issues.push({ ...issue, file })
  read.accepted -= issues.length
  const { text, mediaType } = paper
  return { entry, text: { paper: value.id, text, fileName: name, mediaType }, commitments }
}

function report(read: EntriesRead, findings: Findings): void {
  findings.rowsRead = read.read
  findings.rowsAccepted = Math.max(0, read.accepted)
  for (const { file, path, value, reason } of read.issues)
    findings.reject({ file, column: path || undefined, value, reason })
}
