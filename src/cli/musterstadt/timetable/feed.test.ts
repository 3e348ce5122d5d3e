import { describe, expect, it } from 'vitest'
import { fromLonLat } from '../map/place.ts'
import { nameStreets } from '../map/streets.ts'
import { buildTown } from '../map/town.ts'
import { drawNetwork } from '../network/network.ts'
import { distance, nearestOn } from '../network/sketch.ts'
import { settle } from '../people/cells.ts'
import { populate } from '../people/residents.ts'
import { drawTraits } from '../people/traits.ts'
import { type Feed, makeFeed } from './feed.ts'
import { zipFeed } from './zip.ts'

/** Rows of a file of the feed; only stop names hold commas, and those in quotes. */
function rowsOf(feed: Feed, file: string): Record<string, string>[] {
  const [head, ...lines] = feed.get(file)!.trimEnd().split('\n')
  const columns = head!.split(',')
  return lines.map((line) => {
    const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((m) => m[2] ?? m[1]!)
    return Object.fromEntries(columns.map((column, k) => [column, cells[k]!]))
  })
}

const seconds = (time: string) => {
  const [h, m, s] = time.split(':').map(Number)
  return h! * 3600 + m! * 60 + s!
}

describe.each([
  ['musterstadt', 160_000, 10],
  ['klein', 40_000, 5],
])('the timetable made from %s for %i residents', (seed, residents, fewestLines) => {
  const town = buildTown(seed, residents)
  const cells = settle(town, populate(town, drawTraits(town)))
  const pieces = nameStreets(town, cells)
  const network = drawNetwork(town, pieces, [])
  const feed = makeFeed(town, network, pieces)
  const rows = (file: string) => rowsOf(feed, file)
  const ids = (file: string, column: string) => new Set(rows(file).map((row) => row[column]!))

  it('names nothing that is not there, and nothing twice', () => {
    for (const [file, column] of [
      ['stops.txt', 'stop_id'],
      ['routes.txt', 'route_id'],
      ['trips.txt', 'trip_id'],
      ['calendar.txt', 'service_id'],
    ] as const)
      expect(ids(file, column).size).toBe(rows(file).length)
    const refers = (file: string, column: string, to: Set<string>) => {
      for (const row of rows(file)) if (row[column]) expect(to).toContain(row[column])
    }
    const [stops, trips] = [ids('stops.txt', 'stop_id'), ids('trips.txt', 'trip_id')]
    refers('trips.txt', 'route_id', ids('routes.txt', 'route_id'))
    refers('trips.txt', 'service_id', ids('calendar.txt', 'service_id'))
    refers('calendar_dates.txt', 'service_id', ids('calendar.txt', 'service_id'))
    refers('frequencies.txt', 'trip_id', trips)
    refers('stops.txt', 'parent_station', stops)
    refers('transfers.txt', 'from_stop_id', stops)
    refers('transfers.txt', 'to_stop_id', stops)
    const platforms = new Set(
      rows('stops.txt').flatMap((s) => (s.location_type === '0' ? [s.stop_id!] : [])),
    )
    const strays = rows('stop_times.txt').filter(
      (row) => !platforms.has(row.stop_id!) || !trips.has(row.trip_id!),
    )
    expect(strays).toEqual([])
    expect(rows('routes.txt').length).toBeGreaterThanOrEqual(fewestLines)
  })

  it('lets no trip run backwards in time, and gives its first and last minute', () => {
    const trips = new Map<string, Record<string, string>[]>()
    for (const row of rows('stop_times.txt'))
      trips.set(row.trip_id!, [...(trips.get(row.trip_id!) ?? []), row])
    expect(trips.size).toBe(rows('trips.txt').length)
    let blank = 0
    for (const calls of trips.values()) {
      expect(calls.length).toBeGreaterThan(2)
      expect(calls[0]!.arrival_time).not.toBe('')
      expect(calls.at(-1)!.arrival_time).not.toBe('')
      let last = 0
      calls.forEach((call, k) => {
        if (Number(call.stop_sequence) !== k + 1) throw new Error(`sequence of ${call.trip_id}`)
        if (call.arrival_time === '') blank++
        else {
          if (seconds(call.arrival_time!) < last) throw new Error(`time of ${call.trip_id}`)
          last = seconds(call.departure_time!)
        }
      })
    }
    if (residents > 100_000) expect(blank).toBeGreaterThan(50)
  })

  it('holds what feeds hold: exceptions, headways, nights, unknown access, stations', () => {
    const exceptions = rows('calendar_dates.txt')
    expect(exceptions).toContainEqual({ service_id: 'so', date: '20261225', exception_type: '1' })
    expect(exceptions).toContainEqual({ service_id: 'mofr', date: '20261225', exception_type: '2' })
    expect(rows('frequencies.txt').length).toBeGreaterThan(3)
    expect(feed.get('stop_times.txt')).toMatch(/,2[5-8]:\d\d:00,/)
    const stops = rows('stops.txt')
    const share = (value: string) =>
      stops.filter((stop) => stop.wheelchair_boarding === value).length / stops.length
    expect(share('')).toBeGreaterThan(0.1)
    expect(share('2')).toBeGreaterThan(0.02)
    expect(share('2')).toBeLessThan(0.2)
    expect(stops.some((stop) => stop.location_type === '1')).toBe(true)
    expect(stops.some((stop) => stop.stop_name === 'Hauptbahnhof')).toBe(true)
    expect(rows('transfers.txt').length).toBeGreaterThan(10)
  })

  it('stops beside ways, and within ten minutes’ walk of most people', () => {
    const { plan } = network
    const platforms = rows('stops.txt').map(
      (s) => [Number(s.stop_lat), Number(s.stop_lon)] as const,
    )
    for (const [lat, lon] of platforms.filter((_, k) => k % 10 === 0)) {
      const near = plan.edges.some(({ a, b }) => {
        const ends = [a, b].flatMap((n) => [plan.nodes[2 * n]!, plan.nodes[2 * n + 1]!])
        const [x, y] = placeOf(lat, lon)
        return nearestOn(x, y, ends as [number, number, number, number]).away < 25
      })
      expect(near).toBe(true)
    }
    const places = platforms.map(([lat, lon]) => placeOf(lat, lon))
    let near = 0
    for (const { cell, total } of cells)
      if (places.some(([x, y]) => distance(x, y, cell.x, cell.y) < 600)) near += total
    expect(near / residents).toBeGreaterThan(0.6)
  })

  it('is packed to the same bytes each time', async () => {
    const pack = async () => {
      const parts: Uint8Array[] = []
      for await (const part of zipFeed(feed)) parts.push(part)
      return Buffer.concat(parts)
    }
    expect((await pack()).equals(await pack())).toBe(true)
  })
})

const placeOf = (lat: number, lon: number) => fromLonLat(lon, lat)
