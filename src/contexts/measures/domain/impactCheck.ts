import { z } from 'zod'
import { areaRef, day, line, words } from './shared.ts'

/** How a project of the city would touch a group or a condition of life. */
export const effects = ['better', 'none', 'worse', 'uncertain'] as const

export const impactAnswer = z.strictObject({
  /** The id of a question (`impactQuestions.ts`). */
  question: z.string(),
  effect: z.enum(effects),
  /** Groups it touches, by id of the vocabulary. */
  groups: z.array(z.string()).default([]),
  reason: words.optional(),
  /** What is done about it. */
  answer: words.optional(),
})

export const impactCheckRecord = z.strictObject({
  project: line,
  reference: line.optional(),
  office: line,
  summary: words,
  areas: z.array(areaRef).default([]),
  field: z.string(),
  answers: z.array(impactAnswer).default([]),
  result: words.optional(),
  /** Links to measures that it touches, chosen by a person. */
  measures: z.array(z.string()).default([]),
  decisionOn: day.optional(),
  decision: words.optional(),
  /** When to look again, and what was seen. */
  lookAgainOn: day.optional(),
  seen: words.optional(),
  /** Why a project goes without a check. */
  skippedBecause: words.optional(),
  internal: words.optional(),
})
export type ImpactCheckRecord = z.infer<typeof impactCheckRecord>
export type ImpactAnswer = z.infer<typeof impactAnswer>
