import { readHouseNumbers } from '../import/addressesHouseNumbers.ts'
import { NearNames } from './nearNames.ts'
import type { PackedAddresses } from './packedAddresses.ts'

/** A place along a street, in degrees. */
export interface StreetPoint {
  lon: number
  lat: number
  postalCode: string
}

export interface FoundHouse extends StreetPoint {
  /** Whether the city has this number, or only its neighbours. */
  known: boolean
}

const toDegrees = 1e-6
const mostNear = 12
/** Beginnings shorter than this say too little. */
const leastBegun = 3

/** Streets and houses as they are looked up. Streets go by their place in the packed list. */
export class StreetIndex {
  readonly #packed: PackedAddresses
  readonly #byKey = new Map<string, number[]>()
  #nearNames: NearNames | undefined

  constructor(packed: PackedAddresses) {
    this.#packed = packed
    packed.keys.forEach((key, street) => {
      const here = this.#byKey.get(key)
      if (here) here.push(street)
      else this.#byKey.set(key, [street])
    })
  }

  get size(): number {
    return this.#packed.streets.length
  }

  name(street: number): string {
    return this.#packed.streets[street]!
  }

  /** Streets of exactly this key, the longest first. */
  named(key: string): readonly number[] {
    return this.#byKey.get(key) ?? []
  }

  /** Streets whose names begin so, else those a few slips of the pen away, nearest first. */
  near(key: string): number[] {
    if (key.length < leastBegun) return []
    const { keys } = this.#packed
    const begun: number[] = []
    for (let street = firstFrom(keys, key); keys[street]?.startsWith(key); street++)
      begun.push(street)
    this.#nearNames ??= new NearNames([...this.#byKey.keys()])
    const near =
      begun.length > 0
        ? begun.sort((a, b) => keys[a]!.length - keys[b]!.length)
        : this.#nearNames.find(key).flatMap((near) => this.named(near))
    return near.slice(0, mostNear)
  }

  /** Where a house stands: the number itself, or the nearest the street has. */
  house(street: number, text: string): FoundHouse | undefined {
    const wanted = readHouseNumbers(text)?.from
    if (!wanted) return undefined
    const { from, to, side, suffix, suffixes, start } = this.#packed
    let best = -1
    let least = Infinity
    for (let at = start[street]!; at < start[street + 1]!; at++) {
      if (from[at] === 0) continue
      const { number } = wanted
      const outside = number < from[at]! ? from[at]! - number : Math.max(0, number - to[at]!)
      const otherSide = side[at] !== 0 && (number % 2 === 0) !== (side[at] === 2)
      const otherLetter = suffixes[suffix[at]!] !== wanted.suffix
      const distance = outside + (otherSide ? 0.5 : 0) + (otherLetter ? 0.1 : 0)
      if (distance < least) {
        least = distance
        best = at
      }
    }
    // A letter nobody knows is still the same house.
    return best < 0 ? undefined : { ...this.#at(best), known: least < 0.5 }
  }

  /** Where a street is said to be: at its house nearest to the middle of all. */
  middle(street: number): StreetPoint {
    const { lon, lat, start } = this.#packed
    const first = start[street]!
    const end = start[street + 1]!
    let sumLon = 0
    let sumLat = 0
    for (let at = first; at < end; at++) {
      sumLon += lon[at]!
      sumLat += lat[at]!
    }
    const count = end - first
    return this.#at(this.#nearest(sumLon / count, sumLat / count, first, end).at)
  }

  /** The street nearest to a place and how far its nearest address is; nothing beyond `withinMetres`. */
  nearest(
    lon: number,
    lat: number,
    withinMetres: number,
  ): { street: number; point: StreetPoint } | undefined {
    const { start } = this.#packed
    const count = start[this.size]!
    if (count === 0) return undefined
    const { at, metres } = this.#nearest(lon / toDegrees, lat / toDegrees, 0, count)
    return metres <= withinMetres ? { street: this.#streetOf(at), point: this.#at(at) } : undefined
  }

  /** Where two streets come nearest to each other, between their addresses; nothing beyond `withinMetres`. */
  corner(
    a: number,
    b: number,
    withinMetres: number,
  ): (StreetPoint & { metres: number }) | undefined {
    const { lon, lat, start } = this.#packed
    let best: { at: number; to: number; metres: number } | undefined
    for (let at = start[a]!; at < start[a + 1]!; at++) {
      const { at: to, metres } = this.#nearest(lon[at]!, lat[at]!, start[b]!, start[b + 1]!)
      if (metres <= withinMetres && (!best || metres < best.metres)) best = { at, to, metres }
    }
    if (!best) return undefined
    const [one, other] = [this.#at(best.at), this.#at(best.to)]
    const middle = (x: number, y: number) => Number(((x + y) / 2).toFixed(6))
    const { metres } = best
    return { ...one, lon: middle(one.lon, other.lon), lat: middle(one.lat, other.lat), metres }
  }

  /** The middle of the addresses of each postal code. */
  postalCodes(): Map<string, { lon: number; lat: number }> {
    const { lon, lat, postalCode, postalCodes } = this.#packed
    const sums = postalCodes.map(() => ({ lon: 0, lat: 0, count: 0 }))
    for (let at = 0; at < lon.length; at++) {
      const sum = sums[postalCode[at]!]!
      sum.lon += lon[at]!
      sum.lat += lat[at]!
      sum.count++
    }
    return new Map(
      postalCodes.flatMap((code, place) => {
        const { lon, lat, count } = sums[place]!
        const middle = () => ({ lon: (lon / count) * toDegrees, lat: (lat / count) * toDegrees })
        return code && count > 0 ? [[code, middle()] as const] : []
      }),
    )
  }

  #at(at: number): StreetPoint {
    const { lon, lat, postalCode, postalCodes } = this.#packed
    return {
      lon: degrees(lon[at]!),
      lat: degrees(lat[at]!),
      postalCode: postalCodes[postalCode[at]!]!,
    }
  }

  #nearest(x: number, y: number, first: number, end: number) {
    const { lon, lat } = this.#packed
    const across = Math.cos((y * toDegrees * Math.PI) / 180)
    let best = first
    let least = Infinity
    for (let at = first; at < end; at++) {
      const dx = (lon[at]! - x) * across
      const dy = lat[at]! - y
      const distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        best = at
      }
    }
    return { at: best, metres: Math.sqrt(least) * toDegrees * metresPerDegree }
  }

  /** The street whose addresses hold this one. */
  #streetOf(at: number): number {
    const { start } = this.#packed
    let low = 0
    let high = this.size - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (start[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

const metresPerDegree = 111_195
const degrees = (millionths: number) => Number((millionths * toDegrees).toFixed(6))

/** The first place in a sorted list that is not before `key`. */
function firstFrom(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
