import { describe, expect, it } from 'vitest'
import { sureDifferences } from './differences.ts'

const strangers = () => false

describe('sureDifferences', () => {
  it('names those whose intervals do not touch, each against all surely below it', () => {
    expect(
      sureDifferences(
        [
          { lower: 10, upper: 12 },
          { lower: 11, upper: 14 },
          { lower: 20, upper: 25 },
          { lower: 14, upper: 16 },
        ],
        strangers,
      ),
    ).toEqual([
      { higher: 2, lower: [0, 1, 3] },
      { higher: 3, lower: [0] },
    ])
  })

  it('leaves out what has no interval, and says nothing of fewer than two', () => {
    const one = { lower: 1, upper: 2 }
    expect(sureDifferences([one, null, { lower: 5, upper: 6 }], strangers)).toEqual([
      { higher: 2, lower: [0] },
    ])
    expect(sureDifferences([one, null], strangers)).toBeNull()
    expect(sureDifferences([one, one], strangers)).toEqual([])
  })

  it('does not set a part against its whole', () => {
    const [low, high] = [
      { lower: 1, upper: 2 },
      { lower: 5, upper: 6 },
    ]
    expect(sureDifferences([low, high], () => true)).toBeNull()
  })
})
