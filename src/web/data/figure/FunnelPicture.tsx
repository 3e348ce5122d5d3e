import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { funnelDots, funnelFinding } from '../../city/indicator/spread.ts'
import { indicatorTexts } from '../../city/indicator/texts.ts'
import { inWords, valueName } from '../../city/wording.ts'
import { limitPaths, sizeScale, valueScale } from '../../figures/charts/funnel.ts'
import { axisFormat, round } from '../../figures/charts/plot.ts'
import { Key, keyHeight, LinesAcross, NumbersBelow } from './axes.tsx'
import { ink, paintOf, soft, strong } from './paint.tsx'
import type { Picture, PictureView } from './picture.ts'
import { bodyWidth } from './Sheet.tsx'

const height = 600
const left = 110
const right = bodyWidth - 20
const top = 12
const bottom = height - 50

/** The areas' values by their size, within the limits that chance alone keeps to. */
export function funnelPicture({ shown, locale, own }: PictureView): Picture {
  const words = textsFor(indicatorTexts, locale)
  const spread = { shown, own: words, locale }
  const { funnel, city, indicator } = shown
  const dots = funnel && city ? funnelDots(spread) : []
  if (!funnel || !city || dots.length === 0)
    return { body: null, height: 0, description: own.nothing }
  const y = valueScale(dots, city.value, [bottom, top])
  const x = sizeScale(dots, [left, right])
  const sizes = x.ticks(6)
  const limits = limitPaths(funnel.curve, x, y)
  const size = inWords(indicator.denominator, locale) || words.funnelSize
  const axes = `${words.funnelAcross(indicator.unit || inWords(indicator.title, locale))}${size}.`
  const average = valueName(city.value, indicator, locale)
  const key = [
    [<path d="M0 14H40" stroke={ink} stroke-width="2" />, words.markCity(average)],
    [<path d="M0 14H40" {...inner} />, words.funnelInner],
    [<path d="M0 14H40" {...outer} />, words.funnelOuter],
    [<Dot x={20} y={14} place="within" />, words.funnelWithin],
    [<Dot x={20} y={14} place="beyond95" />, words.funnelBeyond95],
    [<Dot x={20} y={14} place="beyond998" />, words.funnelBeyond998],
  ] as const
  return {
    height: height + keyHeight(key),
    description: funnelFinding(spread),
    body: (
      <>
        <LinesAcross
          scale={y}
          ticks={y.ticks(5)}
          left={left}
          right={right}
          say={axisFormat(y.ticks(5), locale)}
        />
        <NumbersBelow
          ticks={sizes.map((value) => ({ at: x(value), label: formatNumber(value, locale) }))}
          y={height - 14}
        />
        {limits.inner.map((path) => (
          <path d={path} {...inner} />
        ))}
        {limits.outer.map((path) => (
          <path d={path} {...outer} />
        ))}
        <path d={`M${left} ${round(y(city.value))}H${right}`} stroke={ink} stroke-width="2" />
        {dots
          .toSorted((a, b) => Number(a.here ?? false) - Number(b.here ?? false))
          .map(({ size, value, place, words: said, here }) => (
            <Dot x={round(x(size))} y={round(y(value))} place={place} said={said} here={here} />
          ))}
        <Key y={height} axes={axes} rows={key} />
      </>
    ),
  }
}

const inner = { fill: 'none', stroke: soft, 'stroke-width': '2.5', 'stroke-dasharray': '4 6' }
const outer = { fill: 'none', stroke: soft, 'stroke-width': '2.5', 'stroke-dasharray': '14 6' }

/** Round within the limits, a hollow diamond beyond the inner ones, a full one beyond the outer. */
function Dot(props: {
  x: number
  y: number
  place: 'within' | 'beyond95' | 'beyond998'
  said?: string
  here?: boolean
}) {
  const { x, y, place, said, here } = props
  const colour = here ? paintOf('here') : strong
  const title = said && <title>{said}</title>
  if (place === 'within')
    return (
      <circle cx={x} cy={y} r={here ? 9 : 5} fill={here ? colour : paintOf('seq-3')}>
        {title}
      </circle>
    )
  const r = here ? 12 : 9
  return (
    <path
      d={`M${x} ${y - r}l${r} ${r}l-${r} ${r}l-${r} -${r}z`}
      fill={place === 'beyond998' ? colour : '#ffffff'}
      stroke={colour}
      stroke-width="2.5"
    >
      {title}
    </path>
  )
}
