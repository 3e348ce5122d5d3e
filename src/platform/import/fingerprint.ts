import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { resolveFiles } from '../records/index.ts'
import type { ImportPart } from './part.ts'

/** SHA-256 of the section’s words and of the content of its files: what the part was made from. */
export async function fingerprintOf(part: ImportPart, dataFolder: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(part.definition ?? null))
  const found = part.file === undefined ? undefined : await resolveFiles(dataFolder, part.file)
  for (const { file } of found?.ok ? found.value : []) {
    hash.update(`\0${file}\0`)
    for await (const chunk of createReadStream(join(dataFolder, file))) hash.update(chunk)
  }
  return hash.digest('hex')
}
