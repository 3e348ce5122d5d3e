/**
 * House numbers as German cities write them: `12`, `0009a`, `12 A`, `2-4`, `48 A/49`, `12 1/2`.
 * Every cell is read as a range; a single number is a range from itself to itself.
 */

export interface HouseNumber {
  number: number
  /** Letter or fraction behind the number in lower case, `''` where there is none. */
  suffix: string
}

export type Parity = 'even' | 'odd' | 'all'

export interface HouseNumberRange {
  from: HouseNumber
  to: HouseNumber
  /** `all` where even and odd numbers lie on the same piece. */
  parity: Parity
}

const ONE = /^0*(\d{1,5})\s*([a-zäöüß]{1,2}|½|[1-3]\/[2-4]|\/\s*\d{1,3})?$/iu

/** One house number; undefined where the text is none. `0` and `0000` mean "no number". */
export function readHouseNumber(text: string): HouseNumber | undefined {
  const match = ONE.exec(tidy(text))
  if (!match) return undefined
  const number = Number(match[1])
  if (number === 0) return undefined
  const suffix = (match[2] ?? '').toLowerCase().replace(/\s/g, '').replace('½', '1/2')
  return { number, suffix }
}

/**
 * What stands in one cell: a number or a range (`2-4`, `48 A/49`, `10+12`). A second number that is
 * smaller than the first (`10-6`) is not understood, so only the first one counts. `12/2` is the
 * second house of number 12, not a range.
 */
export function readHouseNumbers(text: string): HouseNumberRange | undefined {
  const single = readHouseNumber(text)
  const parts = tidy(text).split(/\s*(?:[-–—+&/]|bis|und)\s*/iu)
  const first = readHouseNumber(parts[0] ?? '')
  const last = readHouseNumber(parts[parts.length - 1] ?? '')
  if (parts.length > 1 && first && last && compareHouseNumbers(first, last) < 0) {
    // "12 1/2" would split into 12 1 and 2: its parts are no numbers, or run backwards.
    return rangeOf(first, last)
  }
  if (single) return rangeOf(single, single)
  return parts.length > 1 && first ? rangeOf(first, first) : undefined
}

/**
 * The range of a piece of street from two cells, such as `HSNR_V_L` and `HSNR_B_L`. Where one end is
 * empty the other counts alone; ends given backwards are turned.
 */
export function readHouseNumberRange(from: string, to: string): HouseNumberRange | undefined {
  const first = readHouseNumber(from) ?? readHouseNumber(to)
  const last = readHouseNumber(to) ?? first
  if (!first || !last) return undefined
  return compareHouseNumbers(first, last) <= 0 ? rangeOf(first, last) : rangeOf(last, first)
}

/** True where the number lies within the range and on its side of the street. */
export function coversHouseNumber(range: HouseNumberRange, house: HouseNumber): boolean {
  if (compareHouseNumbers(range.from, house) > 0) return false
  if (compareHouseNumbers(house, range.to) > 0) return false
  if (range.parity === 'all') return true
  return (house.number % 2 === 0) === (range.parity === 'even')
}

/** Negative, zero or positive: by number, then a number without a letter before one with. */
export function compareHouseNumbers(a: HouseNumber, b: HouseNumber): number {
  if (a.number !== b.number) return a.number - b.number
  return a.suffix === b.suffix ? 0 : a.suffix < b.suffix ? -1 : 1
}

/**
 * The letters of a range in one column: `a` for a single number 9a, `a–` for 9a to 37, `–c` for
 * 1 to 27c, `a–c` for both ends; null without letters.
 */
export function storedSuffix({ from, to }: HouseNumberRange): string | null {
  if (compareHouseNumbers(from, to) === 0) return from.suffix || null
  return from.suffix || to.suffix ? `${from.suffix}–${to.suffix}` : null
}

function rangeOf(from: HouseNumber, to: HouseNumber): HouseNumberRange {
  const same = from.number % 2 === to.number % 2
  return { from, to, parity: !same ? 'all' : from.number % 2 === 0 ? 'even' : 'odd' }
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^\s*(?:nr\.?|hausnummer)\s*/iu, '')
    .replace(/[\s,;.]+$/u, '')
    .trim()
}
