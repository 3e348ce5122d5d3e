import { type Locale, textsFor } from '../../platform/texts/index.ts'
import { SubmitButton, TextField } from '../frame/controls.tsx'
import type { SearchQuery } from './query.ts'
import { resultTexts } from './resultTexts.ts'
import { placeWords, suggestWords } from './scriptWords.ts'
import type { HelpTexts } from './texts.ts'

interface SearchFormProps {
  t: HelpTexts
  locale: Locale
  action: string
  question?: string
  place?: string
  /** Without the field for the question: where the kind of help is chosen already. */
  placeOnly?: boolean
  /** What is kept when somebody searches again: filters, a chosen life situation. */
  kept?: SearchQuery
}

/** One question, one place. Works by GET, so that an answer can be kept, shared and gone back to. */
export function SearchForm(props: SearchFormProps) {
  const { t, locale, action, question, place, placeOnly, kept } = props
  const r = textsFor(resultTexts, locale)
  return (
    <search>
      <form class="search-form" action={action} method="get" id="suche">
        {Object.entries(kept ?? {}).map(
          ([name, value]) => value && <input type="hidden" name={name} value={value} />,
        )}
        {!placeOnly && (
          <div class="search-form__question" {...suggestWords(r, locale)}>
            <TextField
              name="frage"
              label={t.whatFor}
              hint={t.whatForHint}
              value={question}
              maxLength={300}
              type="search"
            />
          </div>
        )}
        <div class="search-form__place" {...placeWords(r)}>
          <TextField
            name="ort"
            label={t.where}
            optional={t.optional}
            hint={t.whereHint}
            value={place}
            maxLength={200}
            autocomplete="address-level3"
          />
        </div>
        <div class="search-form__submit">
          <SubmitButton>{t.search}</SubmitButton>
        </div>
      </form>
    </search>
  )
}
