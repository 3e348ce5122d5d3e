import type { Complain } from './report.ts'
import { type FeedFiles, rowsOf } from './rows.ts'
import type { FeedTrip } from './trips.ts'
import { numberOf, secondsOfTime } from './values.ts'

/** A trip that runs again and again: its own times tell only how long it takes from stop to stop. */
export interface FeedFrequency {
  readonly trip: string
  /** Seconds of the service day; the first run leaves at `start`, none at `end` or later. */
  readonly start: number
  readonly end: number
  readonly headway: number
  readonly isExact: boolean
}

const file = 'frequencies.txt'

export async function readFrequencies(
  files: FeedFiles,
  trips: ReadonlyMap<string, FeedTrip>,
  complain: Complain,
): Promise<FeedFrequency[]> {
  const frequencies: FeedFrequency[] = []
  const columns = ['trip_id', 'start_time', 'end_time', 'headway_secs']
  for await (const { line, cells } of rowsOf(files, file, columns, complain)) {
    const trip = cells.trip_id ?? ''
    const start = secondsOfTime(cells.start_time ?? '')
    const end = secondsOfTime(cells.end_time ?? '')
    const headway = numberOf(cells.headway_secs)
    const bad = (column: string) =>
      complain({ kind: 'badValue', file, line, column, value: cells[column] ?? '' })
    if (!trips.has(trip))
      complain({ kind: 'unknownReference', file, line, column: 'trip_id', value: trip })
    else if (start === undefined) bad('start_time')
    else if (end === undefined || end < start) bad('end_time')
    else if (headway === undefined || headway < 1) bad('headway_secs')
    else frequencies.push({ trip, start, end, headway, isExact: cells.exact_times === '1' })
  }
  return frequencies
}
