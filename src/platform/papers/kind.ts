import { cannot, type MediaType, type PaperFile } from './paperText.ts'

const latin = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1')

const asOther = 'Speichern Sie das Papier als DOCX, PDF oder TXT und laden Sie es noch einmal hoch.'

const asPicture =
  'Das ist ein Bild. Nötig ist das Papier als Text: als PDF mit Text, DOCX, HTML oder TXT.'
const asArchive = 'Das ist ein Archiv. Packen Sie es aus und laden Sie das Papier selbst hoch.'

/** Kinds that are often meant and cannot be read, by the bytes they begin with. */
const refused: [starts: string[], says: string][] = [
  [['\xd0\xcf\x11\xe0'], `Das ist eine Datei eines alten Office-Programms. ${asOther}`],
  [['{\\rtf'], `Das ist eine RTF-Datei. ${asOther}`],
  [['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'], asPicture],
  [['\x1f\x8b', '7z\xbc\xaf', 'Rar!'], asArchive],
]

/** What a file is, by its bytes; only HTML is told from text by its name, too. */
export function kindOf({ name, bytes }: PaperFile): MediaType {
  const start = latin(bytes)
  if (/%PDF-\d/.test(start)) return 'application/pdf'
  if (start.startsWith('PK'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const refusal = refused.find(([starts]) => starts.some((one) => start.startsWith(one)))
  if (refusal) throw cannot(refusal[1])
  const plain = start
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\0', '')
    .trimStart()
  const isHtml = /^(<!doctype\s+html|<html|<\?xml[^>]*>\s*<(!doctype\s+html|html))/i.test(plain)
  return isHtml || (/\.x?html?$/i.test(name) && plain.startsWith('<')) ? 'text/html' : 'text/plain'
}
