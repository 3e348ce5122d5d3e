import type { z } from 'zod'
import { implausiblePosition } from '../../../platform/import/index.ts'
import {
  type OfferRecord,
  type OfferRecordInput,
  type OfferText,
  offerRecord,
} from '../domain/offer.ts'
import { type Read, readEmail, readPhone, readWebsite } from './contact.ts'
import { languageCode } from './language.ts'
import { plainLine, plainText } from './plainText.ts'
import type { RowReport } from './report.ts'
import { withoutSecretPlace } from './secretPlace.ts'

/**
 * The last gate of every shape of source: texts without HTML, contact data that can do no harm, no
 * place of a protected site, and the form of `offerRecord`. A value that is not good is named and left
 * out; the offer is refused only where its form does not hold without it.
 */
export function finishOffer(given: OfferRecordInput, report: RowReport): OfferRecord | undefined {
  const input = withOneSecret(given)
  const tidy = {
    ...input,
    texts: tidyTexts(input.texts, report),
    languages: tidyLanguages(input.languages, report),
    phone: contact('phone', input.phone, readPhone, report),
    email: contact('email', input.email, readEmail, report),
    website: contact('website', input.website, readWebsite, report),
    organisation: input.organisation && {
      ...input.organisation,
      name: plainLine(input.organisation.name),
    },
    site: tidySite(input.site, report),
    moreSites: input.moreSites && tidyFurther(input.moreSites, report),
  }
  const places = [given.site, ...(given.moreSites ?? [])].filter((site) => site !== undefined)
  const discreet = input.site?.protected ? withoutSecretPlace(tidy, places, report) : tidy
  if (!discreet) return undefined
  const parsed = offerRecord.safeParse(withoutUndefined(discreet))
  if (parsed.success) return parsed.data
  rejectIssues(parsed.error, tidy, report)
  return undefined
}

/** Names what keeps a record from being an offer, at most five faults of it. */
export function rejectIssues(error: z.ZodError, value: unknown, report: RowReport): void {
  for (const issue of error.issues.slice(0, 5)) {
    const at = issue.path.join('.')
    report.reject(reasonOf(issue, at), at || undefined, valueAt(value, issue.path))
  }
}

function reasonOf(issue: z.core.$ZodIssue, at: string): string {
  if (issue.code === 'unrecognized_keys') {
    return `Unbekannte Angabe: ${issue.keys.map((key) => `„${key}“`).join(', ')}.`
  }
  if (/^texts\.[a-z]+\.name$/.test(at)) return 'Der Name fehlt.'
  if (at === 'id') return 'Die Kennung fehlt oder hat Zeichen, die nicht in eine Adresse passen.'
  if (issue.code === 'too_big')
    return `„${at}“ ist zu groß oder zu lang (höchstens ${issue.maximum}).`
  return `„${at}“ hat nicht die erwartete Form.`
}

function valueAt(value: unknown, path: PropertyKey[]): string | undefined {
  let inner = value
  for (const key of path) inner = Object(inner)[key]
  return inner === undefined || inner === '' ? undefined : (JSON.stringify(inner) ?? undefined)
}

function contact(
  field: string,
  text: string | undefined,
  read: (text: string) => Read<string>,
  report: RowReport,
): string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const result = read(text)
  if ('value' in result) return result.value
  report.reject(`${result.reason} Das Angebot wird ohne sie übernommen.`, field, text)
  return undefined
}

const LONGEST: Record<keyof OfferText, number> = {
  name: 300,
  summary: 400,
  description: 8000,
  howToStart: 2000,
  whatHappens: 2000,
  bring: 1000,
  hours: 1000,
}

function tidyTexts(texts: OfferRecordInput['texts'], report: RowReport): OfferRecordInput['texts'] {
  const tidy: OfferRecordInput['texts'] = {}
  for (const [locale, text] of Object.entries(texts)) {
    const fields = (Object.keys(LONGEST) as (keyof OfferText)[]).map((field) => {
      const written = text[field]
      if (written === undefined) return [field, undefined] as const
      const plain = field === 'name' ? plainLine(written) : plainText(written)
      return [field, plain === '' ? undefined : shortened(plain, field, report)] as const
    })
    // Unknown keys are kept for `offerRecord` to name.
    tidy[locale] = withoutUndefined({
      ...text,
      name: '',
      ...Object.fromEntries(fields),
    }) as OfferText
  }
  return tidy
}

function shortened(text: string, field: keyof OfferText, report: RowReport): string {
  if (text.length <= LONGEST[field]) return text
  report.notice(`Der Text ist auf ${LONGEST[field]} Zeichen gekürzt.`, field)
  return `${text.slice(0, LONGEST[field] - 2).replace(/\s+\S*$/, '')} …`
}

const unknownLanguage =
  'Diese Sprache ist nicht bekannt; sie wird weggelassen. Übersetzen Sie sie mit „map“.'

function tidyLanguages(languages: string[] | undefined, report: RowReport): string[] | undefined {
  const codes = new Set<string>()
  for (const language of languages ?? []) {
    const code = languageCode(language)
    if (code === undefined) report.reject(unknownLanguage, 'languages', language)
    else codes.add(code)
  }
  return [...codes]
}

type Site = OfferRecordInput['site']

/** One secret place makes every place of the offer secret: another one would lead to it. */
function withOneSecret(input: OfferRecordInput): OfferRecordInput {
  const { site, moreSites, accessNotes, ...rest } = input
  if (![site, ...(moreSites ?? [])].some((one) => one?.protected)) return input
  return { ...rest, site: { ...site, protected: true } }
}

function tidyFurther(
  sites: NonNullable<OfferRecordInput['moreSites']>,
  report: RowReport,
): OfferRecordInput['moreSites'] {
  const kept = sites.flatMap((site) => {
    const phone = contact('phone', site.phone, readPhone, report)
    const tidy = tidySite(site, report)
    return tidy ? [withoutUndefined({ ...site, ...tidy, phone })] : []
  })
  return kept.length === 0 ? undefined : kept
}

/** A protected site keeps its town only: nothing by which it could be found. An id may be made of an address. */
function tidySite(site: Site, report: RowReport): Site {
  if (site === undefined) return undefined
  if (site.protected) return withoutUndefined({ place: site.place, protected: true })
  const lines = (['name', 'street', 'houseNumber', 'postalCode', 'place'] as const).map((field) => {
    const text = site[field] === undefined ? '' : plainLine(site[field])
    return [field, text === '' ? undefined : text] as const
  })
  const tidy = { ...site, ...Object.fromEntries(lines), ...tidyPosition(site, report) }
  const kept = withoutUndefined(tidy)
  return Object.keys(kept).some((key) => !idKeys.includes(key)) ? kept : undefined
}

const idKeys = ['id', 'atId', 'serviceId']

function tidyPosition({ lon, lat }: NonNullable<Site>, report: RowReport) {
  if (lon === undefined || lat === undefined) return { lon: undefined, lat: undefined }
  const reason = implausiblePosition(lon, lat)
  if (reason === undefined) return { lon, lat }
  report.placed({ kind: 'bad', reason, column: 'lon, lat', value: `${lon}, ${lat}` })
  return { lon: undefined, lat: undefined }
}

/** Without the keys that hold nothing, so that a record compares equal to itself from the database. */
function withoutUndefined<T extends object>(value: T): T {
  // The type stays: only keys that may be absent can be undefined.
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
}
