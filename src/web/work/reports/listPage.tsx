import { listReports, mistakeKinds } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { reportTexts } from '../../help/reportTexts.ts'
import { SelectField } from '../parts/fields.tsx'
import { FilterForm, Pager } from '../parts/list.tsx'
import { listAddress, listPath, parametersOf, type ReportQuery, readReportQuery } from './query.ts'
import { ReportTable } from './ReportTable.tsx'
import { texts as t } from './texts.ts'

type Found = OutputOf<typeof listReports>
interface ListProps {
  found: Found
  query: ReportQuery
  link: StaffRequest['link']
}

/** What people reported: what is new first, filters in the address. */
export const reportListPage = staffPage({
  method: 'get',
  path: listPath,
  permission: 'offers:readReports',
  async answer({ door, query: address, link }) {
    const query = readReportQuery(address)
    const outcome = await execute(listReports, door, {
      ...(query.state === 'all' ? {} : { state: query.state }),
      kind: query.kind,
      offer: query.offer,
      text: query.text,
      order: query.oldestFirst ? 'oldest' : 'newest',
      page: query.page,
    })
    if (!outcome.ok) return { kind: 'failure', failure: outcome.failure }
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: <List found={outcome.value} query={query} link={link} />,
    }
  },
})

function List(props: ListProps) {
  const { found, query, link } = props
  return (
    <div class="work">
      <h1>{t.title}</h1>
      <p class="lede">
        {t.lede} {!isSearched(query) && due(found)}
      </p>
      <States {...props} />
      <Search {...props} />
      {query.offer && (
        <p>
          {t.onlyOffer(found.reports[0]?.offer.name ?? query.offer)}{' '}
          <a class="no-print" href={link(listPath)}>
            {t.showAll}
          </a>
        </p>
      )}
      <ReportTable
        {...props}
        empty={!isSearched(query) && query.state === 'new' ? t.nothingNew : t.none}
      />
      <Pager
        path={link(listPath)}
        query={parametersOf(query)}
        page={found.page}
        pages={found.pages}
      />
    </div>
  )
}

const isSearched = ({ kind, text, offer }: ReportQuery) => Boolean(kind || text || offer)

function due(found: Found): string {
  if (found.oldestNewDays === null) return t.nothingNew
  return `${t.newReports(found.counts.new)}. ${t.oldestWaits(found.oldestNewDays)}`
}

function States({ found, query, link }: ListProps) {
  const { counts } = found
  const all = counts.new + counts.answered + counts.dropped
  const tabs = [
    { state: 'new', count: counts.new },
    { state: 'answered', count: counts.answered },
    { state: 'dropped', count: counts.dropped },
    { state: 'all', count: all },
  ] as const
  return (
    <nav class="state-tabs" aria-label={t.tabsLabel}>
      <ul>
        {tabs.map(({ state, count }) => (
          <li>
            <a
              href={link(listAddress({ ...query, state }))}
              aria-current={query.state === state ? 'true' : undefined}
            >
              {t.tabs[state]} ({formatNumber(count, 'de')})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Search({ query, link }: ListProps) {
  const { text: _text, kind: _kind, ...rest } = query
  const reset = isSearched(query) ? link(listAddress({ state: query.state })) : undefined
  return (
    <FilterForm label={t.filterLabel} reset={reset}>
      {/* What the fields do not say stays as it is. */}
      {[...parametersOf(rest)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <TextField name="text" label={t.text} value={query.text} type="search" maxLength={200} />
      <SelectField
        name="art"
        label={t.kind}
        value={query.kind}
        none={t.anyKind}
        choices={mistakeKinds.map((kind) => ({ value: kind, label: reportTexts.de.kinds[kind] }))}
      />
    </FilterForm>
  )
}
