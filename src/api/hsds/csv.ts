/**
 * A cell by RFC 4180. A sign that a spreadsheet would run as a formula is made harmless; phone numbers
 * (+49 …) and days of a month (-1MO) are none.
 */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  const safe = FORMULA.test(text) && !PLAIN.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const FORMULA = /^[=+\-@\t\r]/
const PLAIN = /^[+-]?\d(?:[\d ()/.,-]*|[\dA-Z,-]*)$/

export const line = (cells: readonly unknown[]): string => `${cells.map(cell).join(',')}\r\n`
