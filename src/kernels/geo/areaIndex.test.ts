import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAreaIndex } from './areaIndex.ts'
import { type AreaShape, polygonsOf } from './position.ts'
import { locateInRing } from './segments.ts'
import { hasSharedData, readAreas } from './testing/sharedData.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const area = (id: string, ...coordinates: [number, number][][]): AreaShape => ({
  id,
  geometry: { type: 'Polygon', coordinates },
})

describe('createAreaIndex', () => {
  const city = syntheticCity({ columns: 7, rows: 6, verticesPerSide: 9, seed: 3 })
  const index = createAreaIndex(city)

  it('agrees with the exact test on every area', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 12.9, max: 13.6, noNaN: true }),
        fc.double({ min: 51.9, max: 52.6, noNaN: true }),
        (lon, lat) => {
          const around = city.filter(({ geometry }) =>
            polygonsOf(geometry).some(([shell]) => locateInRing(lon, lat, shell!) === 'inside'),
          )
          expect(index.locateAll(lon, lat)).toEqual(around.map(({ id }) => id))
          expect(index.locate(lon, lat)).toBe(around[0]?.id)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives every point of a shared border to exactly one of its neighbours', () => {
    for (const { geometry } of city) {
      for (const ring of polygonsOf(geometry).flat()) {
        for (let i = 1; i < ring.length; i++) {
          const [x1, y1] = ring[i - 1]!
          const [x2, y2] = ring[i]!
          for (const along of [0, 0.25, 0.5, 1 / 3]) {
            const owners = index.locateAll(x1 + (x2 - x1) * along, y1 + (y2 - y1) * along)
            expect(owners).toHaveLength(1)
          }
        }
      }
    }
  })

  it('does not depend on the direction of rings or the kind of geometry', () => {
    const turned = createAreaIndex(
      city.map(({ id, geometry }) => ({
        id,
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.toReversed())),
        },
      })),
    )
    for (const { geometry } of city)
      for (const [lon, lat] of polygonsOf(geometry).flat(2))
        expect(turned.locate(lon, lat)).toBe(index.locate(lon, lat))
  })

  it('knows holes, enclaves, overlaps and the outer border', () => {
    const enclave = createAreaIndex([
      area('ring', rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6).toReversed()),
      area('enclave', rectangle(4, 4, 6, 6)),
      area('late', rectangle(9, 0, 12, 10)),
    ])
    expect(enclave.locate(5, 5)).toBe('enclave')
    expect(enclave.locate(1, 1)).toBe('ring')
    expect(enclave.locateAll(9.5, 5)).toEqual(['ring', 'late'])
    expect(enclave.locate(9.5, 5)).toBe('ring')
    for (const [lon, lat] of [
      [0, 5],
      [12, 5],
      [11, 10],
      [0, 0],
      [12, 10],
      [5, 0],
    ] as const)
      expect(enclave.locateAll(lon, lat)).toHaveLength(1)
    expect(enclave.locate(12.001, 5)).toBeUndefined()
  })

  it('finds nothing without areas or with a point that is none', () => {
    expect(createAreaIndex([]).locate(13, 52)).toBeUndefined()
    expect(createAreaIndex([area('empty')]).locate(0, 0)).toBeUndefined()
    expect(index.locate(Number.NaN, 52)).toBeUndefined()
    expect(index.locate(Infinity, 52)).toBeUndefined()
  })
})

const PLANNING_AREAS = 'berlin/boundaries/berlin_plr_2021.geojson'

describe.runIf(hasSharedData(PLANNING_AREAS))('the planning areas of Berlin', () => {
  it('own every vertex of their borders, exactly once but where the survey itself overlaps', () => {
    const areas = readAreas(PLANNING_AREAS, 'PLR_ID')
    const index = createAreaIndex(areas)
    let vertices = 0
    let overlaps = 0
    for (const { geometry } of areas) {
      for (const [lon, lat] of polygonsOf(geometry).flat(2)) {
        vertices++
        const owners = index.locateAll(lon, lat)
        if (owners.length > 1) overlaps++
        if (owners.length === 0 || owners[0] !== index.locate(lon, lat))
          expect.unreachable(`${lon}, ${lat}`)
      }
    }
    expect(vertices).toBeGreaterThan(100_000)
    expect(overlaps).toBeLessThan(10)
  })
})
