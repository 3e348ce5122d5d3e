import { describe, expect, it } from 'vitest'
import { decodeQuery, type ObjectSchema } from './inputSchema.ts'

const schema: ObjectSchema = {
  type: 'object',
  properties: {
    text: { type: 'string' },
    page: { type: 'integer' },
    open: { type: 'boolean' },
    topics: { type: 'array', items: { type: 'string' } },
    ages: { type: 'array', items: { type: 'number' } },
  },
}
const decode = (query: string) => decodeQuery(new URLSearchParams(query), schema)

describe('a query as input', () => {
  it('has numbers, yes and no, and lists where the schema has them', () => {
    expect(decode('text=17&page=2&open=true&topics=a&topics=b&ages=3')).toEqual({
      text: '17',
      page: 2,
      open: true,
      topics: ['a', 'b'],
      ages: [3],
    })
  })

  it('has the last of what is given twice, and nothing of what is empty', () => {
    expect(decode('page=1&page=2&page=&text=&topics=')).toEqual({ page: 2 })
  })

  it('keeps what the schema does not know, for it to complain about', () => {
    expect(decode('unknown=1')).toEqual({ unknown: '1' })
    const odd = decode('__proto__=x&constructor=y')
    expect(Object.keys(odd)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype)
  })
})
