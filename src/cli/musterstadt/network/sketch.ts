/** Tags of OpenStreetMap. */
export type Tags = Readonly<Record<string, string>>

/**
 * What a stroke is, the weightiest first: where two strokes run along the same line, the weightier one
 * stays.
 */
export const strokeKinds = ['main', 'street', 'service', 'track', 'path'] as const
export type StrokeKind = (typeof strokeKinds)[number]

/** A line drawn on the map, before lines that cross are joined: one way, or several, of OpenStreetMap. */
export interface Stroke {
  readonly kind: StrokeKind
  /** Flat pairs x, y in metres from the city's centre (east, north). */
  readonly line: readonly number[]
  readonly tags: Tags
  /** Strokes on level 0 meet where they cross; bridges and tunnels only at their two ends. */
  readonly level: number
  /** It may lie over water or the railway: a bridge, a tunnel, a level crossing. */
  readonly crosses?: boolean
  /** Tags of the nodes nearest to these places on the line. */
  readonly marks?: readonly { readonly x: number; readonly y: number; readonly tags: Tags }[]
}

export type Line = readonly number[]

export const lengthOf = (line: Line): number => {
  let sum = 0
  for (let k = 2; k < line.length; k += 2)
    sum += distance(line[k - 2]!, line[k - 1]!, line[k]!, line[k + 1]!)
  return sum
}

export const distance = (ax: number, ay: number, bx: number, by: number) =>
  Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by))

/** The part of a line between two distances along it, in metres. */
export function slice(line: Line, from: number, to: number): number[] {
  const out: number[] = []
  let along = 0
  for (let k = 2; k < line.length; k += 2) {
    const [ax, ay, bx, by] = [line[k - 2]!, line[k - 1]!, line[k]!, line[k + 1]!]
    const step = distance(ax, ay, bx, by)
    if (step > 0 && along + step > from && along < to) {
      const start = Math.max(0, (from - along) / step)
      const end = Math.min(1, (to - along) / step)
      if (out.length === 0) out.push(ax + start * (bx - ax), ay + start * (by - ay))
      out.push(ax + end * (bx - ax), ay + end * (by - ay))
    }
    along += step
  }
  return out
}

/** A line beside another, so many metres to its left (negative: right). */
export function beside(line: Line, offset: number): number[] {
  const out: number[] = []
  for (let k = 0; k < line.length; k += 2) {
    const before = Math.max(0, k - 2)
    const after = Math.min(line.length - 2, k + 2)
    const dx = line[after]! - line[before]!
    const dy = line[after + 1]! - line[before + 1]!
    const norm = Math.sqrt(dx * dx + dy * dy) || 1
    out.push(line[k]! - (dy / norm) * offset, line[k + 1]! + (dx / norm) * offset)
  }
  return out
}

export function reversed(line: Line): number[] {
  const out: number[] = []
  for (let k = line.length - 2; k >= 0; k -= 2) out.push(line[k]!, line[k + 1]!)
  return out
}

/** The point of a segment that is nearest to a place: its share of the way, and how far it is away. */
export function nearestOn(
  x: number,
  y: number,
  [ax, ay, bx, by]: readonly [number, number, number, number],
): { readonly share: number; readonly away: number; readonly x: number; readonly y: number } {
  const dx = bx - ax
  const dy = by - ay
  const square = dx * dx + dy * dy
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square))
  const px = ax + share * dx
  const py = ay + share * dy
  return { share, away: distance(x, y, px, py), x: px, y: py }
}
