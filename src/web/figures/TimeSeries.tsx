import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

export interface SeriesPoint {
  at: number
  label: string
  value: number | null
  low: number | null
  high: number | null
}

export interface TimeSeriesProps {
  name: string
  title: string
  description: string
  points: readonly SeriesPoint[]
  /** A number as people of the locale write it. */
  format: (value: number) => string
  /** Words at the end of the line and within the band. */
  lineName: string
}

const width = 480
const height = 250
const margin = { top: 16, right: 104, bottom: 34, left: 56 }

/** The city’s value through time, with a band from the lowest to the highest area. */
export function TimeSeries({
  name,
  title,
  description,
  points,
  format,
  lineName,
}: TimeSeriesProps) {
  const numbers = points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((n) => n !== null),
  )
  if (points.length < 2 || numbers.length === 0) return null
  // No area, no zero line: a line may leave zero out, bars may not.
  const y = scaleLinear()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .nice(4)
    .range([height - margin.bottom, margin.top])
  const x = scaleLinear()
    .domain([points[0]!.at, points.at(-1)!.at])
    .range([margin.left, width - margin.right])
  const band = area<SeriesPoint>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x(({ at }) => round(x(at)))
    .y0(({ low }) => round(y(low ?? 0)))
    .y1(({ high }) => round(y(high ?? 0)))
  const path = line<SeriesPoint>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => round(x(at)))
    .y(({ value }) => round(y(value ?? 0)))
  const known = points.filter(({ value }) => value !== null)
  const last = known.at(-1)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      class="time-series"
      role="img"
      aria-labelledby={`${name}-title ${name}-description`}
    >
      <title id={`${name}-title`}>{title}</title>
      <desc id={`${name}-description`}>{description}</desc>
      <g class="axis">
        {y.ticks(4).map((tick) => (
          <g>
            <path d={`M${margin.left} ${round(y(tick))}H${width - margin.right}`} />
            <text x={margin.left - 8} y={round(y(tick))} dy="0.35em" text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {spaced(points, x).map((point) => (
          <text x={round(x(point.at))} y={height - 10} text-anchor="middle">
            {point.label}
          </text>
        ))}
      </g>
      <path class="time-series__band" d={band(points as SeriesPoint[]) ?? ''} />
      <path class="time-series__line" d={path(points as SeriesPoint[]) ?? ''} />
      {known.map((point) => (
        <circle class="time-series__dot" cx={round(x(point.at))} cy={round(y(point.value!))} r="4">
          <title>{`${point.label}: ${format(point.value!)}`}</title>
        </circle>
      ))}
      {last && (
        <text class="time-series__name" x={round(x(last.at)) + 10} y={round(y(last.value!))}>
          <tspan x={round(x(last.at)) + 10} dy="-0.1em">
            {format(last.value!)}
          </tspan>
          <tspan x={round(x(last.at)) + 10} dy="1.15em">
            {lineName}
          </tspan>
        </text>
      )}
    </svg>
  )
}

const leastGap = 58

/** As many labels as fit, the last one always. */
function spaced(points: readonly SeriesPoint[], x: (at: number) => number): SeriesPoint[] {
  const chosen: SeriesPoint[] = []
  for (const point of [...points].reverse()) {
    const next = chosen.at(-1)
    if (!next || x(next.at) - x(point.at) >= leastGap) chosen.push(point)
  }
  return chosen
}

const round = (value: number) => Math.round(value * 10) / 10
