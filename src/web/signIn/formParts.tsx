import type { Child } from 'hono/jsx'
import { longestPassword, shortestPassword } from '../../contexts/people/index.ts'
import type { Failure, Issue } from '../../platform/operation/index.ts'
import { type Locale, textsFor } from '../../platform/texts/index.ts'
import { ErrorSummary, TextField } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { waitWords } from '../frame/waitWords.ts'
import { type SharedTexts, sharedTexts } from './sharedTexts.ts'

/** Parts that the forms of signing in and of one's own account are made of. */

/** What is wrong with what was sent: fields with a sentence each, or something with the whole. */
export interface Wrong {
  errors?: { field: string; text: string }[]
  trouble?: { text: string; status: 429 | 503; retryAfterSeconds?: number }
}

export const statusOfForm = ({ errors, trouble }: Wrong) => ({
  status: trouble ? trouble.status : errors && errors.length > 0 ? (422 as const) : (200 as const),
  ...(trouble?.retryAfterSeconds ? { retryAfterSeconds: trouble.retryAfterSeconds } : {}),
})

export const errorOf = ({ errors }: Wrong, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.text

/** Too many tries, by this account or by this sender. */
export const throttledBy = (retryAfterSeconds: number, locale: Locale, more = ''): Wrong => ({
  trouble: {
    text: `${textsFor(sharedTexts, locale).throttled(waitWords(retryAfterSeconds, locale))} ${more}`.trim(),
    status: 429,
    retryAfterSeconds,
  },
})

/** Failures that leave the form as it is, to be sent again; undefined for all others. */
export function passing(failure: Failure, locale: Locale): Wrong | undefined {
  if (failure.kind === 'tooMany') return throttledBy(failure.retryAfterSeconds, locale)
  if (failure.kind !== 'unavailable') return undefined
  return { trouble: { text: textsFor(sharedTexts, locale).unavailable, status: 503 } }
}

/** What stands above a form that was sent and did not fit. */
export function WrongSummary({ wrong, locale }: { wrong: Wrong; locale: Locale }) {
  const t = textsFor(sharedTexts, locale)
  return (
    <>
      <ErrorSummary title={t.errorTitle} errors={wrong.errors ?? []} />
      {wrong.trouble && (
        <div class="error-summary" role="alert">
          <p>{wrong.trouble.text}</p>
        </div>
      )}
    </>
  )
}

/** A field for a new password. Never filled in again. */
export function NewPasswordField(props: { locale: Locale; label?: string; error?: string }) {
  const t = textsFor(sharedTexts, props.locale)
  return (
    <TextField
      name="passwort"
      label={props.label ?? t.password}
      hint={t.passwordHint(shortestPassword)}
      type="password"
      autocomplete="new-password"
      error={props.error}
    />
  )
}

export function CodeField(props: { locale: Locale; error?: string }) {
  const t = textsFor(sharedTexts, props.locale)
  return (
    <TextField
      name="code"
      label={t.code}
      hint={t.codeHint}
      inputMode="numeric"
      autocomplete="one-time-code"
      error={props.error}
    />
  )
}

/** Issues of an operation that takes a name and a new password, as the form's fields and sentences. */
export function accountErrors(issues: Issue[], t: SharedTexts) {
  return issues.map(({ field, problem }) =>
    field === 'name'
      ? { field: 'name', text: problem === 'tooLong' ? t.nameTooLong : t.nameMissing }
      : { field: 'passwort', text: passwordText(problem, t) },
  )
}

function passwordText(problem: string, { passwordProblems }: SharedTexts): string {
  if (problem === 'tooShort' || problem === 'required')
    return passwordProblems.tooShort(shortestPassword)
  if (problem === 'tooLong') return passwordProblems.tooLong(longestPassword)
  const others: Record<string, string> = {
    common: passwordProblems.common,
    ownWords: passwordProblems.ownWords,
    row: passwordProblems.row,
    repeat: passwordProblems.repeat,
  }
  return others[problem] ?? passwordProblems.easy
}

/** Where the person wanted to go, if it is of this site. */
export const wantedOf = ({ form, query }: Pick<PageRequest, 'form' | 'query'>) =>
  returnPath(form.get('weiter') ?? query.get('weiter'))

/** Carries it through a form. */
export function Wanted({ request }: { request: PageRequest }) {
  const wanted = wantedOf(request)
  return wanted ? <input type="hidden" name="weiter" value={wanted} /> : null
}

/** An address that keeps it. */
export function onward(path: string, request: Pick<PageRequest, 'form' | 'query'>): string {
  const wanted = wantedOf(request)
  return wanted ? `${path}?${new URLSearchParams({ weiter: wanted })}` : path
}

/** Another way to do what the page is about, after a line that says "or". */
export const OtherWays = ({ title, children }: { title: string; children: Child }) => (
  <section class="other-ways" aria-labelledby="andere-wege">
    <h2 id="andere-wege">{title}</h2>
    {children}
  </section>
)
