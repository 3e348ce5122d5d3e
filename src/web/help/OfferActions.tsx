import type { Child } from 'hono/jsx'
import type { PageRequest } from '../frame/page.ts'
import { offerAddress } from './addresses.ts'
import type { Offer } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'

/**
 * What one can take along. Of a discreet offer nothing that other people would come upon: no entry in a
 * calendar, no mail.
 */
export function OfferActions({
  offer,
  t,
  request: { link, origin },
  keep,
}: {
  offer: Offer
  t: OfferTexts
  request: Pick<PageRequest, 'link' | 'origin'>
  /** Puts the offer on one's own list. */
  keep?: Child
}) {
  const at = link(`/hilfe/angebot/${offer.id}`)
  const address = origin + link(offerAddress(offer))
  return (
    <div class="offer__actions no-print">
      <ul class="cluster plain-list">
        {keep && <li>{keep}</li>}
        <li>
          <a class="chip" href={`${at}/blatt`}>
            {t.sheet}
          </a>
        </li>
        {offer.calendar.length > 0 && !offer.discreet && (
          <li>
            <a class="chip" href={`${at}/kalender.ics`} rel="nofollow">
              {t.toCalendar}
            </a>
          </li>
        )}
      </ul>
      {!offer.discreet && (
        <details class="fold">
          <summary>{t.share}</summary>
          <div class="share">
            <div>
              <p>
                {t.shareAddress}:<br />
                <span class="share__address rtl-keep">{address}</span>
              </p>
              <p>
                <a href={mailAddress(offer.name, address)}>{t.shareMail}</a>
              </p>
              <p>
                <button
                  class="kern-btn kern-btn--secondary"
                  type="button"
                  data-share={address}
                  data-share-title={offer.name}
                  hidden
                >
                  <span class="kern-label">{t.shareNow}</span>
                </button>
              </p>
            </div>
            <figure>
              <img src={`${at}/qr.svg`} alt={t.qr} width="160" height="160" loading="lazy" />
              <figcaption class="meta">{t.qrHint}</figcaption>
            </figure>
          </div>
        </details>
      )}
    </div>
  )
}

const mailAddress = (name: string, address: string) =>
  `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${name}\n${address}`)}`
