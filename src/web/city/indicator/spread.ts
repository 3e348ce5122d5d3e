import { formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import type { FunnelDot } from '../../figures/charts/funnel.ts'
import { type Bin, binsOf } from '../../figures/charts/Histogram.tsx'
import { figureTexts } from '../../figures/texts.ts'
import { isCount, valueName } from '../wording.ts'
import type { IndicatorTexts } from './texts.ts'
import type { ShownIndicator } from './view.ts'

/** How the areas' values are spread, and how much of that chance can make: for the page and for pictures. */

interface Spread {
  shown: ShownIndicator
  own: IndicatorTexts
  locale: Locale
}

/** Fewer values are better read in the ranking. */
const fewestAreas = 8

const knownValues = (shown: ShownIndicator) => shown.areas.flatMap(({ value }) => value ?? [])

/** None where there is nothing to tell apart. */
export function binsIn(shown: ShownIndicator): Bin[] {
  const values = knownValues(shown)
  if (shown.indicator.kind === 'class' || values.length < fewestAreas) return []
  return binsOf(values)
}

export function distributionFinding({ shown, own, locale }: Spread): string {
  const ascending = knownValues(shown).toSorted((a, b) => a - b)
  const at = (share: number) => ascending[Math.round((ascending.length - 1) * share)]!
  const say = (value: number) => valueName(value, shown.indicator, locale)
  return own.distributionFinding(say(at(0.25)), say(at(0.75)))
}

export function binName({ from, below }: Bin, locale: Locale): string {
  const decimals = (value: number) => Math.min(4, (String(value).split('.')[1] ?? '').length)
  const most = Math.max(decimals(from), decimals(below))
  const say = (value: number) => formatNumber(value, locale, most)
  return textsFor(figureTexts, locale).between(say(from), say(below))
}

/** The city and the chosen area, where they stand among the values. */
export function marksOf({ shown, own, locale }: Spread) {
  const { indicator, city, course, areas } = shown
  const say = (value: number) => valueName(value, indicator, locale)
  const here = course && areas.find(({ slug }) => slug === course.area.slug)
  const cityWords =
    city && (city.basis === 'median' ? own.markMedian : own.markCity)(say(city.value))
  return [
    ...(city && cityWords && !isCount(indicator)
      ? [{ kind: 'city' as const, at: city.value, words: cityWords }]
      : []),
    ...(here && here.value !== null
      ? [{ kind: 'here' as const, at: here.value, words: own.markArea(here.name, say(here.value)) }]
      : []),
  ]
}

/** The areas as dots of a funnel; none where there is no size to them. */
export function funnelDots({ shown, own, locale }: Spread): FunnelDot[] {
  const chosen = shown.course?.area.slug
  return shown.areas.flatMap(({ value, denominator, funnel: place, name, slug }) =>
    value === null || denominator === null || place === null
      ? []
      : [
          {
            size: denominator,
            value,
            place,
            words: own.funnelDot(name, valueName(value, shown.indicator, locale)),
            here: slug === chosen,
          },
        ],
  )
}

export function funnelFinding({ shown, own, locale }: Spread): string {
  const { within, beyond95, beyond998 } = shown.funnel!
  const all = formatNumber(within + beyond95 + beyond998, locale)
  if (beyond998 === 0) return own.funnelNone(all)
  return beyond998 === 1
    ? own.funnelOne(all)
    : own.funnelFinding(formatNumber(beyond998, locale), all)
}
