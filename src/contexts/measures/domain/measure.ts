import { z } from 'zod'
import { fields, kinds } from '../../../kernels/papers/index.ts'
import { areaRef, cents, day, line, sourceShape, words } from './shared.ts'
import { targetRecord } from './target.ts'

/** A measure is what is steered; what a paper says about it is a commitment. */

/** What is said on a day. *Overdue* is none of them: it comes by itself (`overdue.ts`). */
export const statuses = ['planned', 'running', 'delayed', 'paused', 'done', 'stopped'] as const
export type Status = (typeof statuses)[number]

export const statusRecord = z.strictObject({
  /** Public words: what was done, what comes next. */
  words: words.optional(),
  /** Never public. */
  internal: words.optional(),
  /** Of a delay, a pause or an end; public. */
  reason: words.optional(),
  /** The end that is expected now, where it moved. */
  expectedOn: day.optional(),
  source: sourceShape.optional(),
  /** A person at a form, a table that was read in, a pack, or an indicator. */
  origin: z.enum(['form', 'link', 'table', 'pack', 'indicator']),
})
export type StatusRecord = z.infer<typeof statusRecord>

export const milestone = z.strictObject({
  id: z.string(),
  title: line,
  dueOn: day.optional(),
  doneOn: day.optional(),
  reason: line.optional(),
})
export type Milestone = z.infer<typeof milestone>

/** One round of a funding line: call, bid, outcome. */
export const fundingRound = z.strictObject({
  name: line,
  deadline: day.optional(),
  bidOn: day.optional(),
  amount: cents.optional(),
  outcome: z.enum(['open', 'notBid', 'waiting', 'granted', 'rejected']),
  outcomeOn: day.optional(),
  words: words.optional(),
})
export type FundingRound = z.infer<typeof fundingRound>

/** Money of one source for a measure, in cents. */
export const funding = z.strictObject({
  id: z.string(),
  /** Such as „Pakt für den ÖGD“, „ESF“, „Haushalt 50.01“. */
  source: line,
  kind: z.enum(['own', 'state', 'federal', 'eu', 'foundation', 'insurance', 'other']),
  planned: cents.optional(),
  granted: cents.optional(),
  spent: cents.optional(),
  /** Each year for itself, where it is known. */
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1990).max(2100),
        planned: cents.optional(),
        granted: cents.optional(),
        spent: cents.optional(),
      }),
    )
    .default([]),
  from: day.optional(),
  to: day.optional(),
  /** What stops when this money ends. */
  stops: words.optional(),
  rounds: z.array(fundingRound).default([]),
})
export type Funding = z.infer<typeof funding>

/** What else a measure hangs together with. */
export const measureLink = z.strictObject({
  kind: z.enum(['offer', 'indicator', 'lifeSituation', 'offerType', 'targetGroup', 'page']),
  /** An id of that kind; an address for a page. */
  id: z.string().min(1).max(500),
  label: line.optional(),
})

export const criterionAnswer = z.strictObject({
  /** The id in the list `criterion`. */
  criterion: z.string(),
  answer: z.enum(['met', 'partly', 'notMet', 'notApplicable']),
  reason: words.optional(),
})

/** Fields that can be kept from the public one by one. */
export const hideable = [
  'milestones',
  'targets',
  'funding',
  'partners',
  'criteria',
  'dates',
  'owner',
  'links',
] as const

export const measureRecord = z.strictObject({
  title: line,
  /** Plain words: what is done, for whom. */
  summary: words.optional(),
  leicht: words.optional(),
  /** A number of the city's own lists. */
  reference: line.optional(),
  kind: z.enum(kinds).optional(),
  field: z.enum(fields),
  /**
   * `own` acts are the city's; what is only examined or supported is counted apart, never as done or not done
   * by the city.
   */
  role: z.enum(['own', 'examine', 'support']).default('own'),
  /** The office or organisation, as the public reads it. Never a person. */
  owner: line.optional(),
  partners: z.array(line).default([]),
  areas: z.array(areaRef).default([]),
  targetGroups: z.array(z.string()).default([]),
  lifeSituations: z.array(z.string()).default([]),
  /** Ids of the lists `goal` and, with reasons, `criterion`. */
  goals: z.array(z.string()).default([]),
  criteria: z.array(criterionAnswer).default([]),
  from: day.optional(),
  dueOn: day.optional(),
  /** How often an update is asked for, in months; 0 never. */
  everyMonths: z.int().min(0).max(36).default(6),
  milestones: z.array(milestone).default([]),
  targets: z.array(targetRecord).default([]),
  funding: z.array(funding).default([]),
  links: z.array(measureLink).default([]),
  /** How much it counts within the measure above it. Without weights nothing is averaged. */
  weight: z.number().positive().max(1000).optional(),
  decisions: z
    .array(z.strictObject({ on: day, words, source: sourceShape.optional() }))
    .default([]),
  /** Kept from the public though the measure is public. */
  hidden: z.array(z.enum(hideable)).default([]),
  /** Never public, whatever else is. */
  internal: z
    .strictObject({
      notes: words.optional(),
      risks: z
        .array(
          z.strictObject({
            words: line,
            likelihood: z.enum(['low', 'medium', 'high']),
            damage: z.enum(['low', 'medium', 'high']),
            answer: words.optional(),
          }),
        )
        .default([]),
      /** Accounts that are asked for updates. */
      askAccounts: z.array(z.uuid()).default([]),
    })
    .default({ risks: [], askAccounts: [] }),
})
export type MeasureRecord = z.infer<typeof measureRecord>
