import { type IndicatorQuery, indicatorAddress } from '../addresses.ts'
import type { Classing } from './classing.ts'
import { classings } from './classing.ts'
import type { ShownIndicator } from './view.ts'

export const sortOrders = ['hoch', 'niedrig', 'name', 'vergleich'] as const
export type SortOrder = (typeof sortOrders)[number]

/** What the address of an indicator’s page chooses beyond level and time. */
export interface Choice {
  /** Undefined: what fits the indicator. */
  classing: Classing | undefined
  /** Borders of classes as they were typed. */
  borders: string
  order: SortOrder
  /** Whether the order was asked for. */
  ordered: boolean
  /** Slug or id of an area. */
  area: string | undefined
}

export function choiceOf(query: URLSearchParams): Choice {
  const order = sortOrders.find((one) => one === query.get('sortierung'))
  return {
    classing: classings.find((one) => one === query.get('einteilung')),
    borders: query.get('grenzen')?.trim().slice(0, 100) ?? '',
    order: order ?? 'hoch',
    ordered: order !== undefined,
    area: query.get('gebiet')?.trim() || undefined,
  }
}

/** The choice as the address writes it; what is chosen by itself is left out. */
export const queryOfChoice = (shown: ShownIndicator, choice: Choice): IndicatorQuery => ({
  ebene: shown.level,
  zeit: shown.period.key,
  einteilung: choice.classing,
  grenzen: choice.classing === 'eigen' ? choice.borders : undefined,
  gebiet: shown.course?.area.slug,
  sortierung: choice.ordered ? choice.order : undefined,
})

/** This page with one thing changed. */
export const addressWith = (
  shown: ShownIndicator,
  choice: Choice,
  change: IndicatorQuery,
): string => indicatorAddress(shown.indicator.id, { ...queryOfChoice(shown, choice), ...change })
