import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStreets } from '../../contexts/reach/index.ts'
import { dayOfDate } from '../../kernels/routing/index.ts'
import { placeOf, sketchedFile } from '../../kernels/routing/testing/sketch.ts'
import { speakGerman } from '../german.ts'
import { zipFeed } from '../musterstadt/timetable/zip.ts'
import { addNetworkCommands } from '../network/command.ts'
import { runProgram } from '../program.ts'
import { addReachCommands } from './command.ts'
import { nearestLines } from './nearest.ts'
import { openTransit, transitLines } from './transit.ts'

let folder: string

/** A road of 6 km; from 100 m to 5,100 m a bus runs every 20 minutes and takes 10. */
const town = {
  nodes: { a: [0, 0], b: [3000, 0], c: [6000, 0], d: [3000, 400] },
  ways: [
    ['a b c', { highway: 'residential' }],
    ['b d', { highway: 'footway' }],
  ],
} as const

const degrees = (east: number) => {
  const { lon, lat } = placeOf(east, 0)
  return `${lat.toFixed(7)},${lon.toFixed(7)}`
}

const rides = [0, 1, 2, 3, 4].map((ride) => {
  const [hour, minute] = [8 + Math.floor(ride / 3), (ride % 3) * 20]
  const clock = (more: number) => `0${hour}:${String(minute + more).padStart(2, '0')}:00`
  return { id: `t${ride}`, leaves: clock(0), arrives: clock(10) }
})

const feed = new Map([
  [
    'stops.txt',
    `stop_id,stop_name,stop_lat,stop_lon\nwest,West,${degrees(100)}\nost,Ost,${degrees(5100)}`,
  ],
  ['routes.txt', 'route_id,route_short_name,route_type\nr,12,3'],
  ['trips.txt', ['trip_id,route_id,service_id', ...rides.map(({ id }) => `${id},r,w`)].join('\n')],
  [
    'stop_times.txt',
    [
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence',
      ...rides.flatMap(({ id, leaves, arrives }) => [
        `${id},${leaves},${leaves},west,0`,
        `${id},${arrives},${arrives},ost,1`,
      ]),
      't0,quatsch,08:00:00,ost,9',
    ].join('\n'),
  ],
  [
    'calendar.txt',
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nw,1,1,1,1,1,0,0,20260101,20261231',
  ],
])

