import { saveOrganisation, showOrganisation } from '../../../contexts/people/index.ts'
import {
  type CurrentState,
  execute,
  may,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { Conflict } from '../../frame/conflict.tsx'
import {
  ErrorSummary,
  Form,
  LinkButton,
  PhoneLink,
  SubmitButton,
  TextArea,
  TextField,
} from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { errorsOf, failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { moment } from '../parts/when.ts'
import { kindNames } from '../parts/words.ts'

const path = '/arbeit/organisationen/:id'

type Organisation = OutputOf<typeof showOrganisation>
const fields = ['name', 'website', 'phone', 'mail', 'about'] as const
type Field = (typeof fields)[number]
type Draft = Record<Field, string> & { version: string }

const labels: Record<Field, string> = {
  name: 'Name',
  website: 'Internet-Adresse',
  phone: 'Telefon',
  mail: 'E-Mail',
  about: 'Über die Organisation',
}

export const organisationPage = staffPage({
  method: 'get',
  path,
  permission: 'people:readOrganisations',
  answer: (request) => answerOrganisation(request, {}),
})

export const saveOrganisationPage = staffPage({
  method: 'post',
  path,
  permission: 'people:editOrganisations',
  async answer(request) {
    const { form, door, params } = request
    const { version, ...typed } = draftOf(form)
    const organisation = params.id ?? ''
    const outcome = await execute(saveOrganisation, door, {
      organisation,
      version: Number(version),
      ...typed,
    })
    if (outcome.ok)
      return { kind: 'redirect', path: `/arbeit/organisationen/${organisation}?gut=gespeichert` }
    const { failure } = outcome
    if (failure.kind === 'invalid')
      return answerOrganisation(request, { errors: errorsOf(failure.issues, {}) })
    if (failure.kind === 'conflict' && failure.current)
      return answerOrganisation(request, { current: failure.current })
    if (failure.kind === 'unavailable')
      return answerOrganisation(request, {
        errors: [
          {
            field: 'name',
            text: 'Das Speichern geht gerade nicht. Senden Sie es gleich noch einmal.',
          },
        ],
      })
    return failureOf(failure)
  },
})

const draftOf = (form: URLSearchParams): Draft => ({
  version: form.get('version') ?? '',
  name: form.get('name') ?? '',
  website: form.get('website') ?? '',
  phone: form.get('phone') ?? '',
  mail: form.get('mail') ?? '',
  about: form.get('about') ?? '',
})

const keptDraft = (kept: Organisation): Draft => ({
  version: String(kept.version),
  name: kept.name,
  website: kept.website ?? '',
  phone: kept.phone ?? '',
  mail: kept.mail ?? '',
  about: kept.about ?? '',
})

interface Trouble {
  errors?: { field: string; text: string }[]
  current?: CurrentState
}

async function answerOrganisation(
  request: StaffRequest,
  { errors = [], current }: Trouble,
): Promise<PageAnswer> {
  const { door, params, form, query } = request
  const found = await execute(showOrganisation, door, { organisation: params.id ?? '' })
  if (!found.ok) return failureOf(found.failure)
  const kept = found.value
  // A form that came back holds what was typed.
  const typed = form.has('version') ? draftOf(form) : undefined
  const draft = {
    ...(typed ?? keptDraft(kept)),
    ...(current ? { version: String(current.version) } : {}),
  }
  return {
    kind: 'page',
    title: kept.name,
    crumbs: [{ title: 'Organisationen', path: '/arbeit/organisationen' }],
    bodyLocale: 'de',
    status: current ? 409 : errors.length > 0 ? 422 : 200,
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        {current && (
          <Conflict
            current={current}
            fields={fields.map((name) => ({ name, label: labels[name], typed: draft[name] }))}
          />
        )}
        {query.get('gut') === 'gespeichert' && !typed && <Notice>Gespeichert.</Notice>}
        {query.get('gut') === 'angelegt' && !typed && (
          <Notice>Die Organisation ist angelegt.</Notice>
        )}
        <h1>{kept.name}</h1>
        <p class="meta">
          {kindNames[kept.kind]}
          {kept.changedAt && `, zuletzt geändert am ${moment(kept.changedAt)}`}
        </p>
        <PeopleLinks request={request} organisation={kept} />
        {kept.mayEdit ? (
          <EditForm request={request} kept={kept} draft={draft} errors={errors} />
        ) : (
          <Facts organisation={kept} />
        )}
      </div>
    ),
  }
}

function PeopleLinks({
  request,
  organisation,
}: {
  request: StaffRequest
  organisation: Organisation
}) {
  const { door, link } = request
  const { id } = organisation
  const query = new URLSearchParams({ organisation: id })
  return (
    <ul class="work-actions">
      {may(door.actor, 'people:readAccounts') && (
        <li>
          <LinkButton href={link(`/arbeit/konten?${query}`)}>Wer hier arbeitet</LinkButton>
        </li>
      )}
      {may(door.actor, 'people:manageAccounts') && (
        <li>
          <LinkButton href={link(`/arbeit/konten/einladen?${query}`)}>Jemanden einladen</LinkButton>
        </li>
      )}
    </ul>
  )
}

function EditForm(props: {
  request: StaffRequest
  kept: Organisation
  draft: Draft
  errors: { field: string; text: string }[]
}) {
  const { request, kept, draft, errors } = props
  const of = (name: Field, maxLength: number) => ({
    name,
    label: labels[name],
    value: draft[name],
    error: errors.find(({ field }) => field === name)?.text,
    maxLength,
  })
  return (
    <section aria-labelledby="angaben">
      <h2 id="angaben">Angaben</h2>
      <Form request={request} class="work-form">
        <input type="hidden" name="version" value={draft.version} />
        {kept.nameFromSource ? (
          <>
            <input type="hidden" name="name" value={kept.name} />
            <p class="meta">Der Name kommt aus der Datenquelle und wird dort gepflegt.</p>
          </>
        ) : (
          <TextField {...of('name', 200)} />
        )}
        <TextField {...of('phone', 60)} type="tel" optional="freiwillig" />
        <TextField {...of('mail', 200)} type="email" optional="freiwillig" />
        <TextField
          {...of('website', 500)}
          type="url"
          optional="freiwillig"
          hint="Die ganze Adresse, wie https://www.beispiel.de."
        />
        <TextArea
          {...of('about', 2000)}
          optional="freiwillig"
          hint="Ein paar Sätze für andere Fachleute. Keine Namen von Menschen, die Sie beraten."
        />
        <SubmitButton>Speichern</SubmitButton>
      </Form>
    </section>
  )
}

function Facts({ organisation }: { organisation: Organisation }) {
  const { phone, mail, website, about } = organisation
  if (!phone && !mail && !website && !about) return <p>Mehr ist noch nicht eingetragen.</p>
  return (
    <dl class="facts">
      {phone && (
        <>
          <dt>{labels.phone}</dt>
          <dd>
            <PhoneLink number={phone} />
          </dd>
        </>
      )}
      {mail && (
        <>
          <dt>{labels.mail}</dt>
          <dd>
            <a href={`mailto:${mail}`}>{mail}</a>
          </dd>
        </>
      )}
      {website && (
        <>
          <dt>{labels.website}</dt>
          <dd>{isWeb(website) ? <a href={website}>{website}</a> : website}</dd>
        </>
      )}
      {about && (
        <>
          <dt>{labels.about}</dt>
          <dd class="kept-lines">{about}</dd>
        </>
      )}
    </dl>
  )
}

/** Imports bring addresses, too: nothing but the web becomes a link. */
const isWeb = (address: string) => /^https?:\/\//i.test(address)
