/** A field of a delimited file, quoted only where it must be. */
export function csvField(value: string, delimiter: string): string {
  return value.includes(delimiter) || /["\r\n]/.test(value)
    ? `"${value.replaceAll('"', '""')}"`
    : value
}

export function csvLine(fields: readonly string[], delimiter: string): string {
  return `${fields.map((field) => csvField(field, delimiter)).join(delimiter)}\n`
}

/** A number the German way, "1.234,5", or the plain way; never by the locale of the machine. */
export function formatNumber(
  value: number,
  decimals: number,
  style: { decimal: ',' | '.'; thousands?: string },
): string {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = style.thousands ? whole!.replace(/\B(?=(\d{3})+$)/g, style.thousands) : whole!
  const sign = value < 0 ? '-' : ''
  return rest === undefined ? `${sign}${grouped}` : `${sign}${grouped}${style.decimal}${rest}`
}
