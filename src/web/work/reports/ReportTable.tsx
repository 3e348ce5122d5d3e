import type { listReports } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import type { StaffRequest } from '../../frame/page.ts'
import { reportTexts } from '../../help/reportTexts.ts'
import { WorkTable } from '../parts/WorkTable.tsx'
import { shortDay } from '../parts/when.ts'
import { germanDay } from './day.ts'
import { listAddress, listPath, type ReportQuery } from './query.ts'
import { texts as t } from './texts.ts'

type Found = OutputOf<typeof listReports>
type Line = Found['reports'][number]

export function ReportTable(props: {
  found: Found
  query: ReportQuery
  link: StaffRequest['link']
  empty: string
}) {
  const { found, query, link } = props
  const other = listAddress({ ...query, oldestFirst: !query.oldestFirst })
  const direction = query.oldestFirst ? 'ascending' : 'descending'
  return (
    <WorkTable
      caption={`${t.found(found.total)}, ${query.oldestFirst ? t.oldestFirst : t.newestFirst}`}
      columns={[
        { title: t.columns.offer },
        { title: t.columns.received, sort: { href: link(other), direction } },
        { title: t.columns.kind },
        { title: t.columns.beginning },
        { title: t.columns.state },
      ]}
      rows={found.reports.map((report) => [
        <a href={link(`${listPath}/${report.id}`)}>{report.offer.name}</a>,
        <Received report={report} />,
        reportTexts.de.kinds[report.kind],
        <Beginning report={report} />,
        <span class={`tag${report.state === 'new' ? ' tag--calm' : ''}`}>
          {t.states[report.state]}
        </span>,
      ])}
      empty={props.empty}
    />
  )
}

function Received({ report }: { report: Line }) {
  return (
    <div class="report-received">
      <time datetime={report.createdAt}>{shortDay(germanDay(report.createdAt))}</time>
      {report.waitingDays !== null && <span class="meta">{t.waitsSince(report.waitingDays)}</span>}
      {report.waitsLong && <strong class="tag tag--late">{t.waitsLong}</strong>}
    </div>
  )
}

function Beginning({ report: { beginning, hasContact } }: { report: Line }) {
  const cut = beginning.length >= 160 ? ' …' : ''
  return (
    <div class="report-beginning">
      {beginning ? beginning + cut : t.noText}
      {hasContact && <span class="meta">{t.withContact}</span>}
    </div>
  )
}
