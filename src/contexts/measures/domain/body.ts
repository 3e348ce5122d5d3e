import { z } from 'zod'
import { areaRef, day, line, sourceShape, words } from './shared.ts'

export const bodyKinds = [
  'council',
  'advisory',
  'conference',
  'roundTable',
  'pact',
  'dialogue',
  'network',
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyRecord = z.strictObject({
  name: line,
  kind: z.enum(bodyKinds),
  summary: words.optional(),
  leicht: words.optional(),
  basis: line.optional(),
  /** By role and by whom they are sent; persons are in the list of accounts, never here. */
  seats: z
    .array(
      z.strictObject({
        role: line,
        from: line.optional(),
        count: z.int().positive().default(1),
        votes: z.boolean().default(true),
      }),
    )
    .default([]),
  /** Days within which the administration answers what it recommends. */
  answerWithinDays: z.int().positive().max(730).default(90),
  contact: line.optional(),
})
export type BodyRecord = z.infer<typeof bodyRecord>

export const agendaItem = z.strictObject({
  number: z.string().max(10),
  title: line,
  public: z.boolean().default(true),
  /** What was said and decided; of a point that is not public, never shown. */
  minutes: words.optional(),
  resolution: words.optional(),
  /** The paper, plan or project it was about. */
  paper: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

export type AgendaItem = z.infer<typeof agendaItem>

export const meetingRecord = z.strictObject({
  title: line,
  endsAt: z.iso.datetime({ offset: true }).optional(),
  place: line.optional(),
  state: z.enum(['planned', 'invited', 'held', 'cancelled']),
  agenda: z.array(agendaItem).default([]),
  /** Numbers of people by role, never names. */
  attendance: z.array(z.strictObject({ role: line, count: z.int().min(0) })).default([]),
  minutesApprovedOn: day.optional(),
})
export type MeetingRecord = z.infer<typeof meetingRecord>

/** What a body files: all of them are answered and followed in one way. */
export const recommendationKinds = [
  'recommendation',
  'position',
  'comment',
  'agreement',
  'pledge',
] as const
export type RecommendationKind = (typeof recommendationKinds)[number]

export const recommendationRecord = z.strictObject({
  kind: z.enum(recommendationKinds),
  number: z.string().max(20).optional(),
  title: line,
  text: words,
  leicht: words.optional(),
  on: day,
  /** The office that is to answer; for a pledge: the partner that gave it. */
  addressee: line.optional(),
  /** Of a pledge: the partner's organisation, which reports on it itself. */
  partner: z.string().optional(),
  answerDue: day.optional(),
  field: z.string(),
  areas: z.array(areaRef).default([]),
  agendaItem: z.string().optional(),
  source: sourceShape.optional(),
  /** A position before a decision: on which plan, decided when. */
  subject: line.optional(),
  decisionOn: day.optional(),
  /** A chapter of a report it is taken up in. */
  reportChapter: line.optional(),
  internal: words.optional(),
})
export type RecommendationRecord = z.infer<typeof recommendationRecord>

export const stances = [
  'received',
  'accepted',
  'partly',
  'declined',
  'referred',
  'carriedOut',
  'report',
] as const
export type Stance = (typeof stances)[number]

/** What the administration says to a recommendation, or a partner to its pledge each year. */
export const answerRecord = z.strictObject({
  stance: z.enum(stances),
  words: words,
  internal: words.optional(),
  office: line.optional(),
  source: sourceShape.optional(),
})
export type AnswerRecord = z.infer<typeof answerRecord>