async function nahbei(...args: string[]) {
  const out: string[] = []
  const errors: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)))
  vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)))
  const program = new Command('nahbei')
  addNetworkCommands(program)
  addReachCommands(program)
  speakGerman(program)
  program.exitOverride()
  await runProgram(program, ['node', 'nahbei', ...args])
  const exitCode = process.exitCode ?? 0
  process.exitCode = undefined
  vi.restoreAllMocks()
  return { out, errors: errors.join('\n'), exitCode }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nahbei-transit-'))
  await writeFile(join(folder, 'stadt.osm.pbf'), sketchedFile(town))
  await writeFile(join(folder, 'fahrplan.zip'), zipFeed(feed))
  const column = 'id,lat,lon,category'
  // Half a metre less than 100 m to the stop: 100 whole seconds at 1 m/s.
  const sources = [`ost,${degrees(5199.5)},arzt`, `nah,${degrees(200)},arzt`]
  await writeFile(join(folder, 'sources.csv'), [column, ...sources].join('\n'))
  await writeFile(join(folder, 'targets.csv'), [column, `heim,${degrees(0.5)},`].join('\n'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const build = (...more: string[]) =>
  nahbei('network', 'build', join(folder, 'stadt.osm.pbf'), '--out', join(folder, 'netz'), ...more)
const withFeed = () => build('--gtfs', join(folder, 'fahrplan.zip'))

const nearest = (...more: string[]) =>
  nahbei(
    ...['reach', 'nearest', '--network', join(folder, 'netz'), '--k', '2', '--speed', '1'],
    ...['--sources', join(folder, 'sources.csv'), '--targets', join(folder, 'targets.csv')],
    ...more,
  )
const byBus = (...more: string[]) =>
  nearest(...['--profile', 'transit', '--depart', '8:00', '--json'], ...more)

describe('nahbei network build --gtfs', () => {
  it('writes the timetable beside the streets and tells of it and of what it left out', async () => {
    const { out, errors } = await withFeed()
    expect(out.join('\n')).toContain(
      'Fahrplan: 2 Haltestellen, 5 Fahrten, 1 Linien, gültig von 2026-01-01 bis 2026-12-31',
    )
    expect(errors).toContain(
      'stop_times.txt, Zeile 12, arrival_time: Wert nicht verständlich („quatsch“)',
    )
    const summary = JSON.parse(await readFile(join(folder, 'netz', 'network.json'), 'utf8'))
    expect(summary.timetable).toMatchObject({
      ...{ file: 'fahrplan.zip', stops: 2, stopsOffStreets: 0, trips: 5, lines: 1 },
      faults: { 'stop_times.txt badValue': 1 },
    })
  })

  it('says what is wrong with a feed, and leaves the folder alone', async () => {
    await withFeed()
    const noZip = await build('--gtfs', join(folder, 'stadt.osm.pbf'))
    expect(noZip.errors).toContain('Die Datei ist kein Zip-Archiv')
    expect(noZip.exitCode).toBe(1)
    expect((await build('--gtfs', 'nirgends.zip')).errors).toContain('nirgends.zip gibt es nicht')
    const empty = join(folder, 'leer.zip')
    await writeFile(empty, zipFeed(new Map([['stops.txt', 'stop_id']])))
    const unusable = await build('--gtfs', empty)
    expect(unusable.errors).toContain('enthält keinen Fahrplan')
    expect(unusable.errors).toContain('trips.txt: Die Datei fehlt')
    expect((await byBus('--date', '2026-11-24')).exitCode).toBe(0)
  })
})

describe('nahbei reach nearest --profile transit', () => {
  it('tells half and nine of ten departures by bus, and walks where that is quicker', async () => {
    await withFeed()
    const { out } = await byBus('--date', '2026-11-24', '--window', '60', '--cap', '3600')
    // Who leaves in minute m is at the stop 100 s later and there 700 s after the bus leaves: 820, 880 … 1960 s.
    expect(JSON.parse(out[0]!)).toEqual({
      ...{ target: 'heim', category: 'arzt' },
      sources: [
        { id: 'nah', seconds: expect.closeTo(199.5, 0), p90: expect.closeTo(199.5, 0) },
        { id: 'ost', seconds: 1360, p90: 1840 },
      ],
    })
    const [one] = (await byBus('--date', '2026-11-24', '--window', '1', '--cap', '3600')).out
    expect(JSON.parse(one!).sources[1]).toEqual({ id: 'ost', seconds: 1900, p90: 1900 })
  })

  it('keeps to the cap: what nine of ten departures take may be beyond it', async () => {
    await withFeed()
    const { out } = await byBus('--date', '2026-11-24', '--cap', '1500')
    expect(JSON.parse(out[0]!).sources[1]).toEqual({ id: 'ost', seconds: 1360, p90: null })
    const tight = await byBus('--date', '2026-11-24', '--cap', '1300')
    expect(JSON.parse(tight.out[0]!).sources).toHaveLength(1)
  })

  it('asks for a day on which something runs', async () => {
    await withFeed()
    const said = async (...more: string[]) => (await byBus(...more)).errors
    expect(await said()).toContain('gehört ein Tag: --date JJJJ-MM-TT')
    expect(await said('--date', '2026-02-30')).toContain('„2026-02-30“ ist kein Tag')
    expect(await said('--date', '2027-01-04')).toContain('Er gilt von 2026-01-01 bis 2026-12-31')
    expect(await said('--date', '2026-11-28')).toContain('Am 2026-11-28 fährt')
    expect(await said('--date', '2026-11-24', '--depart', '25:00')).toContain('keine Uhrzeit')
    expect((await nearest('--date', '2026-11-24')).errors).toContain('nur mit --profile transit')
  })

  it('says how to build a timetable where there is none', async () => {
    await build()
    const { errors, exitCode } = await byBus('--date', '2026-11-24')
    expect(exitCode).toBe(1)
    expect(errors).toContain('kein Fahrplan')
    expect(errors).toContain('--gtfs FAHRPLAN.zip')
  })

  it('never takes longer than walking', async () => {
    await withFeed()
    const question = {
      ...{ k: 255, capSeconds: 3600, speed: 1.33 },
      departures: { day: dayOfDate('2026-11-24')!, from: 480, minutes: 30 },
    }
    const transit = await openTransit(join(folder, 'netz'), question)
    const ways = openStreets(await readFile(join(folder, 'netz', 'streets.bin')))
    const anywhere = fc.record({ east: fc.integer({ min: 0, max: 6000 }), north: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 2, maxLength: 6 }), (spots) => {
        const places = spots.map(({ east, north }, id) => ({
          ...{ id: String(id), category: '' },
          ...placeOf(east, north),
        }))
        const walked = nearestLines(ways, places, places, { ...question, mover: 'adult' })
        const ridden = [...transitLines(transit, places, places, question)]
        for (const [at, { sources }] of [...walked].entries())
          for (const one of sources) {
            const other = ridden[at]!.sources.find(({ id }) => id === one.id)
            expect(other?.seconds).toBeLessThanOrEqual('seconds' in one ? one.seconds : 0)
          }
      }),
      { numRuns: 40 },
    )
  })
})
