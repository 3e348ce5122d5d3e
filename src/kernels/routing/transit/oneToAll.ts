import type { Connections } from './connections.ts'
import type { DayTimetable } from './day.ts'
import { createLabels, type StopWay, searchRounds } from './rounds.ts'
import { never } from './timetable.ts'

export interface DepartureWindow {
  /** Minute of the day of the first departure: 480 is 8 o'clock. */
  readonly from: number
  /** How many departures, one each minute. */
  readonly minutes: number
}

export interface OneToAllOptions {
  readonly window: DepartureWindow
  /** Most rides of a journey; default 5, that is, four changes. */
  readonly maxRides?: number
  /** Seconds from door to stop beyond which nothing is looked for; default two hours. */
  readonly cap?: number
}

export interface TravelTimes {
  readonly stops: number
  readonly minutes: number
  /** Seconds from leaving the door in minute m until being at stop s: seconds[s × minutes + m], or `never`. */
  readonly seconds: Int32Array
}

export const defaultMaxRides = 5
export const defaultCap = 7200

/**
 * Travel times from a door to every stop for each minute of a window. Goes from the last departure back, so that
 * each departure only adds what leaving earlier makes better (range RAPTOR).
 */
export function oneToAll(
  day: DayTimetable,
  connections: Connections,
  access: readonly StopWay[],
  { window, maxRides = defaultMaxRides, cap = defaultCap }: OneToAllOptions,
): TravelTimes {
  const { stops } = day
  const { minutes } = window
  const labels = createLabels(day, maxRides)
  const last = labels.ready.subarray(maxRides * stops)
  const alighted = labels.alighted.subarray(maxRides * stops)
  const seconds = new Int32Array(stops * minutes)
  for (let minute = minutes - 1; minute >= 0; minute--) {
    const departure = (window.from + minute) * 60
    const horizon = departure + cap
    searchRounds(day, connections, labels, access, departure, horizon)
    for (let s = 0; s < stops; s++) {
      const a = alighted[s] as number
      const b = last[s] as number
      const best = a < b ? a : b
      seconds[s * minutes + minute] = best <= horizon ? best - departure : never
    }
  }
  return { stops, minutes, seconds }
}
