import { LinkButton, phoneAddress } from '../frame/controls.tsx'
import { offerAddress } from './addresses.ts'
import { language } from './OfferCard.tsx'
import { openText } from './openText.ts'
import type { Results } from './results.tsx'

/** Beside what is open now: who is closed and answers the phone. A few lines, apart, so that nobody goes there. */
export function ByPhoneNow({ found, t, r, request }: Results) {
  const { locale, link, door } = request
  if (found.byPhoneNow.length === 0) return null
  return (
    <section class="by-phone stack" aria-labelledby="telefonisch">
      <h2 id="telefonisch">{r.byPhoneNow}</h2>
      <p>{r.byPhoneNowHint}</p>
      <ul class="by-phone__list">
        {found.byPhoneNow.map((offer) => (
          <li>
            <p>
              <a href={link(offerAddress(offer))} {...language(offer.textLocale, locale)}>
                {offer.name}
              </a>
            </p>
            <p class={`open open--${offer.open.kind}`}>
              {openText(offer.open, locale, door.now())}
            </p>
            {offer.phone && (
              <LinkButton
                href={phoneAddress(offer.phone)}
                label={t.callOf(offer.name, offer.phone)}
                kind="secondary"
              >
                {t.call}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
