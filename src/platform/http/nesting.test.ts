import { describe, expect, it } from 'vitest'
import { nestsDeeper } from './nesting.ts'

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('the nesting of a JSON text', () => {
  it('is counted over lists and objects alike', () => {
    expect(nestsDeeper(lists(3), 3)).toBe(false)
    expect(nestsDeeper(lists(4), 3)).toBe(true)
    expect(nestsDeeper('{"a":[{"b":[1]}]}', 3)).toBe(true)
    expect(nestsDeeper('[[1],[2],[[3]],{"a":{}}]', 3)).toBe(false)
    expect(nestsDeeper(`${'['.repeat(100_000)}`, 64)).toBe(true)
  })

  it('leaves out brackets in texts, quoted quotes too', () => {
    expect(nestsDeeper(`["[[[[", "\\"[[[[", "\\\\", "{"]`, 1)).toBe(false)
    expect(nestsDeeper(`["\\\\", [[1]]]`, 2)).toBe(true)
  })
})
