import type { MultiPolygon, Position } from '../../../kernels/geo/index.ts'

/**
 * The outlines of many areas in shared memory, so that handing them from the worker to the serving
 * process copies nothing. Each `…Start` holds where a part begins in the next finer one, and the end.
 */
export interface PackedGeometry {
  /** Longitude and latitude by turns. */
  coordinates: Float64Array
  ringStart: Uint32Array
  polygonStart: Uint32Array
  areaStart: Uint32Array
}

export function packGeometry(areas: readonly (MultiPolygon | null)[]): PackedGeometry {
  const coordinates: number[] = []
  const rings: number[] = [0]
  const polygons: number[] = [0]
  const starts: number[] = [0]
  for (const area of areas) {
    for (const polygon of area?.coordinates ?? []) {
      for (const ring of polygon) {
        for (const [lon, lat] of ring) coordinates.push(lon, lat)
        rings.push(coordinates.length / 2)
      }
      polygons.push(rings.length - 1)
    }
    starts.push(polygons.length - 1)
  }
  const shared = new Float64Array(new SharedArrayBuffer(coordinates.length * 8))
  shared.set(coordinates)
  return {
    coordinates: shared,
    ringStart: Uint32Array.from(rings),
    polygonStart: Uint32Array.from(polygons),
    areaStart: Uint32Array.from(starts),
  }
}

/** The outline of one area; without polygons where the area has none. */
export function unpackGeometry(packed: PackedGeometry, area: number): MultiPolygon {
  const { coordinates, ringStart, polygonStart, areaStart } = packed
  const ringOf = (ring: number): Position[] => {
    const positions: Position[] = []
    for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++)
      positions.push([coordinates[2 * i]!, coordinates[2 * i + 1]!])
    return positions
  }
  const polygonOf = (polygon: number): Position[][] =>
    span(polygonStart[polygon]!, polygonStart[polygon + 1]!).map(ringOf)
  return {
    type: 'MultiPolygon',
    coordinates: span(areaStart[area]!, areaStart[area + 1]!).map(polygonOf),
  }
}

const span = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
