/** Which column of somebody's table holds what. */
export interface Mapping {
  area: string
  period: string
  value: string
  numerator: string
  denominator: string
}

/** A table as it was read: names of columns, and rows with their line. */
export interface SentTable {
  titles: string[]
  rows: { line: number; cells: Record<string, string> }[]
}

export const parts = ['area', 'period', 'value', 'numerator', 'denominator'] as const

/** Fields of the form by what they choose. */
export const fieldOf: { [part in (typeof parts)[number]]: string } = {
  area: 'spalte-gebiet',
  period: 'spalte-zeit',
  value: 'spalte-wert',
  numerator: 'spalte-zaehler',
  denominator: 'spalte-nenner',
}

const usual: { [part in (typeof parts)[number]]: RegExp } = {
  area: /^(kennung|id|nr|nummer|schluessel|schlüssel|gebiet|stadtteil|bezirk|stadtbezirk|planungsraum|raum|name)/i,
  period: /^(zeit|zeitraum|jahr|stand|stichtag|datum|monat|periode)/i,
  value: /^(wert|quote|anteil|rate|index)/i,
  numerator: /(zähler|zaehler|fälle|faelle|numerator)/i,
  denominator: /(nenner|grundgesamtheit|bezug|denominator)/i,
}

/** What is chosen, or else what the names of the columns suggest. */
export function mappingOf(form: URLSearchParams, titles: readonly string[]): Mapping {
  const taken = new Set<string>()
  const choose = (part: (typeof parts)[number]): string => {
    const sent = form.get(fieldOf[part])
    if (sent !== null) return titles.includes(sent) ? sent : ''
    const found = titles.find((title) => !taken.has(title) && usual[part].test(title.trim()))
    if (found) taken.add(found)
    return found ?? ''
  }
  const found = {
    area: choose('area'),
    period: choose('period'),
    numerator: choose('numerator'),
    denominator: choose('denominator'),
    value: choose('value'),
  }
  if (found.value || found.numerator || form.get(fieldOf.value) !== null) return found
  // A table of two or three columns: the last one is what it is about.
  return { ...found, value: titles.findLast((title) => !taken.has(title)) ?? '' }
}

/** The rows as the operation takes them. */
export function rowsOf({ rows }: SentTable, mapping: Mapping) {
  const cell = (cells: Record<string, string>, title: string) =>
    title ? cells[title]?.trim() || undefined : undefined
  return rows.map(({ line, cells }) => {
    const period = cell(cells, mapping.period)
    const value = cell(cells, mapping.value)
    const numerator = cell(cells, mapping.numerator)
    const denominator = cell(cells, mapping.denominator)
    return {
      line,
      area: cell(cells, mapping.area) ?? '',
      ...(period !== undefined && { period }),
      ...(value !== undefined && { value }),
      ...(numerator !== undefined && { numerator }),
      ...(denominator !== undefined && { denominator }),
    }
  })
}

/** The table that the form carries along from the step before. */
export function keptTable(form: URLSearchParams): SentTable | undefined {
  const text = form.get('tabelle')
  if (!text) return undefined
  try {
    const table = JSON.parse(text) as Partial<SentTable>
    return Array.isArray(table.titles) && Array.isArray(table.rows)
      ? { titles: table.titles.map(String), rows: table.rows }
      : undefined
  } catch {
    return undefined
  }
}
