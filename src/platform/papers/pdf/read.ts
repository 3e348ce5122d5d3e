import { getDocumentProxy } from 'unpdf'
import { textOfBlocks } from '../lines.ts'
import { cannot, limits } from '../paperText.ts'
import { blocksOfPages } from './blocks.ts'
import { piecesOf } from './pieces.ts'
import type { Page } from './types.ts'

/** The text of a PDF by where its words stand. */
export async function textOfPdf(bytes: Uint8Array): Promise<{ text: string; notice?: string }> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages)
      throw cannot(`Das PDF hat mehr als ${limits.pages} Seiten. Teilen Sie es.`)
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { height } = page.getViewport({ scale: 1, rotation: 0 })
      const { items } = await page.getTextContent()
      pages.push({ height, pieces: items.flatMap(piecesOf) })
      page.cleanup()
    }
    const empty = pages.filter(({ pieces }) => !pieces.some(({ text }) => /\p{L}/u.test(text)))
    const letters = pages.reduce((sum, { pieces }) => sum + lettersIn(pieces), 0)
    if (letters < 20 * pages.length && empty.length >= pages.length / 2)
      throw cannot(
        'Das PDF besteht aus Bildern, etwa einem Scan: Es enthält keinen Text. Nehmen Sie das Original oder lassen Sie den Text erkennen (OCR).',
      )
    return {
      text: textOfBlocks(blocksOfPages(pages)),
      ...(empty.length > 0 ? { notice: emptyPages(empty.length, pages.length) } : {}),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

const lettersIn = (pieces: Page['pieces']) =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0)

const emptyPages = (empty: number, all: number) =>
  `${empty} von ${all} Seiten ${empty === 1 ? 'enthält' : 'enthalten'} keinen Text. Prüfen Sie, ob dort etwas steht.`

async function open(bytes: Uint8Array) {
  try {
    // A copy: the reader takes what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw cannot(
      name === 'PasswordException'
        ? 'Das PDF ist mit einem Kennwort geschützt. Entfernen Sie den Schutz und laden Sie es noch einmal hoch.'
        : 'Das PDF ist beschädigt. Öffnen Sie es und speichern Sie es neu.',
    )
  }
}
