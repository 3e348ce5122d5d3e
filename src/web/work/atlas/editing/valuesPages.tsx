import { enterValues, previewValues, showKeptIndicator } from '../../../../contexts/atlas/index.ts'
import { execute, type InputOf, type OutputOf } from '../../../../platform/operation/index.ts'
import { readTable } from '../../../../platform/records/index.ts'
import { formatNumber, localised } from '../../../../platform/texts/index.ts'
import { Form, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { levelsOf } from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { choicesOf, SelectField } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import {
  fieldOf,
  keptTable,
  type Mapping,
  mappingOf,
  parts,
  rowsOf,
  type SentTable,
} from './mapping.ts'
import { indicatorPath, listPath, valuesPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showKeptIndicator>
type Preview = OutputOf<typeof previewValues>
type ValuesInput = InputOf<typeof previewValues>

const permission = 'atlas:edit'
const path = `${listPath}/:indicator/werte`
const mostRows = 20_000
/** A file of 5 MB, or what was read from it. */
const largestForm = 6_000_000

/** Where values come in: a file or pasted rows, what stands in which column, a look at each row, then in. */
export const valuesPage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => withIndicator(request, (shown) => answerForm(request, shown)),
})

export const valuesSteps = staffPage({
  method: 'post',
  path,
  permission,
  largestForm,
  upload: true,
  answer: (request) => withIndicator(request, (shown) => takeIn(request, shown)),
})

async function withIndicator(
  request: StaffRequest,
  then: (shown: Shown) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showKeptIndicator, request.door, {
    indicator: request.params.indicator ?? '',
  })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

async function takeIn(request: StaffRequest, shown: Shown): Promise<PageAnswer> {
  const { form, door } = request
  const kept = keptTable(form)
  const read = kept ?? (await readSent(request))
  if ('trouble' in read) return await answerForm(request, shown, { trouble: read.trouble })
  const mapping = mappingOf(form, read.titles)
  const input = await inputOf(request, shown, read, mapping)
  if (kept && form.get('tun') === 'eintragen') {
    const words = form.get('grund')?.trim() || undefined
    const outcome = await execute(enterValues, door, { ...input, ...(words && { words }) })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { entered, wrong } = outcome.value
    if (wrong.length === 0)
      return { kind: 'redirect', path: `${indicatorPath(shown.id)}?eingetragen=${entered}` }
    // The rows that were right are in; the others stay to be put right.
    const lines = new Set(wrong.map(({ line }) => line))
    const left = { ...read, rows: read.rows.filter(({ line }) => lines.has(line)) }
    const again = await inputOf(request, shown, left, mapping)
    const preview = await execute(previewValues, door, again)
    if (!preview.ok) return failureOf(preview.failure)
    const good = t.wrongStay(entered, wrong.length)
    return await answerForm(request, shown, { table: left, mapping, preview: preview.value, good })
  }
  const preview = await execute(previewValues, door, input)
  if (!preview.ok) return failureOf(preview.failure)
  return await answerForm(request, shown, { table: read, mapping, preview: preview.value })
}

/** The file, or what was pasted. */
async function readSent({ form, file }: StaffRequest): Promise<SentTable | { trouble: string }> {
  const pasted = form.get('zeilen')?.trim()
  const sent = file?.bytes.length
    ? file
    : pasted
      ? { name: 'eingefuegt.csv', bytes: new TextEncoder().encode(`${pasted}\n`) }
      : undefined
  if (!sent) return { trouble: t.nothingSent }
  const read = await readTable(sent, mostRows)
  if ('problem' in read) return { trouble: read.problem }
  if (read.tooMany) return { trouble: t.tooMany }
  if (read.rows.length === 0) return { trouble: t.noRows }
  return {
    titles: read.titles,
    rows: read.rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries(cells) })),
  }
}

async function inputOf(
  { form, door, file }: StaffRequest,
  shown: Shown,
  table: SentTable,
  mapping: Mapping,
): Promise<ValuesInput> {
  const levels = await levelsOf(door)
  const decimal = form.get('dezimal')
  const period = form.get('zeitraum')?.trim()
  const name = file?.name || form.get('dateiname') || undefined
  return {
    indicator: shown.id,
    level: form.get('ebene') || (levels.at(-1)?.id ?? ''),
    ...((decimal === ',' || decimal === '.') && { decimal }),
    ...(period && !mapping.period && { period }),
    missing: marksOf(form, 'ohne-wert', ['-', '–']),
    protected: marksOf(form, 'geschuetzt', ['x', '*']),
    rows: rowsOf(table, mapping),
    ...(name && { file: name }),
  }
}

const marksOf = (form: URLSearchParams, name: string, usual: string[]) =>
  form.has(name) ? (form.get(name) ?? '').split(/\s+/).filter(Boolean) : usual

interface Stage {
  trouble?: string
  good?: string
  table?: SentTable
  mapping?: Mapping
  preview?: Preview
}

