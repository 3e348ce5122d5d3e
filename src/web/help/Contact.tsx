import { textsFor } from '../../platform/texts/index.ts'
import { cityWords } from '../frame/cityWords.ts'
import { PhoneLink } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { helpTexts } from './texts.ts'

/** Whom in the city one can ask, where the pack names somebody. */
export function Contact({ request }: { request: Pick<PageRequest, 'door' | 'locale'> }) {
  const { contact } = cityWords(request.door)
  if (!contact) return null
  const t = textsFor(helpTexts, request.locale)
  return (
    <>
      <h3>{t.askCity}</h3>
      <p>
        {contact.office}. {t.askCityText}
      </p>
      {contact.phone && (
        <p>
          <PhoneLink number={contact.phone} class="phone" />
        </p>
      )}
    </>
  )
}
