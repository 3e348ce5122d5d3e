/** Papers as people have them (TXT, HTML, DOCX, PDF) as plain text. See README.md. */
export { findApart, textApart } from './apart.ts'
export { limits, type MediaType, type PaperFile, type PaperText } from './paperText.ts'
export { textOf } from './textOf.ts'
