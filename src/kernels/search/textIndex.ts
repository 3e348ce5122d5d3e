import { type Token, tokensOf } from './fold.ts'
import { grammars, type Language, tongues } from './languages.ts'
import { type Kin, Lexicon, LexiconBuilder, type LexiconPlain, sharedUint32 } from './lexicon.ts'
import { readQuestion } from './question.ts'

/** Documents as weighed terms, in shared arrays that a worker hands over without copying. */
export interface TextIndexPlain {
  documents: number
  lexicon: LexiconPlain
  /** Where the postings of each term begin; one more than there are terms. */
  starts: Uint32Array<SharedArrayBuffer>
  /** Document and weight of each posting: document × 256 + weight in 255ths. */
  postings: Uint32Array<SharedArrayBuffer>
}

/** A text of a document and how much a hit in it counts, 0 to 1. */
export interface WeighedText {
  text: string
  weight: number
  language: Language
}

/** More documents would not fit into a posting. */
const mostDocuments = 2 ** 24

/**
 * Where a term occurs in several texts of a document, the heaviest counts.
 * @param words German words beside those of the documents, by which compounds are split too.
 */
export function buildTextIndex(
  documents: Iterable<readonly WeighedText[]>,
  words: Iterable<string> = [],
): TextIndexPlain {
  const lexicon = new LexiconBuilder()
  for (const word of words) for (const token of tokensOf(word)) lexicon.add('de', token)
  const reader = new WordReader(lexicon)
  // One growing list a term: its postings in the order of the documents.
  const lists: number[][] = []
  let count = 0
  for (const texts of documents) {
    if (count >= mostDocuments) throw new Error(`an index holds ${mostDocuments} documents at most`)
    const base = count++ * 256
    for (const { text, weight, language } of texts) {
      const value = Math.max(1, Math.round(weight * 255))
      for (const number of reader.read(text, language)) {
        lists[number] ??= []
        const list = lists[number]
        const last = list[list.length - 1]
        if (last === undefined || last < base) list.push(base + value)
        else if (last < base + value) list[list.length - 1] = base + value
      }
    }
  }
  const { ids, ...plain } = lexicon.plain()
  const size = lists.reduce((sum, list) => sum + list.length, 0)
  const starts = sharedUint32(plain.terms.length + 1)
  const postings = sharedUint32(size)
  const numbers = reader.numbersById(ids, plain.terms.length)
  let next = 0
  for (let id = 0; id < plain.terms.length; id++) {
    starts[id] = next
    const list = lists[numbers[id]!]
    if (!list) continue
    postings.set(list, next)
    next += list.length
  }
  starts[plain.terms.length] = next
  return { documents: count, lexicon: plain, starts, postings }
}

