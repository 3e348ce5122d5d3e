import type { FiguresNote, IndexNote } from '../../../contexts/atlas/index.ts'
import type { PeriodNote } from '../../../contexts/city/index.ts'
import { formatNumber, type Locale } from '../../../platform/texts/index.ts'
import type { PageRequest } from '../../frame/page.ts'
import { inWords, periodName } from '../wording.ts'
import type { IndexTexts } from './texts.ts'

export interface IndexWording {
  request: PageRequest
  t: IndexTexts
}

/** What the index is called beside its dynamics, and these. */
export const statusName = ({ status }: IndexNote, { request, t }: IndexWording): string =>
  inWords(status.title, request.locale) || t.situation
export const dynamicsName = ({ dynamics }: IndexNote, { request, t }: IndexWording): string =>
  inWords(dynamics?.title, request.locale) || t.development

export const editionName = (
  { id, period }: { id: string; period: PeriodNote },
  { request, t }: IndexWording,
) => t.editionOf(id, periodName(period, request.locale))

export const classTitle = (classes: FiguresNote['classes'], code: number, locale: Locale): string =>
  inWords(classes.find((one) => one.code === code)?.title, locale)

/** Why an area has no class, in a word. */
export const stateName = (
  state: 'classed' | 'protected' | 'unknown' | 'fewResidents',
  t: IndexTexts,
): string =>
  ({ classed: '', protected: t.protectedValue, unknown: t.unknown, fewResidents: t.fewResidents })[
    state
  ]

const usual = 2
const mostDecimals = 6

/** A number without unit; what rounds to zero has no sign. */
export function plain(value: number, locale: Locale, decimals = usual): string {
  const rounded = Number(value.toFixed(decimals))
  return formatNumber(rounded === 0 ? 0 : rounded, locale, decimals)
}

/** As `plain`, with as many decimals as it takes to be seen on its own side of every cut-off. */
export function besideCuts(value: number, cuts: readonly number[], locale: Locale): string {
  const side = (number: number) => cuts.filter((cut) => number > cut).length
  let decimals = usual
  while (decimals < mostDecimals && side(Number(value.toFixed(decimals))) !== side(value))
    decimals++
  return plain(value, locale, decimals)
}

/** A cut-off, as short as it can be said. */
export const cutName = (cut: number, locale: Locale): string => {
  const text = String(Number(cut.toFixed(usual)))
  return plain(cut, locale, (text.split('.')[1] ?? '').length)
}

/** With a sign, for what is added: +1,30. */
export function signed(value: number, locale: Locale): string {
  const text = plain(value, locale)
  return Number(value.toFixed(usual)) > 0 ? `+${text}` : text
}

interface Measure {
  unit: string
  decimals: number
  /** Where a change goes in. */
  before: unknown
}

/**
 * A value or a mean with its unit, a digit more than the indicator is told with elsewhere. The change of a
 * percentage is told in points.
 */
export function measured(
  value: number,
  { unit, decimals, before }: Measure,
  { locale, t }: { locale: Locale; t: IndexTexts },
): string {
  const number = plain(value, locale, decimals + 1)
  const shown = before !== null && unit === '%' ? t.points : unit
  return shown === '' ? number : `${number}\u00a0${shown}`
}
