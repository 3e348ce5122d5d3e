import { scaleLinear } from 'd3-scale'
import { area, line as lineOf } from 'd3-shape'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { periodAt, periodShort, valueName } from '../../city/wording.ts'
import { round } from '../../figures/charts/plot.ts'
import { figureTexts } from '../../figures/texts.ts'
import { LinesAcross, NumbersBelow, type Scale } from './axes.tsx'
import { ink, paintOf, shortened, soft, strong } from './paint.tsx'
import type { Picture, PictureView } from './picture.ts'
import { bodyWidth } from './Sheet.tsx'

const height = 560
const left = 110
const right = bodyWidth - 250
const top = 12
const bottom = height - 50

interface Point {
  at: number
  label: string
  value: number | null
  lower: number | null
  upper: number | null
}

/** The city through time within the span of its areas, and the area asked for. */
export function coursePicture(view: PictureView): Picture {
  const { shown, locale, own } = view
  const { indicator, course } = shown
  const cityPoints = shown.series.map(
    ({ period, city, interval }): Point => ({
      at: periodAt(period),
      label: periodShort(period),
      value: city?.value ?? null,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    }),
  )
  const spans = shown.series.map(
    ({ period, minimum, maximum }): Point => ({
      at: periodAt(period),
      label: periodShort(period),
      value: null,
      lower: minimum,
      upper: maximum,
    }),
  )
  const own_ = (course?.series ?? []).map(
    ({ period, value, interval }): Point => ({
      at: periodAt(period),
      label: periodShort(period),
      value,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    }),
  )
  const numbers = [...cityPoints, ...spans, ...own_].flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((one) => one !== null),
  )
  if (numbers.length === 0 || indicator.kind === 'class')
    return { body: null, height: 0, description: own.nothing }
  const y = scaleLinear()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .nice(5)
    .range([bottom, top])
  const times = cityPoints.map(({ at }) => at)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([left, right])
  const t = textsFor(figureTexts, locale)
  const say = (value: number) => formatNumber(value, locale, indicator.decimals)
  return {
    height: height + 36,
    description: own.course(view.what),
    body: (
      <>
        <path d={bandOf(spans, x, y)} fill={paintOf('seq-1')} />
        <LinesAcross scale={y} ticks={y.ticks(5)} left={left} right={right} say={say} />
        <NumbersBelow
          ticks={cityPoints.map(({ at, label }) => ({ at: x(at), label }))}
          y={height - 14}
        />
        <Course
          points={cityPoints}
          x={x}
          y={y}
          colour={soft}
          dashed
          name={t.wholeCity}
          say={(value) => valueName(value, indicator, locale)}
        />
        {course && (
          <Course
            points={own_}
            x={x}
            y={y}
            colour={strong}
            name={course.area.name}
            say={(value) => valueName(value, indicator, locale)}
          />
        )}
        <text x={left} y={height + 24} font-size="19" fill={soft}>
          {own.band}
        </text>
      </>
    ),
  }
}

const bandOf = (points: readonly Point[], x: Scale, y: Scale): string =>
  area<Point>()
    .defined(({ lower, upper }) => lower !== null && upper !== null)
    .x(({ at }) => round(x(at)))
    .y0(({ lower }) => round(y(lower ?? 0)))
    .y1(({ upper }) => round(y(upper ?? 0)))([...points]) ?? ''

/** A line with its points, their intervals, and its name at its end. */
function Course(props: {
  points: readonly Point[]
  x: Scale
  y: Scale
  colour: string
  dashed?: boolean
  name: string
  say: (value: number) => string
}) {
  const { points, x, y, colour, name, say } = props
  const known = points.filter(({ value }) => value !== null)
  const path =
    lineOf<Point>()
      .defined(({ value }) => value !== null)
      .x(({ at }) => round(x(at)))
      .y(({ value }) => round(y(value ?? 0)))([...points]) ?? ''
  const last = known.at(-1)
  return (
    <g>
      {points.map(({ at, lower, upper }) =>
        lower === null || upper === null ? null : (
          <path
            d={`M${round(x(at))} ${round(y(lower))}V${round(y(upper))}`}
            stroke={colour}
            stroke-width="2"
          />
        ),
      )}
      <path
        d={path}
        fill="none"
        stroke={colour}
        stroke-width="4"
        {...(props.dashed ? { 'stroke-dasharray': '10 6' } : {})}
      />
      {known.map(({ at, value }) => (
        <circle cx={round(x(at))} cy={round(y(value!))} r="6" fill={colour} />
      ))}
      {last && (
        <g font-size="20" fill={ink}>
          <text x={round(x(last.at)) + 16} y={round(y(last.value!))}>
            {shortened(name, 20)}
          </text>
          <text x={round(x(last.at)) + 16} y={round(y(last.value!)) + 24}>
            {shortened(say(last.value!), 20)}
          </text>
        </g>
      )}
    </g>
  )
}
