import { line, soft } from './paint.tsx'

export type Scale = (value: number) => number

/** A tenth of a unit is finer than any eye. */
export const tenth = (value: number) => Math.round(value * 10) / 10

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
          <path d={`M${left} ${tenth(scale(tick))}H${right}`} stroke={line} />
          <text
            x={left - 12}
            y={tenth(scale(tick) + 7)}
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
        <text x={tenth(at)} y={props.y} font-size="20" fill={soft} text-anchor="middle">
          {label}
        </text>
      ))}
    </g>
  )
}

/** A sign with its words, below a drawing. */
export function KeyRow(props: { y: number; words: string; children: unknown }) {
  return (
    <g transform={`translate(0 ${props.y})`}>
      {props.children}
      <text x="54" y="20" font-size="20" fill={soft}>
        {props.words}
      </text>
    </g>
  )
}
