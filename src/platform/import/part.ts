import type { Transaction } from '../db/database.ts'
import type { Findings } from './findings.ts'

/**
 * One source section of a pack on its way into the database. The subject of a part is its context’s
 * business; the platform only knows how parts are checked, written and reported:
 *
 * 1. `prepare` of every part, in order, before anything is written: it opens the files, maps and checks
 *    every row, and keeps what it accepted in memory (typed columns where there may be many rows).
 * 2. `write` of every accepted part, each in a transaction of its own through the one door, so that a
 *    part goes in whole or not at all, with its audit row.
 */
export interface ImportPart {
  /**
   * Unique and stable over runs: it is kept in the `part` column of every row the part brought, so that
   * what vanishes can be retired. 'kind:what:file pattern', as `partNamer` makes it: the kind tells in
   * which tables the rows of a part lie that the pack no longer has.
   */
  readonly name: string
  /** Kind of section: 'areas', 'offers' …; groups the report. */
  readonly kind: string
  /** German heading in the report: "Gebiete: Planungsraum". */
  readonly heading: string
  /** File pattern of the section, where it has one. */
  readonly file?: string
  /** The section as the pack says it; with the files’ content it makes the part’s fingerprint. */
  readonly definition?: unknown
  /** Name of the operation in the audit log: 'city.importAreas'. */
  readonly operation: `${string}.${string}`
  /** Names of parts without which this one makes no sense; if one is refused, so is this. */
  readonly needs: readonly string[]
  /** Written after all others, once what left the pack is retired: it speaks of the outcome. */
  readonly last?: boolean
  prepare(call: PrepareCall): Promise<Prepared | undefined>
}

export interface PrepareCall {
  /** Folder with the data files. */
  dataFolder: string
  /** Folder of pack.json. */
  packFolder: string
  now: Date
  /** Where rows are rejected, corrections and repairs named, and the whole part refused. */
  findings: Findings
}

/** What was accepted, ready to be merged. `prepare` gives undefined where it refused the whole part. */
export interface Prepared {
  /**
   * Merges what was accepted (see `mergeStaged`). Must not fail for reasons of the data: those are found
   * by `prepare`. Runs in the part’s own transaction; with `--check` the transaction is rolled back.
   */
  write(tx: Transaction, call: WriteCall): Promise<MergeCounts>
}

export interface WriteCall {
  now: Date
  /** The day on which vanished rows are retired. */
  today: string
  findings: Findings
}

/** What a merge did, in rows of the target tables. */
export interface MergeCounts {
  added: number
  changed: number
  unchanged: number
  /** Rows that the part no longer holds: marked, never deleted. */
  retired: number
  /** Rows that had been retired and are back. */
  revived: number
}

export const noCounts = (): MergeCounts => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  retired: 0,
  revived: 0,
})

export function addCounts(a: MergeCounts, b: MergeCounts): MergeCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    retired: a.retired + b.retired,
    revived: a.revived + b.revived,
  }
}

/** 'areas:planungsraum:boundaries/plr.geojson'; the second of the same name gets '#2'. */
export function partNamer(): (...words: (string | undefined)[]) => string {
  const seen = new Map<string, number>()
  return (...words) => {
    const name = words.filter((word) => word !== undefined && word !== '').join(':')
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  }
}
