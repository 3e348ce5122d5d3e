import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { PerturbationTable } from '../../kernels/disclosure/index.ts'
import { Failed } from '../failed.ts'
import { parametersOf, transitions } from './designTable.ts'
import type { ProtectedTable } from './protectedTable.ts'
import type { DesignFile } from './spec.ts'

const notice =
  'Alle Zahlen sind mit der Cell-Key-Methode verändert. Summen und ihre Teile sind jede für sich verändert: Sie gehen nicht auf. Rechnen Sie Anteile aus diesen Zahlen, und nennen Sie diesen Hinweis.'

const linesAtOnce = 20_000

/**
 * Writes protected tables and what is to be known of them into a new folder: all or nothing. What stands there is all
 * that leaves: no true count, no record key, no seed.
 */
export async function writeTables(
  folder: string,
  tables: readonly ProtectedTable[],
  about: { day: string; made: string; design: DesignFile; table: PerturbationTable },
): Promise<void> {
  const target = resolve(folder)
  await refuseFull(target, folder)
  const part = join(dirname(target), `.${process.pid}-${Date.now()}.teil`)
  try {
    await mkdir(part, { recursive: true })
    const files = []
    for (const table of tables) files.push(await writeTable(part, table))
    const { day, made, design } = about
    const metadata = {
      method: 'Cell-Key-Methode, Überlagerungstabelle größter Entropie (Nahbei)',
      day,
      made,
      parameters: parametersOf(design),
      tableDigest: sha256(JSON.stringify(transitions(about.table))),
      notice,
      additive: false,
      files,
    }
    await writeText(join(part, 'metadata.json'), [`${JSON.stringify(metadata, null, 2)}\n`])
    await rm(target, { recursive: true, force: true })
    await rename(part, target)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Failed(`In „${folder}“ lässt sich nicht schreiben (${String(error.code)}).`)
  }
}

async function refuseFull(target: string, folder: string): Promise<void> {
  const there = await readdir(target).catch(() => [])
  if (there.length > 0)
    throw new Failed(`Im Ordner „${folder}“ liegt schon etwas. Nennen Sie einen neuen Ordner.`)
}

async function writeTable(folder: string, table: ProtectedTable) {
  const file = `${table.id}.csv`
  const digest = await writeText(join(folder, file), linesOf(table))
  const { title, columns, cells } = table
  return { file, ...(title ? { title } : {}), columns, cells, sha256: digest }
}

function* linesOf({ columns, rows }: ProtectedTable) {
  yield `${columns.map(quoted).join(';')}\r\n`
  for (const row of rows) yield `${row.map(quoted).join(';')}\r\n`
}

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Writes a file in pieces and returns its digest. */
async function writeText(path: string, lines: Iterable<string>): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  let waiting: string[] = []
  const flush = async () => {
    const text = waiting.join('')
    waiting = []
    hash.update(text)
    await file.write(text)
  }
  try {
    for (const line of lines) if (waiting.push(line) >= linesAtOnce) await flush()
    await flush()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
