import { impassable, type Network, type Snapped } from '../../../kernels/routing/index.ts'
import type { Meetings } from './placed.ts'
import type { ProfileStreets, Streets } from './streets.ts'

/** A junction next to a place, and what it takes between both. */
export interface NextJunction {
  readonly junction: number
  readonly weight: number
}

/**
 * The junctions next to a place: the ends of its segment and, on one that a thought-up way joins, the junctions that
 * it made there. `leaving`: from the place to the junction; `arriving`: the other way round.
 */
export function entriesAt(
  { network, joints }: Streets,
  { forward, backward }: ProfileStreets,
  { segment, along, away }: Snapped,
  direction: 'leaving' | 'arriving',
): NextJunction[] {
  const { from, to, length } = network.segments
  const whole = Math.max(length[segment]!, 1)
  const [ahead, behind] = direction === 'leaving' ? [forward, backward] : [backward, forward]
  const found: NextJunction[] = []
  if (behind[segment] !== impassable)
    found.push({
      junction: from[segment]!,
      weight: away + Math.round((behind[segment]! * along) / whole),
    })
  if (ahead[segment] !== impassable)
    found.push({
      junction: to[segment]!,
      weight: away + Math.round((ahead[segment]! * (whole - along)) / whole),
    })
  return joints.has(segment)
    ? [
        ...found,
        ...jointsAt(
          { network, joints },
          { forward, backward },
          { segment, along, away },
          direction,
        ),
      ]
    : found
}

/** The junctions that thought-up ways made on a place's segment. */
function jointsAt(
  { network, joints }: Pick<Streets, 'network' | 'joints'>,
  { forward, backward }: Pick<ProfileStreets, 'forward' | 'backward'>,
  { segment, along, away }: Snapped,
  direction: 'leaving' | 'arriving',
): NextJunction[] {
  const whole = Math.max(network.segments.length[segment]!, 1)
  const [ahead, behind] = direction === 'leaving' ? [forward, backward] : [backward, forward]
  return (joints.get(segment) ?? []).flatMap((joint) => {
    const weight = joint.along >= along ? ahead[segment]! : behind[segment]!
    if (weight === impassable) return []
    const part = Math.round((weight * Math.abs(joint.along - along)) / whole)
    return [{ junction: joint.junction, weight: away + part }]
  })
}

/** What it takes straight along one segment; `impassable` on different ones, or where it is no way. */
export function straightAlong(
  { segments }: Network,
  { forward, backward }: ProfileStreets,
  from: Snapped,
  to: Snapped,
): number {
  if (from.segment !== to.segment) return impassable
  const weight = (to.along < from.along ? backward : forward)[from.segment]!
  if (weight === impassable) return impassable
  const whole = Math.max(segments.length[from.segment]!, 1)
  const part = (weight * Math.abs(to.along - from.along)) / whole
  return from.away + to.away + Math.round(part)
}

/** The junctions next to each of many places: two each, at 2i and 2i + 1; `more` where thought-up ways add some. */
export interface EntryTable {
  readonly junction: Uint32Array
  /** `impassable` where there is none. */
  readonly weight: Uint32Array
  readonly more: ReadonlyMap<number, readonly NextJunction[]>
}

/** The junctions through which one leaves each place. */
export function leavingTable(
  streets: Streets,
  own: ProfileStreets,
  { segment, along, away }: Meetings,
): EntryTable {
  const { from, to, length } = streets.network.segments
  const { forward, backward } = own
  const junction = new Uint32Array(segment.length * 2)
  const weight = new Uint32Array(segment.length * 2).fill(impassable)
  const more = new Map<number, NextJunction[]>()
  for (let place = 0; place < segment.length; place++) {
    const at = segment[place]!
    if (at === -1) continue
    const whole = Math.max(length[at]!, 1)
    const [ahead, behind] = [forward[at]!, backward[at]!]
    junction[2 * place] = from[at]!
    junction[2 * place + 1] = to[at]!
    if (behind !== impassable)
      weight[2 * place] = away[place]! + Math.round((behind * along[place]!) / whole)
    if (ahead !== impassable)
      weight[2 * place + 1] = away[place]! + Math.round((ahead * (whole - along[place]!)) / whole)
    if (!streets.joints.has(at)) continue
    const here = { segment: at, along: along[place]!, away: away[place]! }
    more.set(place, jointsAt(streets, own, here, 'leaving'))
  }
  return { junction, weight, more }
}
