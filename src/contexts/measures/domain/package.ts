import { z } from 'zod'
import { areaRef, cents, day, line, words } from './shared.ts'

/**
 * A package of effects (Wirkungspaket): what a provider wants to change for whom, by which steps, and how one
 * will see it. The steps follow the ladder of results that PHINEO's course book uses (offered, reached,
 * satisfied; knowledge, behaviour, life situation; society).
 */
export const ladder = [
  'offered',
  'used',
  'satisfied',
  'knowledge',
  'behaviour',
  'lifeSituation',
  'society',
] as const
export type LadderStep = (typeof ladder)[number]

export const packageStep = z.strictObject({
  step: z.enum(ladder),
  words: line,
  indicator: line.optional(),
  unit: line.optional(),
  baseline: z.number().optional(),
  goal: z.number().optional(),
  goalOn: day.optional(),
  /** How it is asked or counted. */
  method: words.optional(),
})

export const packageRecord = z.strictObject({
  title: line,
  summary: words.optional(),
  targetGroup: line,
  /** How many people are to be reached, in a year. */
  reach: z.int().positive().optional(),
  need: words.optional(),
  wishedEffect: words,
  field: z.string(),
  areas: z.array(areaRef).default([]),
  /** What goes in: people, rooms, money. */
  inputs: z.array(line).default([]),
  steps: z.array(packageStep).default([]),
  from: day.optional(),
  /** At most five years after `from`. */
  to: day.optional(),
  budget: z
    .array(
      z.strictObject({ year: z.int().min(1990).max(2100), amount: cents, words: line.optional() }),
    )
    .default([]),
  /** The measure it is part of, and the offers it carries. */
  measure: z.string().optional(),
  offers: z.array(z.string()).default([]),
  internal: words.optional(),
})
export type PackageRecord = z.infer<typeof packageRecord>

export const packageEvents = [
  'filed',
  'returned',
  'scored',
  'agreed',
  'declined',
  'reported',
  'reviewed',
  'renewed',
  'changed',
  'ended',
] as const
export type PackageEventKind = (typeof packageEvents)[number]

export const packageEventRecord = z.strictObject({
  words: words.optional(),
  internal: words.optional(),
  /** Of `scored`: points by id of the list `packageCriterion`, 0 to 4, with reasons. */
  scores: z
    .array(
      z.strictObject({
        criterion: z.string(),
        points: z.int().min(0).max(4),
        reason: words.optional(),
      }),
    )
    .optional(),
  /** Of `reported` and `reviewed`: the year, and what was reached of each step by its place in the list. */
  year: z.int().optional(),
  results: z
    .array(
      z.strictObject({
        step: z.int().min(0),
        value: z.number().optional(),
        words: words.optional(),
      }),
    )
    .optional(),
  /** Of `reviewed`. */
  verdict: z.enum(['goOn', 'change', 'end']).optional(),
  /** Of `agreed` and `renewed`. */
  from: day.optional(),
  to: day.optional(),
  amount: cents.optional(),
})
export type PackageEventRecord = z.infer<typeof packageEventRecord>
