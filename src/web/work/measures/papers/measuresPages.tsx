import { measuresFrom, showKeptPaper } from '../../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { errorsOf, failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { fieldNames } from '../parts/words.ts'
import { kindNames, strengthNames } from './names.ts'
import { refOf } from './Proposals.tsx'
import { listPath, measurePath, measuresPath, paperPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Paper = OutputOf<typeof showKeptPaper>
type Made = OutputOf<typeof measuresFrom>['measures']
interface State {
  errors?: { field: string; text: string }[]
  warning?: string
  made?: Made
}

const permission = 'measures:edit'

export const measuresPage = staffPage({
  method: 'get',
  path: measuresPath(':paper'),
  permission,
  answer: (request) => answerMeasures(request, {}),
})

export const makeMeasures = staffPage({
  method: 'post',
  path: measuresPath(':paper'),
  permission,
  async answer(request) {
    const { door, form, params } = request
    const commitments = form.getAll('wahl').flatMap((ref) => {
      const [, id, version] = /^(.+)\.(\d+)$/.exec(ref) ?? []
      return id && version ? [{ id, version: Number(version) }] : []
    })
    if (commitments.length === 0)
      return await answerMeasures(request, {
        errors: [{ field: 'wahl', text: 'Wählen Sie Zusagen aus.' }],
      })
    const given = (name: string) => form.get(name)?.trim() || undefined
    const together = form.get('wie') === 'zusammen'
    const outcome = await execute(measuresFrom, door, {
      paper: params.paper ?? '',
      commitments,
      together,
      owner: given('owner'),
      dueOn: given('dueOn'),
      ...(together ? { title: given('title') } : {}),
    })
    if (outcome.ok) return await answerMeasures(request, { made: outcome.value.measures })
    const { failure } = outcome
    if (failure.kind === 'invalid')
      return await answerMeasures(request, {
        errors: errorsOf(failure.issues, {}).map((error) => ({
          ...error,
          field: error.field === 'commitments' ? 'wahl' : error.field,
        })),
      })
    if (failure.kind === 'conflict')
      return await answerMeasures(request, {
        warning: t.conflicts[failure.reason] ?? t.conflicts.changed,
      })
    return failureOf(failure)
  },
})

async function answerMeasures(request: StaffRequest, state: State): Promise<PageAnswer> {
  const { door, params, link } = request
  const outcome = await execute(showKeptPaper, door, { paper: params.paper ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const paper = outcome.value
  const accepted = paper.commitments.filter((one) => one.state === 'accepted')
  const open = accepted.filter(({ measures }) => measures.length === 0)
  const { errors = [], warning, made } = state
  return {
    kind: 'page',
    title: `${t.measures}: ${paper.record.title}`,
    status: warning ? 409 : errors.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: listPath },
      { title: paper.record.title, path: paperPath(paper.id) },
    ],
    body: (
      <div class="work">
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={errors} />
        {warning && <Notice warning>{warning}</Notice>}
        {made && <MadeNotice made={made} link={link} />}
        <h1>{t.measures}</h1>
        <p class="lede">
          Eine Zusage ist, was im Papier steht. Eine Maßnahme ist, was Sie steuern. Titel, Art,
          Thema, Frist und Zielwerte kommen aus dem Papier; ändern können Sie alles danach.
        </p>
        <p>
          {accepted.length - open.length} von {accepted.length} angenommenen Zusagen haben schon
          Maßnahmen.
        </p>
        {open.length === 0 ? (
          <p>Alle angenommenen Zusagen haben Maßnahmen.</p>
        ) : (
          <MeasureForm request={request} open={open} fresh={made !== undefined} errors={errors} />
        )}
      </div>
    ),
  }
}

function MadeNotice({ made, link }: { made: Made; link: StaffRequest['link'] }) {
  return (
    <Notice>
      <p>
        {made.length === 1 ? '1 Maßnahme ist angelegt:' : `${made.length} Maßnahmen sind angelegt:`}
      </p>
      <ul>
        {made.map(({ id, title }) => (
          <li>
            <a href={link(measurePath(id))}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function MeasureForm(props: {
  request: StaffRequest
  open: Paper['commitments']
  fresh: boolean
  errors: { field: string; text: string }[]
}) {
  const { request, open, fresh } = props
  const form = fresh ? new URLSearchParams() : request.form
  const chosen = new Set(form.getAll('wahl'))
  const errors = new Map(props.errors.map(({ field, text }) => [field, text]))
  return (
    <Form request={{ form, formToken: request.formToken }} class="work-form work-form--wide">
      <fieldset class="kern-fieldset" id="feld-wahl">
        <legend class="kern-label">Zusagen ohne Maßnahme</legend>
        <ul class="choice-list kern-fieldset__body">
          {open.map((one) => (
            <li class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={`wahl-${one.id}`}
                name="wahl"
                value={refOf(one)}
                // Goals are no measures by themselves.
                checked={
                  form.has('wahl') ? chosen.has(refOf(one)) : one.record.nature === 'measure'
                }
              />
              <div>
                <label class="kern-label" for={`wahl-${one.id}`}>
                  {one.record.title}
                </label>
                <p class="meta">
                  {[
                    one.record.nature === 'goal' ? t.goal : kindNames[one.record.kind],
                    strengthNames[one.record.strength],
                    fieldNames[one.record.field],
                    ...(one.record.deadline ? [one.record.deadline.raw] : []),
                  ].join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
      <RadioGroup
        name="wie"
        legend="Wie viele Maßnahmen?"
        value={form.get('wie') ?? 'einzeln'}
        choices={[
          { value: 'einzeln', label: 'Je Zusage eine' },
          { value: 'zusammen', label: 'Eine für alle ausgewählten' },
        ]}
      />
      <TextField
        name="title"
        label="Titel, wenn es eine für alle wird"
        optional="freiwillig"
        value={form.get('title') ?? ''}
        error={errors.get('title')}
        maxLength={300}
      />
      <div class="field-row">
        <TextField
          name="owner"
          label="Zuständig"
          optional="freiwillig"
          hint="Amt oder Organisation, wo das Papier keine nennt. Keine Person."
          value={form.get('owner') ?? ''}
          error={errors.get('owner')}
          maxLength={300}
        />
        <TextField
          name="dueOn"
          type="date"
          label="Frist"
          optional="freiwillig"
          hint="Wo das Papier keinen Tag nennt."
          value={form.get('dueOn') ?? ''}
          error={errors.get('dueOn')}
        />
      </div>
      <div class="work-actions">
        <SubmitButton>{t.measures}</SubmitButton>
        <LinkButton kind="tertiary" href={request.link(paperPath(request.params.paper ?? ''))}>
          Zurück zum Papier
        </LinkButton>
      </div>
    </Form>
  )
}
