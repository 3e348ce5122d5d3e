import { signIn } from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { Form, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { CitySignOutLink } from './cityLinks.tsx'
import {
  errorOf,
  OtherWays,
  onward,
  passing,
  statusOfForm,
  throttledBy,
  Wanted,
  type Wrong,
  WrongSummary,
  wantedOf,
} from './formParts.tsx'
import { sharedTexts } from './sharedTexts.ts'
import { filled, signInSlots } from './slots.ts'
import { signInTexts } from './texts.ts'

const path = '/anmelden'

export const signInPage = page({
  method: 'get',
  path,
  access: 'visitor',
  answer: (request) =>
    request.me ? { kind: 'redirect', path: wantedOf(request) ?? '/arbeit' } : answerForm(request),
})

export const sendSignIn = page({
  method: 'post',
  path,
  access: 'visitor',
  async answer(request) {
    const { form, door, locale, device } = request
    const t = textsFor(signInTexts, locale)
    const mail = form.get('mail')?.trim() ?? ''
    const password = form.get('passwort') ?? ''
    const missing = [
      ...(mail ? [] : [{ field: 'mail', text: t.mailMissing }]),
      ...(password ? [] : [{ field: 'passwort', text: t.passwordMissing }]),
    ]
    if (missing.length > 0) return answerForm(request, { errors: missing })
    const wrong = { errors: [{ field: 'mail', text: t.wrong }] }
    const knownDevice = request.cookie('device')
    const outcome = await execute(signIn, door, { mail, password, device, knownDevice })
    if (!outcome.ok) return answerForm(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'wrong':
        return answerForm(request, wrong)
      case 'throttled':
        return answerForm(request, throttledBy(value.retryAfterSeconds, locale, t.throttledMore))
      case 'mailSent':
        return answerMailSent(request)
      case 'secondFactor':
        return {
          kind: 'redirect',
          path: onward('/anmelden/zweiter-faktor', request),
          cookies: [{ name: 'session', value: value.session }],
        }
    }
  },
})

async function answerForm(request: PageRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { locale, form, query, link } = request
  const t = textsFor(signInTexts, locale)
  const shared = textsFor(sharedTexts, locale)
  const slots = await filled(signInSlots, request)
  const notice = noticeOf(query, t)
  return {
    kind: 'page',
    title: t.title,
    ...statusOfForm(wrong),
    scripts: slots.scripts,
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        {form.size === 0 && notice && (
          <div class="notice" role="status">
            <p>{notice}</p>
            {query.has('abgemeldet') && <CitySignOutLink request={request} />}
          </div>
        )}
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
        <Form request={request} action={link(path)}>
          <Wanted request={request} />
          <TextField
            name="mail"
            label={t.mail}
            type="email"
            inputMode="email"
            autocomplete="username"
            value={form.get('mail') ?? undefined}
            error={errorOf(wrong, 'mail')}
          />
          <TextField
            name="passwort"
            label={shared.password}
            type="password"
            autocomplete="current-password"
            error={errorOf(wrong, 'passwort')}
          />
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
        <p>
          <a class="quiet-link" href={link('/passwort-vergessen')}>
            {t.forgotten}
          </a>
        </p>
        {slots.bodies.length > 0 && <OtherWays title={t.otherWays}>{slots.bodies}</OtherWays>}
      </div>
    ),
  }
}

function noticeOf(query: URLSearchParams, t: typeof signInTexts.de): string | undefined {
  if (query.get('abgemeldet') === 'ueberall') return t.signedOutEverywhere
  if (query.has('abgemeldet')) return t.signedOut
  return query.has('zu-lange') ? t.tookTooLong : undefined
}

function answerMailSent({ locale }: PageRequest): PageAnswer {
  const t = textsFor(signInTexts, locale)
  return {
    kind: 'page',
    title: t.mailSentTitle,
    body: (
      <div class="measure">
        <h1>{t.mailSentTitle}</h1>
        <p class="lede">{t.mailSent}</p>
        <p>{t.mailWait}</p>
      </div>
    ),
  }
}
