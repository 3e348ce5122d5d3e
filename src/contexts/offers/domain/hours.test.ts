import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, holidayName, wallClock, weekdayOf } from './calendar.ts'
import { clockOf, hoursOfDay, openState, openStateOf, usualWeek } from './hours.ts'
import type { Hours, WeeklyHours } from './offer.ts'

const at = (local: string) => ({ day: local.slice(0, 10), minutes: toMinutes(local.slice(11)) })
const toMinutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const weekdays: Hours = {
  weekly: [
    { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '12:30' },
    { days: [1, 4], opens: '14:00', closes: '18:00' },
  ],
}
// 2026-03-02 is a Monday.
const nw = (hours: Hours, local: string) => openState(hours, at(local), 'NW')

describe('whether an offer is open', () => {
  it('tells until when', () => {
    expect(nw(weekdays, '2026-03-02 09:00')).toEqual({
      kind: 'open',
      until: { day: '2026-03-02', time: '12:30' },
    })
  })

  it('tells when it opens next: later today, tomorrow, after the weekend', () => {
    const next = (local: string) => {
      const state = nw(weekdays, local)
      return state.kind === 'closed' && state.next
        ? `${state.next.day} ${state.next.time}`
        : state.kind
    }
    expect(next('2026-03-02 12:30')).toBe('2026-03-02 14:00')
    expect(next('2026-03-03 13:00')).toBe('2026-03-04 09:00')
    expect(next('2026-03-06 20:00')).toBe('2026-03-09 09:00')
  })

  it('knows stretches after midnight, also from the day before', () => {
    const nights: Hours = { weekly: [{ days: [5, 6], opens: '20:00', closes: '03:00' }] }
    expect(nw(nights, '2026-03-07 02:59')).toEqual({
      kind: 'open',
      until: { day: '2026-03-07', time: '03:00' },
    })
    expect(nw(nights, '2026-03-07 03:00').kind).toBe('closed')
    expect(nw(nights, '2026-03-06 02:00').kind).toBe('closed')
  })

  it('is open day and night without end', () => {
    expect(nw({ always: true }, '2026-12-25 03:00')).toEqual({ kind: 'open', until: null })
    const everyDay: Hours = {
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
      onHolidays: 'asWeekly',
    }
    expect(nw(everyDay, '2026-03-02 03:00')).toEqual({ kind: 'open', until: null })
  })

  it('joins stretches that follow on each other over midnight', () => {
    const joined: Hours = {
      weekly: [
        { days: [1], opens: '18:00', closes: '24:00' },
        { days: [2], opens: '00:00', closes: '08:00' },
      ],
    }
    expect(nw(joined, '2026-03-02 23:00')).toEqual({
      kind: 'open',
      until: { day: '2026-03-03', time: '08:00' },
    })
  })

  it('does not call unknown times closed', () => {
    expect(openState(undefined, at('2026-03-02 10:00'), 'NW')).toEqual({ kind: 'unknown' })
    expect(nw({}, '2026-03-02 10:00')).toEqual({ kind: 'unknown' })
  })

  it('tells appointments from open doors', () => {
    expect(nw({ byAppointmentOnly: true }, '2026-03-02 10:00')).toEqual({
      kind: 'byAppointment',
      next: null,
    })
    const both: Hours = {
      weekly: [
        { days: [1], opens: '09:00', closes: '17:00', byAppointment: true },
        { days: [1], opens: '10:00', closes: '11:00' },
      ],
    }
    expect(nw(both, '2026-03-02 09:30').kind).toBe('byAppointment')
    expect(nw(both, '2026-03-02 10:30').kind).toBe('open')
  })
})

