import { expect, it } from 'vitest'
import { coordinatePlausibility, suspectSwappedAxes } from './plausibility.ts'

it.each([
  [13.4, 52.5, 'plausible'],
  [52.5, 13.4, 'swappedAxes'],
  [389000, 5819000, 'projectedMetres'],
  [5819000, 389000, 'projectedMetres'],
  [0, 0, 'nullIsland'],
  [-74, 40.7, 'outsideCentralEurope'],
  [Number.NaN, 52, 'notFinite'],
] as const)('%s, %s is %s', (lon, lat, expected) => {
  expect(coordinatePlausibility(lon, lat)).toBe(expected)
  expect(suspectSwappedAxes(lon, lat)).toBe(expected === 'swappedAxes')
})
