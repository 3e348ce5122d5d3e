import { localeFacts } from '../../platform/texts/index.ts'
import { SubmitButton } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import type { SheetOptions } from './makeContent.ts'
import type { SheetTexts } from './sheetTexts.ts'

interface OptionsFormProps {
  request: PageRequest
  s: SheetTexts
  options: SheetOptions
  /** Where the sheet is made; the PDF has '.pdf' behind it. */
  path: string
  method: 'get' | 'post'
  ids?: string[]
  /** The languages of the city with their addresses; only for a form, whose page has no link to them. */
  languages?: { locale: string; address: string }[]
}

/** How the sheet should be, and what to do with it. Nothing of it is printed. */
export function OptionsForm(props: OptionsFormProps) {
  const { request, s, options, path, method, ids = [], languages = [] } = props
  const { link, pdf } = request
  return (
    <form class="sheet-options no-print" method={method} action={link(path)}>
      {ids.map((id) => (
        <input type="hidden" name="angebot" value={id} />
      ))}
      <input type="hidden" name="gewaehlt" value="1" />
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{s.options}</legend>
        <div class="kern-fieldset__body kern-fieldset__body--horizontal">
          <Tick name="gross" label={s.large} checked={options.large} />
          <Tick name="karte" label={s.sketch} checked={options.sketch} />
        </div>
      </fieldset>
      <p class="cluster">
        <SubmitButton kind="secondary">{s.show}</SubmitButton>
        {pdf && (
          <button
            class="kern-btn kern-btn--primary"
            type="submit"
            formaction={`${link(path)}.pdf`}
            aria-describedby="pdf-hinweis"
          >
            <span class="kern-label">{s.pdf}</span>
          </button>
        )}
        <button class="kern-btn kern-btn--secondary" type="button" data-print hidden>
          <span class="kern-label">{s.print}</span>
        </button>
      </p>
      {pdf && (
        <p class="meta" id="pdf-hinweis">
          {s.pdfHint}
        </p>
      )}
      {languages.length > 1 && (
        <>
          <p class="sheet-options__languages">{s.language}:</p>
          <p class="cluster">
            {languages.map(({ locale, address }) => (
              <button class="kern-btn kern-btn--tertiary" type="submit" formaction={address}>
                <span class="kern-label" lang={localeFacts(locale).tag}>
                  {localeFacts(locale).name}
                </span>
              </button>
            ))}
          </p>
        </>
      )}
    </form>
  )
}

function Tick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={`feld-${name}`}
        name={name}
        value="1"
        checked={checked}
      />
      <label class="kern-label" for={`feld-${name}`}>
        {label}
      </label>
    </div>
  )
}
