/** What differs between two states of a measure, by fields that a person knows: 'title', 'internal.notes'. */

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((change) => canonical(change.before) !== canonical(change.after))
}

function fieldsOf(record: Record<string, unknown>): Map<string, unknown> {
  const { internal, ...rest } = record
  const inner = Object.entries(Object(internal)).map(([key, value]): [string, unknown] => [
    `internal.${key}`,
    value,
  ])
  return new Map([...Object.entries(rest), ...inner])
}

/** Equal whatever the order of keys, and whether what says nothing is there: as `jsonb` keeps it. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '' || value === false) return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join()}]`
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => inner !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? '' : `{${entries.map(([key, inner]) => `${key}:${inner}`).join()}}`
}
