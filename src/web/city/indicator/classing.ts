import { formatNumber, type Locale, textsFor } from '../../../platform/texts/index.ts'
import {
  type Classification,
  divergingClasses,
  equalClasses,
  type MapClass,
  manualClasses,
  mostClasses,
  orderedClasses,
  quantileClasses,
  sequentialClasses,
} from '../../figures/classes.ts'
import type { Fill } from '../../figures/fills.tsx'
import { type FigureTexts, figureTexts } from '../../figures/texts.ts'
import { inWords, isCount } from '../wording.ts'
import type { Choice } from './choice.ts'
import type { ShownIndicator } from './view.ts'

/** How values become colours, as addresses write it. */
export const classings = ['natuerlich', 'gleich', 'quantile', 'stadtwert', 'eigen'] as const
export type Classing = (typeof classings)[number]

export interface Scale {
  /** Null where the indicator brings classes of its own. */
  classing: Classing | null
  fillOf(value: number): Fill
  /** What each colour means, with the number of areas. */
  legend: { fill: Fill; name: string; count: number }[]
  /** Borders that were typed and cannot be used. */
  faulty: boolean
}

/** Those that make sense here: classes about a value need one, and a count has none to be set against. */
export const classingsFor = ({ indicator, city }: ShownIndicator): Classing[] =>
  indicator.kind === 'class'
    ? []
    : classings.filter((one) => one !== 'stadtwert' || (city !== null && !isCount(indicator)))

/**
 * Which scale is shown: the one chosen; else named classes as they are, values with a good and a bad end from
 * light to dark, and values without one about the city’s.
 */
export function scaleOf(shown: ShownIndicator, choice: Choice, locale: Locale): Scale {
  const { indicator, areas } = shown
  const values = areas.flatMap(({ value }) => value ?? [])
  if (indicator.kind === 'class') return namedScale(shown, values, locale)
  const possible = classingsFor(shown)
  const byItself =
    indicator.direction === 'neutral' && possible.includes('stadtwert') ? 'stadtwert' : 'natuerlich'
  const wanted = choice.classing && possible.includes(choice.classing) ? choice.classing : byItself
  const borders = wanted === 'eigen' ? bordersOf(choice.borders) : undefined
  // Nothing typed yet is no mistake.
  const faulty = wanted === 'eigen' && choice.borders !== '' && !borders
  const classing = wanted === 'eigen' && !borders ? 'natuerlich' : wanted
  const { classes, fillOf } = classified(classing, values, shown.city?.value ?? 0, borders ?? [])
  const t = textsFor(figureTexts, locale)
  const legend = classes.map((one) => ({
    fill: one.fill,
    name: className(one, locale, t),
    count: one.count,
  }))
  return { classing: wanted === 'eigen' ? 'eigen' : classing, fillOf, legend, faulty }
}

function namedScale({ indicator }: ShownIndicator, values: number[], locale: Locale): Scale {
  const fillOf = orderedClasses(indicator.classes.map(({ code }) => code))
  const legend = indicator.classes.map(({ code, title }) => ({
    fill: fillOf(code),
    name: inWords(title, locale),
    count: values.filter((value) => value === code).length,
  }))
  return { classing: null, fillOf, legend, faulty: false }
}

function classified(
  classing: Classing,
  values: readonly number[],
  centre: number,
  borders: readonly number[],
): Classification {
  switch (classing) {
    case 'natuerlich':
      return sequentialClasses(values)
    case 'gleich':
      return equalClasses(values)
    case 'quantile':
      return quantileClasses(values)
    case 'stadtwert':
      return divergingClasses(values, centre)
    case 'eigen':
      return manualClasses(values, borders)
  }
}

/** "5; 10; 12,5" as numbers; undefined where they are none, too many, or not ascending. */
export function bordersOf(text: string): number[] | undefined {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '')
  if (parts.length === 0 || parts.length >= mostClasses) return undefined
  const numbers = parts.map((part) =>
    /^[-−]?\d+([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.').replace('−', '-')) : NaN,
  )
  const ascending = numbers.every((number, at) => at === 0 || number > numbers[at - 1]!)
  return numbers.every(Number.isFinite) && ascending ? numbers : undefined
}

/** "5 bis unter 10". */
function className({ from, below }: MapClass, locale: Locale, t: FigureTexts): string {
  const say = (value: number) => formatNumber(value, locale, decimalsOf(value))
  if (from === undefined) return below === undefined ? t.all : t.below(say(below))
  return below === undefined ? t.from(say(from)) : t.between(say(from), say(below))
}

const mostDecimals = 4
const decimalsOf = (value: number) =>
  Math.min(mostDecimals, (String(value).split('.')[1] ?? '').length)
