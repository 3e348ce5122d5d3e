/** How a file writes its numbers. Without `decimal`, only unmistakable numbers are read. */
export interface NumberFormat {
  decimal?: ',' | '.'
  thousands?: string
  /** Cells that mean "no value", such as `-9`, `x`, `…`. Numeric marks also match as numbers. */
  missing?: readonly string[]
}

export type ParsedNumber =
  | { kind: 'number'; value: number }
  | { kind: 'missing' }
  | { kind: 'bad'; reason: string }

const MISSING = { kind: 'missing' } as const
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
const APOSTROPHES = /[’ʼ´`]/g
/** Longer than any number that a person or a database writes. */
const LONGEST = 64

/**
 * Reads a number as municipal files write it: `1.234,5`, `1 234` (any kind of space), `1'234`,
 * `-.0558`, `12,5 %` (gives 12.5), `−1`, `1,2E+05`. What could mean two things is bad, never
 * guessed: `1.234` without a declared decimal sign, or `(12)`, which is negative to an accountant
 * and uncertain to a statistician. The reason is German and stands on its own.
 */
export function parseNumber(
  text: string | number | null | undefined,
  format: NumberFormat = {},
): ParsedNumber {
  if (text === null || text === undefined) return MISSING
  if (typeof text === 'number') return fromNumber(text, format)
  const written = text.trim()
  if (written === '') return MISSING
  if (format.missing?.some((mark) => mark.trim() === written)) return MISSING
  if (written.length > LONGEST) return bad('Der Wert ist zu lang für eine Zahl.')
  const parsed = parseWritten(written, format)
  return parsed.kind === 'number' ? fromNumber(parsed.value, format) : parsed
}

function fromNumber(value: number, format: NumberFormat): ParsedNumber {
  if (!Number.isFinite(value)) return bad('Der Wert ist keine endliche Zahl.')
  if (format.missing?.some((mark) => isSameNumber(mark, value))) return MISSING
  return { kind: 'number', value }
}

// Tables mix `-1` and `-1.0` for the same mark.
function isSameNumber(mark: string, value: number): boolean {
  const plain = mark.trim().replace('−', '-').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && Number(plain) === value
}

function parseWritten(written: string, format: NumberFormat): ParsedNumber {
  const text = written
    .replace(SPACES, ' ')
    .replace(APOSTROPHES, "'")
    .replace(/^[−–]/, '-')
    .replace(/\s*%$/, '')
  if (/^\(.*\)$/.test(text)) {
    return bad(`„${written}“ ist mehrdeutig: Klammern können „negativ“ oder „unsicher“ bedeuten.`)
  }
  const match = /^([+-]?) ?([\d.,' ]*?)(?:e([+-]?\d{1,3}))?$/i.exec(text)
  if (!match || !/\d/.test(match[2] ?? '')) return notANumber(written)
  const digits = match[2] ?? ''
  const plain = format.decimal
    ? plainDigits(digits, format.decimal, format.thousands)
    : guessless(digits, format.thousands)
  if (plain === 'ambiguous') {
    return bad(`„${written}“ ist mehrdeutig. Geben Sie das Dezimalzeichen an (decimal).`)
  }
  if (plain === undefined) return notANumber(written)
  return { kind: 'number', value: Number(`${match[1]}${plain}e${match[3] ?? '0'}`) }
}

/** The digits with a dot as decimal sign; undefined when they are not written that way. */
function plainDigits(digits: string, decimal: ',' | '.', thousands?: string): string | undefined {
  const [whole = '', fraction, ...rest] = digits.split(decimal)
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  const ungrouped = whole === '' ? '0' : ungroup(whole, decimal, thousands)
  if (ungrouped === undefined) return undefined
  return fraction === undefined ? ungrouped : `${ungrouped}.${fraction}`
}

function ungroup(whole: string, decimal: string, thousands?: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole
  const mark = /[.,' ]/.exec(whole)?.[0] ?? ''
  if (mark === decimal || (thousands !== undefined && mark !== normalMark(thousands)))
    return undefined
  const groups = whole.split(mark)
  const grouped =
    /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((g) => /^\d{3}$/.test(g))
  return grouped ? groups.join('') : undefined
}

function normalMark(mark: string): string {
  return mark.replace(SPACES, ' ').replace(APOSTROPHES, "'")
}

/** Without a declared decimal sign: read only what has one meaning. */
function guessless(digits: string, thousands?: string): string | 'ambiguous' | undefined {
  const declared = thousands === undefined ? undefined : normalMark(thousands)
  if (declared === '.') return plainDigits(digits, ',', thousands)
  if (declared === ',') return plainDigits(digits, '.', thousands)
  const asComma = plainDigits(digits, ',', thousands)
  const asPoint = plainDigits(digits, '.', thousands)
  if (asComma === undefined || asPoint === undefined) return asComma ?? asPoint
  if (asComma === asPoint) return asComma
  // `0,123` and `0.123`: no one groups thousands behind a zero.
  if (/^0[.,]\d{3}$/.test(digits)) return digits.replace(',', '.')
  return 'ambiguous'
}

function notANumber(written: string): ParsedNumber {
  if (/^\D{1,12}$/.test(written)) {
    return bad(
      `„${written}“ ist keine Zahl. Steht es für „kein Wert“, nennen Sie es unter „missing“.`,
    )
  }
  return bad(`„${written}“ ist keine Zahl.`)
}

function bad(reason: string): ParsedNumber {
  return { kind: 'bad', reason }
}
