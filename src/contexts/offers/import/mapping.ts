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
import type { OfferRecordInput } from '../domain/offer.ts'
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
  return MAPPED.some((key) => section[key] !== undefined)
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
  const coordinates = compileCoordinates(section)
  const text = (row: SectionRow, key: Mapped) => {
    const value = fields[key]?.text(row)
    return value === undefined || value.trim() === '' ? undefined : value.trim()
  }
  return {
    columns: [...columnsOf(Object.values(fields)), section.x ?? [], section.y ?? []].flat(),
    read(row, report) {
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
            hours: hours ? undefined : hoursText,
          },
        },
        types: unique(fields.type?.list(row)),
        targetGroups: unique(fields.targetGroups?.list(row)),
        languages: unique(fields.languages?.list(row)),
        access: accessOf(text(row, 'wheelchair'), fields.wheelchair, report),
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
        places: placesOf(text(row, 'places'), section, fields.places, report),
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

function accessOf(
  text: string | undefined,
  field: Field | undefined,
  report: RowReport,
): OfferRecordInput['access'] {
  if (text === undefined || /^(?:unknown|unbekannt|\?)$/i.test(text)) return {}
  const state = accessState(text)
  if (state === undefined) {
    report.reject(
      'Erwartet wird ja, teilweise oder nein. Übersetzen Sie es mit „map“.',
      field?.columns[0],
      text,
    )
    return {}
  }
  return { wheelchair: state }
}

function placesOf(
  text: string | undefined,
  format: NumberFormat,
  field: Field | undefined,
  report: RowReport,
): number | undefined {
  const parsed = parseNumber(text, format)
  if (parsed.kind === 'number' && Number.isInteger(parsed.value) && parsed.value >= 0) {
    return parsed.value
  }
  if (parsed.kind !== 'missing') {
    const reason = parsed.kind === 'bad' ? parsed.reason : 'Das ist keine Anzahl von Plätzen.'
    report.reject(reason, field?.columns[0], text)
  }
  return undefined
}
