import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinMarks, partOf, windowAround } from './mapWindow.ts'

const drawing = { width: 1000, height: 800 }

describe('the window of a map', () => {
  it('holds every point, with room around it', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const { x, y, width, height } = windowAround(points, drawing)
        expect(width / height).toBeGreaterThan(0.79)
        expect(width / height).toBeLessThan(1.26)
        for (const [px, py] of points) {
          expect(px).toBeGreaterThan(x)
          expect(px).toBeLessThan(x + width)
          expect(py).toBeGreaterThan(y)
          expect(py).toBeLessThan(y + height)
        }
      }),
    )
  })

  it('shows what lies around a single point, too', () => {
    expect(windowAround([[500, 400]], drawing)).toEqual({ x: 430, y: 330, width: 140, height: 140 })
  })
})

describe('the part of a path in a window', () => {
  const scaling = { window: { x: 100, y: 100, width: 100, height: 100 }, width: 400 }

  it('is the path itself in whole units where it lies within', () => {
    expect(partOf('M110 110h20v10.1h-20z', scaling)).toBe('M40 40l80 0 0 40-80 0z')
  })

  it('is cut where it goes on beyond the edge', () => {
    // A square over the whole drawing becomes one a little larger than the window.
    expect(partOf('M0 0h1000v800h-1000z', scaling)).toBe('M-6 406l0-412 412 0 0 412z')
  })

  it('is nothing where it lies elsewhere', () => {
    expect(partOf('M300 300h20v20h-20z', scaling)).toBe('')
  })

  it('never leaves the window by more than the little that hides the cut', () => {
    const coordinate = fc.integer({ min: -500, max: 1500 })
    const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(ring, ([start, ...others]) => {
        let [x, y] = start!
        const steps = others.map(([nextX, nextY]) => {
          const step = `${nextX - x} ${nextY - y}`
          ;[x, y] = [nextX, nextY]
          return step
        })
        const part = partOf(`M${start!.join(' ')}l${steps.join(' ')}z`, scaling)
        let [atX, atY] = [0, 0]
        for (const [, command, rest = ''] of part.matchAll(/([Ml])([^Mlz]*)/g)) {
          const numbers = (rest.match(/-?\d+/g) ?? []).map(Number)
          if (command === 'M') [atX, atY] = [0, 0]
          for (let i = 0; i < numbers.length; i += 2) {
            atX += numbers[i]!
            atY += numbers[i + 1]!
            expect(Math.min(atX, atY)).toBeGreaterThanOrEqual(-6)
            expect(Math.max(atX, atY)).toBeLessThanOrEqual(406)
          }
        }
      }),
    )
  })
})

it('marks at one place become one mark with all their numbers', () => {
  const points = [
    { x: 10, y: 10, number: 1 },
    { x: 100, y: 10, number: 2 },
    { x: 12, y: 11, number: 3 },
  ]
  expect(joinMarks(points, 20)).toEqual([
    { x: 10, y: 10, numbers: [1, 3] },
    { x: 100, y: 10, numbers: [2] },
  ])
})
