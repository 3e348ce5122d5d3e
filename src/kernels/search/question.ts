import { type Token, tokensOf } from './fold.ts'
import {
  type Crossing,
  crossings,
  grammars,
  type Language,
  type Tongue,
  tongues,
} from './languages.ts'
import type { Kin, Lexicon } from './lexicon.ts'

/** A word of a question as one language reads it. */
export interface AskedWord {
  token: Token
  tongue: Tongue
  /** How much it counts among the words of the question, 0 to 1. */
  weight: number
  kin: Kin[]
  /** Phrases it speaks for without having been corrected or completed. */
  known: Set<number>
}

export interface ReadQuestion {
  words: AskedWord[]
  /** By tongue: what all words of the question count together. */
  totals: Float64Array
}

/** Nobody needs more words to say what it is about, and every one costs time. */
const mostWords = 32

const weak = 0.14
/** What a word counts against a language that does not know it: the more, the likelier it is of another. */
const unknown = {
  strange: 0.4,
  knownElsewhere: 0.4,
  emptyElsewhere: 0.22,
}

interface ReadOptions {
  language?: Language
  countOf?(token: Token): number
  typing?: boolean
  /** Whether a word is known elsewhere as it was typed: then it is neither a slip nor unfinished. */
  isKnown?(token: Token): boolean
}

/** Reads a question in every language its letters allow: which terms each word may mean. */
export function readQuestion(
  question: string,
  lexicon: Lexicon,
  weights: Float32Array,
  options: ReadOptions,
): ReadQuestion {
  const tokens = tokensOf(question).filter(isNoHomonym).slice(0, mostWords)
  const wholes = joinedKin(tokens, lexicon)
  const standings = tokens.map((token) => standingOf(token, lexicon))
  const likely = likelyLanguages(tokens, lexicon, options.language)
  const totals = new Float64Array(tongues.length)
  const words: AskedWord[] = []
  tongues.forEach((tongue, at) => {
    const grammar = grammars[tongue]
    if (!tokens.some(({ script }) => script === grammar.script)) return
    const crossing = tongue in crossings
    const own = tokens.map(({ word }) => !grammar.stop.has(word))
    // A question of empty words only is taken as it is.
    const allEmpty = !own.some(Boolean)
    tokens.forEach((token, place) => {
      const standing = standings[place]!
      if (!own[place] && !allEmpty) return
      const count = options.countOf?.(token) ?? 1
      const hinted =
        tongue === options.language || (crossing && isOf(tongue as Crossing, options.language))
      const strange = !standing.known && !standing.empty && !options.isKnown?.(token)
      // An empty word of the language that is spoken here means nothing in the others: "is", "but".
      const foreign = !hinted && !likely.has(tongue) && likely.size > 0 && isEmptyIn(token, likely)
      const tiny = !hinted && options.language !== undefined && token.word.length <= 2
      if (foreign || tiny || (crossing && !strange && !hinted)) {
        totals[at]! += (standing.empty ? unknown.emptyElsewhere : unknown.knownElsewhere) * count
        return
      }
      const last = place === tokens.length - 1
      const guesses =
        token.word.length >= leastGuessed(tongue, options.language) &&
        mayGuess(tongue, options.language, likely)
      const found =
        token.script === grammar.script || (token.script === 'latin' && /\d/.test(token.word))
          ? lexicon.kinOf(tongue, token, {
              slips: guesses && (strange || hinted),
              begun: (guesses && !crossing && strange) || (options.typing === true && last),
            })
          : []
      // A language that nothing else speaks for is spoken by its very words only: "Farsi" is no Turkish "fare".
      const spoken =
        hinted || crossing || tongue === 'de' || likely.size === 0 || likely.has(tongue)
      const kin = spoken
        ? found
        : found.filter(({ term }) => lexicon.plain.words[term] === token.word)
      if (tongue === 'de') kin.push(...(wholes.get(token) ?? []))
      const weight = count * weightOf(token, tongue, kin, weights, standing)
      totals[at]! += weight
      if (kin.length > 0) words.push({ token, tongue, weight, kin, known: new Set() })
    })
  })
  return { words, totals }
}

/** "Ich krieg das nicht hin" is about no war: after "ich" stands a verb. */
const isNoHomonym = ({ word }: Token, place: number, all: readonly Token[]): boolean =>
  word !== 'krieg' || !['ich', 'ick', 'i'].includes(all[place - 1]?.word ?? '')

