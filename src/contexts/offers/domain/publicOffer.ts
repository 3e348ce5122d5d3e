import type { Point } from './distance.ts'
import type { FurtherSite, OfferRecord, Site } from './offer.ts'
import { idTells, placeTeller, type Teller, withoutTelling } from './secretPlace.ts'
import { inLocale, vocabulary } from './vocabulary.ts'

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
    sitesOf(record).some((site) => site.protected) ||
    record.types.some((type) => vocabulary.types.get(type)?.protected)
  if (!isProtected) return { record, isProtected, ...rest }
  // What was written before its place became secret may still name it.
  const tells = placeTeller(sitesOf(record), record)
  // Notes on access may tell of a door and a yard.
  const {
    site: _site,
    moreSites: _more,
    accessNotes: _notes,
    ...open
  } = withoutTelling(record, tells)
  const texts = withOtherNames(open, tells)
  return { record: { ...open, texts, site: { protected: true } }, isProtected, ...rest }
}

/**
 * The offers that the public may see. One whose very id tells a secret place is left out as a whole: its id is in
 * its address.
 */
export const publicOffers = (kept: readonly KeptOffer[]): PublicOffer[] =>
  kept.flatMap((offer) => {
    const shown = publicOffer(offer)
    const isTold = shown.isProtected && idTells(offer.record.id, sitesOf(offer.record))
    return isTold || Object.keys(shown.record.texts).length === 0 ? [] : [shown]
  })

/**
 * What an offer may be called before everybody; undefined where it may not be named at all.
 *
 * @param open what it is called where its place is no secret
 */
export function publicName(
  { record, protected: marked }: Pick<KeptOffer, 'record' | 'protected'>,
  open?: string,
): string | undefined {
  const unknown = { openedOn: null, seenOn: null, source: null, updatedOn: '' }
  const [shown] = publicOffers([{ record, protected: marked, ...unknown }])
  if (!shown) return undefined
  const { texts } = shown.record
  if (!shown.isProtected && open !== undefined) return open
  return (texts.de ?? Object.values(texts)[0])?.name
}

/** An offer whose name tells the place goes by what kind of help it is. */
function withOtherNames(
  { texts, types }: Pick<OfferRecord, 'texts' | 'types'>,
  tells: Teller,
): OfferRecord['texts'] {
  const type = types.map((id) => vocabulary.types.get(id)).find((one) => one !== undefined)
  return Object.fromEntries(
    Object.entries(texts).flatMap(([locale, text]) => {
      if (!tells(text.name)) return [[locale, text]]
      return type ? [[locale, { ...text, name: inLocale(type.name, locale) }]] : []
    }),
  )
}

/** All places of an offer, the main one first. */
export const sitesOf = ({ site, moreSites = [] }: OfferRecord): (Site | FurtherSite)[] =>
  site ? [site, ...moreSites] : moreSites

/** Where an offer is; nothing for protected places and those without coordinates. */
export function pointsOf({ record, isProtected }: PublicOffer): Point[] {
  if (isProtected) return []
  return sitesOf(record).flatMap(({ lon, lat }) =>
    lon === undefined || lat === undefined ? [] : [{ lon, lat }],
  )
}

/** Where its main place is, or the first that has coordinates. */
export const pointOf = (offer: PublicOffer): Point | undefined => pointsOf(offer)[0]
