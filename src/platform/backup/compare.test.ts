import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDifference } from './compare.ts'

/** A text in pieces of any size, none of them empty or some. */
async function* pieces(text: string, sizes: number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
const rows = fc.array(fc.stringMatching(/^[ab]{0,6}$/), { maxLength: 20 })
const text = (list: string[]) => list.map((row) => `${row}\n`).join('')

test('names the first row that differs, however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, sizes, sizes, async (a, b, sizesA, sizesB) => {
      const found = await firstDifference(pieces(text(a), sizesA), pieces(text(b), sizesB))
      const index = Array.from({ length: Math.max(a.length, b.length) }).findIndex(
        (_, i) => a[i] !== b[i],
      )
      expect(found).toBe(index < 0 ? undefined : index + 1)
    }),
  )
})

test('sees the same in the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, sizes, sizes, async (a, one, other) => {
      expect(await firstDifference(pieces(text(a), one), pieces(text(a), other))).toBeUndefined()
    }),
  )
})
