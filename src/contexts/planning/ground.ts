import type { Transaction } from '../../platform/db/database.ts'
import { failed } from '../../platform/operation/index.ts'
import type { SnapshotReader } from '../../platform/snapshot/part.ts'
import { type Area, type CityLive, cityPart } from '../city/index.ts'
import { type OffersLive, offersPart } from '../offers/index.ts'
import { type Placed, reachPart, type Ways } from '../reach/index.ts'
import type { Demand } from './demand/demand.ts'
import { readDemand } from './demand/store.ts'

/** What every plan stands on: who lives where, the ways between, and the public offers. */
export interface Ground {
  readonly city: CityLive
  readonly offers: OffersLive
  readonly ways: Ways
  readonly demand: Demand
  /** The cells, brought onto the network. */
  readonly homes: Placed
  /** Areas of a level with the position of each cell's area among them; −1 outside. */
  areasOf(level: string): { areas: readonly Area[]; areaOf: Int32Array }
}

/** By what is published: residents come with imports, and every import publishes. */
const laid = new WeakMap<CityLive, Promise<Ground | Lack>>()

export type Lack = 'streets' | 'cells'

/** Lays the ground once for all that is asked of one publication. */
export function layGround(tx: Transaction, snapshot: SnapshotReader): Promise<Ground | Lack> {
  const city = snapshot.get(cityPart)
  const known = laid.get(city)
  if (known) return known
  const made = groundOf(tx, snapshot, city)
  laid.set(city, made)
  made.catch(() => laid.delete(city))
  return made
}

/** Said where a city has no network or no cells with residents. */
export const lacking = (lack: Lack) => failed({ kind: 'conflict', reason: `without:${lack}` })

async function groundOf(
  tx: Transaction,
  snapshot: SnapshotReader,
  city: CityLive,
): Promise<Ground | Lack> {
  const { ways } = snapshot.get(reachPart)
  if (!ways) return 'streets'
  const demand = await readDemand(tx)
  if (!demand) return 'cells'
  const points = Array.from(demand.lon, (lon, cell) => ({ lon, lat: demand.lat[cell]! }))
  const levels = new Map<string, ReturnType<Ground['areasOf']>>()
  return {
    city,
    offers: snapshot.get(offersPart),
    ways,
    demand,
    homes: ways.place(points),
    areasOf(level) {
      const known = levels.get(level)
      if (known) return known
      const made = divided(city, level, points)
      levels.set(level, made)
      return made
    },
  }
}

function divided(city: CityLive, level: string, points: readonly { lon: number; lat: number }[]) {
  const areas = city.areasOn(level)
  const position = new Map(areas.map((area, at) => [area.ordinal, at]))
  const areaOf = Int32Array.from(points, ({ lon, lat }) => {
    const found = city.locate(lon, lat).find((area) => area.level === level)
    return found ? (position.get(found.ordinal) ?? -1) : -1
  })
  return { areas, areaOf }
}

/** More rows than this nobody can read at once. */
const mostAreas = 60

/** The level that a table shows where nobody chose one: the smallest areas that fit. */
export function levelOf(city: CityLive, wanted: string | undefined): string | undefined {
  const levels = city.levels
    .map(({ id }) => ({ id, count: city.areasOn(id).length }))
    .filter(({ count }) => count > 0)
  if (wanted !== undefined) return levels.find(({ id }) => id === wanted)?.id
  return (levels.findLast(({ count }) => count <= mostAreas) ?? levels[0])?.id
}
