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
  let last: Word | null = null
  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(clause); match; match = wordPattern.exec(clause)) {
    const text = match[0]
    const start = match.index
    if (last) last.after = clause.slice(last.end, start)
    const low = text.toLowerCase()
    const capital = text.charCodeAt(0) !== low.charCodeAt(0)
    last = { text, low, start, end: start + text.length, capital, after: '' }
    words.push(last)
  }
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
