/** A word of a clause; offsets in UTF-16 units of the clause. */
export interface Word {
  text: string
  low: string
  start: number
  end: number
  /** Begins with a capital letter. */
  capital: boolean
  /** What stands between this word and the next: blanks, commas, brackets, quotation marks. */
  after: string
}

/** Letters and digits; hyphens, gender signs and apostrophes within; a hyphen left hanging ("Selbsthilfe-"). */
const wordPattern = /[\p{L}\p{N}]+(?:[*:_·’'-][\p{L}\p{N}]+)*-?/gu

export function wordsOf(clause: string): Word[] {
  const words: Word[] = []
  for (const match of clause.matchAll(wordPattern)) {
    const text = match[0]
    const start = match.index
    const before = words.at(-1)
    if (before) before.after = clause.slice(before.end, start)
    words.push({
      text,
      low: text.toLowerCase(),
      start,
      end: start + text.length,
      capital: /^\p{Lu}/u.test(text),
      after: '',
    })
  }
  const last = words.at(-1)
  if (last) last.after = clause.slice(last.end)
  return words
}

/** Splits a list of words written with blanks and line breaks: how the lexicons of this folder are laid down. */
export const listed = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')
export const setOf = (words: string): ReadonlySet<string> => new Set(listed(words))
