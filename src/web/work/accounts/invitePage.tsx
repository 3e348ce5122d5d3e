import { inviteAccount, type Role, rolesOf } from '../../../contexts/people/index.ts'
import { execute, type InputOf, type OutputOf } from '../../../platform/operation/index.ts'
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
import { conflictText, errorsOf } from '../parts/failures.ts'
import { CheckboxGroup } from '../parts/fields.tsx'
import { kindNames, roleHints, roleNames } from '../parts/words.ts'

const path = '/arbeit/konten/einladen'
const permission = 'people:manageAccounts'
const crumbs = [{ title: 'Konten', path: '/arbeit/konten' }]
const title = 'Jemanden einladen'

export const invitePage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerForm(request, []),
})

export const sendInvitation = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const outcome = await execute(inviteAccount, request.door, inputOf(request.form))
    if (outcome.ok) return invited(outcome.value)
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerForm(request, errorsOf(failure.issues, sentences))
    if (failure.kind === 'conflict')
      return answerForm(request, [{ field: 'mail', text: conflictText(failure.reason) }])
    if (failure.kind === 'notAllowed')
      return answerForm(request, [{ field: 'mail', text: ownMail }])
    return { kind: 'failure', failure }
  },
})

const ownMail =
  'Das ist Ihre eigene Adresse. Niemand gibt sich selbst eine Rolle. Bitten Sie eine andere Person aus der Verwaltung.'

const sentences = {
  name: 'Schreiben Sie Vor- und Nachname.',
  mail: 'Schreiben Sie eine E-Mail-Adresse wie name@beispiel.de.',
  roles: 'Wählen Sie mindestens eine Rolle.',
  until: 'Wählen Sie einen Tag, oder lassen Sie das Feld leer.',
}

const invited = ({ account, result }: OutputOf<typeof inviteAccount>): PageAnswer => ({
  kind: 'redirect',
  path: `/arbeit/konten/${account}?gut=${result}`,
})

/** As the operation takes it; what does not fit, it names. */
function inputOf(form: URLSearchParams): InputOf<typeof inviteAccount> {
  return {
    name: form.get('name') ?? '',
    mail: form.get('mail')?.trim() ?? '',
    locale: (form.get('locale') || 'de') as 'de', // the operation looks at it
    organisation: form.get('organisation') ?? '',
    roles: form.getAll('roles') as Role[], // the operation looks at them
    until: form.get('until') || undefined,
  }
}

async function answerForm(
  request: StaffRequest,
  errors: { field: string; text: string }[],
): Promise<PageAnswer> {
  const { form, query } = request
  const organisation = await chosenOrganisation(
    request,
    form.get('organisation') ?? query.get('organisation'),
  )
  const page = { kind: 'page' as const, title, crumbs, bodyLocale: 'de' }
  if (!organisation)
    return {
      ...page,
      body: (
        <div class="work">
          <h1>{title}</h1>
          {await organisationChoice(request, path)}
        </div>
      ),
    }
  return {
    ...page,
    status: errors.length > 0 ? 422 : 200,
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        <h1>{title}</h1>
        <p>
          {kindNames[organisation.kind]}: <strong>{organisation.name}</strong>{' '}
          <a href={request.link(path)}>ändern</a>
        </p>
        <InviteForm
          request={request}
          organisation={organisation}
          errors={new Map(errors.map(({ field, text }) => [field, text]))}
        />
      </div>
    ),
  }
}

function InviteForm(props: {
  request: StaffRequest
  organisation: { id: string; kind: keyof typeof rolesOf }
  errors: Map<string, string>
}) {
  const { request, organisation, errors } = props
  const { form } = request
  const text = (name: string) => form.get(name) ?? undefined
  return (
    <Form request={request} class="work-form">
      <input type="hidden" name="organisation" value={organisation.id} />
      <TextField
        name="name"
        label="Vor- und Nachname"
        value={text('name')}
        error={errors.get('name')}
        maxLength={120}
      />
      <TextField
        name="mail"
        label="E-Mail-Adresse"
        hint="Dorthin geht der Link, mit dem die Person ihr Konto einrichtet."
        type="email"
        value={text('mail')}
        error={errors.get('mail')}
        maxLength={200}
      />
      <CheckboxGroup
        name="roles"
        label="Rollen"
        error={errors.get('roles')}
        values={form.getAll('roles')}
        choices={rolesOf[organisation.kind].map((role) => ({
          value: role,
          label: roleNames[role],
          hint: roleHints[role],
        }))}
      />
      <TextField
        name="until"
        label="Letzter Tag"
        optional="freiwillig"
        hint="Zum Beispiel bei einem Praktikum. Danach enden die Rollen von selbst."
        type="date"
        value={text('until')}
        error={errors.get('until')}
      />
      <RadioGroup
        name="locale"
        legend="Sprache der Mails"
        value={text('locale') ?? 'de'}
        choices={[
          { value: 'de', label: 'Deutsch' },
          { value: 'leicht', label: 'Leichte Sprache' },
          { value: 'en', label: 'Englisch' },
        ]}
      />
      <p class="meta">
        Die Person bekommt eine Mail mit einem Link. Er gilt 7 Tage. Hat sie schon ein Konto, kommen
        die Rollen dort dazu.
      </p>
      <div class="work-actions">
        <SubmitButton>Einladen</SubmitButton>
        <LinkButton kind="tertiary" href={request.link('/arbeit/konten')}>
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  )
}
