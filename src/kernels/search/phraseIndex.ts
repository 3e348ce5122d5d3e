import { type Token, tokensOf, wholeOf } from './fold.ts'
import {
  type Crossing,
  crossings,
  grammars,
  type Language,
  languages,
  type Tongue,
  tongues,
} from './languages.ts'
import {
  type Alike,
  Lexicon,
  LexiconBuilder,
  type LexiconPlain,
  sharedFloat32,
  sharedUint32,
} from './lexicon.ts'
import { type AskedWord, readQuestion } from './question.ts'
import { denials } from './stopWords.ts'

/** Something that is said for a concept: its name, an everyday word, a whole question; or a gloss that explains it. */
export interface Phrase {
  /** Place of the concept in the caller's list. */
  concept: number
  text: string
  language: Language
  /** 1 = said just so. */
  weight: number
  /** A gloss is never said as a whole: its words count little, one by one. */
  gloss?: boolean
}

export interface PhraseIndexPlain {
  concepts: number
  lexicon: LexiconPlain
  /** Postings of each term: `phrases[starts[id] … starts[id + 1]]`. */
  starts: Uint32Array<SharedArrayBuffer>
  phrases: Uint32Array<SharedArrayBuffer>
  /** How telling each term is, 0 to 1: rare among concepts, and said by itself. */
  weights: Float32Array<SharedArrayBuffer>
  /** Of each phrase: concept, sum of the weights of its terms, own weight, tongue, flags. */
  concept: Uint32Array<SharedArrayBuffer>
  total: Float32Array<SharedArrayBuffer>
  weight: Float32Array<SharedArrayBuffer>
  tongue: Uint32Array<SharedArrayBuffer>
  flags: Uint32Array<SharedArrayBuffer>
  /** Of each phrase, its text as it is written in the vocabulary. */
  texts: string[]
  /** The same without chance of writing; empty for glosses. */
  wholes: string[]
  /** Stems of empty words, and how much each says; of each phrase, those that stand in it. */
  quiet: string[]
  quietWeights: Float32Array<SharedArrayBuffer>
  quietStarts: Uint32Array<SharedArrayBuffer>
  quiets: Uint32Array<SharedArrayBuffer>
}

const isGloss = 1
const isDenied = 2

/** What weak words count, whatever their rarity. */
const weakWeight = 0.14

/**
 * What a word still tells that is only ever said in long sentences. One that is a phrase by itself is what something is
 * about: "Schulden"; one that is not may be there by chance: the Saturday of "krank am Samstag".
 */
const leastAlone = 0.7
/** What an empty word counts where it is asked how much of a phrase a word makes up. */
const perQuiet = 0.25

interface KeptPhrase {
  phrase: Phrase
  tongue: Tongue
  stems: string[]
  weak: boolean[]
  denied: boolean
  whole: string
  /** Stems of the empty words that stand beside the telling ones. */
  quiet: string[]
}

/** Reads phrases into plain data that a worker hands over. */
export function buildPhraseIndex(
  concepts: number,
  phrases: readonly Phrase[],
  alike: readonly Alike[] = [],
): PhraseIndexPlain {
  const lexicon = new LexiconBuilder(alike)
  const kept = phrases.flatMap((phrase) => keep(phrase, lexicon))
  const { ids, ...plain } = lexicon.plain()
  const postings: number[][] = plain.terms.map(() => [])
  const spread: Set<number>[] = plain.terms.map(() => new Set())
  const weak = new Set<number>()
  /** Of each term, the most it makes up of any phrase. */
  const alone = new Float32Array(plain.terms.length)
  kept.forEach(({ phrase, tongue, stems, weak: isWeak, quiet }, index) => {
    const byStem = ids[tongues.indexOf(tongue)]!
    stems.forEach((stem, place) => {
      const id = byStem.get(stem)!
      if (isWeak[place]) weak.add(id)
      postings[id]!.push(index)
      if (phrase.gloss) return
      const share = 1 / (stems.length + perQuiet * quiet.length)
      if (share > alone[id]!) alone[id] = share
      spread[id]!.add(phrase.concept)
      for (let i = plain.partStarts[id]!; i < plain.partStarts[id + 1]!; i++)
        spread[plain.parts[i]!]!.add(phrase.concept)
    })
  })
  const weights = sharedFloat32(plain.terms.length)
  const rarest = Math.log(1 + concepts)
  spread.forEach(({ size }, id) => {
    weights[id] = weak.has(id)
      ? weakWeight
      : Math.max(
          weakWeight,
          (Math.log(1 + concepts / Math.max(size, 1)) / rarest) *
            (leastAlone + (1 - leastAlone) * alone[id]!),
        )
  })
  const starts = sharedUint32(plain.terms.length + 1)
  const list = sharedUint32(postings.reduce((sum, one) => sum + one.length, 0))
  let next = 0
  postings.forEach((one, id) => {
    starts[id] = next
    list.set(one, next)
    next += one.length
  })
  starts[plain.terms.length] = next
  return {
    concepts,
    lexicon: plain,
    starts,
    phrases: list,
    weights,
    ...columnsOf(kept, ids, weights),
    texts: kept.map(({ phrase }) => phrase.text),
    wholes: kept.map(({ whole }) => whole),
    ...quietOf(kept),
  }
}

