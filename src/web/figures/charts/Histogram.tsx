import { scaleLinear } from 'd3-scale'
import type { Locale } from '../../../platform/texts/index.ts'
import { LinesAcross, NumbersBelow } from './Axes.tsx'
import { axisFormat, fitting, plotWidth, roomFor, round } from './plot.ts'

export interface Bin {
  from: number
  below: number
  count: number
}

export interface HistogramProps {
  name: string
  title: string
  description: string
  bins: readonly Bin[]
  /** What a bar says: "5 bis unter 10: 3 Gebiete". */
  say: (bin: Bin) => string
  /** Lines from top to bottom: the city, an area. */
  marks: readonly { kind: 'city' | 'here'; at: number; words: string }[]
  locale: Locale
}

const height = 216
const bottom = 30
const top = 26
const mostBins = 15

/** Counts of values in bins of one round width. */
export function binsOf(values: readonly number[]): Bin[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0 || !(low < high)) return []
  const power = 10 ** Math.floor(Math.log10((high - low) / mostBins))
  const onGrid = (value: number) => Number(value.toPrecision(12))
  const width =
    [1, 2, 5, 10, 20, 50]
      .map((unit) => onGrid(unit * power))
      .find((unit) => Math.floor(high / unit) - Math.floor(low / unit) < mostBins) ?? high - low
  const first = Math.floor(low / width)
  const bins = Array.from({ length: Math.floor(high / width) - first + 1 }, (_, at) => ({
    from: onGrid((first + at) * width),
    below: onGrid((first + at + 1) * width),
    count: 0,
  }))
  for (const value of values) bins[Math.floor(value / width) - first]!.count++
  return bins
}

/** How many areas have which value. Bars begin at zero. */
export function Histogram(props: HistogramProps) {
  const { name, title, description, bins, say, marks, locale } = props
  const most = Math.max(...bins.map(({ count }) => count))
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - bottom, top])
  const ticks = y.ticks(4).filter(Number.isInteger)
  const tickName = axisFormat(ticks, locale)
  const margin = { top, bottom, left: roomFor(ticks.map(tickName)), right: 14 }
  const x = scaleLinear()
    .domain([bins[0]!.from, bins.at(-1)!.below])
    .range([margin.left, plotWidth - margin.right])
  const borders = x.ticks(5)
  const borderName = axisFormat(borders, locale)
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
      {bins.map((bin) => (
        <rect
          class="chart__bar"
          x={round(x(bin.from) + 0.75)}
          y={round(y(bin.count))}
          width={round(Math.max(1, x(bin.below) - x(bin.from) - 1.5))}
          height={round(y(0) - y(bin.count))}
        >
          <title>{say(bin)}</title>
        </rect>
      ))}
      <NumbersBelow
        scale={x}
        ticks={fitting(borders, x, borderName)}
        format={borderName}
        y={height - bottom}
      />
      {marks.map(({ kind, at, words }, index) => (
        <g class={`chart__mark chart__mark--${kind}`}>
          <path d={`M${round(x(at))} ${top - 8 + index * 4}V${height - bottom}`}>
            <title>{words}</title>
          </path>
          <path class="chart__flag" d={flag(kind, round(x(at)), top - 8 + index * 4)} />
        </g>
      ))}
    </svg>
  )
}

/** A square for the city, a triangle for an area: told apart without colour. */
const flag = (kind: 'city' | 'here', x: number, y: number) =>
  kind === 'city' ? `M${x - 5} ${y - 8}h10v8h-10z` : `M${x - 7} ${y - 10}h14L${x} ${y}z`
