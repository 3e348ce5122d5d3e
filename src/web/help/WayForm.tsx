import { type Locale, textsFor } from '../../platform/texts/index.ts'
import { SubmitButton, TextField } from '../frame/controls.tsx'
import { resultTexts } from './resultTexts.ts'
import { placeWords } from './scriptWords.ts'
import type { TravellerName, WayTexts } from './wayTexts.ts'

/** From where, to an offer. By GET: the place stands in the address of the way's page and nowhere else. */
export function WayForm({
  action,
  from,
  traveller,
  w,
  locale,
}: {
  action: string
  from?: string
  traveller?: TravellerName
  w: WayTexts
  locale: Locale
}) {
  return (
    <form class="way-form no-print" action={action} method="get">
      <div {...placeWords(textsFor(resultTexts, locale))}>
        <TextField
          name="von"
          label={w.from}
          hint={w.fromHint}
          value={from}
          maxLength={200}
          autocomplete="street-address"
        />
      </div>
      {traveller && traveller !== 'fuss' && <input type="hidden" name="weg" value={traveller} />}
      <SubmitButton kind="secondary">{w.show}</SubmitButton>
    </form>
  )
}
