import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { type Commitment, readPaper } from '../../kernels/papers/index.ts'
import { textOf } from '../../platform/papers/index.ts'
import { Failed } from '../failed.ts'
import { readable } from './readable.ts'

/** `nahbei extract`: what a paper promises, one line of JSON each or a list for people. Needs no database. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description('Zusagen in einem Papier finden: Text, HTML, Word oder PDF')
    .argument('<datei>', 'Koalitionsvertrag, Programm, Strategie oder Niederschrift')
    .option('--json', 'als JSON ausgeben, eine Zeile je Zusage')
    .action(async (file: string, options: { json?: boolean }) => {
      const text = await readText(file)
      const reading = readPaper(text)
      if (options.json) for (const one of reading.commitments) console.log(asLine(one))
      else console.log(readable(reading))
    })
}

/** Plain text is taken as it is, however long, so that places in it are places in the file. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Failed(`Die Datei ${file} lässt sich nicht lesen.`)
  })
  if (/\.(?:txt|md)$/i.test(file)) {
    const text = plainText(bytes)
    if (text?.trim() === '') throw new Failed(`Die Datei ${file} ist leer.`)
    if (text !== null) return text
  }
  const read = await textOf({ name: basename(file), bytes })
  if ('problem' in read) throw new Failed(`${file}: ${read.problem}`)
  if (read.notice) console.error(`nahbei: ${read.notice}`)
  return read.text
}

/** The text if the bytes are UTF-8 without anything that no text holds. */
function plainText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') || text.startsWith('%PDF-') ? null : text
  } catch {
    return null
  }
}

/** The order in which the fields stand is part of the format. */
function asLine(one: Commitment): string {
  const { quote, start, end, title, nature, kind, strength, actors, targetGroups, places } = one
  const { organisations, systems, deadline, numbers, condition, field, negated, layer } = one
  return JSON.stringify({
    ...{ quote, start, end, title, nature, kind, strength, actors, targetGroups, places },
    ...{ organisations, systems, deadline, numbers, condition, field, negated, layer },
  })
}
