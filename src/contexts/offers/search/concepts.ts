import type { Vocabulary } from '../domain/vocabulary.ts'
import { askedTerms, termsOf, wordsOf } from './text.ts'
import { buildTextIndex, TextIndex } from './textIndex.ts'

/** Something of the vocabulary that a question may mean. */
export interface Concept {
  kind: 'type' | 'situation' | 'helpLine'
  id: string
}

export interface MeantConcept extends Concept {
  /** 0 to 1. */
  score: number
  /** The word of the vocabulary that fits best, as it is written there: "Schulden". */
  word: string
}

interface Phrase {
  concept: number
  text: string
  /** All its words in order, to recognise a question that was asked just so. */
  whole: string
  terms: string[]
}

/** Below this the words only brush each other. */
const leastScore = 0.5
/** A whole question of the vocabulary leaves less room for others than its words alone would. */
const askedJustSo = 1.3
/** Concepts that fit clearly worse than the best are noise beside it. */
const leastOfBest = 0.68

/** Finds what a question means among names, everyday words and whole questions of the vocabulary. */
export class ConceptFinder {
  readonly #concepts: Concept[] = []
  readonly #phrases: Phrase[] = []
  readonly #index: TextIndex

  constructor(vocabulary: Vocabulary) {
    const add = (kind: Concept['kind'], entries: Iterable<WordedEntry>) => {
      for (const { id, name, words } of entries) {
        const concept = this.#concepts.push({ kind, id }) - 1
        for (const text of [name.de, name.leicht, name.en, ...words.de, ...words.en])
          this.#phrases.push({ concept, text, whole: whole(text), terms: termsOf(text) })
      }
    }
    add('type', vocabulary.types.values())
    add('situation', vocabulary.situations.values())
    add('helpLine', vocabulary.helpLines.values())
    this.#index = new TextIndex(
      buildTextIndex(this.#phrases.map(({ text }) => [{ text, weight: 1 }])),
    )
  }

  /** What the question means, best first. `least` lets weaker guesses through, to offer them as next steps. */
  find(question: string, least = leastScore): MeantConcept[] {
    const asked = askedTerms(question)
    const askedWhole = whole(question)
    const best = new Map<number, { score: number; word: string; terms: Set<string> }>()
    for (const [index, hit] of this.#index.find(asked)) {
      const phrase = this.#phrases[index]!
      // How much of the question the phrase answers, and how much of the phrase the question says.
      const score =
        phrase.whole === askedWhole
          ? askedJustSo
          : Math.sqrt(hit.score * this.#saidOf(index, asked))
      const known = best.get(phrase.concept)
      if (!known) best.set(phrase.concept, { score, word: phrase.text, terms: new Set(hit.terms) })
      else {
        for (const term of hit.terms) known.terms.add(term)
        if (score > known.score) Object.assign(known, { score, word: phrase.text })
      }
    }
    const meant = [...best].map(([concept, { score, word, terms }]) => ({
      ...this.#concepts[concept]!,
      score: 0.75 * score + 0.25 * (terms.size / Math.max(asked.length, 1)),
      word,
    }))
    meant.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    const bound = Math.max(least, leastOfBest * (meant[0]?.score ?? 0))
    return meant
      .filter(({ score }) => score >= bound)
      .map((concept) => ({ ...concept, score: Math.min(1, concept.score) }))
  }

  /** Share of a phrase that the question says, 0 to 1. */
  #saidOf(phrase: number, asked: readonly string[]): number {
    let said = 0
    let whole = 0
    for (const term of this.#phrases[phrase]!.terms) {
      const worth = this.#index.rarity(term)
      whole += worth
      said += worth * Math.max(0, ...asked.map((word) => this.#index.alike(word, term)))
    }
    return said / whole
  }
}

const whole = (text: string) => wordsOf(text).join(' ')

interface WordedEntry {
  id: string
  name: { de: string; leicht: string; en: string }
  words: { de: string[]; en: string[] }
}
