import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileField } from './field.ts'
import type { FieldRef, SectionRow } from './section.ts'

function row(cells: Record<string, string | undefined>, placeholders = {}): SectionRow {
  return {
    file: 'x.csv',
    line: 2,
    placeholders,
    crs: 'EPSG:4326',
    numbers: {},
    object: undefined,
    geometry: undefined,
    raw: (column) => cells[column],
    text: (column) => cells[column],
  }
}
const text = (ref: FieldRef, cells: Record<string, string | undefined>, placeholders = {}) =>
  compileField(ref, 'x_{jahr}.csv').text(row(cells, placeholders))

test.each<[FieldRef, string | undefined]>([
  ['nr', '7'],
  ['leer', undefined],
  [{ constant: 2021 }, '2021'],
  [{ column: 'nr', pad: 3 }, '007'],
  [{ column: 'lang', last: 2 }, 'cd'],
  [{ column: 'lang', first: 1, pad: 2 }, '0a'],
  [{ column: 'nr', map: { '7': 'sieben' } }, 'sieben'],
  [{ column: 'nr', map: { '8': 'acht' } }, '7'],
  [{ column: 'nr', map: { '8': 'acht' }, default: 'andere' }, 'andere'],
  [{ column: 'leer', default: 'nichts' }, 'nichts'],
  [{ column: 'nr', map: { '7': '' } }, undefined],
  [{ template: '{jahr}-12-31' }, '2020-12-31'],
  [{ template: '{lang} {leer} {nr}' }, 'abcd 7'],
  [{ template: '{leer}', default: 'so' }, 'so'],
  [{ template: '{jahr}', map: { '2020': 'damals' } }, 'damals'],
])('%o reads as %s', (ref, expected) => {
  expect(text(ref, { nr: '7', lang: 'abcd', leer: undefined }, { jahr: '2020' })).toBe(expected)
})

test('only columns are asked of the file, not placeholders', () => {
  expect(compileField({ template: '{a} {jahr} {b}' }, 'x_{jahr}.csv').columns).toEqual(['a', 'b'])
  expect(compileField({ constant: 'x' }, 'x.csv').columns).toEqual([])
})

test('a cell that is split gives each piece mapped, empty ones left out', () => {
  const field = compileField({ column: 's', split: ',', map: { türkisch: 'tr' } }, 'x.csv')
  expect(field.list(row({ s: 'de, türkisch,, ar' }))).toEqual(['de', 'tr', 'ar'])
  expect(field.list(row({ s: undefined }))).toEqual([])
})

test('padding never shortens and always reaches its length', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (number, pad) => {
      const padded = text({ column: 'n', pad }, { n: String(number) }) ?? ''
      expect(padded.length).toBe(Math.max(pad, String(number).length))
      expect(Number(padded)).toBe(number)
    }),
  )
})
