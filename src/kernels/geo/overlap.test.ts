import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsToWeightedPoints } from './grid.ts'
import { areaSquareMetres } from './measure.ts'
import { crosswalk, type Overlap, type WeightedPoint } from './overlap.ts'
import type { AreaShape } from './position.ts'
import { hasSharedData, readAreas, readTable } from './testing/sharedData.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const area = (id: string, ...coordinates: [number, number][][]): AreaShape => ({
  id,
  geometry: { type: 'Polygon', coordinates },
})

function sums(
  overlaps: readonly Overlap[],
  side: 'from' | 'to',
  share: (overlap: Overlap) => number,
): Map<string, number> {
  const totals = new Map<string, number>()
  for (const overlap of overlaps)
    totals.set(overlap[side], (totals.get(overlap[side]) ?? 0) + share(overlap))
  return totals
}

function expectSharesToAddUp(overlaps: readonly Overlap[]) {
  for (const sum of sums(overlaps, 'from', (o) => o.shareOfFrom).values())
    expect(sum).toBeCloseTo(1, 9)
  for (const sum of sums(overlaps, 'to', (o) => o.shareOfTo).values()) expect(sum).toBeCloseTo(1, 9)
  for (const sum of sums(overlaps, 'from', (o) => o.weightShareOfFrom ?? o.shareOfFrom).values())
    expect(sum).toBeCloseTo(1, 9)
}

describe('crosswalk', () => {
  it('is the identity between a division and itself', () => {
    const city = syntheticCity({ columns: 5, rows: 4, verticesPerSide: 15 })
    const overlaps = crosswalk(city, city)
    expect(overlaps.map(({ from, to }) => [from, to])).toEqual(city.map(({ id }) => [id, id]))
    for (const { shareOfFrom, shareOfTo, from, areaSquareMetres: overlapArea } of overlaps) {
      expect(shareOfFrom).toBe(1)
      expect(shareOfTo).toBe(1)
      const { geometry } = city.find(({ id }) => id === from)!
      expect(overlapArea / areaSquareMetres(geometry)).toBeCloseTo(1, 6)
    }
  })

  it('knows a split and a merger', () => {
    const old = [
      area('a', rectangle(13, 52, 13.04, 52.02)),
      area('b', rectangle(13.04, 52, 13.05, 52.02)),
    ]
    const now = [
      area('a1', rectangle(13, 52, 13.01, 52.02)),
      area('a2b', rectangle(13.01, 52, 13.05, 52.02)),
    ]
    const overlaps = crosswalk(old, now)
    expect(overlaps.map(({ from, to }) => `${from} ${to}`)).toEqual(['a a1', 'a a2b', 'b a2b'])
    expect(overlaps[0]!.shareOfFrom).toBeCloseTo(0.25, 5)
    expect(overlaps[0]!.shareOfTo).toBe(1)
    expect(overlaps[1]!.shareOfFrom).toBeCloseTo(0.75, 5)
    expect(overlaps[1]!.shareOfTo).toBeCloseTo(0.75, 5)
    expect(overlaps[2]!.shareOfFrom).toBe(1)
    expect(overlaps[2]!.shareOfTo).toBeCloseTo(0.25, 5)
  })

  it('does not count ground in holes', () => {
    const ring = area('ring', rectangle(13, 52, 13.1, 52.1), rectangle(13.04, 52.04, 13.06, 52.06))
    const core = area('core', rectangle(13.04, 52.04, 13.06, 52.06))
    expect(crosswalk([ring], [core])).toEqual([])
    expect(crosswalk([ring], [area('all', rectangle(13, 52, 13.1, 52.1))])[0]!.shareOfFrom).toBe(1)
  })

  it('leaves slivers out, unless asked to keep them', () => {
    const old = [
      area('a', rectangle(13, 52, 13.02005, 52.02)),
      area('b', rectangle(13.02005, 52, 13.04, 52.02)),
    ]
    const now = [
      area('x', rectangle(13, 52, 13.02, 52.02)),
      area('y', rectangle(13.02, 52, 13.04, 52.02)),
    ]
    expect(crosswalk(old, now).map(({ from, to }) => from + to)).toEqual(['ax', 'by'])
    const all = crosswalk(old, now, undefined, { sliverShare: 0 })
    expect(all.map(({ from, to }) => from + to)).toEqual(['ax', 'ay', 'by'])
    expectSharesToAddUp(all)
  })

  it('follows the people where they are given', () => {
    const old = [
      area('a', rectangle(13, 52, 13.04, 52.02)),
      area('empty', rectangle(14, 52, 14.02, 52.02)),
    ]
    const now = [
      area('west', rectangle(13, 52, 13.02, 52.02)),
      area('east', rectangle(13.02, 52, 13.04, 52.02)),
      area('new', rectangle(14, 52, 14.02, 52.02)),
    ]
    const people: WeightedPoint[] = [
      { lon: 13.01, lat: 52.01, weight: 30 },
      { lon: 13.03, lat: 52.01, weight: 60 },
      // A cell of 200 m right on the new border: half its people each side.
      { lon: 13.02, lat: 52.01, weight: 10, cellSizeMetres: 200 },
      { lon: 20, lat: 52, weight: 1000 },
      { lon: 13.01, lat: 52.01, weight: -1 },
    ]
    const byName = new Map(crosswalk(old, now, people).map((o) => [o.to, o]))
    expect(byName.get('west')!.weightShareOfFrom).toBeCloseTo(0.35, 9)
    expect(byName.get('east')!.weightShareOfFrom).toBeCloseTo(0.65, 9)
    expect(byName.get('west')!.shareOfFrom).toBeCloseTo(0.5, 5)
    expect(byName.get('east')!.weightShareOfTo).toBe(1)
    // Nobody lives there: the share by area stands in.
    expect(byName.get('new')!.weightShareOfFrom).toBe(1)
  })

  it('adds up, covers all ground and is the same the other way round for any two divisions', () => {
    const division = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat())
      .map(([columns, rows, seed]) =>
        syntheticCity({ columns, rows, verticesPerSide: 6, seed, extent: 0.1 }),
      )
    fc.assert(
      fc.property(division, division, (old, now) => {
        const there = crosswalk(old, now, undefined, { sliverShare: 0 })
        const back = crosswalk(now, old, undefined, { sliverShare: 0 })
        expectSharesToAddUp(there)
        expectSharesToAddUp(crosswalk(old, now))
        const key = ({ from, to }: Overlap) => `${from} ${to}`
        const turned = new Map(back.map(({ from, to, ...rest }) => [`${to} ${from}`, rest]))
        for (const overlap of there) {
          const other = turned.get(key(overlap))
          expect(Math.abs((other?.areaSquareMetres ?? 0) - overlap.areaSquareMetres)).toBeLessThan(
            5,
          )
        }
        // Inside a core that both divisions cover, the overlaps fill every area.
        const core = [area('core', rectangle(13.03, 52.03, 13.07, 52.07))]
        const total = crosswalk(core, old, undefined, { sliverShare: 0 }).reduce(
          (sum, { areaSquareMetres: part }) => sum + part,
          0,
        )
        expect(total / areaSquareMetres(core[0]!.geometry)).toBeCloseTo(1, 5)
      }),
      { numRuns: 40 },
    )
  })

  it('has nothing to say about nothing', () => {
    expect(crosswalk([], [])).toEqual([])
    expect(crosswalk([area('a', rectangle(13, 52, 14, 53))], [])).toEqual([])
  })
})

