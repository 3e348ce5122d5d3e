import { scaleLinear } from 'd3-scale'
import type { Locale } from '../../../platform/texts/index.ts'
import { LinesAcross, NumbersBelow } from './Axes.tsx'
import { axisFormat, fitting, plotWidth, roomFor, round } from './plot.ts'

export interface ScatterPoint {
  x: number
  y: number
  words: string
}

export interface ScatterProps {
  name: string
  title: string
  description: string
  points: readonly ScatterPoint[]
  /** The city’s values, as lines. */
  city: { x: number | null; y: number | null }
  locale: Locale
}

const height = 300
const bottom = 32
const top = 12

/** Two values of each area as a point. */
export function Scatter({ name, title, description, points, city, locale }: ScatterProps) {
  const [across, up] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const y = scaleLinear()
    .domain([Math.min(...up), Math.max(...up)])
    .nice(5)
    .range([height - bottom, top])
  const ticks = y.ticks(5)
  const tickName = axisFormat(ticks, locale)
  const margin = { top, bottom, left: roomFor(ticks.map(tickName)), right: 16 }
  const x = scaleLinear()
    .domain([Math.min(...across), Math.max(...across)])
    .nice(5)
    .range([margin.left, plotWidth - margin.right])
  const numbers = x.ticks(5)
  const numberName = axisFormat(numbers, locale)
  return (
    <svg
      viewBox={`0 0 ${plotWidth} ${height}`}
      class="chart"
      role="img"
      aria-labelledby={`${name}-title`}
      aria-describedby={`${name}-description`}
    >
      <title id={`${name}-title`}>{title}</title>
      <desc id={`${name}-description`}>{description}</desc>
      <LinesAcross scale={y} ticks={ticks} format={tickName} margin={margin} />
      <NumbersBelow
        scale={x}
        ticks={fitting(numbers, x, numberName)}
        format={numberName}
        y={height - bottom}
      />
      {city.x !== null && (
        <path class="chart__average" d={`M${round(x(city.x))} ${top}V${height - bottom}`} />
      )}
      {city.y !== null && (
        <path
          class="chart__average"
          d={`M${margin.left} ${round(y(city.y))}H${plotWidth - margin.right}`}
        />
      )}
      {points.map((point) => (
        <circle class="chart__point" cx={round(x(point.x))} cy={round(y(point.y))} r="4">
          <title>{point.words}</title>
        </circle>
      ))}
    </svg>
  )
}
