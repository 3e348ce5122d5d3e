import { beginFirstCodeApp, confirmFirstCodeApp } from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import { CodeAppSteps, RecoveryCodes } from './codeAppForm.tsx'
import {
  passing,
  statusOfForm,
  throttledBy,
  type Wrong,
  WrongSummary,
  wantedOf,
} from './formParts.tsx'
import {
  browserOf,
  elsewhere,
  enrolPath,
  secondFactorPath,
  tookTooLong,
} from './secondFactorPages.tsx'
import { sharedTexts } from './sharedTexts.ts'
import { signedInAnswer } from './signedIn.ts'

/** Whoever has just joined sets up the app that makes codes; there is no way around. */

const enrolPage = page({
  method: 'get',
  path: enrolPath,
  access: 'visitor',
  answer: (request) => elsewhere(request) ?? answerSteps(request),
})

const sendFirstCode = page({
  method: 'post',
  path: enrolPath,
  access: 'visitor',
  async answer(request) {
    const away = elsewhere(request)
    if (away) return away
    const { form, door, locale } = request
    const t = textsFor(sharedTexts, locale)
    const code = form.get('code')?.trim() ?? ''
    if (!code) return answerSteps(request, { errors: [{ field: 'code', text: t.codeMissing }] })
    const wrong = { errors: [{ field: 'code', text: t.codeWrong }] }
    const outcome = await execute(confirmFirstCodeApp, door, { code, ...browserOf(request) })
    if (!outcome.ok) return answerSteps(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'wrong':
        return answerSteps(request, wrong)
      case 'throttled':
        return answerSteps(request, throttledBy(value.retryAfterSeconds, locale))
      case 'over':
        return answerSteps(request, { errors: [{ field: 'code', text: t.setup.over }] })
      case 'signedIn': {
        const browser = { token: value.session, device: value.knownDevice }
        const { cookies } = signedInAnswer({ ...browser, wanted: undefined })
        return { ...answerCodes(request, value.recoveryCodes), cookies }
      }
    }
  },
})

async function answerSteps(request: PageRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale } = request
  const session = request.cookie('session') ?? ''
  const begun = await execute(beginFirstCodeApp, door, { session })
  if (!begun.ok) return { kind: 'failure', failure: begun.failure }
  // There is a second factor already, or the session has ended.
  if (begun.value.result === 'over')
    return { kind: 'redirect', path: request.awaited ? secondFactorPath : tookTooLong(request) }
  const t = textsFor(sharedTexts, locale)
  return {
    kind: 'page',
    title: t.setup.title,
    ...statusOfForm(wrong),
    body: (
      <div class="measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.setup.title}</h1>
        <p class="lede">{t.setup.lede}</p>
        <CodeAppSteps request={request} secret={begun.value} wrong={wrong} />
      </div>
    ),
  }
}

function answerCodes(request: PageRequest, codes: string[]): Extract<PageAnswer, { kind: 'page' }> {
  const t = textsFor(sharedTexts, request.locale)
  return {
    kind: 'page',
    title: t.recovery.title,
    alone: true,
    body: (
      <div class="measure sign-in">
        <h1>{t.recovery.title}</h1>
        <RecoveryCodes request={request} codes={codes} next={wantedOf(request) ?? '/arbeit'} />
      </div>
    ),
  }
}

export const enrolPages: PageRoute[] = [enrolPage, sendFirstCode]
