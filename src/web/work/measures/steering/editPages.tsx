import {
  type MeasureRecord,
  proposeMeasure,
  saveMeasure,
  showKeptMeasure,
} from '../../../../contexts/measures/index.ts'
import { type CurrentState, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { Conflict } from '../../../frame/conflict.tsx'
import { ErrorSummary } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { choicesFor, itemsFor } from './form/choices.ts'
import { measureOf } from './form/decode.ts'
import { formOf } from './form/encode.ts'
import { MeasureForm } from './form/MeasureForm.tsx'
import { addRow, removeRow, repeatedLists, repeatedRow, rowsOf, tidyRows } from './form/rows.ts'
import { bothVersions, type Fault, faultsOf, summaryOf } from './form/trouble.ts'
import { editPath, listPath, measurePath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** The form of a measure: a new one, one that begins from a promise, or one that is there. */

type Shown = OutputOf<typeof showKeptMeasure>

const permission = 'measures:edit'
const largestForm = 1_000_000
/** As many as all lists of a measure full to the brim. */
const mostFields = 20_000

export const editPages = [newPath, editPath(':measure')].flatMap((path) => [
  staffPage({
    method: 'get',
    path,
    permission,
    // A form that came back holds what was typed.
    answer: (request) => begin(request, request.form.size > 0 ? request.form : undefined),
  }),
  staffPage({
    method: 'post',
    path,
    permission,
    largestForm,
    answer: (request) =>
      request.form.size > mostFields
        ? { kind: 'failure', failure: { kind: 'invalid', issues: [] } }
        : answerSent(request),
  }),
])

async function begin(request: StaffRequest, typed?: URLSearchParams): Promise<PageAnswer> {
  const { door, params, query } = request
  if (params.measure) {
    const outcome = await execute(showKeptMeasure, door, { measure: params.measure })
    if (!outcome.ok) return failureOf(outcome.failure)
    const measure = outcome.value
    return formPage(request, measure, { form: typed ?? formOf(measure.record, besideOf(measure)) })
  }
  if (typed) return formPage(request, undefined, { form: typed })
  const commitment = query.get('zusage')
  const parent = query.get('teil-von')
  const beside = { organisation: null, parent, public: false, commitments: [] }
  if (!commitment) return formPage(request, undefined, { form: blank(parent) })
  const outcome = await execute(proposeMeasure, door, { commitment })
  if (!outcome.ok) return failureOf(outcome.failure)
  const form = formOf(outcome.value.record, { ...beside, commitments: [commitment] })
  return formPage(request, undefined, { form })
}

const besideOf = ({ organisation, parent, public: shown, promised }: Shown) => ({
  organisation: organisation?.id ?? null,
  parent: parent?.id ?? null,
  public: shown,
  commitments: promised.map(({ id }) => id),
})

const blank = (parent: string | null) =>
  new URLSearchParams({ everyMonths: '6', ...(parent ? { parent } : {}) })

async function answerSent(request: StaffRequest): Promise<PageAnswer> {
  const { door, params } = request
  let form = new URLSearchParams(request.form)
  const shown = params.measure
    ? await execute(showKeptMeasure, door, { measure: params.measure })
    : undefined
  if (shown && !shown.ok) return failureOf(shown.failure)
  const measure = shown?.value
  const act = form.get('tun') ?? 'sichern'
  const [change, at = ''] = act.split(':')
  if (change === 'suchen') return formPage(request, measure, { form })
  if (change === 'mehr' && repeatedLists.test(at)) {
    addRow(form, at)
    begun(form, at)
    return formPage(request, measure, { form })
  }
  if (change === 'weg' && repeatedRow.test(at))
    return formPage(request, measure, { form: removeRow(form, at) })
  form = tidyRows(form)
  const { input, issues } = await read(request, form, measure?.record)
  if (issues.length > 0) return formPage(request, measure, { form, faults: faultsOf(issues) })
  const outcome = await execute(saveMeasure, door, {
    ...input,
    ...(params.measure ? { measure: params.measure } : {}),
    version: Number(form.get('version') ?? 0),
  })
  if (outcome.ok)
    return { kind: 'redirect', path: `${measurePath(outcome.value.measure)}?gut=gesichert` }
  const { failure } = outcome
  if (failure.kind === 'invalid')
    return formPage(request, measure, { form, faults: faultsOf(failure.issues) })
  if (failure.kind === 'conflict' && failure.current)
    return formPage(request, measure, { form, current: failure.current })
  if (failure.kind === 'unavailable') return formPage(request, measure, { form, unavailable: true })
  return failureOf(failure)
}

/** A risk that nobody has weighed yet is neither small nor great. */
function begun(form: URLSearchParams, at: string): void {
  const row = rowsOf(form, at).at(-1)
  if (at === 'internal.risks')
    for (const field of ['likelihood', 'damage']) form.set(`${at}.${row}.${field}`, 'medium')
}

async function read({ door }: StaffRequest, form: URLSearchParams, kept?: MeasureRecord) {
  const { criteria } = await itemsFor(door, form)
  return measureOf(
    form,
    criteria.map(({ id }) => id),
    kept,
  )
}

interface Sent {
  form: URLSearchParams
  faults?: Fault[]
  current?: CurrentState
  unavailable?: boolean
}

async function formPage(
  request: StaffRequest,
  measure: Shown | undefined,
  sent: Sent,
): Promise<PageAnswer> {
  const { door, link } = request
  const { form, faults = [], current } = sent
  const choices = await choicesFor(door, form, measure?.id)
  const title = measure ? `${t.edit}: ${measure.title}` : t.create
  const version = current?.version ?? Number(form.get('version') ?? measure?.version ?? 0)
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: sent.unavailable ? 503 : current ? 409 : faults.length > 0 ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      ...(measure ? [{ title: measure.title, path: measurePath(measure.id) }] : []),
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={summaryOf(faults)} />
        {current && (
          <Conflict
            {...bothVersions(current, (await read(request, form, measure?.record)).input)}
          />
        )}
        {sent.unavailable && (
          <Notice warning>
            Das Speichern geht gerade nicht. Ihre Eingaben stehen noch hier. Senden Sie sie gleich
            noch einmal.
          </Notice>
        )}
        <h1>{title}</h1>
        {measure && (
          <p>
            <a href={link(measurePath(measure.id))}>Zur Maßnahme, ohne zu sichern</a>
          </p>
        )}
        <MeasureForm
          request={request}
          state={{ form, faults: new Map(faults.map(({ field, text }) => [field, text])) }}
          // Who has seen the other version and sends again, means it.
          version={version}
          choices={choices}
        />
      </div>
    ),
  }
}
