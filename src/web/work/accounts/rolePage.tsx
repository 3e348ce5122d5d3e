import { grantRole, type Role, rolesOf } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextField,
} from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { chosenOrganisation, organisationChoice } from '../organisations/chooser.tsx'
import { conflictText, errorsOf, failureOf } from '../parts/failures.ts'
import { kindNames, roleHints, roleNames } from '../parts/words.ts'
import { accountOf, accountPath, addressOf, crumbsTo } from './account.ts'

const path = `${accountPath}/rolle`
const permission = 'people:manageAccounts'

export const rolePage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerForm(request, []),
})

export const giveRole = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const { form, params, door } = request
    const account = params.id ?? ''
    const outcome = await execute(grantRole, door, {
      account,
      organisation: form.get('organisation') ?? '',
      role: (form.get('role') ?? '') as Role, // the operation looks at it
      until: form.get('until') || undefined,
    })
    if (outcome.ok) return { kind: 'redirect', path: `${addressOf(account)}?gut=rolle` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerForm(request, errorsOf(failure.issues, sentences))
    if (failure.kind === 'conflict')
      return answerForm(request, [{ field: 'role', text: conflictText(failure.reason) }])
    return failureOf(failure)
  },
})

const sentences = {
  role: 'Wählen Sie eine Rolle.',
  until: 'Wählen Sie einen Tag, oder lassen Sie das Feld leer.',
}

async function answerForm(
  request: StaffRequest,
  errors: { field: string; text: string }[],
): Promise<PageAnswer> {
  const { form, query, link } = request
  const outcome = await accountOf(request)
  if (!outcome.ok) return failureOf(outcome.failure)
  const account = outcome.value
  const wanted = form.get('organisation') ?? query.get('organisation')
  const organisation = await chosenOrganisation(request, wanted)
  const title = 'Rolle geben'
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  return {
    kind: 'page',
    title,
    crumbs: crumbsTo(account),
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        <h1>
          {title}: {account.name}
        </h1>
        {!organisation && (await organisationChoice(request, `${addressOf(account.id)}/rolle`))}
        {organisation && (
          <>
            <p>
              {kindNames[organisation.kind]}: <strong>{organisation.name}</strong>{' '}
              <a href={link(`${addressOf(account.id)}/rolle`)}>ändern</a>
            </p>
            <Form request={request} class="work-form">
              <input type="hidden" name="organisation" value={organisation.id} />
              <RadioGroup
                name="role"
                legend="Rolle"
                value={form.get('role') ?? undefined}
                error={errorOf('role')}
                choices={rolesOf[organisation.kind].map((role) => ({
                  value: role,
                  label: `${roleNames[role]}: ${roleHints[role]}`,
                }))}
              />
              <TextField
                name="until"
                label="Letzter Tag"
                optional="freiwillig"
                type="date"
                value={form.get('until') ?? undefined}
                error={errorOf('until')}
              />
              <div class="work-actions">
                <SubmitButton>Rolle geben</SubmitButton>
                <LinkButton kind="tertiary" href={link(addressOf(account.id))}>
                  Abbrechen
                </LinkButton>
              </div>
            </Form>
          </>
        )}
      </div>
    ),
  }
}
