import {
  changeNetwork,
  impassable,
  type NearestStarts,
  nearestPlaces,
  type Profile,
  type Snapped,
  type Start,
  spread,
  spreadNearest,
} from '../../../kernels/routing/index.ts'
import type { NetworkChange } from '../domain/change.ts'
import type { Mover } from '../domain/traveller.ts'
import type {
  Isochrone,
  Nearest,
  Placed,
  Point,
  Route,
  Seconds,
  TimesFrom,
  Ways,
} from '../domain/ways.ts'
import { Best } from './best.ts'
import { changesOn } from './changes.ts'
import { entriesAt, straightAlong } from './entries.ts'
import { profileOf, secondsOf, weightIn } from './movement.ts'
import { PlacedPoints } from './placed.ts'
import { routeOn } from './route.ts'
import { Streets } from './streets.ts'

const cases = ['best', 'worst'] as const

/** Ways over a street network, or over one that somebody thought up from it. */
export class StreetWays implements Ways {
  /** The network that places were brought onto. */
  readonly #ground: Streets
  readonly #streets: Streets

  constructor(ground: Streets, streets: Streets = ground) {
    this.#ground = ground
    this.#streets = streets
  }

  place(points: readonly Point[]): PlacedPoints {
    return new PlacedPoints(points, this.#ground)
  }

  nearest(
    homes: Placed,
    sites: Placed,
    { traveller, capSeconds, k = 1, case: asked = 'worst' }: Parameters<Ways['nearest']>[2],
  ): Nearest {
    const profile = profileOf(traveller, asked)
    const cap = weightIn(capSeconds, traveller)
    const [from, to] = [ours(homes), ours(sites)]
    const streets = this.#streets.of(profile)
    const starts: Start[] = []
    for (let label = 0; label < to.count; label++) {
      const place = to.at(label, profile)
      if (!place) continue
      for (const entry of entriesAt(this.#streets, streets, place, 'arriving'))
        starts.push({ ...entry, label })
    }
    const found = this.#search(profile, starts, cap, Math.min(k, 255))
    const best = new Best(from.count, k, cap)
    best.offerThrough(from.leaving(this.#streets, profile), found)
    const homesOn = from.onSegments(profile)
    for (const [segment, labels] of to.onSegments(profile))
      for (const home of homesOn.get(segment) ?? [])
        for (const label of labels) {
          const [start, end] = [from.at(home, profile)!, to.at(label, profile)!]
          const along = straightAlong(this.#streets.network, streets, start, end)
          if (along !== impassable) best.offer(home, label, along)
        }
    return { k, site: best.site, seconds: best.seconds(traveller) }
  }

  /** A network that is there is made ready once; one that was thought up is searched as it is. */
  #search(profile: Profile, starts: readonly Start[], cap: number, k: number): NearestStarts {
    if (this.#streets !== this.#ground) {
      const { back } = this.#streets.of(profile)
      return k === 1 ? { k, ...spread(back, starts, cap) } : spreadNearest(back, starts, cap, k)
    }
    const { hierarchy, sweep } = this.#ground.prepared(profile)
    return k === 1 ? sweep.nearest(starts, cap) : nearestPlaces(hierarchy, starts, cap, k)
  }

  timesFrom(point: Point, traveller: Mover, capSeconds: number): TimesFrom {
    const start = this.place([point])
    const searches = new Map<Profile, { from: Snapped; weight: Uint32Array }>()
    const cap = weightIn(capSeconds, traveller)
    for (const one of cases) {
      const profile = profileOf(traveller, one)
      const from = start.at(0, profile)
      if (!from || searches.has(profile)) continue
      const streets = this.#streets.of(profile)
      const starts = entriesAt(this.#streets, streets, from, 'leaving')
      const labelled = starts.map((entry) => ({ ...entry, label: 0 }))
      searches.set(profile, { from, weight: spread(streets.graph, labelled, cap).weight })
    }
    const secondsTo = (placed: PlacedPoints, index: number, one: 'best' | 'worst') => {
      const profile = profileOf(traveller, one)
      const search = searches.get(profile)
      const to = placed.at(index, profile)
      if (!search || !to) return Number.POSITIVE_INFINITY
      const streets = this.#streets.of(profile)
      let least = straightAlong(this.#streets.network, streets, search.from, to)
      if (least === impassable) least = Number.POSITIVE_INFINITY
      for (const { junction, weight } of entriesAt(this.#streets, streets, to, 'arriving'))
        if (search.weight[junction] !== impassable)
          least = Math.min(least, weight + search.weight[junction]!)
      return least <= cap ? secondsOf(least, traveller) : Number.POSITIVE_INFINITY
    }
    return {
      to: (placed, index): Seconds => {
        const points = ours(placed)
        return {
          best: secondsTo(points, index, 'best'),
          worst: secondsTo(points, index, 'worst'),
        }
      },
    }
  }

  route(from: Point, to: Point, traveller: Mover): Route | undefined {
    return routeOn(this.#streets, this.place([from, to]), traveller)
  }

  isochrones(): readonly Isochrone[] {
    throw new Error('not yet')
  }

  changed(changes: readonly NetworkChange[]): Ways {
    if (changes.length === 0) return this
    const { network, joints } = changeNetwork(
      this.#ground.network,
      changesOn(this.#ground, changes),
    )
    return new StreetWays(this.#ground, new Streets(network, joints))
  }
}

/** Everything that is placed was placed here. */
function ours(placed: Placed): PlacedPoints {
  if (!(placed instanceof PlacedPoints)) throw new TypeError('these places are not of this network')
  return placed
}
