import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from './measure.ts'
import {
  type PolygonRings,
  polygonsOf,
  type RawPolygonalGeometry,
  type Ring,
  signedDoubleArea,
} from './position.ts'
import { type RepairedGeometry, repairPolygonal } from './repair.ts'
import { findTopologyFaults } from './simpleFeature.ts'
import { hasSharedData, readFeatures } from './testing/sharedData.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const polygon = (...coordinates: number[][][]): RawPolygonalGeometry => ({
  type: 'Polygon',
  coordinates,
})

function expectValid({ geometry }: RepairedGeometry) {
  for (const rings of geometry?.coordinates ?? []) {
    rings.forEach((ring, index) => {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
      expect(signedDoubleArea(ring) > 0).toBe(index === 0)
    })
  }
  expect([...findTopologyFaults(geometry?.coordinates ?? []).kinds]).toEqual([])
}

describe('repairPolygonal', () => {
  it('leaves a valid polygon exactly as it is', () => {
    for (const { geometry } of syntheticCity({ columns: 4, rows: 4, verticesPerSide: 20 })) {
      const repaired = repairPolygonal(geometry)
      expect(repaired.repairs).toEqual([])
      expect(repaired.geometry?.coordinates).toEqual(polygonsOf(geometry))
    }
  })

  it('does the small repairs without touching other vertices', () => {
    const untidy = polygon([
      [13, 52, 34.5],
      [13, 52],
      [13, 52.1],
      [Number.NaN, 52.1],
      [13.1, 52.1],
      [13.1, 52],
    ])
    const repaired = repairPolygonal(untidy)
    expect(repaired.repairs).toEqual(['duplicatePoints', 'nonFinite', 'closedRing', 'orientation'])
    expect(repaired.geometry?.coordinates).toEqual([
      [
        [
          [13, 52],
          [13.1, 52],
          [13.1, 52.1],
          [13, 52.1],
          [13, 52],
        ],
      ],
    ])
  })

  it('has nothing left of a ring that encloses nothing', () => {
    const point = repairPolygonal(
      polygon([
        [13, 52],
        [13, 52],
        [13, 52],
      ]),
    )
    expect(point).toEqual({ geometry: null, repairs: ['duplicatePoints', 'tooFewPoints'] })
    const line = repairPolygonal(
      polygon([
        [13, 52],
        [13.1, 52.1],
        [13.2, 52.2],
        [13, 52],
      ]),
    )
    expect(line.geometry).toBeNull()
    expect(repairPolygonal(polygon()).geometry).toBeNull()
    const goneHole = repairPolygonal(polygon(rectangle(13, 52, 14, 53), [[13.1, 52.1]]))
    expect(goneHole.geometry?.coordinates[0]).toHaveLength(1)
  })

  it('keeps both lobes of a bow-tie', () => {
    const bowTie = [
      [13, 52],
      [13.02, 52.02],
      [13.02, 52],
      [13, 52.02],
      [13, 52],
    ]
    const repaired = repairPolygonal(polygon(bowTie))
    expectValid(repaired)
    expect(repaired.repairs).toContain('selfIntersection')
    expect(repaired.geometry?.coordinates).toHaveLength(2)
    const half = areaSquareMetres({
      type: 'Polygon',
      coordinates: [rectangle(13, 52, 13.02, 52.02)],
    })
    expect(areaSquareMetres(repaired.geometry!) / (half / 2)).toBeCloseTo(1, 4)
  })

  it('cuts off a spike and turns a pinched ring into a hole', () => {
    const spike = repairPolygonal(
      polygon([
        [13, 52],
        [13.04, 52],
        [13.04, 52.04],
        [13.04, 52.09],
        [13.04, 52.04],
        [13, 52.04],
        [13, 52],
      ]),
    )
    expectValid(spike)
    expect(spike.geometry?.coordinates).toEqual([
      [expect.arrayContaining(rectangle(13, 52, 13.04, 52.04))],
    ])
    const pinched = repairPolygonal(
      polygon([
        [0, 0],
        [0.1, 0],
        [0.1, 0.1],
        [0.05, 0.1],
        [0.07, 0.05],
        [0.03, 0.05],
        [0.05, 0.1],
        [0, 0.1],
        [0, 0],
      ]),
    )
    expectValid(pinched)
    expect(pinched.geometry?.coordinates.map((rings) => rings.length)).toEqual([2])
  })

  it('drops a hole outside, unites overlapping parts, and leaves the part that was fine', () => {
    const fine: Ring = [
      [20, 20],
      [21, 20.123456789],
      [20.5, 21],
      [20, 20],
    ]
    const repaired = repairPolygonal({
      type: 'MultiPolygon',
      coordinates: [
        [rectangle(13, 52, 13.1, 52.1), rectangle(14, 52, 14.01, 52.01).toReversed()],
        [fine],
        [rectangle(13.05, 52, 13.2, 52.1)],
      ],
    })
    expectValid(repaired)
    expect(repaired.repairs).toEqual(['overlappingParts'])
    expect(repaired.geometry?.coordinates).toContainEqual([fine])
    const all = repaired.geometry!.coordinates.filter((rings) => rings[0] !== undefined)
    expect(all).toHaveLength(2)
    const outsideOnly = repairPolygonal(
      polygon(rectangle(13, 52, 13.1, 52.1), rectangle(14, 52, 14.01, 52.01).toReversed()),
    )
    expect(outsideOnly.repairs).toEqual(['holeOutsideShell'])
    expect(outsideOnly.geometry?.coordinates[0]).toHaveLength(1)
  })

  it('gives up on a scribble instead of running out of memory', () => {
    const scribble = syntheticCity({ columns: 40, rows: 40, verticesPerSide: 1 }).map(
      ({ geometry }, index, all): [number, number] =>
        polygonsOf(index % 2 ? geometry : all[all.length - 1 - index]!.geometry)[0]![0]![0]!,
    )
    const { geometry, repairs } = repairPolygonal(polygon(scribble))
    expect(geometry).toBeNull()
    expect(repairs).toContain('beyondRepair')
  })

  // Few different coordinates make every degenerate case likely: touching, overlapping, spikes.
  const coordinate = fc.integer({ min: 0, max: 8 }).map((step) => 13 + step / 100)
  const crowded = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 14 })
  const free = fc.array(
    fc.tuple(
      fc.double({ min: 13, max: 13.1, noNaN: true }),
      fc.double({ min: 13, max: 13.1, noNaN: true }),
    ),
    { minLength: 3, maxLength: 14 },
  )
  const ring = fc.oneof({ weight: 3, arbitrary: crowded }, free)
  const multiPolygon = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })

  it('makes anything valid around the same ground', () => {
    fc.assert(
      fc.property(multiPolygon, (coordinates) => {
        const repaired = repairPolygonal({ type: 'MultiPolygon', coordinates })
        expectValid(repaired)
        // Points off the crowded lattice; a free vertex can come near one only by great chance.
        for (let column = 0; column < 17; column++) {
          for (let row = 0; row < 17; row++) {
            const x = 13 + column * 0.005 + 0.00123456
            const y = 13 + row * 0.005 + 0.00234567
            const before = coordinates.some(
              ([shell, ...holes]) =>
                winding(shell!, x, y) !== 0 && holes.every((hole) => winding(hole, x, y) === 0),
            )
            const after = (repaired.geometry?.coordinates ?? []).some(([shell, ...holes]) =>
              isInside(shell!, holes, x, y),
            )
            if (before !== after) expect(nearestBorder(coordinates, x, y)).toBeLessThan(1e-6)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds nothing more to repair the second time', () => {
    fc.assert(
      fc.property(multiPolygon, (coordinates) => {
        const once = repairPolygonal({ type: 'MultiPolygon', coordinates })
        if (!once.geometry) return
        expect(repairPolygonal(once.geometry)).toEqual({ geometry: once.geometry, repairs: [] })
      }),
    )
  })
})

/** How often a closed or open ring winds around a point. */
function winding(ring: readonly (readonly [number, number])[], x: number, y: number): number {
  let count = 0
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    if (y1 <= y === y2 <= y) return
    const crossing = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    if (crossing > x) count += y2 > y1 ? 1 : -1
  })
  return count
}

function isInside(shell: Ring, holes: PolygonRings, x: number, y: number): boolean {
  return winding(shell, x, y) !== 0 && holes.every((hole) => winding(hole, x, y) === 0)
}

function nearestBorder(polygons: [number, number][][][], x: number, y: number): number {
  let nearest = Infinity
  for (const ring of polygons.flat()) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!
      const [dx, dy] = [x2 - x1, y2 - y1]
      const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)
      const clamped = Math.max(0, Math.min(1, along))
      nearest = Math.min(nearest, Math.hypot(x1 + clamped * dx - x, y1 + clamped * dy - y))
    })
  }
  return nearest
}

