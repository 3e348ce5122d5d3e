import type { Network, Snapped } from '../network/network.ts'

/** A piece of a way: along a segment from one point of its course to another, in decimetres; against it where from > to. */
export interface PathPiece {
  readonly segment: number
  readonly from: number
  readonly to: number
}

/**
 * The pieces of a way from one snapped place to another.
 *
 * @param arcs the arcs in between, in order; none where one junction is next to both places
 * @param start the junction through which one leaves the first place
 * @param joints junctions within segments that a change of the network made
 */
export function piecesOf(
  { head, segmentOfArc, segments }: Network,
  from: Snapped,
  arcs: ArrayLike<number>,
  to: Snapped,
  start: number,
  joints?: ReadonlyMap<number, readonly { along: number; junction: number }[]>,
): PathPiece[] {
  const end = arcs.length > 0 ? head[arcs[arcs.length - 1]!]! : start
  const pieces: PathPiece[] = [upTo(from, start)]
  for (let at = 0; at < arcs.length; at++) {
    const code = segmentOfArc[arcs[at]!]!
    const segment = code >>> 1
    const length = segments.length[segment]!
    pieces.push({ segment, from: code & 1 ? length : 0, to: code & 1 ? 0 : length })
  }
  pieces.push(upTo(to, end, true))
  return pieces.filter((piece) => piece.from !== piece.to)

  /** From a place to the junction at one end of its segment, or the other way round. */
  function upTo({ segment, along }: Snapped, junction: number, turned = false): PathPiece {
    const length = segments.length[segment]!
    const ends = [
      ...(segments.from[segment] === junction ? [0] : []),
      ...(segments.to[segment] === junction ? [length] : []),
      ...(joints?.get(segment) ?? []).flatMap((one) =>
        one.junction === junction ? [one.along] : [],
      ),
    ]
    // Both ends of a loop are one junction: the nearer one.
    const [ending] = ends.sort((a, b) => Math.abs(a - along) - Math.abs(b - along))
    if (ending === undefined)
      throw new RangeError(`junction ${junction} is at no end of segment ${segment}`)
    return turned ? { segment, from: ending, to: along } : { segment, from: along, to: ending }
  }
}
