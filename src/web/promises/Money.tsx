import { amountsOf, lessThanBefore, type showMeasure } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate } from '../../platform/texts/index.ts'
import { inGerman, money, type Wording } from './wording.ts'

type Funding = OutputOf<typeof showMeasure>['funding']

/** Where the money comes from, how much, in which year, until when, and what ends with it. */
export function Money(props: { funding: Funding; today: string } & Wording) {
  const { funding, today, request, t } = props
  const { locale } = request
  if (funding.length === 0) return null
  const say = (cents: number | undefined) => money(cents, locale) ?? t.unknown
  const ends = funding.filter(({ stops }) => stops)
  const rounds = funding.flatMap((one) => one.rounds.map((round) => ({ ...round, of: one.source })))
  return (
    <section class="section" aria-labelledby="geld">
      <h2 id="geld">{t.moneyTitle}</h2>
      <div class="table-scroll">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{t.moneySource}</th>
              <th scope="col" class="number">
                {t.planned}
              </th>
              <th scope="col" class="number">
                {t.granted}
              </th>
              <th scope="col" class="number">
                {t.spent}
              </th>
              <th scope="col">{t.until}</th>
            </tr>
          </thead>
          <tbody>
            {funding.flatMap((one) => {
              const { planned, granted, spent } = amountsOf(one)
              return [
                <tr>
                  <th scope="row" {...inGerman(locale)}>
                    {one.source}
                  </th>
                  <td class="number">{say(planned)}</td>
                  <td class="number">{say(granted)}</td>
                  <td class="number">{say(spent)}</td>
                  <td>{one.to ? formatDate(one.to, locale) : ''}</td>
                </tr>,
                ...one.years
                  .toSorted((a, b) => a.year - b.year)
                  .map((year) => (
                    <tr class="meta">
                      <th scope="row" {...inGerman(locale)}>
                        {one.source}, {year.year}
                      </th>
                      <td class="number">{say(year.planned)}</td>
                      <td class="number">{say(year.granted)}</td>
                      <td class="number">{say(year.spent)}</td>
                      <td></td>
                    </tr>
                  )),
              ]
            })}
          </tbody>
        </table>
      </div>
      {funding.map((one) => {
        const less = lessThanBefore(one, today)
        return (
          less && (
            <p>
              <span {...inGerman(locale)}>{one.source}</span>:{' '}
              {t.lessMoney(
                String(less.year),
                String(less.year - 1),
                say(less.planned),
                say(less.before),
              )}
            </p>
          )
        )
      })}
      {ends.length > 0 && (
        <>
          <h3>{t.stops}</h3>
          <ul {...inGerman(locale)}>
            {ends.map(({ source, stops }) => (
              <li>
                {source}: {stops}
              </li>
            ))}
          </ul>
        </>
      )}
      {rounds.length > 0 && (
        <>
          <h3>{t.rounds}</h3>
          <ul>
            {rounds.map(({ of, name, deadline, outcome }) => (
              <li {...inGerman(locale)}>
                {of}, {name}: <strong>{t.outcomes[outcome]}</strong>
                {deadline && <span class="meta"> ({t.due(formatDate(deadline, locale))})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
