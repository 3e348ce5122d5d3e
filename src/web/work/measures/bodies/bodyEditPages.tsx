import { bodyKinds, saveBody, showBody } from '../../../../contexts/measures/index.ts'
import { listOrganisations } from '../../../../contexts/people/index.ts'
import { type Door, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import {
  answerSaved,
  editPage,
  editRoutes,
  faultIn,
  nothingYet,
  type Trouble,
  typedOr,
} from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import { bodyFields, readBody, seatLine } from './bodyForm.ts'
import { bodyPath, listPath, newBodyPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { faultsOf } from './typed.ts'

type Shown = OutputOf<typeof showBody>

const editing = {
  permission: 'measures:editBodies',
  show: (request: StaffRequest, body: Shown | undefined) => formPage(request, body),
  save,
} as const

export const newBodyPages = editRoutes({ ...editing, path: newBodyPath, load: nothingYet })

export const bodyEditPages = editRoutes({
  ...editing,
  path: `${listPath}/:body/bearbeiten`,
  load: withBody,
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
  return answerSaved(outcome, {
    to: ({ id }) => `${bodyPath(id)}?gut=gesichert`,
    again: (trouble) => formPage(request, body, trouble),
    faultsOf: (issues) =>
      faultsOf(issues, bodyFields, {
        name: 'Schreiben Sie, wie das Gremium heißt.',
        frist: t.answerWithinWrong,
      }),
  })
}

async function formPage(
  request: StaffRequest,
  body: Shown | undefined,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { door, form } = request
  const sent = form.size > 0
  const kept = body?.record
  const value = typedOr(form)
  const errorOf = faultIn(trouble)
  const title = kept?.name ?? t.create
  const typed = sent ? readBody(form).record : undefined
  return editPage({
    request,
    title,
    crumbs: [
      { title: t.title, path: listPath },
      ...(body ? [{ title: body.record.name, path: bodyPath(body.id) }] : []),
    ],
    trouble,
    version: body?.version,
    conflict: [
      { name: 'name', label: t.name, typed: typed?.name ?? '' },
      { name: 'summary', label: t.summary, typed: typed?.summary ?? '' },
      { name: 'basis', label: t.basis, typed: typed?.basis ?? '' },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    fields: (
      <>
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
      </>
    ),
  })
}

/** Organisations that are bodies, or those that are none. */
export async function organisationsOf(door: Door, wanted: 'body' | 'other') {
  const outcome = await execute(listOrganisations, door, { perPage: 1000 })
  if (!outcome.ok) return []
  return outcome.value.organisations
    .filter(({ kind }) => (kind === 'body') === (wanted === 'body'))
    .map(({ id, name }) => ({ value: id, label: name }))
}
