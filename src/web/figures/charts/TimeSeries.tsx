import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Locale } from '../../../platform/texts/index.ts'
import { LinesAcross } from './Axes.tsx'
import { axisFormat, fitting, plotWidth, roomFor, round } from './plot.ts'

export interface SeriesPoint {
  at: number
  label: string
  value: number | null
  /** Within which values chance leaves it. */
  interval?: { lower: number; upper: number } | null
}

export interface Series {
  name: string
  /** The line in the foreground, or what it is compared with. */
  kind: 'main' | 'beside'
  points: readonly SeriesPoint[]
}

/** Where a series does not go on as before: another way of counting, other borders. */
export interface SeriesBreak {
  at: number
  label: string
}

export interface TimeSeriesProps {
  name: string
  title: string
  description: string
  series: readonly Series[]
  /** From the lowest to the highest area. */
  span?: readonly { at: number; low: number; high: number }[]
  breaks?: readonly SeriesBreak[]
  /** A value as it is said at the end of a line. */
  format: (value: number) => string
  locale: Locale
}

const height = 236
const bottom = 30
const top = 14

/** Values through time with their intervals as bands. A line may leave zero out; bars may not. */
export function TimeSeries(props: TimeSeriesProps) {
  const { name, title, description, series, span = [], breaks = [], format, locale } = props
  const points = series.flatMap((one) => one.points)
  const numbers = [
    ...points.flatMap(({ value, interval }) => [value, interval?.lower, interval?.upper]),
    ...span.flatMap(({ low, high }) => [low, high]),
  ].filter((number) => typeof number === 'number')
  const times = [...points, ...span].map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (numbers.length === 0 || first === last) return null
  const y = scaleLinear()
    .domain(apart(Math.min(...numbers), Math.max(...numbers)))
    .nice(4)
    .range([height - bottom, top])
  const ticks = y.ticks(4)
  const tickName = axisFormat(ticks, locale)
  const ends = endsOf(series, format)
  const margin = {
    top,
    bottom,
    left: roomFor(ticks.map(tickName)),
    right: roomFor(ends.map(({ words }) => words)),
  }
  const x = scaleLinear()
    .domain([first, last])
    .range([margin.left + 8, plotWidth - margin.right])
  const spanArea = area<{ at: number; low: number; high: number }>()
    .x(({ at }) => round(x(at)))
    .y0(({ low }) => round(y(low)))
    .y1(({ high }) => round(y(high)))
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
      <g class="axis">
        {fitting(
          timesOf(series),
          ({ at }) => x(at),
          ({ label }) => label,
        ).map(({ at, label }) => (
          <text x={round(x(at))} y={height - 8} text-anchor="middle">
            {label}
          </text>
        ))}
      </g>
      {span.length > 1 && <path class="chart__span" d={spanArea([...span]) ?? ''} />}
      {breaks.map(({ at, label }) => (
        <path class="chart__break" d={`M${round(x(at))} ${top}V${height - bottom}`}>
          <title>{label}</title>
        </path>
      ))}
      {series.map((one) => (
        <Line series={one} x={x} y={y} format={format} />
      ))}
      {apartBy(ends, y).map(({ kind, at, words, place }) => (
        <text class={`chart__end chart__end--${kind}`} x={round(x(at)) + 8} y={place} dy="0.35em">
          {words}
        </text>
      ))}
    </svg>
  )
}

type Scale = (value: number) => number

function Line(props: { series: Series; x: Scale; y: Scale; format: (value: number) => string }) {
  const { series, x, y, format } = props
  const { kind, points } = series
  const band = area<SeriesPoint>()
    .defined(({ interval }) => Boolean(interval))
    .x(({ at }) => round(x(at)))
    .y0(({ interval }) => round(y(interval!.lower)))
    .y1(({ interval }) => round(y(interval!.upper)))
  const path = line<SeriesPoint>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => round(x(at)))
    .y(({ value }) => round(y(value!)))
  const known = points.filter(({ value }) => value !== null)
  return (
    <g class={`chart__series chart__series--${kind}`}>
      <path class="chart__band" d={band([...points]) ?? ''} />
      <path class="chart__line" d={path([...points]) ?? ''} />
      {known.map(({ at, value, label, interval }) => (
        <>
          {interval && (
            <path
              class="chart__whisker"
              d={`M${round(x(at))} ${round(y(interval.lower))}V${round(y(interval.upper))}`}
            />
          )}
          <circle class="chart__dot" cx={round(x(at))} cy={round(y(value!))} r="3.5">
            <title>{`${series.name}, ${label}: ${format(value!)}`}</title>
          </circle>
        </>
      ))}
    </g>
  )
}

/** Room above and below a line that never moves. */
const apart = (low: number, high: number): [number, number] =>
  low < high ? [low, high] : [low - Math.abs(low) / 10 - 1, high + Math.abs(high) / 10 + 1]

function timesOf(series: readonly Series[]) {
  const labels = new Map<number, string>()
  for (const { points } of series) for (const { at, label } of points) labels.set(at, label)
  return [...labels].map(([at, label]) => ({ at, label })).sort((a, b) => a.at - b.at)
}

interface End {
  kind: Series['kind']
  at: number
  value: number
  words: string
}

function endsOf(series: readonly Series[], format: (value: number) => string): End[] {
  return series.flatMap(({ kind, points }) => {
    const end = points.findLast(({ value }) => value !== null)
    return end ? [{ kind, at: end.at, value: end.value!, words: format(end.value!) }] : []
  })
}

const leastGap = 18

/** Words at the ends of lines, pushed apart where they would lie over each other. */
function apartBy(ends: readonly End[], y: Scale): (End & { place: number })[] {
  const placed = ends
    .map((end) => ({ ...end, place: y(end.value) }))
    .sort((a, b) => a.place - b.place)
  const [upper, lower] = placed
  if (upper && lower) {
    const push = Math.max(0, leastGap - (lower.place - upper.place)) / 2
    upper.place -= push
    lower.place += push
  }
  return placed.map((end) => ({ ...end, place: round(end.place) }))
}
