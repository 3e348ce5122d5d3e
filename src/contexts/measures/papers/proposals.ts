import { createHash, randomBytes } from 'node:crypto'
import { type Reading, readPaper } from '../../../kernels/papers/index.ts'
import { findApart } from '../../../platform/papers/index.ts'
import { commitmentRecord } from '../domain/commitment.ts'
import type { KeptRow } from './rows.ts'

/** What the reader proposes for a text, not yet told apart from what was proposed before. */
export type Proposal = Pick<KeptRow, 'start' | 'end' | 'quote' | 'record'>

/** A longer text is read in a thread, so that nobody waits for it. */
const longText = 20_000

/** Undefined where reading took too long. */
export async function proposalsFor(text: string): Promise<Proposal[] | undefined> {
  const reading = text.length > longText ? await findApart(text) : readPaper(text)
  return reading && proposalsOf(reading)
}

export function proposalsOf({ sections, commitments }: Reading): Proposal[] {
  return commitments.flatMap(({ quote, start, end, ...found }) => {
    const section = sections
      .filter((one) => one.start <= start && start < one.end)
      .map(({ heading }) => heading.trim().slice(0, 300))
      .filter(Boolean)
    // What does not fit (an endless title) is no proposal that a person could work with.
    const { data } = commitmentRecord.safeParse({ ...found, section })
    return data ? [{ start, end, quote, record: data }] : []
  })
}

/** The headings above a place, as the proposals around it know them. */
export function sectionAt(
  rows: readonly Pick<KeptRow, 'start' | 'record'>[],
  start: number,
): string[] {
  const before = rows.filter((row) => row.start <= start).at(-1)
  return before?.record.section ?? rows[0]?.record.section ?? []
}

/** Of the paper and chance: an id is never given twice, whatever was taken out in between. */
export const newCommitmentId = (paper: string) =>
  `${paper.slice(0, 60).replace(/-+$/, '')}-${randomBytes(5).toString('hex')}`

export const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

export const newRow = (paper: string, textNumber: number, proposal: Proposal): KeptRow => ({
  ...proposal,
  id: newCommitmentId(paper),
  paper,
  textNumber,
  found: proposal.record,
  state: 'proposed',
  mergedInto: null,
  splitFrom: null,
  version: 1,
  decidedAt: null,
  decidedBy: null,
})
