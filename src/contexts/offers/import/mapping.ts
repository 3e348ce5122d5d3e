import {
  type Coordinates,
  columnsOf,
  compileCoordinates,
  compileOptional,
  type Field,
  type FieldRef,
  type SectionRow,
} from '../../../platform/import/index.ts'
import { type NumberFormat, parseNumber } from '../../../platform/records/index.ts'
import { type OffersSection, splitStreet } from '../../city/index.ts'
import {
  type AccessFeature,
  accessFeatures,
  type OfferRecordInput,
  type Way,
  ways,
} from '../domain/offer.ts'
import { accessState } from './accessState.ts'
import { readHoursText } from './hoursText.ts'
import { plainLine } from './plainText.ts'
import type { RowReport } from './report.ts'
import { idOf, slugOf } from './slug.ts'

/** The keys of an offers section that say where a field of the offer comes from. */
const MAPPED = [
  'id',
  'name',
  'summary',
  'description',
  'type',
  'targetGroups',
  'languages',
  'organisation',
  'organisationId',
  'street',
  'houseNumber',
  'postalCode',
  'place',
  'phone',
  'email',
  'website',
  'howToStart',
  'whatHappens',
  'bring',
  'ways',
  'cost',
  'costNote',
  'ageFrom',
  'ageBelow',
  'networks',
  'lastChecked',
  'hours',
  'places',
  'wheelchair',
] as const
type Mapped = (typeof MAPPED)[number]

export interface OfferMapping {
  /** Every column that the section names. */
  columns: string[]
  /** The offer of a row, still unchecked; undefined where the row cannot be one (and was reported). */
  read(row: SectionRow, report: RowReport): OfferRecordInput | undefined
}

/** True where a section maps no field: its records are then in our own shape. */
export function hasMapping(section: OffersSection): boolean {
  return section.access !== undefined || MAPPED.some((key) => section[key] !== undefined)
}

/**
 * Compiles the mapping of a section once.
 *
 * @param locale the language in which the source’s texts are written
 */
export function compileMapping(section: OffersSection, locale: string): OfferMapping {
  const fields = Object.fromEntries(
    MAPPED.map((key) => [key, compileOptional(section[key], section.file)]),
  ) as Record<Mapped, Field | undefined> // every key of MAPPED was just set
  const bareName = compileOptional(withoutDefault(section.name), section.file)
  const features = featureFields(section)
  let unknownFeatures = Object.keys(section.access ?? {}).filter((name) => !isFeature(name))
  const coordinates = compileCoordinates(section)
  const text = (row: SectionRow, key: Mapped) => {
    const value = fields[key]?.text(row)
    return value === undefined || value.trim() === '' ? undefined : value.trim()
  }
  return {
    columns: [
      ...columnsOf([...Object.values(fields), ...features.map(({ field }) => field)]),
      section.x ?? [],
      section.y ?? [],
    ].flat(),
    read(row, report) {
      // A mistake of the mapping: named with the first row, not with each.
      for (const name of unknownFeatures)
        report.reject('Dieses Merkmal des Zugangs gibt es nicht.', name)
      unknownFeatures = []
      const place = placeOf(row, text)
      const hoursText = text(row, 'hours')
      const hours = hoursText === undefined ? undefined : readHoursText(hoursText)
      // What is made up for lack of a name or an id must not be made of a place that is secret.
      const { street, houseNumber, postalCode }: Place = section.protected ? {} : place
      const name = nameOf(text(row, 'name'), bareName?.text(row), { street, postalCode })
      if (name === undefined) {
        report.reject('Der Name fehlt.', fields.name?.columns[0])
        return undefined
      }
      const id = idOfRow(text(row, 'id'), section, [name, street, houseNumber])
      if (id === '') {
        report.reject('Die Kennung fehlt.', fields.id?.columns[0])
        return undefined
      }
      return {
        id,
        texts: {
          [locale]: {
            name,
            summary: text(row, 'summary'),
            description: text(row, 'description'),
            howToStart: text(row, 'howToStart'),
            whatHappens: text(row, 'whatHappens'),
            bring: text(row, 'bring'),
            hours: hours ? undefined : hoursText,
          },
        },
        types: unique(fields.type?.list(row)),
        targetGroups: unique(fields.targetGroups?.list(row)),
        languages: unique(fields.languages?.list(row)),
        ages: agesOf(
          wholeNumber(text(row, 'ageFrom'), section, fields.ageFrom, report, notAnAge),
          wholeNumber(text(row, 'ageBelow'), section, fields.ageBelow, report, notAnAge),
        ),
        ways: waysIn(unique(fields.ways?.list(row)), fields.ways, report),
        access: Object.assign(
          {},
          ...features.map(({ feature, field }) =>
            accessOf(feature, field?.text(row)?.trim() || undefined, field, report),
          ),
        ),
        cost: costOf(text(row, 'cost'), text(row, 'costNote'), fields.cost, report),
        networks: someOf(unique(fields.networks?.list(row)).map(plainLine)),
        ...checkedOn(text(row, 'lastChecked'), fields.lastChecked, report),
        organisation: organisationOf(
          text(row, 'organisation'),
          text(row, 'organisationId'),
          section,
        ),
        site: { ...place, ...positionOf(coordinates(row), report), protected: section.protected },
        hours,
        phone: text(row, 'phone'),
        email: text(row, 'email'),
        website: text(row, 'website'),
        places: wholeNumber(text(row, 'places'), section, fields.places, report, notPlaces),
      }
    },
  }
}

function unique(list: string[] | undefined): string[] {
  return [...new Set((list ?? []).map((item) => item.trim()).filter((item) => item !== ''))]
}

