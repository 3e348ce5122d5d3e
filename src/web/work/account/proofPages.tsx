import { proveIdentity, showOwnAccount } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { Form, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import {
  CodeField,
  errorOf,
  OtherWays,
  passing,
  statusOfForm,
  throttledBy,
  Wanted,
  type Wrong,
  WrongSummary,
  wantedOf,
} from '../../signIn/formParts.tsx'
import { sharedTexts } from '../../signIn/sharedTexts.ts'
import { filled, proofSlots } from '../../signIn/slots.ts'
import { account, proof } from './addresses.ts'
import { accountTexts } from './texts.ts'

/** Asked before something is changed that guards the account; leads back to where the person was. */

export const proofPage = staffPage({
  method: 'get',
  path: proof,
  answer: (request) => answerForm(request),
})

export const sendProof = staffPage({
  method: 'post',
  path: proof,
  async answer(request) {
    const { form, door, locale } = request
    const shared = textsFor(sharedTexts, locale)
    const password = form.get('passwort') ?? ''
    const code = form.get('code')?.trim() ?? ''
    const missing = [
      ...(password ? [] : [{ field: 'passwort', text: shared.required }]),
      ...(code ? [] : [{ field: 'code', text: shared.codeMissing }]),
    ]
    if (missing.length > 0) return answerForm(request, { errors: missing })
    const text = textsFor(accountTexts, locale).proofWrong
    const wrong = { errors: [{ field: 'passwort', text }] }
    const outcome = await execute(proveIdentity, door, { password, code })
    if (!outcome.ok) return answerForm(request, passing(outcome.failure, locale) ?? wrong)
    const { value } = outcome
    switch (value.result) {
      case 'proved':
        return {
          kind: 'redirect',
          path: wantedOf(request) ?? account,
          cookies: [{ name: 'session', value: value.session }],
        }
      case 'throttled':
        return answerForm(request, throttledBy(value.retryAfterSeconds, locale))
      case 'wrong':
      case 'impossible':
        return answerForm(request, wrong)
    }
  },
})

async function answerForm(request: StaffRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale } = request
  const own = await execute(showOwnAccount, door, {})
  if (!own.ok) return { kind: 'failure', failure: own.failure }
  const t = textsFor(accountTexts, locale)
  const slots = await filled(proofSlots, request)
  const byPassword = own.value.hasPassword && own.value.codeAppSince !== undefined
  return {
    kind: 'page',
    title: t.proofTitle,
    ...statusOfForm(wrong),
    scripts: slots.scripts,
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{t.proofTitle}</h1>
        <p>{t.proofLede}</p>
        {byPassword && <ProofForm request={request} mail={own.value.mail} wrong={wrong} />}
        {slots.bodies.length > 0 &&
          (byPassword ? <OtherWays title={t.otherWays}>{slots.bodies}</OtherWays> : slots.bodies)}
        {slots.bodies.length === 0 && !byPassword && <p class="note">{t.proofNone}</p>}
      </div>
    ),
  }
}

function ProofForm(props: { request: StaffRequest; mail: string; wrong: Wrong }) {
  const { request, mail, wrong } = props
  const { locale } = request
  return (
    <Form request={request}>
      <Wanted request={request} />
      <input type="hidden" name="mail" autocomplete="username" value={mail} />
      <TextField
        name="passwort"
        label={textsFor(sharedTexts, locale).password}
        type="password"
        autocomplete="current-password"
        error={errorOf(wrong, 'passwort')}
      />
      <CodeField locale={locale} error={errorOf(wrong, 'code')} />
      <SubmitButton>{textsFor(accountTexts, locale).proofSubmit}</SubmitButton>
    </Form>
  )
}
