import type { Random } from '../chance/random.ts'

/** Pieces to be grouped: where they are, how much they weigh, and which touch each other. */
export interface Pieces {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly weight: ArrayLike<number>
  /** Neighbours of a piece, with the length of the common border. */
  readonly touching: readonly (readonly { other: number; length: number }[])[]
}

/**
 * Groups pieces into `groups` connected regions of similar weight: Lloyd's algorithm with an
 * additional handicap for regions that have grown too heavy, then every piece that has come apart from
 * its region joins the neighbour it touches most. Returns the region of each piece, 0 … groups − 1.
 */
export function groupPieces(pieces: Pieces, groups: number, random: Random): Int32Array {
  const count = pieces.x.length
  if (groups >= count) return Int32Array.from({ length: count }, (_, i) => i)
  const centres = spreadSeeds(pieces, groups, random)
  const region = new Int32Array(count)
  const handicap = new Float64Array(groups).fill(1)
  for (let round = 0; round < 24; round++) {
    assign(pieces, centres, handicap, region)
    recentre(pieces, centres, handicap, region)
  }
  assign(pieces, centres, handicap, region)
  return connect(pieces, region, groups)
}

interface Centres {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** k-means++ (Arthur and Vassilvitskii 2007): far-off pieces become the next seed more often. */
function spreadSeeds(pieces: Pieces, groups: number, random: Random): Centres {
  const count = pieces.x.length
  const x = new Float64Array(groups)
  const y = new Float64Array(groups)
  const nearest = new Float64Array(count).fill(1)
  const odds = new Float64Array(count)
  for (let g = 0; g < groups; g++) {
    for (let i = 0; i < count; i++) odds[i] = nearest[i]! * (pieces.weight[i]! + 1e-9)
    const seed = random.weighted(odds)
    x[g] = pieces.x[seed]!
    y[g] = pieces.y[seed]!
    for (let i = 0; i < count; i++) {
      const square = (pieces.x[i]! - x[g]!) ** 2 + (pieces.y[i]! - y[g]!) ** 2
      nearest[i] = g === 0 ? square : Math.min(nearest[i]!, square)
    }
  }
  return { x, y }
}

function assign(pieces: Pieces, centres: Centres, handicap: Float64Array, region: Int32Array) {
  for (let i = 0; i < region.length; i++) {
    let best = 0
    let bestCost = Number.POSITIVE_INFINITY
    for (let g = 0; g < handicap.length; g++) {
      const dx = pieces.x[i]! - centres.x[g]!
      const dy = pieces.y[i]! - centres.y[g]!
      const cost = (dx * dx + dy * dy) * handicap[g]!
      if (cost < bestCost) {
        best = g
        bestCost = cost
      }
    }
    region[i] = best
  }
}

function recentre(pieces: Pieces, centres: Centres, handicap: Float64Array, region: Int32Array) {
  const groups = handicap.length
  const weight = new Float64Array(groups)
  const x = new Float64Array(groups)
  const y = new Float64Array(groups)
  let total = 0
  for (let i = 0; i < region.length; i++) {
    const g = region[i]!
    const w = pieces.weight[i]!
    weight[g] = weight[g]! + w
    x[g] = x[g]! + w * pieces.x[i]!
    y[g] = y[g]! + w * pieces.y[i]!
    total += w
  }
  for (let g = 0; g < groups; g++) {
    if (weight[g]! > 0) {
      centres.x[g] = x[g]! / weight[g]!
      centres.y[g] = y[g]! / weight[g]!
    }
    const fullness = (weight[g]! * groups) / total
    const wanted = handicap[g]! * (0.82 + 0.18 * Math.min(2, fullness))
    handicap[g] = Math.max(0.4, Math.min(2.5, wanted))
  }
}

/** Leaves of every region only its heaviest piece; the rest joins the region it borders on longest. */
export function connect(pieces: Pieces, region: Int32Array, groups: number): Int32Array {
  const out = region.slice()
  for (let round = 0; round < 50; round++) {
    const strays = findStrays(pieces, out, groups)
    let moved = 0
    for (const piece of strays) {
      const shared = new Map<number, number>()
      for (const { other, length } of pieces.touching[piece]!) {
        if (out[other] === out[piece] || strays.has(other)) continue
        shared.set(out[other]!, (shared.get(out[other]!) ?? 0) + length)
      }
      let best = -1
      for (const [g, length] of shared) if (best < 0 || length > shared.get(best)!) best = g
      if (best < 0) continue
      out[piece] = best
      strays.delete(piece)
      moved++
    }
    if (moved === 0) return out
  }
  return out
}

function findStrays(pieces: Pieces, region: Int32Array, groups: number): Set<number> {
  const seen = new Uint8Array(region.length)
  const main: { weight: number; members: number[] }[] = Array.from({ length: groups }, () => ({
    weight: -1,
    members: [],
  }))
  const strays = new Set<number>()
  for (let start = 0; start < region.length; start++) {
    if (seen[start]) continue
    const members = [start]
    seen[start] = 1
    let weight = 0
    for (let k = 0; k < members.length; k++) {
      weight += pieces.weight[members[k]!]!
      for (const { other } of pieces.touching[members[k]!]!) {
        if (seen[other] || region[other] !== region[start]) continue
        seen[other] = 1
        members.push(other)
      }
    }
    const held = main[region[start]!]!
    const loser = weight > held.weight ? held.members : members
    if (weight > held.weight) main[region[start]!] = { weight, members }
    for (const member of loser) strays.add(member)
  }
  return strays
}
