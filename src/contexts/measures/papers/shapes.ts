import { z } from 'zod'
import { commitmentRecord, commitmentStates } from '../domain/commitment.ts'
import { paperRecord } from '../domain/paper.ts'
import { slug } from '../domain/shared.ts'
import type { KeptRow } from './rows.ts'

export const paperId = slug
export const commitmentId = z.string().min(1).max(120)

/** A commitment as whoever decides saw it. */
export const seenCommitment = z.strictObject({ id: commitmentId, version: z.int().positive() })

export const paperTextInput = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  mediaType: z.string().min(1).max(120),
  text: z.string().min(1).max(5_000_000),
})

export const decisionKinds = [
  'accept',
  'reject',
  'correct',
  'merge',
  'split',
  'add',
  'undo',
  'reread',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const shownCommitment = z.object({
  id: z.string(),
  version: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  state: z.enum(commitmentStates),
  record: commitmentRecord,
  /** Added by a person: the reader saw nothing there. */
  added: z.boolean(),
  /** Put together of several. */
  merged: z.boolean(),
  /** A person changed what the reader had said. */
  corrected: z.boolean(),
  /** What a decision was made on before a newer text said it in other words. */
  wordingBefore: z.string().optional(),
  splitFrom: z.string().nullable(),
  /** Not in the text that was read last. */
  elsewhere: z.boolean(),
  measures: z.array(z.object({ id: z.string(), title: z.string() })),
})
export type ShownCommitment = z.infer<typeof shownCommitment>

export const paperCounts = z.object({
  proposed: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  gone: z.int(),
})

export const paperNote = z.object({
  id: z.string(),
  record: paperRecord,
  public: z.boolean(),
  version: z.int(),
  /** ISO 8601. */
  updatedAt: z.string(),
  counts: paperCounts,
})

/** A field of a record that a person set otherwise than the reader had. */
export const isCorrected = ({ found, record }: Pick<KeptRow, 'found' | 'record'>): boolean => {
  if (!found) return false
  const { wordingBefore: _, ...then } = found
  return JSON.stringify(commitmentRecord.parse(then)) !== JSON.stringify(record)
}