async function answerForm(
  request: StaffRequest,
  shown: Shown,
  stage: Stage = {},
): Promise<PageAnswer> {
  const { form, door, file } = request
  const { trouble, good, table, mapping, preview } = stage
  const levels = await levelsOf(door)
  const name = localised(shown.record.title, 'de')?.text ?? shown.id
  const title = t.valuesTitle(name)
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: trouble ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      { title: name, path: indicatorPath(shown.id) },
    ],
    body: (
      <div class="work">
        {trouble && <Notice warning>{trouble}</Notice>}
        {good && <Notice warning>{good}</Notice>}
        <h1>{title}</h1>
        <p class="lede">{t.valuesLede}</p>
        <Form
          request={request}
          class="work-form"
          upload
          action={request.link(valuesPath(shown.id))}
        >
          <SelectField
            name="ebene"
            label={t.level}
            value={form.get('ebene') ?? levels.at(-1)?.id}
            choices={levels.map(({ id, many }) => ({ value: id, label: many }))}
          />
          {!table && (
            <>
              <TextField name="datei" label={t.file} type="file" />
              <TextArea
                name="zeilen"
                label={t.paste}
                optional={t.voluntary}
                value={form.get('zeilen') ?? undefined}
                rows={6}
              />
            </>
          )}
          <SelectField
            name="dezimal"
            label={t.decimal}
            value={form.get('dezimal') ?? ''}
            choices={choicesOf(t.decimalChoices)}
          />
          <TextField
            name="zeitraum"
            label={t.onePeriod}
            hint={t.onePeriodHint}
            optional={t.voluntary}
            value={form.get('zeitraum') ?? undefined}
            maxLength={40}
          />
          <TextField
            name="ohne-wert"
            label={t.missing}
            hint={t.marksHint}
            value={form.get('ohne-wert') ?? '- –'}
            maxLength={100}
          />
          <TextField
            name="geschuetzt"
            label={t.protectedMarks}
            hint={t.marksHint}
            value={form.get('geschuetzt') ?? 'x *'}
            maxLength={100}
          />
          {table && mapping && preview && (
            <>
              <input type="hidden" name="tabelle" value={JSON.stringify(table)} />
              <input
                type="hidden"
                name="dateiname"
                value={file?.name ?? form.get('dateiname') ?? ''}
              />
              <MappingFields titles={table.titles} mapping={mapping} />
              <PreviewTable preview={preview} />
              <TextField
                name="grund"
                label={t.why}
                optional={t.voluntary}
                value={form.get('grund') ?? undefined}
                maxLength={500}
              />
            </>
          )}
          <div class="work-actions">
            {preview && enterable(preview) > 0 && (
              <button class="kern-btn kern-btn--primary" type="submit" name="tun" value="eintragen">
                <span class="kern-label">{t.enterNow(enterable(preview))}</span>
              </button>
            )}
            <SubmitButton kind={preview ? 'secondary' : undefined}>
              {preview ? t.again : t.read}
            </SubmitButton>
          </div>
        </Form>
      </div>
    ),
  }
}

const enterable = ({ counts }: Preview) => counts.new + counts.changed

function MappingFields({ titles, mapping }: { titles: readonly string[]; mapping: Mapping }) {
  const labels = {
    area: t.areaColumn,
    period: t.periodColumn,
    value: t.valueColumn,
    numerator: t.numeratorColumn,
    denominator: t.denominatorColumn,
  }
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{t.mapping}</legend>
      <div class="kern-fieldset__body">
        {parts.map((part) => (
          <SelectField
            name={fieldOf[part]}
            label={labels[part]}
            none={t.noColumn}
            value={mapping[part]}
            choices={titles.map((title) => ({ value: title, label: title }))}
          />
        ))}
      </div>
    </fieldset>
  )
}

const mostShown = 200

function PreviewTable({ preview }: { preview: Preview }) {
  const weight = ({ kind, warnings }: Preview['rows'][number]) =>
    kind === 'wrong' ? 0 : warnings.length > 0 ? 1 : kind === 'changed' ? 2 : kind === 'new' ? 3 : 4
  const rows = preview.rows.toSorted((a, b) => weight(a) - weight(b) || a.line - b.line)
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, 'de'))
  const now = ({ value, numerator, denominator, protected: secret }: Preview['rows'][number]) =>
    secret
      ? t.secret
      : numerator !== null && denominator !== null
        ? `${number(value)} (${number(numerator)} von ${number(denominator)})`
        : number(value)
  return (
    <>
      <h2>{t.preview}</h2>
      <p>
        <strong>{t.counts(preview.counts)}</strong>
      </p>
      {preview.columnNotes.length > 0 && (
        <ul>
          {preview.columnNotes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <WorkTable
        caption={t.preview}
        columns={t.rowColumns.map((title) => ({ title }))}
        rows={rows
          .slice(0, mostShown)
          .map((row) => [
            String(row.line),
            row.area?.name ?? '–',
            row.period ?? '–',
            number(row.before),
            now(row),
            [t.kinds[row.kind], ...row.problems, ...row.warnings].join('. '),
          ])}
        empty={t.noRows}
      />
      <p class="meta">{t.rowsShown(Math.min(rows.length, mostShown), rows.length)}</p>
    </>
  )
}
