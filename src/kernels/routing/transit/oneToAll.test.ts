import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  connectionsFor,
  crowFootpaths,
  dayOfDate,
  expectedAtPlace,
  expectedAtStops,
  journeyAt,
  never,
  oneToAll,
  readGtfs,
  timetableOfDay,
} from './index.ts'

interface Call {
  readonly stop: number
  readonly time: number
  readonly wait: number
}

const clock = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')

/** A feed of stops 300 m apart on a line, with these trips each weekday. */
function feedOf(stops: number, trips: readonly (readonly Call[])[], more: [string, string][] = []) {
  const line = (_: unknown, stop: number) =>
    `s${stop},Halt ${stop},51,${(7 + stop * 0.0043).toFixed(4)}`
  const times = trips.flatMap((calls, trip) =>
    calls.map(
      ({ stop, time, wait }, at) => `t${trip},${clock(time)},${clock(time + wait)},s${stop},${at}`,
    ),
  )
  return new Map([
    [
      'stops.txt',
      ['stop_id,stop_name,stop_lat,stop_lon', ...Array.from({ length: stops }, line)].join('\n'),
    ],
    ['routes.txt', 'route_id,route_short_name,route_type\nr,12,3'],
    [
      'trips.txt',
      ['trip_id,route_id,service_id', ...trips.map((_, trip) => `t${trip},r,wochentag`)].join('\n'),
    ],
    [
      'stop_times.txt',
      ['trip_id,arrival_time,departure_time,stop_id,stop_sequence', ...times].join('\n'),
    ],
    [
      'calendar.txt',
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwochentag,1,1,1,1,1,0,0,20260101,20281231',
    ],
    ...more,
  ])
}

const tuesday = dayOfDate('2026-11-24')!

async function dayOf(files: ReadonlyMap<string, string>, day = tuesday) {
  const read = await readGtfs(files)
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.report.problems))
  const { timetable } = read
  const rides = timetableOfDay(timetable, { day, until: 86_400 })
  const connections = connectionsFor(timetable, crowFootpaths(timetable, 450), 1.25)
  const at = (stop: number) => timetable.stops.id.indexOf(`s${stop}`)
  return { timetable, rides, connections, at }
}

/** Earliest arrivals by looking at every ride and every pair of its calls, ride after ride. */
function plainly(
  trips: readonly (readonly Call[])[],
  walks: ReadonlyMap<number, ReadonlyMap<number, number>>,
  from: number,
  departure: number,
  stops: number,
): number[] {
  let ready = new Array<number>(stops).fill(Infinity)
  ready[from] = departure
  const arrived = new Array<number>(stops).fill(Infinity)
  arrived[from] = departure
  for (let ride = 1; ride <= 5; ride++) {
    const alighted = new Array<number>(stops).fill(Infinity)
    for (const calls of trips)
      calls.forEach(({ stop, time, wait }, at) => {
        if (ready[stop]! > time + wait) return
        for (const next of calls.slice(at + 1))
          alighted[next.stop] = Math.min(alighted[next.stop]!, next.time)
      })
    const then = ready.slice()
    alighted.forEach((time, stop) => {
      then[stop] = Math.min(then[stop]!, time)
      for (const [to, seconds] of walks.get(stop) ?? [])
        then[to] = Math.min(then[to]!, time + seconds)
    })
    ready = then
    for (let stop = 0; stop < stops; stop++) arrived[stop] = Math.min(arrived[stop]!, ready[stop]!)
  }
  return arrived
}

const feeds = fc.integer({ min: 2, max: 7 }).chain((stops) =>
  fc.record({
    stops: fc.constant(stops),
    from: fc.nat(stops - 1),
    trips: fc.array(
      fc
        .tuple(
          fc.shuffledSubarray([...Array(stops).keys()], { minLength: 2 }),
          fc.integer({ min: 28_000, max: 31_000 }),
          fc.array(fc.tuple(fc.integer({ min: 30, max: 400 }), fc.nat(60)), {
            minLength: 7,
            maxLength: 7,
          }),
        )
        .map(([course, start, steps]) => {
          let time = start
          return course.map((stop, at): Call => {
            const [run, wait] = steps[at]!
            const call = { stop, time, wait }
            time += run + wait
            return call
          })
        }),
      { minLength: 1, maxLength: 9 },
    ),
  }),
)