const OLD = 'berlin/boundaries/berlin_plr_pre2021.geojson'
const NEW = 'berlin/boundaries/berlin_plr_2021.geojson'
const CELLS = 'berlin/zensus2011_1km_berlin.csv'

describe.runIf(hasSharedData(OLD, NEW, CELLS))('from the old areas of Berlin to the new', () => {
  const oldAreas = hasSharedData(OLD) ? readAreas(OLD, 'broker Dow') : []
  const newAreas = hasSharedData(NEW) ? readAreas(NEW, 'PLR_ID') : []

  it('finds every piece of ground again', () => {
    const all = crosswalk(oldAreas, newAreas, undefined, { sliverShare: 0 })
    const found = sums(all, 'to', (o) => o.areaSquareMetres)
    for (const { id, geometry } of newAreas)
      expect.soft(found.get(id)! / areaSquareMetres(geometry), id).toBeCloseTo(1, 2)
  })

  it('adds up to 1 everywhere, with and without residents', () => {
    const cells = readTable(CELLS, ',').map((row) => ({
      x: Number(row.x_3035),
      y: Number(row.y_3035),
      weight: Math.max(0, Number(row.Einwohner)),
    }))
    const weights = cellsToWeightedPoints(cells, 1000, 'EPSG:3035')
    const overlaps = crosswalk(oldAreas, newAreas, weights)
    expectSharesToAddUp(overlaps)
    expect(new Set(overlaps.map(({ from }) => from)).size).toBe(447)
    expect(new Set(overlaps.map(({ to }) => to)).size).toBe(542)
    expect(overlaps.length).toBeLessThan(700)
  })
})
