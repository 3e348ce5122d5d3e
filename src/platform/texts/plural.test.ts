import { expect, it } from 'vitest'
import { plural } from './plural.ts'

const ru = { one: '{n} предложение', few: '{n} предложения', other: '{n} предложений' }
const ar = {
  zero: 'لا عروض',
  one: 'عرض واحد',
  two: 'عرضان',
  few: '{n} عروض',
  many: '{n} عرضًا',
  other: '{n} عرض',
}

it.each([
  ['ru', ru, 1, '1 предложение'],
  ['ru', ru, 3, '3 предложения'],
  ['ru', ru, 11, '11 предложений'],
  ['ru', ru, 21, '21 предложение'],
  ['ar', ar, 1, 'عرض واحد'],
  ['ar', ar, 2, 'عرضان'],
  ['ar', ar, 7, '7 عروض'],
  ['ar', ar, 11, '11 عرضًا'],
  ['ar', ar, 100, '100 عرض'],
] as const)('%s says %s for %i', (locale, forms, count, phrase) => {
  expect(plural(locale, count, forms)).toBe(phrase)
})

it('takes the general form where a language has no other', () => {
  expect(plural('tr', 1, { other: '{n} yardım' })).toBe('1 yardım')
})
