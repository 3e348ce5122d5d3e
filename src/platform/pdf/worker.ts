import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfJob } from './maker.ts'

/** Results of so many documents ago are forgotten, so that memory does not grow. */
const keptRounds = 20

/**
 * The work of a typesetting process, which ends with the one that started it. The template is ours and is
 * compiled; what a city's data says comes beside it as JSON and is never read as source.
 */
export function answerPdfJobs(): void {
  const fonts: string[] = JSON.parse(process.argv[2] ?? '[]') // as the maker sends it
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts }] })
  // A terminal tells the whole group; who waits for a document gets it all the same.
  process.on('SIGINT', () => {})
  const answer = (given: PdfAnswer) => process.send?.(given)
  process.on('message', ({ id, template, data }: PdfJob) => {
    try {
      const source = { mainFileContent: template, inputs: { data } }
      const bytes = new Uint8Array(compiler.pdf(source, { pdfStandard: 'ua-1' }))
      compiler.evictCache(keptRounds)
      answer({ id, bytes })
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : 'failed' })
    }
  })
}
