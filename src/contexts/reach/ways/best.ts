import { impassable, type NearestStarts } from '../../../kernels/routing/index.ts'
import type { Mover } from '../domain/traveller.ts'
import type { EntryTable } from './entries.ts'
import { secondsOf } from './movement.ts'

/** The k lightest ways of each home to distinct sites, nearest first, equal ones by site. */
export class Best {
  readonly site: Int32Array
  readonly #weight: Float64Array
  readonly #k: number
  readonly #cap: number

  constructor(homes: number, k: number, cap: number) {
    this.#k = k
    this.#cap = cap
    this.site = new Int32Array(homes * k).fill(-1)
    this.#weight = new Float64Array(homes * k).fill(Number.POSITIVE_INFINITY)
  }

  /** What is nearest to the junctions next to each home. */
  offerThrough({ junction, weight, more }: EntryTable, found: NearestStarts): void {
    const homes = weight.length / 2
    if (this.#k === 1) this.#offerNearest({ junction, weight, more }, found)
    else
      for (let home = 0; home < homes; home++)
        for (const entry of [2 * home, 2 * home + 1])
          if (weight[entry] !== impassable)
            this.#offerAll(home, junction[entry]!, weight[entry]!, found)
    for (const [home, entries] of more)
      for (const entry of entries) this.#offerAll(home, entry.junction, entry.weight, found)
  }

  #offerAll(home: number, junction: number, weight: number, found: NearestStarts): void {
    for (let at = junction * found.k; at < (junction + 1) * found.k; at++) {
      if (found.label[at] === -1) return
      this.offer(home, found.label[at]!, weight + found.weight[at]!)
    }
  }

  /** As `#offerAll` for one site a home, without lists. */
  #offerNearest({ junction, weight }: EntryTable, { weight: away, label }: NearestStarts): void {
    const [site, best, cap] = [this.site, this.#weight, this.#cap]
    for (let home = 0; home < site.length; home++) {
      // What nobody can use, and what is beyond the cap, is 2^32 − 1: no sum with it stays below a cap.
      const one = weight[2 * home]! + away[junction[2 * home]!]!
      const other = weight[2 * home + 1]! + away[junction[2 * home + 1]!]!
      const isOther =
        other < one ||
        (other === one && label[junction[2 * home + 1]!]! < label[junction[2 * home]!]!)
      const least = isOther ? other : one
      if (least > cap) continue
      best[home] = least
      site[home] = label[junction[2 * home + (isOther ? 1 : 0)]!]!
    }
  }

  offer(home: number, site: number, weight: number): void {
    if (weight > this.#cap) return
    const [sites, weights] = [this.site, this.#weight]
    const first = home * this.#k
    const end = first + this.#k
    let place = first
    while (place < end && sites[place] !== site && sites[place] !== -1) place++
    if (place === end) place--
    if (!isBefore(weight, site, weights[place]!, sites[place]!)) return
    // Everything from here up to the first lighter one moves down; a site that was known leaves its old place.
    for (; place > first; place--) {
      if (!isBefore(weight, site, weights[place - 1]!, sites[place - 1]!)) break
      sites[place] = sites[place - 1]!
      weights[place] = weights[place - 1]!
    }
    sites[place] = site
    weights[place] = weight
  }

  seconds(traveller: Mover): Float32Array {
    const unit = secondsOf(1, traveller)
    const seconds = new Float32Array(this.#weight.length)
    for (let at = 0; at < seconds.length; at++) seconds[at] = this.#weight[at]! * unit
    return seconds
  }
}

const isBefore = (weight: number, site: number, other: number, otherSite: number) =>
  weight < other || (weight === other && site < otherSite)
