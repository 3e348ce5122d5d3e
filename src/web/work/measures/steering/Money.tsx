import {
  amountsOf,
  lessThanBefore,
  type MeasureRecord,
} from '../../../../contexts/measures/index.ts'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { texts as t } from './texts.ts'
import { fundingKindNames, outcomeNames } from './words.ts'

const euro = new Intl.NumberFormat('de-DE', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})
const amount = (cents: number | undefined) => (cents === undefined ? '–' : euro.format(cents / 100))

/** Money by source and, where it is known, by year; what stops when it ends, and its rounds. */
export function Money({ funding, today }: Pick<MeasureRecord, 'funding'> & { today: string }) {
  if (funding.length === 0) return <p>{t.noMoney}</p>
  return (
    <>
      <WorkTable
        caption=""
        columns={Object.values(t.funding).map((title) => ({ title }))}
        rows={funding.flatMap((one) => {
          const { planned, granted, spent } = amountsOf(one)
          const less = lessThanBefore(one, today)
          return [
            [
              <>
                {one.source}
                <span class="meta">{fundingKindNames[one.kind]}</span>
                {less && (
                  <strong class="measure-late">
                    {t.less(less.year, amount(less.planned), amount(less.before))}
                  </strong>
                )}
                {one.stops && <span class="meta">{t.stops(one.stops)}</span>}
              </>,
              amount(planned),
              amount(granted),
              amount(spent),
              one.to ? shortDay(one.to) : '–',
            ],
            ...one.years
              .toSorted((a, b) => a.year - b.year)
              .map((year) => [
                <span class="meta">{t.ofYear(one.source, year.year)}</span>,
                amount(year.planned),
                amount(year.granted),
                amount(year.spent),
                '',
              ]),
          ]
        })}
        empty={t.noMoney}
      />
      {funding.some(({ rounds }) => rounds.length > 0) && (
        <ul>
          {funding.flatMap(({ source, rounds }) =>
            rounds.map((round) => (
              <li>
                {[
                  `${source}, ${round.name}: ${outcomeNames[round.outcome]}`,
                  round.amount !== undefined && amount(round.amount),
                  round.deadline && `Frist ${shortDay(round.deadline)}`,
                  round.bidOn && `beantragt ${shortDay(round.bidOn)}`,
                  round.words,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            )),
          )}
        </ul>
      )}
    </>
  )
}