const FILES = [
  ['berlin/boundaries/berlin_bezirke.geojson', 2],
  ['berlin/boundaries/berlin_plr_2021.geojson', 1],
  ['berlin/boundaries/berlin_bzr_2021.geojson', 1],
  ['berlin/boundaries/berlin_pgr_2021.geojson', 2],
  ['berlin/boundaries/berlin_plr_pre2021.geojson', 0],
  ['duesseldorf/duesseldorf_stadtteile_osm2015.geojson', 0],
  ['koeln/koeln_stadtteile_2014.geojson', 3],
] as const

describe.runIf(hasSharedData(...FILES.map(([path]) => path)))('real boundaries', () => {
  it.each(FILES)('%s: %i areas with an invalid outline, all repaired', (path, faultyCount) => {
    let redrawn = 0
    for (const { geometry } of readFeatures(path)) {
      const repaired = repairPolygonal(geometry)
      expectValid(repaired)
      if (repaired.repairs.includes('selfIntersection')) redrawn++
      const before = areaSquareMetres(withPairs(geometry))
      expect(Math.abs(areaSquareMetres(repaired.geometry!) / before - 1)).toBeLessThan(1e-6)
    }
    expect(redrawn).toBe(faultyCount)
  })
})

function withPairs(geometry: RawPolygonalGeometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return {
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((rings) =>
      rings.map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat])),
    ),
  }
}
