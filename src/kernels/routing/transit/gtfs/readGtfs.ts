import { compileTimetable } from '../compile.ts'
import type { Timetable } from '../timetable.ts'
import { readServices } from './calendar.ts'
import { readFrequencies } from './frequencies.ts'
import { collectProblems, type GtfsReport } from './report.ts'
import { readRoutes } from './routes.ts'
import type { FeedFiles } from './rows.ts'
import { readStops } from './stops.ts'
import { readStopTimes } from './stopTimes.ts'
import { readTransfers } from './transfers.ts'
import { readTrips } from './trips.ts'

export type GtfsResult =
  | { readonly kind: 'read'; readonly timetable: Timetable; readonly report: GtfsReport }
  /** A file is missing without which there is no timetable, or nothing usable is left. */
  | { readonly kind: 'unusable'; readonly report: GtfsReport }

/**
 * Reads a GTFS feed (gtfs.org, schedule reference) from its files. A bad row is reported with its line and left out;
 * the others stay.
 */
export async function readGtfs(files: FeedFiles): Promise<GtfsResult> {
  const { complain, report } = collectProblems()
  for (const file of missingFiles(files))
    complain({ kind: 'missingFile', file, line: 0, column: '', value: '' })
  const stops = await readStops(files, complain)
  const routes = await readRoutes(files, complain)
  const services = await readServices(files, complain)
  const trips = await readTrips(files, routes, services, complain)
  const calls = await readStopTimes(files, trips, stops, complain)
  const frequencies = await readFrequencies(files, trips, complain)
  const transfers = await readTransfers(files, stops, trips, complain)
  if (calls.size === 0) return { kind: 'unusable', report }
  const feed = { stops, routes, services, trips, calls, frequencies, transfers }
  return { kind: 'read', timetable: compileTimetable(feed), report }
}

function missingFiles(files: FeedFiles): string[] {
  const needed = ['stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt']
  const missing = needed.filter((file) => !files.has(file))
  const hasCalendar = files.has('calendar.txt') || files.has('calendar_dates.txt')
  return hasCalendar ? missing : [...missing, 'calendar.txt']
}
