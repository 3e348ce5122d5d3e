import { describe, expect, it } from 'vitest'
import { labelPoint } from './labelPoint.ts'
import { distanceMetres } from './measure.ts'
import { locateInRing } from './segments.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

describe('labelPoint', () => {
  it('lies in the arm of a horseshoe, where the centroid does not', () => {
    const horseshoe: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [7, 10],
      [7, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ]
    const [x, y] = labelPoint({ type: 'Polygon', coordinates: [horseshoe] })!
    expect(locateInRing(x, y, horseshoe)).toBe('inside')
    expect(x).toBeGreaterThan(7)
  })

  it('finds the middle of a square, the free half beside a hole, and the roomiest part', () => {
    const square = rectangle(13, 52, 13.1, 52.06)
    const middle = labelPoint({ type: 'Polygon', coordinates: [square] })!
    expect(distanceMetres(middle, [13.05, 52.03])).toBeLessThan(150)
    const hole = rectangle(13.001, 52.001, 13.05, 52.059)
    const [x] = labelPoint({ type: 'Polygon', coordinates: [square, hole] })!
    expect(x).toBeGreaterThan(13.06)
    const [partX] = labelPoint({
      type: 'MultiPolygon',
      coordinates: [[rectangle(1, 1, 9, 1.1)], [rectangle(10, 1, 11, 2)]],
    })!
    expect(partX).toBeGreaterThan(10)
  })

  it('always lies inside', () => {
    for (const { geometry } of syntheticCity({ columns: 8, rows: 8, verticesPerSide: 12 })) {
      const [lon, lat] = labelPoint(geometry)!
      expect(geometry.type).toBe('Polygon')
      if (geometry.type === 'Polygon')
        expect(locateInRing(lon, lat, geometry.coordinates[0]!)).toBe('inside')
    }
  })

  it('copes with shapes that have no room', () => {
    expect(labelPoint({ type: 'Polygon', coordinates: [] })).toBeUndefined()
    const flat = { type: 'Polygon' as const, coordinates: [rectangle(1, 1, 2, 1)] }
    expect(labelPoint(flat)).toEqual([1.5, 1])
  })
})
