import { z } from 'zod'
import { answerRecord, bodyRecord, meetingRecord, recommendationRecord } from '../domain/body.ts'
import { commitmentRecord, evidenceRecord, ratingRecord, ratings } from '../domain/commitment.ts'
import { impactCheckRecord } from '../domain/impactCheck.ts'
import { listItemRecord, lists } from '../domain/listItem.ts'
import { measureRecord, statuses, statusRecord } from '../domain/measure.ts'
import { packageEventRecord, packageEvents, packageRecord } from '../domain/package.ts'
import { paperRecord } from '../domain/paper.ts'
import { day, slug } from '../domain/shared.ts'
import { actualRecord } from '../domain/target.ts'

/**
 * A file of a pack's part `measures`: what a city already keeps, in the shapes of the records themselves. All lists
 * may be left out; several files together may speak of each other's records.
 */
export const programmeFile = z.strictObject({
  lists: z
    .array(z.strictObject({ list: z.enum(lists), id: slug, record: listItemRecord }))
    .default([]),
  papers: z
    .array(
      z.strictObject({
        id: slug,
        public: z.boolean().default(false),
        record: paperRecord,
        /** Its text beside this file: TXT, HTML, DOCX or PDF. */
        file: z.string(),
        /**
         * What became of the reader's proposals, told by a quote that lies in or around one. `accept` takes the
         * proposal, with `corrections` laid over it; `add` puts one where the reader saw none.
         */
        commitments: z
          .array(
            z.strictObject({
              id: slug.optional(),
              quote: z.string(),
              decision: z.enum(['accept', 'reject', 'add']).default('accept'),
              corrections: commitmentRecord.partial().optional(),
              measures: z.array(slug).default([]),
              ratings: z
                .array(z.strictObject({ rating: z.enum(ratings), on: day, record: ratingRecord }))
                .default([]),
              evidence: z.array(evidenceRecord).default([]),
            }),
          )
          .default([]),
        /** What becomes of proposals that the list does not name. */
        others: z.enum(['propose', 'accept', 'reject']).default('propose'),
      }),
    )
    .default([]),
  measures: z
    .array(
      z.strictObject({
        id: slug,
        public: z.boolean().default(false),
        organisation: z.string().optional(),
        parent: slug.optional(),
        record: measureRecord,
        updates: z
          .array(
            z.strictObject({
              on: day,
              status: z.enum(statuses),
              record: statusRecord.omit({ origin: true }).default({}),
            }),
          )
          .default([]),
        actuals: z
          .array(
            z.strictObject({
              target: z.string(),
              item: z.string().default(''),
              on: day,
              organisation: z.string().optional(),
              record: actualRecord.omit({ origin: true }),
            }),
          )
          .default([]),
        evidence: z.array(evidenceRecord).default([]),
      }),
    )
    .default([]),
  packages: z
    .array(
      z.strictObject({
        id: slug,
        public: z.boolean().default(false),
        organisation: z.string(),
        state: z.enum(['draft', 'filed', 'returned', 'scored', 'agreed', 'declined', 'ended']),
        record: packageRecord,
        events: z
          .array(
            z.strictObject({ kind: z.enum(packageEvents), on: day, record: packageEventRecord }),
          )
          .default([]),
      }),
    )
    .default([]),
  bodies: z
    .array(
      z.strictObject({
        id: slug,
        public: z.boolean().default(true),
        organisation: z.string().optional(),
        record: bodyRecord,
      }),
    )
    .default([]),
  meetings: z
    .array(
      z.strictObject({
        id: slug,
        body: slug,
        public: z.boolean().default(true),
        startsAt: z.iso.datetime({ offset: true }),
        record: meetingRecord,
      }),
    )
    .default([]),
  recommendations: z
    .array(
      z.strictObject({
        id: slug,
        body: slug,
        meeting: slug.optional(),
        flowsInto: slug.optional(),
        public: z.boolean().default(true),
        record: recommendationRecord,
        answers: z.array(z.strictObject({ on: day, record: answerRecord })).default([]),
        measures: z.array(slug).default([]),
      }),
    )
    .default([]),
  checks: z
    .array(
      z.strictObject({
        id: slug,
        public: z.boolean().default(false),
        state: z.enum(['draft', 'toSign', 'signed', 'decided', 'revisited', 'skipped']),
        signedOn: day.optional(),
        record: impactCheckRecord,
      }),
    )
    .default([]),
})
export type ProgrammeFile = z.infer<typeof programmeFile>
/** As somebody writes it: what has a default may be left out. */
export type ProgrammeInput = z.input<typeof programmeFile>
