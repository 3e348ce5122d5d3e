import { isLower } from './letters.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Sentence {
  start: number
  end: number
  tokens: Token[]
}

/** What an ordinal number counts. */
const counted = new Set(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Quartal Halbjahr Stadtbezirk Bauabschnitt Klasse Jahrgang Lebensjahr Sitzung Ausbaustufe Stufe Phase Wahlperiode Arbeitsmarkt Obergeschoss OG Etage'.split(
    ' ',
  ),
)

/** Sentences of a stretch of text, by full stops that end one. */
export function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const tokens = tokensOf(text, from, to)
  const sentences: Sentence[] = []
  let first = 0
  let named = -1
  for (let at = 0; at < tokens.length; at++) {
    if (at > named) named = nameUntil(tokens, at)
    if (at < named || !(ends(tokens, at) || isEndless(tokens, first, at))) continue
    let last = at
    while (last + 1 < tokens.length && closes(tokens[last]!, tokens[last + 1]!)) last++
    push(sentences, tokens, first, last)
    first = last + 1
    at = last
  }
  push(sentences, tokens, first, tokens.length - 1)
  return sentences
}

function push(sentences: Sentence[], tokens: readonly Token[], first: number, last: number): void {
  if (last < first) return
  const own = tokens.slice(first, last + 1)
  sentences.push({ start: own[0]!.start, end: own.at(-1)!.end, tokens: own })
}

/** No prose: cut where it can be, so that the time to read it grows with its length alone. */
const isEndless = (tokens: readonly Token[], first: number, at: number) =>
  at - first > 400 || (at - first > 250 && tokens[at]!.text === ',')

/** Last sign of a short quoted name that begins here, or -1: its full stops end nothing. */
function nameUntil(tokens: readonly Token[], at: number): number {
  if (!/^[„»‚]$/.test(tokens[at]!.text)) return -1
  for (let to = at + 1; to < Math.min(tokens.length, at + 10); to++) {
    if (/^[“”«’‘"]$/.test(tokens[to]!.text)) return tokens[to - 1]!.text === '.' ? -1 : to
  }
  return -1
}

/** Closing quotes and brackets right after a full stop still belong to the sentence. */
const closes = (before: Token, { text, start }: Token) =>
  start === before.end && /^["“”«)\]’.!?…]$/.test(text)

function ends(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at]!
  const next = tokens[at + 1]
  if (!next) return true
  if (here.aside && here.text !== ')') return false
  if (/^[!?…]$/.test(here.text)) return next.capital || next.kind !== 'word'
  if (here.text === '.' && next.start === here.end)
    return startsSentence(next) || next.kind !== 'word'
  if (here.text === '.') return !isLower(next.text[0]) || next.start - here.end > 3
  if (here.kind === 'word' && here.text.endsWith('.') && here.text.length > 1) {
    // "usw." and "etc." can end a sentence; a capital word after them that begins one shows it.
    return /^(?:usw|etc|ff)\.$/.test(here.text) && next.capital && startsSentence(next)
  }
  if (here.kind === 'number' && here.text.endsWith('.') && next.capital) {
    const year = /^(?:19|20)\d\d\.$/.test(here.text)
    return (year || startsSentence(next)) && !counted.has(next.text)
  }
  return false
}

const starters = new Set(
  'Wir Die Der Das Ein Eine Dies Diese Dieser Dazu Dabei Damit Dafür Daher Darüber Es Im In Um Zur Zum Für Mit Bei Auch Hier Hierzu Hierfür So Zudem Außerdem Ziel Unser Unsere Sie Er Als An Auf Nach Ab Bis Durch Gemeinsam Wenn'.split(
    ' ',
  ),
)
const startsSentence = ({ text }: Token) => starters.has(text)
