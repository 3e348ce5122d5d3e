import { isDeepStrictEqual } from 'node:util'
import { type CommitmentRecord, commitmentRecord } from '../domain/commitment.ts'
import { locateAll, type Place } from './locate.ts'
import { newRow, type Proposal } from './proposals.ts'
import type { FoundRecord, KeptRow } from './rows.ts'

/**
 * A paper is read again: by its newer text, or by a better reader. What was decided stays where it still stands,
 * corrections stay over what the reader says now, what is gone is marked, what is new is proposed.
 */
export interface Rematch {
  /** To be written: those that changed, and new ones. */
  put: KeptRow[]
  /** Proposals that nobody decided on and the reader no longer makes. */
  drop: string[]
  /** How many there are of each, for the person. */
  counts: { same: number; changed: number; moved: number; gone: number; fresh: number }
}

export function rematch(
  rows: readonly KeptRow[],
  proposals: readonly Proposal[],
  next: { paper: string; text: string; textNumber: number },
): Rematch {
  const { paper, text, textNumber } = next
  const put: KeptRow[] = []
  const drop: string[] = []
  const counts = { same: 0, changed: 0, moved: 0, gone: 0, fresh: 0 }
  const matched = match(rows, proposals)
  const used = new Set(matched.values())
  const taken: Place[] = []

  for (const row of rows) {
    const proposal = matched.get(row.id)
    const place = placeNow(text, row, proposal, rows, matched)
    if (!place) {
      if (!isDecided(row)) drop.push(row.id)
      else if (row.state === 'accepted') {
        counts.gone++
        put.push({ ...row, state: 'gone', version: row.version + 1 })
      }
      continue
    }
    taken.push(place)
    const quote = text.slice(place.start, place.end)
    const reworded = plain(quote) !== plain(row.quote)
    const found = foundNow(row, proposal, reworded)
    const moved: KeptRow = {
      ...row,
      start: place.start,
      end: place.end,
      quote,
      textNumber,
      found,
      record: proposal ? corrected(row, proposal.record) : row.record,
      // What had gone and is back stands as it stood.
      state: row.state === 'gone' ? 'accepted' : row.state,
    }
    if (reworded) counts.changed++
    else if (isDecided(row)) counts.same++
    if (isDeepStrictEqual(moved, row)) continue
    counts.moved++
    put.push({ ...moved, version: row.version + 1 })
  }

  for (const proposal of proposals) {
    if (used.has(proposal)) continue
    // Words that a person put together, parted or added are not proposed a second time.
    if (taken.some((place) => mostlyIn(proposal, place))) continue
    counts.fresh++
    put.push(newRow(paper, textNumber, proposal))
  }
  return { put, drop, counts }
}

/** Somebody said something about it, or it came of what somebody said. */
const isDecided = (row: KeptRow) => row.state !== 'proposed' || row.found === null

/** One blank for many: a page that is set anew breaks its lines elsewhere. */
const plain = (quote: string) => quote.replace(/\s+/g, ' ').trim()

const mostlyIn = (one: Place, place: Place) =>
  Math.min(one.end, place.end) - Math.max(one.start, place.start) > (one.end - one.start) / 2

function foundNow(
  row: KeptRow,
  proposal: Proposal | undefined,
  reworded: boolean,
): FoundRecord | null {
  if (!proposal) return row.found
  const wordingBefore = reworded && isDecided(row) ? row.quote : row.found?.wordingBefore
  return wordingBefore ? { ...proposal.record, wordingBefore } : proposal.record
}

/** Fields that a person set keep their value; the others take what the reader says now. */
function corrected(row: KeptRow, now: CommitmentRecord): CommitmentRecord {
  const { found, record } = row
  if (!found) return record
  const then: Record<string, unknown> = found
  const own = Object.entries(record).filter(
    ([field, value]) => !isDeepStrictEqual(value, then[field]),
  )
  return commitmentRecord.parse({ ...now, ...Object.fromEntries(own) })
}

/** Words that a person chose stay as they were chosen, where they still stand; else the proposal tells where. */
function placeNow(
  text: string,
  row: KeptRow,
  proposal: Proposal | undefined,
  rows: readonly KeptRow[],
  matched: ReadonlyMap<string, Proposal>,
): Place | undefined {
  if (!isDecided(row)) return proposal
  if (proposal && plain(proposal.quote) === plain(row.quote)) return proposal
  const places = locateAll(text, row.quote)
  const expected = proposal?.start ?? row.start
  const near = (place: Place) => Math.abs(place.start - expected)
  if (places.length > 0)
    return places.reduce((best, place) => (near(place) < near(best) ? place : best))
  return proposal ?? joined(row, rows, matched)
}

/** What was put together of several stands where all of them do. */
function joined(
  row: KeptRow,
  rows: readonly KeptRow[],
  matched: ReadonlyMap<string, Proposal>,
): Place | undefined {
  const parts = rows
    .filter(({ mergedInto }) => mergedInto === row.id)
    .map(({ id }) => matched.get(id))
  const there = parts.filter((part) => part !== undefined)
  if (parts.length === 0 || there.length < parts.length) return undefined
  return {
    start: Math.min(...there.map(({ start }) => start)),
    end: Math.max(...there.map(({ end }) => end)),
  }
}

/** How alike two wordings must be to be one promise said anew: the share of words they have together. */
const leastAlike = 0.6

/** Which proposal says what a row said: the same words first, then the most alike; each once. */
function match(rows: readonly KeptRow[], proposals: readonly Proposal[]): Map<string, Proposal> {
  const matched = new Map<string, Proposal>()
  const free = new Set(proposals)
  const byWords = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    const key = plain(proposal.quote)
    byWords.set(key, [...(byWords.get(key) ?? []), proposal])
  }
  for (const row of rows) {
    // The same words may stand twice; they stay in their order.
    const same = byWords.get(plain(row.quote))?.find((one) => free.has(one))
    if (!same) continue
    matched.set(row.id, same)
    free.delete(same)
  }
  const left = rows.filter(({ id }) => !matched.has(id))
  const pairs = alikePairs(left, [...free])
  for (const { row, proposal } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (matched.has(row.id) || !free.has(proposal)) continue
    matched.set(row.id, proposal)
    free.delete(proposal)
  }
  return matched
}

/** The first letters of a word: its endings change more than its meaning. */
const wordsOf = (quote: string): Set<string> =>
  new Set((quote.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []).map((word) => word.slice(0, 7)))

function alikePairs(rows: readonly KeptRow[], proposals: readonly Proposal[]) {
  const known = proposals.map((proposal) => ({ proposal, words: wordsOf(proposal.quote) }))
  const holders = new Map<string, number[]>()
  known.forEach(({ words }, index) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), index])
  })
  return rows.flatMap((row) => {
    const words = wordsOf(row.quote)
    const together = new Map<number, number>()
    for (const word of words)
      for (const index of holders.get(word) ?? [])
        together.set(index, (together.get(index) ?? 0) + 1)
    return [...together].flatMap(([index, both]) => {
      const { proposal, words: others } = known[index]!
      const alike = (2 * both) / (words.size + others.size)
      return alike >= leastAlike ? [{ row, proposal, alike }] : []
    })
  })
}
