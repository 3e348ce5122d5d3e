import { showMeasureHistory, undoMeasureChange } from '../../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { ErrorSummary, Form, SubmitButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { moment } from '../../parts/when.ts'
import { historyPath, listPath, measurePath } from './paths.ts'
import { texts as t } from './texts.ts'
import { labelOf, valueText } from './words.ts'

type History = OutputOf<typeof showMeasureHistory>
type Change = History['changes'][number]

/** Who changed what of a measure, and the way back from the last change. */
export const measureHistoryPage = staffPage({
  method: 'get',
  path: historyPath(':measure'),
  permission: 'measures:read',
  answer: (request) => page(request),
})

export const undoLast = staffPage({
  method: 'post',
  path: historyPath(':measure'),
  permission: 'measures:edit',
  async answer(request) {
    const measure = request.params.measure ?? ''
    const version = Number(request.form.get('version'))
    const outcome = await execute(undoMeasureChange, request.door, { measure, version })
    if (outcome.ok) return { kind: 'redirect', path: `${historyPath(measure)}?gut=zurueckgenommen` }
    return outcome.failure.kind === 'conflict' ? page(request, 409) : failureOf(outcome.failure)
  },
})

async function page(request: StaffRequest, status: 200 | 409 = 200): Promise<PageAnswer> {
  const { door, params, query } = request
  const id = params.measure ?? ''
  const outcome = await execute(showMeasureHistory, door, { measure: id })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { title, changes, mayUndo, version } = outcome.value
  const heading = t.historyTitle(title)
  return {
    kind: 'page',
    title: heading,
    bodyLocale: 'de',
    status,
    crumbs: [
      { title: t.title, path: listPath },
      { title, path: measurePath(id) },
    ],
    body: (
      <div class="work">
        {status === 409 && (
          <ErrorSummary title={t.errors} errors={[{ field: 'verlauf', text: t.changed }]} />
        )}
        {query.get('gut') === 'zurueckgenommen' && <Notice>{t.done.zurueckgenommen}</Notice>}
        <h1 id="feld-verlauf">{heading}</h1>
        {changes.length === 0 && <p>{t.noHistory}</p>}
        {mayUndo && (
          <Form
            request={{ form: new URLSearchParams(), formToken: request.formToken }}
            label={t.undo}
            class="no-print"
          >
            <input type="hidden" name="version" value={String(version)} />
            <p class="meta">{t.undoHint}</p>
            <SubmitButton kind="secondary">{t.undo}</SubmitButton>
          </Form>
        )}
        <ol class="offer-history" reversed>
          {changes.map((change) => (
            <Entry change={change} />
          ))}
        </ol>
      </div>
    ),
  }
}

function Entry({ change }: { change: Change }) {
  const { account, organisation } = change.by
  const who = account
    ? [account, organisation && `(${organisation})`].filter(Boolean).join(' ')
    : t.somebody
  return (
    <li>
      <h2>{t.change(change.number)}</h2>
      <p class="meta">
        <time datetime={change.at}>{moment(change.at)}</time>, {who}
      </p>
      {change.began ? <p>{t.began}</p> : <Changes change={change} />}
    </li>
  )
}

function Changes({ change }: { change: Change }) {
  if (change.changes.length === 0) return <p>{t.noChanges}</p>
  return (
    <table class="work-table offer-changes">
      <caption class="visually-hidden">{t.change(change.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.fieldColumn}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {change.changes.map(({ field, before, after }) => (
          <tr>
            <th scope="row">{labelOf(field)}</th>
            <td data-label={t.before}>
              <div class="kept-lines">{valueText(field, before) || t.empty2}</div>
            </td>
            <td data-label={t.after}>
              <div class="kept-lines">{valueText(field, after) || t.empty2}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
