import type { Hours, WeeklyHours } from '../../../contexts/offers/index.ts'
import type { Random } from '../chance/random.ts'
import type { HoursKind } from './template.ts'

const slot = (days: number[], opens: string, closes: string, more: Partial<WeeklyHours> = {}) => ({
  days,
  opens,
  closes,
  ...more,
})
const workdays = [1, 2, 3, 4, 5]
type Week = NonNullable<WeeklyHours['weeksOfMonth']>[number]

const monthly = (day: number, week: Week, opens: string, closes: string): Hours => ({
  weekly: [slot([day], opens, closes, { weeksOfMonth: [week] })],
  onHolidays: 'closed',
})

/** The meetings that `phrases.monthly` tells of in words; every second week cannot be said in times. */
export const meetings: readonly (Hours | undefined)[] = [
  monthly(2, 1, '18:00', '20:00'),
  monthly(3, 2, '17:00', '19:00'),
  monthly(4, 3, '19:00', '21:00'),
  monthly(1, -1, '16:00', '18:00'),
  undefined,
  monthly(6, 1, '14:00', '17:00'),
]

/** Days around Christmas 2026 on which offices and advice centres are closed. */
const betweenTheYears = [
  {
    from: '2026-12-24',
    until: '2027-01-01',
    closed: true,
    note: 'Zwischen den Jahren geschlossen',
  },
]
const staffDay = [{ from: '2026-11-18', until: '2026-11-18', closed: true, note: 'Fortbildung' }]

/** Opening times of a kind of offer, in one of the shapes that such offers have. */
export function makeHours(kind: HoursKind, random: Random): Hours | undefined {
  const hours = shapes[kind](random)
  if (!hours?.weekly || hours.exceptions) return hours
  const closing = random.next()
  if (closing < 0.12) return { ...hours, exceptions: betweenTheYears }
  return closing < 0.17 ? { ...hours, exceptions: staffDay } : hours
}

/** With this probability hours at which somebody answers the phone while the door is closed. */
const phoneTimes = (random: Random, probability: number): WeeklyHours[] =>
  random.chance(probability)
    ? [
        slot(random.sample(workdays, probability === 1 ? 4 : 2).sort(), '09:00', '11:00', {
          byPhone: true,
        }),
      ]
    : []

