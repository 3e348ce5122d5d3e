import { z } from 'zod'
import {
  fields,
  kinds,
  layers,
  natures,
  numberRoles,
  strengths,
} from '../../../kernels/papers/index.ts'
import { areaRef, day, line, words } from './shared.ts'

/**
 * What a paper says: the reader's proposal, as a person accepted or corrected it. Its quote and place are
 * columns beside it.
 */
export const commitmentRecord = z.strictObject({
  title: line,
  nature: z.enum(natures),
  kind: z.enum(kinds),
  strength: z.enum(strengths),
  actors: z.array(line),
  targetGroups: z.array(line),
  places: z.array(line),
  organisations: z.array(line),
  systems: z.array(line),
  deadline: z.strictObject({ raw: line, from: day.nullable(), to: day.nullable() }).nullable(),
  numbers: z.array(
    z.strictObject({
      raw: line,
      value: z.number(),
      unit: z.string().max(100).nullable(),
      role: z.enum(numberRoles),
    }),
  ),
  condition: words.nullable(),
  field: z.enum(fields),
  negated: z.boolean(),
  layer: z.enum(layers),
  /** Headings above it, the highest first. */
  section: z.array(line).default([]),
  /** Areas of the city it is about, told by a person or found by name. */
  areas: z.array(areaRef).default([]),
  /** In easy language, written by a person. */
  leicht: words.optional(),
})
export type CommitmentRecord = z.infer<typeof commitmentRecord>

export const commitmentStates = [
  'proposed',
  'accepted',
  'rejected',
  'merged',
  'split',
  'gone',
] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What became of a promise, as a second person signed it. */
export const ratings = [
  'kept',
  'underWay',
  'stalled',
  'broken',
  'compromise',
  'notChecked',
  'notAssessable',
] as const
export type Rating = (typeof ratings)[number]

export const ratingRecord = z.strictObject({
  /** Why, in one or two sentences that are public. */
  reason: words,
  /** The rule it follows, by its id in the list `ratingRule`, and in words as it stood then. */
  rule: z.strictObject({ id: z.string(), words: words }).optional(),
})
export type RatingRecord = z.infer<typeof ratingRecord>

export const evidenceRecord = z.strictObject({
  label: line,
  url: z.url({ protocol: /^https?$/ }).optional(),
  on: day.optional(),
  words: words.optional(),
  /** Whether it speaks for the promise being kept. */
  says: z.enum(['for', 'against', 'neither']),
  kind: z.enum(['document', 'figure', 'observation', 'press', 'statement']),
})
export type EvidenceRecord = z.infer<typeof evidenceRecord>
