import type { ColumnRef, FieldRef, SectionRow } from './section.ts'

/** A compiled field: the columns it needs, and how it is read from a row. */
export interface Field {
  columns: string[]
  /** The one text of a row, undefined where there is none. */
  text(row: SectionRow): string | undefined
  /** All texts: those of a cell that `split` divides, else one or none. */
  list(row: SectionRow): string[]
}

const PLACE = /\{([^{}]+)\}/g

/** The `{names}` within a template or a file pattern. */
export function placesOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] ?? '')
}

/**
 * Compiles a field reference once for a section. Within a template, `{name}` is what stood in the
 * place of `{name}` in the file pattern, or else the column of that name. The order within a column
 * reference is: split, first or last characters, pad, map, default.
 *
 * @param file the section's file pattern, which says what the placeholders are
 */
export function compileField(ref: FieldRef, file: string): Field {
  if (typeof ref === 'string') return columnField({ column: ref })
  if ('constant' in ref) {
    const text = String(ref.constant)
    return { columns: [], text: () => text, list: () => [text] }
  }
  return 'template' in ref ? templateField(ref, new Set(placesOf(file))) : columnField(ref)
}

export function compileOptional(ref: FieldRef | undefined, file: string): Field | undefined {
  return ref === undefined ? undefined : compileField(ref, file)
}

interface Mapping {
  map?: Record<string, string>
  default?: string
}

function mapper({ map, default: fallback }: Mapping) {
  const entries = map && new Map(Object.entries(map).map(([from, to]) => [from.trim(), to]))
  return (text: string | undefined): string | undefined => {
    if (text === undefined || text === '') return fallback
    if (!entries) return text
    const mapped = entries.get(text) ?? fallback ?? text
    return mapped === '' ? undefined : mapped
  }
}

function columnField(ref: ColumnRef): Field {
  const { column, split } = ref
  const mapped = mapper(ref)
  const shape = (text: string): string => {
    let shaped = text
    if (ref.first !== undefined) shaped = shaped.slice(0, ref.first)
    if (ref.last !== undefined) shaped = shaped.slice(-ref.last)
    return ref.pad === undefined ? shaped : shaped.padStart(ref.pad, '0')
  }
  const one = (text: string | undefined) =>
    mapped(text === undefined ? undefined : shape(text.trim()))
  const list = (row: SectionRow): string[] => {
    const cell = row.text(column)
    const pieces = cell !== undefined && split !== undefined ? cell.split(split) : [cell]
    return pieces.map(one).filter((text) => text !== undefined && text !== '') as string[] // filtered
  }
  return {
    columns: [column],
    text: split === undefined ? (row) => one(row.text(column)) : (row) => list(row)[0],
    list,
  }
}

function templateField(ref: { template: string } & Mapping, placeholders: Set<string>): Field {
  const mapped = mapper(ref)
  const columns = placesOf(ref.template).filter((name) => !placeholders.has(name))
  const text = (row: SectionRow): string | undefined => {
    let filled = columns.length === 0 && placeholders.size === 0
    const whole = ref.template.replace(PLACE, (_, name: string) => {
      const value = placeholders.has(name) ? row.placeholders[name] : row.text(name)
      if (value !== undefined && value !== '') filled = true
      return value ?? ''
    })
    return mapped(filled ? whole.replace(/\s+/g, ' ').trim() : undefined)
  }
  return { columns, text, list: (row) => [text(row)].filter((one) => one !== undefined) }
}

/** Every column that a list of fields needs, each once. */
export function columnsOf(fields: Iterable<Field | undefined>): string[] {
  return [...new Set([...fields].flatMap((field) => field?.columns ?? []))]
}
