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
import { countedSeconds, type Walk, type Walks, walkCapSeconds } from './walks.ts'

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
  /** The way on foot or by wheelchair; null without a place, a network, or a public site. */
  walk: Walk | null
  reasons: Reason[]
  /** How well it fits what was asked, 0 to 1. */
  fit: number
}

export interface Wanted {
  understood?: Understanding
  /** Only offers of these types. */
  types?: readonly string[]
  near?: Point
  /** Ways from there, where the city has a street network. */
  walks?: Walks
  /** What stands first: what fits best (and is near), or what is nearest. */
  order?: Order
  filters: Filters
  now: WallClock
  /** The language of the page: offers speaking it come a little earlier. */
  locale: string
}

export const orders = ['fit', 'way'] as const
export type Order = (typeof orders)[number]

export interface Filters {
  facts: readonly Fact[]
  openNow?: boolean
  language?: string
  targetGroup?: string
  network?: string
  withinMetres?: number
  /** On foot or by wheelchair, as `walks` says. */
  withinSeconds?: number
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
/** Where ways are known, it is at this time: an adult walks so far meanwhile. */
const halfwaySeconds = 1800
const farShare = 0.4
/** So many of the best are looked at closely: times, spreading over kinds and organisations. */
const closely = 120

/** The offers that fit, best first: fit × distance × open × what was said to be needed. */
export function rankOffers(live: OffersLive, wanted: Wanted): Ranking {
  const candidates = candidatesFor(live, wanted)
  const { columns } = live
  const { list, fits } = candidates
  const passes = filterOf(live, wanted)
  const worthOf = worth(columns, wanted)
  const languages = new Uint8Array(columns.languageSets.length)
  const kept: number[] = []
  const ranks: number[] = []
  let leftOutUnknown = 0
  for (let place = 0; place < list.length; place++) {
    const index = list[place]!
    languages[columns.languageSet[index]!] = 1
    const answer = passes(index)
    if (answer === true) {
      kept.push(place)
      ranks.push(worthOf(index, fits[place]!))
    } else if (answer === undefined) leftOutUnknown++
  }
  return {
    total: kept.length,
    leftOutUnknown,
    languages: [
      ...new Set(columns.languageSets.flatMap((set, number) => (languages[number] ? set : []))),
    ].sort(),
    choices: () =>
      countChoices(
        live,
        kept.map((place) => list[place]!),
        wanted.now,
      ),
    page(from, count) {
      const most = Math.ceil((from + count + 48) / closely) * closely
      if (wanted.order === 'way') return byWay(from, count)
      const close = bestOf(kept, ranks, most).map(({ place, rank }) => {
        const index = list[place]!
        const open = live.openAt(index, wanted.now)
        const kind = candidates.kinds[place]!
        return { index, place, kind, open, rank: rank * readiness(open, wanted.understood) }
      })
      // Equal ones stay in the order of their names, which is the order of the list.
      close.sort((a, b) => b.rank - a.rank || a.index - b.index)
      const ordered = wanted.understood
        ? spread(close, columns, from + count, isSure(wanted.understood))
        : close
      return ordered.slice(from, from + count).map(({ place }) => described(place))
    },
  }

  function described(place: number): RankedOffer {
    const index = list[place]!
    return {
      index,
      offer: live.all[index]!,
      open: live.openAt(index, wanted.now),
      metres: wanted.near ? (columns.metres(index, wanted.near) ?? null) : null,
      walk: wanted.walks?.to(index) ?? null,
      reasons: candidates.reasons(index),
      fit: fits[place]!,
    }
  }

  /** The nearest first; what is equally far by how well it fits. */
  function byWay(from: number, count: number): RankedOffer[] {
    const far = farness(columns, wanted)
    return kept
      .map((place, at) => ({ place, far: far(list[place]!), rank: ranks[at]! }))
      .sort((a, b) => compareFar(a.far, b.far) || b.rank - a.rank || a.place - b.place)
      .slice(from, from + count)
      .map(({ place }) => described(place))
  }
}

const compareFar = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/**
 * How far an offer is in an order by way. A protected place stands before all others wherever one asks from, so
 * that nothing tells of it and help against violence is not last; where nobody knows, it stands behind all.
 */
function farness(columns: OfferColumns, { near, walks }: Wanted): (index: number) => number {
  return (index) => {
    if (columns.isProtected[index] || !near) return -1
    if (!walks) return columns.metres(index, near) ?? Infinity
    const walk = walks.to(index)
    if (!walk) return Infinity
    // Beyond the cap the straight line still tells near from far.
    const seconds = countedSeconds(walk)
    return seconds === Infinity ? beyondCap + (columns.metres(index, near) ?? 0) : seconds
  }
}
const beyondCap = 1e6

/** One kind of help stands out. */
const isSure = ({ types: [first, second] }: Understanding): boolean =>
  first !== undefined && first.fit >= 0.9 && (second?.fit ?? 0) < 0.75 * first.fit

/** Offers that may be meant: places in the list of all, and by the same place how well and by what they fit. */
interface Candidates {
  list: readonly number[]
  fits: readonly number[]
  /** The place of the type meant that an offer fits best by; -1 where it fits by its own words. */
  kinds: readonly number[]
  reasons(index: number): Reason[]
}

function candidatesFor(live: OffersLive, { understood, types, locale }: Wanted): Candidates {
  const allowed = types && new Set(types.flatMap((type) => live.ofType(type)))
  if (!understood) {
    const list = allowed ? [...allowed].sort((a, b) => a - b) : [...live.all.keys()]
    return { list, fits: list.map(() => 1), kinds: list.map(() => -1), reasons: () => [] }
  }
  const gathered = new Gathering(live.columns.scratch)
  // What is this far below the best kind is left out in the end, whatever else speaks for it.
  const hopeless = 0.85 * leastOfBest * Math.min(1, understood.types[0]?.fit ?? 0)
  understood.types.forEach(({ id, fit }, place) => {
    if (fit < hopeless) return
    for (const index of live.ofType(id))
      if (!allowed || allowed.has(index)) gathered.add(index, fit, place)
  })
  const texts = findInTexts(live, understood, locale)
  for (const { document, fit } of texts.fits)
    if ((fit >= hopeless || gathered.has(document)) && (!allowed || allowed.has(document)))
      gathered.add(document, fit, -1)
  return {
    ...gathered.take(),
    reasons: (index) => reasonsOf(live, understood, texts, index),
  }
}

/** Gathers candidates without an array as long as the list of all for every question. */
class Gathering {
  readonly #list: number[] = []
  readonly #fits: number[] = []
  readonly #kinds: number[] = []
  /** Place + 1 of an offer that was gathered; cleared when all are taken. */
  readonly #places: Int32Array
  #best = 0

