import { beginCodeApp, confirmNewCodeApp } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { CodeAppSteps, RecoveryCodes } from '../../signIn/codeAppForm.tsx'
import {
  onward,
  passing,
  statusOfForm,
  throttledBy,
  type Wrong,
  WrongSummary,
  wantedOf,
} from '../../signIn/formParts.tsx'
import { sharedTexts } from '../../signIn/sharedTexts.ts'
import { account, codeApp, proofFor } from './addresses.ts'
import { accountTexts } from './texts.ts'

export const codeAppPage = staffPage({
  method: 'get',
  path: codeApp,
  answer: (request) => answerSteps(request),
})

export const saveCodeApp = staffPage({
  method: 'post',
  path: codeApp,
  async answer(request) {
    const { form, door, locale } = request
    const t = textsFor(sharedTexts, locale)
    const code = form.get('code')?.trim() ?? ''
    if (!code) return answerSteps(request, { errors: [{ field: 'code', text: t.codeMissing }] })
    const wrong = { errors: [{ field: 'code', text: t.codeWrong }] }
    const outcome = await execute(confirmNewCodeApp, door, { code })
    if (!outcome.ok) return answerSteps(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'wrong':
        return answerSteps(request, wrong)
      case 'throttled':
        return answerSteps(request, throttledBy(value.retryAfterSeconds, locale))
      case 'over':
        return answerSteps(request, { errors: [{ field: 'code', text: t.setup.over }] })
      case 'proveFirst':
        return { kind: 'redirect', path: proofFor(onward(codeApp, request)) }
      case 'replaced': {
        const next = wantedOf(request) ?? `${account}?gut=code-app`
        const cookies = [{ name: 'session' as const, value: value.session }]
        if (value.recoveryCodes.length === 0) return { kind: 'redirect', path: next, cookies }
        return { ...answerCodes(request, value.recoveryCodes, next), cookies }
      }
    }
  },
})

async function answerSteps(request: StaffRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale } = request
  const begun = await execute(beginCodeApp, door, {})
  if (!begun.ok) return { kind: 'failure', failure: begun.failure }
  if (begun.value.result === 'proveFirst')
    return { kind: 'redirect', path: proofFor(onward(codeApp, request)) }
  const t = textsFor(accountTexts, locale)
  const shared = textsFor(sharedTexts, locale)
  return {
    kind: 'page',
    title: shared.setup.title,
    ...statusOfForm(wrong),
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{shared.setup.title}</h1>
        <p>{t.codeAppLede}</p>
        <CodeAppSteps request={request} secret={begun.value} wrong={wrong} />
      </div>
    ),
  }
}

/** Shown once; `next` is where "I have written them down" leads. */
export function answerCodes(
  request: StaffRequest,
  codes: string[],
  next: string,
): Extract<PageAnswer, { kind: 'page' }> {
  const t = textsFor(accountTexts, request.locale)
  const { recovery } = textsFor(sharedTexts, request.locale)
  return {
    kind: 'page',
    alone: true,
    title: recovery.title,
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure sign-in">
        <h1>{recovery.title}</h1>
        <RecoveryCodes request={request} codes={codes} next={next} />
      </div>
    ),
  }
}
