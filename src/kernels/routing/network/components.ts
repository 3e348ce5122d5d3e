import type { Network } from './network.ts'
import { ISLAND_BIT } from './traits.ts'

/** Parts that cannot be reached from the largest one, in falling order of their length. */
export type Islands = readonly Island[]

export interface Island {
  readonly junctions: number
  /** Decimetres of its ways. */
  readonly length: number
  /** A place on it, in ten-millionths of a degree. */
  readonly lon: number
  readonly lat: number
}

/** Marks the segments that are not connected with the largest part, and tells of the parts they make. */
export function markIslands({ lon, lat, segments }: Network): Islands {
  const part = parts(lon.length, segments)
  const junctions = new Uint32Array(lon.length)
  const length = new Float64Array(lon.length)
  for (let junction = 0; junction < lon.length; junction++) junctions[part(junction)]!++
  let main = 0
  for (let junction = 0; junction < lon.length; junction++)
    if (junctions[junction]! > junctions[main]!) main = junction
  for (let segment = 0; segment < segments.from.length; segment++) {
    const root = part(segments.from[segment]!)
    length[root]! += segments.length[segment]!
    if (root !== main) segments.traits[segment]! |= ISLAND_BIT
  }
  const islands: Island[] = []
  for (let root = 0; root < lon.length; root++)
    if (junctions[root]! > 0 && root !== main)
      islands.push({
        ...{ junctions: junctions[root]!, length: length[root]! },
        ...{ lon: lon[root]!, lat: lat[root]! },
      })
  return islands.sort((a, b) => b.length - a.length)
}

/** For each junction one of its part, the same for all of that part. */
function parts(count: number, { from, to }: Network['segments']): (junction: number) => number {
  const parent = Uint32Array.from({ length: count }, (_, junction) => junction)
  const root = (junction: number): number => {
    let at = junction
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (let segment = 0; segment < from.length; segment++) {
    const [a, b] = [root(from[segment]!), root(to[segment]!)]
    if (a < b) parent[b] = a
    else parent[a] = b
  }
  return root
}
