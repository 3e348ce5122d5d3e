import { z } from 'zod'
import { fields, kinds, natures, strengths } from '../../../kernels/papers/index.ts'
import { areaNoteShape } from '../../city/index.ts'
import { evidenceRecord, ratings } from '../domain/commitment.ts'
import { statuses } from '../domain/measure.ts'
import { paperAuthors, paperKinds } from '../domain/paper.ts'
import { sourceShape } from '../domain/shared.ts'
import { itemStates, targetKinds } from '../domain/target.ts'

/** What the public reads of papers, promises and measures, as the operations say it. */

const dayText = z.string().describe('YYYY-MM-DD')

/**
 * Own acts are the city's. What is only examined or supported, and goals without an act, are counted apart:
 * they are neither done nor left undone by the city.
 */
export const roles = ['own', 'examine', 'support', 'goal'] as const
export type PromiseRole = (typeof roles)[number]

export const standings = [...statuses, 'notSaid', 'noMeasure'] as const
export type PromiseStanding = (typeof standings)[number]

export const paperNote = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(paperKinds),
  author: z.enum(paperAuthors),
  authorName: z.string().nullable(),
  adoptedOn: dayText.nullable(),
  adoptedBy: z.string().nullable(),
  from: dayText.nullable(),
  to: dayText.nullable(),
  summary: z.string().nullable(),
  leicht: z.string().nullable(),
  source: sourceShape.nullable(),
  promises: z.int().describe('Accepted ones.'),
})
export type PaperNote = z.infer<typeof paperNote>

export const partsShape = z.object({
  total: z.int(),
  done: z.int(),
  stopped: z.int(),
  notSaid: z.int().describe('Parts of which nobody has said anything.'),
  weighed: z
    .object({ done: z.number(), total: z.number() })
    .nullable()
    .describe('Sums of weights; null where a part has none.'),
})

export const measureNote = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  owner: z.string().nullable().describe('The office or organisation. Never a person.'),
  role: z.enum(['own', 'examine', 'support']),
  field: z.enum(fields),
  status: z.enum(statuses).nullable().describe('null: nobody has said anything yet.'),
  saidOn: dayText.nullable(),
  words: z.string().nullable(),
  reason: z.string().nullable().describe('Of a delay, a pause or an end.'),
  from: dayText.nullable(),
  dueOn: dayText.nullable(),
  expectedOn: dayText.nullable().describe('The end that is expected now, where it moved.'),
  overdue: z.boolean(),
  lateMilestones: z.int(),
  weight: z.number().nullable(),
  parts: partsShape.nullable().describe('null: it has no measures below it.'),
})
export type MeasureNote = z.infer<typeof measureNote>

export const promiseNote = z.object({
  id: z.string(),
  paper: z.object({ id: z.string(), title: z.string() }),
  section: z.array(z.string()),
  quote: z.string(),
  title: z.string(),
  nature: z.enum(natures),
  kind: z.enum(kinds),
  strength: z.enum(strengths),
  role: z.enum(roles),
  field: z.enum(fields),
  negated: z.boolean(),
  deadline: z
    .object({ raw: z.string(), to: dayText.nullable() })
    .nullable()
    .describe('As the paper says it.'),
  rating: z.enum(ratings).describe('"notChecked" where nobody has signed one.'),
  ratedOn: dayText.nullable(),
  standing: z.enum(standings).describe('The status of its measures; the least advanced one.'),
  offices: z.array(z.string()),
  dueOn: dayText
    .nullable()
    .describe('The first day by which a measure is to be done, or the paper’s.'),
  overdue: z.boolean(),
  areas: z.array(areaNoteShape),
  groups: z.array(z.string()).describe('Ids of target groups.'),
  groupWords: z.array(z.string()).describe('As the paper names them.'),
  changedOn: dayText.nullable(),
})
export type PromiseNote = z.infer<typeof promiseNote>

export const ratingNote = z.object({
  rating: z.enum(ratings),
  on: dayText,
  reason: z.string(),
  rule: z.object({ id: z.string(), words: z.string() }).nullable(),
})

export const evidenceNote = evidenceRecord.extend({ on: dayText })

export const updateNote = z.object({
  on: dayText,
  status: z.enum(statuses),
  words: z.string().nullable(),
  reason: z.string().nullable(),
  expectedOn: dayText.nullable(),
  source: sourceShape.nullable(),
})

export const readingNote = z.object({
  on: dayText.nullable(),
  period: z.string().nullable(),
  value: z.number().nullable().describe('null: unknown, never zero.'),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  source: z.string().nullable(),
})

export const figureNote = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(targetKinds),
  unit: z.string().nullable(),
  decimals: z.int().nullable().describe('Of an indicator; null: as many as a value has.'),
  numerator: z.string().nullable().describe('What is counted above the line.'),
  denominator: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  method: z.string().nullable(),
  indicator: z.string().nullable(),
  baseline: readingNote.nullable(),
  latest: readingNote.nullable(),
  goal: z.object({ value: z.number(), on: dayText.nullable() }).nullable(),
  reached: z.boolean().nullable().describe('null: cannot be said.'),
  series: z.array(readingNote),
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      area: areaNoteShape.nullable(),
      recommendation: z.string().nullable(),
      state: z.enum(itemStates),
      on: dayText.nullable(),
      words: z.string().nullable(),
      met: z.int().nullable().describe('Of a standard: how many say that they meet it.'),
    }),
  ),
  states: z.record(z.enum(itemStates), z.int()),
  assessed: z.int().nullable().describe('How many assessed themselves by a standard.'),
  areas: z.array(
    z.object({
      area: areaNoteShape.nullable(),
      latest: readingNote.nullable(),
      reached: z.boolean().nullable(),
    }),
  ),
})
export type FigureNote = z.infer<typeof figureNote>

export const recommendationNote = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  on: dayText,
  body: z.object({ id: z.string(), name: z.string() }).nullable(),
  answeredOn: dayText.nullable(),
})

export const freezeNote = z
  .object({ title: z.string(), words: z.string().nullable(), from: dayText, to: dayText })
  .describe('Ratings are not changed on these days: an election is near.')
