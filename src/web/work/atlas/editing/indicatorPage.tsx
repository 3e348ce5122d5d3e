import {
  addSeriesNote,
  retireIndicator,
  showKeptIndicator,
  withdrawEntry,
  withdrawSeriesNote,
} from '../../../../contexts/atlas/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { formatNumber, localised } from '../../../../platform/texts/index.ts'
import { indicatorAddress } from '../../../city/addresses.ts'
import { ErrorSummary, Form, SubmitButton, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { type Fault, faultIn, levelsOf } from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { moment } from '../../parts/when.ts'
import { previewPath } from '../releases/paths.ts'
import { editPath, indicatorPath, listPath, templatePath, valuesPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showKeptIndicator>
const path = `${listPath}/:indicator`

/** One indicator: what it is, its periods and where each stands, what was entered, where its series breaks. */
export const indicatorPage = staffPage({
  method: 'get',
  path,
  permission: 'atlas:read',
  answer: (request) => show(request),
})

/** Takes an entry back, adds a note or takes one away, or removes the indicator. */
export const stepOfIndicator = staffPage({
  method: 'post',
  path,
  permission: 'atlas:edit',
  async answer(request) {
    const { door, form, params } = request
    const indicator = params.indicator ?? ''
    const done = (good: string): PageAnswer => ({
      kind: 'redirect',
      path: `${indicatorPath(indicator)}?gut=${good}`,
    })
    const entry = form.get('eintragung')
    if (entry) {
      const reason = form.get(`grund-${entry}`)?.trim() ?? ''
      const outcome = await execute(withdrawEntry, door, { entry, reason })
      if (outcome.ok) return done('zurueckgenommen')
      const { failure } = outcome
      if (failure.kind === 'invalid')
        return show(request, [{ field: `grund-${entry}`, text: t.takeBackReason }])
      if (failure.kind === 'conflict')
        return show(request, [
          { field: `grund-${entry}`, text: t.changedSince(Number(failure.reason) || 1) },
        ])
      return failureOf(failure)
    }
    if (form.has('entfernen')) return await remove(request)
    const note = form.get('hinweis')
    if (note) {
      const outcome = await execute(withdrawSeriesNote, door, { note })
      return outcome.ok ? done('ohne-hinweis') : failureOf(outcome.failure)
    }
    const on = form.get('ab')?.trim() ?? ''
    const words = form.get('was')?.trim() ?? ''
    if (!on || !words) return show(request, [{ field: on ? 'was' : 'ab', text: t.noteMissing }])
    const outcome = await execute(addSeriesNote, door, { indicator, on, words: { de: words } })
    if (outcome.ok) return done('hinweis')
    return outcome.failure.kind === 'invalid'
      ? show(request, [{ field: 'ab', text: t.noteMissing }])
      : failureOf(outcome.failure)
  },
})

async function remove(request: StaffRequest): Promise<PageAnswer> {
  const { door, form, params } = request
  const indicator = params.indicator ?? ''
  const version = Number(form.get('version')) || 1
  const outcome = await execute(retireIndicator, door, { indicator, version })
  if (outcome.ok) {
    const name = encodeURIComponent(form.get('name') ?? indicator)
    return { kind: 'redirect', path: `${listPath}?entfernt=${name}` }
  }
  const { failure } = outcome
  if (failure.kind !== 'conflict') return failureOf(failure)
  const users = failure.reason === 'inFormula' && failure.current?.fields.indicators
  const text = Array.isArray(users) ? t.inFormulas(users.join(', ')) : t.changedMeanwhile
  return await show(request, [{ field: 'entfernen', text }])
}

const goods = (query: URLSearchParams): string | undefined => {
  const entered = query.get('eingetragen')
  if (entered && /^\d{1,6}$/.test(entered)) return t.entered(entered)
  const words: Record<string, string> = {
    gesichert: t.saved,
    zurueckgenommen: t.undone,
    hinweis: t.noted,
    'ohne-hinweis': t.unnoted,
  }
  return words[query.get('gut') ?? '']
}

async function show(request: StaffRequest, faults: Fault[] = []): Promise<PageAnswer> {
  const { door, params, query, link } = request
  const outcome = await execute(showKeptIndicator, door, { indicator: params.indicator ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const shown = outcome.value
  const good = goods(query)
  const edits = may(door.actor, 'atlas:edit')
  const levels = edits ? [...(await levelsOf(door)), { id: 'stadt', many: t.wholeCity }] : []
  const title = localised(shown.record.title, 'de')?.text ?? shown.id
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: faults.length > 0 ? 422 : 200,
    crumbs: [{ title: t.title, path: listPath }],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        {good && <Notice>{good}</Notice>}
        <h1>{title}</h1>
        <p class="meta">
          {t.origins[shown.part]} · {shown.id}
        </p>
        {shown.part === 'indicators' && <p>{t.fromPack}</p>}
        <ul>
          {shown.columns.some(({ standing }) => standing === 'public') && (
            <li>
              <a href={link(indicatorAddress(shown.id))}>{t.publicPage}</a>
            </li>
          )}
          {edits && shown.part === 'staff' && (
            <li>
              <a href={link(editPath(shown.id))}>{t.edit}</a>
            </li>
          )}
          {edits && !shown.record.formula && (
            <>
              <li>
                <a href={link(valuesPath(shown.id))}>{t.enter}</a>
              </li>
              <li>
                {t.template}{' '}
                {levels.map(({ id, many }, at) => (
                  <>
                    {at > 0 && ', '}
                    <a href={link(templatePath(shown.id, id))}>{many}</a>
                  </>
                ))}
              </li>
            </>
          )}
          {may(door.actor, 'atlas:publish') && (
            <li>
              <a href={link(previewPath)}>{t.toRelease}</a>
            </li>
          )}
        </ul>
        <h2>{t.periods}</h2>
        <WorkTable
          caption={t.periods}
          columns={t.periodColumns.map((name) => ({ title: name }))}
          rows={shown.columns.map((column) => [
            column.key,
            formatNumber(column.values, 'de'),
            formatNumber(column.protected, 'de'),
            t.standings[column.standing],
          ])}
          empty={t.noPeriods}
        />
        <Entries shown={shown} request={request} edits={edits} faults={faults} />
        <Notes shown={shown} request={request} edits={edits} faults={faults} />
        {edits && shown.part === 'staff' && (
          <Removal shown={shown} request={request} title={title} faults={faults} />
        )}
      </div>
    ),
  }
}

interface Part {
  shown: Shown
  request: StaffRequest
  edits: boolean
  faults: Fault[]
}

function Entries({ shown, request, edits, faults }: Part) {
  const errorOf = faultIn({ faults })
  return (
    <>
      <h2>{t.entries}</h2>
      <WorkTable
        caption={t.entries}
        columns={t.entryColumns.map((title) => ({ title }))}
        rows={shown.entries.map((entry) => [
          moment(entry.at),
          entry.by ?? '–',
          [entry.file, entry.words].filter(Boolean).join(': ') || '–',
          t.entryRows(entry.rows, entry.changed),
          entry.withdrawnAt ? (
            t.entryGone(moment(entry.withdrawnAt))
          ) : edits ? (
            <details open={errorOf(`grund-${entry.id}`) !== undefined}>
              <summary>
                {t.entryStands}: {t.takeBack}
              </summary>
              <Form request={request} class="work-form">
                <input type="hidden" name="eintragung" value={entry.id} />
                <TextField
                  name={`grund-${entry.id}`}
                  label={t.takeBackReason}
                  error={errorOf(`grund-${entry.id}`)}
                  maxLength={500}
                />
                <SubmitButton kind="secondary">{t.takeBack}</SubmitButton>
              </Form>
            </details>
          ) : (
            t.entryStands
          ),
        ])}
        empty={t.noEntries}
      />
    </>
  )
}

function Notes({ shown, request, edits, faults }: Part) {
  const errorOf = faultIn({ faults })
  const standing = shown.notes.filter(({ withdrawnAt }) => withdrawnAt === null)
  return (
    <>
      <h2 id="hinweise">{t.notes}</h2>
      <p>{t.notesLede}</p>
      {standing.length === 0 ? (
        <p>{t.noNotes}</p>
      ) : (
        <ul>
          {standing.map((note) => (
            <li>
              {note.on}: {localised(note.words, 'de')?.text}
              {edits && (
                <Form request={request}>
                  <input type="hidden" name="hinweis" value={note.id} />
                  <SubmitButton kind="secondary">{t.noteRemove}</SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {edits && (
        <Form request={request} class="work-form" label={t.noteAdd}>
          <TextField
            name="ab"
            label={t.noteOn}
            type="date"
            value={request.form.get('ab') ?? undefined}
            error={errorOf('ab')}
          />
          <TextField
            name="was"
            label={t.noteWords}
            value={request.form.get('was') ?? undefined}
            error={errorOf('was')}
            maxLength={500}
          />
          <div class="work-actions">
            <SubmitButton>{t.noteAdd}</SubmitButton>
          </div>
        </Form>
      )}
    </>
  )
}

function Removal({ shown, request, title, faults }: Omit<Part, 'edits'> & { title: string }) {
  const error = faultIn({ faults })('entfernen')
  return (
    <details id="feld-entfernen" open={error !== undefined}>
      <summary>{t.remove}</summary>
      {error && (
        <p class="kern-error">
          <span class="kern-body">{error}</span>
        </p>
      )}
      <p>{t.removeWarning}</p>
      <Form request={request} class="work-form" label={t.remove}>
        <input type="hidden" name="version" value={String(shown.version)} />
        <input type="hidden" name="name" value={title} />
        <input type="hidden" name="entfernen" value="ja" />
        <SubmitButton kind="secondary">{t.remove}</SubmitButton>
      </Form>
    </details>
  )
}
