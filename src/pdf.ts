import { canMakePdf, openPdfMaker, type PdfMaker } from './platform/pdf/index.ts'

/** The process that sets PDFs; the build makes JavaScript of it beside this module. */
const pdfWorker = new URL(
  import.meta.url.endsWith('.ts') ? './pdfWorker.ts' : './pdfWorker.js',
  import.meta.url,
)

/** Makes PDFs where the typesetter is there for this machine; elsewhere pages offer none. */
export const openPdf = (): PdfMaker | undefined =>
  canMakePdf() ? openPdfMaker({ worker: pdfWorker }) : undefined
