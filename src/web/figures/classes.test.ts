import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  divergingClasses,
  equalClasses,
  manualClasses,
  orderedClasses,
  quantileClasses,
  sequentialClasses,
} from './classes.ts'

const values = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), {
  minLength: 1,
  maxLength: 80,
})

describe('classes of a map', () => {
  it('count every value once, in at most five classes that follow each other', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        for (const { classes } of [
          sequentialClasses(numbers),
          equalClasses(numbers),
          quantileClasses(numbers),
          manualClasses(numbers, [-10, 0, 2.5]),
          divergingClasses(numbers, 0),
        ]) {
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

  it('are of one round width where they are to be equal', () => {
    expect(equalClasses([3.2, 48.1]).classes.map(({ below }) => below)).toEqual([
      10,
      20,
      30,
      40,
      undefined,
    ])
    expect(equalClasses([7, 7]).classes).toMatchObject([{ count: 2 }])
    fc.assert(
      fc.property(values, (numbers) => {
        const borders = equalClasses(numbers).classes.flatMap(({ from }) => from ?? [])
        const widths = borders.slice(1).map((border, at) => border - borders[at]!)
        // Borders are rounded to twelve digits.
        const rounding = 1e-11 * Math.max(...borders.map(Math.abs))
        for (const width of widths)
          expect(Math.abs(width - widths[0]!)).toBeLessThanOrEqual(rounding)
      }),
    )
  })

  it('hold as many areas each where they are to, and keep equal values together', () => {
    const numbers = Array.from({ length: 50 }, (_, at) => at)
    expect(quantileClasses(numbers).classes.map(({ count }) => count)).toEqual([10, 10, 10, 10, 10])
    expect(quantileClasses([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]).classes).toMatchObject([{ count: 10 }])
    expect(quantileClasses([0, 0, 5, 6, 7]).classes.map(({ count }) => count)).toEqual([2, 1, 1, 1])
  })

  it('take the borders that somebody chose, empty classes too', () => {
    expect(manualClasses([1, 5, 9], [2, 20]).classes).toEqual([
      { fill: 'seq-1', from: undefined, below: 2, count: 1 },
      { fill: 'seq-3', from: 2, below: 20, count: 2 },
      { fill: 'seq-5', from: 20, below: undefined, count: 0 },
    ])
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
