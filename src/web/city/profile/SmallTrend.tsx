import { area, line } from 'd3-shape'
import { round } from '../../figures/charts/plot.ts'

export interface TrendPoint {
  /** Position in time, a year say. */
  at: number
  value: number | null
  interval: { lower: number; upper: number } | null
  /** What it is compared with. */
  beside: number | null
  /** Not observed within these borders, but worked out from others: never part of the line. */
  estimated?: boolean
}

const width = 132
const height = 44
const edge = 5

/**
 * A small line with its intervals as a band and the city’s as a thin dashed line. What is not known leaves a
 * gap; what is estimated stands apart as rings. Without axes: the numbers stand beside it.
 */
export function SmallTrend({ points, title }: { points: readonly TrendPoint[]; title: string }) {
  if (points.filter(({ value }) => value !== null).length < 2) return null
  const numbers = points
    .flatMap(({ value, beside, interval }) => [value, beside, interval?.lower, interval?.upper])
    .filter((number) => typeof number === 'number')
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const [first, last] = [points[0]!.at, points.at(-1)!.at]
  const x = (at: number) => round(edge + ((at - first) / (last - first || 1)) * (width - 2 * edge))
  const y = (value: number) =>
    high === low
      ? height / 2
      : round(height - edge - ((value - low) / (high - low)) * (height - 2 * edge))
  const observed = points.filter(({ estimated }) => !estimated)
  const draw = (of: 'value' | 'beside') =>
    line<TrendPoint>()
      .defined((point) => point[of] !== null)
      .x(({ at }) => x(at))
      .y((point) => y(point[of] ?? 0))(observed) ?? ''
  const band =
    area<TrendPoint>()
      .defined(({ interval }) => interval !== null)
      .x(({ at }) => x(at))
      .y0(({ interval }) => y(interval?.lower ?? 0))
      .y1(({ interval }) => y(interval?.upper ?? 0))(observed) ?? ''
  const end = observed.findLast(({ value }) => value !== null)
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
    >
      <title>{title}</title>
      {band && <path class="small-trend__band" d={band} />}
      <path class="sparkline__beside" d={draw('beside')} />
      <path class="sparkline__line" d={draw('value')} />
      {points
        .filter(({ estimated, value }) => estimated && value !== null)
        .map(({ at, value }) => (
          <circle class="small-trend__estimated" cx={x(at)} cy={y(value!)} r="3" />
        ))}
      {end && <circle class="sparkline__end" cx={x(end.at)} cy={y(end.value!)} r="3.5" />}
    </svg>
  )
}