/** Words with all that may stand inside one; what they are is asked once for each. */
const rawWords = /[\p{L}\p{N}\p{M}\u00ad]+(?:[-‐‑–·•‧・:*_'’][\p{L}\p{N}\p{M}\u00ad]+)*/gu

/** Numbers the stems of words; a word that was seen before costs one look. */
class WordReader {
  readonly #lexicon: LexiconBuilder
  readonly #seen = tongues.map(() => new Map<string, readonly number[]>())
  readonly #numbers = tongues.map(() => new Map<string, number>())
  #next = 0

  constructor(lexicon: LexiconBuilder) {
    this.#lexicon = lexicon
  }

  *read(text: string, language: Language): Iterable<number> {
    const at = tongues.indexOf(language)
    const seen = this.#seen[at]!
    for (const raw of text.match(rawWords) ?? []) {
      let numbers = seen.get(raw)
      if (!numbers) {
        numbers = this.#number(raw, language, at)
        seen.set(raw, numbers)
      }
      yield* numbers
    }
  }

  #number(raw: string, language: Language, at: number): number[] {
    const { stop } = grammars[language]
    return tokensOf(raw)
      .filter(({ word }) => !stop.has(word))
      .map((token) => {
        const stem = this.#lexicon.add(language, token)
        const known = this.#numbers[at]!.get(stem)
        if (known !== undefined) return known
        this.#numbers[at]!.set(stem, this.#next)
        return this.#next++
      })
  }

  /** By the id a term has in the finished lexicon, the number it had while reading; -1 for parts never read alone. */
  numbersById(ids: Map<string, number>[], terms: number): Int32Array {
    const numbers = new Int32Array(terms).fill(-1)
    ids.forEach((byStem, at) => {
      for (const [stem, id] of byStem) numbers[id] = this.#numbers[at]!.get(stem) ?? -1
    })
    return numbers
  }
}

export interface TextHit {
  document: number
  /** Share of what was asked that the document answers, 0 to 1; unknown words do not count against it. */
  score: number
  /** The words of the question it answers, a bit for each of `words`. */
  answered: number
}

export interface TextAnswer {
  hits: TextHit[]
  words: Token[]
  /** Share of the telling words of the question that any document knows, 0 to 1. */
  known: number
}

export interface FindTextOptions {
  language?: Language
  countOf?(token: Token): number
  /** Whether a word is known elsewhere as it was typed: then it is neither a slip nor unfinished. */
  isKnown?(token: Token): boolean
}

/** Words of a question that are looked for in documents at most, the rarest first. */
const mostWords = 8
/** Words in more documents than this share are only followed where nothing rarer was asked. */
const commonShare = 0.04
const fewDocuments = 2000

/** A corrected or completed word is rather a name that was not meant. */
const guessedShare = 0.8
const unlessGuessed = (kin: Kin): Kin =>
  kin.how === 'slip' || kin.how === 'begun' ? { ...kin, asked: guessedShare * kin.asked } : kin

export class TextIndex {
  readonly lexicon: Lexicon
  readonly #plain: TextIndexPlain
  readonly #weights: Float32Array
  // Always zero between questions: to make them anew for each would cost more than the question.
  readonly #scores: Float32Array
  readonly #best: Float32Array
  readonly #answered: Uint8Array

  constructor(plain: TextIndexPlain) {
    this.#plain = plain
    const { starts, documents } = plain
    this.#scores = new Float32Array(documents)
    this.#best = new Float32Array(documents)
    this.#answered = new Uint8Array(documents)
    const most = Math.log(1 + documents)
    this.#weights = Float32Array.from(
      plain.lexicon.terms,
      (_, id) =>
        // Parts that never stand alone are as telling as a word can be.
        Math.log(1 + documents / Math.max(1, starts[id + 1]! - starts[id]!)) / most,
    )
    this.lexicon = new Lexicon(plain.lexicon, (term) => this.#weights[term]!)
  }

  /** Documents that answer at least one telling word of the question, in no order. */
  find(question: string, options: FindTextOptions = {}): TextAnswer {
    const { words } = readQuestion(question, this.lexicon, this.#weights, options)
    const byToken = [...Map.groupBy(words, ({ token }) => token)]
      .map(([token, readings]) => ({
        token,
        kin: readings
          .flatMap(({ kin }) => kin.map(unlessGuessed))
          .filter(({ asked }) => asked >= 0.5),
        weight: Math.max(...readings.map(({ weight }) => weight)),
        size: Math.max(...readings.flatMap(({ kin }) => kin.map(({ term }) => this.#size(term)))),
      }))
      .filter(({ kin, weight }) => kin.length > 0 && weight > 0.15)
      .sort((a, b) => b.weight - a.weight)
    const common = Math.max(fewDocuments, commonShare * this.#plain.documents)
    const followed = byToken
      .filter(({ size }, place) => place === 0 || size <= common)
      .slice(0, mostWords)
    const all = byToken.reduce((sum, { weight }) => sum + weight, 0)
    return {
      hits: this.#collect(followed, all),
      words: followed.map(({ token }) => token),
      known: all === 0 ? 0 : 1,
    }
  }

  #size(term: number): number {
    return this.#plain.starts[term + 1]! - this.#plain.starts[term]!
  }

  #collect(
    words: { kin: { term: number; asked: number }[]; weight: number }[],
    all: number,
  ): TextHit[] {
    const { starts, postings } = this.#plain
    const scores = this.#scores
    const best = this.#best
    const answered = this.#answered
    const found: number[] = []
    words.forEach(({ kin, weight }, place) => {
      const here: number[] = []
      for (const { term, asked } of kin)
        for (let i = starts[term]!; i < starts[term + 1]!; i++) {
          const posting = postings[i]!
          const document = posting >>> 8
          const value = (asked * (posting & 255)) / 255
          if (best[document] === 0) here.push(document)
          if (value > best[document]!) best[document] = value
        }
      for (const document of here) {
        if (answered[document] === 0) found.push(document)
        scores[document]! += (best[document]! * weight) / all
        answered[document]! |= 1 << place
        best[document] = 0
      }
    })
    return found.map((document): TextHit => {
      const hit = { document, score: scores[document]!, answered: answered[document]! }
      scores[document] = 0
      answered[document] = 0
      return hit
    })
  }
}
