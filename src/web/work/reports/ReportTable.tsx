import type { listReports } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { StaffRequest } from '../../frame/page.ts'
import { reportTexts } from '../../help/reportTexts.ts'
import { day } from './day.ts'
import { listAddress, listPath, type ReportQuery } from './query.ts'
import { texts as t } from './texts.ts'

type Found = OutputOf<typeof listReports>
type Line = Found['reports'][number]

/**
 * A row for each report. On a phone a row is a small card: its cells lie one under the other, each with its
 * heading.
 */
export function ReportTable(props: {
  found: Found
  query: ReportQuery
  link: StaffRequest['link']
}) {
  const { found, query, link } = props
  const { columns } = t
  return (
    <table class="data-table report-table">
      <caption>{t.found(found.total)}</caption>
      <thead>
        <tr>
          <Sortable query={query} link={link} />
          <Head>{columns.offer}</Head>
          <Head>{columns.kind}</Head>
          <Head>{columns.beginning}</Head>
          <Head>{columns.state}</Head>
        </tr>
      </thead>
      <tbody>
        {found.reports.map((report) => (
          <Row report={report} link={link} />
        ))}
      </tbody>
    </table>
  )
}

const Head = ({ children }: { children: string }) => <th scope="col">{children}</th>

function Sortable({ query, link }: { query: ReportQuery; link: StaffRequest['link'] }) {
  const other = listAddress({ ...query, oldestFirst: !query.oldestFirst, page: 1 })
  return (
    <th scope="col" aria-sort={query.oldestFirst ? 'ascending' : 'descending'}>
      {t.columns.received}{' '}
      <a class="report-table__sort no-print" href={link(other)}>
        {query.oldestFirst ? t.newestFirst : t.oldestFirst}
      </a>
    </th>
  )
}

function Row({ report, link }: { report: Line; link: StaffRequest['link'] }) {
  const { columns } = t
  return (
    <tr class={report.waitsLong ? 'report-table__late' : undefined}>
      <td data-label={columns.received}>
        <time datetime={report.createdAt}>{day(report.createdAt)}</time>
        {report.waitingDays !== null && (
          <span class="report-table__waits">
            {t.waitsSince(report.waitingDays)}
            {report.waitsLong && <strong class="tag tag--late">{t.waitsLong}</strong>}
          </span>
        )}
      </td>
      <th scope="row" data-label={columns.offer}>
        <a href={link(`${listPath}/${report.id}`)}>{report.offer.name}</a>
      </th>
      <td data-label={columns.kind}>{reportTexts.de.kinds[report.kind]}</td>
      <td data-label={columns.beginning}>
        {report.beginning
          ? `${report.beginning}${report.beginning.length >= 160 ? ' …' : ''}`
          : t.noText}
        {report.hasContact && <span class="meta report-table__contact">{t.withContact}</span>}
      </td>
      <td data-label={columns.state}>
        <span class={`tag${report.state === 'new' ? ' tag--calm' : ''}`}>
          {t.states[report.state]}
        </span>
      </td>
    </tr>
  )
}
