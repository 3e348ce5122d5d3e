import type { Complain } from './report.ts'
import { type FeedFiles, rowsOf } from './rows.ts'
import { numberOf } from './values.ts'

/** As GTFS counts: 0 nobody knows, 1 possible, 2 not possible. */
export type Accessible = 0 | 1 | 2

export interface FeedStop {
  readonly id: string
  readonly name: string
  /** Degrees; undefined where neither the stop nor its station has a place. */
  readonly lat: number | undefined
  readonly lon: number | undefined
  /** Id of the station that it belongs to, else its own. */
  readonly station: string
  readonly platform: string
  readonly wheelchair: Accessible
}

interface RawStop extends FeedStop {
  readonly parent: string
  readonly line: number
}

const file = 'stops.txt'

/** Stops, platforms and stations. A platform takes place, name and access from its station where it has none. */
export async function readStops(
  files: FeedFiles,
  complain: Complain,
): Promise<Map<string, FeedStop>> {
  const raw = new Map<string, RawStop>()
  for await (const { line, cells } of rowsOf(files, file, ['stop_id'], complain)) {
    const id = cells.stop_id ?? ''
    if (id === '') complain({ kind: 'missingValue', file, line, column: 'stop_id', value: '' })
    else if (raw.has(id)) complain({ kind: 'duplicate', file, line, column: 'stop_id', value: id })
    else if (isBoarded(cells.location_type)) raw.set(id, rawStop(id, line, cells, complain))
  }
  const stops = new Map<string, FeedStop>()
  for (const [id, stop] of raw) stops.set(id, withStation(stop, raw, complain))
  return stops
}

/** Entrances (2) and generic nodes (3) are never called at. */
const isBoarded = (type: string | undefined) => type !== '2' && type !== '3'

function rawStop(
  id: string,
  line: number,
  cells: Readonly<Record<string, string | undefined>>,
  complain: Complain,
): RawStop {
  const degrees = (column: string, limit: number): number | undefined => {
    const text = cells[column] ?? ''
    const value = numberOf(text)
    const isFine = value !== undefined && Math.abs(value) <= limit
    if (!isFine && text !== '') complain({ kind: 'badValue', file, line, column, value: text })
    return isFine ? value : undefined
  }
  const lat = degrees('stop_lat', 90)
  const lon = degrees('stop_lon', 180)
  const parent = cells.parent_station ?? ''
  return {
    id,
    name: cells.stop_name ?? '',
    lat,
    lon,
    station: parent || id,
    platform: cells.platform_code ?? '',
    wheelchair: accessible(cells.wheelchair_boarding),
    parent,
    line,
  }
}

export const accessible = (text: string | undefined): Accessible =>
  text === '1' ? 1 : text === '2' ? 2 : 0

function withStation(
  { parent, line, ...stop }: RawStop,
  all: ReadonlyMap<string, RawStop>,
  complain: Complain,
): FeedStop {
  const station = parent === '' ? undefined : all.get(parent)
  if (parent !== '' && !station)
    complain({ kind: 'unknownReference', file, line, column: 'parent_station', value: parent })
  const hasPlace = stop.lat !== undefined && stop.lon !== undefined
  const place = hasPlace ? stop : station
  if (place?.lat === undefined || place.lon === undefined)
    complain({ kind: 'missingValue', file, line, column: 'stop_lat', value: stop.id })
  return {
    ...stop,
    name: stop.name || station?.name || stop.id,
    lat: place?.lat,
    lon: place?.lon,
    station: station ? parent : stop.id,
    wheelchair: stop.wheelchair === 0 && station ? station.wheelchair : stop.wheelchair,
  }
}
