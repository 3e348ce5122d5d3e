import { decodeText } from './decode.ts'
import { textOfHtml } from './html.ts'
import { kindOf } from './kind.ts'
import { cannot, limits, type PaperFile, PaperProblem, type PaperText } from './paperText.ts'
import { textOfPdf } from './pdf/read.ts'
import { textOfWord } from './word.ts'

/**
 * Reads a paper's text. What the file is its bytes say, not its name. Plain text stays as it is, so that places
 * in it are places in the file; the others become plain text in the same shape: headings between empty lines,
 * bullets as '  • ', a table's row as a line.
 *
 * Blocks while it reads: where others wait, `textApart` does the same in a thread.
 */
export async function textOf(file: PaperFile): Promise<PaperText> {
  try {
    if (file.bytes.length === 0) throw cannot('Die Datei ist leer.')
    if (file.bytes.length > limits.bytes)
      throw cannot(
        `Die Datei ist größer als ${limits.bytes / 1024 / 1024} MB. Teilen Sie sie oder nehmen Sie eine Fassung ohne Bilder.`,
      )
    const read = await readKind(file)
    const text = read.text.toWellFormed().replaceAll('\0', '')
    if (!/\p{L}{3}/u.test(text)) throw cannot('In der Datei steht kein Text.')
    if (text.length > limits.text)
      throw cannot('Der Text ist zu lang. Teilen Sie das Papier, zum Beispiel nach Kapiteln.')
    return { ...read, text }
  } catch (error) {
    if (error instanceof PaperProblem) return { problem: error.message }
    throw error
  }
}

type Read = Extract<PaperText, { text: string }>

async function readKind(file: PaperFile): Promise<Read> {
  const mediaType = kindOf(file)
  switch (mediaType) {
    case 'application/pdf':
      return { mediaType, ...(await textOfPdf(file.bytes)) }
    case 'text/html':
      return { mediaType, text: textOfHtml(file.bytes) }
    case 'text/plain': {
      const { text, guessed } = decodeText(file.bytes)
      const notice =
        'Der Text ist nicht in UTF-8 gespeichert. Er wurde als Windows-Text gelesen: Prüfen Sie die Umlaute.'
      return { mediaType, text, ...(guessed ? { notice } : {}) }
    }
    default:
      return { mediaType, text: await textOfWord(file.bytes) }
  }
}
