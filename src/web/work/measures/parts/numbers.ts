/** Numbers as Germans type them: '1.250', '3,5', '1:125' is none. Empty is undefined. */
export function readNumber(text: string | null): number | undefined | 'wrong' {
  const typed = text?.trim().replace(/[\s\u00a0\u202f]/g, '') ?? ''
  if (typed === '') return undefined
  if (!/^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(typed) && !/^[+-]?\d+(\.\d{1,2})?$/.test(typed))
    return 'wrong'
  // A single dot with three digits behind it separates thousands.
  const german = /,/.test(typed) || /^[+-]?\d{1,3}(\.\d{3})+$/.test(typed)
  const plain = german ? typed.replace(/\./g, '').replace(',', '.') : typed
  return Number(plain)
}

/** Euros as typed, in whole cents. */
export function readEuros(text: string | null): number | undefined | 'wrong' {
  const read = readNumber(text?.replace(/€|euro/i, '') ?? null)
  if (read === undefined || read === 'wrong') return read
  return read < 0 ? 'wrong' : Math.round(read * 100)
}

const plain = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4, useGrouping: false })
const money = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 })

/** A number for a field of a form, as `readNumber` takes it back. */
export const typedNumber = (value: number | undefined): string =>
  value === undefined ? '' : plain.format(value)

/** Whole cents as Euros: '40.000' or '1.234,50'. */
export const euros = (cents: number): string => money.format(cents / 100).replace(/,(\d)$/, ',$10')
