import type { WallClock } from '../domain/calendar.ts'
import type { Point } from '../domain/distance.ts'
import type { OpenState } from '../domain/hours.ts'
import type { PublicOffer } from '../domain/publicOffer.ts'
import type { OffersLive } from '../snapshot/live.ts'
import { type Choices, countChoices } from './choices.ts'
import type { Fact, OfferColumns } from './columns.ts'
import type { Need } from './needs.ts'
import { spread } from './spread.ts'
import { findInTexts, type TextFits } from './textFits.ts'
import type { Understanding } from './understand.ts'

/** Why an offer is shown, in words of the vocabulary or of its own name. */
export type Reason =
  | { kind: 'type'; type: string; word: string; german: boolean }
  /** Words of the question that the offer's own words answer. */
  | { kind: 'text'; words: readonly string[] }

export interface RankedOffer {
  index: number
  offer: PublicOffer
  open: OpenState
  /** Straight-line metres from the place that was named; null without one, or for protected places. */
  metres: number | null
  reasons: Reason[]
  /** How well it fits what was asked, 0 to 1. */
  fit: number
}

export interface Wanted {
  understood?: Understanding
  /** Only offers of these types. */
  types?: readonly string[]
  near?: Point
  filters: Filters
  now: WallClock
  /** The language of the page: offers speaking it come a little earlier. */
  locale: string
}

export interface Filters {
  facts: readonly Fact[]
  openNow?: boolean
  language?: string
  targetGroup?: string
  network?: string
  withinMetres?: number
}

export interface Ranking {
  total: number
  /** Offers that fit but were left out because nobody knows whether a filter holds. */
  leftOutUnknown: number
  /** Languages that the offers speak that fit, filtered out ones among them. */
  languages: string[]
  /** What each further filter would leave. */
  choices(): Choices
  /** From place `from` of the list, at most `count`. */
  page(from: number, count: number): RankedOffer[]
}

/** Offers that fit much worse than the best are left out. */
const leastOfBest = 0.5
const leastFit = 0.15
/** At this distance the near half of an offer's worth is halved. */
const halfwayMetres = 2500
const farShare = 0.4
/** So many of the best are looked at closely: times, spreading over kinds and organisations. */
const closely = 240

/** The offers that fit, best first: fit × distance × open × what was said to be needed. */
export function rankOffers(live: OffersLive, wanted: Wanted): Ranking {
  const candidates = candidatesFor(live, wanted)
  const { columns } = live
  const passes = filterOf(live, wanted)
  const kept: number[] = []
  let leftOutUnknown = 0
  const languages = new Set<number>()
  for (const index of candidates.list) {
    languages.add(columns.languageSet[index]!)
    const answer = passes(index)
    if (answer === true) kept.push(index)
    else if (answer === undefined) leftOutUnknown++
  }
  const worthOf = worth(columns, wanted, candidates)
  const ranks = new Float64Array(kept.length)
  kept.forEach((index, place) => {
    ranks[place] = worthOf(index)
  })
  return {
    total: kept.length,
    leftOutUnknown,
    languages: [...new Set([...languages].flatMap((set) => columns.languageSets[set]!))].sort(),
    choices: () => countChoices(live, kept, wanted.now),
    page(from, count) {
      const most = Math.ceil((from + count + 48) / closely) * closely
      const best = bestOf(kept, ranks, most)
      const close = best.map(({ index, rank }) => {
        const open = live.openAt(index, wanted.now)
        return { index, open, rank: rank * readiness(open, wanted.understood) }
      })
      // Equal ones stay in the order of their names, which is the order of the list.
      close.sort((a, b) => b.rank - a.rank || a.index - b.index)
      const ordered = wanted.understood
        ? spread(close, columns, candidates.kind, from + count, isSure(wanted.understood))
        : close
      return ordered.slice(from, from + count).map(({ index, open }) => ({
        index,
        offer: live.all[index]!,
        open,
        metres: wanted.near ? (columns.metres(index, wanted.near) ?? null) : null,
        reasons: candidates.reasons(index),
        fit: candidates.fit[index]!,
      }))
    },
  }
}

