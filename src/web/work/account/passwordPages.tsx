import { changePassword, showOwnAccount } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { Form, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import {
  accountErrors,
  errorOf,
  NewPasswordField,
  passing,
  statusOfForm,
  throttledBy,
  type Wrong,
  WrongSummary,
} from '../../signIn/formParts.tsx'
import { sharedTexts } from '../../signIn/sharedTexts.ts'
import { account, isFresh, password, proofFor } from './addresses.ts'
import { accountTexts } from './texts.ts'

export const passwordPage = staffPage({
  method: 'get',
  path: password,
  answer: (request) =>
    isFresh(request) ? answerForm(request) : { kind: 'redirect', path: proofFor(password) },
})

export const savePassword = staffPage({
  method: 'post',
  path: password,
  async answer(request) {
    const { form, door, locale } = request
    const t = textsFor(accountTexts, locale)
    const outcome = await execute(changePassword, door, {
      current: form.get('passwort-jetzt') ?? '',
      password: form.get('passwort') ?? '',
    })
    if (!outcome.ok) {
      const { failure } = outcome
      if (failure.kind === 'invalid')
        return answerForm(request, {
          errors: accountErrors(failure.issues, textsFor(sharedTexts, locale)),
        })
      const wrong = passing(failure, locale)
      return wrong ? answerForm(request, wrong) : { kind: 'failure', failure }
    }
    const { value } = outcome
    switch (value.result) {
      case 'changed':
        return {
          kind: 'redirect',
          path: `${account}?gut=passwort`,
          cookies: [{ name: 'session', value: value.session }],
        }
      case 'wrong': {
        const text = form.get('passwort-jetzt') ? t.currentWrong : t.currentMissing
        return answerForm(request, { errors: [{ field: 'passwort-jetzt', text }] })
      }
      case 'throttled':
        return answerForm(request, throttledBy(value.retryAfterSeconds, locale))
      case 'proveFirst':
        return { kind: 'redirect', path: proofFor(password) }
    }
  },
})

async function answerForm(request: StaffRequest, wrong: Wrong = {}): Promise<PageAnswer> {
  const { door, locale } = request
  const own = await execute(showOwnAccount, door, {})
  if (!own.ok) return { kind: 'failure', failure: own.failure }
  const t = textsFor(accountTexts, locale)
  const title = own.value.hasPassword ? t.changePassword : t.setPassword
  return {
    kind: 'page',
    title,
    ...statusOfForm(wrong),
    crumbs: [{ title: t.title, path: account }],
    body: (
      <div class="work measure sign-in">
        <WrongSummary wrong={wrong} locale={locale} />
        <h1>{title}</h1>
        <p>{t.passwordLede}</p>
        <Form request={request}>
          <input type="hidden" name="mail" autocomplete="username" value={own.value.mail} />
          {own.value.hasPassword && (
            <TextField
              name="passwort-jetzt"
              label={t.currentPassword}
              type="password"
              autocomplete="current-password"
              error={errorOf(wrong, 'passwort-jetzt')}
            />
          )}
          <NewPasswordField
            locale={locale}
            label={textsFor(sharedTexts, locale).newPassword}
            error={errorOf(wrong, 'passwort')}
          />
          <SubmitButton>{title}</SubmitButton>
        </Form>
      </div>
    ),
  }
}
