import { emptyFields, type FieldValue } from './table.ts'

/** Deeper nesting is data for machines, not a column; the limit also keeps the stack small. */
const DEEPEST = 12

/**
 * The scalar values of a nested object under dotted names: `{ a: { b: 1 } }` gives `a.b`. A list of
 * scalars becomes one text with semicolons; a list of objects has no place in a table.
 */
export function flattenFields(value: unknown): Record<string, FieldValue> {
  const fields = emptyFields()
  if (typeof value === 'object' && value !== null) collect(value, '', fields, 0)
  return fields
}

function collect(value: object, prefix: string, into: Record<string, FieldValue>, depth: number) {
  for (const [key, inner] of Object.entries(value)) {
    const name = `${prefix}${key}`
    if (isScalar(inner)) into[name] = typeof inner === 'string' ? inner.trim() : inner
    else if (Array.isArray(inner)) {
      if (inner.every(isScalar)) into[name] = inner.map((item) => String(item ?? '')).join(';')
    } else if (depth < DEEPEST) collect(inner, `${name}.`, into, depth + 1)
  }
}

function isScalar(value: unknown): value is FieldValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** Every name that occurs, in order of first occurrence. */
export function unionOfColumns(rows: Iterable<Record<string, FieldValue>>): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) names.add(name)
  return [...names]
}
