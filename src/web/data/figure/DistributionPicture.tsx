import { scaleLinear } from 'd3-scale'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { binName, binsIn, distributionFinding, marksOf } from '../../city/indicator/spread.ts'
import { indicatorTexts } from '../../city/indicator/texts.ts'
import { inWords } from '../../city/wording.ts'
import { axisFormat, round } from '../../figures/charts/plot.ts'
import { figureTexts } from '../../figures/texts.ts'
import { Key, keyHeight, LinesAcross, NumbersBelow } from './axes.tsx'
import { ink, paintOf, shortened } from './paint.tsx'
import type { Picture, PictureView } from './picture.ts'
import { bodyWidth } from './Sheet.tsx'

const height = 520
const left = 110
const right = bodyWidth - 20
const top = 40
const bottom = height - 50

/** How many areas have which value, with the city and the area asked for. */
export function distributionPicture({ shown, locale, own }: PictureView): Picture {
  const words = textsFor(indicatorTexts, locale)
  const spread = { shown, own: words, locale }
  const bins = binsIn(shown)
  if (bins.length === 0) return { body: null, height: 0, description: own.nothing }
  const areas = textsFor(figureTexts, locale).areas
  const marks = marksOf(spread)
  const { indicator } = shown
  const y = scaleLinear()
    .domain([0, Math.max(...bins.map(({ count }) => count))])
    .nice(4)
    .range([bottom, top])
  const x = scaleLinear()
    .domain([bins[0]!.from, bins.at(-1)!.below])
    .range([left, right])
  const borders = x.ticks(8)
  const border = axisFormat(borders, locale)
  const axes = `${words.distributionUp} ${indicator.unit || inWords(indicator.title, locale)}.`
  const key = marks.map(
    ({ kind, words: said }) => [<Flag kind={kind} x={20} y={24} />, shortened(said, 90)] as const,
  )
  return {
    height: height + keyHeight(key),
    description: distributionFinding(spread),
    body: (
      <>
        <LinesAcross
          scale={y}
          ticks={y.ticks(4).filter(Number.isInteger)}
          left={left}
          right={right}
          say={(count) => formatNumber(count, locale)}
        />
        {bins.map((bin) => (
          <rect
            x={round(x(bin.from) + 1.5)}
            y={round(y(bin.count))}
            width={round(Math.max(2, x(bin.below) - x(bin.from) - 3))}
            height={round(y(0) - y(bin.count))}
            fill={paintOf('seq-4')}
          >
            <title>{`${binName(bin, locale)}: ${areas(formatNumber(bin.count, locale))}`}</title>
          </rect>
        ))}
        <NumbersBelow
          ticks={borders.map((value) => ({ at: x(value), label: border(value) }))}
          y={height - 14}
        />
        {marks.map(({ kind, at }) => (
          <g>
            <path d={`M${round(x(at))} ${top - 10}V${bottom}`} stroke={ink} stroke-width="3" />
            <Flag kind={kind} x={round(x(at))} y={top - 10} />
          </g>
        ))}
        <Key y={height} axes={axes} rows={key} />
      </>
    ),
  }
}

/** A square for the city, a triangle for an area: told apart without colour. */
const Flag = ({ kind, x, y }: { kind: 'city' | 'here'; x: number; y: number }) => (
  <path
    d={kind === 'city' ? `M${x - 11} ${y - 20}h22v20h-22z` : `M${x - 14} ${y - 22}h28L${x} ${y}z`}
    fill={kind === 'city' ? ink : paintOf('here')}
  />
)
