import { newRecoveryCodes } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { passing, statusOfForm, type Wrong, WrongSummary } from '../../signIn/formParts.tsx'
import { account, isFresh, proofFor, recoveryCodes } from './addresses.ts'
import { answerCodes } from './codeAppPages.tsx'
import { accountTexts } from './texts.ts'

export const recoveryPage = staffPage({
  method: 'get',
  path: recoveryCodes,
  answer: (request) =>
    isFresh(request) ? answerAsk(request) : { kind: 'redirect', path: proofFor(recoveryCodes) },
})

export const makeRecoveryCodes = staffPage({
  method: 'post',
  path: recoveryCodes,
  async answer(request) {
    const outcome = await execute(newRecoveryCodes, request.door, {})
    if (!outcome.ok) {
      const wrong = passing(outcome.failure, request.locale)
      return wrong ? answerAsk(request, wrong) : { kind: 'failure', failure: outcome.failure }
    }
    const { value } = outcome
    if (value.result === 'proveFirst') return { kind: 'redirect', path: proofFor(recoveryCodes) }
    return {
      ...answerCodes(request, value.recoveryCodes, `${account}?gut=ersatz-codes`),
      cookies: [{ name: 'session', value: value.session }],
    }
  },
})

function answerAsk(request: StaffRequest, wrong: Wrong = {}): PageAnswer {
  const t = textsFor(accountTexts, request.locale)
  return {
    kind: 'page',
    title: t.newRecoveryCodes,
    ...statusOfForm(wrong),
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure">
        <WrongSummary wrong={wrong} locale={request.locale} />
        <h1>{t.newRecoveryCodes}</h1>
        <p>{t.recoveryLede}</p>
        <Form request={request}>
          <SubmitButton>{t.makeRecoveryCodes}</SubmitButton>
        </Form>
      </div>
    ),
  }
}
