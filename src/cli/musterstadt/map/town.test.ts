import { describe, expect, it } from 'vitest'
import { closedRing } from '../areas-file.ts'
import { quartersIn } from '../indicators/observe.ts'
import type { QuarterArea } from './areas.ts'
import { type Ring, ringArea } from './outline.ts'
import { buildTown, type Town } from './town.ts'

const area = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + ringArea(ring), 0)

/** Pairs of pieces of a closed ring that cross although they are not neighbours. */
function crossings(ring: readonly [number, number][]): number {
  const side = (a: [number, number], b: [number, number], c: [number, number]) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  let found = 0
  const last = ring.length - 1
  for (let i = 0; i < last; i++)
    for (let j = i + 2; j < last; j++) {
      if (i === 0 && j === last - 1) continue
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) found++
    }
  return found
}

function contains(quarter: QuarterArea, x: number, y: number): boolean {
  let inside = false
  for (const ring of quarter.rings)
    for (let k = 0; k < ring.length; k += 2) {
      const [x0, y0] = [ring[k]!, ring[k + 1]!]
      const next = (k + 2) % ring.length
      const [x1, y1] = [ring[next]!, ring[next + 1]!]
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
    }
  return inside
}

describe.each([
  ['musterstadt', 160_000, 24, 6],
  ['anderswo', 160_000, 24, 6],
  ['klein', 40_000, 6, 4],
  ['7', 330_000, 50, 7],
])('a town made from %s for %i residents', (seed, residents, quarters, districts) => {
  const town: Town = buildTown(seed, residents)
  const vintages = [quartersIn(town, 2020), quartersIn(town, 2021)]

  it('has the quarters and districts that its size asks for, in one piece each', () => {
    expect(vintages[1]).toHaveLength(quarters)
    expect(town.districts).toHaveLength(districts)
    for (const { rings } of [...town.quarters, ...town.districts]) expect(rings).toHaveLength(1)
    expect(new Set(town.quarters.map((q) => q.name)).size).toBe(town.quarters.length)
    expect(new Set(town.quarters.map((q) => q.id)).size).toBe(town.quarters.length)
    expect(new Set(town.districts.map((d) => d.name)).size).toBe(districts)
  })

  it('is covered by its quarters without gap or overlap, before and after the reform', () => {
    const whole = area(town.outline)
    for (const vintage of vintages) {
      expect(vintage.reduce((sum, q) => sum + area(q.rings), 0)).toBeCloseTo(whole, 0)
    }
    expect(town.districts.reduce((sum, d) => sum + area(d.rings), 0)).toBeCloseTo(whole, 0)
    expect(town.quarters.some((q) => q.until)).toBe(true)
    expect(vintages[0]).not.toEqual(vintages[1])
  })

  it('draws rings that do not cross themselves and run counter-clockwise', () => {
    for (const { rings } of [...town.quarters, ...town.districts]) {
      expect(crossings(closedRing(rings[0]!))).toBe(0)
      expect(ringArea(rings[0]!)).toBeGreaterThan(0)
    }
  })

  it('lets every cell lie in exactly one quarter of each vintage', () => {
    for (const vintage of vintages) {
      for (const [k, cell] of town.cells.entries()) {
        if (k % 7 !== 0) continue
        const holders = vintage.filter((quarter) => contains(quarter, cell.x, cell.y))
        expect(holders).toHaveLength(1)
        expect(holders[0]!.parts).toContain(cell.part)
      }
    }
    const covered = town.cells.length * 10_000
    expect(Math.abs(covered - area(town.outline)) / covered).toBeLessThan(0.01)
  })

  it('leaves water empty and shares border points exactly', () => {
    expect(town.cells.some((cell) => cell.use === 'water')).toBe(true)
    for (const cell of town.cells) if (cell.use === 'water') expect(cell.density).toBe(0)
    const seen = new Map<string, number>()
    for (const quarter of vintages[1]!)
      for (const point of new Set(closedRing(quarter.rings[0]!).map(String)))
        seen.set(point, (seen.get(point) ?? 0) + 1)
    const outer = new Set(closedRing(town.outline[0]!).map(String))
    const alone = [...seen].filter(([point, times]) => times === 1 && !outer.has(point))
    expect(alone).toEqual([])
  })
})
