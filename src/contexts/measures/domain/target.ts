import { z } from 'zod'
import { areaRef, day, line, words } from './shared.ts'

/** What is to be reached. Each kind is read and drawn in its own way. */
export const targetKinds = [
  /** The value of an indicator of the atlas, in areas or the whole city. */
  'indicator',
  /** Numerator and denominator: 1 post to 125 residents. */
  'ratio',
  /** A number: 14 places. */
  'count',
  /** n of a list are adopted or carried out: 26 recommendations. */
  'adopted',
  /** Done or not. */
  'done',
  /** Places or areas, each with a state of its own: 32 quarters. */
  'places',
  /** A standard as a checklist that providers assess themselves by. */
  'standard',
] as const
export type TargetKind = (typeof targetKinds)[number]

export const targetItem = z.strictObject({
  id: z.string(),
  label: line,
  area: areaRef.optional(),
  /** For recommendations that are followed here. */
  recommendation: z.string().optional(),
})

export const targetRecord = z.strictObject({
  /** Unique within its measure. */
  id: z.string().min(1).max(80),
  label: line,
  kind: z.enum(targetKinds),
  unit: line.optional(),
  /** What is counted above and below the line. */
  numerator: line.optional(),
  denominator: line.optional(),
  /** Whether reaching it means more or less of it. */
  direction: z.enum(['up', 'down']).default('up'),
  baseline: z
    .strictObject({ value: z.number(), on: day.optional(), source: line.optional() })
    .optional(),
  goal: z.number().optional(),
  goalOn: day.optional(),
  /** Of the atlas, for the kind `indicator`; a part of the indicator where it has several. */
  indicator: z.string().optional(),
  areas: z.array(areaRef).default([]),
  items: z.array(targetItem).default([]),
  /** How it is counted and what it cannot tell. */
  method: words.optional(),
})
export type TargetRecord = z.infer<typeof targetRecord>

export const itemStates = [
  'open',
  'planned',
  'running',
  'done',
  'partly',
  'dropped',
  'unknown',
] as const
export type ItemState = (typeof itemStates)[number]

/** What was reached on a day, of a target or one item of it. No value at all says that nobody knows. */
export const actualRecord = z.strictObject({
  value: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().positive().optional(),
  state: z.enum(itemStates).optional(),
  /** What it holds for where it is not a day: '2025', '2025-Q2'. */
  period: z.string().max(20).optional(),
  words: words.optional(),
  internal: words.optional(),
  source: line.optional(),
  origin: z.enum(['form', 'link', 'table', 'pack', 'indicator', 'assessment']),
})
export type ActualRecord = z.infer<typeof actualRecord>
