import { z } from 'zod'
import { localisedTextShape } from '../../city/index.ts'
import { formulaShape } from '../domain/formula.ts'

/** An indicator as a planner writes it. */

const text = (longest: number) => z.string().trim().min(1).max(longest)
const words = (longest: number) =>
  z.strictObject({
    de: text(longest),
    leicht: text(longest).optional(),
    en: text(longest).optional(),
  })

export const wordsShape = words(2000)

const direction = z.enum(['higherIsBetter', 'lowerIsBetter', 'neutral'])
const statistic = z.enum(['proportion', 'rate', 'count', 'mean', 'none'])
const combine = z.enum(['sum', 'residents', 'ratio', 'none'])
const threshold = {
  least: z.int().min(2).max(1000).describe('Counts of 1 to below this are withheld.'),
  zeros: z.enum(['publish', 'protect']).optional().describe('"publish" if left out.'),
  complement: z
    .boolean()
    .optional()
    .describe('Of shares: whether the count of all others must be large enough; true if left out.'),
}

export const indicatorRecord = z.strictObject({
  title: words(150),
  description: words(1000).optional(),
  topic: z.string().max(63).optional().describe('One of the city’s topics.'),
  unit: z.string().trim().max(40).default('').describe('Stands behind the value: "%".'),
  decimals: z.int().min(0).max(6).default(1),
  direction: direction.default('neutral'),
  statistic: statistic.default('none').describe('What chance does to a value.'),
  combine: combine
    .default('none')
    .describe('How larger areas get values: sum, mean by residents, ratio, or not at all.'),
  numerator: words(300).optional().describe('What is counted above the line.'),
  denominator: words(300).optional(),
  per: z.number().positive().optional().describe('value = numerator ÷ denominator × per.'),
  sourceText: text(300).optional().describe('Where the figures come from.'),
  licence: text(200).optional(),
  method: words(4000).optional(),
  protection: z
    .union([z.literal('published'), z.strictObject(threshold)])
    .optional()
    .describe('Left out: published where a licence is named, else not released.'),
  formula: formulaShape.optional(),
})
export type IndicatorRecord = z.infer<typeof indicatorRecord>

const keptWords = z.object({
  de: z.string(),
  leicht: z.string().optional(),
  en: z.string().optional(),
})
type Words = z.infer<typeof keptWords>

/** The same as it is kept; a pack may say more than a planner can. */
export const keptRecord = z
  .object({
    title: keptWords,
    description: keptWords.optional(),
    topic: z.string().optional(),
    unit: z.string(),
    decimals: z.number(),
    direction,
    statistic,
    combine,
    numerator: keptWords.optional(),
    denominator: keptWords.optional(),
    per: z.number().optional(),
    sourceText: z.string().optional(),
    licence: z.string().optional(),
    method: keptWords.optional(),
    protection: z
      .union([z.enum(['published', 'perturbed']), z.object({ ...threshold, least: z.number() })])
      .optional(),
    formula: formulaShape.optional(),
  })
  .describe('An indicator as a planner writes it.')
export type KeptRecord = z.infer<typeof keptRecord>

/** The row of the table `atlas.indicator` as far as a record tells of it. */
export interface IndicatorRow {
  id: string
  part: string
  version: number
  kind: string
  topic: string | null
  title: unknown
  description: unknown
  unit: string
  decimals: number
  direction: string
  statistic: string
  combine: string
  numerator: unknown
  denominator: unknown
  per: number | null
  source: string | null
  source_text: string | null
  licence: string | null
  method: unknown
  protection: unknown
  formula: unknown
  classes: unknown
}

export function wordsOf(said: unknown): Words | undefined {
  const parsed = localisedTextShape.safeParse(said)
  if (!parsed.success) return undefined
  if (typeof parsed.data === 'string') return { de: parsed.data }
  const { de, leicht, en } = parsed.data
  const german = de ?? Object.values(parsed.data)[0]
  return german === undefined
    ? undefined
    : { de: german, ...(leicht && { leicht }), ...(en && { en }) }
}

/** @param sourceTitle of the row’s source in the pack, where it has one */
export function recordOf(row: IndicatorRow, sourceTitle?: string): KeptRecord {
  const parsed = keptRecord.pick({ direction: true, statistic: true, combine: true }).parse(row)
  return withoutGaps({
    ...parsed,
    title: wordsOf(row.title) ?? { de: row.id },
    description: wordsOf(row.description),
    topic: row.topic ?? undefined,
    unit: row.unit,
    decimals: row.decimals,
    numerator: wordsOf(row.numerator),
    denominator: wordsOf(row.denominator),
    per: row.per ?? undefined,
    sourceText: row.source_text ?? sourceTitle,
    licence: row.licence ?? undefined,
    method: wordsOf(row.method),
    protection: keptRecord.shape.protection.catch(undefined).parse(row.protection ?? undefined),
    formula: formulaShape
      .optional()
      .catch(undefined)
      .parse(row.formula ?? undefined),
  })
}

/** Leaves out what is undefined, so that two records that say the same are the same. */
function withoutGaps(record: KeptRecord): KeptRecord {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as KeptRecord // its own keys, less those without a value
}
