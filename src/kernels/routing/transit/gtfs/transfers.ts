import type { Complain } from './report.ts'
import { type FeedFiles, type Row, rowsOf } from './rows.ts'
import type { FeedStop } from './stops.ts'
import type { FeedTrip } from './trips.ts'
import { numberOf } from './values.ts'

export interface FeedTransfer {
  /** Stops or stations. */
  readonly from: string
  readonly to: string
  /** `walk`: possible, as long as it takes on foot. */
  readonly seconds: number | 'walk' | 'never'
}

export interface FeedTransfers {
  readonly transfers: FeedTransfer[]
  /** Trips whose passengers stay on board: the vehicle goes on as the second trip. */
  readonly inSeat: { readonly from: string; readonly to: string }[]
}

const file = 'transfers.txt'

/**
 * Types 0 and 1 (possible, awaited), 2 (takes a minimum of time), 3 (impossible), 4 (stay seated), 5 (must not:
 * the default here, nobody is taken to stay seated unless the feed says so). What holds only between certain lines or
 * trips is reported as not applied, but for type 4.
 */
export async function readTransfers(
  files: FeedFiles,
  stops: ReadonlyMap<string, FeedStop>,
  trips: ReadonlyMap<string, FeedTrip>,
  complain: Complain,
): Promise<FeedTransfers> {
  const found: FeedTransfers = { transfers: [], inSeat: [] }
  for await (const row of rowsOf(files, file, [], complain)) {
    const { line, cells } = row
    const type = cells.transfer_type || '0'
    const from = cells.from_trip_id ?? ''
    const to = cells.to_trip_id ?? ''
    if (type === '5') continue
    if (type === '4') {
      if (trips.has(from) && trips.has(to)) found.inSeat.push({ from, to })
      else unknown(trips.has(from) ? 'to_trip_id' : 'from_trip_id', row, complain)
    } else if (from || to || cells.from_route_id || cells.to_route_id)
      complain({ kind: 'notApplied', file, line, column: 'transfer_type', value: type })
    else {
      const transfer = betweenStops(type, row, stops, complain)
      if (transfer) found.transfers.push(transfer)
    }
  }
  return found
}

function unknown(column: string, { line, cells }: Row, complain: Complain): undefined {
  complain({ kind: 'unknownReference', file, line, column, value: cells[column] ?? '' })
  return undefined
}

function betweenStops(
  type: string,
  row: Row,
  stops: ReadonlyMap<string, FeedStop>,
  complain: Complain,
): FeedTransfer | undefined {
  const { line, cells } = row
  const { from_stop_id: from = '', to_stop_id: to = '' } = cells
  if (!stops.has(from)) return unknown('from_stop_id', row, complain)
  if (!stops.has(to)) return unknown('to_stop_id', row, complain)
  if (type === '3') return { from, to, seconds: 'never' }
  const time = numberOf(cells.min_transfer_time)
  if (time === undefined ? type === '2' : time < 0) {
    const value = cells.min_transfer_time ?? ''
    complain({ kind: 'badValue', file, line, column: 'min_transfer_time', value })
    return undefined
  }
  if (!['0', '1', '2'].includes(type)) {
    complain({ kind: 'badValue', file, line, column: 'transfer_type', value: type })
    return undefined
  }
  return { from, to, seconds: time === undefined ? 'walk' : Math.round(time) }
}
