import { z } from 'zod'
import lifePhaseEntries from '../../../../vocabulary/life-phases.json' with { type: 'json' }
import type { PublicOffer } from '../domain/publicOffer.ts'
import { type VocabularyLocale, vocabularyLocales } from '../domain/vocabulary.ts'

const text = z.record(z.enum(vocabularyLocales), z.string().min(1))
const lifePhase = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  ages: z
    .strictObject({ from: z.int().min(0).optional(), below: z.int().max(130) })
    .optional()
    .describe('Whom it is about; offers that say another age do not belong to it.'),
  name: text,
  explanation: text,
  types: z.array(z.string()).min(5).describe('Kinds of help that belong to it, the best first.'),
  reviewed: z.array(z.enum(vocabularyLocales)),
})

/** A stretch of life from birth to farewell, with the kinds of help that belong to it. */
export type LifePhase = z.infer<typeof lifePhase> & {
  name: Record<VocabularyLocale, string>
  explanation: Record<VocabularyLocale, string>
}

/** In the order of life. */
export const lifePhases: readonly LifePhase[] = z.array(lifePhase).parse(lifePhaseEntries)

/** Whether an offer of one of its kinds is for people of this age; one that names no age is for all. */
export function isForPhase({ record: { ages } }: PublicOffer, phase: LifePhase): boolean {
  if (!ages || !phase.ages) return true
  const { from = 0, below = 130 } = ages
  return from < phase.ages.below && below > (phase.ages.from ?? 0)
}
