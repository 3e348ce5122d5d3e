import { binomial } from '../chance/counts.ts'
import { type Random, randomStream } from '../chance/random.ts'
import { type QuarterArea, reform } from '../map/areas.ts'
import type { Town } from '../map/town.ts'
import { type ResidentCounts, years } from '../people/residents.ts'
import type { Traits } from '../people/traits.ts'
import { drive, type MadeIndicator, type Population } from './recipe.ts'

/** A figure of a quarter (or of the city) in a year. */
export interface Observation {
  readonly indicator: string
  readonly quarter: string
  readonly year: number
  readonly state: 'known' | 'protected' | 'missing'
  /** Rounded to the indicator's decimals. */
  readonly value: number
  readonly numerator?: number
  readonly denominator?: number
}

const allYears: readonly number[] = years

interface PartFigure {
  readonly numerator: number
  readonly denominator: number
}

/** The quarters that held on 31 December of a year. */
export function quartersIn(town: Town, year: number): QuarterArea[] {
  return town.quarters.filter((q) =>
    year < reform.year ? q.from < reform.from : q.until === undefined,
  )
}

/**
 * Figures of all quarters and years of one indicator. They are drawn for parts, as whole people from
 * whole people, and added up for the quarters of the time.
 */
export function observe(
  town: Town,
  traits: readonly Traits[],
  residents: ResidentCounts,
  indicator: MadeIndicator,
): Observation[] {
  const random = randomStream(town.plan.seed, `indicator ${indicator.id}`)
  const own = town.parts.map(() => random.normal())
  return indicator.years.flatMap((year) => {
    const counts = residents[allYears.indexOf(year)]
    if (!counts) throw new Error(`no residents for ${indicator.id} in ${year}`)
    const figures = town.parts.map((part, i) => {
      const population = { counts: counts[i]!, hectares: part.hectares, green: part.green }
      const factor =
        'drivers' in indicator.recipe
          ? drive(indicator.recipe.drivers, traits[i]!, own[i]!, year)
          : 1
      const lasting = () => randomStream(town.plan.seed, `indicator ${indicator.id} ${i}`)
      const chance = { yearly: random, lasting }
      return drawFigure(indicator, population, factor, chance)
    })
    return quartersIn(town, year).map((quarter) => {
      const missing = random.next() < (indicator.gaps ?? 0)
      return observation(indicator, quarter, year, figures, missing)
    })
  })
}

function drawFigure(
  { recipe }: MadeIndicator,
  population: Population,
  factor: number,
  chance: { yearly: Random; lasting: () => Random },
): PartFigure {
  if (recipe.kind === 'count') return { numerator: recipe.count(population), denominator: 1 }
  if (recipe.kind === 'exact')
    return { numerator: recipe.count(population), denominator: recipe.of(population) }
  if (recipe.kind === 'mean') {
    const people = population.counts.reduce((sum, n) => sum + n, 0)
    const noise = (recipe.spread * chance.yearly.normal()) / Math.sqrt(Math.max(1, people / 100))
    return { numerator: people * recipe.base * (factor + noise), denominator: people }
  }
  const denominator = recipe.of(population)
  const wobble = 1 + (recipe.steady ?? 0) * chance.yearly.normal()
  const p = recipe.inverted ? 1 - (1 - recipe.base) * factor : recipe.base * factor * wobble
  const bounded = Math.max(0.0002, Math.min(0.985, p))
  const random = recipe.steady === undefined ? chance.yearly : chance.lasting()
  return { numerator: binomial(random, denominator, bounded), denominator }
}

function observation(
  indicator: MadeIndicator,
  quarter: QuarterArea,
  year: number,
  figures: readonly PartFigure[],
  missing: boolean,
): Observation {
  const base = { indicator: indicator.id, quarter: quarter.id, year }
  const numerator = quarter.parts.reduce((sum, p) => sum + figures[p]!.numerator, 0)
  const denominator = quarter.parts.reduce((sum, p) => sum + figures[p]!.denominator, 0)
  const { kind } = indicator.recipe
  if (missing || denominator === 0) return { ...base, state: 'missing', value: 0 }
  const scale = 10 ** indicator.decimals
  const round = (value: number) => Math.round(value * scale) / scale
  if (kind === 'count') return { ...base, state: 'known', value: round(numerator) }
  if (kind === 'mean') return { ...base, state: 'known', value: round(numerator / denominator) }
  const value = round((numerator / denominator) * (indicator.per ?? 1))
  const kept = numerator > 0 && numerator < (indicator.secretBelow ?? 0)
  return { ...base, state: kept ? 'protected' : 'known', value, numerator, denominator }
}
