/** A cell by RFC 4180. A sign that a spreadsheet would run as a formula is made harmless. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  const safe =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^\+?[\d ()/-]+$/.test(text)
      ? `'${text}`
      : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const line = (cells: readonly unknown[]): string => `${cells.map(cell).join(',')}\r\n`