/** Short words of another language are soon like a German one. */
const leastGuessed = (tongue: Tongue, hint: Language | undefined): number =>
  tongue === 'de' && hint !== undefined && hint !== 'de' ? 6 : 4

const isOf = (crossing: Crossing, language: Language | undefined) =>
  crossings[crossing].by.some((one) => one === language)

/** Words are corrected and completed in German, in the person's language, and in that of the other words. */
function mayGuess(
  tongue: Tongue,
  hint: Language | undefined,
  likely: ReadonlySet<Tongue>,
): boolean {
  if (tongue === 'arabicInLatin') return false
  if (tongue in crossings) return !hint || hint === 'de' || isOf(tongue as Crossing, hint)
  return tongue === hint || tongue === 'de' || likely.has(tongue) || (!hint && likely.size === 0)
}

const isEmptyIn = ({ word }: Token, likely: ReadonlySet<Tongue>): boolean =>
  [...likely].some((tongue) => grammars[tongue].stop.has(word) || grammars[tongue].weak.has(word))

/** The languages that most of the words belong to, empty ones among them. */
function likelyLanguages(
  tokens: Token[],
  lexicon: Lexicon,
  hint: Language | undefined,
): ReadonlySet<Tongue> {
  const scores = tongues
    .filter((tongue) => !(tongue in crossings))
    .map((tongue) => {
      let score = tongue === hint ? 1 : 0
      for (const token of tokens) {
        if (token.script !== grammars[tongue].script) continue
        if (isEmptyIn(token, new Set([tongue]))) score += 1
        else if (lexicon.knows(tongue, token)) score += 0.8
      }
      return { tongue, score }
    })
  const most = Math.max(...scores.map(({ score }) => score))
  if (most < 1) return new Set()
  return new Set(scores.filter(({ score }) => score > most - 0.5).map(({ tongue }) => tongue))
}

function weightOf(
  { word }: Token,
  tongue: Tongue,
  kin: Kin[],
  weights: Float32Array,
  { known, empty }: Standing,
): number {
  if (grammars[tongue].weak.has(word)) return weak
  if (kin.length === 0)
    return empty ? unknown.emptyElsewhere : known ? unknown.knownElsewhere : unknown.strange
  let best = kin[0]!
  for (const one of kin) if (one.asked > best.asked) best = one
  // A compound is as telling as the most telling of what it may mean.
  const same = kin.find(({ how }) => how === 'same')
  if (same) return weights[same.term]!
  let most = 0
  for (const one of kin)
    if (one.asked > best.asked - 0.15) most = Math.max(most, weights[one.term]! * one.asked)
  return Math.max(most, 0.2)
}

interface Standing {
  /** Some language knows it as it was typed. */
  known: boolean
  /** Some language says nothing with it. */
  empty: boolean
}

function standingOf(token: Token, lexicon: Lexicon): Standing {
  let known = false
  let empty = false
  for (const tongue of tongues) {
    if (tongue in crossings || grammars[tongue].script !== token.script) continue
    if (grammars[tongue].stop.has(token.word) || grammars[tongue].weak.has(token.word)) empty = true
    if (!known && lexicon.knows(tongue, token)) known = true
  }
  return { known, empty }
}

/**
 * 'repair cafe' and 'zentrum plus' are one word where the vocabulary writes them in one: of each word, what it
 * means together with its neighbour.
 */
function joinedKin(tokens: Token[], lexicon: Lexicon): Map<Token, Kin[]> {
  const found = new Map<Token, Kin[]>()
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [first, second] = [tokens[at]!, tokens[at + 1]!]
    if (first.script !== 'latin' || second.script !== 'latin') continue
    if (grammars.de.stop.has(first.word) || first.word.length + second.word.length < 7) continue
    const whole: Token = { word: first.word + second.word, script: 'latin' }
    if (!lexicon.knows('de', whole)) continue
    const kin = lexicon
      .kinOf('de', whole, { slips: false, begun: false })
      // Each says its half of the word.
      .map((one): Kin => ({ ...one, said: one.said / 2, how: 'part' }))
    for (const token of [first, second]) found.set(token, [...(found.get(token) ?? []), ...kin])
  }
  return found
}

export type { Crossing }
