/** The ends of a straight piece: x, y and x, y in metres. */
export type Segment = readonly [number, number, number, number]

/** Straight pieces by place, so that those that cross another or lie near a point are found fast. */
export class SegmentGrid<T> {
  private readonly buckets = new Map<number, number[]>()
  private readonly segments: Segment[] = []
  private readonly values: T[] = []
  private readonly seen: number[] = []
  private round = 0
  private readonly step: number

  constructor(step: number) {
    this.step = step
  }

  add(segment: Segment, value: T): number {
    const index = this.segments.length
    this.segments.push(segment)
    this.values.push(value)
    this.seen.push(0)
    this.eachBucket(segment, 0, (key) => {
      const bucket = this.buckets.get(key)
      if (bucket) bucket.push(index)
      else this.buckets.set(key, [index])
    })
    return index
  }

  /** Pieces whose surroundings overlap those of a piece, widened by a margin. Each once, in no promised order. */
  near(segment: Segment, margin: number): { readonly segment: Segment; readonly value: T }[] {
    const found: number[] = []
    this.round++
    this.eachBucket(segment, margin, (key) => {
      for (const index of this.buckets.get(key) ?? []) {
        if (this.seen[index] === this.round) continue
        this.seen[index] = this.round
        found.push(index)
      }
    })
    return found
      .sort((a, b) => a - b)
      .map((index) => ({ segment: this.segments[index]!, value: this.values[index]! }))
  }

  /** Pieces that cross the way from a to b, the first one first. */
  crossing(ax: number, ay: number, bx: number, by: number) {
    return this.near([ax, ay, bx, by], 0)
      .flatMap(({ segment, value }) => {
        const met = meet([ax, ay, bx, by], segment)
        return met ? [{ segment, value, ...met }] : []
      })
      .sort((a, b) => a.t - b.t)
  }

  private eachBucket(
    [ax, ay, bx, by]: Segment,
    margin: number,
    visit: (key: number) => void,
  ): void {
    const { step } = this
    const west = Math.floor((Math.min(ax, bx) - margin) / step)
    const east = Math.floor((Math.max(ax, bx) + margin) / step)
    const south = Math.floor((Math.min(ay, by) - margin) / step)
    const north = Math.floor((Math.max(ay, by) + margin) / step)
    for (let row = south; row <= north; row++)
      for (let column = west; column <= east; column++) visit(row * 65_536 + column)
  }
}

/** Where two pieces cross: shares of the way along each, and the place. */
export function meet(
  [ax, ay, bx, by]: Segment,
  [cx, cy, dx, dy]: Segment,
): { readonly t: number; readonly u: number; readonly x: number; readonly y: number } | undefined {
  const rx = bx - ax
  const ry = by - ay
  const sx = dx - cx
  const sy = dy - cy
  const det = rx * sy - ry * sx
  if (det === 0) return undefined
  const t = ((cx - ax) * sy - (cy - ay) * sx) / det
  const u = ((cx - ax) * ry - (cy - ay) * rx) / det
  if (t < 0 || t > 1 || u < 0 || u > 1) return undefined
  return { t, u, x: ax + t * rx, y: ay + t * ry }
}
