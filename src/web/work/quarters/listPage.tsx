import { whyAddress } from '../../city/index/addresses.ts'
import { inWords } from '../../city/wording.ts'
import { TextField } from '../../frame/controls.tsx'
import { type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { SelectField } from '../parts/fields.tsx'
import { FilterForm, Pager, pageNumber } from '../parts/list.tsx'
import { type Column, WorkTable } from '../parts/WorkTable.tsx'
import { chosenRows } from './choose.ts'
import { type Overview, overviewOf, type QuarterRow } from './overview.ts'
import { quarterPath, quartersCsvPath, quartersPath } from './paths.ts'
import {
  attentions,
  type Order,
  orders,
  type QuartersQuery,
  quartersAddress,
  readQuartersQuery,
  sortedBy,
} from './query.ts'
import { keyOf } from './reach.ts'
import { texts as t } from './texts.ts'
import { dynamicsWords, indexName, levelName, say, statusWords } from './words.ts'

type Link = StaffRequest['link']

const perPage = 100

/** All areas of a level, with what each room knows of them side by side; filters and order in the address. */
export const quartersPage = staffPage({
  method: 'get',
  path: quartersPath,
  permission: 'measures:edit',
  async answer(request) {
    const { door, link } = request
    const query = readQuartersQuery(request.query)
    const outcome = await overviewOf(door, query)
    if (!outcome.ok) return failureOf(outcome.failure)
    const overview = outcome.value
    const rows = chosenRows(overview, query)
    const page = pageNumber(request.query)
    return {
      kind: 'page',
      title: t.title,
      bodyLocale: 'de',
      body: (
        <div class="work quarters quarters--table">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          {overview.rows.length === 0 ? (
            <p>{t.noLevels}</p>
          ) : (
            <>
              <Filters overview={overview} query={query} link={link} />
              <Quarters
                overview={overview}
                query={query}
                rows={rows.slice((page - 1) * perPage, page * perPage)}
                found={rows.length}
                link={link}
              />
              <Pager
                path={link(quartersPath)}
                query={request.query}
                page={page}
                pages={Math.ceil(rows.length / perPage)}
              />
              <p class="no-print">
                <a href={link(quartersAddress(quartersCsvPath, query))}>{t.csv}</a>
              </p>
              <details>
                <summary>{t.howRead}</summary>
                <ul>
                  {t
                    .rules({
                      ...overview,
                      index: overview.index && indexName(overview.index),
                    })
                    .map((rule) => (
                      <li>{rule}</li>
                    ))}
                </ul>
              </details>
            </>
          )}
        </div>
      ),
    }
  },
})

function Filters(props: { overview: Overview; query: QuartersQuery; link: Link }) {
  const { overview, query, link } = props
  const { city, level, indices, index, rows } = overview
  const { order, turned, ...filter } = query
  const parents = new Map(
    rows.flatMap(({ area }) => area.above.map((one) => [keyOf(one), one.name] as const)),
  )
  const reset = Object.keys(filter).length > 0 ? { reset: link(quartersPath) } : {}
  const levels = city.levels.filter(({ areas }) => areas > 0)
  return (
    <FilterForm label={t.filter} {...reset}>
      <SelectField
        name="ebene"
        label={t.level}
        value={level}
        choices={levels.map(({ id, areas }) => ({
          value: id,
          label: `${levelName(city, id)} (${say(areas)})`,
        }))}
      />
      {indices.length > 1 && (
        <SelectField
          name="index"
          label={t.indexChoice}
          value={index?.index.id}
          choices={indices.map(({ id, title }) => ({ value: id, label: inWords(title, 'de') }))}
        />
      )}
      {parents.size > 0 && (
        <SelectField
          name="in"
          label={t.within}
          none={t.anywhere}
          value={query.within}
          choices={[...parents]
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => a.label.localeCompare(b.label, 'de', { numeric: true }))}
        />
      )}
      {index && (
        <SelectField
          name="klasse"
          label={t.class}
          none={t.any}
          value={query.class}
          choices={index.status.classes.map(({ code, title, count }) => ({
            value: String(code),
            label: `${inWords(title, 'de')} (${say(count)})`,
          }))}
        />
      )}
      <SelectField
        name="nur"
        label={t.only}
        none={t.anyArea}
        value={query.only}
        choices={attentions.map((value) => ({ value, label: t.attentions[value] }))}
      />
      <TextField name="name" label={t.name} value={query.name} type="search" maxLength={100} />
      {(order !== 'name' || turned) && (
        <input type="hidden" name="folge" value={`${turned ? '-' : ''}${order}`} />
      )}
    </FilterForm>
  )
}

