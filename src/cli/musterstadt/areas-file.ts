import type { PackInput } from '../../contexts/city/index.ts'
import type { DistrictArea, QuarterArea } from './map/areas.ts'
import { firstDay } from './map/areas.ts'
import type { Ring } from './map/outline.ts'
import { toLonLat } from './map/place.ts'
import type { Town } from './map/town.ts'

/** Stadtbezirke and Stadtteile as GeoJSON in WGS 84, one feature a line; both vintages of quarters. */
export function* districtsFile(town: Town): Iterable<string> {
  yield* collection(town.districts, (district: DistrictArea) => ({
    nr: district.id,
    name: district.name,
  }))
}

export function* quartersFile(town: Town): Iterable<string> {
  yield* collection(town.quarters, (quarter: QuarterArea) => ({
    nr: quarter.id,
    name: quarter.name,
    bezirk: quarter.district,
    gueltig_von: quarter.from,
    gueltig_bis: quarter.until ?? '',
  }))
}

export const areaSections: PackInput['areas'] = [
  {
    file: 'gebiete/stadtbezirke.geojson',
    level: 'stadtbezirk',
    id: 'nr',
    name: 'name',
    parent: 'none',
    from: firstDay,
    source: 'gebiete',
  },
  {
    file: 'gebiete/stadtteile.geojson',
    level: 'stadtteil',
    id: 'nr',
    name: 'name',
    parent: { column: 'bezirk' },
    from: 'gueltig_von',
    until: 'gueltig_bis',
    source: 'gebiete',
  },
]

function* collection<T extends { readonly rings: readonly Ring[] }>(
  areas: readonly T[],
  properties: (area: T) => Record<string, string>,
): Iterable<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [i, area] of areas.entries()) {
    const feature = {
      type: 'Feature',
      properties: properties(area),
      geometry: { type: 'Polygon', coordinates: area.rings.map(closedRing) },
    }
    yield `${JSON.stringify(feature)}${i + 1 < areas.length ? ',' : ''}\n`
  }
  yield ']}\n'
}

/** Longitude and latitude, rounded; points that fall together are written once, the first again at the end. */
export function closedRing(ring: Ring): [number, number][] {
  const out: [number, number][] = []
  for (let k = 0; k < ring.length; k += 2) {
    const point = toLonLat(ring[k]!, ring[k + 1]!)
    const last = out.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) out.push(point)
  }
  const [first, last] = [out[0]!, out.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) out.push(first)
  return out
}
