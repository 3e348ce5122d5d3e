import { asWalked, impossibleChange, noPlace, type Timetable } from './timetable.ts'

/** Ways on foot between stops: from stop s those at first[s] … first[s + 1] − 1. The search over streets makes them. */
export interface Footpaths {
  readonly first: Uint32Array
  readonly stop: Uint32Array
  /** Decimetres of level way, so that they serve every person. */
  readonly decimetres: Uint32Array
}

/** How one person changes between rides. */
export interface Connections {
  /** From stop s on foot: first[s] … first[s + 1] − 1. */
  readonly first: Uint32Array
  readonly stop: Uint32Array
  readonly seconds: Int32Array
  /** Seconds to change at one and the same stop; `impossibleChange` where one cannot. */
  readonly change: Int32Array
}

/**
 * Ways on foot for a person's speed (metres per second), with what the feed says of changing: its minimum times and
 * its impossible changes win over the way reckoned.
 */
export function connectionsFor(
  timetable: Timetable,
  footpaths: Footpaths,
  speed: number,
): Connections {
  const stops = timetable.stops.id.length
  const change = new Int32Array(stops)
  const ways = Array.from({ length: stops }, () => new Map<number, number>())
  for (let from = 0; from < stops; from++)
    for (let at = footpaths.first[from] ?? 0; at < (footpaths.first[from + 1] ?? 0); at++) {
      const to = footpaths.stop[at] ?? 0
      if (to !== from) ways[from]?.set(to, Math.ceil((footpaths.decimetres[at] ?? 0) / 10 / speed))
    }
  const { transfers } = timetable
  for (const [index, from] of transfers.from.entries()) {
    const to = transfers.to[index] ?? 0
    const seconds = transfers.seconds[index] ?? 0
    if (from === to) change[from] = seconds === asWalked ? 0 : seconds
    else if (seconds === impossibleChange) ways[from]?.delete(to)
    else if (seconds !== asWalked) ways[from]?.set(to, seconds)
    else if (ways[from]?.has(to) === false) {
      const metres = crowMetres(timetable, from, to)
      if (metres !== undefined) ways[from]?.set(to, Math.ceil((metres * detour) / speed))
    }
  }
  return { ...packed(ways), change }
}

function packed(ways: readonly ReadonlyMap<number, number>[]) {
  const first = new Uint32Array(ways.length + 1)
  for (const [from, targets] of ways.entries()) first[from + 1] = (first[from] ?? 0) + targets.size
  return {
    first,
    stop: Uint32Array.from(ways.flatMap((targets) => [...targets.keys()])),
    seconds: Int32Array.from(ways.flatMap((targets) => [...targets.values()])),
  }
}

/** Streets are longer than the crow's way by about this much; only where no street network tells. */
const detour = 1.3

/** Ways as the crow flies with a detour of a third, up to so many metres: where there is no network of streets. */
export function crowFootpaths(timetable: Timetable, metres: number): Footpaths {
  const stops = timetable.stops.id.length
  const first = new Uint32Array(stops + 1)
  const stop: number[] = []
  const decimetres: number[] = []
  for (let from = 0; from < stops; from++) {
    for (let to = 0; to < stops; to++) {
      const crow = from === to ? undefined : crowMetres(timetable, from, to)
      if (crow === undefined || crow * detour > metres) continue
      stop.push(to)
      decimetres.push(Math.round(crow * detour * 10))
    }
    first[from + 1] = stop.length
  }
  return { first, stop: Uint32Array.from(stop), decimetres: Uint32Array.from(decimetres) }
}

/** Equirectangular, right to a thousandth within a region. */
function crowMetres({ stops }: Timetable, from: number, to: number): number | undefined {
  const [lon, lat] = [stops.lon[from] ?? noPlace, stops.lat[from] ?? noPlace]
  const [toLon, toLat] = [stops.lon[to] ?? noPlace, stops.lat[to] ?? noPlace]
  if (lon === noPlace || lat === noPlace || toLon === noPlace || toLat === noPlace) return undefined
  const metresOfDegree = 111_195
  const middle = (((lat + toLat) / 2) * 1e-7 * Math.PI) / 180
  const x = (toLon - lon) * 1e-7 * metresOfDegree * Math.cos(middle)
  return Math.hypot(x, (toLat - lat) * 1e-7 * metresOfDegree)
}
