import type { Entry } from '../../../contexts/people/index.ts'
import { type Column, WorkTable } from '../parts/WorkTable.tsx'
import { moment } from '../parts/when.ts'
import { roleNames } from '../parts/words.ts'
import { isFruitless, phraseOf } from './phrases.ts'
import { auditTexts as t } from './texts.ts'

/** Rows of the log as an auditor reads them. */
export function EntryTable({ entries }: { entries: Entry[] }) {
  const columns: Column[] = [t.when, t.who, t.what, t.about, t.notes].map((title) => ({ title }))
  return (
    <WorkTable
      caption={t.found(entries.length)}
      columns={columns}
      rows={entries.map((entry) => [
        <When entry={entry} />,
        <Who entry={entry} />,
        <What entry={entry} />,
        entry.subject ? <Subject {...entry.subject} /> : '',
        <Notes entry={entry} />,
      ])}
      empty={t.none}
    />
  )
}

const When = ({ entry }: { entry: Entry }) => (
  <>
    <time datetime={entry.at}>{moment(entry.at)}</time>
    <span class="meta">{t.number(entry.id)}</span>
  </>
)

function Who({ entry: { who, organisation } }: { entry: Entry }) {
  if (who.kind === 'public') return t.public
  if (who.kind === 'operator') return who.id ? `${t.operator} (${who.id})` : t.operator
  return (
    <>
      {who.name ?? t.unknownAccount}
      {organisation && <span class="meta">{organisation.name ?? organisation.id}</span>}
    </>
  )
}

const What = ({ entry }: { entry: Entry }) => (
  <>
    {phraseOf(entry.operation)}
    {entry.outcome === 'refused' && (
      <>
        {' '}
        <strong>
          {t.outcomes.refused}
          {entry.reason && ` (${t.reasons[entry.reason] ?? entry.reason})`}
        </strong>
      </>
    )}
    {isFruitless(entry.detail) && <strong> ohne Erfolg</strong>}
  </>
)

function Subject({ id, name }: { id: string; name: string | null }) {
  if (Object.hasOwn(t.subjects, id)) return t.subjects[id]
  return (
    <>
      {name}
      {name ? (
        <span class="meta" title={id}>
          {id.slice(0, 8)}
        </span>
      ) : (
        <span class="meta">{id}</span>
      )}
    </>
  )
}

function Notes({ entry: { words, detail } }: { entry: Entry }) {
  const details = Object.entries(detail)
  return (
    <>
      {words && (
        <span>
          {t.why} {words}
        </span>
      )}
      {details.length > 0 && <span class="meta">{details.map(detailText).join(', ')}</span>}
    </>
  )
}

const wordOf = (words: Record<string, string>, key: string) =>
  Object.hasOwn(words, key) ? words[key] : key

function detailText([name, value]: [string, string | number | boolean]): string {
  const title = Object.hasOwn(t.details, name) ? t.details[name] : name
  if (typeof value === 'boolean') return `${title}: ${value ? 'ja' : 'nein'}`
  if (typeof value === 'string' && name === 'result') return `${title}: ${wordOf(t.values, value)}`
  if (typeof value === 'string' && (name === 'role' || name === 'roles'))
    return `${title}: ${value
      .split(' ')
      .map((role) => wordOf(roleNames, role))
      .join(', ')}`
  return `${title}: ${isInstant(value) ? moment(value) : value}`
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
