import { bodyKinds, saveBody, showBody } from '../../../../contexts/measures/index.ts'
import { listOrganisations } from '../../../../contexts/people/index.ts'
import {
  type CurrentState,
  type Door,
  execute,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { Conflict } from '../../../frame/conflict.tsx'
import { ErrorSummary, Form, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import { bodyFields, readBody, seatLine } from './bodyForm.ts'
import { bodyPath, listPath, newBodyPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { type Fault, faultsOf } from './typed.ts'

type Shown = OutputOf<typeof showBody>

const permission = 'measures:editBodies'

export const newBodyPage = staffPage({
  method: 'get',
  path: newBodyPath,
  permission,
  answer: (request) => formPage(request, undefined),
})

export const createBody = staffPage({
  method: 'post',
  path: newBodyPath,
  permission,
  answer: (request) => save(request, undefined),
})

export const editBodyPage = staffPage({
  method: 'get',
  path: `${listPath}/:body/bearbeiten`,
  permission,
  answer: (request) => withBody(request, (body) => formPage(request, body)),
})

export const editBody = staffPage({
  method: 'post',
  path: `${listPath}/:body/bearbeiten`,
  permission,
  answer: (request) => withBody(request, (body) => save(request, body)),
})

async function withBody(
  request: StaffRequest,
  then: (body: Shown) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showBody, request.door, { body: request.params.body ?? '' })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

async function save(request: StaffRequest, body: Shown | undefined): Promise<PageAnswer> {
  const { form, door } = request
  const { record, faults } = readBody(form)
  if (faults.length > 0) return await formPage(request, body, { faults })
  const outcome = await execute(saveBody, door, {
    ...(body && { body: body.id }),
    version: Number(form.get('version') ?? 0),
    record,
    organisation: form.get('organisation') || null,
    public: form.has('oeffentlich'),
  })
  if (outcome.ok) return { kind: 'redirect', path: `${bodyPath(outcome.value.id)}?gut=gesichert` }
  const { failure } = outcome
  if (failure.kind === 'invalid')
    return await formPage(request, body, {
      faults: faultsOf(failure.issues, bodyFields, {
        name: 'Schreiben Sie, wie das Gremium heißt.',
        frist: t.answerWithinWrong,
      }),
    })
  if (failure.kind === 'conflict' && failure.current)
    return await formPage(request, body, { current: failure.current })
  return { kind: 'failure', failure }
}

async function formPage(
  request: StaffRequest,
  body: Shown | undefined,
  trouble: { faults?: Fault[]; current?: CurrentState } = {},
): Promise<PageAnswer> {
  const { door, form } = request
  const sent = form.size > 0
  const kept = body?.record
  const value = (name: string, known: string | undefined) => (sent ? (form.get(name) ?? '') : known)
  const errorOf = (name: string) => trouble.faults?.find(({ field }) => field === name)?.text
  const title = kept?.name ?? t.create
  const typed = sent ? readBody(form).record : undefined
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: trouble.current ? 409 : trouble.faults ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      ...(body ? [{ title: body.record.name, path: bodyPath(body.id) }] : []),
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={trouble.faults ?? []} />
        {trouble.current && (
          <Conflict
            current={trouble.current}
            fields={[
              { name: 'name', label: t.name, typed: typed?.name ?? '' },
              { name: 'summary', label: t.summary, typed: typed?.summary ?? '' },
              { name: 'basis', label: t.basis, typed: typed?.basis ?? '' },
            ]}
          />
        )}
        <h1>{title}</h1>
        <Form request={request} class="work-form">
          <input
            type="hidden"
            name="version"
            value={String(trouble.current?.version ?? form.get('version') ?? body?.version ?? 0)}
          />
          <TextField
            name="name"
            label={t.name}
            value={value('name', kept?.name)}
            error={errorOf('name')}
            maxLength={300}
          />
          <SelectField
            name="art"
            label={t.kind}
            value={value('art', kept?.kind ?? 'advisory')}
            choices={bodyKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <TextArea
            name="wofuer"
            label={t.summary}
            optional={t.voluntary}
            value={value('wofuer', kept?.summary)}
            rows={3}
          />
          <TextArea
            name="leicht"
            label={t.leicht}
            optional={t.voluntary}
            value={value('leicht', kept?.leicht)}
            rows={3}
          />
          <TextArea
            name="sitze"
            label={t.seats}
            hint={t.seatsHint}
            optional={t.voluntary}
            value={value('sitze', kept?.seats.map(seatLine).join('\n'))}
            error={errorOf('sitze')}
            rows={6}
          />
          <TextField
            name="frist"
            label={t.answerWithin}
            hint={t.answerWithinHint}
            inputMode="numeric"
            value={value('frist', String(kept?.answerWithinDays ?? 90))}
            error={errorOf('frist')}
          />
          <TextField
            name="grundlage"
            label={t.basis}
            hint={t.basisHint}
            optional={t.voluntary}
            value={value('grundlage', kept?.basis)}
            maxLength={300}
          />
          <TextField
            name="geschaeftsstelle"
            label={t.contact}
            hint={t.contactHint}
            optional={t.voluntary}
            value={value('geschaeftsstelle', kept?.contact)}
            maxLength={300}
          />
          <SelectField
            name="organisation"
            label={t.organisation}
            hint={t.organisationHint}
            none={t.noOrganisation}
            value={value('organisation', body?.organisation ?? undefined)}
            error={errorOf('organisation')}
            choices={await organisationsOf(door, 'body')}
          />
          <Checkbox
            name="oeffentlich"
            value="ja"
            checked={sent ? form.has('oeffentlich') : (body?.public ?? true)}
            hint={t.publicBodyHint}
          >
            {t.public}
          </Checkbox>
          <div class="work-actions">
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        </Form>
      </div>
    ),
  }
}

/** Organisations that are bodies, or those that are none. */
export async function organisationsOf(door: Door, wanted: 'body' | 'other') {
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  if (!outcome.ok) return []
  return outcome.value.organisations
    .filter(({ kind }) => (kind === 'body') === (wanted === 'body'))
    .map(({ id, name }) => ({ value: id, label: name }))
}