/** The name’s reference without its default, to tell a name from its stand-in. */
function withoutDefault(ref: FieldRef | undefined): FieldRef | undefined {
  if (typeof ref !== 'object' || !('default' in ref)) return ref
  const { default: _, ...rest } = ref
  return rest
}

type Place = Pick<
  NonNullable<OfferRecordInput['site']>,
  'street' | 'houseNumber' | 'postalCode' | 'place'
>

function placeOf(
  row: SectionRow,
  text: (row: SectionRow, key: Mapped) => string | undefined,
): Place {
  const street = text(row, 'street')
  const houseNumber = text(row, 'houseNumber')
  const split = street !== undefined && houseNumber === undefined ? splitStreet(street) : {}
  return {
    street,
    houseNumber,
    ...split,
    postalCode: text(row, 'postalCode'),
    place: text(row, 'place'),
  }
}

function positionOf(found: Coordinates, report: RowReport) {
  report.placed(found)
  return found.kind === 'at' ? { lon: found.lon, lat: found.lat } : {}
}

/** A stand-in such as "Spielplatz" tells more with its street, or with its postal code. */
function nameOf(
  name: string | undefined,
  bare: string | undefined,
  { street, postalCode }: Place,
): string | undefined {
  if (name === undefined || plainLine(name) === '') return undefined
  if (bare !== undefined && bare.trim() !== '') return name
  const where = street ?? postalCode
  return where === undefined ? name : `${name}, ${where}`
}

function idOfRow(
  given: string | undefined,
  section: OffersSection,
  words: (string | undefined)[],
): string {
  if (section.id !== undefined) return given === undefined ? '' : idOf(given, section.prefix)
  return idOf(slugOf(words.filter((word) => word !== undefined).join(' ')), section.prefix)
}

function organisationOf(
  name: string | undefined,
  id: string | undefined,
  section: OffersSection,
): OfferRecordInput['organisation'] {
  if (name === undefined) return undefined
  const plain = plainLine(name).slice(0, 300)
  const slug = id === undefined ? slugOf(plain) : idOf(id, section.prefix)
  return plain === '' || slug === '' ? undefined : { id: slug, name: plain }
}

const notAnAge = 'Das ist kein Alter in Jahren.'
const notPlaces = 'Das ist keine Anzahl von Plätzen.'
const translate = 'Übersetzen Sie es mit „map“.'

/** The columns of the features of access; `wheelchair` has a key of its own beside them. */
function featureFields(section: OffersSection): { feature: AccessFeature; field?: Field }[] {
  const refs = { wheelchair: section.wheelchair, ...section.access }
  return Object.entries(refs).flatMap(([name, ref]) => {
    const feature = accessFeatures.find((one) => one === name)
    const field = compileOptional(ref, section.file)
    return feature && field ? [{ feature, field }] : []
  })
}

const isFeature = (name: string) => accessFeatures.some((feature) => feature === name)

const someOf = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined)

function waysIn(
  said: string[],
  field: Field | undefined,
  report: RowReport,
): OfferRecordInput['ways'] {
  const known = said.flatMap((word): Way[] => {
    const way = ways.find((one) => one === word)
    if (!way)
      report.reject(`Erwartet wird ${ways.join(', ')}. ${translate}`, field?.columns[0], word)
    return way ? [way] : []
  })
  return known.length > 0 ? known : undefined
}

const costKinds = ['free', 'reduced', 'fee', 'membership', 'unknown'] as const

function costOf(
  said: string | undefined,
  note: string | undefined,
  field: Field | undefined,
  report: RowReport,
): OfferRecordInput['cost'] {
  const kind = costKinds.find((one) => one === said)
  if (said !== undefined && !kind)
    report.reject(
      `Erwartet wird free, reduced, fee oder membership. ${translate}`,
      field?.columns[0],
      said,
    )
  if (!kind && note === undefined) return undefined
  return { kind: kind ?? 'unknown', ...(note ? { note: plainLine(note).slice(0, 300) } : {}) }
}

function agesOf(from: number | undefined, below: number | undefined): OfferRecordInput['ages'] {
  if (from === undefined && below === undefined) return undefined
  return { ...(from !== undefined && { from }), ...(below !== undefined && { below }) }
}

/** What a source says of itself is confirmed by the source, not by the city. */
function checkedOn(
  text: string | undefined,
  field: Field | undefined,
  report: RowReport,
): Pick<OfferRecordInput, 'lastChecked' | 'checkedBy'> {
  if (text === undefined) return {}
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const day = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : text.slice(0, 10)
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)))
    return { lastChecked: day, checkedBy: 'source' }
  report.reject(
    'Das ist kein Tag. Erwartet wird 2026-12-31 oder 31.12.2026.',
    field?.columns[0],
    text,
  )
  return {}
}

function accessOf(
  feature: AccessFeature,
  text: string | undefined,
  field: Field | undefined,
  report: RowReport,
): OfferRecordInput['access'] {
  if (text === undefined || /^(?:unknown|unbekannt|\?)$/i.test(text)) return {}
  const state = accessState(text)
  if (state === undefined) {
    report.reject(`Erwartet wird ja, teilweise oder nein. ${translate}`, field?.columns[0], text)
    return {}
  }
  return { [feature]: state }
}

function wholeNumber(
  text: string | undefined,
  format: NumberFormat,
  field: Field | undefined,
  report: RowReport,
  complaint: string,
): number | undefined {
  const parsed = parseNumber(text, format)
  if (parsed.kind === 'number' && Number.isInteger(parsed.value) && parsed.value >= 0) {
    return parsed.value
  }
  if (parsed.kind !== 'missing') {
    const reason = parsed.kind === 'bad' ? parsed.reason : complaint
    report.reject(reason, field?.columns[0], text)
  }
  return undefined
}
