import type { OfferRecord } from '../domain/offer.ts'

/**
 * A record as fields that change one by one: 'texts.de.summary', 'access.lift', 'hours'. What belongs
 * together (times, a place) is one field, so that two people's halves are never put together.
 */

type Fields = ReadonlyMap<string, unknown>

/** Keys whose entries are fields of their own, and how deep. */
const split: Record<string, number> = { texts: 2, access: 1, accessNotes: 1 }
/** Not changed by whoever edits. */
const ours = new Set(['id', 'lastChecked', 'checkedBy'])

export function fieldsOf(record: Partial<OfferRecord>): Fields {
  const fields = new Map<string, unknown>()
  const add = (path: string, value: unknown, depth: number) => {
    if (isEmpty(value)) return
    if (depth === 0 || typeof value !== 'object' || value === null) fields.set(path, value)
    else for (const [key, inner] of Object.entries(value)) add(`${path}.${key}`, inner, depth - 1)
  }
  for (const [key, value] of Object.entries(record))
    if (!ours.has(key)) add(key, value, split[key] ?? 0)
  return fields
}

/** Nothing said: the same as a field that is not there. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isEmpty))

/** Equal whatever the order of keys and whether empty ones are there: as `jsonb` keeps it. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

function canonical(value: unknown): string {
  if (isEmpty(value)) return ''
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const entries = Object.entries(value).filter(([, inner]) => !isEmpty(inner))
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join()}}`
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** The fields in which two records differ. */
export function changesBetween(
  before: Partial<OfferRecord>,
  after: Partial<OfferRecord>,
): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((change) => !same(change.before, change.after))
}

/** The same record with some fields as another one has them. */
export function withFields(
  record: OfferRecord,
  changes: readonly Pick<FieldChange, 'field' | 'after'>[],
): OfferRecord {
  const next = structuredClone(record) as Record<string, unknown>
  for (const { field, after } of changes) setField(next, field.split('.'), after)
  // A text that lost its name is no text any more: the schema wants one.
  const texts = next.texts as OfferRecord['texts']
  for (const [locale, text] of Object.entries(texts)) if (!text.name) delete texts[locale]
  return next as OfferRecord // its fields are those of two records
}

function setField(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length > 0) {
    const inner = { ...Object(target[key]) }
    setField(inner, rest, value)
    target[key] = inner
  } else if (value !== undefined) target[key] = value
  // Lists and access must be there, if only empty.
  else if (Array.isArray(target[key]) && key in emptied) target[key] = []
  else delete target[key]
}
const emptied: Record<string, true> = {
  types: true,
  lifeSituations: true,
  targetGroups: true,
  languages: true,
}

/**
 * What somebody changed since `base`, applied to what is kept now. `overlaps` are the fields that both
 * changed, differently: `mine` holds there.
 */
export function rebase(
  base: OfferRecord,
  kept: OfferRecord,
  mine: OfferRecord,
): { record: OfferRecord; overlaps: string[] } {
  const others = new Map(changesBetween(base, kept).map((change) => [change.field, change.after]))
  const own = changesBetween(base, mine)
  const overlaps = own
    .filter(({ field, after }) => others.has(field) && !same(others.get(field), after))
    .map(({ field }) => field)
  return { record: withFields(kept, own), overlaps }
}

/** What a provider's change of goes live at once, without a look by the city. */
const small = new Set(['hours', 'closure', 'phone'])

export const smallChanges = (kept: OfferRecord, next: OfferRecord): FieldChange[] =>
  changesBetween(kept, next).filter(({ field }) => small.has(field))
