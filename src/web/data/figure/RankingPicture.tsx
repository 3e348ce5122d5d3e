import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import type { AreaEntry } from '../../city/indicator/view.ts'
import { isCount, valueName } from '../../city/wording.ts'
import { figureTexts } from '../../figures/texts.ts'
import { ink, line, paintOf, shortened, soft, strong } from './paint.tsx'
import type { Picture, PictureView } from './picture.ts'
import { bodyWidth } from './Sheet.tsx'

const rowHeight = 34
const noteHeight = 34
/** With more areas, only the ends of the list are shown. */
const mostRows = 40
const atEachEnd = 15
const nameWidth = 330
const barsStart = nameWidth + 16
const barsEnd = bodyWidth - 190

/** The areas by their value, as bars from zero, each with its interval, beside the city's value. */
export function rankingPicture(view: PictureView): Picture {
  const { shown, locale, own } = view
  const { indicator, city } = shown
  const t = textsFor(figureTexts, locale)
  const known = shown.areas.filter(({ value }) => value !== null)
  if (known.length === 0) return { body: null, height: 0, description: own.nothing }
  const isShort = known.length <= mostRows
  const upper = isShort ? known : known.slice(0, atEachEnd)
  const lower = isShort ? [] : known.slice(-atEachEnd)
  const rows = [...upper, ...(isShort ? [] : [undefined]), ...lower]
  const numbers = known.flatMap(({ value, interval }) => [
    value ?? 0,
    ...(interval ? [interval.lower, interval.upper] : []),
  ])
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const x = (value: number) =>
    barsStart + ((value - least) / (most - least || 1)) * (barsEnd - barsStart)
  const hasBars = indicator.kind === 'number'
  const mark = hasBars && city && !isCount(indicator) ? city : undefined
  const top = mark ? 34 : 0
  const height = top + rows.length * rowHeight
  const hasIntervals = hasBars && known.some(({ interval }) => interval)
  const { statistics } = shown
  const hidden = [
    statistics.protected > 0 &&
      `${t.protectedValue}: ${t.areas(formatNumber(statistics.protected, locale))}`,
    statistics.unknown > 0 && `${t.unknown}: ${t.areas(formatNumber(statistics.unknown, locale))}`,
  ].filter((one) => one !== false)
  const notes = [hasIntervals && own.interval, hidden.join(' · ')].filter(
    (one) => one !== false && one !== '',
  )
  return {
    height: height + notes.length * noteHeight,
    description: own.ranking(view.what),
    body: (
      <>
        {rows.map((entry, at) => {
          const y = top + at * rowHeight
          if (!entry)
            return (
              <text x={barsStart} y={y + 24} font-size="20" fill={soft}>
                {own.more(formatNumber(known.length - 2 * atEachEnd, locale))}
              </text>
            )
          return (
            <g>
              <text x={nameWidth} y={y + 24} font-size="20" fill={ink} text-anchor="end">
                {shortened(entry.name, 32)}
              </text>
              {hasBars && <Bar entry={entry} x={x} y={y} />}
              <text x={hasBars ? barsEnd + 14 : barsStart} y={y + 24} font-size="20" fill={ink}>
                {shortened(valueName(entry.value!, indicator, locale), 17)}
              </text>
            </g>
          )
        })}
        {mark && (
          <g>
            <path
              d={markPath(x(mark.value), top, isShort ? [] : [atEachEnd], height)}
              stroke={ink}
              stroke-width="2"
              stroke-dasharray="6 5"
            />
            <text
              x={x(mark.value).toFixed(1)}
              y={top - 12}
              font-size="19"
              fill={ink}
              text-anchor={x(mark.value) > bodyWidth / 2 ? 'end' : 'start'}
            >
              {(mark.basis === 'median' ? own.medianLine : own.cityLine)(
                valueName(mark.value, indicator, locale),
              )}
            </text>
          </g>
        )}
        {notes.map((note, at) => (
          <text x={barsStart} y={height + 30 + at * noteHeight} font-size="19" fill={soft}>
            {note}
          </text>
        ))}
      </>
    ),
  }
}

/** Down through the rows, past the one that holds words. */
function markPath(x: number, top: number, gaps: readonly number[], height: number): string {
  const parts = gaps.map(
    (row) => `V${top + row * rowHeight}M${x.toFixed(1)} ${top + (row + 1) * rowHeight}`,
  )
  return `M${x.toFixed(1)} ${top - 4}${parts.join('')}V${height}`
}

function Bar(props: { entry: AreaEntry; x: (value: number) => number; y: number }) {
  const { entry, x, y } = props
  const [from, to] = [x(0), x(entry.value ?? 0)].toSorted((a, b) => a - b)
  const { interval } = entry
  const middle = y + rowHeight / 2
  return (
    <g>
      <rect
        x={from!.toFixed(1)}
        y={y + 6}
        width={Math.max(1, to! - from!).toFixed(1)}
        height={rowHeight - 12}
        fill={paintOf('seq-3')}
      />
      <path d={`M${x(0).toFixed(1)} ${y}v${rowHeight}`} stroke={line} stroke-width="1.5" />
      {interval && (
        <path
          d={`M${x(interval.lower).toFixed(1)} ${middle - 6}v12M${x(interval.lower).toFixed(1)} ${middle}H${x(interval.upper).toFixed(1)}M${x(interval.upper).toFixed(1)} ${middle - 6}v12`}
          stroke={strong}
          stroke-width="2"
          fill="none"
        />
      )}
    </g>
  )
}
