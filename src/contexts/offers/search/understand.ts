import { correct } from '../../../kernels/search/index.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { type ConceptFinder, languageOf, type MeantConcept } from './concepts.ts'
import { type StatedNeeds, statedNeeds } from './needs.ts'

/** A kind of help and how well it fits, 0 to 1. */
export interface MeantType {
  id: string
  fit: number
  /** Why, in words of the vocabulary: "Schulden". */
  word: string
  german: boolean
}

/** What a question was taken to mean. */
export interface Understanding {
  question: string
  /** Kinds of help, life situations and help lines, best first. */
  concepts: MeantConcept[]
  /** Kinds of help, those that a life situation leads to among them, best first. */
  types: MeantType[]
  needs: StatedNeeds
  /** Help in an emergency is meant: only what the vocabulary knows may answer. */
  crisis: boolean
  /** The kinds of help are a guess: to be asked back rather than answered. */
  uncertain: boolean
}

/** What a word that says a need still counts for the kind of help: "Rollstuhl kaputt" is no wish for a ramp. */
const needWordShare = 0.35
/** A kind of help that the life situation meant leads to is a little likelier than another. */
const situationBoost = 0.05
/** Kinds of help that only a life situation leads to; the first of it are its heart. */
const fromSituation = { first: 0.62, last: 0.4 }
const lineShare = 0.85
const crisisScore = 0.62

export function understandQuestion(
  question: string,
  finder: ConceptFinder,
  locale: string,
): Understanding {
  const needs = statedNeeds(question)
  const language = languageOf(locale)
  const concepts = finder.find(question, {
    language,
    countOf: ({ word }) => (needs.words.has(word) ? needWordShare : 1),
  })
  const types = typesOf(concepts)
  const crisis = isAboutCrisis(concepts)
  return {
    question,
    concepts,
    types,
    needs,
    crisis,
    uncertain: isUncertain(concepts, types, crisis),
  }
}

/** A help line stands for the life situations it helps in, as far as offers go. */
function situationsOf({ kind, id, score, word, german }: MeantConcept) {
  if (kind === 'situation') return [{ id, score, word, german }]
  if (kind !== 'helpLine') return []
  return (vocabulary.helpLines.get(id)?.situations ?? []).map((situation) => ({
    id: situation,
    score: lineShare * score,
    word,
    german,
  }))
}

/** Types that are meant themselves, then those of the life situations that are. */
function typesOf(concepts: readonly MeantConcept[]): MeantType[] {
  const byId = new Map<string, MeantType>()
  const situations = concepts.flatMap(situationsOf)
  for (const { kind, id, score, word, german } of concepts) {
    if (kind !== 'type') continue
    const around = situations.find((one) => vocabulary.situations.get(one.id)?.types.includes(id))
    const fit = score + situationBoost * (around?.score ?? 0) * (1 - score)
    byId.set(id, { id, fit, word, german })
  }
  for (const { id: situation, score, word, german } of situations) {
    const types = vocabulary.situations.get(situation)?.types ?? []
    types.forEach((id, place) => {
      const share =
        fromSituation.first - (fromSituation.first - fromSituation.last) * (place / types.length)
      const known = byId.get(id)
      if (!known || known.fit < score * share)
        byId.set(id, { id, fit: score * share, word, german })
    })
  }
  return [...byId.values()].sort((a, b) => b.fit - a.fit)
}

const isCrisisType = ({ kind, id }: MeantConcept) =>
  kind === 'type' && vocabulary.types.get(id)?.crisis === true

/** A kind of help for emergencies is meant, first or near the first. */
function isAboutCrisis(concepts: readonly MeantConcept[]): boolean {
  const best = concepts[0]?.score ?? 0
  return concepts.some(
    (concept) =>
      isCrisisType(concept) &&
      !concept.guessed &&
      concept.score >= crisisScore &&
      concept.score >= 0.85 * best,
  )
}

/** From this score on a kind of help is meant, unless another is meant as well. */
const sureScore = 0.66
/** Below this nothing is meant for sure, whatever else there is. */
const leastSure = 0.38
const leastSureGuess = 0.55
/** How far the second kind has to stay behind, as a share of the first. */
const behind = { sure: 0.08, unsure: 0.25 }

function isUncertain(
  concepts: readonly MeantConcept[],
  [first, second]: readonly MeantType[],
  crisis: boolean,
): boolean {
  const best = concepts.find(({ kind }) => kind === 'type')
  if (!best || !first || best.id !== first.id) return true
  if (best.just) return false
  if (best.score < (best.guessed ? leastSureGuess : leastSure)) return true
  if (crisis) return false
  const gap = second ? (first.fit - second.fit) / first.fit : 1
  const related = second !== undefined && fieldOf(first.id) === fieldOf(second.id)
  if (best.score >= sureScore) return gap < behind.sure && !related && best.asked < sureScore
  if (best.said < 0.8) return gap < 2 * behind.unsure
  return gap < behind.unsure
}

const fieldOf = (type: string) => vocabulary.types.get(type)?.field

/** A corrected spelling of the question, where words had to be corrected to understand it. */
export function didYouMean(
  question: string,
  finder: ConceptFinder,
  names: Parameters<typeof correct>[1],
  locale: string,
): string | null {
  return correct(question, [finder.phrases.lexicon, ...names], languageOf(locale))?.text ?? null
}
