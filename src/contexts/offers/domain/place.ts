import type { CityLive } from '../../city/index.ts'
import type { OffersLive } from '../snapshot/live.ts'
import type { Point } from './distance.ts'

/** What a person means by where they are. */
export type NamedPlace =
  | { kind: 'area'; name: string; level: string; slug: string; point: Point }
  | { kind: 'postalCode'; name: string; point: Point }

/** Finds a quarter, district or postal code by what somebody typed. Nothing found is no mistake of theirs. */
export function findPlace(
  text: string,
  city: Pick<CityLive, 'findPlace' | 'place'>,
  offers: Pick<OffersLive, 'postalCode'>,
): NamedPlace | undefined {
  const code = /\b\d{5}\b/.exec(text)?.[0]
  const point = code ? offers.postalCode(code) : undefined
  if (code && point) return { kind: 'postalCode', name: code, point }
  const name = text.replace(/\b\d{5}\b/g, ' ').trim()
  for (const area of city.findPlace(name)) {
    const label = city.place(area)?.label
    if (label)
      return {
        kind: 'area',
        name: area.name,
        level: area.level,
        slug: area.slug,
        point: { lon: label[0], lat: label[1] },
      }
  }
  return undefined
}
