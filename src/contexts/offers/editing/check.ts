import type { Issue } from '../../../platform/operation/index.ts'
import { type Hours, type OfferRecord, type OfferText, offerRecord } from '../domain/offer.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { type Read, readEmail, readPhone, readWebsite } from '../import/contact.ts'
import { plainLine, plainText } from '../import/plainText.ts'
import { fieldsThatTell, isSecret } from './secret.ts'

/** What whoever edits writes; who checked it when is said by the operation. */
export const editedRecord = offerRecord
  .omit({ id: true, lastChecked: true, checkedBy: true })
  .describe('The offer as `OfferRecord` describes it, without its id and without who checked it.')

type Tidied = { record: OfferRecord } | { issues: Issue[] }

/**
 * The record as it is kept: texts plain, contacts in one shape. Names every field that cannot stay, with what
 * to do, in German.
 *
 * @param whole whether it is to be seen by the public; a draft may still lack things
 */
export function tidyRecord(typed: OfferRecord, { whole }: { whole: boolean }): Tidied {
  const issues: Issue[] = []
  const contact = (
    field: 'phone' | 'email' | 'website',
    read: (text: string) => Read<string>,
    example: string,
  ): string | undefined => {
    const text = typed[field]?.trim()
    if (!text) return undefined
    const result = read(text)
    if ('value' in result) return result.value
    issues.push({ field, problem: `${result.reason} Schreiben Sie sie so: ${example}.` })
    return text
  }
  const record: OfferRecord = withoutNothing({
    ...typed,
    texts: tidyTexts(typed.texts),
    phone: contact('phone', readPhone, '0123 456789'),
    email: contact('email', readEmail, 'info@beispiel.de'),
    website: contact('website', readWebsite, 'https://www.beispiel.de'),
    networks: typed.networks?.map(plainLine).filter(Boolean),
  })
  issues.push(...textIssues(record), ...factIssues(record))
  for (const [at, hours] of hoursIn(record)) issues.push(...hoursIssues(at, hours))
  if (isSecret(record))
    for (const field of fieldsThatTell(record)) issues.push({ field, problem: tellsThePlace })
  if (whole && record.types.length === 0)
    issues.push({ field: 'types', problem: 'Wählen Sie mindestens eine Art der Hilfe.' })
  return issues.length > 0 ? { issues } : { record }
}

const tellsThePlace =
  'Hier steht, wo der geheime Ort ist: Straße, Postleitzahl, Name des Hauses oder Koordinaten. Nehmen Sie es heraus.'

function tidyTexts(texts: OfferRecord['texts']): OfferRecord['texts'] {
  const tidied = Object.entries(texts).map(([locale, text]) => {
    const fields = Object.entries(text).map(([field, words]) => [
      field,
      field === 'name' ? plainLine(words) : plainText(words),
    ])
    return [locale, Object.fromEntries(fields.filter(([, words]) => words !== ''))]
  })
  return Object.fromEntries(tidied.filter(([, text]) => Object.keys(text).length > 0))
}

function textIssues({ texts }: OfferRecord): Issue[] {
  const issues: Issue[] = []
  if (!texts.de?.name)
    issues.push({ field: 'texts.de.name', problem: 'Schreiben Sie den Namen des Angebots.' })
  for (const [locale, text] of Object.entries(texts) as [string, Partial<OfferText>][])
    if (locale !== 'de' && !text.name)
      issues.push({
        field: `texts.${locale}.name`,
        problem: 'Schreiben Sie auch den Namen in dieser Sprache, oder leeren Sie ihre Felder.',
      })
  return issues
}

function factIssues({ ages, closure, types, targetGroups, lifeSituations }: OfferRecord): Issue[] {
  const issues: Issue[] = []
  const unknown = (ids: readonly string[], known: ReadonlyMap<string, unknown>) =>
    ids.some((id) => !known.has(id))
  if (unknown(types, vocabulary.types)) issues.push({ field: 'types', problem: notInList })
  if (unknown(targetGroups, vocabulary.targetGroups))
    issues.push({ field: 'targetGroups', problem: notInList })
  if (unknown(lifeSituations, vocabulary.situations))
    issues.push({ field: 'lifeSituations', problem: notInList })
  if (ages?.from !== undefined && ages.below !== undefined && ages.from >= ages.below)
    issues.push({
      field: 'ages.below',
      problem: 'Das zweite Alter muss höher sein als das erste.',
    })
  if (closure?.until !== undefined && closure.until < closure.from)
    issues.push({ field: 'closure.until', problem: endsBefore })
  return issues
}
const notInList = 'Wählen Sie aus der Liste.'
const endsBefore = 'Das Ende liegt vor dem Anfang. Prüfen Sie beide Tage.'

const hoursIn = ({ hours, moreSites = [] }: OfferRecord): [string, Hours][] =>
  [
    ['hours', hours] as const,
    ...moreSites.map((site, index) => [`moreSites.${index}.hours`, site.hours] as const),
  ].flatMap(([at, times]) => (times ? [[at, times]] : []))

function hoursIssues(at: string, { weekly = [], exceptions = [] }: Hours): Issue[] {
  const issues: Issue[] = []
  for (const [index, { opens, closes }] of weekly.entries())
    if (opens === closes)
      issues.push({
        field: `${at}.weekly.${index}.closes`,
        problem: 'Anfang und Ende sind gleich. Schreiben Sie, bis wann offen ist.',
      })
  for (const [index, { from, until, closed, opens, closes }] of exceptions.entries()) {
    if (until < from) issues.push({ field: `${at}.exceptions.${index}.until`, problem: endsBefore })
    if (!closed && (!opens || !closes))
      issues.push({
        field: `${at}.exceptions.${index}.opens`,
        problem: 'Schreiben Sie von wann bis wann offen ist, oder kreuzen Sie „geschlossen“ an.',
      })
  }
  return issues
}

/** Without keys that hold nothing, so that a record compares equal to itself from the database. */
function withoutNothing(record: OfferRecord): OfferRecord {
  const kept = Object.entries(record).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as OfferRecord // only keys that may be absent can hold nothing
}
