import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NumberFormat, parseNumber } from './numbers.ts'

const german: NumberFormat = { decimal: ',' }
const english: NumberFormat = { decimal: '.' }

describe('numbers as municipal files write them', () => {
  test.each<[string, NumberFormat, number]>([
    ['1.234,5', german, 1234.5],
    ['1 234', german, 1234],
    ['1\u00a0234,5', german, 1234.5],
    ['1\u202f234\u202f567', german, 1234567],
    ["1'234", german, 1234],
    ['1’234’567', english, 1234567],
    ['-.0558', english, -0.0558],
    ['-,0558', german, -0.0558],
    ['12,5 %', german, 12.5],
    ['12,5%', german, 12.5],
    ['−1', german, -1],
    ['- 3', german, -3],
    ['+7', english, 7],
    ['1,2E+05', german, 120000],
    ['1.5e-3', english, 0.0015],
    ['1,234', german, 1.234],
    ['1,234', english, 1234],
    ['1.234', german, 1234],
    ['007', english, 7],
    ['1,234,567.5', english, 1234567.5],
    ['0', german, 0],
  ])('%j read as %j is %d', (text, format, value) => {
    expect(parseNumber(text, format)).toEqual({ kind: 'number', value })
  })

  test.each<[string, number]>([
    ['12', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['-0.9378', -0.9378],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1234.567', 1234.567],
    ['1 234', 1234],
  ])('without a declared decimal sign %j can only be %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value })
  })

  test.each(['1.234', '1,234', '12.345', '-123,456'])('without one, %j is ambiguous', (text) => {
    const parsed = parseNumber(text)
    expect(parsed.kind).toBe('bad')
    expect(parsed).toMatchObject({ reason: expect.stringContaining('mehrdeutig') })
  })

  test.each<[string, NumberFormat]>([
    ['12.5', german],
    ['1.23', german],
    ['1,23', english],
    ['1.2345,6', german],
    ['12 5', german],
    ['1 2345', german],
    ['1.234 567', german],
    ['1,2,3', german],
    ['1.', english],
    ['', { missing: [] }],
    ['(12)', german],
    ['mittel', german],
    ['-', german],
    ['.', german],
    ['1e999', english],
    ['0x10', english],
    ['Infinity', english],
    ['NaN', english],
    ['12 €', german],
    ['1-2', german],
    ['1'.repeat(100), german],
  ])('%j in %j is never guessed', (text, format) => {
    expect(parseNumber(text, format).kind).toBe(text === '' ? 'missing' : 'bad')
  })

  test('a declared thousands mark is the only one allowed', () => {
    expect(parseNumber('1.234', { decimal: ',', thousands: '.' })).toMatchObject({ value: 1234 })
    expect(parseNumber('1 234', { decimal: ',', thousands: '.' }).kind).toBe('bad')
    expect(parseNumber('1\u202f234', { decimal: ',', thousands: ' ' })).toMatchObject({
      value: 1234,
    })
    expect(parseNumber('1.234', { thousands: '.' })).toMatchObject({ value: 1234 })
    expect(parseNumber('1.234', { thousands: ',' })).toMatchObject({ value: 1.234 })
  })

  test('missing marks match as written and as numbers', () => {
    const format = { decimal: '.', missing: ['-1', 'x', '…'] } as const
    expect(parseNumber('x', format)).toEqual({ kind: 'missing' })
    expect(parseNumber(' … ', format)).toEqual({ kind: 'missing' })
    expect(parseNumber('-1.0', format)).toEqual({ kind: 'missing' })
    expect(parseNumber(-1, format)).toEqual({ kind: 'missing' })
    expect(parseNumber('-1.5', format)).toMatchObject({ value: -1.5 })
    for (const mark of ['/', 'k.A.', 'keine Angabe'])
      expect(parseNumber(mark, format)).toMatchObject({
        reason: expect.stringContaining('missing'),
      })
    expect(parseNumber(null).kind).toBe('missing')
    expect(parseNumber('  ').kind).toBe('missing')
    expect(parseNumber(Number.NaN).kind).toBe('bad')
  })

  test('every number written the German way is read back', () => {
    const writer = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
        const value = thousandths / 1000
        expect(parseNumber(writer.format(value), german)).toEqual({ kind: 'number', value })
      }),
    )
  })

  test('whatever the text, the answer is finite or no number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(german, english, {}),
        (text, format) => {
          const parsed = parseNumber(text, format)
          if (parsed.kind === 'number') expect(Number.isFinite(parsed.value)).toBe(true)
        },
      ),
    )
  })
})
