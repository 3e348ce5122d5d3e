import type { Note, Rejection } from './findings.ts'
import type { MergeCounts } from './part.ts'

/** What became of one part; plain data, as it is printed, written to a file or given as JSON. */
export interface PartReport {
  name: string
  kind: string
  heading: string
  file?: string
  state: 'accepted' | 'refused'
  rowsRead: number
  rowsAccepted: number
  rowsRejected: number
  /** What the merge did (with `check`: would do); undefined where nothing could be compared. */
  counts?: MergeCounts
  refusals: Rejection[]
  rejections: Rejection[]
  corrections: Note[]
  repairs: Note[]
  notices: Note[]
  /** Rows that were retired, by name, where they have one; `counts` has how many there were. */
  retired: Note[]
}

/** A part that the pack no longer has. */
export interface VanishedPart {
  part: string
  retired: number
  /** The refused part of the same kind that may be its successor: until that goes in, all stays. */
  waitsFor?: string
}

export interface ImportReport {
  check: boolean
  parts: PartReport[]
  vanished: VanishedPart[]
  /** Version of what the public reads after this import; undefined with `check`. */
  version?: number
  milliseconds: number
}

/** Whether everything went in: no part refused, no row rejected. */
export function isClean(report: ImportReport): boolean {
  return report.parts.every((part) => part.state === 'accepted' && part.rowsRejected === 0)
}
