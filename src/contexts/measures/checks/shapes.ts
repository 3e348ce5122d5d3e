import { z } from 'zod'
import { impactCheckRecord } from '../domain/impactCheck.ts'
import { slug } from '../domain/shared.ts'
import type { Kept } from '../store/documents.ts'

export const checkStates = ['draft', 'toSign', 'signed', 'decided', 'revisited', 'skipped'] as const
export type CheckState = (typeof checkStates)[number]

export const checkId = slug
export const seenCheck = {
  check: checkId,
  version: z.int().min(1).describe('The version that was read.'),
}

export const checkNote = z.object({
  id: z.string(),
  state: z.enum(checkStates),
  public: z.boolean(),
  version: z.int(),
  record: impactCheckRecord,
  updatedAt: z.string(),
  signedAt: z.string().nullable(),
  /** The day to look again has come, and nobody has. */
  lookAgain: z.boolean(),
  answered: z.int(),
  questions: z.int(),
})
export type CheckNote = z.infer<typeof checkNote>

export const stateOf = (kept: Kept<'check'>): CheckState => {
  const state = checkStates.find((one) => one === kept.columns.state)
  return state ?? 'draft'
}
