/** How a cell's number format makes its number be read. */
export type NumberStyle = 'plain' | 'date' | 'time' | { zeros: number }

/** Built-in formats that show a date or a time (ECMA-376 part 1, 18.8.30). */
const DATE_IDS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]
const TIME_IDS = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]

/**
 * What a number format stands for: a date, a time of day, an id padded with zeros (`00000000`
 * shows 1011101 as 01011101), or just a number.
 */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    return DATE_IDS.includes(id) ? 'date' : TIME_IDS.includes(id) ? 'time' : 'plain'
  }
  // Literal text, escapes and colours say nothing about the kind of number.
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  if (/^00+(;.*)?$/.test(bare)) return { zeros: bare.split(';')[0]!.length }
  if (/general/i.test(bare)) return 'plain'
  if (/[yd]/i.test(bare)) return 'date'
  if (/[hs]/i.test(bare)) return 'time'
  return /m/i.test(bare) ? 'date' : 'plain'
}

const DAY = 86_400_000

/**
 * A spreadsheet's day number as `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `HH:MM:SS`. Day 1 is
 * 1 January 1900 and day 60 the 29 February 1900 that never was, or day 0 is 1 January 1904.
 * Undefined when the number is no date that can be written.
 */
export function dateText(
  serial: number,
  style: 'date' | 'time',
  since1904: boolean,
): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const seconds = Math.round(serial * 86_400)
  const iso = new Date(epoch + seconds * 1000).toISOString().slice(0, 19)
  if (style === 'time' && seconds * 1000 < DAY) return iso.slice(11)
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso
}
