import { rowsOf } from '../../../offers/form/rows.ts'

export { addRow, removeRow, rowsOf } from '../../../offers/form/rows.ts'

/** What may be added and taken away in the form of a measure: 'funding.0.rounds' and its like. */
export const repeatedLists =
  /^(milestones|targets|decisions|links|internal\.risks|funding|funding\.\d{1,3}\.(rounds|years))$/
export const repeatedRow =
  /^(milestones|targets|decisions|links|internal\.risks|funding|funding\.\d{1,3}\.(rounds|years))\.\d{1,3}$/

const top = ['milestones', 'targets', 'decisions', 'links', 'internal.risks']

/** What has a value from the beginning says nothing of a row. */
const given = /\.(row|id|kind|direction|outcome|likelihood|damage)$/

type Field = [name: string, value: string]

/** Without rows that hold nothing; the others numbered from nought, as the record will have them. */
export function tidyRows(form: URLSearchParams): URLSearchParams {
  let fields: Field[] = [...form]
  for (const row of rowsOf(form, 'funding'))
    for (const list of ['rounds', 'years']) fields = tidy(fields, `funding.${row}.${list}`)
  for (const list of [...top, 'funding']) fields = tidy(fields, list)
  return new URLSearchParams(fields)
}

function tidy(fields: Field[], at: string): Field[] {
  const prefix = `${at}.`
  const rowOf = (name: string) =>
    name.startsWith(prefix) ? name.slice(prefix.length).split('.', 1)[0] : undefined
  const filled = new Set(
    fields.flatMap(([name, value]) => {
      const row = rowOf(name)
      return row !== undefined && value.trim() !== '' && !given.test(name) ? row : []
    }),
  )
  const rows = rowsOf(new URLSearchParams(fields), at).map(String)
  const numbers = new Map(rows.filter((row) => filled.has(row)).map((row, index) => [row, index]))
  return fields.flatMap(([name, value]): Field[] => {
    const row = rowOf(name)
    if (row === undefined || !rows.includes(row)) return [[name, value]]
    const number = numbers.get(row)
    return number === undefined
      ? []
      : [[`${prefix}${number}${name.slice(prefix.length + row.length)}`, value]]
  })
}
