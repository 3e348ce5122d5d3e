import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocalPlane } from './localPlane.ts'
import { areaSquareMetres, boundingBox, centroid, distanceMetres } from './measure.ts'
import type { Polygon } from './position.ts'
import { hasSharedData, readFeatures } from './testing/sharedData.ts'
import { rectangle } from './testing/syntheticCity.ts'

const polygon = (...coordinates: Polygon['coordinates']): Polygon => ({
  type: 'Polygon',
  coordinates,
})

describe('areaSquareMetres', () => {
  it('gives the whole WGS84 ellipsoid its 510,065,621.7 km²', () => {
    const world = polygon(rectangle(-180, -90, 180, 90))
    expect(areaSquareMetres(world) / 1e6).toBeCloseTo(510_065_621.724, 1)
  })

  it('takes holes off, whatever their direction', () => {
    const shell = rectangle(13, 52, 13.1, 52.1)
    const hole = rectangle(13.02, 52.02, 13.04, 52.04)
    const whole = areaSquareMetres(polygon(shell))
    const missing = areaSquareMetres(polygon(hole))
    expect(areaSquareMetres(polygon(shell, hole))).toBeCloseTo(whole - missing, 3)
    expect(areaSquareMetres(polygon(shell, hole.toReversed()))).toBeCloseTo(whole - missing, 3)
  })

  it('is nothing for nothing', () => {
    expect(areaSquareMetres({ type: 'MultiPolygon', coordinates: [] })).toBe(0)
    expect(areaSquareMetres(polygon([]))).toBe(0)
  })

  describe.runIf(hasSharedData('berlin/boundaries/berlin_plr_2021.geojson'))('in Berlin', () => {
    it('is within 0.3 % of the published size of every planning area', () => {
      for (const { properties, geometry } of readFeatures(
        'berlin/boundaries/berlin_plr_2021.geojson',
      )) {
        const published = Number(properties.GROESSE_M2)
        // The published boundaries have two positions each, so the raw type fits.
        const area = areaSquareMetres(geometry as Polygon)
        expect(Math.abs(area / published - 1), String(properties.PLR_ID)).toBeLessThan(0.003)
      }
    })
  })
})

describe('centroid', () => {
  it('is the middle of a rectangle, and weighs parts and holes', () => {
    expect(centroid(polygon(rectangle(2, 50, 4, 51)))).toEqual([3, 50.5])
    const two = centroid({
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 2, 1)], [rectangle(3, 0, 4, 1).toReversed()]],
    })
    expect(two?.[0]).toBeCloseTo((2 * 1 + 1 * 3.5) / 3, 12)
    const withHole = centroid(polygon(rectangle(0, 0, 4, 1), rectangle(3, 0.25, 3.5, 0.75)))
    expect(withHole?.[0]).toBeCloseTo((4 * 2 - 0.25 * 3.25) / 3.75, 12)
  })

  it('falls back to the middle of the box for a shape without area', () => {
    const line = polygon([
      [1, 1],
      [3, 2],
      [1, 1],
    ])
    expect(centroid(line)).toEqual([2, 1.5])
    expect(centroid(polygon([]))).toBeUndefined()
  })
})

it('boundingBox covers one geometry or many', () => {
  const one = polygon(rectangle(1, 2, 3, 4))
  expect(boundingBox(one)).toEqual([1, 2, 3, 4])
  expect(boundingBox([one, polygon(rectangle(-1, 3, 0, 9))])).toEqual([-1, 2, 3, 9])
  expect(boundingBox([])).toBeUndefined()
})

it('distanceMetres: a degree of a meridian, Berlin to Hamburg, and no distance at all', () => {
  expect(distanceMetres([13, 52], [13, 53])).toBeCloseTo(111_195, -1)
  // Brandenburg Gate to Hamburg town hall: 254.6 km on the ellipsoid.
  const berlinToHamburg = distanceMetres([13.3777, 52.5163], [9.9924, 53.5503])
  expect(berlinToHamburg / 1000).toBeGreaterThan(253.5)
  expect(berlinToHamburg / 1000).toBeLessThan(256.5)
  expect(distanceMetres([13, 52], [13, 52])).toBe(0)
})

it('the local plane keeps distances near its centre and can be undone', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      (east, north) => {
        const plane = createLocalPlane(13.4, 52.5)
        const [lon, lat] = [13.4 + east, 52.5 + north]
        const [x, y] = [plane.x(lon), plane.y(lat)]
        expect(plane.lon(x)).toBeCloseTo(lon, 10)
        expect(plane.lat(y)).toBeCloseTo(lat, 10)
        // 0.5 % for the sphere against the ellipsoid, and a metre for tiny distances.
        const distance = distanceMetres([13.4, 52.5], [lon, lat])
        expect(Math.abs(Math.hypot(x, y) - distance)).toBeLessThan(0.005 * distance + 1)
      },
    ),
  )
})
