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
    /** @param keys what the city's builder returned */
    async insertInto(database: Database, keys: ReadonlyMap<string, number>): Promise<void> {
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
              source: 'statistik',
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
