import { listReports, mistakeKinds } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { SubmitButton, TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { reportTexts } from '../../help/reportTexts.ts'
import { hiddenFields, listAddress, listPath, type ReportQuery, readReportQuery } from './query.ts'
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
      crumbs: [],
      body: <List found={outcome.value} query={query} link={link} />,
    }
  },
})

function List(props: ListProps) {
  const { found, query } = props
  const searched = query.kind || query.text || query.offer
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <p class="lede">
        {t.lede} {!searched && due(found)}
      </p>
      <States {...props} />
      <Search {...props} />
      {query.offer && (
        <p>
          {t.onlyOffer(found.reports[0]?.offer.name ?? query.offer)}{' '}
          <a class="no-print" href={props.link(listPath)}>
            {t.showAll}
          </a>
        </p>
      )}
      {found.reports.length === 0 ? <Nothing {...props} /> : <ReportTable {...props} />}
      {found.pages > 1 && <Paging {...props} />}
    </div>
  )
}

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
              href={link(listAddress({ ...query, state, page: 1 }))}
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
  return (
    <search class="no-print">
      <form method="get" action={link(listPath)} class="search-bar" aria-label={t.filterLabel}>
        {hiddenFields(query).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField name="text" label={t.text} value={query.text} type="search" maxLength={200} />
        <div class="kern-form-input">
          <label class="kern-label" for="feld-art">
            {t.kind}
          </label>
          <select class="kern-form-input__input" name="art" id="feld-art">
            <option value="">{t.anyKind}</option>
            {mistakeKinds.map((kind) => (
              <option value={kind} selected={query.kind === kind}>
                {reportTexts.de.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <SubmitButton kind="secondary">{t.search}</SubmitButton>
      </form>
    </search>
  )
}

function Nothing({ query, link }: ListProps) {
  const searched = query.kind || query.text || query.offer
  return (
    <p class="note">
      {!searched && query.state === 'new' ? t.nothingNew : t.none}{' '}
      <a class="no-print" href={link(listAddress({ state: 'all' }))}>
        {t.showAll}
      </a>
    </p>
  )
}

function Paging({ found: { page, pages }, query, link }: ListProps) {
  const to = (other: number) => link(listAddress({ ...query, page: other }))
  return (
    <nav class="paging no-print" aria-label={t.pages}>
      <ul>
        <li>
          {page > 1 && (
            <a href={to(page - 1)} rel="prev">
              {t.previous}
            </a>
          )}
        </li>
        <li>{t.pageOf(page, pages)}</li>
        <li>
          {page < pages && (
            <a href={to(page + 1)} rel="next">
              {t.next}
            </a>
          )}
        </li>
      </ul>
    </nav>
  )
}
