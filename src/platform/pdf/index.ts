export { canMakePdf } from './available.ts'
export { type MadePdf, openPdfMaker, type PdfDocument, type PdfMaker } from './maker.ts'
