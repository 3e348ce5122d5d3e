import type { OfferCard } from '../../contexts/offers/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { offerAddress } from '../help/addresses.ts'
import { buttonTexts } from './buttonTexts.ts'

type Kept = Pick<OfferCard, 'id' | 'name' | 'textLocale' | 'phone' | 'place' | 'protected'>

interface KeepProps {
  offer: Kept
  request: Pick<PageRequest, 'locale' | 'link'>
}

/**
 * Keeps an offer on the person's own device. The page must name the script 'keep.js', which shows the button;
 * what the list will show is on the button, so that nobody has to be asked for it.
 */
export function KeepButton({ offer, request }: KeepProps) {
  const t = textsFor(buttonTexts, request.locale)
  return (
    <button
      class="kern-btn kern-btn--tertiary keep"
      type="button"
      hidden
      data-keep={JSON.stringify(keptOf(offer))}
      data-keep-word={t.keep}
      data-kept-word={t.kept}
      data-told={t.told}
      data-gone={t.gone}
      data-list={request.link('/hilfe/merkliste')}
      data-to-list={t.toList}
      data-name={offer.name}
      aria-label={`${t.keep}: ${offer.name}`}
    >
      <span class="kern-label">{t.keep}</span>
    </button>
  )
}

function keptOf(offer: Kept) {
  const { id, name, textLocale, phone, place, protected: isProtected } = offer
  const town = [place?.postalCode, place?.town].filter(Boolean).join(' ')
  const where = isProtected ? '' : [place?.street, town].filter(Boolean).join(', ')
  return {
    id,
    name,
    textLocale,
    phone,
    where: where || null,
    protected: isProtected,
    path: offerAddress(offer),
  }
}
