import type { Profile, Snapped } from '../../../kernels/routing/index.ts'
import type { Traveller } from '../domain/traveller.ts'
import type { Placed, Point } from '../domain/ways.ts'
import { type EntryTable, leavingTable } from './entries.ts'
import { profileOf } from './movement.ts'
import type { ProfileStreets, Streets } from './streets.ts'

/** Farthest a way may be from a place, in decimetres: 400 m, for a farm or a clinic in its park. */
const WITHIN = 4000

/** Where places meet the network, by their position; `segment` −1 where they do not. */
export interface Meetings {
  readonly segment: Int32Array
  readonly along: Uint32Array
  readonly away: Uint32Array
}

/** Places on the streets of one network, brought there for each profile when it is first asked for. */
export class PlacedPoints implements Placed {
  readonly points: readonly Point[]
  readonly #streets: Streets
  readonly #meetings = new Map<Profile, Meetings>()
  readonly #onSegments = new Map<Profile, ReadonlyMap<number, readonly number[]>>()
  /** By the streets of a profile, which may be of a network that somebody thought up. */
  readonly #leaving = new WeakMap<ProfileStreets, EntryTable>()

  constructor(points: readonly Point[], streets: Streets) {
    this.points = points
    this.#streets = streets
  }

  get count(): number {
    return this.points.length
  }

  away(index: number, traveller: Traveller): number | undefined {
    const { segment, away } = this.of(profileOf(traveller, 'best'))
    return segment[index] === -1 || index >= this.count ? undefined : away[index]! / 10
  }

  of(profile: Profile): Meetings {
    const known = this.#meetings.get(profile)
    if (known) return known
    const made = this.#meet(profile)
    this.#meetings.set(profile, made)
    return made
  }

  at(index: number, profile: Profile): Snapped | undefined {
    const { segment, along, away } = this.of(profile)
    if (segment[index] === -1) return undefined
    return { segment: segment[index]!, along: along[index]!, away: away[index]! }
  }

  /** Places by the segment they meet. */
  onSegments(profile: Profile): ReadonlyMap<number, readonly number[]> {
    const known = this.#onSegments.get(profile)
    if (known) return known
    const made = new Map<number, number[]>()
    for (const [index, segment] of this.of(profile).segment.entries()) {
      const here = made.get(segment)
      if (here) here.push(index)
      else if (segment !== -1) made.set(segment, [index])
    }
    this.#onSegments.set(profile, made)
    return made
  }

  /** The junctions through which one leaves each place, on these streets. */
  leaving(streets: Streets, profile: Profile): EntryTable {
    const own = streets.of(profile)
    const known = this.#leaving.get(own)
    if (known) return known
    const made = leavingTable(streets, own, this.of(profile))
    this.#leaving.set(own, made)
    return made
  }

  #meet(profile: Profile): Meetings {
    const snapper = this.#streets.snapper(profile)
    const count = this.points.length
    const segment = new Int32Array(count).fill(-1)
    const [along, away] = [new Uint32Array(count), new Uint32Array(count)]
    this.points.forEach(({ lon, lat }, index) => {
      const found = snapper.snap(lon, lat, WITHIN)
      if (found.kind !== 'snapped') return
      segment[index] = found.place.segment
      along[index] = found.place.along
      away[index] = found.place.away
    })
    return { segment, along, away }
  }
}
