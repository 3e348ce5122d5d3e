import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from './measure.ts'
import type { AreaShape } from './position.ts'
import { type SvgMap, toSvgPaths } from './svgPaths.ts'
import { hasSharedData, readAreas } from './testing/sharedData.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const area = (id: string, ...coordinates: [number, number][][]): AreaShape => ({
  id,
  geometry: { type: 'Polygon', coordinates },
})

/** Absolute vertices of path data that uses M, l, h, v and z. */
function vertices(d: string): [number, number][][] {
  const rings: [number, number][][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([Mlhvz])([^Mlhvz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = command === 'h' || command === 'v' ? 1 : 2
    for (let i = 0; i + step <= numbers.length; i += step) {
      if (command === 'M') {
        ;[x, y] = [numbers[i]!, numbers[i + 1]!]
        rings.push([])
      } else {
        x += command === 'v' ? 0 : numbers[i]!
        y += command === 'h' ? 0 : numbers[i + step - 1]!
      }
      rings.at(-1)!.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10])
    }
  }
  return rings
}

const sizeOf = ({ paths }: SvgMap) =>
  gzipSync(paths.map(({ id, d }) => `<path id="${id}" d="${d}"/>`).join('\n')).length

describe('toSvgPaths', () => {
  it('draws a square, north up, in short path data', () => {
    // 0.01° by as many metres: the left half and the right half.
    const west = area('west', rectangle(13, 52, 13.01, 52.01))
    const east = area('east', rectangle(13.01, 52, 13.02, 52.01))
    const { width, height, paths } = toSvgPaths([west, east], { width: 120, padding: 10 })
    expect(width).toBe(120)
    expect(height).toBe(102)
    expect(paths.map(({ id, d }) => [id, d])).toEqual([
      ['west', 'M60 91v-81h-50v81z'],
      ['east', 'M60 91h50v-81h-50z'],
    ])
    expect(paths[0]!.label[0]).toBeCloseTo(35, 0)
    expect(paths[0]!.label[1]).toBeCloseTo(50.5, 0)
  })

  it('writes numbers as short as SVG reads them', () => {
    const shape = area('a', [
      [0, 0],
      [10, 0],
      [9.96, 0.04],
      [9.9, 10],
      [-0.05, 9.9],
      [0, 0],
    ])
    const { paths } = toSvgPaths([shape], { width: 100.5, toleranceUnits: 0 })
    expect(paths[0]!.d).not.toMatch(/0\.\d|\.0|,| -| \./)
    expect(vertices(paths[0]!.d)[0]).toHaveLength(5)
  })

  it('puts neighbours side by side: each inner corner is the same point for both', () => {
    const city = syntheticCity({ columns: 5, rows: 5, verticesPerSide: 25 })
    const { paths, project, width, height } = toSvgPaths(city, { width: 600, padding: 4 })
    const edges = new Map<string, number>()
    for (const [ring] of paths.map(({ d }) => vertices(d))) {
      ring!.forEach((point, index) => {
        expect(point[0]).toBeGreaterThanOrEqual(4)
        expect(point[0]).toBeLessThanOrEqual(width - 4)
        expect(point[1]).toBeGreaterThanOrEqual(4)
        expect(point[1]).toBeLessThanOrEqual(height - 4)
        const key = [String(point), String(ring![(index + 1) % ring!.length])].toSorted().join(' ')
        edges.set(key, (edges.get(key) ?? 0) + 1)
      })
    }
    expect([...edges.values()].filter((count) => count === 2).length).toBeGreaterThan(100)
    expect([...edges.values()].filter((count) => count > 2)).toEqual([])
    const [lon, lat] = city[0]!.geometry.coordinates[0]![0] as [number, number]
    expect(vertices(paths[0]!.d)[0]).toContainEqual(project(lon, lat))
  })

  it('knows its scale', () => {
    const city = syntheticCity({ columns: 2, rows: 2, verticesPerSide: 2 })
    const { project, metresPerUnit } = toSvgPaths(city, { width: 500 })
    const [x1, y1] = project(13.2, 52.24)
    const [x2, y2] = project(13.25, 52.26)
    const drawn = Math.hypot(x2 - x1, y2 - y1) * metresPerUnit
    expect(drawn / distanceMetres([13.2, 52.24], [13.25, 52.26])).toBeCloseTo(1, 2)
  })

  it('winds holes the other way and draws what is too small as a dot', () => {
    const ring = area('ring', rectangle(0, 0, 1, 1), rectangle(0.4, 0.4, 0.6, 0.6).toReversed())
    const dot = area('dot', rectangle(0.5, 0.5, 0.500001, 0.500001))
    const { paths } = toSvgPaths([ring, dot], { width: 100 })
    expect(vertices(paths[0]!.d).map((points) => points.length)).toEqual([4, 4])
    expect(vertices(paths[1]!.d)[0]).toHaveLength(4)
    expect(paths[1]!.d).toMatch(/h1v1h-1z$/)
  })

  it('makes an empty map of nothing and refuses a map without room', () => {
    expect(toSvgPaths([], { width: 100 }).paths).toEqual([])
    expect(() => toSvgPaths([], { width: 10, padding: 5 })).toThrow(RangeError)
  })
})

const PLANNING_AREAS = 'berlin/boundaries/berlin_plr_2021.geojson'
const DISTRICTS = 'berlin/boundaries/berlin_bezirke.geojson'

describe.runIf(hasSharedData(PLANNING_AREAS, DISTRICTS))('Berlin on a page', () => {
  it('takes less than 60 kB for 542 areas and less than 8 kB for 12 districts', () => {
    const all = toSvgPaths(readAreas(PLANNING_AREAS, 'PLR_ID'), { width: 720 })
    expect(all.paths).toHaveLength(542)
    expect(sizeOf(all)).toBeLessThan(60_000)
    const districts = toSvgPaths(readAreas(DISTRICTS, 'Gemeinde_s'), { width: 720 })
    expect(districts.paths).toHaveLength(12)
    expect(sizeOf(districts)).toBeLessThan(8_000)
  })
})
