/** What can be wrong with a data file. Importers decide what they refuse; the reader only reports. */
export type ProblemKind =
  | 'path' // the path leaves the folder, is absolute, or is no ordinary file
  | 'notFound'
  | 'format' // not the format it claims to be, or a format we do not read
  | 'empty'
  | 'encoding'
  | 'encodingGuessed' // a notice: read, but not as UTF-8
  | 'tooLarge' // over a limit that protects memory and disk
  | 'unsafeArchive' // zip bomb, path escape, encrypted entry
  | 'truncated'
  | 'ragged' // a row with another number of columns than the header
  | 'syntax'
  | 'geometry'
  | 'choice' // sheet, layer or path: not given though needed, or not there

/** A fault in a data file, in words for the person who keeps the file. */
export interface RecordProblem {
  kind: ProblemKind
  /** German, a full sentence, without the place (file, line and column stand beside it). */
  message: string
  file: string
  /** 1-based: line of a CSV or JSON file, row of a sheet, number of a feature. */
  line?: number
  /** 1-based: the column of a table, or the character in a JSON line. */
  column?: number
  /** True when nothing after this place could be read, so the file is incomplete. */
  fatal: boolean
}

export type Result<T> = { ok: true; value: T } | { ok: false; problems: RecordProblem[] }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const failed = (...problems: RecordProblem[]): Result<never> => ({ ok: false, problems })

interface Place {
  line?: number
  column?: number
}

/** A problem after which the file cannot be read on. */
export function fatalProblem(
  kind: ProblemKind,
  file: string,
  message: string,
  place: Place = {},
): RecordProblem {
  return { kind, message, file, ...place, fatal: true }
}

/** A problem of one row; the rows after it are still read. */
export function rowProblem(
  kind: ProblemKind,
  file: string,
  message: string,
  place: Place = {},
): RecordProblem {
  return { kind, message, file, ...place, fatal: false }
}

/**
 * Carries a problem out of a running stream, where throwing is the only way to stop producer and
 * consumer together. It never leaves this folder: `openTable` and `rows()` turn it into a value.
 */
export class RecordFailure extends Error {
  readonly problem: RecordProblem

  override readonly name = 'RecordFailure'

  constructor(problem: RecordProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Shorthand for the readers: stop here with this problem. */
export function stop(
  kind: ProblemKind,
  file: string,
  message: string,
  place: Place = {},
): RecordFailure {
  return new RecordFailure(fatalProblem(kind, file, message, place))
}

/** Tells a problem from a row in the stream that `rows()` gives. */
export function isProblem(item: object): item is RecordProblem {
  return 'fatal' in item && 'message' in item
}
