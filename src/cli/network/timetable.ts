import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  calendarOf,
  dateOfDay,
  type FeedFiles,
  type GtfsReport,
  graphOf,
  type Network,
  readGtfs,
  type Timetable,
} from '../../kernels/routing/index.ts'
import { type Archive, openArchiveBytes } from '../../platform/records/index.ts'
import { RecordFailure } from '../../platform/records/problem.ts'
import { Failed } from '../failed.ts'
import type { TimetableSummary } from './files.ts'
import { stopsOnStreets } from './stops.ts'
import { gtfsProblemText } from './texts.ts'

export interface ReadTimetable {
  readonly timetable: Timetable
  readonly report: GtfsReport
  readonly summary: TimetableSummary
}

const feedFiles = [
  ...['agency.txt', 'stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt', 'calendar.txt'],
  ...['calendar_dates.txt', 'frequencies.txt', 'transfers.txt'],
]

/** Reads a GTFS feed (.zip). Throws `Failed` where it is none or nothing of it can be used. */
export async function readTimetable(file: string, network: Network): Promise<ReadTimetable> {
  const bytes = await readFile(file).catch(() => {
    throw new Failed(`Die Datei ${file} gibt es nicht.`)
  })
  const opened = await openArchiveBytes(file, bytes)
  if (!opened.ok)
    throw new Failed(opened.problems.map(({ message }) => `${file}: ${message}`).join('\nnahbei: '))
  const read = await readGtfs(filesIn(opened.value)).catch((error: unknown) => {
    if (error instanceof RecordFailure) throw new Failed(`${file}: ${error.problem.message}`)
    throw error
  })
  const { report } = read
  if (read.kind === 'unusable')
    throw new Failed(
      [
        `${file} enthält keinen Fahrplan, der zu lesen ist (GTFS).`,
        ...report.problems.slice(0, 5).map(gtfsProblemText),
      ].join('\nnahbei: '),
    )
  const { timetable } = read
  return { timetable, report, summary: summaryOf(file, bytes, timetable, report, network) }
}

/** The feed's files by name; some archives have them in a folder. */
function filesIn({ entries }: Archive): FeedFiles {
  const found = entries.flatMap((entry) => {
    const name = feedFiles.find(
      (one) => entry.file.endsWith(` ${one}`) || entry.file.endsWith(`/${one}`),
    )
    return name ? [[name, entry.read()] as const] : []
  })
  return new Map(found)
}

function summaryOf(
  file: string,
  bytes: Uint8Array,
  timetable: Timetable,
  report: GtfsReport,
  network: Network,
): TimetableSummary {
  const days = calendarOf(timetable)
  const stops = stopsOnStreets(timetable, network, graphOf(network, 'foot'))
  return {
    ...{ file: basename(file), sha256: createHash('sha256').update(bytes).digest('hex') },
    stops: timetable.stops.id.length,
    stopsOffStreets: stops.filter((stop) => stop === undefined).length,
    ...{ trips: timetable.trips.id.length, lines: timetable.routes.length },
    ...{ from: days ? dateOfDay(days.first) : null, until: days ? dateOfDay(days.last) : null },
    faults: Object.fromEntries(report.counts),
  }
}
