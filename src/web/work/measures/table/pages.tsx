import {
  exportMeasures,
  importMeasures,
  measureIdTitle,
  mostMeasures,
  previewMeasures,
} from '../../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { csvOf, readTable, xlsxOf } from '../../../../platform/records/index.ts'
import { Form, SubmitButton } from '../../../frame/controls.tsx'
import {
  type PageAnswer,
  type PageRoute,
  type StaffRequest,
  staffPage,
} from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { texts as t } from './texts.ts'

const measuresPath = '/arbeit/massnahmen'
const path = `${measuresPath}/tabelle`
const permission = 'measures:edit'
/** A table of 20,000 measures, or what was read from it. */
const largestForm = 40_000_000
/** So many rows of a preview are shown one by one. */
const shownRows = 200

type Planned = OutputOf<typeof previewMeasures>['planned']
type Problems = OutputOf<typeof previewMeasures>['problems']
interface Row {
  line: number
  cells: Record<string, string>
}

const tablePage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerTable(request),
})

const tableFile = staffPage({
  method: 'get',
  path: `${path}/datei`,
  permission,
  async answer({ door, query }) {
    const outcome = await execute(exportMeasures, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const day = door.now().toISOString().slice(0, 10)
    return query.get('als') === 'csv'
      ? {
          kind: 'file',
          name: `massnahmen-${day}.csv`,
          type: 'text/csv; charset=utf-8',
          content: csvOf(outcome.value),
        }
      : {
          kind: 'file',
          name: `massnahmen-${day}.xlsx`,
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          content: new Uint8Array(await xlsxOf({ sheet: 'Maßnahmen', ...outcome.value })),
        }
  },
})

const tableSteps = staffPage({
  method: 'post',
  path,
  permission,
  largestForm,
  upload: true,
  async answer(request) {
    const { form, file, door } = request
    const kept = keptRows(form)
    if (kept) {
      const outcome = await execute(importMeasures, door, { rows: kept })
      return outcome.ok
        ? await answerTable(request, { done: outcome.value })
        : failureOf(outcome.failure)
    }
    if (!file) return await answerTable(request, { trouble: t.noFile })
    const read = await readTable(file, mostMeasures)
    if ('problem' in read) return await answerTable(request, { trouble: read.problem })
    if (!read.titles.includes('Titel') && !read.titles.includes(measureIdTitle))
      return await answerTable(request, { trouble: t.noTitle })
    if (read.tooMany) return await answerTable(request, { trouble: t.tooMany(mostMeasures) })
    if (read.rows.length === 0) return await answerTable(request, { trouble: t.noRows })
    const rows = read.rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries(cells) }))
    return await answerPreview(request, rows)
  },
})

/** The rows that the preview put into its form. */
function keptRows(form: URLSearchParams): Row[] | undefined {
  try {
    return JSON.parse(form.get('zeilen') ?? '') as Row[] // the operation's own schema looks at it
  } catch {
    return undefined
  }
}

async function answerTable(
  request: StaffRequest,
  { trouble, done }: { trouble?: string; done?: OutputOf<typeof importMeasures> } = {},
): Promise<PageAnswer> {
  const { link, formToken } = request
  return {
    kind: 'page',
    title: t.title,
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.measures, path: measuresPath }],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {done && <Notice>{t.done(done.created, done.changed, done.same)}</Notice>}
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
        {done && done.problems.length > 0 && <ProblemTable problems={done.problems} />}
        <section aria-labelledby="heraus">
          <h2 id="heraus">{t.export}</h2>
          <ul class="plain-actions">
            <li>
              <a href={link(`${path}/datei?als=xlsx`)}>{t.asXlsx}</a>
            </li>
            <li>
              <a href={link(`${path}/datei?als=csv`)}>{t.asCsv}</a>
            </li>
          </ul>
          <ul>
            {t.hints.map((hint) => (
              <li>{hint}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="zurueck">
          <h2 id="zurueck">{t.import}</h2>
          <Form request={{ form: new URLSearchParams(), formToken }} upload>
            <div class="kern-form-input">
              <label class="kern-label" for="feld-datei">
                {t.file}
              </label>
              <input
                class="kern-form-input__input"
                type="file"
                id="feld-datei"
                name="datei"
                accept=".xlsx,.csv"
              />
            </div>
            <SubmitButton>{t.upload}</SubmitButton>
          </Form>
        </section>
      </div>
    ),
  }
}

async function answerPreview(request: StaffRequest, rows: Row[]): Promise<PageAnswer> {
  const { door, link, formToken } = request
  const outcome = await execute(previewMeasures, door, { rows })
  if (!outcome.ok)
    return outcome.failure.kind === 'invalid'
      ? await answerTable(request, { trouble: t.tooLong })
      : failureOf(outcome.failure)
  const { planned, problems, same } = outcome.value
  const lines = new Set(planned.map(({ line }) => line))
  return {
    kind: 'page',
    title: t.preview,
    bodyLocale: 'de',
    crumbs: [
      { title: t.measures, path: measuresPath },
      { title: t.title, path },
    ],
    body: (
      <div class="work">
        <h1>{t.preview}</h1>
        {problems.length > 0 && <ProblemTable problems={problems} />}
        {problems.length > 0 && planned.length > 0 && <p>{t.restIsRight}</p>}
        {same > 0 && <p>{t.same(same)}</p>}
        <PlannedTable planned={planned} />
        {planned.length > 0 && (
          <Form request={{ form: new URLSearchParams(), formToken }} upload>
            <input
              type="hidden"
              name="zeilen"
              value={JSON.stringify(rows.filter(({ line }) => lines.has(line)))}
            />
            <SubmitButton>{t.apply(planned.length)}</SubmitButton>
          </Form>
        )}
        <p>
          <a href={link(path)}>{t.back}</a>
        </p>
      </div>
    ),
  }
}

function PlannedTable({ planned }: { planned: Planned }) {
  const more = planned.length - shownRows
  return (
    <>
      <WorkTable
        caption={t.planned(planned.length)}
        columns={[{ title: t.line }, { title: t.measure }, { title: t.changes }]}
        rows={planned
          .slice(0, shownRows)
          .map(({ line, title, isNew, changed }) => [
            String(line),
            title,
            isNew ? t.isNew : changed.join(', '),
          ])}
        empty={t.nothing}
      />
      {more > 0 && <p class="meta">{t.more(more)}</p>}
    </>
  )
}

function ProblemTable({ problems }: { problems: Problems }) {
  return (
    <WorkTable
      caption={t.problems(problems.length)}
      columns={[{ title: t.line }, { title: t.measure }, { title: t.column }, { title: t.toDo }]}
      rows={problems.map(({ line, name, column, problem }) => [
        String(line),
        name || '–',
        column,
        problem,
      ])}
      empty=""
    />
  )
}

/** Measures out to a spreadsheet and back. */
export const measureTablePages: PageRoute[] = [tablePage, tableFile, tableSteps]
