export { calendarOf, tripsOn } from './calendar.ts'
export { type Connections, connectionsFor, crowFootpaths, type Footpaths } from './connections.ts'
export { type DayChoice, type DayTimetable, type RiderAccess, timetableOfDay } from './day.ts'
export { decodeTimetable, type TimetableFileFault, UnreadableTimetable } from './file/decode.ts'
export { encodeTimetable } from './file/encode.ts'
export { type GtfsResult, readGtfs } from './gtfs/readGtfs.ts'
export type { GtfsProblem, GtfsProblemKind, GtfsReport } from './gtfs/report.ts'
export type { FeedFile, FeedFiles } from './gtfs/rows.ts'
export { dateOfDay, dayOfDate } from './gtfs/values.ts'
export { type Journey, type JourneyRequest, journeyAt, type Ride, type Walk } from './journey.ts'
export {
  type DepartureWindow,
  type OneToAllOptions,
  oneToAll,
  type TravelTimes,
} from './oneToAll.ts'
export {
  type Door,
  doorAt,
  type Footways,
  footwaysOf,
  walksFrom,
  walksTo,
} from './onFoot/doors.ts'
export { streetFootpaths } from './onFoot/streetFootpaths.ts'
export { type Expected, expectedAtPlace, expectedAtStops } from './percentiles.ts'
export type { StopWay } from './rounds.ts'
export { never, noPlace, type Timetable } from './timetable.ts'
