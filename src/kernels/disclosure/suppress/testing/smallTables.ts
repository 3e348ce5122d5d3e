import fc from 'fast-check'
import type { ProtectionInstance } from '../instance.ts'

/** Two- and three-way tables of small counts with totals, some cells primary: small enough to try every pattern. */
export const smallTables: fc.Arbitrary<ProtectionInstance> = fc
  .record({
    rows: fc.integer({ min: 2, max: 3 }),
    columns: fc.integer({ min: 2, max: 3 }),
    counts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
    primaries: fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 3 }),
    weights: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 16, maxLength: 16 }),
    most: fc.integer({ min: 9, max: 30 }),
    need: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ rows, columns, counts, primaries, weights, most, need }) => {
    const inner = (row: number, column: number) => counts[row * columns + column]!
    const values = new Map<string, number>()
    for (let row = 0; row <= rows; row++)
      for (let column = 0; column <= columns; column++) {
        let value = 0
        for (let r = 0; r < rows; r++)
          for (let c = 0; c < columns; c++)
            if ((row === rows || row === r) && (column === columns || column === c))
              value += inner(r, c)
        values.set(`${row}/${column}`, value)
      }
    const steps = (count: number) => Array.from({ length: count }, (_, i) => i)
    const primary = new Set(
      primaries.map((at) => `${Math.floor(at / columns) % rows}/${at % columns}`),
    )
    return {
      cells: [...values].map(([id, value], at) => ({
        ...{ id, value, primary: primary.has(id), lower: 0, upper: value + most },
        weight: weights[at]!,
        lowerProtection: primary.has(id) ? Math.min(value, need) : 0,
        upperProtection: primary.has(id) ? need : 0,
      })),
      relations: [
        ...steps(rows + 1).map((row) => ({
          total: `${row}/${columns}`,
          parts: steps(columns).map((column) => `${row}/${column}`),
        })),
        ...steps(columns + 1).map((column) => ({
          total: `${rows}/${column}`,
          parts: steps(rows).map((row) => `${row}/${column}`),
        })),
      ],
    }
  })
