import mammoth from 'mammoth'
import { type ByteSource, openArchiveBytes } from '../records/index.ts'
import { textOfMarkup } from './html.ts'
import { cannot } from './paperText.ts'

/** A paper with photographs stays far below; what is packed tighter is no paper. */
const archiveLimits = {
  unpacked: 300 * 1024 * 1024,
  entries: 5_000,
  ratio: 200,
  bigEntry: 8 * 1024 * 1024,
}
/** Of one part that holds text, unpacked. */
const mostOfPart = 60 * 1024 * 1024

/** Styles of Word beside those that are headings by themselves. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name^='Überschrift'] => h2:fresh",
  "p[style-name^='heading'] => h2:fresh",
]

/** The text of a DOCX as of a web page: comments, notes, pictures, headers and footers are left out. */
export async function textOfWord(bytes: Uint8Array): Promise<string> {
  await checkArchive(bytes)
  try {
    const noImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap, convertImage: noImage, externalFileAccess: false },
    )
    return textOfMarkup(value)
  } catch {
    throw cannot('Die DOCX-Datei ist beschädigt. Öffnen Sie sie und speichern Sie sie neu.')
  }
}

async function checkArchive(bytes: Uint8Array): Promise<void> {
  const opened = await openArchiveBytes('Datei', bytes, archiveLimits)
  if (!opened.ok) throw cannot(opened.problems[0]?.message ?? 'Die Datei ist beschädigt.')
  const { value: archive } = opened
  if (!archive.entry('word/document.xml')) throw cannot(otherArchive(archive.entries))
  const parts = archive.entries.filter(({ file }) => /\.(xml|rels)$/.test(file))
  if (parts.some(({ size }) => size > mostOfPart))
    throw cannot('Die DOCX-Datei enthält zu viel Text. Teilen Sie das Papier.')
  // An archive may lie about what is in it; here it is found out before anything keeps it in memory.
  for (const part of parts) await throughout(part)
}

async function throughout(part: ByteSource): Promise<void> {
  try {
    for await (const _chunk of part.read()) {
      // Its size and checksum are looked at while it is read.
    }
  } catch (error) {
    throw cannot(error instanceof Error ? error.message : 'Die Datei ist beschädigt.')
  }
}

function otherArchive(entries: ByteSource[]): string {
  const holds = (part: string) => entries.some(({ file }) => file.endsWith(part))
  const what = holds('xl/workbook.xml')
    ? 'Das ist eine Excel-Datei.'
    : holds('ppt/presentation.xml')
      ? 'Das ist eine PowerPoint-Datei.'
      : holds('content.xml')
        ? 'Das ist eine OpenDocument-Datei.'
        : 'Das ist ein Archiv, aber kein Word-Dokument.'
  return `${what} Speichern Sie das Papier als DOCX, PDF oder TXT und laden Sie es noch einmal hoch.`
}
