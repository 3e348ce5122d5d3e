import type { CityLive } from '../../city/index.ts'
import type { WallClock } from '../domain/calendar.ts'
import type { RankedOffer } from '../search/rank.ts'
import { type SearchInput, searchOffers } from '../search/search.ts'
import type { OffersLive } from '../snapshot/live.ts'

/** So many of the best are looked at, and so many shown: a few numbers to call, no second list. */
const lookedAt = 300
const most = 5

/**
 * Beside those that are open now: the best whose door is closed, but where somebody answers the phone at this
 * moment. They are never counted as open. Nothing where only a looser search finds any.
 */
export function byPhoneNow(
  live: OffersLive,
  city: CityLive,
  asked: SearchInput,
  clock: WallClock,
): RankedOffer[] {
  const { openNow, ...filters } = asked.filters
  if (!openNow) return []
  const { ranking, widened } = searchOffers(live, city, { ...asked, filters }, clock)
  if (widened.some((loosening) => loosening !== 'near')) return []
  return ranking
    .page(0, lookedAt)
    .filter(({ open, offer }) => open.kind === 'byPhone' && offer.record.phone !== undefined)
    .slice(0, most)
}
