/** How parts of a pack are read, checked, written and reported. Knows no subject. */
export {
  type Coordinates,
  CoordinateTally,
  compileCoordinates,
  createTransforms,
  implausiblePosition,
} from './coordinates.ts'
export { columnsOf, compileField, compileOptional, type Field } from './field.ts'
export { type Figure, readFigure } from './figure.ts'
export { Findings, type Note, type Rejection } from './findings.ts'
export { KeyTally } from './keyTally.ts'
export { lockImports } from './lock.ts'
export { type MergeSpec, mergeStaged, type RetiredRow } from './merge.ts'
export { openSection } from './openSection.ts'
export {
  addCounts,
  type ImportPart,
  type MergeCounts,
  noCounts,
  type PrepareCall,
  type Prepared,
  partNamer,
  type WriteCall,
} from './part.ts'
export { type Period, periodReader } from './period.ts'
export type { ImportProgress } from './prepare.ts'
export { type ImportReport, isClean, type PartReport, type VanishedPart } from './report.ts'
export { checkImport, runImport } from './run.ts'
export type { FieldRef, SectionOptions, SectionRow } from './section.ts'
