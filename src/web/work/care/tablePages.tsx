import {
  applyTable,
  exportTable,
  mostAtOnce,
  previewTable,
} from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { csvOf, readTable, xlsxOf } from '../../../platform/records/index.ts'
import { Form, SubmitButton } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { readOfferQuery } from '../offers/query.ts'
import { failureOf } from '../parts/failures.ts'
import { Notice } from '../parts/Notice.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { PlannedTable } from './PlannedTable.tsx'
import { bulkPath, carePath, tableFilePath, tablePath } from './paths.ts'
import { offersIn, texts as t } from './texts.ts'

const permission = 'offers:publishOffers'
/** A file of 5 MB, or what was read from it. */
const largestForm = 6_000_000

type Problems = OutputOf<typeof previewTable>['problems']
type Row = { line: number; cells: Record<string, string> }

export const tablePage = staffPage({
  method: 'get',
  path: tablePath,
  permission,
  answer: (request) => answerTable(request),
})

/** The offers as a file; the filters of the list "Angebote" hold. */
export const tableFile = staffPage({
  method: 'get',
  path: tableFilePath,
  permission,
  async answer({ door, query }) {
    const { text, organisation, type, freshness } = readOfferQuery(query)
    const filter = { text, organisation, type, freshness }
    const outcome = await execute(exportTable, door, { filter })
    if (!outcome.ok) return failureOf(outcome.failure)
    const day = door.now().toISOString().slice(0, 10)
    return query.get('als') === 'csv'
      ? {
          kind: 'file',
          name: `angebote-${day}.csv`,
          type: 'text/csv; charset=utf-8',
          content: csvOf(outcome.value),
        }
      : {
          kind: 'file',
          name: `angebote-${day}.xlsx`,
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          content: new Uint8Array(await xlsxOf({ sheet: 'Angebote', ...outcome.value })),
        }
  },
})

export const tableSteps = staffPage({
  method: 'post',
  path: tablePath,
  permission,
  largestForm,
  upload: true,
  async answer(request) {
    const { form, file, door } = request
    const kept = keptRows(form)
    if (kept) {
      const outcome = await execute(applyTable, door, { rows: kept })
      if (!outcome.ok) return failureOf(outcome.failure)
      const { changed, problems } = outcome.value
      return await answerTable(request, { changed, problems })
    }
    if (!file) return await answerTable(request, { trouble: t.noFile })
    const read = await readTable(file, mostAtOnce)
    if ('problem' in read) return await answerTable(request, { trouble: read.problem })
    if (!read.titles.includes('Kennung')) return await answerTable(request, { trouble: t.noId })
    if (read.tooMany) return await answerTable(request, { trouble: t.fileTooMany })
    if (read.rows.length === 0) return await answerTable(request, { trouble: t.noRows })
    const rows = read.rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries(cells) }))
    return await answerPreview(request, rows)
  },
})

/** The rows that the preview put into its form. */
function keptRows(form: URLSearchParams): Row[] | undefined {
  const text = form.get('zeilen')
  if (!text) return undefined
  try {
    return JSON.parse(text) as Row[] // the operation's own schema looks at it
  } catch {
    return undefined
  }
}

async function answerTable(
  { link, ...request }: StaffRequest,
  {
    trouble,
    changed,
    problems = [],
  }: { trouble?: string; changed?: number; problems?: Problems } = {},
): Promise<PageAnswer> {
  return {
    kind: 'page',
    title: t.table,
    status: trouble ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: carePath }],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {changed !== undefined && (
          <Notice>
            {offersIn(changed)} geändert. <a href={link(bulkPath)}>{t.undo}</a>
          </Notice>
        )}
        <h1>{t.table}</h1>
        <p class="lede">{t.tableLede}</p>
        {problems.length > 0 && <ProblemTable problems={problems} />}
        <section aria-labelledby="heraus">
          <h2 id="heraus">{t.export}</h2>
          <ul class="plain-actions">
            <li>
              <a href={link(`${tableFilePath}?als=xlsx`)}>{t.asXlsx}</a>
            </li>
            <li>
              <a href={link(`${tableFilePath}?als=csv`)}>{t.asCsv}</a>
            </li>
          </ul>
          <ul>
            {t.tableHints.map((hint) => (
              <li>{hint}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="zurueck">
          <h2 id="zurueck">{t.import}</h2>
          <Form request={{ form: new URLSearchParams(), formToken: request.formToken }} upload>
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
  const { door, link } = request
  const outcome = await execute(previewTable, door, { rows })
  if (!outcome.ok)
    return outcome.failure.kind === 'invalid'
      ? await answerTable(request, { trouble: 'Eine Zelle der Datei ist zu lang.' })
      : failureOf(outcome.failure)
  const { planned, problems, same } = outcome.value
  const lines = new Set(planned.map(({ line }) => line))
  const bySource = planned.filter((plan) => plan.bySource).length
  return {
    kind: 'page',
    title: t.preview,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: carePath },
      { title: t.table, path: tablePath },
    ],
    body: (
      <div class="work">
        <h1>{t.preview}</h1>
        {problems.length > 0 && <ProblemTable problems={problems} />}
        {problems.length > 0 && planned.length > 0 && <p>{t.rowsRight}</p>}
        {same > 0 && <p>{t.same(same)}</p>}
        {bySource > 0 && <p>{t.fromSource(bySource)}</p>}
        <PlannedTable planned={planned} link={link} />
        {planned.length > 0 && (
          // As a file's form, which may be larger than others.
          <Form request={{ form: new URLSearchParams(), formToken: request.formToken }} upload>
            <input
              type="hidden"
              name="zeilen"
              value={JSON.stringify(rows.filter(({ line }) => lines.has(line)))}
            />
            <SubmitButton>{t.apply(planned.length)}</SubmitButton>
          </Form>
        )}
        <p>
          <a href={link(tablePath)}>Abbrechen</a>
        </p>
      </div>
    ),
  }
}

function ProblemTable({ problems }: { problems: Problems }) {
  return (
    <section aria-labelledby="zeilen">
      <h2 id="zeilen">{t.rowProblems}</h2>
      <WorkTable
        caption={t.rowProblems}
        columns={Object.values(t.problemColumns).map((title) => ({ title }))}
        rows={problems.map(({ line, name, column, problem }) => [
          String(line),
          name,
          column,
          problem,
        ])}
        empty=""
      />
    </section>
  )
}
