import type { Child } from 'hono/jsx'
import { round } from '../../figures/charts/plot.ts'
import { line, shortened, soft } from './paint.tsx'

export type Scale = (value: number) => number

/** Lines from left to right, each with its number. */
export function LinesAcross(props: {
  scale: Scale
  ticks: readonly number[]
  left: number
  right: number
  say: (value: number) => string
}) {
  const { scale, ticks, left, right, say } = props
  return (
    <g>
      {ticks.map((tick) => (
        <g>
          <path d={`M${left} ${round(scale(tick))}H${right}`} stroke={line} />
          <text
            x={left - 12}
            y={round(scale(tick) + 7)}
            font-size="20"
            fill={soft}
            text-anchor="end"
          >
            {say(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

const leastGap = 90

/** Words along the lower edge: as many as fit, the last one always. */
export function NumbersBelow(props: {
  ticks: readonly { at: number; label: string }[]
  y: number
}) {
  const chosen: { at: number; label: string }[] = []
  for (const tick of props.ticks.toReversed()) {
    const next = chosen.at(-1)
    if (!next || next.at - tick.at >= leastGap) chosen.push(tick)
  }
  return (
    <g>
      {chosen.map(({ at, label }) => (
        <text x={round(at)} y={props.y} font-size="20" fill={soft} text-anchor="middle">
          {label}
        </text>
      ))}
    </g>
  )
}

type KeyRows = readonly (readonly [sign: Child, words: string])[]

const keyStep = 38
/** Below a drawing: what its axes are, then each sign with its words. */
export const keyHeight = (rows: KeyRows) => 30 + rows.length * keyStep

export function Key({ y, axes, rows }: { y: number; axes: string; rows: KeyRows }) {
  return (
    <g font-size="20" fill={soft}>
      <text x="0" y={y + 22}>
        {shortened(axes, 100)}
      </text>
      {rows.map(([sign, words], at) => (
        <g transform={`translate(0 ${y + 34 + at * keyStep})`}>
          {sign}
          <text x="54" y="20">
            {words}
          </text>
        </g>
      ))}
    </g>
  )
}
