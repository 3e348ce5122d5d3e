import {
  createOrganisation,
  type OrganisationKind,
  organisationKinds,
} from '../../../contexts/people/index.ts'
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
import { conflictText, errorsOf } from '../parts/failures.ts'

const path = '/arbeit/organisation-anlegen'
const permission = 'people:manageAccounts'
const title = 'Organisation anlegen'

export const createPage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerForm(request, []),
})

export const create = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const { form, door } = request
    const outcome = await execute(createOrganisation, door, {
      kind: (form.get('kind') ?? '') as OrganisationKind, // the operation looks at it
      name: form.get('name') ?? '',
    })
    if (outcome.ok)
      return {
        kind: 'redirect',
        path: `/arbeit/organisationen/${outcome.value.organisation}?gut=angelegt`,
      }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerForm(request, errorsOf(failure.issues, sentences))
    if (failure.kind === 'conflict')
      return answerForm(request, [{ field: 'name', text: conflictText(failure.reason) }])
    return { kind: 'failure', failure }
  },
})

const sentences = {
  kind: 'Wählen Sie, was für eine Organisation es ist.',
  name: 'Schreiben Sie den Namen der Organisation.',
}

const kindWords: Record<OrganisationKind, string> = {
  office: 'Amt: eine Stelle der Stadt',
  provider: 'Träger: bietet Hilfe an',
  body: 'Gremium: ein Ausschuss, ein Beirat, ein Netzwerk',
}

function answerForm(request: StaffRequest, errors: { field: string; text: string }[]): PageAnswer {
  const { form, link } = request
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text
  return {
    kind: 'page',
    title,
    crumbs: [{ title: 'Organisationen', path: '/arbeit/organisationen' }],
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        <h1>{title}</h1>
        <Form request={request} class="work-form">
          <RadioGroup
            name="kind"
            legend="Art"
            value={form.get('kind') ?? undefined}
            error={errorOf('kind')}
            choices={organisationKinds.map((one) => ({ value: one, label: kindWords[one] }))}
          />
          <TextField
            name="name"
            label="Name"
            value={form.get('name') ?? undefined}
            error={errorOf('name')}
            maxLength={200}
          />
          <div class="work-actions">
            <SubmitButton>Anlegen</SubmitButton>
            <LinkButton kind="tertiary" href={link('/arbeit/organisationen')}>
              Abbrechen
            </LinkButton>
          </div>
        </Form>
      </div>
    ),
  }
}
