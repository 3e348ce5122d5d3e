import { quarterAges, quarterGroups } from '../people/groups.ts'
import type { Traits } from '../people/traits.ts'

export type Words = Readonly<{ de: string; leicht: string; en: string }>

/** Residents of a part at one time, and what is counted per age. */
export interface Population {
  readonly counts: Int32Array
  readonly hectares: number
  readonly green: number
}

/** Residents from one age to below another; both must be limits of the age groups. */
export function aged(from: number, below = 200, sex?: 'f' | 'm') {
  if (!quarterAges.some((age) => age === from)) throw new Error(`no age group starts at ${from}`)
  const wanted = quarterGroups.map(
    (group) => group.ageFrom >= from && group.ageFrom < below && (!sex || group.sex === sex),
  )
  return ({ counts }: Population) =>
    counts.reduce((sum, n, group) => (wanted[group] ? sum + n : sum), 0)
}

export const everybody = aged(0)

/** A share of a number, as a whole number: households, children of one school year … */
export const share = (of: (population: Population) => number, factor: number) => (p: Population) =>
  Math.round(of(p) * factor)

/** How strongly a figure follows what a part is like; 0 where left out. All are exponents of a kind. */
export interface Drivers {
  readonly deprivation?: number
  readonly centre?: number
  readonly family?: number
  readonly old?: number
  readonly arrival?: number
  /** What is peculiar to a part and this indicator alone. */
  readonly own?: number
  /** Change per year, looking forward from 2024. */
  readonly yearly?: number
  /** Factor of single years: a shock, a break in the method. */
  readonly years?: Readonly<Record<number, number>>
}

/** How the figures of an indicator are made up. */
export type Recipe =
  | {
      readonly kind: 'rate'
      readonly of: (population: Population) => number
      readonly base: number
      /** The drivers act on those for whom it is not so (for shares near one). */
      readonly inverted?: boolean
      /**
       * For stocks (flats, doctors, people on benefits): mostly the same ones are counted every year, so
       * chance is drawn once and only wobbles by this share from year to year.
       */
      readonly steady?: number
      readonly drivers: Drivers
    }
  | {
      readonly kind: 'exact'
      readonly count: (population: Population) => number
      readonly of: (population: Population) => number
    }
  | { readonly kind: 'count'; readonly count: (population: Population) => number }
  | {
      readonly kind: 'mean'
      readonly base: number
      readonly drivers: Drivers
      readonly spread: number
    }

export interface MadeIndicator {
  readonly id: string
  readonly topic: string
  readonly title: Words
  readonly description: Words
  readonly unit: string
  readonly decimals: number
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral'
  readonly combine: 'sum' | 'residents' | 'ratio' | 'none'
  readonly per?: number
  readonly numerator?: string
  readonly denominator?: string
  readonly method?: Words
  readonly source: string
  /** The file it stands in: see `tables.ts`. */
  readonly table: 'bevoelkerung' | 'arbeit' | 'gesundheit' | 'wohnen' | 'umwelt'
  readonly years: readonly number[]
  /** The counts are raw: those of 1 to below this are withheld before they are published. */
  readonly protection?: { readonly least: number }
  /** Counts of 1 to below this are kept secret by the source itself. */
  readonly secretBelow?: number
  /** Probability that a value of a quarter and year is missing. */
  readonly gaps?: number
  readonly recipe: Recipe
}

/** Close to eˣ, but of + × ÷ alone, so that every machine agrees on the last digit. */
export function growth(x: number): number {
  const power = (v: number) => 1 + v + (v * v) / 2 + (v * v * v) / 6
  return x >= 0 ? power(x) : 1 / power(-x)
}

/** Factor by which the drivers raise or lower a figure in a part and year. */
export function drive(drivers: Drivers, traits: Traits, own: number, year: number): number {
  const since = year - 2024
  const deprivation = traits.deprivation + (traits.drift * since) / 9
  const exponent =
    (drivers.deprivation ?? 0) * deprivation +
    (drivers.centre ?? 0) * (traits.centre - 0.4) * 2 +
    (drivers.family ?? 0) * traits.family +
    (drivers.old ?? 0) * traits.old +
    (drivers.arrival ?? 0) * traits.arrival +
    (drivers.own ?? 0.06) * own +
    (drivers.yearly ?? 0) * since
  return growth(exponent) * (drivers.years?.[year] ?? 1)
}
