import { formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import { AreaMap } from '../../figures/AreaMap.tsx'
import {
  divergingClasses,
  type MapClass,
  orderedClasses,
  sequentialClasses,
} from '../../figures/classes.ts'
import { type Fill, Swatch } from '../../figures/fills.tsx'
import { type FigureTexts, figureTexts } from '../../figures/texts.ts'
import { areaAddress } from '../addresses.ts'
import type { ShownMap } from '../areaPage.tsx'
import type { Wording } from '../cityPage.tsx'
import { inWords, periodName, readingName } from '../wording.ts'
import type { ShownIndicator } from './indicatorPage.tsx'

interface Scale {
  fillOf(value: number): Fill
  /** What each colour means, with the number of areas. */
  legend: { fill: Fill; name: string; count: number }[]
  diverging: boolean
}

export interface IndicatorMapProps extends Wording {
  shown: ShownIndicator
  map: ShownMap | undefined
  many: string
}

/** The map of an indicator with its classes, each named and counted. */
export function IndicatorMap({ shown, map, many, request, t }: IndicatorMapProps) {
  const { locale, link } = request
  const { indicator, statistics } = shown
  const scale = scaleOf(shown, locale)
  const bySlug = new Map(shown.areas.map((area) => [area.slug, area]))
  const title = `${inWords(indicator.title, locale)}, ${periodName(shown.period, locale)}`
  return (
    <figure class="figure figure--map">
      {map && (
        <AreaMap
          name="kennzahl"
          title={title}
          description={t.mapDescription(
            inWords(indicator.title, locale),
            periodName(shown.period, locale),
            many,
          )}
          {...map}
          areas={map.areas.map((area) => {
            const reading = bySlug.get(area.slug) ?? { state: 'unknown', value: null }
            return {
              ...area,
              fill: reading.value === null ? emptyFill(reading.state) : scale.fillOf(reading.value),
              detail: readingName(reading, indicator, locale, t),
              href: link(areaAddress(area)),
            }
          })}
          pointingAt={null}
          locale={locale}
        />
      )}
      <ul class="classes" aria-label={t.legend}>
        {scale.legend.map((entry) => (
          <LegendEntry {...entry} locale={locale} />
        ))}
        {statistics.protected > 0 && (
          <LegendEntry
            fill="protected"
            name={t.protectedValue}
            count={statistics.protected}
            locale={locale}
          />
        )}
        {statistics.unknown > 0 && (
          <LegendEntry fill="unknown" name={t.unknown} count={statistics.unknown} locale={locale} />
        )}
      </ul>
      <figcaption>
        {[
          title,
          indicator.unit && t.legendUnit(indicator.unit),
          scale.diverging && t.legendDiverging,
          statistics.protected > 0 && t.protectedWhy,
        ]
          .filter((part) => part)
          .join('. ')}
      </figcaption>
    </figure>
  )
}

const emptyFill = (state: string): Fill => (state === 'protected' ? 'protected' : 'unknown')

function LegendEntry(props: { fill: Fill; name: string; count: number; locale: Locale }) {
  const { fill, name, count, locale } = props
  return (
    <li>
      <Swatch fill={fill} name="legende" />
      <span>
        {name}{' '}
        <span class="meta">{textsFor(figureTexts, locale).areas(formatNumber(count, locale))}</span>
      </span>
    </li>
  )
}

/**
 * Which scale fits: named classes as they are; counts and values with a good and a bad end from light to
 * dark; values without one from purple to orange about the city’s value.
 */
function scaleOf(shown: ShownIndicator, locale: Locale): Scale {
  const { indicator, city, areas } = shown
  const values = areas.flatMap(({ value }) => value ?? [])
  if (indicator.kind === 'class') {
    const fillOf = orderedClasses(indicator.classes.map(({ code }) => code))
    const legend = indicator.classes.map(({ code, title }) => ({
      fill: fillOf(code),
      name: inWords(title, locale),
      count: values.filter((value) => value === code).length,
    }))
    return { fillOf, legend, diverging: false }
  }
  const diverges = indicator.direction === 'neutral' && indicator.combine !== 'sum' && city !== null
  const { classes, fillOf } = diverges
    ? divergingClasses(values, city.value)
    : sequentialClasses(values)
  const t = textsFor(figureTexts, locale)
  const legend = classes
    .filter(({ count }) => count > 0)
    .map((one) => ({ fill: one.fill, name: className(one, locale, t), count: one.count }))
  return { fillOf, legend, diverging: classes.some(({ fill }) => fill.startsWith('div')) }
}

/** "5 bis unter 10". */
function className({ from, below }: MapClass, locale: Locale, t: FigureTexts): string {
  const say = (value: number) => formatNumber(value, locale, decimalsOf(value))
  if (from === undefined) return below === undefined ? t.all : t.below(say(below))
  return below === undefined ? t.from(say(from)) : t.between(say(from), say(below))
}

const mostDecimals = 4
const decimalsOf = (value: number) =>
  Math.min(mostDecimals, (String(value).split('.')[1] ?? '').length)