/** What the rarest of the empty words says of a phrase: "Freunde finden" is a little more than "Freunde". */
const mostQuiet = 0.2

function quietOf(kept: readonly KeptPhrase[]) {
  const counts = new Map<string, number>()
  for (const { quiet } of kept)
    for (const stem of quiet) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const stems = [...counts.keys()]
  const ids = new Map(stems.map((stem, id) => [stem, id]))
  const weights = sharedFloat32(stems.length)
  const most = Math.log(1 + kept.length)
  stems.forEach((stem, id) => {
    weights[id] = (mostQuiet * Math.log(1 + kept.length / counts.get(stem)!)) / most
  })
  const starts = sharedUint32(kept.length + 1)
  const list = sharedUint32(kept.reduce((sum, { quiet }) => sum + quiet.length, 0))
  let next = 0
  kept.forEach(({ quiet }, index) => {
    starts[index] = next
    for (const stem of quiet) list[next++] = ids.get(stem)!
  })
  starts[kept.length] = next
  return { quiet: stems, quietWeights: weights, quietStarts: starts, quiets: list }
}

function columnsOf(kept: KeptPhrase[], ids: Map<string, number>[], weights: Float32Array) {
  const concept = sharedUint32(kept.length)
  const total = sharedFloat32(kept.length)
  const weight = sharedFloat32(kept.length)
  const tongue = sharedUint32(kept.length)
  const flags = sharedUint32(kept.length)
  kept.forEach((one, index) => {
    const at = tongues.indexOf(one.tongue)
    concept[index] = one.phrase.concept
    weight[index] = one.phrase.weight
    tongue[index] = at
    flags[index] = (one.phrase.gloss ? isGloss : 0) | (one.denied ? isDenied : 0)
    total[index] = one.stems.reduce((sum, stem) => sum + weights[ids[at]!.get(stem)!]!, 0)
  })
  return { concept, total, weight, tongue, flags }
}

/** A phrase in its own language, and as it is typed in another script. */
function keep(phrase: Phrase, lexicon: LexiconBuilder): KeptPhrase[] {
  const { stop, weak } = grammars[phrase.language]
  const all = tokensOf(phrase.text)
  const telling = all.filter(({ word }) => !stop.has(word))
  const tokens = telling.some(({ word }) => !weak.has(word)) || telling.length > 1 ? telling : all
  if (tokens.length === 0) return []
  const whole = phrase.gloss ? '' : all.map(({ word }) => word).join(' ')
  const denied = all.some(({ word }) => denials.has(word))
  const { stem: stemOf } = grammars[phrase.language]
  const quiet =
    phrase.gloss || tokens === all
      ? []
      : [...new Set(all.flatMap(({ word }) => (stop.has(word) ? [stemOf(word)] : [])))]
  const versions: KeptPhrase[] = []
  const add = (tongue: Tongue, words: Token[], share: number) => {
    if (words.length === 0) return
    const stems = words.map((token) => lexicon.add(tongue, token))
    const unique = [...new Set(stems)]
    versions.push({
      phrase: { ...phrase, weight: phrase.weight * share },
      tongue,
      stems: unique,
      weak: unique.map((stem) => weak.has(words[stems.indexOf(stem)]!.word)),
      denied: denied && tongue === phrase.language,
      whole,
      quiet: tongue === phrase.language ? quiet : [],
    })
  }
  add(inOtherScript(phrase.language, tokens) ?? phrase.language, tokens, 1)
  if (phrase.gloss) return versions
  for (const crossing of Object.keys(crossings) as Crossing[]) {
    const { of, key } = crossings[crossing]
    if (!of.includes(phrase.language) || versions.some(({ tongue }) => tongue === crossing))
      continue
    const keyed = tokens
      .map((token) => ({ word: key(token.word), script: grammars[crossing].script }))
      .filter(({ word }) => word.length > 1)
    if (keyed.length === tokens.length) add(crossing, keyed, 0.9)
  }
  return versions
}

