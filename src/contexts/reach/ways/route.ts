import {
  arcsTo,
  courseOf,
  impassable,
  inTheWay,
  type Network,
  type PathPiece,
  type Profile,
  piecesOf,
  spread,
  stretchesOf,
} from '../../../kernels/routing/index.ts'
import type { Mover } from '../domain/traveller.ts'
import type { Obstacles, Route, Turn } from '../domain/ways.ts'
import { entriesAt, straightAlong } from './entries.ts'
import { profileOf, secondsOf, weightIn } from './movement.ts'
import type { PlacedPoints } from './placed.ts'
import type { Streets } from './streets.ts'

/** Nobody is sent on a longer way than this. */
const LONGEST_SECONDS = 3 * 3600

interface Found {
  readonly weight: number
  readonly pieces: readonly PathPiece[]
}

/** The quickest way from the first of two places to the second; the course that is surely passable, where there is one. */
export function routeOn(
  streets: Streets,
  places: PlacedPoints,
  traveller: Mover,
): Route | undefined {
  const best = find(streets, places, profileOf(traveller, 'best'), traveller)
  if (!best) return undefined
  const isSame = profileOf(traveller, 'best') === profileOf(traveller, 'worst')
  const worst = isSame ? best : find(streets, places, profileOf(traveller, 'worst'), traveller)
  const { network } = streets
  const shown = worst ?? best
  const line = courseOf(network.segments, shown.pieces)
  return {
    seconds: {
      best: secondsOf(best.weight, traveller),
      worst: worst ? secondsOf(worst.weight, traveller) : Number.POSITIVE_INFINITY,
    },
    metres: Math.round(
      shown.pieces.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) / 10,
    ),
    turns: turnsOf(network, shown.pieces),
    obstacles: obstaclesOf(network, shown.pieces),
    kerbsInDoubt: obstaclesOf(network, best.pieces).kerbsUnknown,
    line,
  }
}

function find(
  streets: Streets,
  places: PlacedPoints,
  profile: Profile,
  traveller: Mover,
): Found | undefined {
  const [from, to] = [places.at(0, profile), places.at(1, profile)]
  if (!from || !to) return undefined
  const own = streets.of(profile)
  const cap = weightIn(LONGEST_SECONDS, traveller)
  const ends = entriesAt(streets, own, to, 'arriving')
  const starts = entriesAt(streets, own, from, 'leaving').map((entry, label) => ({
    ...entry,
    label,
  }))
  const search = spread(own.graph, starts, cap, new Set(ends.map(({ junction }) => junction)))
  let least = straightAlong(streets.network, own, from, to)
  let end: number | undefined
  for (const { junction, weight } of ends) {
    const before = search.weight[junction]!
    if (before === impassable || before + weight >= least) continue
    least = before + weight
    end = junction
  }
  if (least === impassable || least > cap) return undefined
  if (end === undefined)
    return { weight: least, pieces: [{ segment: from.segment, from: from.along, to: to.along }] }
  const start = starts[search.label[end]!]!.junction
  const arcs = arcsTo(search, own.graph, end)
  return { weight: least, pieces: piecesOf(streets.network, from, arcs, to, start, streets.joints) }
}

function turnsOf(network: Network, pieces: readonly PathPiece[]): Turn[] {
  const stretches = stretchesOf(network, pieces)
  const turns = stretches.map((stretch): Turn => {
    const course = courseOf(network.segments, stretch.pieces)
    return {
      turn: stretch.turn ?? 'start',
      name: stretch.name,
      kind: stretch.kind,
      metres: Math.round(stretch.decimetres / 10),
      at: { lon: course[0] ?? 0, lat: course[1] ?? 0 },
      obstacles: obstaclesOf(network, stretch.pieces),
    }
  })
  const whole = courseOf(network.segments, pieces)
  if (whole.length < 2) return turns
  const end = { lon: whole.at(-2)!, lat: whole.at(-1)! }
  const none = obstaclesOf(network, [])
  return [...turns, { turn: 'end', name: '', kind: 'footway', metres: 0, at: end, obstacles: none }]
}

function obstaclesOf(network: Network, pieces: readonly PathPiece[]): Obstacles {
  const { stairs, steps, stepsUnknown, kerbsRaised, kerbsUnknown, steep, badGround, lifts } =
    inTheWay(network, arcsOf(network, pieces))
  return {
    ...{ stairs, kerbsRaised, kerbsUnknown, steep, lifts },
    steps: stepsUnknown || stairs === 0 ? undefined : steps,
    roughMetres: Math.round(badGround / 10),
  }
}

/** An arc over each segment of a way. */
function* arcsOf({ segments, firstArc, segmentOfArc }: Network, pieces: readonly PathPiece[]) {
  for (const { segment, from, to } of pieces) {
    const against = from > to
    const tail = against ? segments.to[segment]! : segments.from[segment]!
    const wanted = segment * 2 + Number(against)
    const arc = segmentOfArc.subarray(firstArc[tail]!, firstArc[tail + 1]!).indexOf(wanted)
    if (arc >= 0) yield firstArc[tail]! + arc
  }
}
