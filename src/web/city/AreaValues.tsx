import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { type Fill, Swatch } from '../figures/fills.tsx'
import { figureTexts } from '../figures/texts.ts'
import { indicatorAddress } from './addresses.ts'
import type { Profile, ShownArea } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'
import {
  type Estimated,
  type EstimatedPoint,
  EstimatesSwitch,
  estimateWords,
  OnlyEstimated,
} from './profile/Estimates.tsx'
import { SmallTrend } from './profile/SmallTrend.tsx'
import { SpineChart, SpineKey } from './profile/SpineChart.tsx'
import { StandingWords } from './profile/Standing.tsx'
import { type ProfileTexts, profileTexts } from './profile/texts.ts'
import { byTopic, type Topic } from './TopicList.tsx'
import {
  comparisonName,
  inWords,
  isCount,
  periodAt,
  periodBeside,
  periodShort,
  readingName,
  valueName,
  valueNumber,
} from './wording.ts'

type Row = Profile['rows'][number]

/** More topics than this begin folded. */
const unfoldedTopics = 2

/** Every indicator of an area as a row: value and chance, the city beside it, its place, trend, all years. */
export function AreaValues(
  props: {
    area: ShownArea
    profile: Profile
    topics: readonly Topic[]
    /** Values of other borders, where they were asked for. */
    estimated: Estimated | undefined
  } & Wording,
) {
  const { area, profile, topics, estimated, request, t } = props
  const { locale, link } = request
  const own = textsFor(profileTexts, locale)
  const rows = profile.rows.map((row) => ({ ...row, topic: row.indicator.topic }))
  const groups = byTopic(topics, rows, { id: 'weitere', title: t.otherTopic })
  return (
    <section class="section" aria-labelledby="werte">
      <h2 id="werte">{t.valuesTitle}</h2>
      <p class="measure">{rows.length > 0 ? t.valuesNote : t.noValues}</p>
      <EstimatesSwitch area={area} estimated={estimated} own={own} request={request} t={t} />
      <SpineKey own={own} rows={profile.rows} />
      {groups.map(({ topic, things }, index) => (
        <details class="topic" open={index < unfoldedTopics} id={topic.id}>
          <summary>
            <h3>{inWords(topic.title, locale)}</h3>{' '}
            <span class="meta">{t.topicCount(things.length)}</span>
          </summary>
          <ul class="value-rows value-rows--profile">
            {things.map((row) => (
              <ValueRow
                row={row}
                estimates={estimatesOf(estimated, row)}
                own={own}
                request={request}
                t={t}
              />
            ))}
          </ul>
        </details>
      ))}
      {estimated && (
        <OnlyEstimated
          estimated={estimated}
          silent={profile.silent}
          own={own}
          request={request}
          t={t}
        />
      )}
      {profile.silent.length > 0 && (
        <details>
          <summary>
            {t.silent(profile.silent.length)} <Swatch fill="unknown" name="stumm" />
          </summary>
          <ul class="area-list">
            {profile.silent.map(({ id, title }) => (
              <li>
                <a href={link(indicatorAddress(id))}>{inWords(title, locale)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type RowProps = { row: Row; estimates: readonly EstimatedPoint[]; own: ProfileTexts } & Wording

const estimatesOf = (estimated: Estimated | undefined, { indicator }: Row) =>
  estimated?.estimates.find((one) => one.indicator === indicator.id)?.points ?? []

function ValueRow(props: RowProps) {
  const { row, estimates, request, t } = props
  const { indicator, interval } = row
  const { locale, link } = request
  const isKnown = ({ value }: { value: number | null }) => value !== null
  const hasTrend =
    row.series.some(isKnown) && [...row.series, ...estimates].filter(isKnown).length > 1
  return (
    <li class="value-row">
      <p class="value-row__title">
        <a href={link(indicatorAddress(indicator.id))}>{inWords(indicator.title, locale)}</a>
      </p>
      <div class="value-row__value">
        <p>
          <strong>{readingName(row, indicator, locale, t)}</strong> <Missing row={row} />
          <span class="meta">
            {periodBeside(row.period, locale, t)}
            {row.state === 'computed' && `, ${t.computed}`}
          </span>
        </p>
        {interval && <p class="meta">{intervalName(interval, props)}</p>}
        <p class="value-row__city">
          {row.standing ? <StandingWords {...props} /> : comparisonName(row, indicator, locale, t)}
        </p>
      </div>
      <div class="value-row__place">
        <SpineChart {...props} />
        <Place {...props} />
      </div>
      <div class="value-row__trend">
        {indicator.kind === 'number' && hasTrend && (
          <SmallTrend title={trendTitle(row, request)} points={trendPoints(row, estimates)} />
        )}
      </div>
      {row.series.length + estimates.length > 1 && <AllPeriods {...props} />}
    </li>
  )
}

function intervalName(interval: { lower: number; upper: number }, { row, own, request }: RowProps) {
  const say = (value: number) => valueNumber(value, row.indicator, request.locale)
  return own.interval(say(interval.lower), say(interval.upper))
}

/** Of fewer areas a place says little. */
const leastForPlace = 4

/** "Platz 3 von 58, mit Zufall Platz 1 bis 6". Places of counts only say how large areas are. */
function Place({ row, own, request }: RowProps) {
  const { rank, rankRange, statistics, indicator } = row
  if (!rank || indicator.kind === 'class' || isCount(indicator)) return null
  if (statistics.known < leastForPlace) return null
  const say = (place: number) => formatNumber(place, request.locale)
  const isSure = !rankRange || rankRange.best === rankRange.worst
  return (
    <p class="meta">
      {own.rank(say(rank.above + 1), say(statistics.known))}
      {!isSure && `, ${own.rankBetween(say(rankRange.best), say(rankRange.worst))}`}
    </p>
  )
}

function Missing({ row }: { row: Row }) {
  if (row.value !== null) return null
  const fill: Fill = row.state === 'protected' ? 'protected' : 'unknown'
  return <Swatch fill={fill} name={`wert-${row.indicator.id}`} />
}

const pointOf = (
  { period, value, interval, city }: Row['series'][number],
  indicator: Row['indicator'],
) => ({
  at: periodAt(period),
  value,
  interval,
  // A median of whatever areas were known then is no line of the city.
  beside: city && city.basis !== 'median' && !isCount(indicator) ? city.value : null,
})

/** Estimates stand among the values by time, and are no part of the line. */
const trendPoints = ({ series, indicator }: Row, estimates: readonly EstimatedPoint[]) =>
  [
    ...series.map((point) => pointOf(point, indicator)),
    ...estimates.map(({ period, value }) => ({
      at: periodAt(period),
      value,
      interval: null,
      beside: null,
      estimated: true,
    })),
  ].sort((a, b) => a.at - b.at)

function trendTitle({ series, indicator }: Row, { locale }: Wording['request']): string {
  const known = series.filter(({ value }) => value !== null)
  const [first, last] = [known[0]!, known.at(-1)!]
  return textsFor(figureTexts, locale).trend(
    periodShort(first.period),
    valueName(first.value!, indicator, locale),
    periodShort(last.period),
    valueName(last.value!, indicator, locale),
  )
}

function AllPeriods(props: RowProps) {
  const { row, estimates, own, request, t } = props
  const { indicator } = row
  const series = [...row.series, ...estimates].sort(
    (a, b) => periodAt(a.period) - periodAt(b.period),
  )
  const withIntervals = row.series.some(({ interval }) => interval !== null)
  const { locale } = request
  const decimals = indicator.decimals
  return (
    <details class="value-row__all">
      <summary>
        {t.allPeriods}
        <span class="visually-hidden">: {inWords(indicator.title, locale)}</span>
      </summary>
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col" class="number">
              {t.here}
            </th>
            {withIntervals && (
              <th scope="col" class="number">
                {own.intervalName}
              </th>
            )}
            <th scope="col" class="number">
              {t.wholeCity}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.map((point) =>
            'quality' in point ? (
              <EstimatedLine point={point} withIntervals={withIntervals} {...props} />
            ) : (
              <tr>
                <th scope="row">{periodShort(point.period)}</th>
                <td class="number">
                  {indicator.kind === 'number' && point.value !== null
                    ? formatNumber(point.value, locale, decimals)
                    : readingName(point, indicator, locale, t)}
                </td>
                {withIntervals && (
                  <td class="number">
                    {point.interval ? intervalName(point.interval, props) : '–'}
                  </td>
                )}
                <td class="number">
                  {point.city && point.city.basis !== 'median'
                    ? formatNumber(point.city.value, locale, decimals)
                    : t.unknown}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  )
}

/** Never without its mark, and never with an interval: how far it is off is not known. */
function EstimatedLine(props: { point: EstimatedPoint; withIntervals: boolean } & RowProps) {
  const { point, withIntervals, row, own, request } = props
  const { locale } = request
  return (
    <tr class="estimated">
      <th scope="row">{periodShort(point.period)}</th>
      <td class="number">
        {point.value === null
          ? '–'
          : `≈\u00a0${formatNumber(point.value, locale, row.indicator.decimals)}`}
      </td>
      <td colspan={withIntervals ? 2 : 1}>{estimateWords(point, own, locale)}</td>
    </tr>
  )
}
