import type { Placed, Route, TimesFrom, Traveller, Ways } from '../../reach/index.ts'
import type { Point } from '../domain/distance.ts'
import type { OfferColumns } from './columns.ts'

/** Ways longer than this are told as that only: nobody walks them for help. */
export const walkCapSeconds = 3600

/** Seconds to the nearest of an offer's places; Infinity: not within the cap, or not at all. */
export interface Walk {
  /** As if all that nobody recorded were easy; equal to `worst` for all but wheelchairs. */
  best: number
  /** As if it were in the way. */
  worst: number
  /** The place it leads to. */
  to: Point
}

/** The public sites of all offers on the street network. Protected ones have none (`OfferColumns`). */
export class OfferWalks {
  readonly #ways: Ways
  readonly #columns: OfferColumns
  #placed: Placed | undefined

  constructor(ways: Ways, columns: OfferColumns) {
    this.#ways = ways
    this.#columns = columns
  }

  /** Times from one place to all offers: one look at the network, whatever is asked of it then. */
  from(point: Point, traveller: Traveller): Walks {
    // Once in the life of a snapshot: places and network stay the same.
    this.#placed ??= this.#ways.place(this.#columns.points())
    const times = this.#ways.timesFrom(point, traveller, walkCapSeconds)
    return new Walks(this.#ways, this.#columns, this.#placed, times, point, traveller)
  }

  /** The way to one place, with its turns. */
  route(from: Point, to: Point, traveller: Traveller): Route | undefined {
    return this.#ways.route(from, to, traveller)
  }
}

/** What one question knows of the ways from its place. */
export class Walks {
  readonly traveller: Traveller
  readonly #ways: Ways
  readonly #columns: OfferColumns
  readonly #placed: Placed
  readonly #times: TimesFrom
  readonly #from: Point
  readonly #known = new Map<number, Walk | undefined>()

  constructor(
    ways: Ways,
    columns: OfferColumns,
    placed: Placed,
    times: TimesFrom,
    from: Point,
    traveller: Traveller,
  ) {
    this.#ways = ways
    this.#columns = columns
    this.#placed = placed
    this.#times = times
    this.#from = from
    this.traveller = traveller
  }

  /** Undefined for offers without a public place: nothing is known of a way to them, nor that there is none. */
  to(index: number): Walk | undefined {
    const known = this.#known.get(index)
    if (known || this.#known.has(index)) return known
    const walk = this.#nearest(index)
    this.#known.set(index, walk)
    return walk
  }

  #nearest(index: number): Walk | undefined {
    const { from, to } = this.#columns.pointsOf(index)
    let nearest: Walk | undefined
    for (let at = from; at < to; at++) {
      const { best, worst } = this.#times.to(this.#placed, at)
      if (!nearest || countedSeconds({ best, worst }) < countedSeconds(nearest))
        nearest = { best, worst, to: this.#columns.point(at) }
    }
    return nearest
  }

  /** The way itself, for the few offers that are shown. */
  route(walk: Walk, traveller: Traveller = this.traveller): Route | undefined {
    return this.#ways.route(this.#from, walk.to, traveller)
  }
}

/**
 * What a way counts in an order: between its two cases, for who knows nothing of a kerb meets neither the best
 * nor the worst. A way that is barred at the worst counts as if it took the whole cap then.
 */
export const countedSeconds = ({ best, worst }: Pick<Walk, 'best' | 'worst'>): number =>
  best === Infinity ? Infinity : (best + Math.min(worst, Math.max(best, walkCapSeconds))) / 2
