import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simplifyCoverage } from './coverage.ts'
import { areaSquareMetres } from './measure.ts'
import { type AreaShape, type Position, polygonsOf } from './position.ts'
import { findTopologyFaults } from './simpleFeature.ts'
import { hasSharedData, readAreas } from './testing/sharedData.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const vertexCount = (areas: readonly AreaShape[]) =>
  areas.reduce((sum, { geometry }) => sum + polygonsOf(geometry).flat(2).length, 0)

/** How many closed lines bound all areas together: one, unless there are gaps between them. */
function outlineCount(areas: readonly AreaShape[]): number {
  const next = new Map<string, string>()
  const edges = new Set<string>()
  for (const ring of areas.flatMap(({ geometry }) => polygonsOf(geometry).flat()))
    for (let i = 1; i < ring.length; i++) edges.add(`${ring[i - 1]} ${ring[i]}`)
  for (const edge of edges) {
    const [from = '', to = ''] = edge.split(' ')
    if (!edges.has(`${to} ${from}`)) next.set(from, to)
  }
  let count = 0
  for (const start of next.keys()) {
    if (!next.has(start)) continue
    count++
    for (let at: string | undefined = start; at !== undefined; ) {
      const following = next.get(at)
      next.delete(at)
      at = following
    }
  }
  return count
}

function expectValid(areas: readonly AreaShape[]) {
  for (const { geometry, id } of areas)
    expect([...findTopologyFaults(polygonsOf(geometry)).kinds], id).toEqual([])
}

describe('simplifyCoverage', () => {
  it('thins borders out without gaps between neighbours', () => {
    const city = syntheticCity({ columns: 6, rows: 6, verticesPerSide: 40 })
    const simple = simplifyCoverage(city, 150)
    expect(vertexCount(simple)).toBeLessThan(vertexCount(city) / 4)
    expectValid(simple)
    expect(outlineCount(simple)).toBe(1)
    const whole = (areas: readonly AreaShape[]) =>
      areas.reduce((sum, { geometry }) => sum + areaSquareMetres(geometry), 0)
    expect(whole(simple) / whole(city)).toBeCloseTo(1, 2)
    expect(simple.map(({ id, geometry }) => [id, geometry.type])).toEqual(
      city.map(({ id, geometry }) => [id, geometry.type]),
    )
  })

  it('keeps only points that were there before', () => {
    const city = syntheticCity({ columns: 3, rows: 3, verticesPerSide: 30 })
    const before = new Set(city.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)).map(String))
    for (const { geometry } of simplifyCoverage(city, 500))
      for (const position of polygonsOf(geometry).flat(2))
        expect(before).toContain(String(position))
  })

  it('keeps something to see of every part, and the areas valid, at any tolerance', () => {
    const island = (lon: number): Position[] =>
      Array.from({ length: 41 }, (_, i) => [
        lon + 0.0004 * Math.cos((i * Math.PI) / 20),
        52 + 0.0002 * Math.sin((i * Math.PI) / 20),
      ])
    const closed = (ring: Position[]) => [...ring.slice(0, -1), ring[0]!]
    const archipelago: AreaShape = {
      id: 'islands',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [[closed(island(12))], [closed(island(12.1))]],
      },
    }
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 1, max: 20_000, noNaN: true }), (seed, tolerance) => {
        const city = syntheticCity({ columns: 3, rows: 3, verticesPerSide: 12, seed })
        const simple = simplifyCoverage([...city, archipelago], tolerance)
        expectValid(simple)
        const parts = simple.at(-1)!.geometry.coordinates
        expect(parts).toHaveLength(2)
        for (const { geometry } of simple) expect(areaSquareMetres(geometry)).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('changes nothing without a tolerance', () => {
    const city = [
      { id: 'a', geometry: { type: 'Polygon' as const, coordinates: [rectangle(1, 1, 2, 2)] } },
    ]
    expect(simplifyCoverage(city, 0)).toEqual(city)
    expect(simplifyCoverage([], 10)).toEqual([])
  })
})

const PLANNING_AREAS = 'berlin/boundaries/berlin_plr_2021.geojson'

describe.runIf(hasSharedData(PLANNING_AREAS))('the planning areas of Berlin', () => {
  it('stay valid and lose no ground', () => {
    const areas = readAreas(PLANNING_AREAS, 'PLR_ID')
    const simple = simplifyCoverage(areas, 30)
    expectValid(simple)
    expect(vertexCount(simple)).toBeLessThan(vertexCount(areas) / 10)
    areas.forEach(({ geometry, id }, index) => {
      const ratio = areaSquareMetres(simple[index]!.geometry) / areaSquareMetres(geometry)
      expect(Math.abs(ratio - 1), id).toBeLessThan(0.05)
    })
  })
})
