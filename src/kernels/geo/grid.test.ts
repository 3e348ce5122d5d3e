import { describe, expect, it } from 'vitest'
import { cellPolygon, cellsToWeightedPoints, parseGridCellId } from './grid.ts'
import { areaSquareMetres, centroid, distanceMetres } from './measure.ts'

describe('cellPolygon', () => {
  it('is a square of the right size around its middle', () => {
    // EPSG:3035 keeps areas: a cell of a kilometre has a square kilometre anywhere.
    const cell = cellPolygon(4531500, 3260500, 1000, 'EPSG:3035')
    expect(areaSquareMetres(cell) / 1e6).toBeCloseTo(1, 4)
    expect(distanceMetres(centroid(cell)!, [13.094655, 52.413625])).toBeLessThan(1)
    expect(cell.coordinates[0]!.at(-1)).toEqual(cell.coordinates[0]![0])
  })
})

it('cellsToWeightedPoints puts the weight into the middle and keeps the size', () => {
  const [point] = cellsToWeightedPoints(
    [{ x: 4531500, y: 3260500, weight: 149 }],
    1000,
    'EPSG:3035',
  )
  expect(point).toMatchObject({ weight: 149, cellSizeMetres: 1000 })
  expect(point!.lon).toBeCloseTo(13.094655, 5)
  expect(point!.lat).toBeCloseTo(52.413625, 5)
})

it.each([
  ['CRS3035RES100mN2689100E4337000', { x: 4337050, y: 2689150, size: 100 }],
  ['CRS3035RES1000mN3260000E4531000', { x: 4531500, y: 3260500, size: 1000 }],
  ['1kmN3260E4531', { x: 4531500, y: 3260500, size: 1000 }],
  ['100mN26891E43370', { x: 4337050, y: 2689150, size: 100 }],
  ['nonsense', undefined],
])('parseGridCellId reads %s', (id, expected) => {
  expect(parseGridCellId(id)).toEqual(expected)
})