describe('holidays and exceptions', () => {
  it('asks the Land whether it is a holiday', () => {
    expect(holidayName('2026-03-08', 'BE')).toContain('rauentag')
    expect(holidayName('2026-03-08', 'NW')).toBeUndefined()
    expect(holidayName('2026-06-04', 'NW')).toBe('Fronleichnam')
    expect(holidayName('2026-06-04', 'BE')).toBeUndefined()
  })

  it('says unknown on a holiday when nobody told, and names it', () => {
    // Thursday, Corpus Christi in North Rhine-Westphalia
    expect(nw(weekdays, '2026-06-04 10:00')).toEqual({ kind: 'unknown', holiday: 'Fronleichnam' })
    expect(openState(weekdays, at('2026-06-04 10:00'), 'BE').kind).toBe('open')
  })

  it('is closed or open on holidays where that is known', () => {
    expect(nw({ ...weekdays, onHolidays: 'closed' }, '2026-06-04 10:00')).toEqual({
      kind: 'closed',
      next: { day: '2026-06-05', time: '09:00' },
    })
    expect(nw({ ...weekdays, onHolidays: 'asWeekly' }, '2026-06-04 10:00').kind).toBe('open')
  })

  it('lets exceptions win over the week and over holidays', () => {
    const hours: Hours = {
      ...weekdays,
      exceptions: [
        { from: '2026-03-02', until: '2026-03-06', closed: true, note: 'Betriebsferien' },
        { from: '2026-06-04', until: '2026-06-04', opens: '10:00', closes: '11:00' },
      ],
    }
    expect(nw(hours, '2026-03-02 10:00')).toEqual({
      kind: 'closed',
      next: { day: '2026-03-09', time: '09:00' },
    })
    expect(hoursOfDay(hours, '2026-03-02', 'NW').note).toBe('Betriebsferien')
    expect(nw(hours, '2026-06-04 10:30').kind).toBe('open')
  })
})

describe('appointments beside open doors', () => {
  // Monday 9 to 17 and Tuesday 9 to 12 with an appointment, Tuesday 14 to 16 without.
  const hours: Hours = {
    weekly: [
      { days: [1], opens: '09:00', closes: '17:00', byAppointment: true },
      { days: [2], opens: '09:00', closes: '12:00', byAppointment: true },
      { days: [2], opens: '14:00', closes: '16:00' },
    ],
  }

  it('says that today it takes an appointment, and when it does not', () => {
    const tuesday = { day: '2026-03-03', time: '14:00' }
    expect(nw(hours, '2026-03-02 10:00')).toEqual({ kind: 'byAppointment', next: tuesday })
    expect(nw(hours, '2026-03-02 07:00')).toEqual({ kind: 'byAppointment', next: tuesday })
    expect(nw(hours, '2026-03-02 17:00')).toEqual({ kind: 'closed', next: tuesday })
    expect(nw(hours, '2026-03-03 07:00')).toEqual({ kind: 'closed', next: tuesday })
    expect(nw(hours, '2026-03-03 10:00')).toEqual({ kind: 'byAppointment', next: tuesday })
  })

  it('takes every time for an appointment where there is no other way in', () => {
    expect(nw({ ...weekdays, byAppointmentOnly: true }, '2026-03-02 10:00')).toEqual({
      kind: 'byAppointment',
      next: null,
    })
  })
})

describe('times on the phone', () => {
  const hours: Hours = {
    weekly: [
      { days: [1, 2, 3], opens: '09:00', closes: '12:00', byPhone: true },
      { days: [4], opens: '14:00', closes: '18:00' },
    ],
    onHolidays: 'closed',
  }
  const thursday = { day: '2026-03-05', time: '14:00' }

  it('are never called open', () => {
    expect(nw(hours, '2026-03-02 10:00')).toEqual({
      kind: 'byPhone',
      until: { day: '2026-03-02', time: '12:00' },
      next: thursday,
    })
  })

  it('are told beside the next open door', () => {
    expect(nw(hours, '2026-03-02 12:00')).toEqual({
      kind: 'closed',
      next: thursday,
      nextByPhone: { day: '2026-03-03', time: '09:00' },
    })
  })

  it('give way to an open door at the same hour', () => {
    const both: Hours = {
      weekly: [...hours.weekly!, { days: [1], opens: '09:00', closes: '11:00' }],
    }
    expect(nw(both, '2026-03-02 10:00')).toMatchObject({
      kind: 'open',
      until: { day: '2026-03-02', time: '11:00' },
    })
    expect(nw(both, '2026-03-02 11:00').kind).toBe('byPhone')
  })
})

