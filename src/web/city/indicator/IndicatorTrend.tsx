import { formatNumber } from '../../../platform/texts/index.ts'
import { TimeSeries } from '../../figures/TimeSeries.tsx'
import type { Wording } from '../cityPage.tsx'
import { inWords, isCount, periodAt, periodName, periodShort } from '../wording.ts'
import type { ShownIndicator } from './indicatorPage.tsx'

/** The city through time, with the span of the areas of this level, and its table. */
export function IndicatorTrend({ shown, request, t }: { shown: ShownIndicator } & Wording) {
  const { indicator, series } = shown
  const { locale } = request
  const known = series.filter(({ city, minimum }) => city !== null || minimum !== null)
  if (indicator.kind === 'class' || known.length < 2) return null
  const say = (value: number | null) =>
    value === null ? t.unknown : formatNumber(value, locale, indicator.decimals)
  const onlyMedian = known.every(({ city }) => city?.basis === 'median')
  return (
    <section class="section" aria-labelledby="verlauf">
      <h2 id="verlauf">{t.trendTitle}</h2>
      <figure class="figure figure--chart">
        <TimeSeries
          name="verlauf-bild"
          title={`${inWords(indicator.title, locale)}: ${t.trendTitle}`}
          description={t.trendDescription(inWords(indicator.title, locale))}
          points={known.map(({ period, city, minimum, maximum }) => ({
            at: periodAt(period),
            label: periodShort(period),
            value: city?.value ?? null,
            low: isCount(indicator) ? null : minimum,
            high: isCount(indicator) ? null : maximum,
          }))}
          format={(value) => formatNumber(value, locale, tickDecimals(value))}
          lineName={onlyMedian ? t.median : t.wholeCity}
        />
        <figcaption>
          {indicator.unit && `${t.legendUnit(indicator.unit)}. `}
          {!isCount(indicator) && t.trendBand}
        </figcaption>
        <details>
          <summary>{t.table}</summary>
          <div class="table-scroll">
            <table class="data-table">
              <thead>
                <tr>
                  <th scope="col">{t.time}</th>
                  <th scope="col" class="number">
                    {onlyMedian ? t.median : t.wholeCity}
                  </th>
                  <th scope="col" class="number">
                    {t.lowest}
                  </th>
                  <th scope="col" class="number">
                    {t.highest}
                  </th>
                </tr>
              </thead>
              <tbody>
                {known.map(({ period, city, minimum, maximum }) => (
                  <tr>
                    <th scope="row">{periodName(period, locale)}</th>
                    <td class="number">
                      {say(city?.value ?? null)}
                      {city?.basis === 'computed' && <span class="meta"> {t.computed}</span>}
                      {city?.basis === 'median' && !onlyMedian && (
                        <span class="meta"> {t.median}</span>
                      )}
                    </td>
                    <td class="number">{say(minimum)}</td>
                    <td class="number">{say(maximum)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figure>
    </section>
  )
}

const tickDecimals = (value: number) => (Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1)
