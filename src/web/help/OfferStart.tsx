import { LinkButton, phoneAddress } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { type CityContact, Contact } from './Contact.tsx'
import { language } from './OfferCard.tsx'
import type { Offer } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'

/** One main action, and at most two more beside it. */
export function OfferStart({
  offer,
  t,
  locale,
  contact,
}: {
  offer: Offer
  t: OfferTexts
  locale: PageRequest['locale']
  contact: CityContact
}) {
  const { phone, email, website, howToStart } = offer
  const visit = !offer.protected && offer.place?.street
  const otherwise = phone
    ? t.startCall
    : website
      ? t.startWebsite
      : visit
        ? t.startVisit
        : t.startAsk
  return (
    <section class="offer__start" aria-labelledby="anfangen">
      <h2 id="anfangen">{t.start}</h2>
      <p {...(howToStart ? language(offer.textLocale, locale) : {})}>{howToStart ?? otherwise}</p>
      <p class="cluster">
        {phone && (
          <LinkButton href={phoneAddress(phone)} kind="primary">
            {t.call(phone)}
          </LinkButton>
        )}
        {email && (
          <LinkButton href={`mailto:${email}`} kind={phone ? 'secondary' : 'primary'}>
            {t.write}
            <span class="on-paper">: {email}</span>
          </LinkButton>
        )}
        {website && (
          <LinkButton href={website} kind={phone || email ? 'tertiary' : 'primary'}>
            {t.website}
          </LinkButton>
        )}
      </p>
      {!phone && !email && !website && <Contact contact={contact} locale={locale} />}
    </section>
  )
}
