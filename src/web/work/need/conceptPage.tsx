import { listNeed, type NeedKind, needKindsCounted } from '../../../contexts/offers/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { WorkTable } from '../parts/WorkTable.tsx'
import { areaKey, areaName, areaNames } from './areas.ts'
import { shareOf, Trend, What } from './NeedTable.tsx'
import { firstMonth, needPath, readNeedQuery } from './query.ts'
import { conceptName, lineOf, type NeedSum, periodName } from './sums.ts'
import { texts as t } from './texts.ts'

/** One concept by place and by month. */
export const needConceptPage = staffPage({
  method: 'get',
  path: `${needPath}/:kind/:concept`,
  permission: 'offers:readNeed',
  async answer(request) {
    const { door, params, link } = request
    const kind = needKindsCounted.find((one) => one === params.kind)
    if (!kind) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
    const query = readNeedQuery(request.query)
    const from = firstMonth(query, door.now())
    const outcome = await execute(listNeed, door, { kind, concept: params.concept, from })
    if (!outcome.ok) return failureOf(outcome.failure)
    const { sums, runningMonth } = outcome.value
    const [first] = sums
    if (!first) return { kind: 'failure', failure: { kind: 'notFound', what: 'concept' } }
    const name = conceptName(first)
    const line = lineOf(sums)
    return {
      kind: 'page',
      title: name,
      crumbs: [{ title: t.title, path: needPath }],
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{name}</h1>
          <p class="lede">
            {t.times[query.time]}: {t.columns.searches} {formatNumber(line.searches, 'de')},{' '}
            {t.columns.missed} {formatNumber(line.missed, 'de')} ({shareOf(line)}).
          </p>
          <Trend line={line} name={name} runningMonth={runningMonth} />
          <ByArea sums={sums} name={name} names={await areaNames(door)} />
          <ByMonth sums={sums} name={name} runningMonth={runningMonth} />
          <Onward kind={kind} concept={first.concept} link={link} />
        </div>
      ),
    }
  },
})

function ByArea(props: {
  sums: readonly NeedSum[]
  name: string
  names: ReadonlyMap<string, string>
}) {
  const { sums, name, names } = props
  const lines = [...Map.groupBy(sums, areaKey)]
    .map(([key, list]) => ({ area: areaName(names, key), line: lineOf(list) }))
    .sort((a, b) => b.line.missed - a.line.missed)
  const { columns } = t
  return (
    <WorkTable
      caption={t.byArea(name)}
      columns={[
        { title: columns.area },
        { title: columns.searches },
        { title: columns.missed },
        { title: columns.share },
        { title: columns.what },
      ]}
      rows={lines.map(({ area, line }) => [
        area,
        formatNumber(line.searches, 'de'),
        formatNumber(line.missed, 'de'),
        shareOf(line),
        <What line={line} />,
      ])}
      empty={t.none}
    />
  )
}

function ByMonth(props: { sums: readonly NeedSum[]; name: string; runningMonth: string }) {
  const { sums, name, runningMonth } = props
  const { columns } = t
  return (
    <WorkTable
      caption={t.byMonth(name)}
      columns={[{ title: columns.month }, { title: columns.searches }, { title: columns.missed }]}
      rows={lineOf(sums)
        .months.toReversed()
        .map(({ period, searches, missed }) => [
          `${periodName(period)}${period === runningMonth ? ` ${t.running}` : ''}`,
          formatNumber(searches, 'de'),
          formatNumber(missed, 'de'),
        ])}
      empty={t.none}
    />
  )
}

function Onward(props: { kind: NeedKind; concept: string; link: StaffRequest['link'] }) {
  const { kind, concept, link } = props
  const paths: Partial<Record<NeedKind, string>> = {
    type: `/hilfe/art/${concept}`,
    situation: `/hilfe/thema/${concept}`,
    language: `/hilfe?sprache=${concept}`,
    group: `/hilfe?gruppe=${concept}`,
  }
  const path = paths[kind]
  return (
    <ul class="work-actions no-print">
      {path && (
        <li>
          <a href={link(path)}>{t.toOffers}</a>
        </li>
      )}
      <li>
        <a href={link('/hilfe/was-gibt-es-wo')}>{t.toTable}</a>
      </li>
    </ul>
  )
}
