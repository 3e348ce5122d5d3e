import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHoursText } from './hoursText.ts'

const weekdays = [1, 2, 3, 4, 5]

test.each([
  ['Mo-Fr 09:00-17:00', [{ days: weekdays, opens: '09:00', closes: '17:00' }]],
  ['Mo – Fr: 9 bis 17 Uhr', [{ days: weekdays, opens: '09:00', closes: '17:00' }]],
  [
    'Montag und Mittwoch 9.00–12.30 Uhr, Freitag 14-16 Uhr',
    [
      { days: [1, 3], opens: '09:00', closes: '12:30' },
      { days: [5], opens: '14:00', closes: '16:00' },
    ],
  ],
  [
    'Di. 8-12, 14-18; Sa closed',
    [
      { days: [2], opens: '08:00', closes: '12:00' },
      { days: [2], opens: '14:00', closes: '18:00' },
    ],
  ],
  ['Fr-Su 20:00-02:00', [{ days: [5, 6, 7], opens: '20:00', closes: '02:00' }]],
  ['täglich 0-24 Uhr', [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }]],
  ['Sa+So 10:00 - 00:00', [{ days: [6, 7], opens: '10:00', closes: '24:00' }]],
])('"%s"', (text, weekly) => {
  expect(readHoursText(text)).toEqual({ weekly })
})

test('holidays, always, and by appointment', () => {
  expect(readHoursText('Mo-Fr 9-17; PH off')?.onHolidays).toBe('closed')
  expect(readHoursText('24/7')).toEqual({ always: true })
  expect(readHoursText('nach Vereinbarung')).toEqual({ byAppointmentOnly: true })
})

test.each([
  '',
  'siehe Internet',
  'Mo-Fr 9-17 Uhr und nach Vereinbarung',
  'jeden 1. Montag 9-12 Uhr',
  'Mo 9',
  'Mo-Fr 25:00-26:00',
  '9-17 Uhr',
  'Mo 9-5',
  'Apr-Oct Mo 9-17',
  'Mo-Fr',
  'Mo-Fr geschlossen',
  'PH 10-12',
])('"%s" is left to people', (text) => {
  expect(readHoursText(text)).toBeUndefined()
})

test('what a table writes is what is read, however it is dressed', () => {
  const names = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
  const pad = (n: number) => String(n).padStart(2, '0')
  const span = fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [a, b].map((q) => `${pad(Math.floor(q / 4))}:${pad((q % 4) * 15)}`))
  const entry = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    span,
  })
  const dress = fc.record({
    dash: fc.constantFrom('-', '–', ' bis ', ' - '),
    and: fc.constantFrom(', ', ' und ', ','),
    end: fc.constantFrom('', ' Uhr'),
  })
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 7 }), dress, (entries, d) => {
      const sorted = entries.map((one) => ({ ...one, days: one.days.sort((a, b) => a - b) }))
      const text = sorted
        .map(
          ({ days, span: [a, b] }) =>
            `${days.map((n) => names[n - 1]).join(d.and)} ${a}${d.dash}${b}${d.end}`,
        )
        .join('; ')
      expect(readHoursText(text)).toEqual({
        weekly: sorted.map(({ days, span: [opens, closes] }) => ({ days, opens, closes })),
      })
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void readHoursText(text)))
})
