import { z } from 'zod'
import accessFeatureEntries from '../../../../vocabulary/access-features.json' with { type: 'json' }
import helpLineEntries from '../../../../vocabulary/help-lines.json' with { type: 'json' }
import lifeSituationEntries from '../../../../vocabulary/life-situations.json' with { type: 'json' }
import care from '../../../../vocabulary/offer-types/care.json' with { type: 'json' }
import disability from '../../../../vocabulary/offer-types/disability.json' with { type: 'json' }
import family from '../../../../vocabulary/offer-types/family.json' with { type: 'json' }
import health from '../../../../vocabulary/offer-types/health.json' with { type: 'json' }
import housing from '../../../../vocabulary/offer-types/housing.json' with { type: 'json' }
import migration from '../../../../vocabulary/offer-types/migration.json' with { type: 'json' }
import mind from '../../../../vocabulary/offer-types/mind.json' with { type: 'json' }
import money from '../../../../vocabulary/offer-types/money.json' with { type: 'json' }
import neighbourhood from '../../../../vocabulary/offer-types/neighbourhood.json' with {
  type: 'json',
}
import protection from '../../../../vocabulary/offer-types/protection.json' with { type: 'json' }
import youth from '../../../../vocabulary/offer-types/youth.json' with { type: 'json' }
import targetGroupEntries from '../../../../vocabulary/target-groups.json' with { type: 'json' }
import { accessFeatures, hours } from './offer.ts'

/**
 * The words of the field in the languages of the surface, and the words people really use for them:
 * everyday words, wrong words, feelings, whole questions. Data of the folder `vocabulary`, reviewed like
 * code; `reviewed` names the languages that a person from the field has read.
 */

/** The languages the vocabulary is kept in; `leicht` is German in easy language. */
export const vocabularyLocales = ['de', 'leicht', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'fr'] as const
export type VocabularyLocale = (typeof vocabularyLocales)[number]

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const said = z.string().min(1)
const inEveryLanguage = z.strictObject({
  de: said,
  leicht: said,
  en: said,
  tr: said.optional(),
  ar: said.optional(),
  uk: said.optional(),
  ru: said.optional(),
  pl: said.optional(),
  fr: said.optional(),
})
const list = z.array(said)
const words = z.strictObject({
  de: list,
  en: list,
  tr: list.optional(),
  ar: list.optional(),
  uk: list.optional(),
  ru: list.optional(),
  pl: list.optional(),
  fr: list.optional(),
})
const entry = {
  id,
  name: inEveryLanguage,
  reviewed: z
    .array(z.enum(vocabularyLocales))
    .describe('The languages in which a person from the field has read and confirmed the entry.'),
}

const offerType = z.strictObject({
  ...entry,
  explanation: inEveryLanguage,
  words,
  near: z
    .array(id)
    .optional()
    .describe('Kinds of help to turn to where there is none of this one, the best first.'),
  crisis: z.boolean().optional().describe('Help in an emergency.'),
  protected: z.boolean().optional().describe('Sites of this type are never shown.'),
  discreet: z
    .boolean()
    .optional()
    .describe('To be seen reading this may put a person in danger: the page gets a neutral title.'),
})
const lifeSituation = z.strictObject({
  ...entry,
  explanation: inEveryLanguage,
  words,
  types: z.array(id).min(1).describe('Kinds of help that fit, the best first.'),
  main: z
    .boolean()
    .optional()
    .describe('One of the few broad situations that stand on the first page.'),
})
const accessFeature = z.strictObject({ ...entry, id: z.enum(accessFeatures), words })
const targetGroup = z.strictObject({ ...entry, words: words.optional() })
const helpLine = z.strictObject({
  ...entry,
  group: z
    .enum(['emergency', 'line', 'information'])
    .describe('`information` informs in everyday matters and stays out of the help at once.'),
  explanation: inEveryLanguage,
  phones: z.array(z.string().regex(/^[\d ]+$/)).min(1),
  hours,
  situations: z.array(id),
  states: z.array(z.string().length(2)).optional().describe('Only in these Länder.'),
  website: z.url().optional(),
  charged: z.boolean().optional().describe('The call costs money.'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .optional()
    .describe('Languages spoken on the line beside German.'),
  checkedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('When number and hours were last compared with what the line itself says.'),
  words,
})

export type InEveryLanguage = z.infer<typeof inEveryLanguage>
export type VocabularyWords = z.infer<typeof words>
export type OfferType = z.infer<typeof offerType> & { field: OfferField }
export type LifeSituation = z.infer<typeof lifeSituation>
export type AccessFeatureEntry = z.infer<typeof accessFeature>
export type TargetGroup = z.infer<typeof targetGroup>
export type HelpLine = z.infer<typeof helpLine>

const offerTypesByField = {
  money,
  housing,
  protection,
  mind,
  health,
  family,
  youth,
  care,
  disability,
  migration,
  neighbourhood,
} as const
/** The field of work that a kind of help belongs to: the file it stands in. */
export type OfferField = keyof typeof offerTypesByField
export const offerFields = Object.keys(offerTypesByField) as OfferField[] // just written

export interface Vocabulary {
  types: ReadonlyMap<string, OfferType>
  situations: ReadonlyMap<string, LifeSituation>
  targetGroups: ReadonlyMap<string, TargetGroup>
  accessFeatures: ReadonlyMap<string, AccessFeatureEntry>
  helpLines: ReadonlyMap<string, HelpLine>
}

export const vocabulary: Vocabulary = {
  types: byId(
    offerFields.flatMap((field) =>
      z
        .array(offerType)
        .parse(offerTypesByField[field])
        .map((type) => ({ ...type, field })),
    ),
  ),
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

/** The language an entry’s text is shown in: the page’s own where it has one, else German. */
export function localeIn(text: InEveryLanguage, locale: string): VocabularyLocale {
  const known = vocabularyLocales.find((one) => one === locale)
  return known && text[known] ? known : 'de'
}

/** An entry’s text in the language of the page; where it has none, the German one. */
export function inLocale(text: InEveryLanguage, locale: string): string {
  return text[localeIn(text, locale)] ?? text.de
}
