import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hours } from '../domain/offer.ts'
import { readSchedules } from './schedule.ts'
import { readClock } from './times.ts'
import { writeSchedules } from './writeSchedule.ts'

const today = '2026-03-02'
const weekly = { freq: 'WEEKLY', interval: 1, opens_at: '10:00:00', closes_at: '18:00:00' }

describe('schedules become opening hours', () => {
  test('every week on the days named', () => {
    expect(readSchedules([{ ...weekly, byday: 'TH,FR' }], today).hours).toEqual({
      weekly: [{ days: [4, 5], opens: '10:00', closes: '18:00' }],
    })
  })

  test('one row per day is one entry', () => {
    const rows = ['MO', 'TU', 'WE'].map((byday) => ({ ...weekly, byday }))
    expect(readSchedules(rows, today).hours?.weekly).toEqual([
      { days: [1, 2, 3], opens: '10:00', closes: '18:00' },
    ])
  })

  test('what is rarer than weekly is told in words, never as weekly hours', () => {
    const second = readSchedules([{ ...weekly, interval: 2, byday: 'MO' }], today)
    expect(second).toEqual({ words: ['alle 2 Wochen, Mo, 10:00–18:00 Uhr'] })
    const monthly = readSchedules([{ ...weekly, freq: 'MONTHLY', byday: '2MO,-1FR' }], today)
    expect(monthly.hours).toBeUndefined()
    expect(monthly.words[0]).toContain('jeden zweiten Mo im Monat, jeden letzten Fr im Monat')
    expect(
      readSchedules([{ ...weekly, freq: 'MONTHLY', bymonthday: '2,3' }], today).words[0],
    ).toContain('am 2., 3. des Monats')
  })

  test('what has run out is left out, what is to come is told in words', () => {
    expect(readSchedules([{ ...weekly, byday: 'MO', valid_to: '2005-01-01' }], today)).toEqual({
      words: [],
    })
    const next = readSchedules([{ ...weekly, byday: 'MO', valid_from: '2026-09-01' }], today)
    expect(next.words).toEqual(['ab 01.09.2026: Mo, 10:00–18:00 Uhr'])
  })

  test('all week from midnight to midnight is always', () => {
    const row = { freq: 'DAILY', opens_at: '00:00', closes_at: '00:00' }
    expect(readSchedules([row], today).hours).toEqual({ always: true })
  })

  test('a single day is an exception, and only while it lies ahead', () => {
    const row = { dtstart: '2026-12-24', opens_at: '09:00', closes_at: '12:00' }
    expect(readSchedules([row], today).hours?.exceptions).toHaveLength(1)
    expect(readSchedules([{ ...row, dtstart: '2025-12-24' }], today).hours).toBeUndefined()
  })

  test('holidays and appointments are heard from the description', () => {
    const description = 'Nur mit Termin. The service is not available on public holidays.'
    const { hours } = readSchedules([{ ...weekly, byday: 'MO', description }], today)
    expect(hours?.onHolidays).toBe('closed')
    expect(hours?.weekly?.[0]?.byAppointment).toBe(true)
  })
})

test.each([
  ['09:00', '2026-07-01', '09:00'],
  ['9:00:00', '2026-07-01', '09:00'],
  ['09:00+02:00', '2026-07-01', '09:00'],
  ['09:00Z', '2026-07-01', '11:00'],
  ['09:00Z', '2026-01-15', '10:00'],
  ['09:00-05:00', '2026-01-15', '15:00'],
  ['24:00', '2026-01-15', '24:00'],
])('the clock %s on %s is %s', (text, day, expected) => {
  expect(readClock(text, day)).toBe(expected)
})

test.each(['25:00', '09:60', 'nine', '23:30-05:00'])('%s is no time of that day', (text) => {
  expect(readClock(text, '2026-01-15')).toBeUndefined()
})

const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const entry = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    opens: clock,
    closes: clock,
  })
  .map(({ days, ...times }) => ({ days: days.sort((a, b) => a - b), ...times }))

test('weekly hours survive the way out and back', () => {
  const distinct = fc.uniqueArray(entry, {
    minLength: 1,
    maxLength: 8,
    selector: ({ opens, closes }) => opens + closes,
  })
  const notWholeDay = distinct.filter((list) => list.every(({ opens }) => opens !== '00:00'))
  fc.assert(
    fc.property(notWholeDay, fc.boolean(), (list, closed) => {
      const hours: Hours = { weekly: list, ...(closed && { onHolidays: 'closed' as const }) }
      const { hours: back } = readSchedules(
        writeSchedules(hours, { of: 'x', locale: 'de', today }),
        today,
      )
      expect(back?.weekly?.map(({ note: _, ...rest }) => rest)).toEqual(hours.weekly)
      expect(back?.onHolidays).toEqual(hours.onHolidays)
    }),
  )
})

test('no schedule, however odd, makes it throw or gives hours that have no form', () => {
  const odd = fc.dictionary(
    fc.constantFrom(
      'freq',
      'byday',
      'interval',
      'opens_at',
      'closes_at',
      'dtstart',
      'valid_to',
      'bymonthday',
      'description',
    ),
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('MO-FR', '2MO', 'WEEKLY', '10:00'),
    ),
  )
  fc.assert(
    fc.property(fc.array(odd), (schedules) => {
      for (const { days, opens, closes } of readSchedules(schedules, today).hours?.weekly ?? []) {
        expect(days.every((day) => day >= 1 && day <= 7)).toBe(true)
        expect(`${opens} ${closes}`).toMatch(/^\d\d:\d\d \d\d:\d\d$/)
      }
    }),
  )
})
