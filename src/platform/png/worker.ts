import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PngAnswer, PngJob, PngSetup } from './job.ts'

/** The work of the thread: one picture after the other, with our own fonts and no others. */
export async function answerPngJobs(): Promise<void> {
  const { wasm, fonts } = workerData as PngSetup // as `maker.ts` sends it
  await initWasm(readFileSync(wasm))
  const fontBuffers = fonts.map((file) => new Uint8Array(readFileSync(file)))
  parentPort?.on('message', ({ id, svg, width }: PngJob) => {
    try {
      const bytes = draw(svg, width, fontBuffers)
      parentPort?.postMessage({ id, bytes } satisfies PngAnswer, [bytes.buffer])
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      parentPort?.postMessage({ id, error: words } satisfies PngAnswer)
    }
  })
}

function draw(svg: string, width: number, fontBuffers: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontBuffers, defaultFontFamily: 'Fira Sans', sansSerifFamily: 'Fira Sans' },
  })
  const rendered = picture.render()
  const bytes = new Uint8Array(rendered.asPng())
  // Memory of WebAssembly is not collected.
  rendered.free()
  picture.free()
  return bytes
}
