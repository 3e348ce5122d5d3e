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
export { Findings, keptRejections, type Note, type Place, type Rejection } from './findings.ts'
export { lockImports } from './lock.ts'
export { type ColumnType, type MergeSpec, mergeStaged, retirePart } from './merge.ts'
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
export type { CheckedPart, ImportFolders, ImportProgress } from './prepare.ts'
export { type ImportReport, isClean, type PartReport } from './report.ts'
export { checkImport, type RunImport, runImport } from './run.ts'
export type { FieldRef, Section, SectionFile, SectionOptions, SectionRow } from './section.ts'
