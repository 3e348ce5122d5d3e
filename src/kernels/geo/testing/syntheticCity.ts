import type { AreaShape, Position, Ring } from '../position.ts'

/** Small seeded generator (mulberry32): the same city on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface SyntheticCityOptions {
  columns: number
  rows: number
  /** Vertices on each side of an area. */
  verticesPerSide: number
  seed?: number
  west?: number
  south?: number
  /** Extent in degrees, both ways. */
  extent?: number
}

const sixDecimals = (value: number) => Math.round(value * 1e6) / 1e6

/**
 * A city of crooked quarters in rows and columns, `area-<column>-<row>`, that share every vertex of
 * their common borders, as boundaries from a land register do.
 */
export function syntheticCity({
  columns,
  rows,
  verticesPerSide,
  seed = 1,
  west = 13,
  south = 52,
  extent = 0.5,
}: SyntheticCityOptions): AreaShape[] {
  const random = seededRandom(seed)
  const width = extent / columns
  const height = extent / rows
  const jitter = () => (random() - 0.5) * 0.3
  const nodes = Array.from({ length: (columns + 1) * (rows + 1) }, (_, index): Position => {
    const column = index % (columns + 1)
    const row = Math.floor(index / (columns + 1))
    return [west + (column + jitter()) * width, south + (row + jitter()) * height]
  })
  const node = (column: number, row: number) => nodes[row * (columns + 1) + column]!
  const lines = new Map<string, Position[]>()
  /** From one node to its eastern or northern neighbour, without the last vertex. */
  const line = (column: number, row: number, goesEast: boolean) => {
    const key = `${column} ${row} ${goesEast}`
    const known = lines.get(key)
    if (known) return known
    const [x1, y1] = node(column, row)
    const [x2, y2] = goesEast ? node(column + 1, row) : node(column, row + 1)
    const points = Array.from({ length: verticesPerSide + 1 }, (_, index): Position => {
      const along = index / verticesPerSide
      const isEnd = index === 0 || index === verticesPerSide
      const off = isEnd ? 0 : (random() - 0.5) * 0.5 * (1 / verticesPerSide)
      return [
        sixDecimals(x1 + (x2 - x1) * along + (goesEast ? 0 : off * width)),
        sixDecimals(y1 + (y2 - y1) * along + (goesEast ? off * height : 0)),
      ]
    })
    lines.set(key, points)
    return points
  }
  const areas: AreaShape[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const ring: Ring = [
        ...line(column, row, true).slice(0, -1),
        ...line(column + 1, row, false).slice(0, -1),
        ...line(column, row + 1, true)
          .slice(1)
          .toReversed(),
        ...line(column, row, false).toReversed(),
      ]
      const geometry = { type: 'Polygon' as const, coordinates: [ring] }
      areas.push({ id: `area-${column}-${row}`, geometry })
    }
  }
  return areas
}

/** An axis-parallel rectangle in degrees, counterclockwise. */
export function rectangle(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}
