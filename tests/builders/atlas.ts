import { makeRelease } from '../../src/contexts/atlas/index.ts'
import type { Database } from '../../src/platform/db/database.ts'

interface IndicatorPlan {
  id: string
  title?: string
  topic?: string
  unit?: string
  direction?: 'higherIsBetter' | 'lowerIsBetter' | 'neutral'
  kind?: 'number' | 'class'
  combine?: 'sum' | 'residents' | 'ratio' | 'none'
  per?: number
  classes?: { code: number; values: string[]; title: string }[]
  statistic?: 'proportion' | 'rate' | 'count' | 'mean' | 'none'
  /** What is counted above and below the line. */
  numerator?: string
  denominator?: string
  /** As a pack says it; left out: the source's licence counts. */
  protection?: unknown
  parts?: string[]
  /** null: none, so that nothing says the figures may go out. */
  source?: string | null
}

interface ObservationPlan {
  indicator: string
  /** 'level id' as the city's builder names areas; left out: the whole city. */
  area?: string
  year: number
  value?: number | null
  numerator?: number
  denominator?: number
  protected?: boolean
}

/** Builds indicators and values for a city: `anAtlas().withIndicator(…).withValue(…).insertInto(app, keys)`. */
export function anAtlas() {
  const indicators: IndicatorPlan[] = []
  const observations: ObservationPlan[] = []
  const builder = {
    withIndicator(plan: IndicatorPlan) {
      indicators.push(plan)
      return builder
    },
    withValue(plan: ObservationPlan) {
      observations.push(plan)
      return builder
    },
    /** One value for each area, in one year. */
    withValues(indicator: string, year: number, values: Record<string, number | 'protected'>) {
      for (const [area, value] of Object.entries(values))
        builder.withValue(
          value === 'protected'
            ? { indicator, year, area, protected: true }
            : { indicator, year, area, value },
        )
      return builder
    },
    /** Numerator and denominator of each area, in one year. */
    withParts(indicator: string, year: number, parts: Record<string, [number, number]>) {
      for (const [area, [numerator, denominator]] of Object.entries(parts))
        builder.withValue({ indicator, year, area, numerator, denominator })
      return builder
    },
    /**
     * Inserts and releases, as an import does.
     *
     * @param keys what the city's builder returned
     */
    async insertInto(database: Database, keys: ReadonlyMap<string, number>): Promise<void> {
      await builder.insertUnreleased(database, keys)
      await releaseAll(database)
    },
    /** What came in and is not public yet. */
    async insertUnreleased(database: Database, keys: ReadonlyMap<string, number>): Promise<void> {
      if (indicators.length > 0)
        await database
          .insertInto('atlas.indicator')
          .values(
            indicators.map((plan, position) => ({
              id: plan.id,
              position,
              topic: plan.topic ?? null,
              title: JSON.stringify(plan.title ?? plan.id),
              unit: plan.unit ?? '%',
              direction: plan.direction ?? 'neutral',
              kind: plan.kind ?? 'number',
              combine: plan.combine ?? 'none',
              per: plan.per ?? null,
              classes: plan.classes ? JSON.stringify(plan.classes) : null,
              source: plan.source === undefined ? 'statistik' : plan.source,
              statistic: plan.statistic ?? 'none',
              numerator: plan.numerator === undefined ? null : JSON.stringify(plan.numerator),
              denominator: plan.denominator === undefined ? null : JSON.stringify(plan.denominator),
              protection: plan.protection === undefined ? null : JSON.stringify(plan.protection),
              parts: plan.parts ?? null,
            })),
          )
          .execute()
      if (observations.length > 0)
        await database
          .insertInto('atlas.observation')
          .values(
            observations.map((plan) => ({
              indicator: plan.indicator,
              area: plan.area === undefined ? null : keys.get(plan.area)!,
              period_from: `${plan.year}-01-01`,
              period_until: `${plan.year}-12-31`,
              value: plan.value ?? null,
              numerator: plan.numerator ?? null,
              denominator: plan.denominator ?? null,
              status: plan.protected ? 'protected' : 'known',
              part: 'values',
            })),
          )
          .execute()
    },
  }
  return builder
}

/** Lets out by the gate whatever may go out, as the end of an import does. */
export const releaseAll = (database: Database, at = new Date('2025-01-01T08:00:00Z')) =>
  database.transaction().execute((tx) => makeRelease(tx, { at, origin: 'import' }))
