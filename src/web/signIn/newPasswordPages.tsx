import {
  checkNewPasswordLink,
  requestNewPassword,
  setNewPassword,
} from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { Form, LinkButton, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import { evenly } from './evenly.ts'
import {
  accountErrors,
  errorOf,
  NewPasswordField,
  passing,
  statusOfForm,
  type Wrong,
  WrongSummary,
} from './formParts.tsx'
import { linkTexts } from './linkTexts.ts'
import { secondFactorPath } from './secondFactorPages.tsx'
import { sharedTexts } from './sharedTexts.ts'

const requestPath = '/passwort-vergessen'
const path = '/neues-passwort/:token'
const halfYear = 180 * 24 * 3600

const forgottenPage = page({
  method: 'get',
  path: requestPath,
  access: 'visitor',
  answer: (request) =>
    request.query.has('geschickt') ? answerSent(request) : answerForgotten(request),
})

const sendForgotten = page({
  method: 'post',
  path: requestPath,
  access: 'visitor',
  async answer(request) {
    const { form, door, locale } = request
    const t = textsFor(linkTexts, locale)
    const mail = form.get('mail')?.trim() ?? ''
    const wrong = { errors: [{ field: 'mail', text: t.mailMissing }] }
    if (!mail) return answerForgotten(request, wrong)
    // Making a link and a mail takes time, which would tell that there is such an account.
    const outcome = await evenly(execute(requestNewPassword, door, { mail }))
    if (!outcome.ok) return answerForgotten(request, passing(outcome.failure, locale) ?? wrong)
    return { kind: 'redirect', path: `${requestPath}?geschickt=1` }
  },
})

function answerForgotten(request: PageRequest, wrong: Wrong = {}): PageAnswer {
  const { locale, form, link } = request
  const t = textsFor(linkTexts, locale)
  return {
    kind: 'page',
    title: t.forgottenTitle,
    ...statusOfForm(wrong),
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.forgottenTitle}</h1>
        <p class="lede">{t.forgottenLede}</p>
        <Form request={request} action={link(requestPath)}>
          <TextField
            name="mail"
            label={t.mail}
            type="email"
            inputMode="email"
            autocomplete="username"
            value={form.get('mail') ?? undefined}
            error={errorOf(wrong, 'mail')}
          />
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

/** The same for everybody. */
function answerSent({ locale, link }: PageRequest): PageAnswer {
  const t = textsFor(linkTexts, locale)
  return {
    kind: 'page',
    title: t.sentTitle,
    body: (
      <div class="measure">
        <h1>{t.sentTitle}</h1>
        <p class="lede">{t.sent}</p>
        <p>{t.sentMore}</p>
        <p>
          <a class="quiet-link" href={link('/anmelden')}>
            {t.toSignIn}
          </a>
        </p>
      </div>
    ),
  }
}

const newPasswordPage = page({
  method: 'get',
  path,
  access: 'visitor',
  answer: (request) => answerNew(request),
})

const sendNewPassword = page({
  method: 'post',
  path,
  access: 'visitor',
  async answer(request) {
    const { form, params, door, locale, device } = request
    const outcome = await execute(setNewPassword, door, {
      token: params.token ?? '',
      password: form.get('passwort') ?? '',
      device,
      knownDevice: request.cookie('device'),
    })
    if (outcome.ok)
      return {
        kind: 'redirect',
        path: secondFactorPath,
        cookies: [
          { name: 'session', value: outcome.value.session },
          { name: 'device', value: outcome.value.knownDevice, seconds: halfYear },
        ],
      }
    const { failure } = outcome
    const t = textsFor(sharedTexts, locale)
    if (failure.kind === 'invalid')
      return answerNew(request, { errors: accountErrors(failure.issues, t) })
    return answerNew(request, passing(failure, locale))
  },
})

async function answerNew(request: PageRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale, params } = request
  const outcome = await execute(checkNewPasswordLink, door, { token: params.token ?? '' })
  if (!outcome.ok)
    return outcome.failure.kind === 'notFound' || outcome.failure.kind === 'invalid'
      ? answerOver(request)
      : { kind: 'failure', failure: outcome.failure }
  const t = textsFor(linkTexts, locale)
  const shared = textsFor(sharedTexts, locale)
  return {
    kind: 'page',
    title: t.newTitle,
    ...statusOfForm(wrong),
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.newTitle}</h1>
        <p class="lede">{t.newLede}</p>
        <Form request={request}>
          {/* So that the browser keeps the password under the right name. */}
          <input type="hidden" name="mail" autocomplete="username" value={outcome.value.mail} />
          <NewPasswordField
            locale={locale}
            label={shared.newPassword}
            error={errorOf(wrong, 'passwort')}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

/** Used, expired, unknown: all look the same. */
function answerOver({ locale, link }: PageRequest): PageAnswer {
  const t = textsFor(linkTexts, locale)
  return {
    kind: 'page',
    title: t.linkOverTitle,
    status: 404,
    body: (
      <div class="measure">
        <h1>{t.linkOverTitle}</h1>
        <p>{t.linkOver}</p>
        <p>
          <LinkButton href={link(requestPath)}>{t.linkAgain}</LinkButton>
        </p>
      </div>
    ),
  }
}

export const newPasswordPages: PageRoute[] = [
  forgottenPage,
  sendForgotten,
  newPasswordPage,
  sendNewPassword,
]
