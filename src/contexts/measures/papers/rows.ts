import { z } from 'zod'
import { type CommitmentRecord, commitmentRecord, commitmentStates } from '../domain/commitment.ts'

/** What the reader saw; `wordingBefore` where a newer text says it in other words than were decided on. */
export const foundShape = commitmentRecord.extend({ wordingBefore: z.string().optional() })
export type FoundRecord = z.infer<typeof foundShape>

/** A commitment with all that a decision can change: kept whole before and after each. */
export const commitmentRow = z.object({
  id: z.string(),
  paper: z.string(),
  /** Of the text it was last found in, and where, in UTF-16 units. */
  textNumber: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  found: foundShape.nullable(),
  record: commitmentRecord,
  state: z.enum(commitmentStates),
  mergedInto: z.string().nullable(),
  splitFrom: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
})
export type CommitmentRow = z.infer<typeof commitmentRow>
export interface KeptRow extends CommitmentRow {
  version: number
}

/** A record for words that the reader saw nothing in: a person says what they are. */
export const blankRecord = (title: string, section: string[]): CommitmentRecord => ({
  title: title.slice(0, 300),
  nature: 'measure',
  kind: 'implement',
  strength: 'intention',
  actors: [],
  targetGroups: [],
  places: [],
  organisations: [],
  systems: [],
  deadline: null,
  numbers: [],
  condition: null,
  field: 'other',
  negated: false,
  layer: 'main',
  section,
  areas: [],
})
