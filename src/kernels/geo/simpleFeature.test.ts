import { describe, expect, it } from 'vitest'
import type { PolygonRings } from './position.ts'
import { findTopologyFaults } from './simpleFeature.ts'
import { rectangle, syntheticCity } from './testing/syntheticCity.ts'

const kindsOf = (...polygons: PolygonRings[]) => [...findTopologyFaults(polygons).kinds]

describe('findTopologyFaults', () => {
  const shell = rectangle(0, 0, 10, 10)

  it('accepts what the rules allow', () => {
    expect(kindsOf([shell])).toEqual([])
    expect(kindsOf([shell, rectangle(1, 1, 3, 3), rectangle(5, 5, 6, 6)])).toEqual([])
    // A hole may touch its shell, or another hole, in one point.
    const touching: [number, number][] = [
      [0, 5],
      [3, 4],
      [3, 6],
      [0, 5],
    ]
    expect(kindsOf([shell, touching])).toEqual([])
    expect(kindsOf([shell, rectangle(1, 1, 3, 3), rectangle(3, 3, 6, 6)])).toEqual([])
    // Parts may touch in points, and lie in each other's holes.
    expect(kindsOf([shell], [rectangle(10, 10, 12, 12)])).toEqual([])
    expect(kindsOf([shell, rectangle(2, 2, 8, 8)], [rectangle(3, 3, 7, 7)])).toEqual([])
  })

  it.each<[string, [number, number][]]>([
    [
      'a bow-tie',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
    ],
    [
      'a spike',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [4, 9],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'a ring that touches itself in a vertex',
      [
        [0, 0],
        [4, 0],
        [2, 2],
        [4, 4],
        [0, 4],
        [2, 2],
        [0, 0],
      ],
    ],
    [
      'a ring that touches itself along an edge',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'a line',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ],
    ],
  ])('sees %s', (_, ring) => {
    expect(kindsOf([ring])).toEqual(['selfIntersection'])
  })

  it('sees holes that cross, leave or cut their shell', () => {
    expect(kindsOf([shell, rectangle(8, 8, 12, 12)])).toEqual(['selfIntersection'])
    expect(kindsOf([shell, rectangle(20, 20, 21, 21)])).toEqual(['holeOutsideShell'])
    expect(kindsOf([shell, rectangle(-5, -5, 15, 15)])).toEqual(['holeOutsideShell'])
    expect(kindsOf([shell, rectangle(1, 1, 5, 5), rectangle(2, 2, 3, 3)])).toEqual([
      'selfIntersection',
    ])
    // Touches the shell twice: the interior falls into two.
    const bar: [number, number][] = [
      [0, 5],
      [5, 4],
      [10, 5],
      [5, 6],
      [0, 5],
    ]
    expect(kindsOf([shell, bar])).toEqual(['selfIntersection'])
  })

  it('sees parts that overlap, share an edge or lie in each other, and says which', () => {
    expect(kindsOf([shell], [rectangle(5, 5, 15, 15)])).toEqual(['overlappingParts'])
    expect(kindsOf([shell], [rectangle(10, 0, 15, 10)])).toEqual(['overlappingParts'])
    expect(kindsOf([shell], [rectangle(2, 2, 3, 3)])).toEqual(['overlappingParts'])
    const faults = findTopologyFaults([
      [shell],
      [rectangle(50, 0, 51, 1)],
      [rectangle(9, 9, 11, 11)],
    ])
    expect([...faults.polygons].sort()).toEqual([0, 2])
  })

  it('accepts a whole city', () => {
    for (const { geometry } of syntheticCity({ columns: 5, rows: 5, verticesPerSide: 30 }))
      if (geometry.type === 'Polygon') expect(kindsOf(geometry.coordinates)).toEqual([])
  })
})