const shapes: Record<HoursKind, (random: Random) => Hours | undefined> = {
  none: () => undefined,
  always: () => ({ always: true }),
  appointment: (random) =>
    random.chance(0.5)
      ? { byAppointmentOnly: true }
      : {
          weekly: [
            slot(workdays, random.pick(['08:30', '09:00']), '16:00', { byAppointment: true }),
          ],
          onHolidays: 'closed',
        },
  advice: (random) => {
    const long = random.pick([2, 4])
    const open = random.sample([1, 2, 3, 4], 2).sort()
    return {
      weekly: [
        slot(open, '09:00', '12:00'),
        slot([long], '14:00', random.pick(['17:00', '18:00'])),
        slot(workdays, '09:00', '16:00', { byAppointment: true, note: 'Termine nach Absprache' }),
        ...phoneTimes(random, 0.4),
      ],
      onHolidays: 'closed',
    }
  },
  openAdvice: (random) => ({
    weekly: [
      slot(
        [random.int(1, 2)],
        random.pick(['09:00', '09:30', '10:00']),
        random.pick(['12:00', '12:30']),
        {
          note: 'Offene Sprechstunde',
        },
      ),
      slot([random.int(3, 4)], random.pick(['14:00', '15:00']), random.pick(['17:00', '18:00']), {
        note: 'Offene Sprechstunde',
      }),
      ...phoneTimes(random, 0.4),
    ],
    onHolidays: 'closed',
  }),
  phoneTimes: (random) => ({ weekly: phoneTimes(random, 1), onHolidays: 'closed' }),
  phoneAdvice: (random) => ({
    weekly: [
      ...phoneTimes(random, 1),
      slot(workdays, '10:00', '17:00', { byAppointment: true, note: 'Termine nach Absprache' }),
    ],
    onHolidays: 'closed',
  }),
  weekends: () => ({
    weekly: [slot([6, 7], '10:00', '18:00'), slot([3, 5], '16:00', '20:00')],
    onHolidays: 'asWeekly',
  }),
  winterNights: () => ({
    weekly: [
      slot([1, 2, 3, 4, 5, 6, 7], '20:00', '08:00', {
        season: { from: '11-01', until: '03-31' },
        note: 'Einlass bis 23 Uhr',
      }),
    ],
    onHolidays: 'asWeekly',
  }),
  summerDays: () => ({
    weekly: [
      slot([1, 2, 3, 4, 5, 6, 7], '10:00', '18:00', { season: { from: '05-01', until: '09-30' } }),
    ],
    onHolidays: 'asWeekly',
  }),
  office: (random) => ({
    weekly: [
      slot([1, 2, 3, 4, 5], '08:00', random.pick(['12:00', '12:30'])),
      slot([4], '14:00', random.pick(['16:00', '17:30'])),
    ],
    onHolidays: 'closed',
    ...(random.chance(0.5) ? { exceptions: betweenTheYears } : {}),
  }),
  practice: (random) => ({
    weekly: [
      slot(workdays, random.pick(['07:30', '08:00', '08:30']), random.pick(['12:00', '12:30'])),
      slot(
        random.pick([
          [1, 2, 4],
          [1, 4],
          [2, 4],
        ]),
        random.pick(['14:30', '15:00', '16:00']),
        '18:00',
      ),
    ],
    onHolidays: 'closed',
  }),
  pharmacy: (random) => ({
    weekly: [
      slot(workdays, random.pick(['08:00', '08:30']), random.pick(['18:30', '19:00'])),
      slot([6], '09:00', random.pick(['13:00', '14:00', '16:00'])),
    ],
    onHolidays: 'closed',
  }),
  nursery: (random) => ({
    weekly: [
      slot(
        workdays,
        random.pick(['07:00', '07:15', '07:30']),
        random.pick(['16:00', '16:30', '17:00']),
      ),
    ],
    onHolidays: 'closed',
  }),
  school: () => ({ weekly: [slot(workdays, '07:45', '16:00')], onHolidays: 'closed' }),
  youth: (random) => ({
    weekly: [
      slot([1, 2, 3, 4], random.pick(['14:00', '15:00']), random.pick(['19:00', '20:00'])),
      slot([5], '15:00', random.pick(['21:00', '22:00'])),
    ],
    onHolidays: 'closed',
  }),
  club: (random) => ({
    weekly: [
      slot([1, 2, 3, 4], random.pick(['10:00', '11:00']), random.pick(['16:00', '17:00'])),
      slot([5], '10:00', '14:00'),
    ],
    onHolidays: 'closed',
  }),
  library: (random) => ({
    weekly: [
      slot([2, 3, 4, 5], '10:00', random.pick(['18:00', '19:00'])),
      slot([6], '10:00', '14:00'),
    ],
    onHolidays: 'closed',
  }),
  night: () => ({
    weekly: [slot([1, 2, 3, 4, 5, 6, 7], '19:00', '08:00', { note: 'Einlass bis 23 Uhr' })],
    onHolidays: 'asWeekly',
  }),
  weeklyGroup: (random) => {
    const opens = random.pick(['10:00', '15:00', '16:00', '17:30', '18:00', '19:00'])
    const closes = `${String(Number(opens.slice(0, 2)) + 2).padStart(2, '0')}${opens.slice(2)}`
    return { weekly: [slot([random.int(1, 5)], opens, closes)], onHolidays: 'unknown' }
  },
  // On which days of a month stands in the texts too: `meetings` says both alike.
  monthlyGroup: () => undefined,
  firstMonday: () => monthly(1, 1, '18:00', '20:00'),
  firstTuesday: () => monthly(2, 1, '17:00', '19:00'),
  secondWednesday: () => monthly(3, 2, '14:30', '17:00'),
  lastThursday: () => monthly(4, -1, '18:30', '20:30'),
  foodBank: (random) => ({
    weekly: [
      slot(
        random.pick([[2, 5], [1, 4], [3, 6], [3]]),
        random.pick(['10:00', '11:00', '13:00']),
        random.pick(['14:00', '15:30']),
      ),
    ],
    onHolidays: 'closed',
  }),
  dayCare: () => ({ weekly: [slot(workdays, '08:00', '16:30')], onHolidays: 'closed' }),
  daylight: () => undefined,
  evenings: (random) => ({
    weekly: [
      slot([1, 2, 3, 4, 5], random.pick(['16:00', '17:00']), random.pick(['20:00', '21:30'])),
      slot([6], '10:00', random.pick(['14:00', '18:00'])),
    ],
    onHolidays: 'closed',
  }),
  crisis: () => ({
    weekly: [
      slot([1], '00:00', '08:00'),
      slot([1, 2, 3, 4], '16:30', '08:00'),
      slot([5], '16:30', '24:00'),
      slot([6, 7], '00:00', '24:00'),
    ],
    onHolidays: 'asWeekly',
  }),
  outreach: (random) => ({
    weekly: [
      slot(
        random.sample(workdays, 3).sort(),
        random.pick(['12:00', '15:00', '17:00']),
        random.pick(['19:00', '21:00']),
        { note: 'Unterwegs im Stadtteil' },
      ),
    ],
    onHolidays: 'unknown',
  }),
}
