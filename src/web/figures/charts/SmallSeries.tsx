import { line } from 'd3-shape'
import { round } from './plot.ts'

export interface SmallSeriesProps {
  title: string
  /** Positions in time, the same for all. */
  at: readonly number[]
  values: readonly (number | null)[]
  city: readonly (number | null)[]
  /** Lowest and highest value of all small charts together. */
  domain: readonly [number, number]
}

const width = 150
const height = 64
const edge = 5

/** One of many small charts that share one scale: the area’s line, the city’s dashed. */
export function SmallSeries({ title, at, values, city, domain }: SmallSeriesProps) {
  const [low, high] = domain
  const [first, last] = [at[0]!, at.at(-1)!]
  const x = (time: number) =>
    round(edge + ((time - first) / (last - first || 1)) * (width - 2 * edge))
  const y = (value: number) =>
    round(height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge))
  const draw = (of: readonly (number | null)[]) =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => x(at[index]!))
      .y((value) => y(value!))([...of]) ?? ''
  const end = values.findLastIndex((value) => value !== null)
  return (
    <svg class="small-series" viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{title}</title>
      <path class="small-series__frame" d={`M0 ${height - 0.5}H${width}M0 0.5H${width}`} />
      <path class="sparkline__beside" d={draw(city)} />
      <path class="sparkline__line" d={draw(values)} />
      {/* Values that stand alone between gaps would have no line. */}
      {end >= 0 && <circle class="sparkline__end" cx={x(at[end]!)} cy={y(values[end]!)} r="3.5" />}
    </svg>
  )
}
