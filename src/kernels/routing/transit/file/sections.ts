import type { Timetable } from '../timetable.ts'

const uint32 = (memory: SharedArrayBuffer): Uint32Array => new Uint32Array(memory)
const int32 = (memory: SharedArrayBuffer): Int32Array => new Int32Array(memory)
const uint8 = (memory: SharedArrayBuffer): Uint8Array => new Uint8Array(memory)

/** Arrays of a timetable's file, in their order, and what they hold. New ones come last. */
const kinds = {
  ...{ stopStation: uint32, stopLon: int32, stopLat: int32 },
  ...{ stopWheelchair: uint8, patternRoute: uint32, patternFirstCall: uint32 },
  ...{ patternStop: uint32, patternDoors: uint8, patternFirstTrip: uint32 },
  ...{ tripService: uint32, tripWheelchair: uint8, tripFirstTime: uint32 },
  ...{ arrival: int32, departure: int32 },
  ...{ inSeatFrom: uint32, inSeatTo: uint32 },
  ...{ frequencyTrip: uint32, frequencyStart: int32, frequencyEnd: int32 },
  ...{ frequencyHeadway: int32, serviceRuns: uint8 },
  ...{ transferFrom: uint32, transferTo: uint32, transferSeconds: int32 },
} as const

type Name = keyof typeof kinds
type Arrays = { readonly [N in Name]: ReturnType<(typeof kinds)[N]> }

// The keys of an object are its keys.
const names = Object.keys(kinds) as Name[]

/** The texts come first, then the arrays. */
export const sectionCount = 1 + names.length

/** What is not in an array. */
interface Texts {
  readonly stops: Pick<Timetable['stops'], 'id' | 'name' | 'platform'>
  readonly routes: Timetable['routes']
  readonly trips: Pick<Timetable['trips'], 'id' | 'headsign'>
  readonly services: Pick<Timetable['services'], 'id' | 'firstDay' | 'days'>
}

/** The timetable's bytes in the order of its file. */
export function sectionsOf(timetable: Timetable): Uint8Array[] {
  const { stops, routes, trips, services } = timetable
  const texts: Texts = {
    ...{ stops: { id: stops.id, name: stops.name, platform: stops.platform }, routes },
    trips: { id: trips.id, headsign: trips.headsign },
    services: { id: services.id, firstDay: services.firstDay, days: services.days },
  }
  const arrays = arraysOf(timetable)
  return [
    new TextEncoder().encode(JSON.stringify(texts)),
    ...names.map((name) => {
      const { buffer, byteOffset, byteLength } = arrays[name]
      return new Uint8Array(buffer, byteOffset, byteLength)
    }),
  ]
}

function arraysOf(timetable: Timetable): Arrays {
  const { stops, patterns, trips, frequencies, services, transfers } = timetable
  return {
    ...{ stopStation: stops.station, stopLon: stops.lon, stopLat: stops.lat },
    ...{ stopWheelchair: stops.wheelchair, patternRoute: patterns.route },
    ...{ patternFirstCall: patterns.firstCall, patternStop: patterns.stop },
    ...{ patternDoors: patterns.doors, patternFirstTrip: patterns.firstTrip },
    ...{ tripService: trips.service, tripWheelchair: trips.wheelchair },
    ...{ tripFirstTime: trips.firstTime, arrival: trips.arrival, departure: trips.departure },
    ...{ inSeatFrom: trips.inSeatFrom, inSeatTo: trips.inSeatTo },
    ...{ frequencyTrip: frequencies.trip, frequencyStart: frequencies.start },
    ...{ frequencyEnd: frequencies.end, frequencyHeadway: frequencies.headway },
    ...{ serviceRuns: services.runs, transferFrom: transfers.from, transferTo: transfers.to },
    transferSeconds: transfers.seconds,
  }
}

/** The timetable whose sections these are, in shared memory. */
export function timetableOf([texts, ...sections]: readonly Uint8Array[]): Timetable {
  // Written by `sectionsOf`; the checksum has held.
  const { stops, routes, trips, services } = JSON.parse(new TextDecoder().decode(texts)) as Texts
  const array = <N extends Name>(name: N): Arrays[N] => {
    const section = sections[names.indexOf(name)]
    if (!section) throw new RangeError(`no section ${name}`)
    const memory = new SharedArrayBuffer(section.byteLength)
    new Uint8Array(memory).set(section)
    // `kinds` tells which array each name has; TypeScript does not follow it through the index.
    return kinds[name](memory) as Arrays[N]
  }
  return {
    stops: {
      ...{ ...stops, station: array('stopStation'), wheelchair: array('stopWheelchair') },
      ...{ lon: array('stopLon'), lat: array('stopLat') },
    },
    routes,
    patterns: {
      ...{ route: array('patternRoute'), firstCall: array('patternFirstCall') },
      ...{ stop: array('patternStop'), doors: array('patternDoors') },
      firstTrip: array('patternFirstTrip'),
    },
    trips: {
      ...{ ...trips, service: array('tripService'), wheelchair: array('tripWheelchair') },
      ...{ firstTime: array('tripFirstTime'), arrival: array('arrival') },
      ...{ departure: array('departure'), inSeatFrom: array('inSeatFrom') },
      inSeatTo: array('inSeatTo'),
    },
    frequencies: {
      ...{ trip: array('frequencyTrip'), start: array('frequencyStart') },
      ...{ end: array('frequencyEnd'), headway: array('frequencyHeadway') },
    },
    services: { ...services, runs: array('serviceRuns') },
    transfers: {
      ...{ from: array('transferFrom'), to: array('transferTo') },
      seconds: array('transferSeconds'),
    },
  }
}
