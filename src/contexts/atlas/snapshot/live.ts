import { type Area, type CityLive, holdsOn, periodKey } from '../../city/index.ts'
import { computed, known, protectedValue } from '../domain/cellState.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Column, ObservationTable } from '../domain/observations.ts'
import { type LevelStatistics, statisticsOf } from '../domain/statistics.ts'

/** A value and where it comes from; no number where there is none to show. */
export type Reading =
  | {
      state: 'known' | 'computed'
      value: number
      /** value = numerator ÷ denominator × per, where both are known. */
      numerator: number | null
      denominator: number | null
    }
  | { state: 'protected' | 'unknown'; value: null; numerator: null; denominator: null }

/** An indicator in one period; `at` is its place in the table. */
export interface LiveColumn extends Column {
  at: number
  key: string
}

const noNumbers = { value: null, numerator: null, denominator: null }
const nothing: Reading = { state: 'unknown', ...noNumbers }
const secret: Reading = { state: 'protected', ...noNumbers }
const orNull = (value: number) => (Number.isNaN(value) ? null : value)

/** The atlas as the operations read it: every value by index, every statistic made once. */
export class AtlasLive {
  readonly indicators: readonly Indicator[]
  readonly #table: ObservationTable
  readonly #city: CityLive
  readonly #byId: Map<string, Indicator>
  readonly #columns: LiveColumn[][]
  readonly #statistics = new Map<string, LevelStatistics>()

  constructor(plain: { indicators: Indicator[]; table: ObservationTable }, city: CityLive) {
    this.indicators = plain.indicators
    this.#table = plain.table
    this.#city = city
    this.#byId = new Map(plain.indicators.map((indicator) => [indicator.id, indicator]))
    this.#columns = plain.indicators.map(() => [])
    plain.table.columns.forEach((column, at) => {
      this.#columns[column.indicator]!.push({ ...column, at, key: periodKey(column) })
    })
  }

  indicator(id: string): Indicator | undefined {
    return this.#byId.get(id)
  }

  /** The periods of an indicator, oldest first. */
  columns(indicator: Indicator): readonly LiveColumn[] {
    return this.#columns[indicator.ordinal]!
  }

  /** The number of the cell that means the whole city. */
  get wholeCity(): number {
    return this.#table.areaCount
  }

  /** @param area an ordinal, or `wholeCity` */
  reading(column: LiveColumn, area: number): Reading {
    const { areaCount, values, numerators, denominators, states } = this.#table
    const at = column.at * (areaCount + 1) + area
    const state = states[at]
    if (state !== known && state !== computed) return state === protectedValue ? secret : nothing
    return {
      state: state === known ? 'known' : 'computed',
      value: values[at]!,
      numerator: orNull(numerators[at]!),
      denominator: orNull(denominators[at]!),
    }
  }

  /** The areas of a level that a column is about, by name. */
  areas(column: LiveColumn, level: string): Area[] {
    return this.#city.areasOn(level, column.day)
  }

  /** Levels, largest areas first, of which at least one area has something to show. */
  levels(column: LiveColumn): string[] {
    return this.#city.levels
      .map(({ id }) => id)
      .filter((level) => {
        const { known, protected: secrets } = this.statistics(column, level)
        return known + secrets > 0
      })
  }

  /** Made when first asked for, and kept as long as the snapshot. */
  statistics(column: LiveColumn, level: string): LevelStatistics {
    const key = `${column.at} ${level}`
    const kept = this.#statistics.get(key)
    if (kept) return kept
    const values: number[] = []
    const counts = { protected: 0, unknown: 0 }
    for (const area of this.areas(column, level)) {
      const { state, value } = this.reading(column, area.ordinal)
      if (value !== null) values.push(value)
      else counts[state === 'protected' ? 'protected' : 'unknown']++
    }
    const statistics = statisticsOf(Float64Array.from(values), counts)
    this.#statistics.set(key, statistics)
    return statistics
  }

  /** Whether the column tells of the areas that hold with this one. */
  speaksOf(column: LiveColumn, area: Area): boolean {
    return holdsOn(area, column.day)
  }
}
