import type { Collected } from './collect.ts'
import type { Pieces } from './pieces.ts'
import { traitsOf } from './traits.ts'

/** Pieces one after another that are one segment: each as its position, or ~position where it runs the other way. */
export type Chain = readonly number[]

/**
 * Joins pieces where exactly two meet that do not differ in anything a person would notice: what is left between two
 * junctions without a choice becomes one segment.
 */
export function joinPieces(pieces: Pieces, { ways }: Collected): Chain[] {
  const { from, to, count, traits, way } = pieces
  const degree = new Uint8Array(pieces.junctions)
  const meeting = new Int32Array(pieces.junctions * 2)
  const meet = (junction: number, piece: number) => {
    const met = degree[junction]!
    if (met < 2) meeting[junction * 2 + met] = piece
    degree[junction] = Math.min(met + 1, 3)
  }
  for (let piece = 0; piece < count; piece++) {
    meet(from[piece]!, piece)
    meet(to[piece]!, piece)
  }
  const directed = (piece: number) =>
    ways.oneWay[way[piece]!] !== 0 || !levelBothWays(traits[piece]!)
  /** The piece that goes on from here, −1 where there is a choice or a difference. */
  const next = (junction: number, piece: number): number => {
    if (degree[junction] !== 2) return -1
    const [a, b] = [meeting[junction * 2]!, meeting[junction * 2 + 1]!]
    const other = a === piece ? b : a
    if (other === piece || traits[other] !== traits[piece]) return -1
    if (ways.name[way[other]!] !== ways.name[way[piece]!]) return -1
    return directed(other) || directed(piece) ? -1 : other
  }

  const used = new Uint8Array(count)
  const chains: Chain[] = []
  /** Goes on from a piece's end as far as it can; used pieces end it, so a ring ends at its start. */
  const follow = (piece: number, junction: number): number[] => {
    const found: number[] = []
    for (let at = next(junction, piece); at >= 0 && !used[at]; at = next(junction, at)) {
      used[at] = 1
      const forward = from[at] === junction
      found.push(forward ? at : ~at)
      junction = forward ? to[at]! : from[at]!
    }
    return found
  }
  for (let piece = 0; piece < count; piece++) {
    if (used[piece]) continue
    used[piece] = 1
    const after = follow(piece, to[piece]!)
    const before = follow(piece, from[piece]!)
    chains.push([...before.reverse().map((one) => ~one), piece, ...after])
  }
  return chains
}

function levelBothWays(word: number): boolean {
  const { incline } = traitsOf(word)
  return incline === 'unknown' || incline === 0
}
