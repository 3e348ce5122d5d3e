import { formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import { AreaMap } from '../../figures/AreaMap.tsx'
import { type Fill, Swatch } from '../../figures/fills.tsx'
import { figureTexts } from '../../figures/texts.ts'
import { areasOf, MapIsland } from '../../map/index.ts'
import { areaAddress } from '../addresses.ts'
import { inWords, periodName, readingName } from '../wording.ts'
import { ClassingChoice } from './ClassingChoice.tsx'
import { type Scale, scaleOf } from './classing.ts'
import { FigureActions } from './FigureActions.tsx'
import { spanFinding } from './findings.ts'
import type { ShownMap, View } from './view.ts'

type MapView = View & { map: ShownMap | undefined }

/** The map of an indicator with its classes, each named and counted. */
export function IndicatorMap(props: MapView) {
  const { shown, map, choice, request, t, own } = props
  const { locale } = request
  const scale = scaleOf(shown, choice, locale)
  const { indicator, statistics, city } = shown
  const why = scale.classing && own.classingWhy[scale.classing]
  const aboutMedian = scale.classing === 'stadtwert' && city?.basis === 'median'
  return (
    <section class="section" aria-labelledby="karte">
      <h2 id="karte">{own.map}</h2>
      <div class="map-and-aside">
        <figure class="figure figure--map">
          <p class="figure__finding">{spanFinding(shown, locale, t)}</p>
          <MapDrawing {...props} scale={scale} />
          {map && (
            <MapIsland
              config={{ ...areasOf(map) }}
              name={mapTitle(props)}
              picture="kennzahl-title"
              locale={locale}
            />
          )}
          <Legend shown={shown} scale={scale} t={t} locale={locale} />
          <figcaption>
            {[
              mapTitle(props),
              indicator.unit && t.legendUnit(indicator.unit),
              aboutMedian ? own.classingMedian : why,
              statistics.protected > 0 && t.protectedWhy,
            ]
              .filter((part) => part)
              .map((part) => String(part).replace(/\.$/, ''))
              .join('. ')}
            .
          </figcaption>
          <FigureActions {...props} figure="karte" />
        </figure>
        {scale.classing && <ClassingChoice {...props} scale={scale} />}
      </div>
    </section>
  )
}

const mapTitle = ({ shown, request: { locale } }: View) =>
  `${inWords(shown.indicator.title, locale)}, ${periodName(shown.period, locale)}`

/** The drawing alone: what a picture to download holds. */
export function MapDrawing(props: MapView & { scale: Scale }) {
  const { shown, map, scale, request, t, many } = props
  const { locale, link } = request
  const { indicator } = shown
  if (!map) return null
  const bySlug = new Map(shown.areas.map((area) => [area.slug, area]))
  const chosen = shown.course?.area.slug
  return (
    <AreaMap
      name="kennzahl"
      title={mapTitle(props)}
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
          current: area.slug === chosen,
        }
      })}
      diverging={scale.classing === 'stadtwert'}
      pointingAt={null}
      locale={locale}
    />
  )
}

const emptyFill = (state: string): Fill => (state === 'protected' ? 'protected' : 'unknown')

function Legend(props: { scale: Scale; locale: Locale } & Pick<View, 'shown' | 't'>) {
  const { shown, scale, t, locale } = props
  const { statistics } = shown
  const entries: Scale['legend'] = [
    ...scale.legend,
    { fill: 'protected', name: t.protectedValue, count: statistics.protected },
    { fill: 'unknown', name: t.unknown, count: statistics.unknown },
  ]
  const areas = (count: number) => textsFor(figureTexts, locale).areas(formatNumber(count, locale))
  return (
    <ul class="classes" aria-label={t.legend}>
      {entries
        .filter(({ fill, count }) => count > 0 || !isEmpty(fill))
        .map(({ fill, name, count }) => (
          <li>
            <Swatch fill={fill} name="legende" />
            <span>
              {name} <span class="meta">{areas(count)}</span>
            </span>
          </li>
        ))}
    </ul>
  )
}

const isEmpty = (fill: Fill) => fill === 'protected' || fill === 'unknown'