function Quarters(props: {
  overview: Overview
  query: QuartersQuery
  rows: QuarterRow[]
  found: number
  link: Link
}) {
  const { overview, query, rows, found, link } = props
  const shown = orders.filter((order) => order !== 'index' || overview.index !== null)
  return (
    <WorkTable
      caption={t.caption(found, overview.rows.length, levelName(overview.city, overview.level))}
      columns={shown.map((order) => columnOf(order, query, link))}
      rows={rows.map((row) =>
        shown.map((order) => <Value order={order} row={row} overview={overview} link={link} />),
      )}
      empty={t.empty}
    />
  )
}

function columnOf(order: Order, query: QuartersQuery, link: Link): Column {
  const href = link(quartersAddress(quartersPath, sortedBy(query, order)))
  if (query.order !== order) return { title: t.columns[order], sort: { href } }
  // Names begin with A, numbers with the highest.
  const rises = (order === 'name') !== query.turned
  return {
    title: t.columns[order],
    sort: { href, direction: rises ? 'ascending' : 'descending' },
  }
}

function Value(props: { order: Order; row: QuarterRow; overview: Overview; link: Link }) {
  const { order, row, overview, link } = props
  switch (order) {
    case 'name':
      return <Name area={row.area} link={link} />
    case 'index':
      return <IndexClass row={row} overview={overview} link={link} />
    case 'signale':
      return <Signals row={row} tests={overview.tests} />
    case 'bedarf':
      return <>{row.missed === null ? t.tooFew : say(row.missed)}</>
    case 'angebote':
      return <>{say(row.offers)}</>
    case 'luecken':
      return <>{say(row.gaps)}</>
    case 'massnahmen':
      return <Measures of={row.measures} />
    case 'empfehlungen': {
      const { open, overdue } = row.recommendations
      return (
        <>
          {say(open)}
          {overdue > 0 && <strong class="quarter-late">{t.overdue(overdue)}</strong>}
        </>
      )
    }
  }
}

function Name({ area, link }: { area: QuarterRow['area']; link: Link }) {
  const beside = [
    area.above.map(({ name }) => name).join(', '),
    area.residents && t.residents(area.residents.count),
  ].filter(Boolean)
  return (
    <>
      <a href={link(quarterPath(area))}>{area.name}</a>
      {beside.length > 0 && <span class="meta">{beside.join(' · ')}</span>}
    </>
  )
}

function IndexClass(props: { row: QuarterRow; overview: Overview; link: Link }) {
  const { row, overview, link } = props
  const { index } = overview
  const words = statusWords(row, index)
  const dynamics = dynamicsWords(row, index)
  if (!index || !row.index) return <>{words}</>
  return (
    <>
      <a href={link(whyAddress(index.index.id, row.index.slug))}>{words}</a>
      {dynamics && <span class="meta">{`${t.index.development}: ${dynamics}`}</span>}
    </>
  )
}

function Signals({ row, tests }: { row: QuarterRow; tests: number }) {
  const { secured, noticeable, apart } = row.signals
  if (tests === 0) return <>{t.notTested}</>
  if (secured + noticeable === 0) return <>{t.noSignal}</>
  return (
    <>
      {secured > 0 && <strong class="quarter-line">{t.secured(secured)}</strong>}
      {noticeable > 0 && <span class="quarter-line">{t.noticeable(noticeable)}</span>}
      {apart > 0 && <span class="meta">{t.apart(apart)}</span>}
    </>
  )
}

function Measures({ of: { total, running, overdue } }: { of: QuarterRow['measures'] }) {
  return (
    <>
      {say(total)}
      {running > 0 && <span class="meta">{t.running(running)}</span>}
      {overdue > 0 && <strong class="quarter-late">{t.overdue(overdue)}</strong>}
    </>
  )
}
