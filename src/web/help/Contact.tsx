import type { showWords } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { type Locale, mainLocale, textsFor } from '../../platform/texts/index.ts'
import { PhoneLink } from '../frame/controls.tsx'
import { language } from './OfferCard.tsx'
import { helpTexts } from './texts.ts'

export type CityContact = OutputOf<typeof showWords>['contact']

/** Whom in the city one can ask, where the pack names somebody. */
export function Contact({ contact, locale }: { contact: CityContact; locale: Locale }) {
  if (!contact) return null
  const t = textsFor(helpTexts, locale)
  return (
    <>
      <h3>{t.askCity}</h3>
      <p>
        <span {...language(mainLocale, locale)}>{contact.office}</span>. {t.askCityText}
      </p>
      {contact.phone && (
        <p>
          <PhoneLink number={contact.phone} class="phone" />
        </p>
      )}
    </>
  )
}
