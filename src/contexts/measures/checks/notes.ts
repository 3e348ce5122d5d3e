import type { Kept } from '../store/documents.ts'
import { impactQuestions } from './questions.ts'
import { type CheckNote, stateOf } from './shapes.ts'

/** A check as a page reads it on a day. */
export function noteCheck(kept: Kept<'check'>, today: string): CheckNote {
  const { record, columns } = kept
  const state = stateOf(kept)
  const due = record.lookAgainOn !== undefined && record.lookAgainOn <= today
  const asked = new Set(impactQuestions.map(({ id }) => id))
  return {
    id: kept.id,
    state,
    public: kept.public,
    version: kept.version,
    record,
    updatedAt: kept.updatedAt.toISOString(),
    signedAt: columns.signed_at ? new Date(columns.signed_at).toISOString() : null,
    lookAgain: due && (state === 'signed' || state === 'decided'),
    answered: record.answers.filter(({ question }) => asked.has(question)).length,
    questions: impactQuestions.length,
  }
}
