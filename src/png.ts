import { openPngMaker, type PngMaker } from './platform/png/index.ts'

/** The thread that draws pictures; the build makes JavaScript of it beside this module. */
const pngWorker = new URL(
  import.meta.url.endsWith('.ts') ? './pngWorker.ts' : './pngWorker.js',
  import.meta.url,
)

export const openPng = (): PngMaker => openPngMaker({ worker: pngWorker })
