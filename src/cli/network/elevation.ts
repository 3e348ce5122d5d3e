import { fromFile } from 'geotiff'
import type { Elevation } from '../../kernels/routing/index.ts'
import { Failed } from '../failed.ts'

/**
 * Heights of a GeoTIFF, read whole; between the middles of its cells they are interpolated. In degrees (WGS 84) only:
 * another coordinate system is refused with the way to convert it.
 */
export async function openElevation(file: string): Promise<Elevation> {
  const image = await (await fromFile(file).catch(() => notReadable(file))).getImage()
  const keys = image.getGeoKeys()
  if (keys?.ProjectedCSTypeGeoKey || (keys?.GeographicTypeGeoKey ?? 4326) !== 4326)
    throw new Failed(
      `${file} ist nicht in Grad (EPSG:4326). Wandeln Sie die Datei um: gdalwarp -t_srs EPSG:4326 ${file} neu.tif`,
    )
  const [band] = await image.readRasters()
  if (!band || typeof band === 'number') throw notReadable(file)
  const [west, south, east, north] = image.getBoundingBox()
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    throw notReadable(file)
  const [width, height] = [image.getWidth(), image.getHeight()]
  const noData = image.getGDALNoData()
  const at = (column: number, row: number): number | undefined => {
    const value = Number(band[row * width + column])
    return value === noData || !Number.isFinite(value) || value < -500 ? undefined : value
  }
  return (lon, lat) => {
    const x = ((lon - west) / (east - west)) * width - 0.5
    const y = ((north - lat) / (north - south)) * height - 0.5
    const [column, row] = [Math.floor(x), Math.floor(y)]
    if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) return undefined
    const [a, b] = [at(column, row), at(column + 1, row)]
    const [c, d] = [at(column, row + 1), at(column + 1, row + 1)]
    if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
    const [right, down] = [x - column, y - row]
    return (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down
  }
}

const notReadable = (file: string): never => {
  throw new Failed(`${file} ist nicht als Höhenmodell (GeoTIFF) zu lesen.`)
}
