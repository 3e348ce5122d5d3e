import { listMoney, type MoneyLine } from '../../../../contexts/measures/index.ts'
import { execute } from '../../../../platform/operation/index.ts'
import { csvOf } from '../../../../platform/records/index.ts'
import { staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FilterForm } from '../../parts/list.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { euros } from '../parts/numbers.ts'
import { moneyPath } from './paths.ts'
import { texts as t } from './texts.ts'

const permission = 'measures:edit'
const amount = (cents: number | undefined) => (cents === undefined ? '–' : `${euros(cents)} €`)
const amounts = ({ amounts: { planned, granted, spent } }: MoneyLine) =>
  [planned, granted, spent].map(amount).join(' / ')
const end = ({ funding: { to }, ends }: MoneyLine) =>
  to ? [shortDay(to), t.ends[ends]].filter(Boolean).join(', ') : '–'

/** The use of funds, what ends within a year, and which calls are open. */
export const moneyPage = staffPage({
  method: 'get',
  path: moneyPath,
  permission,
  async answer({ door, query, link }) {
    const source = query.get('quelle') || undefined
    const outcome = await execute(listMoney, door, source ? { source } : {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const { lines, sources } = outcome.value
    return {
      kind: 'page',
      title: t.money,
      bodyLocale: 'de',
      crumbs: [{ title: t.measures, path: '/arbeit/massnahmen' }],
      body: (
        <div class="work">
          <h1>{t.money}</h1>
          <p class="lede">{t.moneyLede}</p>
          <FilterForm label={t.filter} {...(source ? { reset: link(moneyPath) } : {})}>
            <SelectField
              name="quelle"
              label={t.sourceColumns.source}
              none={t.anySource}
              value={source}
              choices={sources.map((one) => ({ value: one.source, label: one.source }))}
            />
          </FilterForm>
          <WorkTable
            caption={t.lines}
            columns={Object.values(t.lineColumns).map((title) => ({ title }))}
            rows={lines.map((line) => [
              <a href={link(`/arbeit/massnahmen/${line.measure}`)}>{line.title}</a>,
              line.funding.source,
              line.ends === 'soon' ? <strong>{end(line)}</strong> : end(line),
              <>
                {amounts(line)}
                {line.less && (
                  <strong class="money-less">
                    {t.less(line.less.year, amount(line.less.planned), amount(line.less.before))}
                  </strong>
                )}
              </>,
              line.funding.stops ?? '–',
              line.call
                ? `${t.call(line.call.name, line.call.days)} (${shortDay(line.call.deadline)})`
                : '–',
            ])}
            empty={t.noMoney}
          />
          <WorkTable
            caption={t.bySource}
            columns={Object.values(t.sourceColumns).map((title) => ({ title }))}
            rows={sources.map((one) => [
              one.source,
              String(one.lines),
              amount(one.amounts.planned),
              amount(one.amounts.granted),
              amount(one.amounts.spent),
            ])}
            empty=""
          />
          <p>
            <a href={link(`${moneyPath}/verwendung.csv`)}>{t.csv}</a>
          </p>
        </div>
      ),
    }
  },
})

export const moneyCsv = staffPage({
  method: 'get',
  path: `${moneyPath}/verwendung.csv`,
  permission,
  async answer({ door }) {
    const outcome = await execute(listMoney, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const plain = (cents: number | undefined) => (cents === undefined ? '' : euros(cents))
    const content = csvOf({
      hidden: 0,
      titles: [
        'Maßnahme',
        'Kennung',
        'Quelle',
        'Geplant',
        'Bewilligt',
        'Ausgegeben',
        'Von',
        'Bis',
        'Was ohne es endet',
        'Je Jahr (geplant / bewilligt / ausgegeben)',
      ],
      rows: outcome.value.lines.map(({ title, measure, funding, amounts }) => [
        title,
        measure,
        funding.source,
        plain(amounts.planned),
        plain(amounts.granted),
        plain(amounts.spent),
        funding.from ?? '',
        funding.to ?? '',
        funding.stops ?? '',
        funding.years
          .map(
            ({ year, planned, granted, spent }) =>
              `${year}: ${[planned, granted, spent].map(plain).join(' / ')}`,
          )
          .join('; '),
      ]),
    })
    return { kind: 'file', name: 'mittelverwendung.csv', type: 'text/csv; charset=utf-8', content }
  },
})
