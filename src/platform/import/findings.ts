/** A place in a data file. */
export interface Place {
  file: string
  /** 1-based line of a CSV or JSON file, row of a sheet, or number of a feature. */
  line?: number
  /** Name of the column. */
  column?: string
}

/** A row or value that does not go in, with the reason, for the person who keeps the file. */
export interface Rejection extends Place {
  value?: string
  /** German, a full sentence without the place. */
  reason: string
}

/** Something done or noticed that a reader of the report should know. */
export interface Note extends Place {
  text: string
}

/** Rejections beyond this many are counted, not kept: a wrong file of a million rows must not fill memory. */
export const keptRejections = 50_000
const keptNotices = 100

/**
 * What one part found while it was checked. `rejectRow` means that the row does not go in at all;
 * `rejectValue` that one value of it does not, while the rest may.
 */
export class Findings {
  rowsRead = 0
  rowsAccepted = 0
  rejectedCount = 0
  readonly rejections: Rejection[] = []
  readonly corrections: Note[] = []
  readonly repairs: Note[] = []
  readonly notices: Note[] = []
  /** What was live and is no longer in its source. */
  readonly retired: Note[] = []
  readonly #lostLetters = new Set<string>()
  /** Structural trouble: nothing of the part goes in. */
  readonly refusals: Rejection[] = []

  get refused(): boolean {
    return this.refusals.length > 0
  }

  reject(rejection: Rejection): void {
    this.rejectedCount++
    if (this.rejections.length < keptRejections) this.rejections.push(rejection)
  }

  refuse(rejection: Rejection): void {
    if (this.refusals.length < keptRejections) this.refusals.push(rejection)
  }

  correct(note: Note): void {
    this.corrections.push(note)
  }

  repair(note: Note): void {
    this.repairs.push(note)
  }

  notice(note: Note): void {
    this.notices.push(note)
  }

  retire(note: Note): void {
    if (this.retired.length < keptRejections) this.retired.push(note)
  }

  /** Names a text in which letters were lost before it came to us, once for each place. */
  noticeLostLetter(place: Place, value: string): void {
    const key = `${place.file} ${place.line} ${place.column}`
    if (this.#lostLetters.has(key) || this.#lostLetters.size >= keptNotices) return
    this.#lostLetters.add(key)
    const text = `„${value}“ hat schon in der Datei Buchstaben verloren. Berichtigen Sie den Text mit „corrections“ im Paket.`
    this.notices.push({ ...place, text })
  }
}
