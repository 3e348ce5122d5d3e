import type { Child } from 'hono/jsx'

export interface Choice {
  value: string
  label: string
  hint?: string
}

/** A list of choices from their names. */
export const choicesOf = <K extends string>(
  names: Readonly<Record<K, string>>,
): { value: K; label: string }[] =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }))

interface ChoiceFieldProps {
  name: string
  label: string
  hint?: string
  error?: string
  choices: Choice[]
}

/** One of a list. `none` is what an empty choice says. */
export function SelectField(props: ChoiceFieldProps & { value?: string; none?: string }) {
  const id = `feld-${props.name}`
  const described = [props.hint && `${id}-hinweis`, props.error && `${id}-fehler`]
  return (
    <div class={`kern-form-input${props.error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {props.label}
      </label>
      <Words id={id} hint={props.hint} error={props.error} />
      <div class="kern-form-input__select-wrapper">
        <select
          class={`kern-form-input__select${props.error ? ' kern-form-input__select--error' : ''}`}
          id={id}
          name={props.name}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          aria-invalid={props.error ? 'true' : undefined}
        >
          {props.none !== undefined && <option value="">{props.none}</option>}
          {props.choices.map(({ value, label }) => (
            <option value={value} selected={props.value === value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** Any number of a short list. */
export function CheckboxGroup(props: ChoiceFieldProps & { values: readonly string[] }) {
  const id = `feld-${props.name}`
  const described = [props.hint && `${id}-hinweis`, props.error && `${id}-fehler`]
  return (
    <fieldset
      class={`kern-fieldset${props.error ? ' kern-fieldset--error' : ''}`}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
    >
      <legend class="kern-label">{props.label}</legend>
      <Words id={id} hint={props.hint} error={props.error} />
      <div class="kern-fieldset__body">
        {props.choices.map((choice, index) => (
          <Checkbox
            name={props.name}
            // The first one carries the group's id, so that the error summary leads here.
            id={index === 0 ? id : `${id}-${choice.value}`}
            checked={props.values.includes(choice.value)}
            value={choice.value}
            hint={choice.hint}
          >
            {choice.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}

export function Checkbox(props: {
  name: string
  id?: string
  value: string
  checked: boolean
  hint?: string
  children: Child
}) {
  const id = props.id ?? `feld-${props.name}`
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={props.hint ? `${id}-was` : undefined}
      />
      <div>
        <label class="kern-label" for={id}>
          {props.children}
        </label>
        {props.hint && (
          <p class="kern-hint" id={`${id}-was`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  )
}

function Words(props: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {props.hint && (
        <div class="kern-hint" id={`${props.id}-hinweis`}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p class="kern-error" id={`${props.id}-fehler`}>
          <span class="kern-body">{props.error}</span>
        </p>
      )}
    </>
  )
}
