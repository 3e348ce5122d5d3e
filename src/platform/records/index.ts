/** Municipal data files as streams of records. Knows no subject. See README.md. */
export { type Archive, openArchiveBytes } from './archive.ts'
export type { ByteSource } from './bytes.ts'
export { type ParsedDate, parseDate } from './dates.ts'
export { type FoundFile, resolveFiles } from './files.ts'
export { looksLikeLostLeadingZeros } from './identifiers.ts'
export { type NameKeyOptions, nameKey, nearestNames } from './names.ts'
export { type NumberFormat, type ParsedNumber, parseNumber } from './numbers.ts'
export { openTable } from './open.ts'
export {
  isProblem,
  type ProblemKind,
  type RecordProblem,
  type Result,
} from './problem.ts'
export type { FieldValue, OpenTable, RecordRow, TableFormat, TableSpec } from './table.ts'
export { csvOf, type PlainTable, type ReadRow, readTable, xlsxOf } from './tableFile.ts'
