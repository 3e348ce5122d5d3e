import { decimetresBetween } from '../ground.ts'
import type { Network } from '../network/network.ts'
import { traitsOf } from '../network/traits.ts'
import { courseOf } from './course.ts'
import type { PathPiece } from './path.ts'

export const turnKinds = [
  ...(['straight', 'slightLeft', 'left', 'sharpLeft'] as const),
  ...(['slightRight', 'right', 'sharpRight', 'back'] as const),
] as const
export type TurnKind = (typeof turnKinds)[number]

/** What one walks on, in as many kinds as people tell apart. */
export const groundKinds = [
  ...(['street', 'footway', 'steps', 'crossing', 'bridge', 'underpass', 'lift'] as const),
] as const
export type GroundKind = (typeof groundKinds)[number]

/** A stretch of the way that one sentence tells. */
export interface Stretch {
  /** How it begins; the first one has none. */
  readonly turn: TurnKind | undefined
  /** Empty where the way has no name. */
  readonly name: string
  readonly kind: GroundKind
  readonly pieces: readonly PathPiece[]
  readonly decimetres: number
}

/** Shorter than this and without a name of its own, a piece belongs to the stretch before it. */
const LEAST_DECIMETRES = 200
/** A crossing is told where one walks it for longer than over a lane. */
const LEAST_CROSSING = 60
/** Directions are taken over this length, so that a kink at a kerb is no turn. */
const SIGHT_DECIMETRES = 120

/** Tells the stretches of a way: where its name or kind changes, or where one turns off. */
export function stretchesOf(network: Network, pieces: readonly PathPiece[]): Stretch[] {
  const stretches: { name: string; kind: GroundKind; pieces: PathPiece[] }[] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    const name = network.names[network.segments.name[piece.segment]!] ?? ''
    const kind = kindOf(network, piece.segment)
    if (last && belongsTo(last, { name, kind, piece })) last.pieces.push(piece)
    else stretches.push({ name, kind, pieces: [piece] })
  }
  const merged = withoutScraps(stretches)
  return merged.map(({ name, kind, pieces: own }, place) => ({
    turn: place === 0 ? undefined : turnBetween(network, merged[place - 1]!.pieces, own),
    ...{ name, kind, pieces: own },
    decimetres: lengthOf(own),
  }))

  function belongsTo(
    last: { name: string; kind: GroundKind; pieces: PathPiece[] },
    next: { name: string; kind: GroundKind; piece: PathPiece },
  ): boolean {
    if (last.kind !== next.kind) return false
    if (last.name !== next.name) return false
    if (next.name !== '') return true
    // Nameless ways are told apart by turning off.
    const turn = turnBetween(network, last.pieces, [next.piece])
    return turn === 'straight' || turn === 'slightLeft' || turn === 'slightRight'
  }
}

const isTold = ({ kind, pieces }: { kind: GroundKind; pieces: readonly PathPiece[] }) =>
  kind === 'steps' ||
  kind === 'lift' ||
  ((kind === 'crossing' || kind === 'bridge' || kind === 'underpass') &&
    lengthOf(pieces) >= LEAST_CROSSING)

/** Short nameless stretches join the one before; a street that goes on after one is one street. */
function withoutScraps(stretches: { name: string; kind: GroundKind; pieces: PathPiece[] }[]) {
  const kept: typeof stretches = []
  for (const stretch of stretches) {
    const last = kept.at(-1)
    const isScrap =
      !isTold(stretch) && stretch.name === '' && lengthOf(stretch.pieces) < LEAST_DECIMETRES
    const goesOn =
      last !== undefined && last.name !== '' && last.name === stretch.name && !isTold(stretch)
    if (last && !isTold(last) && (isScrap || goesOn)) last.pieces.push(...stretch.pieces)
    else kept.push({ ...stretch, pieces: [...stretch.pieces] })
  }
  return kept
}

function kindOf({ segments }: Network, segment: number): GroundKind {
  const { kind, bridge, tunnel } = traitsOf(segments.traits[segment]!)
  if (kind === 'steps' || kind === 'lift' || kind === 'crossing') return kind
  if (bridge) return 'bridge'
  if (tunnel) return 'underpass'
  return kind === 'street' || kind === 'mainRoad' || kind === 'pedestrianStreet'
    ? 'street'
    : 'footway'
}

const lengthOf = (pieces: readonly PathPiece[]) =>
  pieces.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0)

/** How one turns from some pieces to the next. */
function turnBetween(
  { segments }: Network,
  before: readonly PathPiece[],
  after: readonly PathPiece[],
): TurnKind {
  const arriving = bearing(courseOf(segments, lastOf(before)).reverse(), true)
  const leaving = bearing(courseOf(segments, firstOf(after)), false)
  const degrees = ((leaving - arriving + 540) % 360) - 180
  const size = Math.abs(degrees)
  if (size < 25) return 'straight'
  if (size > 170) return 'back'
  const side = degrees < 0 ? 'Left' : 'Right'
  if (size < 50) return `slight${side}`
  if (size > 130) return `sharp${side}`
  return degrees < 0 ? 'left' : 'right'
}

/** As many pieces from the start as one looks along. */
function firstOf(pieces: readonly PathPiece[]): PathPiece[] {
  const taken: PathPiece[] = []
  for (const piece of pieces) {
    taken.push(piece)
    if (lengthOf(taken) >= SIGHT_DECIMETRES) break
  }
  return taken
}

const lastOf = (pieces: readonly PathPiece[]) => firstOf(pieces.toReversed()).reverse()

/** Degrees clockwise from north, over the first stretch of a course; turned round where `arriving`. */
function bearing(course: readonly number[], arriving: boolean): number {
  const pairs: [number, number][] = []
  for (let at = 0; at < course.length; at += 2)
    pairs.push(arriving ? [course[at + 1]!, course[at]!] : [course[at]!, course[at + 1]!])
  const [[lon, lat] = [0, 0]] = pairs
  let end: [number, number] = [lon, lat]
  let walked = 0
  for (let at = 1; at < pairs.length && walked < SIGHT_DECIMETRES; at++) {
    const next = pairs[at]!
    walked += decimetresBetween(end[0] * 1e7, end[1] * 1e7, next[0] * 1e7, next[1] * 1e7)
    end = next
  }
  const east = (end[0] - lon) * Math.cos((lat * Math.PI) / 180)
  const north = end[1] - lat
  const sign = arriving ? -1 : 1
  return (Math.atan2(sign * east, sign * north) * 180) / Math.PI
}