/** One kind of help stands out. */
const isSure = ({ types: [first, second] }: Understanding): boolean =>
  first !== undefined && first.fit >= 0.9 && (second?.fit ?? 0) < 0.75 * first.fit

interface Candidates {
  list: number[]
  fit: Float32Array
  /** The place of the type meant that an offer fits best by; -1 where it fits by its own words. */
  kind: Int16Array
  reasons(index: number): Reason[]
}

function candidatesFor(live: OffersLive, { understood, types, locale }: Wanted): Candidates {
  const count = live.all.length
  const fit = new Float32Array(count)
  const kind = new Int16Array(count).fill(-1)
  const allowed = types && new Set(types.flatMap((type) => live.ofType(type)))
  if (!understood) {
    const list = allowed ? [...allowed].sort((a, b) => a - b) : [...live.all.keys()]
    return { list, fit: fit.fill(1), kind, reasons: () => [] }
  }
  const list: number[] = []
  let best = 0
  const add = (index: number, value: number) => {
    if (fit[index] === 0) {
      if (allowed && !allowed.has(index)) return false
      list.push(index)
      fit[index] = value
    } else {
      // A second reason adds a little, so that what fits twice stands before what fits once.
      const known = fit[index]!
      fit[index] = Math.max(known, value) + 0.1 * Math.min(known, value)
    }
    if (fit[index]! > best) best = fit[index]!
    return true
  }
  understood.types.forEach(({ id, fit: value }, place) => {
    for (const index of live.ofType(id))
      if (add(index, value) && kind[index] === -1) kind[index] = place
  })
  const texts = findInTexts(live, understood, locale)
  for (const { document, fit: value } of texts.fits) add(document, value)
  const bound = Math.max(leastFit, leastOfBest * Math.min(1, best))
  return {
    list: list.filter((index) => fit[index]! >= bound),
    fit,
    kind,
    reasons: (index) => reasonsOf(live, understood, texts, index),
  }
}

function reasonsOf(
  live: OffersLive,
  { types }: Understanding,
  texts: TextFits,
  index: number,
): Reason[] {
  const own = new Set(live.all[index]!.record.types)
  const reasons: Reason[] = types
    .filter(({ id }) => own.has(id))
    .map(({ id, word, german }) => ({ kind: 'type', type: id, word, german }))
  const words = texts.wordsOf(index)
  if (words.length > 0) reasons.push({ kind: 'text', words })
  return reasons
}

/** True, false, or undefined where nobody knows. */
type Answer = boolean | undefined

function filterOf(live: OffersLive, { filters, near, now }: Wanted): (index: number) => Answer {
  const { columns } = live
  const checks: ((index: number) => Answer)[] = filters.facts.map(
    (fact) => (index) => columns.fact(index, fact),
  )
  const { language, targetGroup, network, withinMetres } = filters
  if (network) {
    const members = live.ofNetwork(network)
    checks.push((index) => members.has(index))
  }
  if (language)
    checks.push(inSet(columns.languageSet, columns.languageSets, (set) => set.includes(language)))
  if (targetGroup)
    checks.push(
      inSet(
        columns.groupSet,
        columns.groupSets,
        (set) => set.includes(targetGroup) || set.includes('alle'),
      ),
    )
  if (withinMetres && near)
    checks.push((index) => {
      // A protected place is as far as it was from anywhere else.
      if (columns.isProtected[index]) return true
      const metres = columns.metres(index, near)
      return metres === undefined ? undefined : metres <= withinMetres
    })
  if (filters.openNow)
    checks.push((index) => {
      const { kind } = live.openAt(index, now)
      return kind === 'unknown' ? undefined : kind === 'open'
    })
  return (index) => {
    let all: Answer = true
    for (const check of checks) {
      const answer = check(index)
      if (answer === false) return false
      if (answer === undefined) all = undefined
    }
    return all
  }
}

