import type { AccessFeature, FurtherSite, OfferRecord, Site } from '../domain/offer.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { accessAttributes, attributeWriter, type Written } from './attributes.ts'
import { givenOr, uuidOf } from './uuid.ts'
import { writePhone } from './writePhone.ts'
import { writeSchedules } from './writeSchedule.ts'

export interface LocationWriting {
  locale: string
  /** Name of the Land, for `state_province`. */
  state: string
  /** Name of the city, where an address has none. */
  city: string
  today: string
}

/** A place that is told: it has an address, a name or a point. */
export const isTold = ({ street, postalCode, name, lon, protected: secret }: Site): boolean =>
  !secret && Boolean(street ?? postalCode ?? name ?? lon)

export const atIdOf = (offer: string, site: Site, position: number): string =>
  givenOr(site.atId, `at:${offer}:${position === 0 ? '' : position}`)

export const locationIdOf = (offer: string, site: Site, position: number): string =>
  givenOr(site.id, `location:${offer}:${position === 0 ? '' : position}`)

/** One place of a service, with what differs there: phone, hours, access. */
export function writePlace(
  offer: OfferRecord,
  site: Site | FurtherSite,
  { position, serviceId, ...writing }: LocationWriting & { position: number; serviceId: string },
): Written {
  const id = atIdOf(offer.id, site, position)
  const further = position === 0 ? undefined : (site as FurtherSite) // all but the first are
  const location = locationIdOf(offer.id, site, position)
  return {
    id,
    service_id: serviceId,
    location_id: location,
    phones: further?.phone === undefined ? [] : [writePhone(uuidOf(`phone:${id}`), further.phone)],
    schedules: writeSchedules(further?.hours, { of: id, ...writing }),
    location: writeLocation(location, offer, site, writing),
    attributes: further?.access
      ? accessAttributes(
          further.access,
          undefined,
          attributeWriter({ id, entity: 'service_at_location' }, writing.locale),
        )
      : [],
  }
}

function writeLocation(
  id: string,
  offer: OfferRecord,
  site: Site | FurtherSite,
  { city, state, locale }: LocationWriting,
): Written {
  const { street, houseNumber, postalCode, place, name, lat, lon } = site
  const hasAddress = street !== undefined || postalCode !== undefined || place !== undefined
  const access = ('access' in site ? site.access : undefined) ?? offer.access
  return {
    id,
    location_type: 'physical',
    name,
    latitude: lat,
    longitude: lon,
    addresses: hasAddress
      ? [
          {
            id: uuidOf(`address:${id}`),
            address_1: [street, houseNumber].filter(Boolean).join(' '),
            city: place ?? city,
            state_province: state,
            postal_code: postalCode ?? '',
            country: 'DE',
            address_type: 'physical',
          },
        ]
      : [],
    accessibility: accessibilityOf(
      uuidOf(`accessibility:${id}`),
      access,
      offer.accessNotes,
      locale,
    ),
  }
}

/** Features of a place; the others are of the help itself. */
const ofPlaces: readonly AccessFeature[] = [
  'wheelchair',
  'accessibleToilet',
  'lift',
  'inductionLoop',
  'tactileGuidance',
  'assistanceDog',
  'accessibleParking',
  'automaticDoor',
  'changingTable',
  'changingPlace',
  'quietRoom',
  'braille',
  'largePrint',
  'seating',
]

/** In words, for readers of HSDS that do not know our terms. */
function accessibilityOf(
  id: string,
  access: OfferRecord['access'],
  notes: OfferRecord['accessNotes'],
  locale: string,
): Written[] {
  const { yes, limited, no } = stateWords(locale)
  const said = ofPlaces.flatMap((feature) => {
    const [state, entry] = [access[feature], vocabulary.accessFeatures.get(feature)]
    if (!state || !entry) return []
    return `${{ yes, limited, no }[state]}${inLocale(entry.name, locale)}`
  })
  const details = ofPlaces.flatMap((feature) => notes?.[feature] ?? [])
  if (said.length === 0) return []
  return [
    {
      id,
      description: `${said.join('; ')}.`,
      ...(details.length > 0 && { details: details.join('; ') }),
    },
  ]
}

const stateWords = (locale: string) =>
  locale === 'en'
    ? { yes: '', limited: 'partly: ', no: 'not: ' }
    : { yes: '', limited: 'teilweise: ', no: 'nicht: ' }
