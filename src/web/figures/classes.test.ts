import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divergingClasses, orderedClasses, sequentialClasses } from './classes.ts'

const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), {
  minLength: 1,
  maxLength: 80,
})

describe('classes of a map', () => {
  it('count every value once, in at most five classes that follow each other', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        for (const { classes } of [sequentialClasses(numbers), divergingClasses(numbers, 0)]) {
          expect(classes.length).toBeLessThanOrEqual(5)
          expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
          classes.slice(1).forEach((one, index) => {
            expect(one.from).toBe(classes[index]!.below)
          })
        }
      }),
    )
  })

  it('colour a value by the class it is counted in', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const { classes, fillOf } = sequentialClasses(numbers)
        for (const { fill, count } of classes)
          expect(numbers.filter((value) => fillOf(value) === fill)).toHaveLength(count)
      }),
    )
  })

  it('colour the city’s value in the middle of a diverging scale', () => {
    expect(divergingClasses([1, 5, 9, 12, 30], 9).fillOf(9)).toBe('div-3')
    expect(divergingClasses([1, 5, 9, 12, 30], 9).fillOf(1)).toBe('div-1')
    expect(divergingClasses([1, 5, 9, 12, 30], 9).fillOf(30)).toBe('div-5')
  })

  it('give twelve ordered classes five colours in order, and unknown codes none', () => {
    const fillOf = orderedClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const fills = [1, 4, 7, 12].map(fillOf)
    expect(fills).toEqual(['seq-1', 'seq-2', 'seq-3', 'seq-5'])
    expect(fillOf(13)).toBe('unknown')
  })
})