/** Each of the few different lists is asked once; an empty list says nothing. */
function inSet(
  sets: Uint16Array,
  lists: readonly (readonly string[])[],
  fits: (list: readonly string[]) => boolean,
): (index: number) => Answer {
  const answers = lists.map((list) => (list.length === 0 ? undefined : fits(list)))
  return (index) => answers[sets[index]!]
}

/** What each need is worth where an offer meets it, and where it is known not to. */
const needFactor = { met: 1.25, unmet: 0.75 }
const needFacts: Partial<Record<Need, Fact>> = {
  wheelchair: 'wheelchair',
  free: 'free',
  anonymous: 'anonymous',
  walkIn: 'walkIn',
  online: 'online',
  homeVisit: 'homeVisit',
  signLanguage: 'signLanguage',
  easyLanguage: 'easyLanguage',
  womenOnly: 'womenOnly',
}
/** Offers that speak the language of the page. */
const ownLanguage = 1.06

function worth(
  columns: OfferColumns,
  { understood, near, locale, now: _ }: Wanted,
  { fit }: Candidates,
) {
  const needs = understood?.needs
  const wantedFacts = (needs?.needs ?? []).flatMap((need) => needFacts[need] ?? [])
  const speaks = languageWorth(columns, needs?.languages ?? [], locale)
  return (index: number): number => {
    const fits = fit[index]!
    let rank =
      fits * fits * fits * nearness(columns, index, near) * speaks[columns.languageSet[index]!]!
    for (const fact of wantedFacts) {
      const state = columns.fact(index, fact)
      if (state !== undefined) rank *= state ? needFactor.met : needFactor.unmet
    }
    return rank
  }
}

function languageWorth(columns: OfferColumns, asked: readonly string[], locale: string): number[] {
  const own = languageNotGerman(locale)
  return columns.languageSets.map((set) => {
    let factor = own && set.includes(own) ? ownLanguage : 1
    if (asked.length > 0 && set.length > 0)
      factor *= asked.some((language) => set.includes(language)) ? needFactor.met : needFactor.unmet
    return factor
  })
}

const languageNotGerman = (locale: string) =>
  locale === 'de' || locale === 'leicht' ? undefined : locale

/** A protected place has no distance, so it stands where its fit alone puts it. */
function nearness(columns: OfferColumns, index: number, near: Point | undefined): number {
  if (!near || columns.isProtected[index]) return 1
  const metres = columns.metres(index, near)
  return metres === undefined
    ? farShare + (1 - farShare) / 4
    : farShare + (1 - farShare) / (1 + metres / halfwayMetres)
}

function readiness(open: OpenState, understood: Understanding | undefined): number {
  const now = understood?.needs.needs.includes('openNow')
  if (open.kind === 'open') return now ? 1.35 : 1.08
  return open.kind === 'closed' ? (now ? 0.8 : 0.97) : 1
}

/** The best so many, in no order. */
function bestOf(list: readonly number[], ranks: Float64Array, most: number) {
  const bound = ranks.length <= most ? -1 : nthLargest(ranks, most)
  const best: { index: number; rank: number }[] = []
  list.forEach((index, place) => {
    if (ranks[place]! >= bound) best.push({ index, rank: ranks[place]! })
  })
  return best
}

/** Quickselect (Hoare): the value that stands at place `n` from the top. */
function nthLargest(values: Float64Array, n: number): number {
  const left = values.slice()
  let low = 0
  let high = left.length - 1
  const wanted = n - 1
  while (low < high) {
    const pivot = left[(low + high) >> 1]!
    let i = low
    let j = high
    while (i <= j) {
      while (left[i]! > pivot) i++
      while (left[j]! < pivot) j--
      if (i <= j) {
        const kept = left[i]!
        left[i++] = left[j]!
        left[j--] = kept
      }
    }
    if (wanted <= j) high = j
    else if (wanted >= i) low = i
    else break
  }
  return left[wanted]!
}
