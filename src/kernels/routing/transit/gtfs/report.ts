/** What kept a row, or part of it, out of the timetable. */
export type GtfsProblemKind =
  | 'missingFile'
  | 'missingColumn'
  | 'brokenRow'
  | 'missingValue'
  | 'badValue'
  | 'unknownReference'
  | 'duplicate'
  | 'backInTime'
  | 'tooFewStops'
  | 'notApplied'

export interface GtfsProblem {
  readonly kind: GtfsProblemKind
  readonly file: string
  /** Line in the file, its header being line 1; 0 where the file as a whole is meant. */
  readonly line: number
  readonly column: string
  /** What stood there, or which id is concerned. */
  readonly value: string
}

export interface GtfsReport {
  /** The first `keptPerKind` of each kind and file; `counts` has all. */
  readonly problems: readonly GtfsProblem[]
  /** How many of each, by `file kind`, as in `stop_times.txt badValue`. */
  readonly counts: ReadonlyMap<string, number>
}

export type Complain = (problem: GtfsProblem) => void

/** Enough to see what is wrong with a file without a report as long as the file. */
export const keptPerKind = 20

export function collectProblems(): { complain: Complain; report: GtfsReport } {
  const problems: GtfsProblem[] = []
  const counts = new Map<string, number>()
  const complain: Complain = (problem) => {
    const key = `${problem.file} ${problem.kind}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= keptPerKind) problems.push(problem)
  }
  return { complain, report: { problems, counts } }
}
