import { addStatus, showKeptMeasure, statuses } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { conflictText, failureOf, sentenceOf } from '../../parts/failures.ts'
import { CheckboxGroup } from '../../parts/fields.tsx'
import { shortDay } from '../../parts/when.ts'
import { germanDay } from '../../reports/day.ts'
import { listPath, measurePath, statusPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { statusNames, statusText } from './words.ts'

/** Where a measure stands: one short form, done on a phone in two minutes. */

const permission = 'measures:update'

type Shown = OutputOf<typeof showKeptMeasure>
type Fault = { field: string; text: string }

export const statusPage = staffPage({
  method: 'get',
  path: statusPath(':measure'),
  permission,
  answer: (request) => withMeasure(request, (measure) => formPage(request, measure, [])),
})

export const sendStatus = staffPage({
  method: 'post',
  path: statusPath(':measure'),
  permission,
  answer: (request) => withMeasure(request, (measure) => send(request, measure)),
})

async function withMeasure(
  request: StaffRequest,
  then: (measure: Shown) => PageAnswer | Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showKeptMeasure, request.door, {
    measure: request.params.measure ?? '',
  })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

/** Names of the form's fields, and of the operation's. */
const fieldIn: Record<string, string> = {
  status: 'stand',
  words: 'worte',
  reason: 'grund',
  expectedOn: 'neuesEnde',
  on: 'vom',
  internal: 'intern',
  source: 'quelle',
  'source.url': 'quelleAdresse',
  milestones: 'erledigt',
}
const sentences: Record<string, string> = {
  stand: 'Wählen Sie, wie es heute steht.',
  neuesEnde: 'Schreiben Sie ein Datum wie 2026-11-23.',
  vom: 'Schreiben Sie ein Datum wie 2026-11-23.',
  quelleAdresse: 'Schreiben Sie eine Adresse, die mit https:// beginnt.',
}

async function send(request: StaffRequest, measure: Shown): Promise<PageAnswer> {
  const { form, door, query } = request
  const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const status = statuses.find((one) => one === form.get('stand'))
  if (!status || !text('worte'))
    return formPage(request, measure, [
      ...(status ? [] : [{ field: 'stand', text: sentences.stand! }]),
      ...(text('worte') ? [] : [{ field: 'worte', text: 'Schreiben Sie einen Satz dazu.' }]),
    ])
  const label = text('quelle')
  const url = text('quelleAdresse')
  const corrects = query.get('berichtigt')
  const outcome = await execute(addStatus, door, {
    measure: measure.id,
    status,
    words: text('worte'),
    reason: text('grund'),
    expectedOn: text('neuesEnde'),
    on: text('vom'),
    internal: text('intern'),
    ...(label || url ? { source: { label: label ?? url ?? '', ...(url ? { url } : {}) } } : {}),
    ...(corrects ? { corrects } : {}),
    milestones: form.getAll('erledigt'),
  })
  if (outcome.ok) return { kind: 'redirect', path: `${measurePath(measure.id)}?gut=gemeldet` }
  const { failure } = outcome
  if (failure.kind === 'conflict')
    return formPage(request, measure, [{ field: 'stand', text: conflictText(failure.reason) }], 409)
  if (failure.kind !== 'invalid') return failureOf(failure)
  return formPage(
    request,
    measure,
    failure.issues.map((issue) => {
      const name = fieldIn[issue.field] ?? fieldIn[issue.field.split('.')[0] ?? ''] ?? 'stand'
      return { field: name, text: sentenceOf(issue, sentences[name] ?? t.errors) }
    }),
  )
}

function formPage(
  request: StaffRequest,
  measure: Shown,
  faults: Fault[],
  status: 409 | 422 = 422,
): PageAnswer {
  const { form, query, door } = request
  const wrong = measure.updates.find(({ id }) => id === query.get('berichtigt'))
  const typed = form.size > 0
  const get = (name: string) => form.get(name) ?? undefined
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  const openMilestones = measure.record.milestones.filter(({ doneOn }) => !doneOn)
  const title = wrong ? t.correctTitle(measure.title) : t.statusTitle(measure.title)
  const city = may(door.actor, 'measures:read')
  const begin = (name: string, kept: string | undefined) => (typed ? get(name) : kept)
  const more = ['vom', 'intern', 'quelle', 'quelleAdresse'].some((name) => errors.has(name))
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: faults.length > 0 ? status : 200,
    crumbs: [
      { title: t.title, path: listPath },
      { title: measure.title, path: measurePath(measure.id) },
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        <h1>{title}</h1>
        {wrong && <p>{t.correctLede}</p>}
        {!wrong && measure.saidOn && (
          <p class="meta">{t.lastSaid(statusText(measure.status), shortDay(measure.saidOn))}</p>
        )}
        <Form request={request} class="work-form" label={title}>
          <RadioGroup
            name="stand"
            legend={t.statusLegend}
            value={begin('stand', wrong?.status ?? measure.status ?? undefined)}
            error={errors.get('stand')}
            choices={statuses.map((value) => ({ value, label: statusNames[value] }))}
          />
          <TextArea
            name="worte"
            label={t.words}
            hint={t.wordsHint}
            value={begin('worte', wrong?.record.words)}
            error={errors.get('worte')}
            rows={3}
          />
          {openMilestones.length > 0 && (
            <CheckboxGroup
              name="erledigt"
              label={t.ticks}
              values={form.getAll('erledigt')}
              choices={openMilestones.map(({ id, title: name, dueOn }) => ({
                value: id,
                label: dueOn ? `${name} (${t.until(shortDay(dueOn))})` : name,
              }))}
            />
          )}
          <fieldset class="kern-fieldset measure-delay">
            <legend class="kern-label">{t.delay}</legend>
            <div class="kern-fieldset__body">
              <TextField
                name="grund"
                label={t.reasonLabel}
                hint={t.reasonHint}
                value={begin('grund', wrong?.record.reason)}
                error={errors.get('grund')}
                maxLength={1000}
              />
              <TextField
                name="neuesEnde"
                label={t.expectedOn}
                type="date"
                value={begin('neuesEnde', wrong?.record.expectedOn)}
                error={errors.get('neuesEnde')}
              />
            </div>
          </fieldset>
          <details open={more || wrong !== undefined}>
            <summary>{t.more}</summary>
            <TextField
              name="vom"
              label={t.on}
              type="date"
              value={begin('vom', wrong?.on ?? germanDay(door.now().toISOString()))}
              error={errors.get('vom')}
            />
            <TextField
              name="quelle"
              label={t.sourceLabel}
              hint={t.sourceHint}
              optional={t.voluntary}
              value={begin('quelle', wrong?.record.source?.label)}
              error={errors.get('quelle')}
              maxLength={300}
            />
            <TextField
              name="quelleAdresse"
              label={t.sourceUrl}
              optional={t.voluntary}
              inputMode="url"
              value={begin('quelleAdresse', wrong?.record.source?.url)}
              error={errors.get('quelleAdresse')}
              maxLength={500}
            />
            {city && (
              <TextArea
                name="intern"
                label={t.internalLabel}
                hint={t.internalHint}
                optional={t.voluntary}
                value={begin('intern', wrong?.record.internal)}
                rows={2}
              />
            )}
          </details>
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      </div>
    ),
  }
}
