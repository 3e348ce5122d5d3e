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

/** Letters of Latin script and digits; hyphens, gender signs and apostrophes within; a hyphen left hanging ("Selbsthilfe-"). */
const wordPattern = /[0-9A-Za-zÀ-ÖØ-öø-ɏ]+(?:[*:_·’'-][0-9A-Za-zÀ-ÖØ-öø-ɏ]+)*-?/g

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
      capital: text[0] !== text[0]!.toLowerCase(),
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

/** Remembers what was said of a word: papers repeat their words. Forgets all when there are too many. */
export function remembered<T>(read: (low: string) => T): (low: string) => T {
  const known = new Map<string, T>()
  return (low) => {
    const before = known.get(low)
    if (before !== undefined || known.has(low)) return before as T
    const answer = read(low)
    if (known.size > 20_000) known.clear()
    known.set(low, answer)
    return answer
  }
}
