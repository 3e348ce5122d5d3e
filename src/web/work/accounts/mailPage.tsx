import { changeMail } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { ErrorSummary, Form, LinkButton, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { conflictText, errorsOf, failureOf } from '../parts/failures.ts'
import { accountOf, accountPath, addressOf, crumbsTo } from './account.ts'

const path = `${accountPath}/adresse`
const permission = 'people:manageAccounts'

export const mailPage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerForm(request, []),
})

export const saveMail = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const { form, params, door } = request
    const account = params.id ?? ''
    const mail = form.get('mail')?.trim() ?? ''
    const outcome = await execute(changeMail, door, { account, mail })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(account)}?gut=adresse` }
    const { failure } = outcome
    if (failure.kind === 'invalid' && failure.issues.every(({ field }) => field === 'mail'))
      return answerForm(request, errorsOf(failure.issues, sentences))
    if (failure.kind === 'conflict')
      return answerForm(request, [{ field: 'mail', text: conflictText(failure.reason) }])
    return failureOf(failure)
  },
})

const sentences = { mail: 'Schreiben Sie eine E-Mail-Adresse wie name@beispiel.de.' }

async function answerForm(
  request: StaffRequest,
  errors: { field: string; text: string }[],
): Promise<PageAnswer> {
  const outcome = await accountOf(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const account = outcome.value
  const title = 'E-Mail-Adresse ändern'
  return {
    kind: 'page',
    title,
    crumbs: crumbsTo(account),
    bodyLocale: 'de',
    ...(errors.length > 0 ? { status: 422 } : {}),
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angabe" errors={errors} />
        <h1>
          {title}: {account.name}
        </h1>
        <Form request={request} class="work-form">
          <p>
            Mit der Adresse meldet sich {account.name} an. Die alte und die neue Adresse bekommen
            eine Mail. Links, die schon verschickt sind, gelten nicht mehr.
          </p>
          <TextField
            name="mail"
            label="Neue E-Mail-Adresse"
            type="email"
            inputMode="email"
            value={request.form.get('mail') ?? account.mail}
            error={errors[0]?.text}
          />
          <div class="work-actions">
            <SubmitButton>Speichern</SubmitButton>
            <LinkButton kind="tertiary" href={request.link(addressOf(account.id))}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}
