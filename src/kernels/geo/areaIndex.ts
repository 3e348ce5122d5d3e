import { boundingBox } from './measure.ts'
import { type AreaShape, polygonsOf } from './position.ts'

/** Finds the area in which a point lies. */
export interface AreaIndex {
  /**
   * The id of the one area of this point, or `undefined` outside all of them. A point on a shared
   * border belongs to exactly one of its neighbours, always the same one; a point within 1 cm of
   * the outer border still belongs to the area there. Where areas overlap, the first given wins.
   */
  locate(lon: number, lat: number): string | undefined
  /** All areas around this point in the order given (more than one only where areas overlap). */
  locateAll(lon: number, lat: number): string[]
}

// About 1 cm: farther from every area a point is outside, nearer it lies on the border.
const BORDER_TOLERANCE_DEGREES = 1e-7
const CELLS_PER_AREA = 8

/**
 * Edges of all areas in flat arrays, each area's edges sorted into horizontal bands of equal
 * height, so that a point looks only at the edges level with it.
 */
interface Bands {
  south: Float64Array
  bandsPerDegree: Float64Array
  bandCount: Uint32Array
  /** Where an area's bands begin in `bandStart`. */
  firstBand: Uint32Array
  /** Where a band's edges begin in `bandEdges`; one more entry at the end. */
  bandStart: Uint32Array
  /** Edge numbers, band by band. */
  bandEdges: Uint32Array
  /** Four numbers an edge: x and y of its southern end, x and y of its northern end. */
  edges: Float64Array
}

function edgesOf(areas: readonly AreaShape[]) {
  const perArea: number[] = []
  const edges: number[] = []
  for (const { geometry } of areas) {
    const before = edges.length
    for (const rings of polygonsOf(geometry)) {
      for (const ring of rings) {
        for (let i = 1; i < ring.length; i++) {
          const [x1, y1] = ring[i - 1]!
          const [x2, y2] = ring[i]!
          // South to north whatever the ring's direction: both neighbours of a border then do the
          // very same arithmetic on it and cannot both claim a point, nor both refuse it.
          if (y1 < y2 || (y1 === y2 && x1 < x2)) edges.push(x1, y1, x2, y2)
          else edges.push(x2, y2, x1, y1)
        }
      }
    }
    perArea.push((edges.length - before) / 4)
  }
  return { perArea, edges: Float64Array.from(edges) }
}

function buildBands(areas: readonly AreaShape[]): Bands {
  const { perArea, edges } = edgesOf(areas)
  const bands: Bands = {
    south: new Float64Array(areas.length),
    bandsPerDegree: new Float64Array(areas.length),
    bandCount: new Uint32Array(areas.length),
    firstBand: new Uint32Array(areas.length),
    bandStart: new Uint32Array(0),
    bandEdges: new Uint32Array(0),
    edges,
  }
  let bandTotal = 0
  areas.forEach(({ geometry }, area) => {
    const box = boundingBox(geometry)
    const count = box ? Math.max(1, Math.ceil(Math.sqrt(perArea[area]!))) : 0
    bands.south[area] = box?.[1] ?? 0
    bands.bandsPerDegree[area] = box && box[3] > box[1] ? count / (box[3] - box[1]) : 0
    bands.bandCount[area] = count
    bands.firstBand[area] = bandTotal
    bandTotal += count
  })
  const forEachBandOfEdge = (visit: (band: number, edge: number) => void) => {
    let edge = 0
    areas.forEach((_, area) => {
      for (let i = 0; i < perArea[area]!; i++, edge++) {
        const from = bandOf(bands, area, edges[4 * edge + 1]!)
        const to = bandOf(bands, area, edges[4 * edge + 3]!)
        for (let band = from; band <= to; band++) visit(bands.firstBand[area]! + band, edge)
      }
    })
  }
  bands.bandStart = new Uint32Array(bandTotal + 1)
  forEachBandOfEdge((band) => {
    bands.bandStart[band + 1]!++
  })
  for (let band = 0; band < bandTotal; band++) bands.bandStart[band + 1]! += bands.bandStart[band]!
  bands.bandEdges = new Uint32Array(bands.bandStart[bandTotal]!)
  const next = bands.bandStart.slice()
  forEachBandOfEdge((band, edge) => {
    bands.bandEdges[next[band]!++] = edge
  })
  return bands
}

/** Band of a latitude within an area, clamped to its first and last. */
function bandOf(bands: Bands, area: number, lat: number): number {
  const band = Math.floor((lat - bands.south[area]!) * bands.bandsPerDegree[area]!)
  return Math.max(0, Math.min(bands.bandCount[area]! - 1, band))
}

