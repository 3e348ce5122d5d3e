import type { ServiceDays } from './calendar.ts'
import type { Complain } from './report.ts'
import type { FeedRoute } from './routes.ts'
import { type FeedFiles, rowsOf } from './rows.ts'
import { type Accessible, accessible } from './stops.ts'

export interface FeedTrip {
  readonly id: string
  readonly route: string
  readonly service: string
  readonly headsign: string
  readonly wheelchair: Accessible
}

const file = 'trips.txt'

export async function readTrips(
  files: FeedFiles,
  routes: ReadonlyMap<string, FeedRoute>,
  services: ServiceDays,
  complain: Complain,
): Promise<Map<string, FeedTrip>> {
  const trips = new Map<string, FeedTrip>()
  const columns = ['trip_id', 'route_id', 'service_id']
  for await (const { line, cells } of rowsOf(files, file, columns, complain)) {
    const [id = '', route = '', service = ''] = columns.map((column) => cells[column])
    if (id === '') complain({ kind: 'missingValue', file, line, column: 'trip_id', value: '' })
    else if (trips.has(id))
      complain({ kind: 'duplicate', file, line, column: 'trip_id', value: id })
    else if (!routes.has(route))
      complain({ kind: 'unknownReference', file, line, column: 'route_id', value: route })
    else if (!services.has(service))
      complain({ kind: 'unknownReference', file, line, column: 'service_id', value: service })
    else
      trips.set(id, {
        id,
        route,
        service,
        headsign: cells.trip_headsign ?? '',
        wheelchair: accessible(cells.wheelchair_accessible),
      })
  }
  return trips
}
