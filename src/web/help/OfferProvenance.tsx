import { formatDate, type Locale } from '../../platform/texts/index.ts'
import type { Offer } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'

/** When it was last checked, by whom, and where it comes from; in calm words where that is long ago. */
export function OfferProvenance({
  offer,
  t,
  locale,
}: {
  offer: Offer
  t: OfferTexts
  locale: Locale
}) {
  const day = (value: string) => formatDate(value, locale)
  const { source, checkedBy, stale } = offer
  return (
    <div class="offer__provenance">
      <p class="meta">
        {offer.lastChecked
          ? t.lastChecked(day(offer.lastChecked))
          : offer.seenOn
            ? t.seenOn(day(offer.seenOn))
            : t.neverChecked}
        {offer.lastChecked && checkedBy && `, ${t.checkedBy[checkedBy]}`}
        {source && (
          <>
            {' · '}
            {t.source}: {source.url ? <a href={source.url}>{source.title}</a> : source.title}
            {source.licence && ` (${source.licence})`}
          </>
        )}
      </p>
      {stale && <p>{t.stale}</p>}
    </div>
  )
}
