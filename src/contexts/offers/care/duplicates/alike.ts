import { tokensOf } from '../../../../kernels/search/index.ts'
import { type Point, straightLineMetres } from '../../domain/distance.ts'

/** What of an offer tells whether another one is the same. */
export interface Compared {
  id: string
  name: string
  types: readonly string[]
  phone: string | null
  email: string | null
  website: string | null
  /** Not of a secret place. */
  point: Point | null
}

export const likenesses = ['phone', 'email', 'website', 'place', 'name'] as const
export type Likeness = (typeof likenesses)[number]

export interface Pair {
  /** The one that sorts first. */
  offer: string
  other: string
  why: Likeness[]
  /** 0 to 1: how much of the words of both names are the same. */
  names: number
}

/** At the same house, as exactly as sources know it. Metres. */
const sameHouse = 60
/** Beyond this, one name at two places is two branches. */
const sameQuarter = 500
/** In degrees of latitude, a little more than it is anywhere on Earth (a degree has 110.6 km at least). */
const sameQuarterDegrees = sameQuarter / 110_500
/** So many offers with one phone number are a switchboard. */
const mostInBlock = 400

/** Others get their pages after so many milliseconds of this. */
const turnMs = 25

interface Turn {
  isOver(): boolean
  next(): Promise<void>
}

function takeTurns(): Turn {
  let until = performance.now() + turnMs
  return {
    isOver: () => performance.now() > until,
    async next() {
      await new Promise((resolve) => setTimeout(resolve))
      until = performance.now() + turnMs
    },
  }
}

/**
 * Offers that may be there twice: they share a phone number, mail or web address and have nearly the same
 * name, or they are of the same kind in the same house with a like name. Most alike first.
 */
export async function likelyPairs(offers: readonly Compared[]): Promise<Pair[]> {
  const pairs = new Map<string, Pair>()
  const turn = takeTurns()
  for (const block of await blocksOf(offers, turn)) {
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const pair = compare(block[i]!, block[j]!)
        if (pair) pairs.set(`${pair.offer} ${pair.other}`, pair)
      }
    if (turn.isOver()) await turn.next()
  }
  return [...pairs.values()].sort(
    (a, b) =>
      b.why.length + b.names - (a.why.length + a.names) ||
      (a.offer + a.other < b.offer + b.other ? -1 : 1),
  )
}

/** An offer with what it is compared by, worked out once: it stands in many blocks, beside hundreds. */
interface Ready extends Compared {
  words(): ReadonlySet<string>
}

function readyToCompare(offer: Compared): Ready {
  const { phone, email, website, name } = offer
  let words: ReadonlySet<string> | undefined
  return {
    ...offer,
    phone: phone && phoneKey(phone),
    email: email && mailKey(email),
    website: website && siteKey(website),
    words() {
      words ??= wordsOf(name)
      return words
    },
  }
}

function compare(a: Ready, b: Ready): Pair | undefined {
  const near = a.point && b.point ? metresWithin(a.point, b.point) : undefined
  if (near === 'far') return undefined
  const why: Likeness[] = []
  if (a.phone && a.phone === b.phone) why.push('phone')
  if (a.email && a.email === b.email) why.push('email')
  if (a.website && a.website === b.website) why.push('website')
  const isNear = near !== undefined && near <= sameHouse
  if (isNear && a.types.some((type) => b.types.includes(type))) why.push('place')
  if (why.length === 0) return undefined
  const names = shareOf(a.words(), b.words())
  // Of two with the same kind of help in the same house, half the words are enough.
  if (names < (why.includes('place') ? 0.5 : 0.74)) return undefined
  if (names > 0.99) why.push('name')
  const [offer, other] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  return { offer, other, why, names }
}

/** Metres between two places of one quarter; most pairs are told apart by their latitude alone. */
function metresWithin(a: Point, b: Point): number | 'far' {
  if (Math.abs(a.lat - b.lat) > sameQuarterDegrees) return 'far'
  const metres = straightLineMetres(a, b)
  return metres > sameQuarter ? 'far' : metres
}

/** Groups within which it is worth comparing each with each. */
async function blocksOf(offers: readonly Compared[], turn: Turn): Promise<Ready[][]> {
  const blocks = new Map<string, Ready[]>()
  const add = (key: string, offer: Ready) => {
    const block = blocks.get(key)
    if (block) block.push(offer)
    else blocks.set(key, [offer])
  }
  for (const compared of offers) {
    if (turn.isOver()) await turn.next()
    const offer = readyToCompare(compared)
    const { phone, email, website, point, types } = offer
    if (phone) add(`t${phone}`, offer)
    if (email) add(`m${email}`, offer)
    if (website) add(`w${website}`, offer)
    if (point)
      for (const cell of cellsAround(point))
        for (const type of types) add(`p${cell} ${type}`, offer)
  }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= mostInBlock)
}

/** The four cells of about 110 m whose corner is nearest: two points within 60 m share one of theirs. */
function cellsAround({ lon, lat }: Point): string[] {
  const [x, y] = [lon / 0.0016, lat / 0.001]
  const [left, low] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
  return [`${left} ${low}`, `${left + 1} ${low}`, `${left} ${low + 1}`, `${left + 1} ${low + 1}`]
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(tokensOf(name).flatMap(({ word, parts }) => parts ?? [word]))

/** Dice's coefficient of two sets of words. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** '+49 (0)211 47-10' and '0211/4710' are one number. */
const phoneKey = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)49/, '0')
const mailKey = (mail: string): string => mail.trim().toLowerCase()
const siteKey = (site: string): string =>
  site
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#?]+$/, '')
