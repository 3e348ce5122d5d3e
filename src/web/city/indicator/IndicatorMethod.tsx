import { formatNumber } from '../../../platform/texts/index.ts'
import { indicatorAddress } from '../addresses.ts'
import { SourceLine } from '../Sources.tsx'
import { dateName, inWords, periodName } from '../wording.ts'
import type { View } from './view.ts'

/** How an indicator is made, where it comes from, on what terms it may be used, and how it is quoted. */
export function IndicatorMethod(props: View & { city: string }) {
  const { shown, request, t, own } = props
  const { indicator, chance, statistics } = shown
  const { locale } = request
  const combine = {
    sum: t.combineSum,
    residents: t.combineResidents,
    ratio: t.combineRatio,
    none: t.combineNone,
  }[indicator.combine]
  const compared = chance.higher + chance.similar + chance.lower > 0
  const facts: [string, string | false | null][] = [
    [t.numerator, inWords(indicator.numerator, locale)],
    [t.denominator, inWords(indicator.denominator, locale)],
    [t.method, inWords(indicator.method, locale)],
    [t.direction, t[indicator.direction]],
    [t.combine, combine],
    [own.statistic, indicator.kind === 'number' && own.statistics[indicator.statistic]],
    [own.intervalMethod, intervalName(props)],
    [own.standingMethod, compared && own.standingHow],
    [
      own.protection,
      statistics.protected > 0
        ? own.protectionSome(formatNumber(statistics.protected, locale))
        : own.protectionNone,
    ],
    [t.date, indicator.date === null ? t.notKnown : dateName(indicator.date, locale)],
    [t.licence, indicator.licence ?? t.notKnown],
  ]
  return (
    <section class="section" aria-labelledby="methode">
      <h2 id="methode">{t.methodTitle}</h2>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
        <dt>{t.source}</dt>
        <dd>
          {indicator.source ? (
            <SourceLine source={indicator.source} t={t} locale={locale} />
          ) : (
            t.notKnown
          )}
        </dd>
        <dt>{own.citation}</dt>
        <dd class="citation" lang="de">
          {citation(props)}
        </dd>
      </dl>
    </section>
  )
}

function intervalName({ shown, own }: View): string | false {
  const { chance, indicator } = shown
  if (indicator.kind === 'class') return false
  if (!chance.method) return own.noIntervals.none
  if (chance.intervals === 0) return own.noIntervals.parts
  return `${own.intervalMethods[chance.method]} ${own.intervalMeaning}`
}

/** In German, since titles and sources are. */
function citation({ shown, city, request, many }: View & { city: string }): string {
  const { indicator, level, period } = shown
  const { source, licence, date } = indicator
  const address = indicatorAddress(indicator.id, { ebene: level, zeit: period.key })
  return [
    `${city}: ${inWords(indicator.title, 'de')}, ${many}, ${periodName(period, 'de')}`,
    source && `Quelle: ${[source.title, source.publisher].filter(Boolean).join(', ')}`,
    date && `Stand: ${dateName(date, 'de')}`,
    licence && `Lizenz: ${licence}`,
    request.origin + address,
  ]
    .filter(Boolean)
    .join('. ')
}
