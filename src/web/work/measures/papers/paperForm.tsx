import type { PaperRecord, paperAuthors, paperKinds } from '../../../../contexts/measures/index.ts'
import type { Issue } from '../../../../platform/operation/index.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import { errorsOf } from '../../parts/failures.ts'
import { choicesOf, SelectField } from '../../parts/fields.tsx'
import { authorNames, paperKindNames } from './names.ts'

/** Fields of a paper, as a form sends them. */
export type PaperFields = Record<
  | 'title'
  | 'kind'
  | 'author'
  | 'authorName'
  | 'adoptedOn'
  | 'adoptedBy'
  | 'from'
  | 'to'
  | 'sourceLabel'
  | 'sourceUrl'
  | 'summary'
  | 'leicht'
  | 'notes',
  string
>

const names = [
  ...['title', 'kind', 'author', 'authorName', 'adoptedOn', 'adoptedBy', 'from', 'to'],
  ...['sourceLabel', 'sourceUrl', 'summary', 'leicht', 'notes'],
] as (keyof PaperFields)[] // spelled as above

export const fieldsOfForm = (form: URLSearchParams): PaperFields =>
  Object.fromEntries(names.map((name) => [name, form.get(name)?.trim() ?? ''])) as PaperFields // all names

export const fieldsOfRecord = (record: PaperRecord): PaperFields => ({
  title: record.title,
  kind: record.kind,
  author: record.author,
  authorName: record.authorName ?? '',
  adoptedOn: record.adoptedOn ?? '',
  adoptedBy: record.adoptedBy ?? '',
  from: record.from ?? '',
  to: record.to ?? '',
  sourceLabel: record.source?.label ?? '',
  sourceUrl: record.source?.url ?? '',
  summary: record.summary ?? '',
  leicht: record.leicht ?? '',
  notes: record.notes ?? '',
})

/** What the operation is asked; it says what does not fit. */
export function recordOf(fields: PaperFields, before: Partial<PaperRecord> = {}): PaperRecord {
  const { sourceLabel, sourceUrl, kind, author, title, ...optional } = fields
  const label = sourceLabel || (sourceUrl ? title : '')
  return {
    ...(before.replaces ? { replaces: before.replaces } : {}),
    title,
    // The operation's schema takes these only.
    kind: (kind || 'other') as PaperRecord['kind'],
    author: author as PaperRecord['author'],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...(label
      ? {
          source: {
            ...before.source,
            label,
            ...(sourceUrl ? { url: sourceUrl } : { url: undefined }),
          },
        }
      : {}),
  }
}

export const paperErrors = (issues: Issue[]) =>
  errorsOf(
    issues.map(({ field, ...issue }) => ({
      ...issue,
      field: field
        .replace(/^record\./, '')
        .replace('source.url', 'sourceUrl')
        .replace('source.label', 'sourceLabel'),
    })),
    {
      title: 'Geben Sie dem Papier einen Titel.',
      author: 'Wählen Sie, von wem das Papier ist.',
      sourceUrl: 'Die Adresse beginnt mit https://.',
      adoptedOn: 'Geben Sie den Tag so an: 2026-03-31.',
      from: 'Geben Sie den Tag so an: 2026-03-31.',
      to: 'Geben Sie den Tag so an: 2026-03-31.',
      file: 'Der Text fehlt oder ist zu lang.',
    },
  )

/** What it is and whose; the rest folds while nobody has filled it. */
export function PaperFieldsForm(props: {
  fields: PaperFields
  errors: ReadonlyMap<string, string>
  short?: boolean
}) {
  const { fields, errors } = props
  const text = (name: keyof PaperFields, label: string, more: object = {}) => (
    <TextField
      name={name}
      label={label}
      value={fields[name]}
      error={errors.get(name)}
      maxLength={300}
      {...more}
    />
  )
  const area = (name: keyof PaperFields, label: string, hint: string) => (
    <TextArea
      name={name}
      label={label}
      optional="freiwillig"
      hint={hint}
      rows={3}
      value={fields[name]}
      error={errors.get(name)}
      maxLength={10_000}
    />
  )
  const more = (
    <div class="stack">
      {text('authorName', 'Name, wie er sich selbst nennt', { optional: 'freiwillig' })}
      <div class="field-row">
        {text('adoptedOn', 'Beschlossen am', { optional: 'freiwillig', type: 'date' })}
        {text('adoptedBy', 'Beschlossen von', { optional: 'freiwillig' })}
      </div>
      <div class="field-row">
        {text('from', 'Gilt von', { optional: 'freiwillig', type: 'date' })}
        {text('to', 'Gilt bis', { optional: 'freiwillig', type: 'date' })}
      </div>
      {text('sourceLabel', 'Quelle', {
        optional: 'freiwillig',
        hint: 'Zum Beispiel: Ratsvorlage 2026/112',
      })}
      {text('sourceUrl', 'Adresse der Quelle', { optional: 'freiwillig', inputMode: 'url' })}
      {area('summary', 'Worum es geht', 'In einfachen Worten, für die öffentliche Seite.')}
      {area('leicht', 'In Leichter Sprache', 'Ein Gedanke je Zeile.')}
      {area('notes', 'Interne Notiz', 'Wird nie öffentlich.')}
    </div>
  )
  return (
    <>
      {text(
        'title',
        'Titel',
        props.short
          ? { hint: 'Bleibt das Feld leer, steht hier die erste Zeile des Papiers.' }
          : {},
      )}
      <div class="field-row">
        <SelectField
          name="kind"
          label="Art"
          choices={choicesOf<(typeof paperKinds)[number]>(paperKindNames)}
          value={fields.kind}
          error={errors.get('kind')}
        />
        <SelectField
          name="author"
          label="Von wem"
          none="Bitte wählen"
          choices={choicesOf<(typeof paperAuthors)[number]>(authorNames)}
          value={fields.author}
          error={errors.get('author')}
        />
      </div>
      {props.short ? (
        <details open={errors.size > 0}>
          <summary>Weitere Angaben</summary>
          {more}
        </details>
      ) : (
        more
      )}
    </>
  )
}
