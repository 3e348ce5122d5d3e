import type { IndicatorNote } from '../../../contexts/atlas/index.ts'
import type { Wording } from '../cityPage.tsx'
import { SourceLine } from '../Sources.tsx'
import { dateName, inWords } from '../wording.ts'

/** How an indicator is made, where it comes from, and on what terms it may be used. */
export function IndicatorMethod({ indicator, request, t }: { indicator: IndicatorNote } & Wording) {
  const { locale } = request
  const combine = {
    sum: t.combineSum,
    residents: t.combineResidents,
    ratio: t.combineRatio,
    none: t.combineNone,
  }[indicator.combine]
  const facts: [string, string | null][] = [
    [t.numerator, inWords(indicator.numerator, locale)],
    [t.denominator, inWords(indicator.denominator, locale)],
    [t.method, inWords(indicator.method, locale)],
    [t.direction, t[indicator.direction]],
    [t.combine, combine],
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
      </dl>
    </section>
  )
}