  constructor(places: Int32Array) {
    this.#places = places
  }

  has(index: number): boolean {
    return this.#places[index] !== 0
  }

  add(index: number, fit: number, kind: number): void {
    const place = this.#places[index]! - 1
    let value = fit
    if (place < 0) {
      this.#places[index] = this.#list.push(index)
      this.#fits.push(fit)
      this.#kinds.push(kind)
    } else {
      // A second reason adds a little, so that what fits twice stands before what fits once.
      const known = this.#fits[place]!
      value = Math.max(known, fit) + 0.1 * Math.min(known, fit)
      this.#fits[place] = value
    }
    if (value > this.#best) this.#best = value
  }

  /** Those that fit well enough. */
  take(): { list: number[]; fits: number[]; kinds: number[] } {
    const bound = Math.max(leastFit, leastOfBest * Math.min(1, this.#best))
    const taken = { list: [] as number[], fits: [] as number[], kinds: [] as number[] }
    this.#list.forEach((index, place) => {
      this.#places[index] = 0
      if (this.#fits[place]! < bound) return
      taken.list.push(index)
      taken.fits.push(this.#fits[place]!)
      taken.kinds.push(this.#kinds[place]!)
    })
    return taken
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

function filterOf(live: OffersLive, wanted: Wanted): (index: number) => Answer {
  const { filters, near, now, walks } = wanted
  const { columns } = live
  const checks: ((index: number) => Answer)[] = filters.facts.map(
    (fact) => (index) => columns.fact(index, fact),
  )
  const { language, targetGroup, network, withinMetres, withinSeconds } = filters
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
  if (withinSeconds && walks)
    checks.push((index) => {
      if (columns.isProtected[index]) return true
      const walk = walks.to(index)
      if (!walk || (walk.best <= withinSeconds && walk.worst > withinSeconds)) return undefined
      return walk.worst <= withinSeconds
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

function worth(columns: OfferColumns, wanted: Wanted) {
  const { understood, locale } = wanted
  const needs = understood?.needs
  const wantedFacts = (needs?.needs ?? []).flatMap((need) => needFacts[need] ?? [])
  const speaks = languageWorth(columns, needs?.languages ?? [], locale)
  return (index: number, fit: number): number => {
    let rank =
      fit * fit * fit * nearness(columns, index, wanted) * speaks[columns.languageSet[index]!]!
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
function nearness(columns: OfferColumns, index: number, { near, walks }: Wanted): number {
  if (!near || columns.isProtected[index]) return 1
  const metres = columns.metres(index, near)
  const share = walks ? walkShare(walks.to(index), metres) : lineShare(metres)
  return farShare + (1 - farShare) * share
}

/** Of the near half of an offer's worth. Where nobody knows how far it is, a quarter. */
const unknownShare = 1 / 4
const lineShare = (metres: number | undefined) =>
  metres === undefined ? unknownShare : 1 / (1 + metres / halfwayMetres)
/** Beyond the cap the straight line still tells near from far. */
function walkShare(walk: Walk | undefined, metres = 0): number {
  if (walk === undefined) return unknownShare
  const seconds = countedSeconds(walk)
  const counted = seconds === Infinity ? Math.max(walkCapSeconds, metres * secondsAMetre) : seconds
  return 1 / (1 + counted / halfwaySeconds)
}
const secondsAMetre = (1.3 * halfwaySeconds) / halfwayMetres

function readiness(open: OpenState, understood: Understanding | undefined): number {
  const now = understood?.needs.needs.includes('openNow')
  if (open.kind === 'open') return now ? 1.35 : 1.08
  return open.kind === 'closed' ? (now ? 0.8 : 0.97) : 1
}

/** The best so many, in no order. */
function bestOf(places: readonly number[], ranks: readonly number[], most: number) {
  const bound = ranks.length <= most ? -1 : nthLargest(Float64Array.from(ranks), most)
  const best: { place: number; rank: number }[] = []
  for (let at = 0; at < places.length; at++)
    if (ranks[at]! >= bound) best.push({ place: places[at]!, rank: ranks[at]! })
  return best
}

/** Quickselect (Hoare): the value that stands at place `n` from the top. Moves the values about. */
function nthLargest(left: Float64Array, n: number): number {
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
