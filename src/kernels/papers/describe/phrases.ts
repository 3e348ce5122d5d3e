import { verbForm } from '../lexicon/verbForms.ts'
import type { ClauseWord } from './clause.ts'
import {
  adverbs,
  articles,
  coordinators,
  genitiveArticles,
  modals,
  prepositions,
  pronouns,
} from './grammar.ts'

/** A noun of a clause with how it is tied in. */
export interface Phrase {
  noun: ClauseWord
  /** The last of several nouns in a row: "Stadt *Neustadt*"; mostly the noun itself. */
  tail: ClauseWord
  /** The preposition before it, 'für' or 'zur'. */
  preposition: string | null
  /** Belongs to the noun before it: "Ausbau *der Netze*". */
  genitive: boolean
  /** Index of the noun among the clause's words, and of the first word of its phrase. */
  at: number
  from: number
}

/** The noun phrases of some words, in order. */
export function phrasesOf(
  words: readonly ClauseWord[],
  zone: 'main' | 'complement' = 'main',
): readonly Phrase[] {
  const known = zone === 'main' ? knownPhrases.get(words) : undefined
  if (known) return known
  const phrases = readPhrases(words, zone)
  if (zone === 'main') knownPhrases.set(words, phrases)
  return phrases
}

/** Whoever describes a clause asks for its phrases: they are read once. */
const knownPhrases = new WeakMap<readonly ClauseWord[], readonly Phrase[]>()

function readPhrases(words: readonly ClauseWord[], zone: 'main' | 'complement'): Phrase[] {
  const phrases: Phrase[] = []
  let preposition: string | null = null
  let genitive = false
  let from = -1
  let lastAt = -2
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const last = phrases.at(-1)
    if (word.zone !== zone) continue
    if (from < 0) from = at
    const touching = lastAt === at - 1 && !word.opens
    if (prepositions.has(word.low) && !word.quoted) {
      preposition = word.low
      genitive = false
      from = at
    } else if (coordinators.has(word.low)) {
      preposition = last?.preposition ?? null
      genitive = last?.genitive ?? false
      from = at + 1
    } else if (articles.has(word.low) && !word.quoted) {
      if (touching && genitiveArticles.has(word.low)) genitive = true
      if (touching) from = at
    } else if (preposition === 'unter' && word.low === 'anderem') {
      preposition = null
      from = -1
    } else if (preposition && /^(?:19|20)\d\d$/.test(word.low)) {
      preposition = null
      from = -1
    } else if (isNoun(words, at)) {
      if (touching && last) {
        // "Amt Soziales", "Stadt Neustadt": the second names the first
        last.tail = word
        lastAt = at
        continue
      }
      phrases.push({ noun: word, tail: word, preposition, genitive, at, from })
      lastAt = at
      preposition = null
      genitive = false
      from = -1
    } else if (
      touching &&
      /(?:er|en)$/.test(word.low) &&
      !word.capital &&
      !adverbs.has(word.low) &&
      nounFollows(words, at)
    ) {
      genitive = word.low.endsWith('er')
      from = at
    } else if (last && word.opens && lastAt === at - 1) {
      preposition = last.preposition
      genitive = last.genitive
    }
  }
  return phrases
}

const nounFollows = (words: readonly ClauseWord[], at: number): boolean =>
  [1, 2, 3].some((step) => {
    const next = words[at + step]
    return next?.capital === true && !words.slice(at + 1, at + step + 1).some(({ opens }) => opens)
  })

const inflected = /(?:e|er|es|en|em)$/

/** A capital letter, unless it only stands there because the clause begins. */
function isNoun(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at]!
  if (!word.capital || word.text.endsWith('-')) return false
  const next = words[at + 1]
  // "Neustädter Vereine": an adjective made of a town's name
  if (
    word.low.endsWith('er') &&
    next?.capital &&
    !next.opens &&
    !/^(?:straße|platz|allee|weg)/.test(next.low) &&
    !word.quoted
  )
    return false
  if (at > 0) return !pronouns.has(word.low) && !articles.has(word.low)
  if (pronouns.has(word.low) || adverbs.has(word.low)) return false
  // "Geprüft werden soll …"
  if (next && modals.has(next.low) && verbForm(word.low)) return false
  const adjective =
    inflected.test(word.low) &&
    next !== undefined &&
    (next.capital ||
      (inflected.test(next.low) &&
        !articles.has(next.low) &&
        !prepositions.has(next.low) &&
        !modals.has(next.low) &&
        !verbForm(next.low)) ||
      (next.low === 'und' && words[2]?.capital === false))
  return !adjective || /(?:ung|heit|keit|schaft)(?:en)?$/.test(word.low)
}
