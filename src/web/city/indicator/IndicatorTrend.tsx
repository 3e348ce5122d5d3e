import { formatNumber } from '../../../platform/texts/index.ts'
import { type Series, type SeriesBreak, TimeSeries } from '../../figures/charts/TimeSeries.tsx'
import { historyAddress, indicatorAddress } from '../addresses.ts'
import { inWords, isCount, periodAt, periodShort, valueName } from '../wording.ts'
import { queryOfChoice } from './choice.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureTable } from './FigureTable.tsx'
import { lineName, TrendTable } from './TrendTable.tsx'
import type { ShownIndicator, View } from './view.ts'

export interface TrendBreak extends SeriesBreak {
  /** Why the series does not go on as before. */
  note: string
}

type TrendView = View & { breaks?: readonly TrendBreak[] }

/** The city through time and, if one is chosen, an area; with their intervals, and the table. */
export function IndicatorTrend(props: TrendView) {
  const { shown, request, own, breaks = [] } = props
  const { indicator, series } = shown
  const points = series.filter(({ city, minimum }) => city !== null || minimum !== null)
  if (indicator.kind === 'class' || points.length < 2) return null
  return (
    <section class="section" aria-labelledby="verlauf">
      <h2 id="verlauf">{own.trend}</h2>
      <AreaChoice {...props} />
      <figure class="figure figure--chart">
        <p class="figure__finding">{trendFinding(props)}</p>
        <TrendDrawing {...props} />
        <TrendKey {...props} />
        {breaks.length > 0 && (
          <ul>
            {breaks.map(({ label, note }) => (
              <li>
                {own.trendBreak} ({label}): {note}
              </li>
            ))}
          </ul>
        )}
        <FigureTable summary={props.t.table}>
          <TrendTable {...props} />
        </FigureTable>
        <FigureActions {...props} figure="verlauf" />
      </figure>
      <p class="no-print">
        <a href={request.link(historyAddress(indicator.id))}>{own.allCourses}</a>
      </p>
    </section>
  )
}

/** The drawing alone: what a picture to download holds. */
export function TrendDrawing(props: TrendView) {
  const { shown, breaks, request, t, own } = props
  const { locale } = request
  const { indicator } = shown
  const title = inWords(indicator.title, locale)
  return (
    <TimeSeries
      name="verlauf-bild"
      title={`${title}: ${trendFinding(props)}`}
      description={t.trendDescription(title)}
      series={seriesOf(props)}
      span={hasSpan(shown) ? spanOf(shown) : undefined}
      breaks={breaks?.map(({ at, label, note }) => ({
        at,
        label: `${own.trendBreak} (${label}): ${note}`,
      }))}
      format={(value) => formatNumber(value, locale, indicator.decimals)}
      locale={locale}
    />
  )
}

/** Beside an area its city is enough; and counts of parts are no part of a chart of the whole. */
const hasSpan = ({ indicator, course }: ShownIndicator) => !isCount(indicator) && !course

const spanOf = ({ series }: ShownIndicator) =>
  series.flatMap(({ period, minimum, maximum }) =>
    minimum === null || maximum === null
      ? []
      : [{ at: periodAt(period), low: minimum, high: maximum }],
  )

function seriesOf({ shown, t }: View): Series[] {
  const { course, indicator, series } = shown
  const city: Series = {
    name: lineName(shown, t),
    kind: course ? 'beside' : 'main',
    points: series.map(({ period, city, interval }) => ({
      at: periodAt(period),
      label: periodShort(period),
      value: city?.value ?? null,
      interval: city?.basis === 'median' ? null : interval,
    })),
  }
  if (!course) return [city]
  const area: Series = {
    name: course.area.name,
    kind: 'main',
    points: course.series.map(({ period, value, interval }) => ({
      at: periodAt(period),
      label: periodShort(period),
      value,
      interval,
    })),
  }
  // The whole is not on the scale of its parts where they add up to it.
  return isCount(indicator) ? [area] : [area, city]
}

function trendFinding({ shown, request, t, own }: View): string {
  const { indicator, course, series } = shown
  const { locale } = request
  const say = (value: number) => valueName(value, indicator, locale)
  const points = course
    ? course.series.map(({ period, value, interval }) => ({ period, value, interval }))
    : series.map(({ period, city, interval }) => ({ period, value: city?.value ?? null, interval }))
  const known = points.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return t.trendTitle
  const words = [
    periodShort(first.period),
    say(first.value!),
    periodShort(last.period),
    say(last.value!),
  ] as const
  const name = course ? course.area.name : lineName(shown, t)
  const finding = own.trendFinding(name, ...words)
  if (!first.interval || !last.interval) return finding
  return `${finding} ${own.trendSure[changeOf(first.interval, last.interval)]}`
}

type Interval = { lower: number; upper: number }

/** Sure only where both intervals lie apart. */
function changeOf(before: Interval, after: Interval): 'rose' | 'fell' | 'similar' {
  if (after.lower > before.upper) return 'rose'
  return after.upper < before.lower ? 'fell' : 'similar'
}

/** What lines and bands mean; names of areas can be long, so they stand below and not in the drawing. */
function TrendKey(props: View) {
  const { shown, own, t } = props
  const { indicator, chance } = shown
  return (
    <>
      <ul class="key">
        {seriesOf(props).map(({ name, kind }) => (
          <li>
            <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
              <g class={`chart__series chart__series--${kind}`}>
                <path class="chart__line" d="M0 6H32" />
              </g>
            </svg>
            {name}
          </li>
        ))}
        {chance.method && (
          <li>
            <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
              <path class="chart__band" d="M0 1H32V11H0z" />
            </svg>
            {own.trendBand}
          </li>
        )}
        {hasSpan(shown) && (
          <li>
            <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
              <path class="chart__span" d="M0 1H32V11H0z" />
            </svg>
            {own.trendSpan}
          </li>
        )}
      </ul>
      {indicator.unit && <figcaption>{t.legendUnit(indicator.unit)}</figcaption>}
    </>
  )
}

/** One area of the level beside the city, by its name. */
function AreaChoice({ shown, choice, request, own }: View) {
  const { gebiet, ...rest } = queryOfChoice(shown, choice)
  const german = new Intl.Collator('de', { numeric: true })
  const byName = shown.areas.toSorted((a, b) => german.compare(a.name, b.name))
  return (
    <form
      action={`${request.link(indicatorAddress(shown.indicator.id))}#verlauf`}
      method="get"
      class="area-search"
    >
      <div class="kern-form-input">
        <label class="kern-label" for="gebiet">
          {own.areaChoice}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="gebiet" name="gebiet">
            <option value="">{own.areaNone}</option>
            {byName.map(({ slug, name }) => (
              <option value={slug} selected={slug === gebiet}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      {Object.entries(rest).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{own.areaShow}</span>
      </button>
    </form>
  )
}
