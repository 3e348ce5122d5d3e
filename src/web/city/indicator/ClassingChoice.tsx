import { ChoiceLinks } from '../ChoiceLinks.tsx'
import { addressWith, queryOfChoice } from './choice.ts'
import { classingsFor, type Scale } from './classing.ts'
import type { View } from './view.ts'

/** How the colours are divided: each way a link, one’s own borders a form. */
export function ClassingChoice(props: View & { scale: Scale }) {
  const { shown, choice, scale, request, own } = props
  return (
    <div class="choices no-print">
      <ChoiceLinks
        id="einteilung"
        name={own.classingTitle}
        heading={3}
        choices={classingsFor(shown)
          .filter((one) => one !== 'eigen')
          .map((one) => ({
            href: `${request.link(addressWith(shown, choice, { einteilung: one, grenzen: undefined }))}#karte`,
            words: own.classing[one],
            chosen: one === scale.classing,
          }))}
      />
      <details open={scale.classing === 'eigen'}>
        <summary>{own.classing.eigen}</summary>
        <Borders {...props} />
      </details>
    </div>
  )
}

function Borders({ shown, choice, scale, request, own }: View & { scale: Scale }) {
  const { grenzen: _borders, einteilung: _classing, ...rest } = queryOfChoice(shown, choice)
  const described = ['grenzen-hinweis', scale.faulty && 'grenzen-fehler'].filter((id) => id)
  return (
    <form
      action={`${request.link(`/stadt/kennzahl/${shown.indicator.id}`)}#karte`}
      method="get"
      class="area-search"
    >
      <div class="kern-form-input">
        <label class="kern-label" for="grenzen">
          {own.borders}
        </label>
        <div class="kern-hint" id="grenzen-hinweis">
          {own.bordersHint}
        </div>
        {scale.faulty && (
          <p class="kern-error" id="grenzen-fehler">
            <span class="kern-body">{own.bordersFaulty}</span>
          </p>
        )}
        <input
          class="kern-form-input__input"
          id="grenzen"
          name="grenzen"
          type="text"
          inputmode="text"
          value={choice.borders}
          maxlength={100}
          aria-describedby={described.join(' ')}
          aria-invalid={scale.faulty ? 'true' : undefined}
          autocomplete="off"
        />
      </div>
      <input type="hidden" name="einteilung" value="eigen" />
      {Object.entries(rest).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{own.bordersUse}</span>
      </button>
    </form>
  )
}
