import type { Child } from 'hono/jsx'
import { fontFamily, ink, Patterns, paper, soft, wrapped } from './paint.tsx'

export const sheetWidth = 1200
export const margin = 40
export const bodyWidth = sheetWidth - 2 * margin

const titleSize = 34
const subtitleSize = 23
const footSize = 19

export interface SheetProps {
  title: string
  subtitle: string
  /** What the picture shows, for those who do not see it. */
  description: string
  /** Source, licence, day, address. */
  notes: readonly string[]
  language: string
  /** The drawing, whose upper left corner is that of the body. */
  body: Child
  bodyHeight: number
}

/** A picture that stands on its own: what, of when, whose, under which licence. */
export function sheet(props: SheetProps): string {
  const { title, subtitle, description, notes, body, bodyHeight, language } = props
  const titles = wrapped(title, bodyWidth, titleSize)
  const subtitles = wrapped(subtitle, bodyWidth, subtitleSize)
  const feet = notes.flatMap((note) => wrapped(note, bodyWidth, footSize))
  const titlesEnd = margin + titles.length * titleSize * 1.2
  const bodyStart = titlesEnd + subtitles.length * subtitleSize * 1.3 + 24
  const feetStart = bodyStart + bodyHeight + 40
  const height = Math.ceil(feetStart + feet.length * footSize * 1.35 + margin / 2)
  const drawing = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${sheetWidth} ${height}`}
      width={sheetWidth}
      height={height}
      role="img"
      aria-labelledby="titel beschreibung"
      font-family={fontFamily}
      xml:lang={language}
    >
      <title id="titel">{`${title}, ${subtitle}`}</title>
      <desc id="beschreibung">{`${description} ${notes.join(' ')}`}</desc>
      <Patterns />
      <rect width={sheetWidth} height={height} fill={paper} />
      <Lines lines={titles} x={margin} y={margin} size={titleSize} step={1.2} weight="600" />
      <Lines lines={subtitles} x={margin} y={titlesEnd} size={subtitleSize} colour={soft} />
      <g transform={`translate(${margin} ${bodyStart})`}>{body}</g>
      <Lines lines={feet} x={margin} y={feetStart} size={footSize} step={1.35} colour={soft} />
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.toString()}\n`
}

/** Lines of text, one under the other; `y` is the upper edge of the first. */
export function Lines(props: {
  lines: readonly string[]
  x: number
  y: number
  size: number
  step?: number
  weight?: string
  colour?: string
}) {
  const { lines, x, y, size, step = 1.3, weight = '400', colour = ink } = props
  return (
    <g>
      {lines.map((text, at) => (
        <text
          x={x}
          y={Math.round(y + size + at * size * step)}
          font-size={size}
          font-weight={weight}
          fill={colour}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
