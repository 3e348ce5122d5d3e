import { line } from 'd3-shape'

export interface SparkPoint {
  /** Position in time, a year say. */
  at: number
  value: number | null
  /** What it is compared with. */
  beside: number | null
}

const width = 132
const height = 40
const edge = 5

/**
 * A small trend line with the city’s as a thin dashed one. Values that are not known leave a gap. It has
 * no axis: the numbers stand beside it, all of them in the table that goes with it.
 */
export function Sparkline({ points, title }: { points: readonly SparkPoint[]; title: string }) {
  const shown = points.filter(({ value }) => value !== null)
  if (shown.length < 2) return null
  const numbers = points.flatMap(({ value, beside }) => [value, beside]).filter((n) => n !== null)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const [first, last] = [points[0]!.at, points.at(-1)!.at]
  const x = (at: number) => edge + ((at - first) / (last - first || 1)) * (width - 2 * edge)
  const y = (value: number) =>
    high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge)
  const draw = (of: 'value' | 'beside') =>
    line<SparkPoint>()
      .defined((point) => point[of] !== null)
      .x((point) => round(x(point.at)))
      .y((point) => round(y(point[of] ?? 0)))(points as SparkPoint[]) ?? ''
  const end = shown.at(-1)!
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
    >
      <title>{title}</title>
      <path class="sparkline__beside" d={draw('beside')} />
      <path class="sparkline__line" d={draw('value')} />
      <circle class="sparkline__end" cx={round(x(end.at))} cy={round(y(end.value ?? 0))} r="3.5" />
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