/** Crossing parity of a ray to the east; half-open, so a shared border counts for one side only. */
function contains(bands: Bands, area: number, lon: number, lat: number): boolean {
  const { edges, bandEdges, bandStart } = bands
  const band = bands.firstBand[area]! + bandOf(bands, area, lat)
  const end = bandStart[band + 1]!
  let inside = false
  for (let i = bandStart[band]!; i < end; i++) {
    const at = 4 * bandEdges[i]!
    const y1 = edges[at + 1]!
    const y2 = edges[at + 3]!
    if (y1 > lat || y2 <= lat) continue
    const x1 = edges[at]!
    if (lon < x1 + ((lat - y1) * (edges[at + 2]! - x1)) / (y2 - y1)) inside = !inside
  }
  return inside
}

/** Whether the area's border passes within the tolerance of the point. */
function touches(bands: Bands, area: number, lon: number, lat: number): boolean {
  const { edges, bandEdges, bandStart } = bands
  const first = bands.firstBand[area]!
  const from = bandStart[first + bandOf(bands, area, lat - BORDER_TOLERANCE_DEGREES)]!
  const to = bandStart[first + bandOf(bands, area, lat + BORDER_TOLERANCE_DEGREES) + 1]!
  for (let i = from; i < to; i++) {
    const at = 4 * bandEdges[i]!
    const x1 = edges[at]!
    const y1 = edges[at + 1]!
    const dx = edges[at + 2]! - x1
    const dy = edges[at + 3]! - y1
    const lengthSquared = dx * dx + dy * dy
    const along = lengthSquared > 0 ? ((lon - x1) * dx + (lat - y1) * dy) / lengthSquared : 0
    const clamped = Math.max(0, Math.min(1, along))
    const offX = x1 + clamped * dx - lon
    const offY = y1 + clamped * dy - lat
    if (offX * offX + offY * offY <= BORDER_TOLERANCE_DEGREES ** 2) return true
  }
  return false
}

/** A grid over everything; each cell knows the areas whose bounding boxes reach into it. */
function buildCells(areas: readonly AreaShape[]) {
  const all = boundingBox(areas.map(({ geometry }) => geometry)) ?? [0, 0, 0, 0]
  const [west, south, east, north] = [
    all[0] - BORDER_TOLERANCE_DEGREES,
    all[1] - BORDER_TOLERANCE_DEGREES,
    all[2] + BORDER_TOLERANCE_DEGREES,
    all[3] + BORDER_TOLERANCE_DEGREES,
  ]
  const side = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(areas.length * CELLS_PER_AREA))))
  const column = (lon: number) => Math.floor(((lon - west) / (east - west)) * side)
  const row = (lat: number) => Math.floor(((lat - south) / (north - south)) * side)
  const cells = Array.from({ length: side * side }, (): number[] => [])
  areas.forEach(({ geometry }, area) => {
    const box = boundingBox(geometry)
    if (!box) return
    const lastColumn = Math.min(side - 1, column(box[2] + BORDER_TOLERANCE_DEGREES))
    const lastRow = Math.min(side - 1, row(box[3] + BORDER_TOLERANCE_DEGREES))
    for (let r = Math.max(0, row(box[1] - BORDER_TOLERANCE_DEGREES)); r <= lastRow; r++)
      for (let c = Math.max(0, column(box[0] - BORDER_TOLERANCE_DEGREES)); c <= lastColumn; c++)
        cells[r * side + c]!.push(area)
  })
  const packed = cells.map((cell) => Uint32Array.from(cell))
  const none = new Uint32Array(0)
  return (lon: number, lat: number): Uint32Array => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return none
    return packed[Math.min(side - 1, row(lat)) * side + Math.min(side - 1, column(lon))] ?? none
  }
}

/**
 * An index over areas (WGS84 degrees, valid rings; see `repairPolygonal`). Building takes time and
 * memory in proportion to the vertices; a query looks at the few areas of one grid cell and at the
 * edges level with the point. The areas are not kept: later changes to them do not matter.
 */
export function createAreaIndex(areas: readonly AreaShape[]): AreaIndex {
  const ids = areas.map(({ id }) => id)
  const bands = buildBands(areas)
  const candidatesAt = buildCells(areas)
  const areasAround = (lon: number, lat: number, onlyFirst: boolean): number[] => {
    const found: number[] = []
    const candidates = candidatesAt(lon, lat)
    for (const area of candidates) {
      if (!contains(bands, area, lon, lat)) continue
      found.push(area)
      if (onlyFirst) return found
    }
    if (found.length > 0) return found
    for (const area of candidates) if (touches(bands, area, lon, lat)) return [area]
    return found
  }
  return {
    locate: (lon, lat) => {
      const [area] = areasAround(lon, lat, true)
      return area === undefined ? undefined : ids[area]
    },
    locateAll: (lon, lat) => areasAround(lon, lat, false).map((area) => ids[area]!),
  }
}