describe('some weeks of a month', () => {
  const next = (weeksOfMonth: WeeklyHours['weeksOfMonth'], local: string) => {
    const state = nw(
      { weekly: [{ days: [1], opens: '18:00', closes: '20:00', weeksOfMonth }] },
      local,
    )
    return state.kind === 'closed' ? state.next?.day : state.kind
  }

  it('finds the first, the last and the fifth Monday', () => {
    expect(next([1], '2026-11-23 09:00')).toBe('2026-12-07')
    expect(next([-1], '2026-11-23 09:00')).toBe('2026-11-30')
    // The fifth Monday of March is a holiday of which nobody said whether it is open.
    expect(next([5], '2026-11-30 21:00')).toBe('2027-05-31')
    expect(next([2, 4], '2026-11-23 21:00')).toBe('2026-12-14')
    expect(next([2, 4], '2026-11-23 19:00')).toBe('open')
  })
})

describe('a part of the year', () => {
  const from = (season: WeeklyHours['season']): Hours => ({
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '20:00', closes: '08:00', season }],
    onHolidays: 'asWeekly',
  })
  const winter = from({ from: '11-01', until: '03-31' })

  it('reaches over New Year, both its days included', () => {
    expect(nw(winter, '2026-10-31 23:00')).toEqual({
      kind: 'closed',
      next: { day: '2026-11-01', time: '20:00' },
    })
    expect(nw(winter, '2026-11-01 20:00').kind).toBe('open')
    expect(nw(winter, '2027-01-01 03:00').kind).toBe('open')
    expect(nw(winter, '2027-03-31 23:00').kind).toBe('open')
    // The night that began on the last day still ends in the morning.
    expect(nw(winter, '2027-04-01 07:59').kind).toBe('open')
    expect(nw(winter, '2027-04-01 20:00').kind).toBe('closed')
  })

  it('knows when the season comes again, and the end of February', () => {
    expect(nw(winter, '2026-05-10 12:00')).toMatchObject({ next: { day: '2026-11-01' } })
    const february = from({ from: '02-01', until: '02-29' })
    expect(nw(february, '2028-02-29 21:00').kind).toBe('open')
    expect(nw(february, '2027-02-28 21:00').kind).toBe('open')
    expect(nw(february, '2027-03-01 21:00').kind).toBe('closed')
  })
})

describe('a closure', () => {
  const at9 = (day: string, closure: Parameters<typeof openStateOf>[0]['closure']) =>
    openStateOf({ hours: weekdays, ...(closure && { closure }) }, at(`${day} 09:00`), 'NW')

  it('pauses an offer from its first to its last day', () => {
    const closure = { from: '2026-03-02', until: '2026-03-06', note: 'Umbau' }
    expect(at9('2026-03-01', closure)).toEqual({
      kind: 'closed',
      next: { day: '2026-03-09', time: '09:00' },
    })
    for (const day of ['2026-03-02', '2026-03-06'])
      expect(at9(day, closure)).toEqual({ kind: 'paused', ...closure })
    expect(at9('2026-03-09', closure).kind).toBe('open')
  })

  it('does not promise an opening when nobody knows its end', () => {
    const closure = { from: '2026-03-02' }
    expect(at9('2026-06-15', closure)).toEqual({ kind: 'paused', from: '2026-03-02', until: null })
    expect(at9('2026-03-01', closure)).toEqual({ kind: 'closed', next: null })
  })

  it('closes what is open day and night', () => {
    const closure = { from: '2026-03-02', until: '2026-03-02' }
    const always = (day: string) =>
      openStateOf({ hours: { always: true }, closure }, at(`${day} 12:00`), 'NW').kind
    expect(['2026-03-01', '2026-03-02', '2026-03-03'].map(always)).toEqual([
      'open',
      'paused',
      'open',
    ])
  })
})

