import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareHouseNumbers,
  coversHouseNumber,
  readHouseNumber,
  readHouseNumberRange,
  readHouseNumbers,
  storedSuffix,
} from './addressesHouseNumbers.ts'
import { splitStreet } from './addressesStreet.ts'

test.each([
  ['12', 12, ''],
  ['0009a', 9, 'a'],
  ['12 A', 12, 'a'],
  ['003d', 3, 'd'],
  ['0029,', 29, ''],
  ['12 1/2', 12, '1/2'],
  ['12½', 12, '1/2'],
  ['12/2', 12, '/2'],
  ['Nr. 7', 7, ''],
])('"%s" is house %i%s', (text, number, suffix) => {
  expect(readHouseNumber(text)).toEqual({ number, suffix })
})

test.each(['', '0', '0000', 'ohne', 'a12', '123456', '12-14'])(
  '"%s" is no single house',
  (text) => {
    expect(readHouseNumber(text)).toBeUndefined()
  },
)

test.each([
  ['2-4', 2, 4, 'even', null],
  ['43-44', 43, 44, 'all', null],
  ['48 A/49', 48, 49, 'all', 'a–'],
  ['231–245', 231, 245, 'odd', null],
  ['10+12', 10, 12, 'even', null],
  ['10-6', 10, 10, 'even', null],
  ['12 1/2', 12, 12, 'even', '1/2'],
  ['7a-c', 7, 7, 'odd', 'a'],
])('"%s" is the houses %i to %i', (text, from, to, parity, suffix) => {
  const range = readHouseNumbers(text)
  expect(range).toMatchObject({ from: { number: from }, to: { number: to }, parity })
  expect(range && storedSuffix(range)).toBe(suffix)
})

test('one side of a piece of street, as registers have it', () => {
  expect(readHouseNumberRange('0093', '0097')).toMatchObject({ parity: 'odd' })
  expect(readHouseNumberRange('0001', '0010')).toMatchObject({ parity: 'all' })
  expect(readHouseNumberRange('', '0269c')).toMatchObject({ from: { number: 269, suffix: 'c' } })
  expect(readHouseNumberRange('0012', '0002')).toMatchObject({
    from: { number: 2 },
    to: { number: 12 },
  })
  expect(readHouseNumberRange('', '')).toBeUndefined()
  expect(readHouseNumberRange('0000', '0000')).toBeUndefined()
})

const house = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  suffix: fc.constantFrom('', 'a', 'b', 'c'),
})
const written = fc.record({
  zeros: fc.integer({ min: 0, max: 3 }),
  space: fc.boolean(),
  upper: fc.boolean(),
})

test('however a number is written, it is read as itself', () => {
  fc.assert(
    fc.property(house, written, (one, { zeros, space, upper }) => {
      const suffix = upper ? one.suffix.toUpperCase() : one.suffix
      const text = `${'0'.repeat(zeros)}${one.number}${space ? ' ' : ''}${suffix}`
      expect(readHouseNumber(text)).toEqual(one)
    }),
  )
})

test('a range covers its ends and what lies between on its side, and nothing else', () => {
  fc.assert(
    fc.property(house, house, house, (a, b, c) => {
      const range = readHouseNumberRange(`${a.number}${a.suffix}`, `${b.number}${b.suffix}`)
      if (!range) throw new Error('two houses make a range')
      expect(coversHouseNumber(range, a) && coversHouseNumber(range, b)).toBe(true)
      const between =
        compareHouseNumbers(range.from, c) <= 0 && compareHouseNumbers(c, range.to) <= 0
      const sameSide = range.parity === 'all' || c.number % 2 === a.number % 2
      expect(coversHouseNumber(range, c)).toBe(between && sameSide)
    }),
  )
})

test.each([
  ['Albrechtstr. 20', 'Albrechtstr.', '20'],
  ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135'],
  ['An der Kolonnade 3 a', 'An der Kolonnade', '3 a'],
  ['Judith-Auer-Str. 8-10', 'Judith-Auer-Str.', '8-10'],
  ['Hauptstraße, 5', 'Hauptstraße', '5'],
  ['Straße 52', 'Straße 52', undefined],
  ['Marktplatz', 'Marktplatz', undefined],
  ['17', '17', undefined],
])('"%s" is street "%s" and number %s', (text, street, houseNumber) => {
  expect(splitStreet(text)).toEqual(houseNumber ? { street, houseNumber } : { street })
})
