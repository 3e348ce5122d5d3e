import type { Rhythm } from './lines.ts'

/** Days on which a trip runs: Monday to Friday, Saturday, Sunday, school days, nights before days off. */
export type Service = 'mofr' | 'sa' | 'so' | 'schule' | 'nacht'

/** From so many minutes after midnight, a departure every so many minutes, until the next band. */
export interface Band {
  readonly from: number
  readonly until: number
  readonly every: number
}

const hours = (from: number, until: number, every: number): Band => ({
  from: from * 60,
  until: until * 60,
  every,
})

const dense = {
  mofr: [hours(4.5, 6, 20), hours(6, 19, 10), hours(19, 24.5, 20)],
  sa: [hours(5, 8, 30), hours(8, 19, 15), hours(19, 24.5, 30)],
  so: [hours(6, 9, 30), hours(9, 24, 20)],
}
const usual = {
  mofr: [
    hours(5, 6, 30),
    hours(6, 9, 15),
    hours(9, 13, 20),
    hours(13, 19, 15),
    hours(19, 23.5, 30),
  ],
  sa: [hours(6, 9, 30), hours(9, 18, 20), hours(18, 23.5, 30)],
  so: [hours(8, 23, 30)],
}
const thin = {
  mofr: [hours(5.5, 9, 20), hours(9, 13, 30), hours(13, 19, 20), hours(19, 22, 60)],
  sa: [hours(7, 20, 30)],
  so: [hours(9, 20, 60)],
}

export const bands: Readonly<Record<Rhythm, Readonly<Partial<Record<Service, readonly Band[]>>>>> =
  {
    dense,
    usual,
    thin,
    headway: {
      mofr: [hours(5, 6, 20), hours(6, 20, 10), hours(20, 24, 20)],
      sa: [hours(6, 9, 20), hours(9, 19, 12), hours(19, 24, 20)],
      so: [hours(8, 23, 20)],
    },
    // Behind midnight of the day before.
    night: { nacht: [hours(24.75, 28.5, 60)] },
    school: { schule: [hours(7, 7.5, 10), hours(13, 13.5, 15), hours(15.5, 15.75, 30)] },
  }

/** Departures of bands, in minutes after midnight; a line's shift spreads lines over the hour. */
export function departures(of: readonly Band[], shift: number): number[] {
  return of.flatMap(({ from, until, every }) => {
    const out: number[] = []
    for (let minute = from + (shift % every); minute < until; minute += every) out.push(minute)
    return out
  })
}
