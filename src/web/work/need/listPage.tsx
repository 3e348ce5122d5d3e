import { listNeed, needKindsCounted } from '../../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { FilterForm } from '../parts/list.tsx'
import { WorkTable } from '../parts/WorkTable.tsx'
import { areaKey, areaName, areaNames } from './areas.ts'
import { shareOf, Trend, What } from './NeedTable.tsx'
import { firstMonth, type NeedQuery, needAddress, needPath, readNeedQuery, times } from './query.ts'
import { Rooms } from './Rooms.tsx'
import { conceptName, lineOf, type NeedSum } from './sums.ts'
import { texts as t } from './texts.ts'

type Listed = OutputOf<typeof listNeed>

/** What people looked for and did not find, by concept; filters in the address. */
export const needListPage = staffPage({
  method: 'get',
  path: needPath,
  permission: 'offers:readNeed',
  async answer(request) {
    const { door, link } = request
    const query = readNeedQuery(request.query)
    const from = firstMonth(query, door.now())
    const outcome = await execute(listNeed, door, { kind: query.kind, from })
    if (!outcome.ok) return failureOf(outcome.failure)
    const names = await areaNames(door)
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          <Rooms current={needPath} link={link} />
          <Filters query={query} names={names} sums={outcome.value.sums} link={link} />
          <Concepts listed={outcome.value} query={query} link={link} />
          <p class="no-print">
            <a href={link(needAddress(`${needPath}/gesucht.csv`, query))}>{t.csv}</a>
          </p>
          <details class="need-rules">
            <summary>{t.howCounted}</summary>
            <ul>
              {t.rules(outcome.value.least).map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
          </details>
        </div>
      ),
    }
  },
})

function Filters(props: {
  query: NeedQuery
  names: ReadonlyMap<string, string>
  sums: readonly NeedSum[]
  link: StaffRequest['link']
}) {
  const { query, names, sums, link } = props
  const keys = [...new Set(sums.map(areaKey))].filter((key) => key !== '*')
  const choices = keys
    .map((value) => ({ value, label: areaName(names, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
  const isSet = query.kind !== 'type' || query.area || query.time !== '12'
  return (
    <FilterForm label={t.filter} {...(isSet ? { reset: link(needPath) } : {})}>
      <SelectField
        name="was"
        label={t.kind}
        value={query.kind}
        choices={needKindsCounted.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        name="ort"
        label={t.area}
        none={t.anyArea}
        value={query.area}
        choices={choices}
      />
      <SelectField
        name="zeit"
        label={t.time}
        value={query.time}
        choices={times.map((time) => ({ value: time, label: t.times[time] }))}
      />
    </FilterForm>
  )
}

function Concepts(props: { listed: Listed; query: NeedQuery; link: StaffRequest['link'] }) {
  const { listed, query, link } = props
  const chosen = listed.sums.filter((sum) => !query.area || areaKey(sum) === query.area)
  const lines = [...Map.groupBy(chosen, ({ concept }) => concept).values()]
    .map((sums) => ({ first: sums[0]!, line: lineOf(sums) }))
    .sort((a, b) => b.line.missed - a.line.missed || b.line.searches - a.line.searches)
  const { columns } = t
  return (
    <WorkTable
      caption={t.caption(t.kinds[query.kind], lines.length)}
      columns={[
        { title: columns.concept },
        { title: columns.searches },
        { title: columns.missed },
        { title: columns.share },
        { title: columns.what },
        { title: columns.trend },
      ]}
      rows={lines.map(({ first, line }) => [
        <Concept sum={first} query={query} link={link} />,
        formatNumber(line.searches, 'de'),
        formatNumber(line.missed, 'de'),
        shareOf(line),
        <What line={line} />,
        <Trend line={line} name={conceptName(first)} runningMonth={listed.runningMonth} />,
      ])}
      empty={t.none}
    />
  )
}

function Concept(props: { sum: NeedSum; query: NeedQuery; link: StaffRequest['link'] }) {
  const { sum, query, link } = props
  const name = conceptName(sum)
  if (sum.concept === '*' || sum.concept === '') return <>{name}</>
  const { kind: _, ...rest } = query
  const path = `${needPath}/${sum.kind}/${sum.concept}`
  return <a href={link(needAddress(path, { kind: 'type', ...rest, area: undefined }))}>{name}</a>
}
