import {
  createSnapper,
  type Graph,
  type Network,
  noPlace,
  type Snapped,
  type Timetable,
} from '../../kernels/routing/index.ts'

/** Farthest a street may be from a place, in decimetres: 400 m, as for homes and offers. */
export const WITHIN = 4000

/** Where each stop meets the streets; undefined where none is near enough. */
export function stopsOnStreets(
  { stops }: Timetable,
  network: Network,
  graph: Graph,
): (Snapped | undefined)[] {
  const snapper = createSnapper(network, graph)
  return stops.id.map((_, stop) => {
    const [lon, lat] = [stops.lon[stop] ?? noPlace, stops.lat[stop] ?? noPlace]
    if (lon === noPlace || lat === noPlace) return undefined
    const found = snapper.snap(lon / 1e7, lat / 1e7, WITHIN)
    return found.kind === 'snapped' ? found.place : undefined
  })
}
