import { z } from 'zod'
import { evidenceRecord, ratingRecord, ratings } from '../domain/commitment.ts'
import { measureRecord, statuses, statusRecord } from '../domain/measure.ts'
import { areaRef, slug } from '../domain/shared.ts'

/** What the operations of steering take and give. */

export const seenMeasure = {
  measure: slug,
  version: z.int().min(1).describe('The version that was read.'),
}
export const writtenMeasure = z.object({ measure: z.string(), version: z.int() })

/** Who said or did something; an office or organisation beside the account's name. */
export const whoShape = z.object({
  account: z.string().nullable(),
  organisation: z.string().nullable(),
})
export type Who = z.infer<typeof whoShape>

export const named = z.object({ id: z.string(), name: z.string() })
const titled = z.object({ id: z.string(), title: z.string() })

const doneOf = z.object({ done: z.int(), total: z.int() })

/** A measure as lists show it. */
export const measureNote = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  field: z.string(),
  role: measureRecord.shape.role.unwrap(),
  owner: z.string().nullable(),
  organisation: named.nullable(),
  public: z.boolean(),
  areas: z.array(areaRef).describe('Where it acts; none: in the whole city.'),
  parent: titled.nullable(),
  weight: z.number().nullable(),
  status: z.enum(statuses).nullable().describe('null: nobody has said anything yet.'),
  saidOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  expectedOn: z.string().nullable(),
  overdue: z.boolean(),
  lateMilestones: z.int(),
  updateDue: z.string().nullable(),
  updateIsDue: z.boolean(),
  milestones: doneOf,
  parts: z.object({ done: z.int(), total: z.int(), notSaid: z.int() }),
  promises: z.int(),
  moneyEnds: z
    .object({ source: z.string(), on: z.string() })
    .nullable()
    .describe('The money that ends first, where it ends within a year or has ended.'),
  changedAt: z.string(),
})
export type MeasureNote = z.infer<typeof measureNote>

/** Something said of a measure on a day; a corrected one stays to be read. */
export const updateShape = z.object({
  id: z.string(),
  on: z.string(),
  at: z.string(),
  status: z.enum(statuses),
  record: statusRecord,
  by: whoShape,
  corrects: z.string().nullable(),
  correctedBy: z.string().nullable(),
})
export type UpdateNote = z.infer<typeof updateShape>

export const evidenceShape = z.object({
  id: z.string(),
  at: z.string(),
  public: z.boolean(),
  record: evidenceRecord,
  by: z.string().nullable(),
  mine: z.boolean(),
})
export type EvidenceNote = z.infer<typeof evidenceShape>

export const ratingShape = z.object({
  id: z.string(),
  rating: z.enum(ratings),
  record: ratingRecord,
  proposedAt: z.string(),
  proposedBy: z.string().nullable(),
  mine: z.boolean().describe('Whoever asks has proposed it, so another person signs.'),
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
  declinedAt: z.string().nullable(),
})
export type RatingNote = z.infer<typeof ratingShape>
