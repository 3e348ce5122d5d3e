import { expect, it } from 'vitest'
import type { OpenNote } from '../../contexts/offers/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { waitWords } from '../frame/waitWords.ts'
import { whenText } from '../help/OfferHours.tsx'
import { offerTexts } from '../help/offerTexts.ts'
import { openText } from '../help/openText.ts'
import { helpTexts } from '../help/texts.ts'

// A Tuesday.
const now = new Date('2026-11-24T20:00:00Z')
const openUntil = (day: string, time: string): OpenNote => ({
  kind: 'open',
  until: { day, time },
  next: null,
  nextByPhone: null,
  pause: null,
  holiday: null,
})

it.each([
  ['ru', '2026-11-24', '24:00', 'Сейчас открыто до полуночи'],
  ['ru', '2026-11-25', '02:00', 'Сейчас открыто до завтра, 2:00'],
  ['ru', '2026-11-27', '09:00', 'Сейчас открыто до пятницы, 9:00'],
  ['uk', '2026-11-27', '09:00', 'Зараз відчинено до пʼятниці, 9:00'],
  ['pl', '2026-11-25', '02:00', 'Teraz otwarte do jutra, 2:00'],
  ['pl', '2026-11-28', '09:00', 'Teraz otwarte do soboty, 9:00'],
])('says in %s until when it is open: %s %s', (locale, day, time, phrase) => {
  expect(openText(openUntil(day, time), locale, now)).toBe(phrase)
})

it.each([
  ['ru', 2, [1], 'второй понедельник каждого месяца'],
  ['ru', 1, [3], 'первая среда каждого месяца'],
  ['ru', -1, [7], 'последнее воскресенье каждого месяца'],
  ['uk', 3, [3], 'третя середа кожного місяця'],
  ['uk', 5, [6], 'п’ята субота кожного місяця'],
  ['uk', 1, [2, 4], 'перший вівторок, перший четвер кожного місяця'],
  ['pl', 1, [1], 'pierwszy poniedziałek miesiąca'],
  ['pl', -1, [6], 'ostatnia sobota miesiąca'],
] as const)('gives an ordinal in %s the gender of its weekday', (locale, week, days, phrase) => {
  const usual = { days: [...days], weeksOfMonth: [week], season: null }
  expect(whenText(usual, textsFor(offerTexts, locale), locale)).toBe(phrase)
})

it.each([
  ['ru', '1 предложение', '3 предложения', '12 предложений', '22 предложения'],
  ['uk', '1 пропозиція', '3 пропозиції', '12 пропозицій', '22 пропозиції'],
  ['pl', '1 oferta', '3 oferty', '12 ofert', '22 oferty'],
])('counts offers in %s by its grammar', (locale, ...said) => {
  const { count } = textsFor(helpTexts, locale)
  expect([1, 3, 12, 22].map(count)).toEqual(said)
})

it.each([
  ['ru', '5 минут', '2 часа'],
  ['uk', '5 хвилин', '2 години'],
  ['pl', '5 minut', '2 godziny'],
])('says in %s how long to wait', (locale, minutes, hours) => {
  expect(waitWords(300, locale)).toBe(minutes)
  expect(waitWords(2 * 3600, locale)).toBe(hours)
})
