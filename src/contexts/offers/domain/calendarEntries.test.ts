import { describe, expect, it } from 'vitest'
import { calendarEntries } from './calendarEntries.ts'
import type { Hours } from './offer.ts'

// A Monday.
const now = { day: '2026-11-23', minutes: 12 * 60 }
const entries = (hours: Hours, closure?: { from: string; until?: string }) =>
  calendarEntries({ hours, ...(closure && { closure }) }, now, 'NW')

describe('what belongs into a calendar', () => {
  it('repeats a group with its days off: holidays, exceptions and the closure', () => {
    const hours: Hours = {
      weekly: [{ days: [5], opens: '18:00', closes: '20:00' }],
      onHolidays: 'closed',
      exceptions: [{ from: '2026-12-11', until: '2026-12-11', closed: true }],
    }
    const [entry] = entries(hours, { from: '2027-01-04', until: '2027-01-10' })
    expect(entry).toMatchObject({
      day: '2026-11-27',
      opens: '18:00',
      closes: '20:00',
      endDay: '2026-11-27',
      repeats: { weekday: 5, weeksOfMonth: null, until: '2027-11-19' },
    })
    expect(entry?.repeats?.except).toEqual([
      '2026-12-11',
      '2026-12-25',
      '2027-01-01',
      '2027-01-08',
      '2027-03-26',
    ])
  })

  it('repeats in some weeks of a month, and leaves out what nobody knows of', () => {
    const hours: Hours = {
      weekly: [{ days: [1], opens: '18:00', closes: '20:00', weeksOfMonth: [-1] }],
    }
    const [entry] = entries(hours)
    expect(entry?.day).toBe('2026-11-30')
    expect(entry?.repeats).toMatchObject({ weekday: 1, weeksOfMonth: [-1] })
    // Easter Monday.
    expect(entry?.repeats?.except).toEqual(['2027-03-29'])
  })

  it('is the next opening alone where a place opens often', () => {
    const hours: Hours = {
      weekly: [
        { days: [1, 2, 3], opens: '09:00', closes: '12:00' },
        { days: [1, 2, 3], opens: '14:00', closes: '16:00', byPhone: true },
      ],
    }
    expect(entries(hours)).toEqual([
      {
        day: '2026-11-24',
        opens: '09:00',
        closes: '12:00',
        endDay: '2026-11-24',
        byPhone: false,
        repeats: null,
      },
    ])
  })

  it('is nothing where it takes an appointment, or is open all the time', () => {
    const weekly = [{ days: [1], opens: '09:00', closes: '12:00' }]
    expect(entries({ weekly, byAppointmentOnly: true })).toEqual([])
    expect(entries({ always: true })).toEqual([])
  })

  it('ends after midnight on the next day', () => {
    const [entry] = entries({ weekly: [{ days: [6], opens: '20:00', closes: '02:00' }] })
    expect(entry).toMatchObject({ day: '2026-11-28', endDay: '2026-11-29', closes: '02:00' })
  })
})
