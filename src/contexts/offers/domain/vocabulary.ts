import { z } from 'zod'
import accessFeatureEntries from '../../../../vocabulary/access-features.json' with { type: 'json' }
import helpLineEntries from '../../../../vocabulary/help-lines.json' with { type: 'json' }
import lifeSituationEntries from '../../../../vocabulary/life-situations.json' with { type: 'json' }
import offerTypeEntries from '../../../../vocabulary/offer-types.json' with { type: 'json' }
import targetGroupEntries from '../../../../vocabulary/target-groups.json' with { type: 'json' }
import { accessFeatures, hours } from './offer.ts'

/**
 * The words of the field in the languages of the surface, and the words people really use for them:
 * everyday words, wrong words, feelings, whole questions. Data of the folder `vocabulary`, reviewed like
 * code; `reviewed` says whether somebody from the field has done so.
 */

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const inEveryLanguage = z.strictObject({
  de: z.string().min(1),
  leicht: z.string().min(1),
  en: z.string().min(1),
})
const words = z.strictObject({ de: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })
const entry = { id, name: inEveryLanguage, reviewed: z.boolean() }

const offerType = z.strictObject({
  ...entry,
  explanation: inEveryLanguage,
  words,
  crisis: z.boolean().optional().describe('Help in an emergency.'),
  protected: z.boolean().optional().describe('Sites of this type are never shown.'),
})
const lifeSituation = z.strictObject({
  ...entry,
  explanation: inEveryLanguage,
  words,
  types: z.array(id).min(1),
})
const accessFeature = z.strictObject({ ...entry, id: z.enum(accessFeatures), words })
const targetGroup = z.strictObject(entry)
const helpLine = z.strictObject({
  ...entry,
  group: z.enum(['emergency', 'line']),
  explanation: inEveryLanguage,
  phones: z.array(z.string().regex(/^[\d ]+$/)).min(1),
  hours,
  situations: z.array(id),
  states: z.array(z.string().length(2)).optional().describe('Only in these Länder.'),
  website: z.url().optional(),
  charged: z.boolean().optional().describe('The call costs money.'),
  words,
})

export type InEveryLanguage = z.infer<typeof inEveryLanguage>
export type OfferType = z.infer<typeof offerType>
export type LifeSituation = z.infer<typeof lifeSituation>
export type AccessFeatureEntry = z.infer<typeof accessFeature>
export type TargetGroup = z.infer<typeof targetGroup>
export type HelpLine = z.infer<typeof helpLine>

export interface Vocabulary {
  types: ReadonlyMap<string, OfferType>
  situations: ReadonlyMap<string, LifeSituation>
  targetGroups: ReadonlyMap<string, TargetGroup>
  accessFeatures: ReadonlyMap<string, AccessFeatureEntry>
  helpLines: ReadonlyMap<string, HelpLine>
}

export const vocabulary: Vocabulary = {
  types: byId(z.array(offerType).parse(offerTypeEntries)),
  situations: byId(z.array(lifeSituation).parse(lifeSituationEntries)),
  targetGroups: byId(z.array(targetGroup).parse(targetGroupEntries)),
  accessFeatures: byId(z.array(accessFeature).parse(accessFeatureEntries)),
  helpLines: byId(z.array(helpLine).parse(helpLineEntries)),
}

/** The ids an offer may name as its type: what an import checks against. */
export const offerTypeIds: ReadonlySet<string> = new Set(vocabulary.types.keys())

function byId<T extends { id: string }>(entries: T[]): ReadonlyMap<string, T> {
  const map = new Map(entries.map((item) => [item.id, item]))
  if (map.size !== entries.length) throw new Error('an id stands twice in the vocabulary')
  return map
}

/** An entry’s text in the language of the page; other languages are shown the German one. */
export function inLocale(text: InEveryLanguage, locale: string): string {
  if (locale === 'leicht') return text.leicht
  return locale === 'en' ? text.en : text.de
}
