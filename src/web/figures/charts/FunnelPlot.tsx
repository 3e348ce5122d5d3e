import type { Locale } from '../../../platform/texts/index.ts'
import { LinesAcross, NumbersBelow } from './Axes.tsx'
import { type FunnelDot, type Limits, limitPaths, sizeScale, valueScale } from './funnel.ts'
import { axisFormat, fitting, plotWidth, roomFor, round } from './plot.ts'

export interface FunnelPlotProps {
  name: string
  title: string
  description: string
  dots: readonly FunnelDot[]
  curve: readonly Limits[]
  /** The city’s value. */
  average: number
  locale: Locale
}

const height = 276
const bottom = 32
const top = 12

/** Values by the size of the areas, with the limits that chance alone keeps to. */
export function FunnelPlot(props: FunnelPlotProps) {
  const { name, title, description, dots, curve, average, locale } = props
  const y = valueScale(dots, average, [height - bottom, top])
  const ticks = y.ticks(5)
  const tickName = axisFormat(ticks, locale)
  const margin = { top, bottom, left: roomFor(ticks.map(tickName)), right: 16 }
  const x = sizeScale(dots, [margin.left, plotWidth - margin.right])
  const sizes = x.ticks(4)
  const sizeName = axisFormat(sizes, locale)
  const limits = limitPaths(curve, x, y)
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
      <NumbersBelow
        scale={x}
        ticks={fitting(sizes, x, sizeName)}
        format={sizeName}
        y={height - bottom}
      />
      {limits.inner.map((path) => (
        <path class="chart__limit" d={path} />
      ))}
      {limits.outer.map((path) => (
        <path class="chart__limit chart__limit--outer" d={path} />
      ))}
      <path
        class="chart__average"
        d={`M${margin.left} ${round(y(average))}H${plotWidth - margin.right}`}
      />
      {/* A stroke of no length with round ends is a dot: one path for the many that do not stand out. */}
      <path class="chart__many" d={many(dots, x, y)} />
      {outside(dots).map(({ place, dots: these }) =>
        these.length > mostNamed ? (
          <path
            class={`chart__out chart__out--${place}`}
            d={these.map((dot) => diamond(dot, x, y)).join('')}
          />
        ) : (
          these.map((dot) => (
            <path class={`chart__out chart__out--${place}`} d={diamond(dot, x, y)}>
              <title>{dot.words}</title>
            </path>
          ))
        ),
      )}
      {dots
        .filter(({ here }) => here)
        .map((dot) => (
          <path class="chart__out chart__out--here" d={diamond(dot, x, y)}>
            <title>{dot.words}</title>
          </path>
        ))}
    </svg>
  )
}

type Scale = (value: number) => number

const many = (dots: readonly FunnelDot[], x: Scale, y: Scale) =>
  dots
    .filter(({ place, here }) => place === 'within' && !here)
    .map(({ size, value }) => `M${round(x(size))} ${round(y(value))}h0`)
    .join('')

/** Where more stand out, none does: then they are not named one by one, and one path is enough. */
const mostNamed = 60

const outside = (dots: readonly FunnelDot[]) =>
  (['beyond95', 'beyond998'] as const).map((place) => ({
    place,
    dots: dots.filter((dot) => dot.place === place && !dot.here),
  }))

function diamond({ size, value, place }: FunnelDot, x: Scale, y: Scale): string {
  const r = place === 'beyond998' ? 5 : 4
  return `M${round(x(size))} ${round(y(value) - r)}l${r} ${r}l-${r} ${r}l-${r} -${r}z`
}
