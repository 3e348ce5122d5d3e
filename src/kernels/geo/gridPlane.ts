import type { GridPiece, GridPoint } from './noding.ts'
import type { PolygonRings, Position, Ring } from './position.ts'

/**
 * A grid of whole numbers over a small piece of the plane, fine enough to lose nothing that matters
 * and coarse enough that products of two differences are exact in a double (at most 2^25 steps).
 */
export class GridPlane {
  private readonly originals = new Map<number, Position>()

  private constructor(
    private readonly originX: number,
    private readonly originY: number,
    private readonly stepsPerDegree: number,
  ) {}

  /** The finest decimal grid for these positions; `coarsening` takes away that many digits. */
  static over(polygons: readonly PolygonRings[], coarsening = 0): GridPlane {
    let west = Infinity
    let south = Infinity
    let east = -Infinity
    let north = -Infinity
    for (const ring of polygons.flat()) {
      for (const [x, y] of ring) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
    }
    const extent = Math.max(east - west, north - south, 1e-6)
    const digits = Math.min(9, Math.floor(Math.log10(2 ** 25 / extent))) - coarsening
    // The origin lies on the grid of hundredths, so that coordinates with few decimals are exact.
    const hundredths = (value: number) => Math.round(value * 100) / 100
    return new GridPlane(
      hundredths((west + east) / 2),
      hundredths((south + north) / 2),
      10 ** digits,
    )
  }

  /** The pieces of a closed ring on the grid, without those that shrink to a point. */
  piecesOf(ring: Ring, number: number): GridPiece[] {
    const points = ring.map((position) => this.toGrid(position))
    const pieces: GridPiece[] = []
    for (let i = 1; i < points.length; i++) {
      const from = points[i - 1]!
      const to = points[i]!
      if (from[0] !== to[0] || from[1] !== to[1]) pieces.push({ from, to, ring: number })
    }
    return pieces
  }

  private toGrid(position: Position): GridPoint {
    const x = Math.round((position[0] - this.originX) * this.stepsPerDegree)
    const y = Math.round((position[1] - this.originY) * this.stepsPerDegree)
    const key = keyOf(x, y)
    if (!this.originals.has(key)) this.originals.set(key, position)
    return [x, y]
  }

  /** Back to degrees. Vertices that were there before get exactly their old coordinates. */
  toDegrees([x, y]: GridPoint): Position {
    const original = this.originals.get(keyOf(x, y))
    if (original) return [...original]
    return [this.originX + x / this.stepsPerDegree, this.originY + y / this.stepsPerDegree]
  }
}

// Both numbers lie within 2^25 of zero, so the key is a whole number below 2^53.
const keyOf = (x: number, y: number) => (x + 2 ** 25) * 2 ** 27 + (y + 2 ** 25)