describe('travel times over a window of departures', () => {
  it('are those of looking at every ride, for each minute', async () => {
    await fc.assert(
      fc.asyncProperty(feeds, async ({ stops, from, trips }) => {
        const { rides, connections, at, timetable } = await dayOf(feedOf(stops, trips))
        if (at(from) === -1) return
        const window = { from: 470, minutes: 25 }
        const times = oneToAll(rides, connections, [{ stop: at(from), seconds: 0 }], { window })
        const walks = new Map(
          timetable.stops.id.map((id, stop) => {
            const [first, past] = [connections.first[stop]!, connections.first[stop + 1]!]
            const there = [...connections.stop.subarray(first, past)].map(
              (to, index) =>
                [
                  Number(timetable.stops.id[to]!.slice(1)),
                  connections.seconds[first + index]!,
                ] as const,
            )
            return [Number(id.slice(1)), new Map(there)] as const
          }),
        )
        for (let minute = 0; minute < window.minutes; minute++) {
          const departure = (window.from + minute) * 60
          const expected = plainly(trips, walks, from, departure, stops)
          for (const [stop, id] of timetable.stops.id.entries()) {
            const arrival = expected[Number(id.slice(1))]!
            const seconds = times.seconds[stop * window.minutes + minute]!
            expect(seconds).toBe(arrival - departure <= 7200 ? arrival - departure : never)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  /** A bus every 20 minutes from 8 o'clock, 10 minutes under way. */
  const hourly = [0, 1, 2, 3, 4].map((number): Call[] => [
    { stop: 0, time: 28_800 + number * 1200, wait: 0 },
    { stop: 5, time: 29_400 + number * 1200, wait: 0 },
  ])

  it('tell what half and nine of ten departures take, not one lucky one', async () => {
    const { rides, connections, at } = await dayOf(feedOf(6, hourly))
    const times = oneToAll(rides, connections, [{ stop: at(0), seconds: 0 }], {
      window: { from: 480, minutes: 60 },
    })
    const { median, p90 } = expectedAtStops(times)
    expect(median[at(5)]).toBe(600 + 9 * 60)
    expect(p90[at(5)]).toBe(600 + 17 * 60)
    const place = expectedAtPlace(times, [{ stop: at(5), seconds: 120 }], 900)
    expect(place).toEqual({ median: 900, p90: 900 })
  })

  it('know the days: none on Saturday, none where an exception takes it away', async () => {
    const saturday = await dayOf(feedOf(6, hourly), dayOfDate('2026-11-28')!)
    expect(saturday.rides.tripsOfRide).toHaveLength(0)
    const exception: [string, string] = [
      'calendar_dates.txt',
      'service_id,date,exception_type\nwochentag,20261124,2\nwochentag,20261128,1',
    ]
    expect((await dayOf(feedOf(6, hourly, [exception]))).rides.tripsOfRide).toHaveLength(0)
    const added = await dayOf(feedOf(6, hourly, [exception]), dayOfDate('2026-11-28')!)
    expect(added.rides.tripsOfRide).toHaveLength(5)
  })

  it('tell the journey: line, stops and times', async () => {
    const { timetable, rides, connections, at } = await dayOf(feedOf(6, hourly))
    const journey = journeyAt(timetable, rides, connections, {
      ...{ access: [{ stop: at(0), seconds: 60 }], egress: [{ stop: at(5), seconds: 30 }] },
      ...{ direct: never, departure: 28_800 },
    })
    expect(journey).toMatchObject({ arrival: 30_630, changes: 0 })
    expect(journey!.legs.find(({ kind }) => kind === 'ride')).toMatchObject({
      line: { name: '12' },
      departure: 30_000,
      arrival: 30_600,
    })
  })

  it('keep the rows that are right, and tell of the others with their line', async () => {
    const files = new Map(feedOf(6, hourly))
    files.set(
      'stop_times.txt',
      `${files.get('stop_times.txt')}\nt0,quatsch,08:00:00,s3,9\nt9,08:00:00,08:00:00,s3,0`,
    )
    const read = await readGtfs(files)
    expect(read.kind).toBe('read')
    expect(read.report.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'stop_times.txt', line: 12, kind: 'badValue' }),
        expect.objectContaining({ file: 'stop_times.txt', line: 13, kind: 'unknownReference' }),
      ]),
    )
  })
})
