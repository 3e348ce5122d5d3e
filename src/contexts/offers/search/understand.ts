import { correct } from '../../../kernels/search/index.ts'
import { type OfferType, vocabulary } from '../domain/vocabulary.ts'
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
  concepts: readonly MeantConcept[]
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
/** How much of a crisis word has to be spelled right, and what is left of one that is not. */
const sureSlip = 0.8
const doubtfulShare = 0.6

export function understandQuestion(
  question: string,
  finder: ConceptFinder,
  locale: string,
): Understanding {
  const needs = statedNeeds(question)
  const language = languageOf(locale)
  const concepts = withRealSigns(
    finder.find(question, {
      language,
      countOf: ({ word }) => (needs.words.has(word) ? needWordShare : 1),
    }),
  )
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

/** A word that only begins like one for an emergency, or is far from it, is no sign of one: "Puls" is no "Pulsadern". */
function withRealSigns(concepts: readonly MeantConcept[]): readonly MeantConcept[] {
  const isDoubtful = (concept: MeantConcept) =>
    concept.guessed && concept.said < sureSlip && isCrisisType(concept)
  if (!concepts.some(isDoubtful)) return concepts
  return concepts
    .map((one) => (isDoubtful(one) ? { ...one, score: doubtfulShare * one.score } : one))
    .sort((a, b) => b.score - a.score)
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

/** Below this nothing is meant for sure, whatever else there is. */
const leastScore = { known: 0.38, guessed: 0.5 }
/** So much of the question has to be answered: one word of many may be there by chance. */
const leastAsked = 0.4
/** From here on a kind of help is well said, or well asked for. */
const well = { score: 0.55, said: 0.8, asked: 0.5 }
const mostlyAsked = 0.6
/** How far the next kind that is not akin has to stay behind, as a share of the first. */
const behind = { clear: 0.1, fair: 0.15, thin: 0.5 }

/** The kind of help is a guess where little speaks for it, or where another that is not akin is nearly as likely. */
function isUncertain(
  concepts: readonly MeantConcept[],
  types: readonly MeantType[],
  crisis: boolean,
): boolean {
  const [first] = types
  const best = concepts.find(({ kind }) => kind === 'type')
  if (!best || !first || best.id !== first.id) return true
  if (best.just) return false
  if (best.score < (best.guessed ? leastScore.guessed : leastScore.known)) return true
  if (best.asked < leastAsked) return true
  if (crisis) return false
  if (isCrisisType(best) && best.said < well.said) return true
  const rival = types.find(({ id }) => id !== first.id && !isAkin(id, first.id))
  const gap = rival ? (first.fit - rival.fit) / first.fit : 1
  if (best.score >= well.score) return gap < behind.clear && best.asked < mostlyAsked
  return gap < (best.said >= well.said && best.asked >= well.asked ? behind.fair : behind.thin)
}

/** Two kinds of one field of work, or of which one stands in for the other: either leads on to the right place. */
function isAkin(one: string, other: string): boolean {
  const [a, b] = [vocabulary.types.get(one), vocabulary.types.get(other)]
  if (!a || !b) return false
  return a.field === b.field || isNear(a, other) || isNear(b, one)
}

const isNear = ({ near = [] }: OfferType, id: string) => near.includes(id)

/** A corrected spelling of the question, where words had to be corrected to understand it. */
export function didYouMean(
  question: string,
  finder: ConceptFinder,
  names: Parameters<typeof correct>[1],
  locale: string,
): string | null {
  return correct(question, [finder.phrases.lexicon, ...names], languageOf(locale))?.text ?? null
}
