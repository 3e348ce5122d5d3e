import type { Point } from './distance.ts'
import type { OfferRecord } from './offer.ts'
import { vocabulary } from './vocabulary.ts'

/** An offer as the public may see it. */
export interface PublicOffer {
  record: OfferRecord
  /** Its place must never be shown or be found out: it has no site, takes no part in distance or areas. */
  isProtected: boolean
  openedOn: string | null
  /** The day of the source's data that last held it. */
  seenOn: string | null
  source: string | null
  /** 'YYYY-MM-DD' */
  updatedOn: string
}

/** A row as the database keeps it. */
export interface KeptOffer {
  record: OfferRecord
  protected: boolean
  openedOn: string | null
  seenOn: string | null
  source: string | null
  updatedOn: string
}

/**
 * Takes away everything a protected place could be found out by. What counts as protected is asked
 * generously: the row, the site and the types each suffice, so that one forgotten mark does no harm.
 */
export function publicOffer({ protected: marked, record, ...rest }: KeptOffer): PublicOffer {
  const isProtected =
    marked ||
    record.site?.protected === true ||
    record.types.some((type) => vocabulary.types.get(type)?.protected)
  if (!isProtected) return { record, isProtected, ...rest }
  const { site: _site, ...withoutSite } = record
  return { record: { ...withoutSite, site: { protected: true } }, isProtected, ...rest }
}

/** Where an offer is; nothing for protected places and those without coordinates. */
export function pointOf({ record, isProtected }: PublicOffer): Point | undefined {
  const { lon, lat } = record.site ?? {}
  return isProtected || lon === undefined || lat === undefined ? undefined : { lon, lat }
}
