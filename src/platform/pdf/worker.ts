import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfJob } from './maker.ts'

/** Results of so many documents ago are forgotten, so that memory does not grow. */
const keptRounds = 20

/**
 * The work of a typesetting thread. The template is ours and is compiled; what a city's data says comes
 * beside it as JSON and is never read as source.
 */
export function answerPdfJobs(): void {
  const { fonts } = workerData as { fonts: string[] } // as the maker sends it
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] })
  const port = parentPort!
  port.on('message', ({ id, template, data }: PdfJob) => {
    try {
      const source = { mainFileContent: template, inputs: { data } }
      const bytes = new Uint8Array(compiler.pdf(source, { pdfStandard: 'ua-1' }))
      compiler.evictCache(keptRounds)
      const answer: PdfAnswer = { id, bytes }
      port.postMessage(answer, [bytes.buffer])
    } catch (error) {
      const answer: PdfAnswer = { id, error: error instanceof Error ? error.message : 'failed' }
      port.postMessage(answer)
    }
  })
}
