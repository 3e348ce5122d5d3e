import type { z } from 'zod'
import type { localisedTextShape } from '../../city/index.ts'
import type { Formula } from './formula.ts'
import type { ProtectionRule } from './protection.ts'

type Words = z.infer<typeof localisedTextShape>

export type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'neutral'
/**
 * What chance does to a value: persons out of persons, events per residents, events, a mean (whose
 * interval only the source can give), or nothing that has an interval.
 */
export type Statistic = 'proportion' | 'rate' | 'count' | 'mean' | 'none'
/** How a larger area gets a value that its source does not give. */
export type Combine = 'sum' | 'residents' | 'ratio' | 'none'

/** What is observed: its words, unit and method. `ordinal` is its place in the snapshot. */
export interface Indicator {
  ordinal: number
  id: string
  topic: string | null
  title: Words
  description: Words | null
  unit: string
  decimals: number
  direction: Direction
  kind: 'number' | 'class'
  /** kind 'class': what each code means, in order. */
  classes: { code: number; title: Words }[]
  numerator: Words | null
  denominator: Words | null
  /** value = numerator ÷ denominator × per. */
  per: number | null
  combine: Combine
  statistic: Statistic
  /** By which rule its figures went out, and in which release the last of them, on which day. */
  protection: ProtectionRule
  release: { number: number; on: string }
  source: string | null
  /** Where the figures come from, where no source of the pack is it. */
  sourceText: string | null
  licence: string | null
  method: Words | null
  date: string | null
  /** Made of released figures of others. */
  formula: Formula | null
  /** Days from which on it is counted in another way, oldest first. */
  breaks: { on: string; words: Words }[]
}
