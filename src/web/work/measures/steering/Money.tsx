import type { MeasureRecord } from '../../../../contexts/measures/index.ts'
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

/** Money by source; what stops when it ends, and its rounds. */
export function Money({ funding }: Pick<MeasureRecord, 'funding'>) {
  if (funding.length === 0) return <p>{t.noMoney}</p>
  return (
    <>
      <WorkTable
        caption=""
        columns={Object.values(t.funding).map((title) => ({ title }))}
        rows={funding.map((one) => [
          <>
            {one.source}
            <span class="meta">{fundingKindNames[one.kind]}</span>
            {one.stops && <span class="meta">{t.stops(one.stops)}</span>}
          </>,
          amount(one.planned),
          amount(one.granted),
          amount(one.spent),
          one.to ? shortDay(one.to) : '–',
        ])}
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
