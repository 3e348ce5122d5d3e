/** A border as the outline needs it: regions on both sides, end vertices, course. */
export interface Border {
  readonly from: number
  readonly to: number
  /** Site to the left and right of the way from `from` to `to`. */
  readonly left: number
  readonly right: number
  readonly river: boolean
  /** Flat pairs x, y in metres, first vertex to last. */
  readonly line: readonly number[]
}

/** A closed ring of flat pairs x, y; the first point is not repeated. */
export type Ring = number[]

/**
 * Outlines of regions put together from blocks: for each region its outer ring, counter-clockwise,
 * then its holes. `regionOf` gives the region of a site, or −1 for outside. Three borders meet in a
 * vertex, so a region has at most one way on from each.
 */
export function outlines(
  borders: readonly Border[],
  regionOf: ArrayLike<number>,
  regions: number,
): Ring[][] {
  const ways: Map<number, { to: number; line: readonly number[]; reversed: boolean }>[] =
    Array.from({ length: regions }, () => new Map())
  for (const border of borders) {
    const left = regionOf[border.left]!
    const right = regionOf[border.right]!
    if (left === right) continue
    if (left >= 0)
      ways[left]!.set(border.from, { to: border.to, line: border.line, reversed: false })
    if (right >= 0)
      ways[right]!.set(border.to, { to: border.from, line: border.line, reversed: true })
  }
  return ways.map((way) => {
    const rings: Ring[] = []
    while (way.size > 0) rings.push(walk(way))
    return rings.sort((a, b) => ringArea(b) - ringArea(a))
  })
}

function walk(way: Map<number, { to: number; line: readonly number[]; reversed: boolean }>): Ring {
  const ring: Ring = []
  let vertex = way.keys().next().value as number // the map is not empty
  for (let step = way.get(vertex); step; step = way.get(vertex)) {
    way.delete(vertex)
    const points = step.line.length / 2
    for (let k = 0; k < points - 1; k++) {
      const at = step.reversed ? points - 1 - k : k
      ring.push(step.line[2 * at]!, step.line[2 * at + 1]!)
    }
    vertex = step.to
  }
  return ring
}

/** Signed area in square metres: positive where the ring runs counter-clockwise. */
export function ringArea(ring: readonly number[]): number {
  let twice = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    twice += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!
  }
  return twice / 2
}
