import type { FigureNote } from '../../contexts/measures/index.ts'
import { formatNumber, type Locale } from '../../platform/texts/index.ts'
import type { PromiseTexts } from './texts.ts'

type State = FigureNote['items'][number]['state']

/** The furthest first; unknown last, dashed. */
const order: State[] = ['done', 'partly', 'running', 'planned', 'open', 'dropped', 'unknown']
const side = 18
const gap = 4
const perRow = 16

/** A square for each item, so that 7 of 26 can be seen; the numbers stand beside each kind of square. */
export function ItemSquares(props: { states: readonly State[]; locale: Locale; t: PromiseTexts }) {
  const { states, locale, t } = props
  const sorted = states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const step = side + gap
  const rows = Math.ceil(sorted.length / perRow)
  const columns = Math.min(perRow, sorted.length)
  const counts = order
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <div class="squares">
      {sorted.length > 1 && (
        <svg
          viewBox={`0 0 ${columns * step} ${rows * step}`}
          width={columns * step}
          height={rows * step}
          aria-hidden="true"
          focusable="false"
        >
          {sorted.map((state, index) => (
            <Square
              state={state}
              x={(index % perRow) * step + gap / 2}
              y={Math.floor(index / perRow) * step + gap / 2}
            />
          ))}
        </svg>
      )}
      <ul class="classes">
        {counts.map(({ state, count }) => (
          <li>
            <svg class="swatch" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
              <Square state={state} x={2} y={2} />
            </svg>
            {formatNumber(count, locale)} {t.itemStates[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Told apart by what is drawn in it, not by colour alone. */
function Square({ state, x, y }: { state: State; x: number; y: number }) {
  return (
    <g class={`square square--${state}`}>
      <rect x={x} y={y} width={side} height={side} rx="3" />
      {state === 'done' && <path d={`M${x + 4} ${y + 9.5}l3.500 3.500L${x + 14} ${y + 5.5}`} />}
      {state === 'partly' && (
        <path class="square__half" d={`M${x} ${y + side}V${y}L${x + side} ${y + side}z`} />
      )}
      {state === 'running' && <path d={`M${x + 4} ${y + 9}h10M${x + 10} ${y + 5}l4 4l-4 4`} />}
      {state === 'dropped' && <path d={`M${x + 5} ${y + 5}l8 8M${x + 13} ${y + 5}l-8 8`} />}
    </g>
  )
}
