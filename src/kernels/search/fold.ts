/** Writing without what people leave out or put in by chance: case, accents, soft hyphens, forms of a letter. */

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other'

/** A word as it was typed and as it is compared. */
export interface Token {
  /** Folded; hyphenated words in one: 'Schuldner-Beratung' → 'schuldnerberatung'. */
  word: string
  /** Where the writer put hyphens or mediopoints: ['schuldner', 'beratung']. */
  parts?: string[]
  script: Script
  /** The word as it was typed, where it is one word after folding too. */
  written?: string
}

const alone: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // Ukrainian and Russian typed on each other's keyboards
  і: 'и',
  ы: 'и',
  є: 'е',
  э: 'е',
  ґ: 'г',
  ъ: '',
  ь: '',
  // Arabic letters that are typed for one another, Persian ones among them
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
  ـ: '',
}
const alonePattern = /[ßæœøłđıіыєэґъьىیکةٱـ]/g

/** Easternly written digits → 0 to 9. */
const easternDigit = (digit: string) => String((digit.charCodeAt(0) - 0x0660) % 0x10)

/**
 * Folds a text for comparing, the same for composed and decomposed Unicode: case, accents (ä = a), ß = ss,
 * Polish ł, Turkish dotless i, hamza carriers, alef, ya and ta marbuta, vowel marks, Cyrillic look-alikes.
 */
export function fold(text: string): string {
  if (plainLatin.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(alonePattern, (letter) => alone[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, easternDigit)
}

/** Nothing to fold but case. */
const plainLatin = /^[ -~]*$/
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const apostrophe = /['’ʼ]/
const mayBeGendered = /[:*_/]|\p{Ll}In/u
const gendered = /(?<=\p{L})(?:[:*_/]-?|(?=I))[iI]n(?:nen)?(?!\p{L})/gu
const chunks = /[\p{L}\p{N}\p{M}]+(?:[-‐‑–·•‧・][\p{L}\p{N}\p{M}]+)*/gu
const joints = /[-‐‑–·•‧・]+/
const nothing = /[^\p{L}\p{N}]/u
const everyNothing = /[^\p{L}\p{N}]+/gu

/** The words of a text in order. Gendered endings (:innen, *in) and the apostrophes inside words make none. */
export function tokensOf(text: string): Token[] {
  let plain = text.normalize('NFC').replace(invisible, '')
  if (mayBeGendered.test(plain)) plain = plain.replace(gendered, '')
  if (apostrophe.test(plain))
    plain = plain
      .replace(/(?<=[a-z])n['’]t(?![a-z])/gi, ' not')
      .replace(/(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff])/g, '')
  const tokens: Token[] = []
  for (const [written] of plain.matchAll(chunks)) {
    const parts = joints.test(written) ? written.split(joints).map(bare).filter(Boolean) : []
    const word = parts.length > 0 ? parts.join('') : bare(written)
    if (!word) continue
    const script = scriptOf(word)
    tokens.push({ word, script, written, ...(parts.length > 1 ? { parts } : {}) })
  }
  return tokens
}

const bare = (part: string): string => {
  const folded = fold(part)
  return nothing.test(folded) ? folded.replace(everyNothing, '') : folded
}

export function scriptOf(word: string): Script {
  for (const letter of word) {
    const code = letter.codePointAt(0)!
    if (code < 0x250) return 'latin'
    if (code >= 0x400 && code < 0x530) return 'cyrillic'
    if ((code >= 0x600 && code < 0x780) || (code >= 0xfb50 && code < 0xfeff)) return 'arabic'
  }
  return 'other'
}

/** The folded text with single spaces: two texts that sound the same letter by letter are equal. */
export const wholeOf = (text: string): string =>
  tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
