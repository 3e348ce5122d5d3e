import {
  buildPhraseIndex,
  type FindOptions,
  grammars,
  isLanguage,
  type Language,
  languages,
  type Phrase,
  PhraseIndex,
  type PhraseIndexPlain,
  type Token,
} from '../../../kernels/search/index.ts'
import { type InEveryLanguage, type Vocabulary, vocabularyLocales } from '../domain/vocabulary.ts'
import { everydayWords } from './everydayWords.ts'

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
  /** Whether that word is German, to say it in a German sentence. */
  german: boolean
  /** The question is that word, letter by letter. */
  just: boolean
  /** Only corrected or completed words speak for it. */
  guessed: boolean
  /** Share of the question that is answered, 0 to 1. */
  asked: number
  /** Share of the vocabulary's word that is said, 0 to 1. */
  said: number
}

/** The vocabulary's words as an index, plain: made once in the worker. */
export interface ConceptsPlain {
  concepts: Concept[]
  index: PhraseIndexPlain
}

/** Words are listed with the most typical first. */
const lastOfList = 0.05
/** A whole life situation says less than the kind of help. */
const situationShare = 0.97

export function buildConcepts(vocabulary: Vocabulary): ConceptsPlain {
  const concepts: Concept[] = []
  const phrases: Phrase[] = []
  const add = (kind: Concept['kind'], entries: Iterable<WordedEntry>) => {
    const share = kind === 'type' ? 1 : situationShare
    for (const { id, name, explanation, words } of entries) {
      const concept = concepts.push({ kind, id }) - 1
      for (const locale of vocabularyLocales) {
        const language = languageOf(locale)
        const said = { concept, language }
        if (name[locale]) phrases.push({ ...said, text: name[locale], weight: share })
        if (explanation[locale])
          phrases.push({ ...said, text: explanation[locale], weight: 0.5 * share, gloss: true })
        if (locale === 'leicht') continue
        const list = words[locale] ?? []
        list.forEach((text, place) => {
          phrases.push({ ...said, text, weight: share * (1 - (lastOfList * place) / list.length) })
        })
      }
    }
  }
  add('type', vocabulary.types.values())
  add('situation', vocabulary.situations.values())
  add('helpLine', vocabulary.helpLines.values())
  return { concepts, index: buildPhraseIndex(concepts.length, phrases, everydayWords) }
}

/** The language of a page's locale, as far as words are kept in it. Easy language is German. */
export function languageOf(locale: string): Language {
  return isLanguage(locale) ? locale : 'de'
}

interface WordedEntry {
  id: string
  name: InEveryLanguage
  explanation: InEveryLanguage
  words: Partial<Record<Language, string[]>>
}

/** Below this the words only brush each other. */
const leastScore = 0.18
/** Concepts that fit clearly worse than the best are noise beside it. */
const leastOfBest = 0.5

/** Finds what a question means among names, everyday words and whole questions of the vocabulary. */
export class ConceptFinder {
  readonly phrases: PhraseIndex
  readonly #concepts: readonly Concept[]

  constructor({ concepts, index }: ConceptsPlain) {
    this.#concepts = concepts
    this.phrases = new PhraseIndex(index)
  }

  /** Whether the vocabulary holds a word as it was typed, in any language. */
  knows(token: Token): boolean {
    return languages.some(
      (language) =>
        grammars[language].script === token.script && this.phrases.lexicon.knows(language, token),
    )
  }

  /** What the question means, best first. `least` lets weaker guesses through, to offer them as next steps. */
  find(question: string, options: FindOptions = {}, least = leastScore): MeantConcept[] {
    const meanings = this.phrases.find(question, options)
    const bound = Math.max(least, leastOfBest * Math.min(1, meanings[0]?.score ?? 0))
    return meanings.flatMap(({ concept, score, word, language, just, guessed, asked, said }) =>
      score < bound
        ? []
        : [
            {
              ...this.#concepts[concept]!,
              score,
              word,
              german: language === 'de',
              just,
              guessed,
              asked,
              said,
            },
          ],
    )
  }
}