/** Where the vocabulary itself writes a word as people type it in Latin letters: "tabib". */
function inOtherScript(language: Language, tokens: Token[]): Crossing | undefined {
  if (tokens.some(({ script }) => script !== 'latin')) return undefined
  return crossings.typedInLatin.by.includes(language) ? 'typedInLatin' : undefined
}

/** How much a question means a concept, and by which words. */
export interface Meaning {
  concept: number
  /** 0 to 1. */
  score: number
  /** The phrase that fits best, as it is written. */
  word: string
  language: Tongue
  /** The question is this phrase, word by word. */
  just: boolean
  /** Share of the question that is answered, 0 to 1. */
  asked: number
  /** Share of the phrase that is said, 0 to 1. */
  said: number
  /** Only words that had to be corrected or completed speak for it. */
  guessed: boolean
  /** How telling the words are that speak for it, 0 to 1: "Hilfe" alone says nothing. */
  telling: number
}

export interface FindOptions {
  /** The language of the person, where it is known: a hint, nothing more. */
  language?: Language
  /** Words that stand for something else in this question and count less here, 0 to 1 by token. */
  countOf?(token: Token): number
  /** The last word may be unfinished. */
  typing?: boolean
}

/** Places a concept has where its tongues are counted one by one. */
const perConcept = 16

/**
 * What is counted while a question is read, by phrase and by posting. Kept from one question to the next, because to
 * make it anew would cost more than the question; always zero in between.
 */
class Tally {
  readonly seen: Uint8Array
  readonly known: Uint8Array
  readonly asked: Float32Array
  readonly telling: Float32Array
  readonly said: Float32Array
  readonly saidAt: Float32Array
  /** By concept and tongue: what one word is answered, and what all are. */
  readonly mine: Float32Array
  readonly covered: Float32Array
  /** Of phrases that are no glosses, how much of them is said. */
  readonly share: Float32Array
  /** Phrases that were seen. */
  phrases: number[] = []
  /** Postings with their terms, one after the other. */
  touched: number[] = []

  constructor({ concepts, concept, phrases }: PhraseIndexPlain) {
    this.seen = new Uint8Array(concept.length)
    this.known = new Uint8Array(concept.length)
    this.asked = new Float32Array(concept.length)
    this.telling = new Float32Array(concept.length)
    this.said = new Float32Array(concept.length)
    this.share = new Float32Array(concept.length)
    this.saidAt = new Float32Array(phrases.length)
    this.mine = new Float32Array(concepts * perConcept)
    this.covered = new Float32Array(concepts * perConcept)
  }

  clear(): void {
    for (const phrase of this.phrases) {
      this.seen[phrase] = 0
      this.known[phrase] = 0
      this.asked[phrase] = 0
      this.telling[phrase] = 0
      this.said[phrase] = 0
    }
    for (let at = 0; at < this.touched.length; at += 2) this.saidAt[this.touched[at]!] = 0
    this.phrases = []
    this.touched = []
  }
}

/** Finds what a question means among phrases in many languages. */
export class PhraseIndex {
  readonly lexicon: Lexicon
  readonly #plain: PhraseIndexPlain
  readonly #wholes = new Map<string, number[]>()
  readonly #quiet: ReadonlyMap<string, number>
  readonly #tally: Tally

