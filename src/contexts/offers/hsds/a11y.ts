import type { AccessFeature, FurtherSite, OfferRecord, Site } from '../domain/offer.ts'
import { isTold } from './writeLocation.ts'

/**
 * A place of an offer as an A11yJSON PlaceInfo, a GeoJSON feature
 * (https://sozialhelden.github.io/a11yjson/). What nobody has checked is left out, so
 * that nobody reads it as a "no".
 */

type State = 'yes' | 'limited' | 'no' | undefined
type Said = Record<string, unknown>

export function a11yPlace(
  offer: OfferRecord,
  site: Site | FurtherSite,
  about: { name: string; category: string; page: string; locale: string },
): Said | undefined {
  const { lon, lat } = site
  if (!isTold(site) || lon === undefined || lat === undefined) return undefined
  const access = ('access' in site ? site.access : undefined) ?? offer.access
  const tag = about.locale === 'leicht' ? 'de' : about.locale
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      originalId: offer.id,
      name: { [tag]: [about.name, site.name].filter(Boolean).join(', ') },
      category: about.category,
      ...(site.street !== undefined && {
        address: kept({
          street: { de: site.street },
          house: site.houseNumber,
          postalCode: site.postalCode,
          city: site.place === undefined ? undefined : { de: site.place },
          countryCode: 'DEU',
        }),
      }),
      ...(offer.phone !== undefined && { phoneNumber: { de: offer.phone } }),
      infoPageUrl: { [tag]: about.page },
      ...(offer.website !== undefined && { placeWebsiteUrl: { de: offer.website } }),
      accessibility: accessibilityOf(access, offer.accessNotes ?? {}),
    },
  }
}

/** `true` and `false` for what is sure; "limited" is neither. */
const sure = (state: State): boolean | undefined =>
  state === undefined || state === 'limited' ? undefined : state === 'yes'

const grades = { yes: 'fully', limited: 'partially', no: 'not' } as const

function accessibilityOf(
  access: OfferRecord['access'],
  notes: Partial<Record<AccessFeature, string>>,
): Said {
  const entrance = kept({
    isLevel: sure(access.wheelchair),
    door: optional(kept({ isAutomatic: sure(access.automaticDoor) })),
    name: notes.wheelchair === undefined ? undefined : { de: notes.wheelchair },
  })
  const restroom = kept({
    isAccessibleWithWheelchair: sure(access.accessibleToilet),
    hasChangingTableForBabies: sure(access.changingTable),
    hasChangingTableForAdults: sure(access.changingPlace),
    hasCeilingHoist: access.changingPlace === 'yes' ? true : undefined,
  })
  const document = kept({
    hasPlainLanguageOption: sure(access.easyLanguage),
    isBraille: sure(access.braille),
    isLargePrint: sure(access.largePrint),
  })
  return kept({
    accessibleWith: optional(kept({ wheelchair: sure(access.wheelchair) })),
    partiallyAccessibleWith: access.wheelchair === 'limited' ? { wheelchair: true } : undefined,
    wheelchairAccessibilityGrade: access.wheelchair && grades[access.wheelchair],
    hasInductionLoop: sure(access.inductionLoop),
    hasTactileGuideStrips: sure(access.tactileGuidance),
    animalPolicy: optional(kept({ allowsAssistanceDogs: sure(access.assistanceDog) })),
    parking:
      access.accessibleParking === undefined
        ? undefined
        : { forWheelchairUsers: access.accessibleParking === 'no' ? null : {} },
    // German sign language, ISO 639-3.
    staff: access.signLanguage === 'yes' ? { spokenLanguages: ['de', 'gsg'] } : undefined,
    entrances: optional(entrance) && [entrance],
    restrooms: optional(restroom) && [restroom],
    media: optional(document) && [{ type: 'document', ...document }],
  })
}

const kept = (said: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

const optional = (said: Said): Said | undefined => (Object.keys(said).length > 0 ? said : undefined)
