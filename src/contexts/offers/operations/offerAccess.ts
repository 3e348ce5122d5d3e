import { z } from 'zod'
import { type AccessFeature, accessFeatures, type OfferRecord } from '../domain/offer.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'

/** Access as a person asks: how do I get in, can I be there, will we understand each other, on what terms? */

const groups = {
  arriving: [
    'wheelchair',
    'automaticDoor',
    'accessibleParking',
    'tactileGuidance',
    'homeVisit',
    'online',
  ],
  inside: [
    'lift',
    'accessibleToilet',
    'changingPlace',
    'changingTable',
    'seating',
    'quietRoom',
    'assistanceDog',
  ],
  communicating: ['signLanguage', 'inductionLoop', 'easyLanguage', 'largePrint', 'braille'],
  conditions: ['anonymous', 'womenOnly', 'childcare'],
} as const satisfies Record<string, readonly AccessFeature[]>
type Group = keyof typeof groups
const groupNames = Object.keys(groups) as Group[] // just written

/** Not of a building: nobody misses a word on them where they are not said. */
const onlyWhereSaid: ReadonlySet<AccessFeature> = new Set([
  'homeVisit',
  'online',
  'anonymous',
  'womenOnly',
  'childcare',
])

export const accessGroupsShape = z
  .array(
    z.object({
      group: z.enum(['arriving', 'inside', 'communicating', 'conditions']),
      features: z.array(
        z.object({
          feature: z.enum(accessFeatures),
          name: z.string(),
          state: z.enum(['yes', 'limited', 'no', 'unknown']),
          note: z.string().nullable().describe('In the provider’s words, mostly German.'),
        }),
      ),
    }),
  )
  .describe('Every feature of access, also those nobody has checked yet ("unknown").')

/** @param isPlace whether people come to a place: without one, nobody asks about its doors */
export function noteAccessGroups(
  { access, accessNotes }: Pick<OfferRecord, 'access' | 'accessNotes'>,
  locale: string,
  isPlace: boolean,
): z.infer<typeof accessGroupsShape> {
  return groupNames.flatMap((group) => {
    const features = groups[group].flatMap((feature: AccessFeature) => {
      const entry = vocabulary.accessFeatures.get(feature)
      const state = access[feature] ?? ('unknown' as const)
      const matters = state !== 'unknown' || (isPlace && !onlyWhereSaid.has(feature))
      if (!entry || !matters) return []
      const name = inLocale(entry.name, locale)
      return [{ feature, name, state, note: accessNotes?.[feature] ?? null }]
    })
    return features.length > 0 ? [{ group, features }] : []
  })
}
