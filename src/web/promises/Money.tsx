import type { showMeasure } from '../../contexts/measures/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDate } from '../../platform/texts/index.ts'
import { inGerman, money, type Wording } from './wording.ts'

type Funding = OutputOf<typeof showMeasure>['funding']

/** Where the money comes from, how much, until when, and what ends with it. */
export function Money({ funding, request, t }: { funding: Funding } & Wording) {
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
            {funding.map(({ source, planned, granted, spent, to }) => (
              <tr>
                <th scope="row" {...inGerman(locale)}>
                  {source}
                </th>
                <td class="number">{say(planned)}</td>
                <td class="number">{say(granted)}</td>
                <td class="number">{say(spent)}</td>
                <td>{to ? formatDate(to, locale) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
