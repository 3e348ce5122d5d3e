/** Rows of a form: 'hours.weekly.0.opens' and its like. Each row has a hidden field 'row'. */

export function rowsOf(form: URLSearchParams, at: string): number[] {
  const found = [...form.keys()].flatMap((name) => {
    if (!name.startsWith(`${at}.`) || !name.endsWith('.row')) return []
    const index = name.slice(at.length + 1, -'.row'.length)
    return /^\d{1,3}$/.test(index) ? [Number(index)] : []
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

export function addRow(form: URLSearchParams, at: string): void {
  form.set(`${at}.${(rowsOf(form, at).at(-1) ?? -1) + 1}.row`, '1')
}

/** @param row such as 'hours.weekly.2' */
export function removeRow(form: URLSearchParams, row: string): void {
  for (const name of new Set(form.keys())) if (name.startsWith(`${row}.`)) form.delete(name)
}

const kept = /\.(row|id|atId|access)$/

/** Without rows that hold nothing, the others numbered from nought, as the record will have them. */
export function tidyRows(form: URLSearchParams): void {
  tidy(form, 'moreSites')
  for (const at of ['hours', ...rowsOf(form, 'moreSites').map((row) => `moreSites.${row}.hours`)]) {
    tidy(form, `${at}.weekly`)
    tidy(form, `${at}.exceptions`)
  }
  tidy(form, 'funding')
}

function tidy(form: URLSearchParams, at: string): void {
  let next = 0
  for (const row of rowsOf(form, at)) {
    const from = `${at}.${row}.`
    const fields = [...form].filter(([name]) => name.startsWith(from))
    const isEmpty = fields.every(([name, value]) => kept.test(name) || value.trim() === '')
    if (isEmpty) removeRow(form, `${at}.${row}`)
    else {
      if (next !== row) {
        removeRow(form, `${at}.${row}`)
        for (const [name, value] of fields)
          form.append(`${at}.${next}.${name.slice(from.length)}`, value)
      }
      next++
    }
  }
}
