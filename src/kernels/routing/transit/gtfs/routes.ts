import type { Complain } from './report.ts'
import { type FeedFiles, rowsOf } from './rows.ts'
import { numberOf } from './values.ts'

export interface FeedRoute {
  readonly id: string
  /** What people call it: `24`, `RNV 5`; the long name where there is no short one. */
  readonly name: string
  readonly agency: string
  /** GTFS route type, basic (3 is bus) or extended (700 and so on). */
  readonly type: number
}

const file = 'routes.txt'

export async function readRoutes(
  files: FeedFiles,
  complain: Complain,
): Promise<Map<string, FeedRoute>> {
  const agencies = await readAgencies(files, complain)
  const routes = new Map<string, FeedRoute>()
  for await (const { line, cells } of rowsOf(files, file, ['route_id'], complain)) {
    const id = cells.route_id ?? ''
    if (id === '') complain({ kind: 'missingValue', file, line, column: 'route_id', value: '' })
    else if (routes.has(id))
      complain({ kind: 'duplicate', file, line, column: 'route_id', value: id })
    else {
      const type = numberOf(cells.route_type)
      if (type === undefined) {
        const value = cells.route_type ?? ''
        complain({ kind: 'badValue', file, line, column: 'route_type', value })
      }
      routes.set(id, {
        id,
        name: cells.route_short_name || cells.route_long_name || id,
        agency: agencies.get(cells.agency_id ?? '') ?? agencies.get('') ?? '',
        // A line whose kind nobody tells is a bus, the most common kind.
        type: type ?? 3,
      })
    }
  }
  return routes
}

/** Names by id; a feed's only agency stands under the empty id, too. */
async function readAgencies(files: FeedFiles, complain: Complain): Promise<Map<string, string>> {
  const agencies = new Map<string, string>()
  for await (const { cells } of rowsOf(files, 'agency.txt', ['agency_name'], complain))
    agencies.set(cells.agency_id ?? '', cells.agency_name ?? '')
  const [only] = agencies.values()
  if (agencies.size === 1 && only !== undefined) agencies.set('', only)
  return agencies
}
