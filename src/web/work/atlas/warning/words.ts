import type { listSignals } from '../../../../contexts/atlas/index.ts'
import type { OutputOf } from '../../../../platform/operation/index.ts'
import { formatNumber } from '../../../../platform/texts/index.ts'
import { texts as t } from './texts.ts'

export type Listed = OutputOf<typeof listSignals>
export type Signal = Listed['signals'][number]

const de = 'de'

/** A value with its unit. */
export function valueWords(value: number, { unit, decimals }: Signal['indicator']): string {
  const number = formatNumber(value, de, decimals)
  return unit === '' ? number : `${number}\u00a0${unit}`
}

/** What it changes in a year, with its sign and a digit more than values have. */
export function slopeWords({ slope, indicator: { unit, decimals } }: Signal): string {
  const number = formatNumber(Math.abs(slope), de, decimals + 1)
  const shown = unit === '%' ? t.points : unit
  return `${slope < 0 ? '−' : '+'}${number}${shown === '' ? '' : `\u00a0${shown}`}`
}

/** Counts that are only expected: "etwa 3", of small ones "weniger als 1". */
export function expectedWords(number: number): string {
  return number < 1 ? t.under('1') : t.around(formatNumber(Math.round(number), de))
}

const rarest = 1e-4

export function chanceWords(chance: number): string {
  return chance < rarest ? t.chanceUnder : t.chance(formatNumber(Math.round(1 / chance), de))
}
