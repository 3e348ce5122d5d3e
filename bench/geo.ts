/**
 * Times of the geometry kernel on a synthetic city of Berlin's size (540 areas, 100,000 vertices)
 * and, where the real data lies beside the project, on Berlin itself.
 *
 *   node bin/node24.js --import tsx bench/geo.ts
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  type AreaShape,
  cellsToWeightedPoints,
  createAreaIndex,
  crosswalk,
  labelPoint,
  polygonsOf,
  type RawPolygonalGeometry,
  repairPolygonal,
  simplifyCoverage,
  toSvgPaths,
} from '../src/kernels/geo/index.ts'
import { hasSharedData, readTable, sharedData } from '../src/kernels/geo/testing/sharedData.ts'
import { syntheticCity } from '../src/kernels/geo/testing/syntheticCity.ts'

const POINTS = 100_000

function time<T>(what: string, run: () => T): T {
  const start = performance.now()
  const result = run()
  console.log(`  ${what.padEnd(44)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return result
}

function measure(
  name: string,
  raw: readonly { id: string; geometry: RawPolygonalGeometry }[],
  older: readonly AreaShape[],
) {
  const areas = time(`repair ${raw.length} areas`, () =>
    raw.flatMap(({ id, geometry }): AreaShape[] => {
      const repaired = repairPolygonal(geometry).geometry
      return repaired ? [{ id, geometry: repaired }] : []
    }),
  )
  const vertices = areas.flatMap(({ geometry }) => polygonsOf(geometry).flat(2))
  console.log(`  (${name}: ${vertices.length} vertices)`)
  const index = time('build the area index', () => createAreaIndex(areas))
  time(`locate ${POINTS} points`, () => {
    for (let i = 0; i < POINTS; i++) {
      const [lon, lat] = vertices[(i * 7919) % vertices.length]!
      index.locate(lon + ((i % 100) - 50) * 1e-5, lat + ((i % 77) - 38) * 1e-5)
    }
  })
  time(`crosswalk ${older.length} to ${areas.length} areas`, () => crosswalk(older, areas))
  time('label points', () => areas.map(({ geometry }) => labelPoint(geometry)))
  time('simplify to 30 m', () => simplifyCoverage(areas, 30))
  const map = time('SVG paths at 720 units', () => toSvgPaths(areas, { width: 720 }))
  const bytes = gzipSync(map.paths.map(({ d }) => d).join('\n')).length
  console.log(`  ${'SVG paths, compressed'.padEnd(44)} ${(bytes / 1000).toFixed(1).padStart(6)} kB`)
  return areas
}

function readRaw(path: string, idColumn: string) {
  const collection: {
    features: { properties: Record<string, string>; geometry: RawPolygonalGeometry }[]
  } = JSON.parse(readFileSync(resolve(sharedData, path), 'utf8'))
  return collection.features.map(({ properties, geometry }) => ({
    id: properties[idColumn] ?? '',
    geometry,
  }))
}

console.log('Synthetic city')
const city = syntheticCity({ columns: 27, rows: 20, verticesPerSide: 46 })
measure('synthetic', city, syntheticCity({ columns: 23, rows: 19, verticesPerSide: 46, seed: 2 }))

const OLD = 'berlin/boundaries/berlin_plr_pre2021.geojson'
const NEW = 'berlin/boundaries/berlin_plr_2021.geojson'
const CELLS = 'berlin/zensus2011_1km_berlin.csv'
if (hasSharedData(OLD, NEW, CELLS)) {
  console.log('Berlin')
  const older = readRaw(OLD, 'broker Dow').flatMap(({ id, geometry }): AreaShape[] => {
    const repaired = repairPolygonal(geometry).geometry
    return repaired ? [{ id, geometry: repaired }] : []
  })
  const areas = measure('Berlin', readRaw(NEW, 'PLR_ID'), older)
  const cells = readTable(CELLS, ',').map((row) => ({
    x: Number(row.x_3035),
    y: Number(row.y_3035),
    weight: Math.max(0, Number(row.Einwohner)),
  }))
  time(`crosswalk by ${cells.length} cells of 1 km`, () =>
    crosswalk(older, areas, cellsToWeightedPoints(cells, 1000, 'EPSG:3035')),
  )
}
