import type { Path64, Paths64 } from 'clipper2-ts'
import type { PolygonRings, Position, Ring } from './position.ts'

/**
 * A grid of whole numbers over a small piece of the plane, fine enough to lose nothing that matters
 * and coarse enough that products of two differences are exact in a double (at most 2^25 steps).
 */
export class IntegerPlane {
  private readonly originals = new Map<number, Position>()

  private constructor(
    private readonly originX: number,
    private readonly originY: number,
    private readonly scale: number,
  ) {}

  /** The finest decimal grid for these positions; `coarsening` takes away that many digits. */
  static over(polygons: readonly PolygonRings[], coarsening = 0): IntegerPlane {
    let west = Infinity
    let south = Infinity
    let east = -Infinity
    let north = -Infinity
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const [x, y] of ring) {
          west = Math.min(west, x)
          east = Math.max(east, x)
          south = Math.min(south, y)
          north = Math.max(north, y)
        }
      }
    }
    const extent = Math.max(east - west, north - south, 1e-6)
    const digits = Math.min(9, Math.floor(Math.log10(2 ** 25 / extent))) - coarsening
    // The origin lies on a multiple of the grid, so that coordinates with few decimals hit it.
    const scale = 10 ** digits
    const snap = (value: number) => Math.round(value * 100) / 100
    return new IntegerPlane(snap((west + east) / 2), snap((south + north) / 2), scale)
  }

  pathOf(ring: Ring): Path64 {
    const path: Path64 = []
    for (let i = 0; i + 1 < ring.length; i++) {
      const position = ring[i]!
      const x = Math.round((position[0] - this.originX) * this.scale)
      const y = Math.round((position[1] - this.originY) * this.scale)
      const key = keyOf(x, y)
      if (!this.originals.has(key)) this.originals.set(key, position)
      path.push({ x, y })
    }
    return path
  }

  pathsOf(rings: readonly Ring[]): Paths64 {
    return rings.map((ring) => this.pathOf(ring))
  }

  /** Back to degrees, closed. Vertices that were there before get exactly their old coordinates. */
  ringOf(path: Path64): Ring {
    const ring = path.map(({ x, y }): Position => {
      const original = this.originals.get(keyOf(x, y))
      return original ?? [this.originX + x / this.scale, this.originY + y / this.scale]
    })
    if (ring[0]) ring.push(ring[0])
    return ring
  }
}

const keyOf = (x: number, y: number) => (x + 2 ** 25) * 2 ** 27 + (y + 2 ** 25)
