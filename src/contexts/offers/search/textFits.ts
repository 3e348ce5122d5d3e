import { grammars, type Language, tokensOf } from '../../../kernels/search/index.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { languageOf } from './concepts.ts'
import { leastNameWeight } from './offerTexts.ts'
import type { Understanding } from './understand.ts'

/** Offers whose own words answer the question. */
export interface TextFits {
  fits: { document: number; fit: number }[]
  /** Words of the question that an offer answers. */
  wordsOf(document: number): readonly string[]
}

/** A hit in the offer's own words counts less than one in the vocabulary. */
const textShare = 0.78
/** Where the vocabulary knows what is meant, other words only help to choose among those that fit. */
const knownShare = 0.3
const leastFit = 0.08
/** What a word counts here that the vocabulary knows: it is hardly the name that was asked for. */
const knownWord = 0.4
/** What is left of a hit in one word of a very long question: that word may be there by chance. */
const leastAnswered = 0.4
const nothing: TextFits = { fits: [], wordsOf: () => [] }

export function findInTexts(live: OffersLive, understood: Understanding, locale: string): TextFits {
  // In a crisis a chance likeness of words would be worse than nothing.
  if (understood.crisis) return nothing
  const { needs, question, concepts } = understood
  const { hits, words } = live.texts.find(question, {
    language: languageOf(locale),
    countOf: ({ word }) => (needs.words.has(word) ? 0 : 1),
    isKnown: (token) => live.concepts.knows(token),
  })
  if (hits.length === 0) return nothing
  const sure =
    concepts[0] && (concepts[0].just || concepts[0].score > 0.75) && concepts[0].asked > 0.6
  const fits: TextFits['fits'] = []
  const asked = Math.max(1, tellingWords(question, languageOf(locale)))
  // One or two words may well be the name of an offer, whatever else they mean.
  const counts = words.map((word) => (asked > 2 && live.concepts.knows(word) ? knownWord : 1))
  for (const hit of hits) {
    // A name that was asked for is an answer; words in passing are not, where the question is understood.
    const named = hit.score >= leastNameWeight
    const answered = Math.min(1, answeredOf(hit.answered, counts) / asked)
    const fit =
      textShare *
      hit.score *
      (leastAnswered + (1 - leastAnswered) * answered) *
      (named || !sure ? 1 : knownShare)
    if (fit > leastFit) fits.push({ document: hit.document, fit })
  }
  let byDocument: Map<number, number> | undefined
  return {
    fits,
    wordsOf: (document) => {
      byDocument ??= new Map(hits.map((hit) => [hit.document, hit.answered]))
      const answered = byDocument.get(document) ?? 0
      return words.flatMap(({ word }, place) => (answered & (1 << place) ? [word] : []))
    },
  }
}

/** Words of a question that say something, known or not. */
function tellingWords(question: string, language: Language): number {
  const spoken = [grammars.de, grammars[language]]
  return tokensOf(question).filter(
    ({ word }) => !spoken.some(({ stop, weak }) => stop.has(word) || weak.has(word)),
  ).length
}

/** How many words of the question a hit answers. */
const answeredOf = (answered: number, counts: readonly number[]): number =>
  counts.reduce((sum, count, place) => (answered & (1 << place) ? sum + count : sum), 0)
