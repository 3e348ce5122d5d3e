import type { Word } from '../detect/clauses.ts'
import { bareNouns } from '../detect/phrases.ts'

/** A stretch of words, both ends included, with the verb that ends it. */
export interface Stretch {
  from: number
  to: number
  /** First verb of a verb phrase, or the noun that heads an item. */
  verb: number | null
}

const joiner = /^(?:und|oder|sowie|bzw\.|,|aber|als)$/

/**
 * "A ausbauen und B schaffen" is two acts, "A fortführen und ausbauen" one: a verb phrase stands on its own where
 * it has an object of its own. `after` is the finite verb, or -1 in a phrase without one.
 */
export function verbPhrases(
  words: readonly Word[],
  from: number,
  to: number,
  after: number,
): Stretch[] {
  const stretches: Stretch[] = []
  let begin = from
  /** First and latest verb of the phrase. */
  let verb: number | null = null
  let latest = -1
  for (let at = Math.max(after + 1, from); at <= to; at++) {
    if (!isVerb(words, at)) continue
    if (verb !== null) {
      const join = joinAfter(words, latest, at)
      if (join !== null && hasObject(words, join + 1, at - 1)) {
        stretches.push({ from: begin, to: lastBefore(words, join), verb })
        begin = startAfter(words, join)
        verb = null
      }
    }
    verb ??= at
    latest = at
  }
  stretches.push({ from: begin, to, verb })
  return stretches
}

function isVerb(words: readonly Word[], at: number): boolean {
  const { form, level } = words[at]!
  if (level !== 'main' || form === null) return false
  if (!form.infinitive && !form.participle && !form.withTo) return false
  const next = words[at + 1]
  if (next?.level === 'main' && next.capital && !joiner.test(next.lower)) return false
  // "weiter", "gut" before another adjective are none; a verb ends its phrase.
  return (
    next === undefined ||
    next.level !== 'main' ||
    next.kind !== 'word' ||
    joiner.test(next.lower) ||
    endsBracket(next) ||
    !/(?:e|en|er|es)$/.test(next.lower)
  )
}
const endsBracket = ({ lower, form }: Word) =>
  form !== null || /^(?:werden|worden|können|sein|wollen|sollen)$/.test(lower)

/** The word that joins two verb phrases: right after the first verb and what hangs on it. */
function joinAfter(words: readonly Word[], verb: number, until: number): number | null {
  for (let at = verb + 1; at < until; at++) {
    const word = words[at]!
    if (word.level === 'main' && joiner.test(word.lower)) return at
    if (word.level === 'mark' && word.text === ',') {
      const next = words[at + 1]
      if (next && next.level === 'main') return joiner.test(next.lower) ? at + 1 : at
      continue
    }
    if (
      word.level === 'main' &&
      !/^(?:werden|worden|können|sein|lassen)$/.test(word.lower) &&
      word.kind === 'word' &&
      word.capital
    )
      return null
  }
  return null
}

function hasObject(words: readonly Word[], from: number, to: number): boolean {
  if (from > to) return false
  return bareNouns(words, from, to).length > 0
}

function lastBefore(words: readonly Word[], join: number): number {
  let at = join - 1
  while (at > 0 && words[at]!.level === 'mark') at--
  return at
}

function startAfter(words: readonly Word[], join: number): number {
  let at = join + 1
  while (
    at < words.length - 1 &&
    (words[at]!.level === 'mark' ||
      (/^(?:und|sowie|auch)$/.test(words[at]!.lower) && words[at + 1]!.lower === 'auch'))
  )
    at++
  return at
}
