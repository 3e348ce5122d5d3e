/** Rows of a form: 'hours.weekly.0.opens' and its like. Each row has a hidden field 'row'. */

/** More than any list of an offer may have, so that whoever typed too many is told. */
const mostRows = 60

export function rowsOf(form: URLSearchParams, at: string): number[] {
  return rowsIn([...form.keys()], at)
}

function rowsIn(names: readonly string[], at: string): number[] {
  const found = names.flatMap((name) => {
    if (!name.startsWith(`${at}.`) || !name.endsWith('.row')) return []
    const index = name.slice(at.length + 1, -'.row'.length)
    return /^\d{1,3}$/.test(index) ? [Number(index)] : []
  })
  return [...new Set(found)].sort((a, b) => a - b).slice(0, mostRows)
}

export function addRow(form: URLSearchParams, at: string): void {
  form.set(`${at}.${(rowsOf(form, at).at(-1) ?? -1) + 1}.row`, '1')
}

/** @param row such as 'hours.weekly.2' */
export const removeRow = (form: URLSearchParams, row: string): URLSearchParams =>
  new URLSearchParams([...form].filter(([name]) => !name.startsWith(`${row}.`)))

type Field = [name: string, value: string]

const kept = /\.(row|id|atId|access)$/
const repeated = /^(?:hours|moreSites|funding)\./

/**
 * Without rows that hold nothing, the others numbered from nought, as the record will have them. Goes through the
 * fields once for each list: a form may have tens of thousands.
 */
export function tidyRows(form: URLSearchParams): URLSearchParams {
  const plain = [...form].filter(([name]) => !repeated.test(name))
  let fields = tidy(
    [...form].filter(([name]) => repeated.test(name)),
    'moreSites',
  )
  const sites = rowsIn(
    fields.map(([name]) => name),
    'moreSites',
  )
  for (const at of ['hours', ...sites.map((row) => `moreSites.${row}.hours`)])
    fields = tidy(tidy(fields, `${at}.weekly`), `${at}.exceptions`)
  return new URLSearchParams([...plain, ...tidy(fields, 'funding')])
}

function tidy(fields: Field[], at: string): Field[] {
  const prefix = `${at}.`
  const rowOf = (name: string): string | undefined =>
    name.startsWith(prefix) ? name.slice(prefix.length).split('.', 1)[0] : undefined
  const names = fields.map(([name]) => name)
  const filled = new Set<string>()
  for (const [name, value] of fields) {
    const row = rowOf(name)
    if (row !== undefined && value.trim() !== '' && !kept.test(name)) filled.add(row)
  }
  const rows = rowsIn(names, at).map(String)
  const numbers = new Map(rows.filter((row) => filled.has(row)).map((row, index) => [row, index]))
  const known = new Set(rows)
  return fields.flatMap(([name, value]): Field[] => {
    const row = rowOf(name)
    if (row === undefined || !known.has(row)) return [[name, value]]
    const number = numbers.get(row)
    return number === undefined
      ? []
      : [[`${prefix}${number}${name.slice(prefix.length + row.length)}`, value]]
  })
}
