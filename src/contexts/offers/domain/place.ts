import type { CityLive } from '../../city/index.ts'
import type { OffersLive } from '../snapshot/live.ts'
import type { Point } from './distance.ts'

/** What a person means by where they are. */
export type NamedPlace =
  | { kind: 'area'; name: string; level: string; slug: string; point: Point }
  | { kind: 'postalCode' | 'street' | 'address'; name: string; point: Point }

/**
 * The quarter, district, postal code, street or house that somebody most likely means. Nothing found is no mistake
 * of theirs. Where the city has no addresses, postal codes are known from the offers.
 */
export function findPlace(
  text: string,
  city: Pick<CityLive, 'findPlaces'>,
  offers: Pick<OffersLive, 'postalCode'>,
): NamedPlace | undefined {
  const [found] = city.findPlaces(text)
  if (found) {
    const { name, lon, lat } = found
    const point = { lon, lat }
    if (found.kind !== 'area') return { kind: found.kind, name, point }
    const { level, slug } = found.area
    return { kind: 'area', name, level, slug, point }
  }
  const code = /(?<!\d)\d{5}(?!\d)/.exec(text)?.[0]
  const point = code ? offers.postalCode(code) : undefined
  return code && point ? { kind: 'postalCode', name: code, point } : undefined
}
