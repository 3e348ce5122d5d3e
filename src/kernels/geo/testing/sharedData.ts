import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AreaShape, RawPolygonalGeometry } from '../position.ts'
import { repairPolygonal } from '../repair.ts'

/** Folder of real data beside the project, see the README; not part of the product. */
export const sharedData = resolve(process.env.NAHBEI_SHARED_DATA ?? '../shared/data')

/** False, with a notice, where the real data is absent: its tests are then skipped. */
export function hasSharedData(...paths: string[]): boolean {
  const missing = paths.find((path) => !existsSync(resolve(sharedData, path)))
  if (missing) console.warn(`Skipped: no ${missing} in ${sharedData} (set NAHBEI_SHARED_DATA)`)
  return !missing
}

interface Feature {
  properties: Record<string, unknown>
  geometry: RawPolygonalGeometry
}

/** The features of a GeoJSON file as they are. */
export function readFeatures(path: string): Feature[] {
  // The files are known: a wrong shape fails the test that reads it.
  const collection: { features: Feature[] } = JSON.parse(
    readFileSync(resolve(sharedData, path), 'utf8'),
  )
  return collection.features
}

/** The areas of a GeoJSON file, repaired. */
export function readAreas(path: string, idColumn: string): AreaShape[] {
  return readFeatures(path).flatMap(({ properties, geometry }) => {
    const repaired = repairPolygonal(geometry).geometry
    return repaired ? [{ id: String(properties[idColumn]), geometry: repaired }] : []
  })
}

/** Rows of a delimited file without quoted delimiters, by column name. */
export function readTable(path: string, delimiter: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(resolve(sharedData, path), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = header.split(delimiter)
  return lines.map((line) =>
    Object.fromEntries(line.split(delimiter).map((value, index) => [names[index] ?? '', value])),
  )
}
