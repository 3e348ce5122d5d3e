import { orient2d } from 'robust-predicates'
import type { GridPiece, GridPoint } from './noding.ts'

/** A piece of border with the ground on its left. */
export interface BorderEdge {
  from: GridPoint
  to: GridPoint
}

/** Decides from the winding numbers of all rings whether a place counts as ground. */
export type IsGround = (windings: Int32Array) => boolean

/** A noded line, named from its lower end (or western one, when level), and who runs along it. */
interface Line {
  from: GridPoint
  to: GridPoint
  /** Ring and +1 for each run along the line, -1 for each run against it. */
  runs: Array<{ ring: number; direction: 1 | -1 }>
}

/**
 * The border of the ground that rings enclose: every line with ground on exactly one side. The
 * pieces must be noded (see noding.ts) and form closed rings.
 */
export function borderOfGround(
  pieces: readonly GridPiece[],
  ringCount: number,
  isGround: IsGround,
): BorderEdge[] {
  const lines = mergeLines(pieces)
  const probeEast = new RayProbe(lines, ringCount, false)
  const probeNorth = new RayProbe(lines, ringCount, true)
  const edges: BorderEdge[] = []
  for (const line of lines) {
    const isLevel = line.from[1] === line.to[1]
    const probe = isLevel ? probeNorth : probeEast
    const windings = probe.windingsBeyond(line)
    const beyond = isGround(windings)
    for (const { ring, direction } of line.runs) windings[ring]! += direction
    if (isGround(windings) === beyond) continue
    // Beyond means east of a rising line, which is its right, and north of a level one, its left.
    const { from, to } = line
    edges.push(beyond === isLevel ? { from, to } : { from: to, to: from })
  }
  return edges
}

function mergeLines(pieces: readonly GridPiece[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { from, to, ring } of pieces) {
    const isNamedAlong = from[1] < to[1] || (from[1] === to[1] && from[0] < to[0])
    const [low, high] = isNamedAlong ? [from, to] : [to, from]
    const key = `${low[0]},${low[1]} ${high[0]},${high[1]}`
    let line = lines.get(key)
    if (!line) {
      line = { from: low, to: high, runs: [] }
      lines.set(key, line)
    }
    line.runs.push({ ring, direction: isNamedAlong ? 1 : -1 })
  }
  return [...lines.values()]
}

/** Counts which rings wind around a place by a ray to the east, or to the north when transposed. */
class RayProbe {
  private readonly bands: Line[][]
  private readonly start: number
  private readonly bandHeight: number
  private readonly along: 0 | 1
  private readonly across: 0 | 1

  constructor(
    lines: readonly Line[],
    private readonly ringCount: number,
    transposed: boolean,
  ) {
    this.along = transposed ? 1 : 0
    this.across = transposed ? 0 : 1
    let start = Infinity
    let end = -Infinity
    for (const { from, to } of lines) {
      start = Math.min(start, from[this.across], to[this.across])
      end = Math.max(end, from[this.across], to[this.across])
    }
    const bandCount = Math.max(1, Math.ceil(Math.sqrt(lines.length)))
    this.start = start
    this.bandHeight = Math.max(1, (end - start) / bandCount)
    this.bands = Array.from({ length: bandCount + 1 }, () => [])
    for (const line of lines) {
      const first = this.band(Math.min(line.from[this.across], line.to[this.across]))
      const last = this.band(Math.max(line.from[this.across], line.to[this.across]))
      for (let band = first; band <= last; band++) this.bands[band]!.push(line)
    }
  }

  private band(across: number): number {
    return Math.floor((across - this.start) / this.bandHeight)
  }

  /** Winding numbers (all with the same sign convention) just beyond the middle of a line. */
  windingsBeyond(line: Line): Int32Array {
    const windings = new Int32Array(this.ringCount)
    const { along, across } = this
    // Twice the coordinates, so that the middle is whole and the predicate exact.
    const u = line.from[along] + line.to[along]
    const v = line.from[across] + line.to[across]
    for (const other of this.bands[this.band(v / 2)] ?? []) {
      if (other === line) continue
      const rises = other.from[across] < other.to[across]
      const low = rises ? other.from : other.to
      const high = rises ? other.to : other.from
      if (2 * low[across] > v || 2 * high[across] <= v) continue
      const side = orient2d(
        2 * low[along],
        2 * low[across],
        2 * high[along],
        2 * high[across],
        u,
        v,
      )
      // Negative in robust-predicates: the place is left of the rising line, so the ray meets it.
      if (side >= 0) continue
      for (const { ring, direction } of other.runs)
        windings[ring]! += rises ? direction : -direction
    }
    return windings
  }
}
