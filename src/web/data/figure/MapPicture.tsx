import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { scaleOf } from '../../city/indicator/classing.ts'
import type { Fill } from '../../figures/fills.tsx'
import { scaleBar } from '../../figures/scaleBar.ts'
import { figureTexts } from '../../figures/texts.ts'
import { ink, line, paintOf, shortened, soft } from './paint.tsx'
import type { Picture, PictureView } from './picture.ts'
import { bodyWidth } from './Sheet.tsx'

const highest = 1000
const legendStep = 38
const legendColumns = 2

/** The areas of a level in the colours of their classes, each class named and counted. */
export function mapPicture(view: PictureView): Picture {
  const { shown, choice, map, locale, own } = view
  const t = textsFor(figureTexts, locale)
  if (!map) return { body: null, height: 0, description: own.nothing }
  const scale = scaleOf(shown, choice, locale)
  const bySlug = new Map(shown.areas.map((area) => [area.slug, area]))
  const zoom = Math.min(bodyWidth / map.width, highest / map.height)
  const height = map.height * zoom
  const { statistics } = shown
  const legend: { fill: Fill; name: string; count: number }[] = [
    ...scale.legend,
    ...(statistics.protected > 0
      ? [{ fill: 'protected' as const, name: t.protectedValue, count: statistics.protected }]
      : []),
    ...(statistics.unknown > 0
      ? [{ fill: 'unknown' as const, name: t.unknown, count: statistics.unknown }]
      : []),
  ]
  const fillOf = (slug: string): Fill => {
    const reading = bySlug.get(slug)
    if (!reading || reading.value === null)
      return reading?.state === 'protected' ? 'protected' : 'unknown'
    return scale.fillOf(reading.value)
  }
  const rows = Math.ceil(legend.length / legendColumns)
  return {
    height: height + 70 + rows * legendStep,
    description: scale.classing === 'stadtwert' ? own.mapAbout(view.what) : own.map(view.what),
    body: (
      <>
        <g
          transform={`translate(${(bodyWidth - map.width * zoom) / 2} 0) scale(${zoom.toFixed(4)})`}
          stroke="#ffffff"
          stroke-width="0.8"
          stroke-linejoin="round"
        >
          {map.areas.map((area) => (
            <path d={area.path} fill={paintOf(fillOf(area.slug))}>
              <title>{area.name}</title>
            </path>
          ))}
        </g>
        <Foot y={height + 30} metresPerUnit={map.metresPerUnit / zoom} view={view} />
        {legend.map((entry, at) => (
          <g
            transform={`translate(${Math.floor(at / rows) * (bodyWidth / legendColumns)} ${height + 66 + (at % rows) * legendStep})`}
          >
            <rect width="40" height="26" fill={paintOf(entry.fill)} stroke={soft} />
            <text x="54" y="20" font-size="21" fill={ink}>
              {shortened(`${entry.name} (${t.areas(formatNumber(entry.count, locale))})`, 46)}
            </text>
          </g>
        ))}
      </>
    ),
  }
}

/** How long a kilometre is, and where north. */
function Foot(props: { y: number; metresPerUnit: number; view: PictureView }) {
  const { y, metresPerUnit, view } = props
  const t = textsFor(figureTexts, view.locale)
  const { metres, units } = scaleBar(bodyWidth, metresPerUnit)
  const length =
    metres >= 1000
      ? t.kilometres(formatNumber(metres / 1000, view.locale))
      : t.metres(formatNumber(metres, view.locale))
  return (
    <g stroke={ink} stroke-width="2" fill="none">
      <path d={`M0 ${y - 8}v16M0 ${y}H${units.toFixed(1)}M${units.toFixed(1)} ${y - 8}v16`} />
      <text x={units + 14} y={y + 7} font-size="19" fill={soft} stroke="none">
        {length}
      </text>
      <path d={`M${bodyWidth - 10} ${y + 16}v-30m-9 13l9 -13l9 13`} />
      <text x={bodyWidth - 32} y={y + 8} font-size="19" fill={soft} stroke="none" text-anchor="end">
        N
      </text>
      <path d={`M0 ${y + 22}H${bodyWidth}`} stroke={line} stroke-width="1" />
    </g>
  )
}