  constructor(plain: PhraseIndexPlain) {
    this.#plain = plain
    this.lexicon = new Lexicon(plain.lexicon, (term) => plain.weights[term]!)
    this.#tally = new Tally(plain)
    this.#quiet = new Map(plain.quiet.map((stem, id) => [stem, id]))
    plain.wholes.forEach((whole, index) => {
      if (whole === '') return
      const known = this.#wholes.get(whole)
      if (known) known.push(index)
      else this.#wholes.set(whole, [index])
    })
  }

  /** What the question means, best first. */
  find(question: string, options: FindOptions = {}): Meaning[] {
    const plain = this.#plain
    const { words, totals } = readQuestion(question, this.lexicon, plain.weights, options)
    if (words.length === 0) return []
    const tokens = tokensOf(question)
    const denies = tokens.some(({ word }) => denials.has(word))
    const tally = this.#tally
    // Of each word, the phrases it speaks for and how well.
    const spoken = words.map((word) => this.#speak(word))
    spoken.forEach((best, place) => {
      const { weight, known } = words[place]!
      for (const [phrase, asked] of best) {
        tally.asked[phrase]! += weight * asked
        if (asked * weight > tally.telling[phrase]!) tally.telling[phrase] = asked * weight
        if (known.has(phrase)) tally.known[phrase] = 1
      }
    })
    this.#sumSaid()
    const meanings = this.#judge(question, {
      spoken,
      words,
      totals,
      denies,
      quiet: this.#quietOf(tokens),
      hint: options.language,
    })
    tally.clear()
    return meanings
  }

  #judge(
    question: string,
    read: {
      spoken: Map<number, number>[]
      words: AskedWord[]
      totals: Float64Array
      denies: boolean
      quiet: ReadonlySet<number>
      hint: Language | undefined
    },
  ): Meaning[] {
    const plain = this.#plain
    const { phrases, asked, said, telling, known: knownPhrases } = this.#tally
    const { totals, denies } = read
    const just = new Set(this.#wholes.get(wholeOf(question)) ?? [])
    const concepts = new Map<number, Meaning>()
    for (const phrase of phrases) {
      if (plain.flags[phrase]! & isGloss) continue
      const tongue = plain.tongue[phrase]!
      const sayShare = this.#sayShare(phrase, said[phrase]!, read.quiet)
      this.#tally.share[phrase] = sayShare
      const askShare = Math.min(1, asked[phrase]! / totals[tongue]!)
      const isJust = just.has(phrase)
      const denial = plain.flags[phrase]! & isDenied && !denies ? 0.6 : 1
      const score = isJust
        ? 1.15 * plain.weight[phrase]!
        : sayShare ** 1.15 *
          (0.3 + 0.7 * askShare) *
          denial *
          plain.weight[phrase]! *
          liking(tongue, read.hint)
      const concept = plain.concept[phrase]!
      const known = concepts.get(concept)
      if (known && known.score >= score) continue
      concepts.set(concept, {
        concept,
        score,
        word: plain.texts[phrase]!,
        language: tongues[tongue]!,
        just: isJust,
        asked: askShare,
        said: sayShare,
        guessed: knownPhrases[phrase] === 0,
        telling: telling[phrase]!,
      })
    }
    return this.#withCoverage(concepts, read)
  }

  /** The empty words of a question. */
  #quietOf(tokens: readonly Token[]): ReadonlySet<number> {
    const found = new Set<number>()
    for (const { word, script } of tokens)
      for (const language of languages) {
        const { stop, stem, script: own } = grammars[language]
        const id = own === script && stop.has(word) ? this.#quiet.get(stem(word)) : undefined
        if (id !== undefined) found.add(id)
      }
    return found
  }

  /** How much of a phrase is said, its empty words counting a little. */
  #sayShare(phrase: number, said: number, quiet: ReadonlySet<number>): number {
    const { total, quietStarts, quiets, quietWeights } = this.#plain
    let all = total[phrase]!
    let here = Math.min(said, all)
    for (let at = quietStarts[phrase]!; at < quietStarts[phrase + 1]!; at++) {
      const weight = quietWeights[quiets[at]!]!
      all += weight
      if (quiet.has(quiets[at]!)) here += weight
    }
    return here / all
  }

  /** Follows a word to the phrases that hold a term it may mean. */
  #speak(word: AskedWord): Map<number, number> {
    const { starts, phrases } = this.#plain
    const { seen, saidAt, touched, phrases: found } = this.#tally
    const best = new Map<number, number>()
    for (const { term, asked, said, how } of word.kin)
      for (let i = starts[term]!; i < starts[term + 1]!; i++) {
        const phrase = phrases[i]!
        if (seen[phrase] === 0) {
          seen[phrase] = 1
          found.push(phrase)
        }
        if (saidAt[i] === 0) touched.push(i, term)
        // Two words say two parts of a compound, but one word said twice says no more.
        saidAt[i] = how === 'part' ? Math.min(1, saidAt[i]! + said) : Math.max(saidAt[i]!, said)
        if ((best.get(phrase) ?? 0) < asked) best.set(phrase, asked)
        if (how !== 'slip' && how !== 'begun') word.known.add(phrase)
      }
    return best
  }

  /** Of each phrase, how much of it the words say together. */
  #sumSaid(): void {
    const { phrases, weights } = this.#plain
    const { touched, saidAt, said } = this.#tally
    for (let at = 0; at < touched.length; at += 2) {
      const posting = touched[at]!
      said[phrases[posting]!]! += weights[touched[at + 1]!]! * saidAt[posting]!
    }
  }

  /** What several phrases of a concept answer together: each word by the phrase that says it best. */
  #withCoverage(
    concepts: Map<number, Meaning>,
    sums: { spoken: Map<number, number>[]; words: AskedWord[]; totals: Float64Array },
  ): Meaning[] {
    const plain = this.#plain
    const { mine, covered } = this.#tally
    const all: number[] = []
    sums.spoken.forEach((best, place) => {
      const here: number[] = []
      for (const [phrase, asked] of best) {
        const gloss = plain.flags[phrase]! & isGloss
        const share = gloss ? 0.4 : this.#tally.share[phrase]!
        const value = asked * (0.25 + 0.75 * share) * (gloss ? 0.6 : 1)
        const key = plain.concept[phrase]! * perConcept + plain.tongue[phrase]!
        if (mine[key] === 0) here.push(key)
        if (mine[key]! < value) mine[key] = value
      }
      for (const key of here) {
        if (covered[key] === 0) all.push(key)
        covered[key]! += (mine[key]! * sums.words[place]!.weight) / sums.totals[key % perConcept]!
        mine[key] = 0
      }
    })
    const byConcept = new Map<number, number>()
    for (const key of all) {
      const concept = Math.floor(key / perConcept)
      byConcept.set(concept, Math.max(byConcept.get(concept) ?? 0, covered[key]!))
      covered[key] = 0
    }
    const meanings: Meaning[] = []
    for (const [concept, most] of byConcept) {
      const coverage = Math.min(1, most)
      const meaning = concepts.get(concept)
      if (!meaning) continue
      const strength = meaning.just ? 1 : Math.min(1, 0.45 + 1.1 * meaning.telling)
      meanings.push({
        ...meaning,
        score: Math.min(1, (0.68 * meaning.score + 0.32 * coverage) * strength),
      })
    }
    return meanings.sort((a, b) => b.score - a.score || a.concept - b.concept)
  }

  /** The word of the vocabulary a corrected word came from: 'hebame' → 'Hebamme'. */
  wordOf(term: number): string {
    return this.#plain.lexicon.words[term]!
  }
}

/** People mix German into every language; otherwise their own is likelier. */
function liking(tongue: number, hint: Language | undefined): number {
  const name = tongues[tongue]!
  if (!hint || name === hint) return 1
  if (name === 'de') return 0.95
  if (name in crossings)
    return crossings[name as Crossing].by.includes(hint) ? 1 : hint === 'de' ? 0.9 : 0.7
  // A German page is used by everybody; another says more of who reads it.
  return hint === 'de' ? 0.92 : 0.78
}
