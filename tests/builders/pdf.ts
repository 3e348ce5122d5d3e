import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this machine has poppler's tools, with which PDFs are read in tests. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/** The text of a PDF in reading order, without the marks of direction that the tool adds. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const text = await read(bytes, (file) => ['pdftotext', file, '-'])
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

/** What `pdfinfo` says: pages, size, whether it is tagged. */
export const infoOfPdf = (bytes: Uint8Array) => read(bytes, (file) => ['pdfinfo', file])

async function read(bytes: Uint8Array, command: (file: string) => string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-pdf-'))
  try {
    const file = join(folder, 'blatt.pdf')
    await writeFile(file, bytes)
    const [program = '', ...parameters] = command(file)
    return execFileSync(program, parameters, { encoding: 'utf8' })
  } finally {
    await rm(folder, { recursive: true })
  }
}
