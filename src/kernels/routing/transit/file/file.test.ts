import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTimetable, encodeTimetable, type Timetable, UnreadableTimetable } from '../index.ts'

const texts = fc.array(fc.string({ unit: 'grapheme' }))
const [bytes, counts, times] = [fc.uint8Array(), fc.uint32Array(), fc.int32Array()]

/** Any arrays and texts: the file holds what it is given, whether or not it makes a timetable. */
const anyTimetable: fc.Arbitrary<Timetable> = fc.record({
  stops: fc.record({
    ...{ id: texts, name: texts, platform: texts, station: counts },
    ...{ lon: times, lat: times, wheelchair: bytes },
  }),
  routes: fc.array(
    fc.record({ id: fc.string(), name: fc.string(), agency: fc.string(), type: fc.nat(1700) }),
  ),
  patterns: fc.record({
    ...{ route: counts, firstCall: counts, stop: counts, doors: bytes, firstTrip: counts },
  }),
  trips: fc.record({
    ...{ id: texts, headsign: texts, service: counts, wheelchair: bytes, firstTime: counts },
    ...{ arrival: times, departure: times, inSeatFrom: counts, inSeatTo: counts },
  }),
  frequencies: fc.record({ trip: counts, start: times, end: times, headway: times }),
  services: fc.record({ id: texts, firstDay: fc.integer(), days: fc.nat(), runs: bytes }),
  transfers: fc.record({ from: counts, to: counts, seconds: times }),
})

/** Arrays as lists: which memory they lie in is no matter. */
const plain = (timetable: Timetable) =>
  JSON.parse(
    JSON.stringify(timetable, (_, value) => (ArrayBuffer.isView(value) ? listOf(value) : value)),
  )
const listOf = (view: ArrayBufferView) => [
  view.constructor.name,
  ...new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
]

describe("a timetable's file", () => {
  it('gives back what was written, and the same bytes again', () => {
    fc.assert(
      fc.property(anyTimetable, (timetable) => {
        const file = encodeTimetable(timetable)
        const read = decodeTimetable(file)
        expect(plain(read)).toEqual(plain(timetable))
        expect(read.trips.arrival.buffer).toBeInstanceOf(SharedArrayBuffer)
        expect(encodeTimetable(read)).toEqual(file)
      }),
      { numRuns: 60 },
    )
  })

  it('tells what is wrong with it', () => {
    const [timetable] = fc.sample(anyTimetable, 1) as [Timetable]
    const file = encodeTimetable(timetable)
    const faultOf = (broken: Uint8Array) => {
      try {
        decodeTimetable(broken)
      } catch (error) {
        if (error instanceof UnreadableTimetable) return error.fault
      }
      return undefined
    }
    expect(faultOf(new TextEncoder().encode('PK'))).toEqual({ kind: 'notATimetable' })
    expect(faultOf(file.subarray(0, 20))).toEqual({ kind: 'truncated', missingBytes: 8 })
    expect(faultOf(file.subarray(0, -3))).toEqual({ kind: 'truncated', missingBytes: 3 })
    const newer = file.slice()
    newer[8] = 2
    expect(faultOf(newer)).toEqual({ kind: 'otherVersion', version: 2, readable: 1 })
    for (const at of [16, 30, file.length - 1]) {
      const flipped = file.slice()
      flipped[at]! ^= 4
      expect(faultOf(flipped)).toEqual({ kind: 'damaged' })
    }
  })
})
