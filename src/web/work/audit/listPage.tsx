import { listEntries, showChain } from '../../../contexts/people/index.ts'
import { execute, type InputOf, type OutputOf } from '../../../platform/operation/index.ts'
import { TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { choicesOf, SelectField } from '../parts/fields.tsx'
import { addressWith, FilterForm } from '../parts/list.tsx'
import { moment } from '../parts/when.ts'
import { EntryTable } from './EntryTable.tsx'
import { phrases } from './phrases.ts'
import { chainPath, logPath, readFilter, reportPath, searchPath } from './query.ts'
import { auditTexts as t } from './texts.ts'

/** The log, newest first. */
export const logPage = staffPage({
  method: 'get',
  path: logPath,
  permission: 'audit:read',
  async answer(request) {
    const { door, link, query } = request
    // From the page of a person or a thing: there the reason is asked first.
    if (query.get('gegenstand'))
      return {
        kind: 'redirect',
        path: `${searchPath}?${new URLSearchParams({ gegenstand: query.get('gegenstand') ?? '' })}`,
      }
    const filter = readFilter(query)
    const listed = await execute(listEntries, door, filter)
    if (!listed.ok) return failureOf(listed.failure)
    const chain = await execute(showChain, door, {})
    if (!chain.ok) return failureOf(chain.failure)
    const { entries, next } = listed.value
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{t.title}</h1>
          <p>{t.lede}</p>
          <ul class="work-actions no-print">
            <li>
              <a href={link(searchPath)}>{t.search}</a>
            </li>
            <li>
              <a href={link(reportPath)}>{t.report}</a>
            </li>
          </ul>
          <ChainLine chain={chain.value} link={link} />
          <LogFilters filter={filter} here={link(logPath)} />
          <EntryTable entries={entries} />
          {next !== null && (
            <p class="pager no-print">
              <a href={addressWith(link(logPath), query, { vor: String(next) })}>{t.older}</a>
            </p>
          )}
        </div>
      ),
    }
  },
})

function ChainLine(props: { chain: OutputOf<typeof showChain>; link: StaffRequest['link'] }) {
  const { rows, sealedAt, waiting, head } = props.chain
  return (
    <p class="audit-chain">
      {sealedAt ? t.sealed(rows, moment(sealedAt)) : t.nothingSealed}
      {waiting > 0 && ` ${t.waiting(waiting)}`}{' '}
      <a class="no-print" href={props.link(chainPath)}>
        {t.toChain}
      </a>
      <span class="meta">
        {t.head}: <code>{head}</code>
      </span>
    </p>
  )
}

const operationChoices = Object.entries(phrases)
  .map(([value, { de }]) => ({ value, label: de }))
  .sort((a, b) => a.label.localeCompare(b.label, 'de'))

function LogFilters(props: { filter: InputOf<typeof listEntries>; here: string }) {
  const { before, ...filter } = props.filter
  const isSet = Object.values(filter).some((value) => value !== undefined)
  return (
    <FilterForm label={t.filters} {...(isSet || before ? { reset: props.here } : {})}>
      <TextField name="von" label={t.from} type="date" value={filter.from} />
      <TextField name="bis" label={t.until} type="date" value={filter.until} />
      <SelectField
        name="vorgang"
        label={t.operation}
        none={t.anything}
        value={filter.operation}
        choices={operationChoices}
      />
      <SelectField
        name="art"
        label={t.effect}
        none={t.anything}
        value={filter.effect}
        choices={choicesOf(t.effects)}
      />
      <SelectField
        name="ergebnis"
        label={t.outcome}
        none={t.anything}
        value={filter.outcome}
        choices={choicesOf(t.outcomes)}
      />
    </FilterForm>
  )
}