describe('the clock on the wall', () => {
  it('follows summer time', () => {
    expect(wallClock(new Date('2026-03-29T00:59:00Z'))).toEqual({ day: '2026-03-29', minutes: 119 })
    expect(wallClock(new Date('2026-03-29T01:00:00Z'))).toEqual({ day: '2026-03-29', minutes: 180 })
    expect(wallClock(new Date('2026-10-25T00:30:00Z'))).toEqual({ day: '2026-10-25', minutes: 150 })
    expect(wallClock(new Date('2026-10-25T01:30:00Z'))).toEqual({ day: '2026-10-25', minutes: 150 })
    expect(wallClock(new Date('2026-12-31T23:30:00Z')).day).toBe('2027-01-01')
  })

  it('keeps a night shelter open through the night of the clock change', () => {
    const shelter: Hours = {
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '20:00', closes: '08:00' }],
      onHolidays: 'asWeekly',
    }
    for (const utc of ['2026-03-28T23:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29T05:59:00Z'])
      expect(openState(shelter, wallClock(new Date(utc)), 'NW').kind).toBe('open')
    expect(openState(shelter, wallClock(new Date('2026-03-29T06:00:00Z')), 'NW').kind).toBe(
      'closed',
    )
  })

  it('counts days and weekdays over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(weekdayOf('2026-03-01')).toBe(7)
  })
})

describe('properties', () => {
  const clock = fc.integer({ min: 0, max: 1439 }).map(clockOf)
  const monthDay = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 29 }) })
    .map(({ month, day }) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  const week = fc.constantFrom<1 | 2 | 3 | 4 | 5 | -1>(1, 2, 3, 4, 5, -1)
  const entry: fc.Arbitrary<WeeklyHours> = fc.record(
    {
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      opens: clock,
      closes: clock,
      weeksOfMonth: fc.uniqueArray(week, { minLength: 1 }),
      season: fc.record({ from: monthDay, until: monthDay }),
    },
    { requiredKeys: ['days', 'opens', 'closes'] },
  )
  const moment = fc.record({
    day: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days)),
    minutes: fc.integer({ min: 0, max: 1439 }),
  })

  it('what opens next is indeed open at that minute, and not a minute earlier', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), moment, (weekly, now) => {
        const hours: Hours = { weekly, onHolidays: 'asWeekly' }
        const state = openState(hours, now, 'NW')
        if (state.kind === 'open') return true
        if (state.kind !== 'closed') return false
        // A season of one day whose weekday comes in another year: nothing in sight is no fault.
        if (!state.next)
          return Array.from({ length: 399 }, (_, ahead) => addDays(now.day, ahead + 1)).every(
            (day) => hoursOfDay(hours, day, 'NW').stretches.length === 0,
          )
        const opening = { day: state.next.day, minutes: toMinutes(state.next.time) }
        const before =
          opening.minutes > 0
            ? { day: opening.day, minutes: opening.minutes - 1 }
            : { day: addDays(opening.day, -1), minutes: 1439 }
        return (
          openState(hours, opening, 'NW').kind === 'open' &&
          openState(hours, before, 'NW').kind === 'closed'
        )
      }),
    )
  })

  it('says the same as the day it speaks of', () => {
    const any = fc.record({ entry, byPhone: fc.boolean(), byAppointment: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Hours['onHolidays']>('closed', 'asWeekly', 'unknown'),
        moment,
        (entries, onHolidays, now) => {
          const weekly = entries.map(({ entry, ...how }) => ({ ...entry, ...how }))
          const hours: Hours = { weekly, onHolidays }
          const here = [hoursOfDay(hours, now.day, 'NW')].flatMap(({ stretches, uncertain }) =>
            uncertain ? [] : stretches,
          )
          const runs = here.filter(
            ({ opens, closes }) => opens <= now.minutes && now.minutes < closes,
          )
          const { kind } = openState(hours, now, 'NW')
          if (runs.some(({ byPhone, byAppointment }) => !byPhone && !byAppointment))
            return kind === 'open'
          if (runs.some(({ byPhone }) => byPhone)) return kind !== 'closed'
          return true
        },
      ),
    )
  })

  it('is closed at the minute it says it closes', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), moment, (weekly, now) => {
        const hours: Hours = { weekly, onHolidays: 'asWeekly' }
        const state = openState(hours, now, 'NW')
        if (state.kind !== 'open' || !state.until) return true
        const { day, time } = state.until
        const end =
          time === '24:00'
            ? { day: addDays(day, 1), minutes: 0 }
            : { day, minutes: toMinutes(time) }
        return openState(hours, end, 'NW').kind === 'closed'
      }),
    )
  })
})

describe('the usual week', () => {
  it('puts days with the same times together', () => {
    expect(usualWeek(weekdays).map(({ days }) => days)).toEqual([
      [1, 4],
      [2, 3, 5],
    ])
  })
})
