import { randomUUID } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { onceField, tokenField } from './formToken.ts'
import type { PageRequest } from './page.ts'

/** Form controls and actions in KERN's markup. The look is KERN's, the rhythm ours. */

type Kind = 'primary' | 'secondary' | 'tertiary'

export function LinkButton(props: { href: string; kind?: Kind; label?: string; children: Child }) {
  return (
    <a
      class={`kern-btn kern-btn--${props.kind ?? 'secondary'}`}
      href={props.href}
      aria-label={props.label}
    >
      <span class="kern-label">{props.children}</span>
    </a>
  )
}

export function SubmitButton(props: { kind?: Kind; children: Child }) {
  return (
    <button class={`kern-btn kern-btn--${props.kind ?? 'primary'}`} type="submit">
      <span class="kern-label">{props.children}</span>
    </button>
  )
}

/**
 * A form of a page that knows who is asking. It carries the token of this browser, and a key under which
 * sending it twice writes once. Without `action` it goes to the page it stands on.
 */
export function Form(props: {
  request: Pick<PageRequest, 'form' | 'formToken'>
  action?: string
  class?: string
  /** For scripts and tests. */
  id?: string
  label?: string
  /** It brings a file; the page's route says so, too. */
  upload?: boolean
  children: Child
}) {
  const { request } = props
  return (
    <form
      method="post"
      enctype={props.upload ? 'multipart/form-data' : undefined}
      action={props.action}
      class={props.class ?? 'stack-form'}
      id={props.id}
      aria-label={props.label}
    >
      <input type="hidden" name={tokenField} value={request.formToken} />
      <input type="hidden" name={onceField} value={request.form.get(onceField) ?? randomUUID()} />
      {props.children}
    </form>
  )
}

interface FieldProps {
  name: string
  label: string
  /** Said behind the label of a field that may stay empty: "freiwillig". */
  optional?: string
  hint?: string
  /** What is wrong with what was typed, and what to do. */
  error?: string
  value?: string
  maxLength?: number
  autocomplete?: string
}

export function TextField(
  props: FieldProps & { type?: string; inputMode?: 'email' | 'numeric' | 'tel' | 'url' },
) {
  return (
    <Field {...props}>
      <input
        {...control(props)}
        type={props.type ?? 'text'}
        inputmode={props.inputMode}
        value={props.value ?? ''}
      />
    </Field>
  )
}

export function TextArea(props: FieldProps & { rows?: number }) {
  return (
    <Field {...props}>
      <textarea {...control(props)} rows={props.rows ?? 5}>
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}

function Field(props: FieldProps & { children: Child }) {
  const id = `feld-${props.name}`
  return (
    <div class={`kern-form-input${props.error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {props.label}
        {props.optional && <span class="kern-label__optional"> – {props.optional}</span>}
      </label>
      {props.hint && (
        <div class="kern-hint" id={`${id}-hinweis`}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p class="kern-error" id={`${id}-fehler`}>
          <span class="kern-body">{props.error}</span>
        </p>
      )}
      {props.children}
    </div>
  )
}

function control({ name, hint, error, maxLength, autocomplete }: FieldProps) {
  const id = `feld-${name}`
  const described = [hint && `${id}-hinweis`, error && `${id}-fehler`].filter(Boolean).join(' ')
  return {
    id,
    name,
    class: `kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`,
    maxlength: maxLength,
    autocomplete: autocomplete ?? 'off',
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

export function RadioGroup(props: {
  name: string
  legend: string
  hint?: string
  error?: string
  value?: string
  choices: { value: string; label: string }[]
}) {
  const id = `feld-${props.name}`
  const described = [props.hint && `${id}-hinweis`, props.error && `${id}-fehler`]
  return (
    <fieldset
      class={`kern-fieldset${props.error ? ' kern-fieldset--error' : ''}`}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
    >
      <legend class="kern-label">{props.legend}</legend>
      {props.hint && (
        <div class="kern-hint" id={`${id}-hinweis`}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p class="kern-error" id={`${id}-fehler`}>
          <span class="kern-body">{props.error}</span>
        </p>
      )}
      <div class="kern-fieldset__body">
        {props.choices.map(({ value, label }, index) => (
          <div class="kern-form-check">
            <input
              class="kern-form-check__radio"
              type="radio"
              name={props.name}
              value={value}
              // The first one carries the group's id, so that the error summary leads here.
              id={index === 0 ? id : `${id}-${value}`}
              checked={props.value === value}
            />
            <label class="kern-label" for={index === 0 ? id : `${id}-${value}`}>
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** What is wrong with a form, first on the page, each with a way to its field. */
export function ErrorSummary(props: { title: string; errors: { field: string; text: string }[] }) {
  if (props.errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus id="fehler">
      <h2>{props.title}</h2>
      <ul>
        {props.errors.map(({ field, text }) => (
          <li>
            <a href={`#feld-${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A phone number to call; read aloud digit by digit it stays left-to-right in every script. */
export function PhoneLink(props: { number: string; class?: string; children?: Child }) {
  return (
    <a class={props.class} href={phoneAddress(props.number)}>
      {props.children}
      <bdi class="rtl-keep">{props.number}</bdi>
    </a>
  )
}

export const phoneAddress = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`
