import {
  awaitedFactor,
  confirmSecondFactor,
  signInWithRecoveryCode,
} from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { Form, SubmitButton, TextField } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import {
  CodeField,
  errorOf,
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
import { signedInAnswer } from './signedIn.ts'
import { filled, signInSlots } from './slots.ts'
import { signInTexts } from './texts.ts'

/** The second step: a code of the app, or one from paper. */

export const secondFactorPath = '/anmelden/zweiter-faktor'
export const enrolPath = `${secondFactorPath}/einrichten`
const recoveryPath = '/anmelden/wiederherstellungscode'

/** For who comes without a first step, or too late. */
export function elsewhere(request: PageRequest): PageAnswer | undefined {
  if (request.me) return { kind: 'redirect', path: wantedOf(request) ?? '/arbeit' }
  return request.awaited ? undefined : { kind: 'redirect', path: tookTooLong(request) }
}

export const tookTooLong = (request: PageRequest): string => {
  const wanted = wantedOf(request)
  const query = new URLSearchParams({ 'zu-lange': '1', ...(wanted ? { weiter: wanted } : {}) })
  return `/anmelden?${query}`
}

const codePage = page({
  method: 'get',
  path: secondFactorPath,
  access: 'visitor',
  async answer(request) {
    const away = elsewhere(request)
    if (away) return away
    const session = request.cookie('session') ?? ''
    const outcome = await execute(awaitedFactor, request.door, { session })
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    switch (outcome.value.factor) {
      case 'noSession':
        return { kind: 'redirect', path: tookTooLong(request) }
      case 'none':
        return { kind: 'redirect', path: onward(enrolPath, request) }
      case 'passkey':
        return answerPasskeyOnly(request)
      case 'code':
        return answerCode(request)
    }
  },
})

const sendCode = page({
  method: 'post',
  path: secondFactorPath,
  access: 'visitor',
  async answer(request) {
    const away = elsewhere(request)
    if (away) return away
    const { form, door, locale } = request
    const shared = textsFor(sharedTexts, locale)
    const code = form.get('code')?.trim() ?? ''
    if (!code) return answerCode(request, { errors: [{ field: 'code', text: shared.codeMissing }] })
    const wrong = { errors: [{ field: 'code', text: shared.codeWrong }] }
    const outcome = await execute(confirmSecondFactor, door, { code, ...browserOf(request) })
    if (!outcome.ok) return answerCode(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'wrong':
        return answerCode(request, wrong)
      case 'throttled':
        return answerCode(request, throttledBy(value.retryAfterSeconds, locale))
      case 'noSession':
        return { kind: 'redirect', path: tookTooLong(request) }
      case 'signedIn':
        return signedInAnswer({
          token: value.session,
          device: value.knownDevice,
          wanted: form.get('weiter'),
        })
    }
  },
})

/** What every step of this session names. */
export const browserOf = (request: PageRequest) => ({
  session: request.cookie('session') ?? '',
  device: request.device,
  knownDevice: request.cookie('device'),
})

function answerCode(request: PageRequest, wrong: Wrong = {}): PageAnswer {
  const { locale, link } = request
  const t = textsFor(signInTexts, locale)
  return {
    kind: 'page',
    title: t.secondTitle,
    ...statusOfForm(wrong),
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.secondTitle}</h1>
        <p class="lede">{t.secondLede}</p>
        <Form request={request} action={link(secondFactorPath)}>
          <Wanted request={request} />
          <CodeField locale={locale} error={errorOf(wrong, 'code')} />
          <SubmitButton>{t.signIn}</SubmitButton>
        </Form>
        <ul class="plain-actions">
          <li>
            <a href={link(onward(recoveryPath, request))}>{t.noPhone}</a>
          </li>
          <li>
            <a href={link(onward('/anmelden', request))}>{t.startOver}</a>
          </li>
        </ul>
      </div>
    ),
  }
}

async function answerPasskeyOnly(request: PageRequest): Promise<PageAnswer> {
  const t = textsFor(signInTexts, request.locale)
  const slots = await filled(signInSlots, request)
  return {
    kind: 'page',
    title: t.secondTitle,
    scripts: slots.scripts,
    body: (
      <div class="measure sign-in">
        <h1>{t.secondTitle}</h1>
        <p class="lede">{t.passkeyOnly}</p>
        {slots.bodies}
      </div>
    ),
  }
}

const recoveryPage = page({
  method: 'get',
  path: recoveryPath,
  access: 'visitor',
  answer: (request) => elsewhere(request) ?? answerRecovery(request),
})

const sendRecoveryCode = page({
  method: 'post',
  path: recoveryPath,
  access: 'visitor',
  async answer(request) {
    const away = elsewhere(request)
    if (away) return away
    const { form, door, locale } = request
    const t = textsFor(signInTexts, locale)
    const code = form.get('code')?.trim() ?? ''
    if (!code)
      return answerRecovery(request, { errors: [{ field: 'code', text: t.recoveryMissing }] })
    const wrong = { errors: [{ field: 'code', text: t.recoveryWrong }] }
    const outcome = await execute(signInWithRecoveryCode, door, { code, ...browserOf(request) })
    if (!outcome.ok) return answerRecovery(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'wrong':
        return answerRecovery(request, wrong)
      case 'throttled':
        return answerRecovery(request, throttledBy(value.retryAfterSeconds, locale))
      case 'noSession':
        return { kind: 'redirect', path: tookTooLong(request) }
      case 'signedIn':
        // The phone is gone: a new app comes before anything else.
        return signedInAnswer({
          token: value.session,
          device: value.knownDevice,
          wanted: onward(`/arbeit/konto/code-app`, request),
        })
    }
  },
})

function answerRecovery(request: PageRequest, wrong: Wrong = {}): PageAnswer {
  const { locale, link } = request
  const t = textsFor(signInTexts, locale)
  return {
    kind: 'page',
    title: t.recoveryTitle,
    ...statusOfForm(wrong),
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.recoveryTitle}</h1>
        <p class="lede">{t.recoveryLede}</p>
        <Form request={request} action={link(recoveryPath)}>
          <Wanted request={request} />
          <TextField
            name="code"
            label={t.recoveryCode}
            hint={t.recoveryHint}
            error={errorOf(wrong, 'code')}
          />
          <SubmitButton>{t.signIn}</SubmitButton>
        </Form>
        <p>{t.noCodes}</p>
        <ul class="plain-actions">
          <li>
            <a href={link(onward(secondFactorPath, request))}>{t.backToCode}</a>
          </li>
        </ul>
      </div>
    ),
  }
}

export const secondFactorPages: PageRoute[] = [codePage, sendCode, recoveryPage, sendRecoveryCode]
