import type { WallClock } from '../domain/calendar.ts'
import { type Point, straightLineMetres } from '../domain/distance.ts'
import type { OpenState } from '../domain/hours.ts'
import { type PublicOffer, pointOf } from '../domain/publicOffer.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import type { OffersLive } from '../snapshot/live.ts'
import type { MeantConcept } from './concepts.ts'
import { askedTerms, termsOf } from './text.ts'

/** Why an offer is shown, in words of the vocabulary or of its own name. */
export type Reason =
  | { kind: 'type'; type: string; word: string }
  /** Terms of the question that the offer's own words answer. */
  | { kind: 'text'; terms: Set<string> }

export interface RankedOffer {
  index: number
  offer: PublicOffer
  open: OpenState
  /** Straight-line metres from the place that was named; null without one, or for protected places. */
  metres: number | null
  reasons: Reason[]
}

export interface Wanted {
  question?: string
  concepts: readonly MeantConcept[]
  /** Only offers of these types. */
  types?: readonly string[]
  near?: Point
  now: WallClock
}

interface Candidate {
  fit: number
  reasons: Reason[]
}

/** Offers that fit much worse than the best are left out. */
const leastOfBest = 0.45
const leastFit = 0.3
/** A hit in the offer's own words counts a little less than one in the vocabulary. */
const textWeight = 0.8
/** At this distance an offer counts half. */
const halfwayMetres = 2500

/** The offers that fit, best first: fit × distance × open. */
export function rankOffers(live: OffersLive, wanted: Wanted): RankedOffer[] {
  const candidates = candidatesFor(live, wanted)
  const best = Math.max(0, ...[...candidates.values()].map(({ fit }) => fit))
  const bound = Math.max(leastFit, leastOfBest * best)
  const ranked: (RankedOffer & { rank: number })[] = []
  for (const [index, { fit, reasons }] of candidates) {
    if (fit < bound) continue
    const offer = live.all[index]!
    const open = live.openState(offer, wanted.now)
    const point = pointOf(offer)
    const metres = wanted.near && point ? straightLineMetres(wanted.near, point) : null
    const rank = fit * fit * nearness(offer, metres, wanted.near) * readiness(open)
    ranked.push({ index, offer, open, metres, reasons, rank })
  }
  // Equal ones stay in the order of their names, which is the order of the list.
  return ranked.sort((a, b) => b.rank - a.rank || a.index - b.index)
}

function candidatesFor(live: OffersLive, { question, concepts, types }: Wanted) {
  const allowed = types && new Set(types.flatMap((type) => live.ofType(type)))
  const candidates = new Map<number, Candidate>()
  const add = (index: number, fit: number, reason?: Reason) => {
    if (allowed && !allowed.has(index)) return
    const known = candidates.get(index) ?? { fit: 0, reasons: [] }
    // A second reason adds a little, so that what fits twice stands before what fits once.
    known.fit = Math.max(known.fit, fit) + 0.15 * Math.min(known.fit, fit)
    if (reason) known.reasons.push(reason)
    candidates.set(index, known)
  }
  if (!question) for (const index of allowed ?? live.all.keys()) add(index, 1)
  else {
    for (const concept of concepts) addConcept(live, concept, add)
    // In a crisis a chance likeness of words would be worse than nothing.
    if (isAboutCrisis(concepts)) return candidates
    for (const [index, { score, terms }] of live.texts.find(askedTerms(question)))
      add(index, score * textWeight, { kind: 'text', terms })
  }
  return candidates
}

const isAboutCrisis = ([best]: readonly MeantConcept[]) =>
  best?.kind === 'type' && best.score > 0.7 && vocabulary.types.get(best.id)?.crisis === true

function addConcept(
  live: OffersLive,
  concept: MeantConcept,
  add: (index: number, fit: number, reason: Reason) => void,
): void {
  if (concept.kind === 'type')
    for (const index of live.ofType(concept.id))
      add(index, concept.score, { kind: 'type', type: concept.id, word: concept.word })
  if (concept.kind !== 'situation') return
  // A life situation leads to many types; the first of them are its heart.
  const types = vocabulary.situations.get(concept.id)?.types ?? []
  types.forEach((type, place) => {
    const fit = concept.score * (0.6 - 0.2 * (place / types.length))
    for (const index of live.ofType(type))
      add(index, fit, { kind: 'type', type, word: concept.word })
  })
}

/** The word of the offer's name that was asked for, where there is one. */
export function askedWord({ record }: PublicOffer, terms: Set<string>): string | undefined {
  const name = Object.values(record.texts)[0]?.name ?? ''
  const word = name.split(/\s+/).find((part) => termsOf(part).some((term) => terms.has(term)))
  return word?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || undefined
}

/** A protected place has no distance, so it stands where its fit alone puts it. */
function nearness(offer: PublicOffer, metres: number | null, near: Point | undefined): number {
  if (!near || offer.isProtected) return 1
  return metres === null ? 0.5 : 1 / (1 + metres / halfwayMetres)
}

const readiness = (open: OpenState) =>
  open.kind === 'open' ? 1.15 : open.kind === 'closed' ? 0.95 : 1
