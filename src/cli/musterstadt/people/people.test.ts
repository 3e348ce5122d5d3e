import { describe, expect, it } from 'vitest'
import { buildTown } from '../map/town.ts'
import { settle } from './cells.ts'
import { cellGroupOf, cellGroups, quarterGroups } from './groups.ts'
import { populate, years } from './residents.ts'
import { drawTraits } from './traits.ts'

const town = buildTown('musterstadt', 160_000)
const residents = populate(town, drawTraits(town))
const sum = (counts: ArrayLike<number>) => Array.from(counts).reduce((a, b) => a + b, 0)

describe('the residents of the made-up city', () => {
  it('are as many as asked for in the last year and change plausibly before', () => {
    const totals = years.map((_, y) => residents[y]!.reduce((all, part) => all + sum(part), 0))
    expect(totals.at(-1)).toBe(160_000)
    for (let y = 1; y < totals.length; y++) {
      expect(Math.abs(totals[y]! / totals[y - 1]! - 1)).toBeLessThan(0.02)
    }
    expect(totals[0]).not.toBe(totals.at(-1))
  })

  it('are of all ages, with more women among the old', () => {
    for (const part of residents.at(-1)!) {
      expect(Math.min(...part)).toBeGreaterThanOrEqual(0)
      expect(sum(part)).toBeGreaterThan(300)
    }
    const city = quarterGroups.map((_, g) =>
      residents.at(-1)!.reduce((all, part) => all + part[g]!, 0),
    )
    const share = (from: number, below: number) =>
      quarterGroups.reduce(
        (all, g, i) => (g.ageFrom >= from && g.ageFrom < below ? all + city[i]! : all),
        0,
      ) / 160_000
    expect(share(0, 18)).toBeGreaterThan(0.13)
    expect(share(0, 18)).toBeLessThan(0.2)
    expect(share(65, 200)).toBeGreaterThan(0.17)
    expect(share(65, 200)).toBeLessThan(0.26)
    expect(city.at(-2)!).toBeGreaterThan(city.at(-1)! * 1.4)
  })

  it('live in cells that add up to their part in every group', () => {
    const cells = settle(town, residents)
    for (const { cell } of cells) expect(cell.density).toBeGreaterThan(0)
    for (const part of town.parts) {
      const wanted = new Array(cellGroups.length).fill(0)
      residents.at(-1)![part.index]!.forEach((n, g) => {
        wanted[cellGroupOf[g]!] += n
      })
      const found = cellGroups.map((_, g) =>
        cells.reduce((all, c) => (c.cell.part === part.index ? all + c.counts[g]! : all), 0),
      )
      expect(found).toEqual(wanted)
    }
    expect(cells.reduce((all, cell) => all + cell.total, 0)).toBe(160_000)
  })
})
