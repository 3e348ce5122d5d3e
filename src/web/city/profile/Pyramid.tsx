import { formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import { axisFormat, plotWidth, round } from '../../figures/charts/plot.ts'
import { figureTexts } from '../../figures/texts.ts'

export interface PyramidBand {
  ageFrom: number
  /** null: no upper end. */
  ageBelow: number | null
  women: number
  men: number
}

export interface PyramidProps {
  title: string
  description: string
  bands: readonly PyramidBand[]
  /** The whole city in the same bands; its outline is drawn over the bars. */
  city?: readonly PyramidBand[]
  locale: Locale
}

const top = 22
const bottom = 26
const yearHeight = 2.7
/** Half of the room for ages in the middle. */
const gap = 17
const half = plotWidth / 2 - gap - 12
/** Ages with no upper end are drawn as so many years. */
const openYears = 15

interface Bar {
  from: number
  below: number
  women: number
  men: number
}

/**
 * Population pyramid of bands of any width: a band is as high as it has years, and its bar as long as there are
 * people in one year of age, so that areas are people. Lengths in thousandths of all, to compare with the city.
 */
export function Pyramid({ title, description, bands, city, locale }: PyramidProps) {
  const t = textsFor(figureTexts, locale)
  const here = barsOf(bands)
  const whole = city ? barsOf(city) : []
  const longest = Math.max(...[...here, ...whole].flatMap(({ women, men }) => [women, men]))
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => longest / one <= 4) ?? longest
  const reach = Math.ceil(longest / step - 1e-9) * step
  const oldest = here.at(-1)!.below
  const height = top + oldest * yearHeight + bottom
  const y = (age: number) => round(top + (oldest - age) * yearHeight)
  const length = (perYear: number) => round((perYear / reach) * half)
  const left = plotWidth / 2 - gap
  const right = plotWidth / 2 + gap
  const ticks = Array.from({ length: Math.floor(reach / step) + 1 }, (_, at) => at * step)
  const say = axisFormat(ticks, locale)
  return (
    <svg
      viewBox={`0 0 ${plotWidth} ${round(height)}`}
      class="chart pyramid"
      role="img"
      aria-labelledby="alter-bild-title"
      aria-describedby="alter-bild-description"
    >
      <title id="alter-bild-title">{title}</title>
      <desc id="alter-bild-description">{description}</desc>
      <text x={left} y={top - 8} text-anchor="end">
        {t.women}
      </text>
      <text x={right} y={top - 8}>
        {t.men}
      </text>
      <g class="axis">
        {ticks.map((tick) => (
          <>
            <path
              d={`M${left - length(tick)} ${top}V${y(0)}M${right + length(tick)} ${top}V${y(0)}`}
            />
            {tick > 0 && (
              <>
                <text x={left - length(tick)} y={y(0) + 17} text-anchor="middle">
                  {say(tick)}
                </text>
                <text x={right + length(tick)} y={y(0) + 17} text-anchor="middle">
                  {say(tick)}
                </text>
              </>
            )}
          </>
        ))}
      </g>
      {here.map(({ from, below, women, men }) => {
        const [above, under] = [y(below) + 0.5, y(from) - 0.5]
        return (
          <>
            <path
              class="pyramid__women"
              d={`M${left} ${above}h${-length(women)}V${under}h${length(women)}z`}
            />
            <path
              class="pyramid__men"
              d={`M${right} ${above}h${length(men)}V${under}h${-length(men)}z`}
            />
          </>
        )
      })}
      {whole.length > 0 && (
        <path
          class="pyramid__city"
          d={`${outline(whole, ({ women }) => left - length(women), y)}${outline(whole, ({ men }) => right + length(men), y)}`}
        />
      )}
      {fitting(here.map(({ from }) => from)).map((age) => (
        <text x={plotWidth / 2} y={y(age)} dy="0.35em" text-anchor="middle">
          {formatNumber(age, locale)}
        </text>
      ))}
    </svg>
  )
}

function barsOf(bands: readonly PyramidBand[]): Bar[] {
  const total = bands.reduce((sum, { women, men }) => sum + women + men, 0)
  return bands.map(({ ageFrom, ageBelow, women, men }) => {
    const below = ageBelow ?? ageFrom + openYears
    const perYear = (count: number) => (total > 0 ? (count / total / (below - ageFrom)) * 1000 : 0)
    return { from: ageFrom, below, women: perYear(women), men: perYear(men) }
  })
}

const outline = (bars: readonly Bar[], x: (bar: Bar) => number, y: (age: number) => number) =>
  bars
    .map((bar, at) => `${at === 0 ? 'M' : 'L'}${round(x(bar))} ${y(bar.from)}V${y(bar.below)}`)
    .join('')

/** Letters on a phone need so many years to stand above each other. */
const leastYearsApart = 7

function fitting(ages: readonly number[]): number[] {
  const chosen: number[] = []
  for (const age of ages)
    if (chosen.length === 0 || age - chosen.at(-1)! >= leastYearsApart) chosen.push(age)
  return chosen
}
