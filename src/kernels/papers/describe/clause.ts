import { verbForm } from '../lexicon/verbForms.ts'
import { modals, prepositions, relatives, subordinators } from './grammar.ts'
import { type Word, wordsOf } from './words.ts'

/** Where a word stands: in the main clause, in a that-clause that completes it, or beside both. */
export type Zone = 'main' | 'complement' | 'side'

export interface ClauseWord extends Word {
  zone: Zone
  /** Stands between quotation marks: part of a name. */
  quoted: boolean
  /** A comma, a dash or a bracket stands before it. */
  opens: boolean
}

const stop = /[,;:–—()[\]]|(?:^|\s)-(?=\s)/

/** The words of a clause with their zones. */
export function clauseWords(clause: string): ClauseWord[] {
  const words: ClauseWord[] = wordsOf(clause).map((word) => ({
    ...word,
    zone: 'main',
    quoted: false,
    opens: false,
  }))
  markQuoted(clause, words)
  let first = 0
  let depth = bracketsIn(clause.slice(0, words[0]?.start ?? 0))
  let before = ''
  let unfinished: Zone | null = null
  for (let at = 0; at < words.length; at++) {
    const { after } = words[at]!
    const next = words[at + 1]
    if (next && !stop.test(after)) continue
    if (depth > 0) for (let i = first; i <= at; i++) words[i]!.zone = 'side'
    else unfinished = markSegment(words, first, at, before.includes(','), unfinished)
    depth = Math.max(0, depth + bracketsIn(after))
    if (next) next.opens = true
    before = after
    first = at + 1
  }
  closeBracket(words)
  return words
}

/** "Wir werden in den Häusern, die …, das Angebot stärken": what seems relative closes the bracket left open. */
function closeBracket(words: ClauseWord[]): void {
  if (!words.some(({ zone, low }) => zone === 'main' && modals.has(low))) return
  if (words.some(({ zone, capital, low }) => zone === 'main' && !capital && verbForm(low))) return
  const last = words.findLastIndex(({ opens }) => opens)
  if (last < 0 || words[last]!.zone !== 'side' || !/^(?:die|das|den)$/.test(words[last]!.low))
    return
  const end = verbForm(words.at(-1)!.low)
  if (!end?.infinitive && !end?.participle) return
  if (!words.slice(0, last).some(({ zone }) => zone === 'side')) return
  for (let at = last; at < words.length; at++) words[at]!.zone = 'main'
}

function bracketsIn(between: string): number {
  let depth = 0
  if (between === ' ' || between === ', ') return depth
  for (const sign of between) {
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
  }
  return depth
}

/** @returns the zone of a subordinate clause whose verb is still to come: the next segment goes on with it */
function markSegment(
  words: ClauseWord[],
  first: number,
  last: number,
  comma: boolean,
  unfinished: Zone | null,
): Zone | null {
  let at = first
  while (
    at < last &&
    words[at]!.low !== 'um' &&
    (prepositions.has(words[at]!.low) || words[at]!.low === 'und')
  )
    at++
  const { low } = words[at]!
  const opensNamed =
    relatives.has(low) && (comma || (first === 0 && !/^d(?:er|ie|as|en|em)$/.test(low)))
  let zone: Zone = 'main'
  if (low === 'dass' || low === 'ob') zone = 'complement'
  else if (subordinators.has(low) && (low !== 'damit' || verbFinal(words, at, last))) zone = 'side'
  else if (opensNamed && verbFinal(words, at, last)) zone = 'side'
  else if (unfinished) zone = unfinished
  for (let i = first; i <= last; i++) words[i]!.zone = zone
  return zone !== 'main' && !isVerb(words[last]!) ? zone : null
}

const isVerb = ({ capital, low }: ClauseWord): boolean =>
  !capital && (modals.has(low) || verbForm(low) !== null)

/** Its last word is a verb, and no auxiliary stands earlier as in a main clause. */
function verbFinal(words: ClauseWord[], first: number, last: number): boolean {
  const end = words[last]!
  if (last <= first + 1 || !isVerb(end)) return false
  // "die Planung umzusetzen" hangs on the verb before it, it is no relative clause
  if (words[last - 1]!.low === 'zu' || verbForm(end.low)?.withTo) return false
  if (modals.has(end.low)) return true
  for (let at = first + 1; at < last; at++) if (modals.has(words[at]!.low)) return false
  return true
}

function markQuoted(clause: string, words: ClauseWord[]): void {
  const spans = quotedSpans(clause)
  if (spans.length === 0) return
  let at = 0
  for (const word of words) {
    while (at < spans.length && spans[at]!.end < word.end) at++
    const span = spans[at]
    if (span && word.start >= span.start) word.quoted = true
  }
}

const closers: Record<string, string> = {
  '„': '“”"',
  '‚': '‘’',
  '»': '«',
  '«': '»',
  '“': '”',
  '"': '"',
}

const anyQuote = /[„‚»«“"]/

/** What stands between quotation marks, the marks left out. */
export function quotedSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  if (!anyQuote.test(text)) return spans
  for (let at = 0; at < text.length; at++) {
    const closing = closers[text[at]!]
    if (!closing) continue
    let end = at + 1
    while (end < text.length && end - at < 120 && !closing.includes(text[end]!)) end++
    if (end >= text.length || !closing.includes(text[end]!)) continue
    if (end > at + 1) spans.push({ start: at + 1, end })
    at = end
  }
  return spans
}
