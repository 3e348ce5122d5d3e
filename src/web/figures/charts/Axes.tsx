import type { ScaleLinear } from 'd3-scale'
import { type Margin, plotWidth, round } from './plot.ts'

interface AcrossProps {
  scale: ScaleLinear<number, number>
  ticks: readonly number[]
  format: (value: number) => string
  margin: Margin
}

/** Lines across the chart with their numbers at the left. */
export function LinesAcross({ scale, ticks, format, margin }: AcrossProps) {
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <>
          <path d={`M${margin.left} ${round(scale(tick))}H${plotWidth - margin.right}`} />
          <text x={margin.left - 6} y={round(scale(tick))} dy="0.35em" text-anchor="end">
            {format(tick)}
          </text>
        </>
      ))}
    </g>
  )
}

/** Numbers below the chart, with a small stroke each. */
export function NumbersBelow(props: Omit<AcrossProps, 'margin'> & { y: number }) {
  const { scale, ticks, format, y } = props
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <>
          <path d={`M${round(scale(tick))} ${y}v4`} />
          <text x={round(scale(tick))} y={y + 18} text-anchor="middle">
            {format(tick)}
          </text>
        </>
      ))}
    </g>
  )
}
