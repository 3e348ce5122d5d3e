import type { Child } from 'hono/jsx'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import { Checkbox, SelectField } from '../../parts/fields.tsx'

/** The form as it stands: what was typed or kept, and what is wrong with it. */
export interface FormState {
  form: URLSearchParams
  faults: ReadonlyMap<string, string>
  /** A row that was just added: its first field has the focus. */
  added?: string
}

interface FieldProps {
  state: FormState
  name: string
  label: string
  hint?: string
  maxLength?: number
}

const kept = ({ state, name }: FieldProps) => ({
  value: state.form.get(name) ?? '',
  error: state.faults.get(name),
})

export const Line = (
  props: FieldProps & {
    type?: string
    inputMode?: 'email' | 'numeric' | 'tel' | 'url'
    optional?: string
  },
) => <TextField {...props} {...kept(props)} />

export const Area = (props: FieldProps & { rows?: number; optional?: string }) => (
  <TextArea {...props} {...kept(props)} />
)

export const Select = (
  props: FieldProps & { none?: string; choices: { value: string; label: string }[] },
) => <SelectField {...props} {...kept(props)} />

export const Tick = (props: { state: FormState; name: string; hint?: string; children: Child }) => (
  <Checkbox
    name={props.name}
    value="ja"
    checked={props.state.form.get(props.name) === 'ja'}
    hint={props.hint}
  >
    {props.children}
  </Checkbox>
)

/** Any number of a list, in columns, within a `Group` of the same name. */
export function Ticks(props: {
  state: FormState
  name: string
  choices: readonly { value: string; label: string }[]
}) {
  const { state, name, choices } = props
  const chosen = new Set(state.form.getAll(name))
  return (
    <div class="offer-ticks">
      {choices.map(({ value, label }) => (
        <Checkbox
          name={name}
          id={`feld-${name}-${value}`}
          value={value}
          checked={chosen.has(value)}
        >
          {label}
        </Checkbox>
      ))}
    </div>
  )
}

/** A group of fields with a name; says what is wrong with it as a whole, and the error summary leads here. */
export function Group(props: {
  state: FormState
  name: string
  legend: Child
  hint?: string
  children: Child
}) {
  const id = `feld-${props.name}`
  const fault = props.state.faults.get(props.name)
  const described = [props.hint && `${id}-hinweis`, fault && `${id}-fehler`].filter(Boolean)
  return (
    <fieldset
      id={id}
      tabindex={-1}
      class={`kern-fieldset${fault ? ' kern-fieldset--error' : ''}`}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend class="kern-label">{props.legend}</legend>
      {props.hint && (
        <div class="kern-hint" id={`${id}-hinweis`}>
          {props.hint}
        </div>
      )}
      {fault && (
        <p class="kern-error" id={`${id}-fehler`}>
          <span class="kern-body">{fault}</span>
        </p>
      )}
      <div class="kern-fieldset__body">{props.children}</div>
    </fieldset>
  )
}

/**
 * Sends the whole form to do one thing: keep it, send it, add a row. Nothing that was typed is lost by any of
 * them. `to` is where the page opens then.
 */
export function Act(props: {
  act: string
  to?: string
  kind?: 'primary' | 'secondary' | 'tertiary'
  /** What it is about, for who cannot see where the button stands. */
  about?: string
  children: Child
}) {
  return (
    <button
      class={`kern-btn kern-btn--${props.kind ?? 'secondary'}`}
      type="submit"
      name="tun"
      value={props.act}
      formaction={props.to && `#${props.to}`}
    >
      <span class="kern-label">
        {props.children}
        {props.about && <span class="visually-hidden"> {props.about}</span>}
      </span>
    </button>
  )
}
