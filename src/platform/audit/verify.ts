import type { Database, Transaction } from '../db/database.ts'
import { personalHash } from '../operation/audit.ts'
import { linkOf, noHash } from './link.ts'
import { type ChainHead, readHead, readUnsealed, type SealedRow, sealedRows } from './store.ts'

/** Which row, so that a person finds it. */
export interface RowName {
  id: number
  /** ISO 8601. */
  at: string
  operation: string
}

export type Problem =
  /** Its content does not fit its hash. */
  | 'changed'
  /** Its content is as it was, its hash is not. */
  | 'hashReplaced'
  /** No row has this place. */
  | 'missing'
  /** Another row belongs here. */
  | 'moved'
  /** Its personal words are not those that were written. */
  | 'wordsChanged'
  /** Rows are gone from the end. */
  | 'cutOff'
  /** The note of the last row says something else than the last row. */
  | 'headChanged'
  /** It has waited for its place for more than a minute. */
  | 'unsealed'
  /** The chain is whole, but not the one that an earlier head came from. */
  | 'rewritten'

export interface BrokenLink {
  problem: Problem
  /** Where in the chain it was found. */
  position: number
  /** The row that stands there; for `moved` the row that belongs there. */
  row?: RowName
  /** The row before, which may be the one that was forged. */
  previous?: RowName
}

export type Verdict =
  | { ok: true; rows: number; head: ChainHead; waiting: number }
  | { ok: false; rows: number; head: ChainHead; broken: BrokenLink }

/**
 * Computes the whole chain again and names the first row that does not fit.
 * @param earlier a head that was exported earlier and kept elsewhere: the chain must still contain it
 */
export async function verifyChain(database: Database, earlier?: ChainHead): Promise<Verdict> {
  // One moment for rows and head, however long it takes.
  return await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verifyWithin(tx, earlier))
}

/** The same within a transaction that sees one moment. */
export async function verifyWithin(tx: Transaction, earlier?: ChainHead): Promise<Verdict> {
  const head = await readHead(tx)
  let last: SealedRow | undefined
  let hash: Buffer = noHash
  let rows = 0
  let contained = earlier?.position === 0 && earlier.hash.equals(noHash)
  const broken = (link: BrokenLink): Verdict => ({ ok: false, rows, head, broken: link })
  for await (const row of sealedRows(tx)) {
    const problem = problemOf(hash, rows + 1, row)
    if (problem) return broken(await diagnose(tx, { hash, last, row, head }, problem))
    rows += 1
    last = row
    hash = row.hash
    if (earlier?.position === rows) contained = hash.equals(earlier.hash)
  }
  const previous = last && nameOf(last)
  if (head.position > rows) return broken({ problem: 'cutOff', position: rows + 1, previous })
  if (head.position < rows || !head.hash.equals(hash))
    return broken({ problem: 'headChanged', position: rows, row: previous })
  if (earlier && !contained) return broken({ problem: 'rewritten', position: earlier.position })
  const { waiting, overdue } = await readUnsealed(tx)
  if (overdue) {
    const row = { id: overdue.id, at: overdue.at.toISOString(), operation: overdue.operation }
    return broken({ problem: 'unsealed', position: rows + 1, row })
  }
  return { ok: true, rows, head, waiting }
}

function problemOf(hash: Buffer, place: number, row: SealedRow): Problem | undefined {
  if (row.position > place) return 'missing'
  if (row.position < place) return 'moved'
  if (!linkOf(hash, row).equals(row.hash)) return 'changed'
  return wordsFit(row) ? undefined : 'wordsChanged'
}

/** Words that were erased say nothing; words without a hash were never written with their row. */
function wordsFit({ salt, words, personalHash: hash }: SealedRow): boolean {
  if (salt === null || words === null) return true
  return hash !== null && personalHash(salt, words).equals(hash)
}

interface Place {
  /** Of the row before. */
  hash: Buffer
  last: SealedRow | undefined
  /** What was found instead of what belongs here. */
  row: SealedRow
  head: ChainHead
}

/** Looks closer at the first place that does not fit. */
async function diagnose(tx: Transaction, place: Place, problem: Problem): Promise<BrokenLink> {
  const { hash, last, row, head } = place
  const position = last ? last.position + 1 : 1
  const previous = last && nameOf(last)
  if (problem === 'wordsChanged') return { problem, position, row: nameOf(row), previous }
  const { rightful, next } = await lookAround(tx, hash, row)
  if (rightful) return { problem: 'moved', position, row: nameOf(rightful), previous }
  if (problem !== 'changed') return { problem: 'missing', position, previous }
  // What comes after was sealed over the hash that was there then: is it the one that is there now?
  const after = (link: Buffer) =>
    next ? linkOf(link, next).equals(next.hash) : link.equals(head.hash)
  const replaced = !after(row.hash) && after(linkOf(hash, row))
  return {
    problem: replaced ? 'hashReplaced' : 'changed',
    position,
    row: nameOf(row),
    previous,
  }
}

/** The row that was sealed right after `hash`, wherever it stands now, and the one that stands after `row`. */
async function lookAround(tx: Transaction, hash: Buffer, row: SealedRow) {
  let rightful: SealedRow | undefined
  let next: SealedRow | undefined
  for await (const other of sealedRows(tx)) {
    if (other.position === row.position + 1) next = other
    if (linkOf(hash, other).equals(other.hash)) rightful = other
    if (rightful && next) break
  }
  return { rightful, next }
}

const nameOf = ({ id, at, operation }: SealedRow): RowName => ({
  id,
  at: at === null ? 'infinity' : new Date(Math.floor(at / 1000)).toISOString(),
  operation,
})
