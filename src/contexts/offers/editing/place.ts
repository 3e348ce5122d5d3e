import type { Transaction } from '../../../platform/db/database.ts'
import { implausiblePosition } from '../../../platform/import/index.ts'
import { findAddress } from '../../city/index.ts'
import type { FurtherSite, OfferRecord, Site } from '../domain/offer.ts'
import { sitesOf } from '../domain/publicOffer.ts'

/**
 * Gives each place its coordinates: those that were typed, else those that the city's own addresses have for
 * street and number. A place that moved never keeps the point of the old one.
 */
export async function placeSites(
  tx: Transaction,
  record: OfferRecord,
  kept: OfferRecord | undefined,
): Promise<OfferRecord> {
  const before = kept ? sitesOf(kept) : []
  const place = async <T extends Site | FurtherSite>(site: T): Promise<T> => {
    const { lon, lat, ...rest } = site
    const typed = lon !== undefined && lat !== undefined && !implausiblePosition(lon, lat)
    const stale = before.some((old) => old.lon === lon && old.lat === lat && !isAt(old, site))
    if (typed && !stale) return site
    const found = await findAddress(tx, {
      street: site.street ?? '',
      houseNumber: site.houseNumber ?? '',
      postalCode: site.postalCode,
    })
    // The same type: only what may be absent was taken away.
    return { ...(rest as T), ...found }
  }
  const { site, moreSites } = record
  return {
    ...record,
    ...(site && { site: await place(site) }),
    ...(moreSites && { moreSites: await Promise.all(moreSites.map(place)) }),
  }
}

const isAt = (a: Site, b: Site): boolean =>
  a.street === b.street && a.houseNumber === b.houseNumber && a.postalCode === b.postalCode
