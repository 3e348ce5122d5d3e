import { decimetresBetween } from '../ground.ts'
import {
  type Network,
  packTraits,
  type Segments,
  type Snapped,
  traitsOf,
} from '../network/index.ts'
import { courseOf } from '../turns/index.ts'
import { Addition } from './addition.ts'

/** What is different in a network that somebody thinks up. Segments go by their position. */
export interface NetworkChanges {
  /** New level ways without steps, straight from one place on the network to another. */
  readonly ways?: readonly { readonly from: Snapped; readonly to: Snapped }[]
  /** Segments that nobody can use any more. */
  readonly closed?: readonly number[]
  /** Flights of steps that get a lift or a ramp: a way for everybody. */
  readonly eased?: readonly number[]
}

export interface ChangedNetwork {
  /** All segments and junctions of the network before keep their numbers; new ones follow. */
  readonly network: Network
  /** Junctions that a new way made on a segment, by decimetres from its start, in that order. */
  readonly joints: ReadonlyMap<number, readonly Joint[]>
}

export interface Joint {
  readonly along: number
  readonly junction: number
}

/** The network with changes; the one before stays as it is. Linear in its size. */
export function changeNetwork(
  network: Network,
  { ways = [], closed = [], eased = [] }: NetworkChanges,
): ChangedNetwork {
  const gone = new Set(closed)
  const addition = new Addition(network)
  const joints = new Map<number, Joint[]>()
  const junctionAt = ({ segment, along }: Snapped): number => {
    const { from, to, length } = network.segments
    if (along <= 0) return from[segment]!
    if (along >= length[segment]!) return to[segment]!
    const here = joints.get(segment) ?? []
    const known = here.find((joint) => joint.along === along)
    if (known) return known.junction
    const [lon, lat] = pointOf(network.segments, segment, along)
    const junction = addition.junction(lon, lat)
    here.push({ along, junction })
    joints.set(
      segment,
      here.sort((a, b) => a.along - b.along),
    )
    return junction
  }
  for (const { from, to } of ways) {
    const [start, end] = [junctionAt(from), junctionAt(to)]
    const line = [addition.placeOf(start), addition.placeOf(end)]
    const length = decimetresBetween(...line[0]!, ...line[1]!)
    addition.segment({ from: start, to: end, length, line, traits: newWay, name: 0 })
  }
  for (const [segment, here] of joints)
    if (!gone.has(segment)) addPieces(addition, network, segment, here)
  return { network: addition.joined(gone, new Set(eased)), joints }
}

const newWay = packTraits({
  ...traitsOf(0),
  ...{ kind: 'footway', ground: 'smooth', width: 'wide', wheelchair: 'yes', incline: 0 },
})

/** The pieces of a segment between the junctions that were made on it. */
function addPieces(
  addition: Addition,
  { segments }: Network,
  segment: number,
  here: readonly Joint[],
): void {
  const whole = segments.length[segment]!
  const ends = [
    { along: 0, junction: segments.from[segment]! },
    ...here,
    { along: whole, junction: segments.to[segment]! },
  ]
  for (const [place, { along, junction }] of ends.slice(0, -1).entries()) {
    const next = ends[place + 1]!
    const flat = courseOf(segments, [{ segment, from: along, to: next.along }])
    addition.segment({
      ...{ from: junction, to: next.junction, length: next.along - along },
      line: pairs(flat),
      traits: segments.traits[segment]!,
      name: segments.name[segment]!,
      like: segment,
    })
  }
}

const units = (degrees: number) => Math.round(degrees * 1e7)

function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [
    units(flat[2 * at]!),
    units(flat[2 * at + 1]!),
  ])
}

/** A point on a segment, in ten-millionths of a degree. */
function pointOf(segments: Segments, segment: number, along: number): [number, number] {
  return pairs(courseOf(segments, [{ segment, from: 0, to: along }])).at(-1)!
}
