import { round } from '../../figures/charts/plot.ts'
import type { Profile } from '../areaPage.tsx'
import type { Wording } from '../cityPage.tsx'
import { isCount, valueNumber } from '../wording.ts'
import { judgementOf } from './Standing.tsx'
import type { ProfileTexts } from './texts.ts'

type Row = Profile['rows'][number]

const width = 200
const height = 26
const edge = 8
const middle = height / 2

/**
 * Where an area lies among the areas of its level: their range, their middle half, the city’s line in the
 * middle, the area as a shape with its interval. One to a row, the city’s lines under each other like a spine.
 * Where one direction is better, it is on the right; both ends say which they are.
 */
export function SpineChart(props: { row: Row; own: ProfileTexts } & Wording) {
  const { row, own, request } = props
  const drawn = scaleOf(row)
  if (!drawn || row.value === null) return null
  const { x, centre } = drawn
  const { indicator, statistics, middleHalf, interval } = row
  const { locale } = request
  const say = (value: number) => valueNumber(value, indicator, locale)
  const [low, high] = [statistics.minimum!, statistics.maximum!]
  const half = middleHalf!
  const [left, right] = own.spineSides[indicator.direction]
  return (
    <div class="spine">
      <svg viewBox={`0 0 ${width} ${height}`} role="img">
        <title>{own.spineTitle(own.spinePlaces[placeOf(row.value, half)])}</title>
        <desc>{own.spineDescription(say(low), say(high), say(half.lower), say(half.upper))}</desc>
        <path class="spine__range" d={band(x(low), x(high), 3)} />
        <path class="spine__half" d={band(x(half.lower), x(half.upper), 6)} />
        <path class="spine__city" d={`M${x(centre)} 0V${height}`} />
        {interval && (
          <path
            class="spine__interval"
            d={`M${x(interval.lower)} ${middle}H${x(interval.upper)}`}
          />
        )}
        <SpineMark standing={row.standing} judgement={judgementOf(row)} at={x(row.value)} />
      </svg>
      <p class="spine__sides" aria-hidden="true">
        <span>{left}</span>
        <span>{right}</span>
      </p>
    </div>
  )
}

const placeOf = (value: number, { lower, upper }: { lower: number; upper: number }) =>
  value < lower ? 'below' : value > upper ? 'above' : 'within'

/**
 * The city in the middle, and room on both sides for what lies farthest from it. Nothing for counts, which only
 * tell how large areas are, nor where there is nothing to lie among.
 */
function scaleOf({ indicator, statistics, middleHalf, interval, city }: Row) {
  const { minimum, maximum, median } = statistics
  if (indicator.kind === 'class' || isCount(indicator)) return undefined
  if (!middleHalf || minimum === null || maximum === null || minimum === maximum) return undefined
  const centre = city?.value ?? median!
  const ends = [minimum, maximum, interval?.lower, interval?.upper].filter(
    (end) => end !== undefined,
  )
  const reach = Math.max(...ends.map((end) => Math.abs(end - centre)))
  const turned = indicator.direction === 'lowerIsBetter' ? -1 : 1
  const x = (value: number) =>
    round(width / 2 + ((turned * (value - centre)) / reach) * (width / 2 - edge))
  return { x, centre }
}

const band = (a: number, b: number, half: number) =>
  `M${Math.min(a, b)} ${middle - half}H${Math.max(a, b)}V${middle + half}H${Math.min(a, b)}z`

/** Up: surely higher. Down: surely lower. A dot: no sure difference. A ring: nobody can say. */
export function SpineMark(props: {
  standing: Row['standing']
  judgement: 'better' | 'worse' | null
  at: number
}) {
  const { standing, judgement, at } = props
  const kind = `spine__mark spine__mark--${judgement ?? standing ?? 'unknown'}`
  if (standing === 'higher') return <path class={kind} d={`M${at} ${middle - 7}l7 12h-14z`} />
  if (standing === 'lower') return <path class={kind} d={`M${at} ${middle + 7}l7 -12h-14z`} />
  return <circle class={kind} cx={at} cy={middle} r="5.5" />
}

const standings = ['higher', 'lower', 'similar', null] as const

/** What the shapes and bars of all spine charts mean, once. */
export function SpineKey({ own, rows }: { own: ProfileTexts; rows: readonly Row[] }) {
  const used = standings.filter((standing) =>
    rows.some((row) => row.standing === standing && row.value !== null && scaleOf(row)),
  )
  if (used.length === 0) return null
  return (
    <details class="spine-key">
      <summary>{own.key}</summary>
      <ul class="key">
        {used.map((standing) => (
          <li>
            <KeyPicture>
              <SpineMark standing={standing} judgement={null} at={16} />
            </KeyPicture>
            {own.keyHere[standing ?? 'unknown']}
          </li>
        ))}
        <li>
          <KeyPicture>
            <path class="spine__interval" d={`M2 ${middle}H30`} />
          </KeyPicture>
          {own.keyInterval}
        </li>
        <li>
          <KeyPicture>
            <path class="spine__city" d={`M16 2V${height - 2}`} />
          </KeyPicture>
          {own.keyCity}
        </li>
        <li>
          <KeyPicture>
            <path class="spine__half" d={band(2, 30, 6)} />
          </KeyPicture>
          {own.keyHalf}
        </li>
        <li>
          <KeyPicture>
            <path class="spine__range" d={band(2, 30, 3)} />
          </KeyPicture>
          {own.keyRange}
        </li>
      </ul>
      <p>
        {own.keySides} {own.highest}
      </p>
    </details>
  )
}

const KeyPicture = ({ children }: { children?: unknown }) => (
  <svg viewBox={`0 0 32 ${height}`} class="spine-key__picture" aria-hidden="true">
    {children}
  </svg>
)
