/**
 * A value as lines for a person at a terminal: names before values, lists indented, nothing that is
 * empty. For programs there is --json.
 */
export function readableLines(value: unknown, indent = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listItem(item, indent))
  if (typeof value !== 'object' || value === null) return [`${indent}${String(value)}`]
  return Object.entries(value).flatMap(([name, field]) => {
    if (isEmpty(field)) return []
    if (isFlat(field)) return [`${indent}${name}: ${flatText(field)}`]
    return [`${indent}${name}:`, ...readableLines(field, `${indent}  `)]
  })
}

function listItem(item: unknown, indent: string): string[] {
  const [first, ...rest] = readableLines(item, `${indent}  `)
  return first === undefined ? [] : [`${indent}- ${first.trimStart()}`, ...rest]
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null

/** A short list of scalars stands on the line of its name. */
const isFlat = (value: unknown) =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar) && value.join(', ').length < 70)

const flatText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)
