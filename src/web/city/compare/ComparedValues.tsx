import { type Locale, listed } from '../../../platform/texts/index.ts'
import { areaAddress, indicatorAddress } from '../addresses.ts'
import { byTopic, type Topic } from '../TopicList.tsx'
import { inWords, isCount, periodBeside, readingName, valueName, valueNumber } from '../wording.ts'
import type { Compared, ComparedRow, CompareView } from './view.ts'

interface ValuesProps extends CompareView {
  compared: Compared
  topics: readonly Topic[]
}

/** More topics than this begin folded. */
const unfoldedTopics = 2

/** Indicator by indicator: which difference is beyond chance, and each area with its value and interval. */
export function ComparedValues(props: ValuesProps) {
  const { compared, topics, request, t, own } = props
  const rows = compared.rows.map((row) => ({ ...row, topic: row.indicator.topic }))
  const groups = byTopic(topics, rows, { id: 'weitere', title: t.otherTopic })
  return (
    <section class="section" aria-labelledby="werte">
      <h2 id="werte">{own.valuesTitle}</h2>
      <p class="measure">{rows.length > 0 ? own.valuesNote : t.noValues}</p>
      {groups.map(({ topic, things }, index) => (
        <details class="topic" open={index < unfoldedTopics} id={topic.id}>
          <summary>
            <h3>{inWords(topic.title, request.locale)}</h3>{' '}
            <span class="meta">{t.topicCount(things.length)}</span>
          </summary>
          <div class="compare-rows">
            {things.map((row) => (
              <OneIndicator row={row} {...props} />
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}

type RowProps = ValuesProps & { row: ComparedRow }

function OneIndicator(props: RowProps) {
  const { row, compared, request, t, own } = props
  const { indicator, cells, period, city } = row
  const { locale, link } = request
  const bars = barScale(row)
  const withStanding = cells.some(({ standing }) => standing)
  return (
    <section class="compare-row">
      <h4>
        <a href={link(indicatorAddress(indicator.id))}>{inWords(indicator.title, locale)}</a>{' '}
        <span class="meta">{periodBeside(period, locale, t)}</span>
      </h4>
      {indicator.kind === 'number' && <p>{verdict(props)}</p>}
      <table class="data-table narrow-table compare-table">
        <thead>
          <tr>
            <th scope="col">{own.area}</th>
            <th scope="col" class="number">
              {own.value}
              {withStanding && <span class="meta"> {own.toCity}</span>}
            </th>
            {bars && <td class="compare-table__bar" />}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, at) => {
            const area = compared.areas[at]!
            return (
              <tr>
                <th scope="row">
                  <a href={link(areaAddress(area))}>{area.name}</a>
                </th>
                <td class="number">
                  {readingName(cell, indicator, locale, t)}
                  {cell.state === 'computed' && <span class="meta"> {t.computed}</span>}
                  {cell.interval && (
                    <span class="meta"> {intervalName(cell.interval, row, locale)}</span>
                  )}
                  {cell.standing && <Standing standing={cell.standing} row={row} own={own} />}
                </td>
                {bars && (
                  <td class="compare-table__bar">
                    {cell.value !== null && (
                      <Bar value={cell.value} interval={cell.interval} bars={bars} />
                    )}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
        {city && (
          <tfoot>
            <tr>
              <th scope="row">{own.city}</th>
              <td class="number">{valueName(city.value, indicator, locale)}</td>
              {bars && (
                <td class="compare-table__bar">
                  {bars.city !== null && (
                    <Bar value={city.value} interval={null} bars={bars} plain />
                  )}
                </td>
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function intervalName(
  { lower, upper }: { lower: number; upper: number },
  { indicator }: ComparedRow,
  locale: Locale,
): string {
  return `${valueNumber(lower, indicator, locale)}\u2013${valueNumber(upper, indicator, locale)}`
}

/** Which difference is sure, in a sentence; or why that cannot be said. */
function verdict({ row, compared, request, own }: RowProps): string {
  if (row.comparable === 'single') return own.single
  if (row.comparable === 'size') return own.size
  if (!row.differences) return own.cannotSay
  if (row.differences.length === 0) return own.noDifference
  const name = (at: number) => compared.areas[at]!.name
  return row.differences
    .map(({ higher, lower }) =>
      own.surelyHigher(name(higher), listedWith(lower.map(name), own.and, request.locale)),
    )
    .join(' ')
}

function listedWith(names: readonly string[], and: string, locale: Locale): string {
  const last = names.at(-1)!
  return names.length === 1 ? last : `${listed(names.slice(0, -1), locale)} ${and} ${last}`
}

function Standing(props: {
  standing: 'higher' | 'similar' | 'lower'
  row: ComparedRow
  own: CompareView['own']
}) {
  const { standing, row, own } = props
  const { direction } = row.indicator
  const judgement =
    standing === 'similar' || direction === 'neutral'
      ? null
      : (standing === 'higher') === (direction === 'higherIsBetter')
        ? ('better' as const)
        : ('worse' as const)
  return (
    <span
      class={`standing standing--${standing} standing--${judgement ?? 'plain'} standing--words`}
    >
      {own.standing[standing]}
      {judgement && ` (${own[judgement]})`}
    </span>
  )
}

interface Bars {
  most: number
  city: number | null
}

/** One scale for all areas of an indicator, from zero. None where values have both signs, or are classes. */
function barScale({ indicator, cells, city }: ComparedRow): Bars | undefined {
  const values = cells.flatMap(({ value, interval }) => [value, interval?.lower, interval?.upper])
  // The whole is not on the scale of its parts where they add up to it.
  const beside = city && !isCount(indicator) ? city.value : null
  const all = [...values, beside].filter((value) => typeof value === 'number')
  const most = Math.max(...all)
  if (indicator.kind === 'class' || all.length === 0) return undefined
  return Math.min(...all) >= 0 && most > 0 ? { most, city: beside } : undefined
}

function Bar(props: {
  value: number
  interval: { lower: number; upper: number } | null
  bars: Bars
  plain?: boolean
}) {
  const { value, interval, bars, plain } = props
  const at = (number: number) => Math.round((number / bars.most) * 1960) / 10 + 2
  return (
    <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <path class={plain ? 'bar__whole' : 'bar__length'} d={`M2 3H${at(value)}V17H2z`} />
      {interval && (
        <path
          class="bar__interval"
          d={`M${at(interval.lower)} 10H${at(interval.upper)}`}
          vector-effect="non-scaling-stroke"
        />
      )}
      {bars.city !== null && !plain && (
        <path class="bar__mark" d={`M${at(bars.city)} 0V20`} vector-effect="non-scaling-stroke" />
      )}
    </svg>
  )
}
