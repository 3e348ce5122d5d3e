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
/** So many offers with one phone number are a switchboard. */
const mostInBlock = 400

/**
 * Offers that may be there twice: they share a phone number, mail or web address and have nearly the same
 * name, or they are of the same kind in the same house with a like name. Most alike first.
 */
export function likelyPairs(offers: readonly Compared[]): Pair[] {
  const words = new Map(offers.map(({ id, name }) => [id, wordsOf(name)]))
  const pairs = new Map<string, Pair>()
  for (const block of blocksOf(offers))
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = block[i]!.id < block[j]!.id ? [block[i]!, block[j]!] : [block[j]!, block[i]!]
        const key = `${a.id} ${b.id}`
        if (pairs.has(key)) continue
        const pair = compare(a, b, shareOf(words.get(a.id)!, words.get(b.id)!))
        if (pair) pairs.set(key, pair)
      }
  return [...pairs.values()].sort(
    (a, b) =>
      b.why.length + b.names - (a.why.length + a.names) ||
      (a.offer + a.other < b.offer + b.other ? -1 : 1),
  )
}

function compare(a: Compared, b: Compared, names: number): Pair | undefined {
  const metres = a.point && b.point ? straightLineMetres(a.point, b.point) : undefined
  if (metres !== undefined && metres > sameQuarter) return undefined
  const why: Likeness[] = []
  if (a.phone && phoneKey(a.phone) === phoneKey(b.phone)) why.push('phone')
  if (a.email && mailKey(a.email) === mailKey(b.email)) why.push('email')
  if (a.website && siteKey(a.website) === siteKey(b.website)) why.push('website')
  const sameType = a.types.some((type) => b.types.includes(type))
  const isNear = metres !== undefined && metres <= sameHouse
  if (isNear && sameType) why.push('place')
  // Of two with the same kind of help in the same house, half the words are enough.
  if (why.length === 0 || names < (why.includes('place') ? 0.5 : 0.74)) return undefined
  if (names > 0.99) why.push('name')
  return { offer: a.id, other: b.id, why, names }
}

/** Groups within which it is worth comparing each with each. */
function blocksOf(offers: readonly Compared[]): Compared[][] {
  const blocks = new Map<string, Compared[]>()
  const add = (key: string, offer: Compared) => {
    const block = blocks.get(key)
    if (block) block.push(offer)
    else blocks.set(key, [offer])
  }
  for (const offer of offers) {
    const { phone, email, website, point, types } = offer
    if (phone && phoneKey(phone)) add(`t${phoneKey(phone)}`, offer)
    if (email) add(`m${mailKey(email)}`, offer)
    if (website) add(`w${siteKey(website)}`, offer)
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
const phoneKey = (phone: string | null): string =>
  (phone ?? '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)49/, '0')
const mailKey = (mail: string | null): string => (mail ?? '').trim().toLowerCase()
const siteKey = (site: string | null): string =>
  (site ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#?]+$/, '')
