import type { CityTexts } from '../texts.ts'
import { periodName, readingName, valueNumber } from '../wording.ts'
import type { ShownIndicator, View } from './view.ts'

/** What the city’s line is: its own value, or the middle of the areas. */
export const lineName = ({ series }: ShownIndicator, t: CityTexts): string =>
  series.every(({ city }) => city === null || city.basis === 'median') ? t.median : t.wholeCity

/** The figures behind the chart of the course. */
export function TrendTable({ shown, request, t, own }: View) {
  const { indicator, series, course } = shown
  const { locale } = request
  const say = (value: number | null) =>
    value === null ? t.unknown : valueNumber(value, indicator, locale)
  const range = (interval: { lower: number; upper: number } | null) =>
    interval && (
      <span class="meta">
        {' '}
        {own.intervalShort(
          valueNumber(interval.lower, indicator, locale),
          valueNumber(interval.upper, indicator, locale),
        )}
      </span>
    )
  const onlyMedian = lineName(shown, t) === t.median
  return (
    <div class="table-scroll">
      <table class="data-table with-intervals">
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            {course && (
              <th scope="col" class="number">
                {course.area.name}
              </th>
            )}
            <th scope="col" class="number">
              {lineName(shown, t)}
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
          {series.map(({ period, city, interval, minimum, maximum }) => {
            const here = course?.series.find((one) => one.period.key === period.key)
            return (
              <tr>
                <th scope="row">{periodName(period, locale)}</th>
                {course && (
                  <td class="number">
                    {here ? readingName(here, { ...indicator, unit: '' }, locale, t) : t.unknown}
                    {here && range(here.interval)}
                  </td>
                )}
                <td class="number">
                  {say(city?.value ?? null)}
                  {city?.basis !== 'median' && range(interval)}
                  {city?.basis === 'computed' && <span class="meta"> {t.computed}</span>}
                  {city?.basis === 'median' && !onlyMedian && <span class="meta"> {t.median}</span>}
                </td>
                <td class="number">{say(minimum)}</td>
                <td class="number">{say(maximum)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
