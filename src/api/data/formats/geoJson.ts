import type { exportOutlines } from '../../../contexts/atlas/index.ts'
import type { MultiPolygon, Ring } from '../../../kernels/geo/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { inGerman, type Period, sourceName, stateNames, type Values } from './table.ts'

/**
 * Areas after RFC 7946: longitude before latitude in WGS 84 (section 4, so no "crs"), outer rings against the
 * clock and holes with it (section 3.1.6), closed rings, six decimals (section 11.2 calls that 10 cm).
 */

export type Outlined = OutputOf<typeof exportOutlines>['areas'][number]
export type Properties = Record<string, string | number | boolean | null>

/** One area as a line of text; made piece by piece, since all of them take many megabytes. */
export function featureText(area: Outlined, properties: Properties): string {
  const { level, id, name, slug, validFrom, validUntil } = area
  const all = {
    ebene: level,
    gebiet_id: id,
    gebiet: name,
    gebiet_von: validFrom,
    gebiet_bis: validUntil,
    ...properties,
  }
  const geometry = area.geometry ? geometryText(area.geometry) : 'null'
  return `{"type":"Feature","id":${JSON.stringify(`${level}/${slug}`)},"geometry":${geometry},"properties":${JSON.stringify(all)}}`
}

/** A collection around features; what is said of all of them are foreign members (section 6.1). */
export function* collectionText(
  members: Record<string, unknown>,
  features: Iterable<string>,
): Generator<string> {
  const said = JSON.stringify(members).slice(1, -1)
  yield `{"type":"FeatureCollection",${said}${said ? ',' : ''}"features":[\n`
  let first = true
  for (const feature of features) {
    yield first ? feature : `,\n${feature}`
    first = false
  }
  yield '\n]}\n'
}

/** One indicator in one period, on the areas of one level. */
export function* indicatorGeoJson(
  values: Values,
  period: Period,
  areas: readonly Outlined[],
): Generator<string> {
  const { indicator } = values
  const placeOf = new Map(
    period.areas.map((area, at) => [area < 0 ? '' : values.areas[area]!.slug, at]),
  )
  const members = {
    kennzahl: indicator.id,
    titel: inGerman(indicator.title),
    einheit: indicator.unit,
    von: period.period.from,
    bis: period.period.until,
    quelle: sourceName(period.source),
    lizenz: period.licence,
    stand: period.date,
    ...borderNote(areas),
  }
  yield* collectionText(
    members,
    areas.flatMap((area) => {
      const at = placeOf.get(area.slug)
      return at === undefined ? [] : [featureText(area, propertiesOf(values, period, at))]
    }),
  )
}

function propertiesOf({ indicator }: Values, period: Period, at: number): Properties {
  return {
    kennzahl: indicator.id,
    von: period.period.from,
    bis: period.period.until,
    wert: period.values[at]!,
    zaehler: period.numerators[at]!,
    nenner: period.denominators[at]!,
    untere_grenze: period.lower[at]!,
    obere_grenze: period.upper[at]!,
    art: stateNames[period.states[at]!],
    lizenz: period.licence,
  }
}

/** Whose the borders are: another source than that of the values. */
export function borderNote(areas: readonly Outlined[]) {
  const sources = new Map(
    areas.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
  )
  const all = [...sources.values()]
  return {
    grenzen_quelle: all.map((source) => sourceName(source)).join('; ') || null,
    grenzen_lizenz:
      [...new Set(all.map(({ licence }) => licence ?? ''))].filter(Boolean).join('; ') || null,
  }
}

const geometryText = ({ coordinates }: MultiPolygon): string => {
  const polygons = coordinates.map(
    (rings) => `[${rings.map((ring, index) => ringText(wound(ring, index === 0))).join(',')}]`,
  )
  return polygons.length === 1
    ? `{"type":"Polygon","coordinates":${polygons[0]}}`
    : `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`
}

const ringText = (ring: Ring): string =>
  `[${ring.map(([lon, lat]) => `[${rounded(lon)},${rounded(lat)}]`).join(',')}]`

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The ring as it has to run: outer ones against the clock. */
function wound(ring: Ring, isOuter: boolean): Ring {
  return signedArea(ring) > 0 === isOuter ? ring : ring.toReversed()
}

/** Twice the area in square degrees; positive against the clock. */
function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x, y] = ring[i]!
    const [nextX, nextY] = ring[i + 1]!
    // From the first corner: the products of whole degrees would drown what is left between them.
    const [x0, y0] = ring[0]!
    sum += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)
  }
  return sum
}
