import type { OfferPlace } from './offer.ts'

/** Addresses that lead to a place; only for places that are no secret, which have coordinates here. */
export interface Directions {
  /** Opens the map app of a phone. */
  app: string
  /** A website that shows the way. */
  website: string
}

export function directionsTo({
  lon,
  lat,
}: Pick<OfferPlace, 'lon' | 'lat'>): Directions | undefined {
  if (lon === null || lat === null) return undefined
  const point = `${lat},${lon}`
  return {
    app: `geo:${point}?q=${encodeURIComponent(point)}`,
    website: `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`,
  }
}
