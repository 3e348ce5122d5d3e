import { createTransform } from './crs.ts'
import type { WeightedPoint } from './overlap.ts'
import type { Polygon } from './position.ts'

/** A cell of a statistical grid by its middle, in the grid's own coordinates (metres). */
export interface GridCell {
  x: number
  y: number
}

/**
 * The square of a grid cell as a polygon in degrees.
 *
 * @param x easting of the cell's middle in `crs`, in metres (as the census publishes them: `x_mp`)
 * @param size side in metres
 * @param crs see `createTransform`; the European statistical grid is `EPSG:3035`
 */
export function cellPolygon(x: number, y: number, size: number, crs: string): Polygon {
  const transform = createTransform(crs)
  const half = size / 2
  const southWest = transform(x - half, y - half)
  return {
    type: 'Polygon',
    coordinates: [
      [
        southWest,
        transform(x + half, y - half),
        transform(x + half, y + half),
        transform(x - half, y + half),
        southWest,
      ],
    ],
  }
}

/**
 * Grid cells as weighted points for `crosswalk`. The cell counts as a square that looks north;
 * in Germany the European grid is turned by up to 4°, which moves a 100 m cell's corners by 5 m.
 */
export function cellsToWeightedPoints(
  cells: readonly (GridCell & { weight: number })[],
  size: number,
  crs: string,
): WeightedPoint[] {
  const transform = createTransform(crs)
  return cells.map(({ x, y, weight }) => {
    const [lon, lat] = transform(x, y)
    return { lon, lat, weight, cellSizeMetres: size }
  })
}

const INSPIRE_ID = /^(?:CRS3035RES)?(?:(\d+)(m|km))?N(\d+)E(\d+)$/i

/**
 * Reads the id of a cell of the European grid (EPSG:3035), long (`CRS3035RES100mN2689100E4337000`)
 * or short (`1kmN2689E4337`), in which the lower left corner is coded.
 * @returns its middle and side in metres, or `undefined` when it is no such id
 */
export function parseGridCellId(id: string): (GridCell & { size: number }) | undefined {
  const match = INSPIRE_ID.exec(id.trim())
  if (!match) return undefined
  const [, length, unit, north, east] = match
  if (!length || !unit || !north || !east) return undefined
  const size = Number(length) * (unit.toLowerCase() === 'km' ? 1000 : 1)
  // Short ids leave out the zeros that every multiple of the cell size ends with.
  const isLong = /^CRS/i.test(id.trim())
  const factor = isLong ? 1 : 10 ** Math.floor(Math.log10(size))
  return { x: Number(east) * factor + size / 2, y: Number(north) * factor + size / 2, size }
}
