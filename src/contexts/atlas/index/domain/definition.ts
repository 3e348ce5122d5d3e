import type { z } from 'zod'
import type { localisedTextShape } from '../../../city/index.ts'

type Words = z.infer<typeof localisedTextShape>

/** How values of different units are made comparable before they are added up. */
export type IndexMethod = 'zScores' | 'minMax' | 'rank'
/**
 * What the cut-offs of classes are told in: standard deviations of the index, shares of the areas below
 * (0 … 1), or the index's own numbers.
 */
export type CutBy = 'sd' | 'quantile' | 'value'

/** One indicator within an index. */
export interface IndexIndicator {
  indicator: string
  weight: number
  /** Whether a high value makes the index higher, or lower. */
  direction: 'raises' | 'lowers'
}

/** A class, from the lowest index upwards. Without `upTo` it is the last one. */
export interface IndexClass {
  code: number
  title: Words
  /** The largest index that belongs to it. */
  upTo?: number | undefined
}

/** What is added up, and how the outcome is cut into classes. */
export interface IndexPart {
  title: Words | null
  indicators: IndexIndicator[]
  cutBy: CutBy
  classes: IndexClass[]
  /** The indicators' change over so many years is added up instead of their values. */
  changeOver: number | null
}

/** One publication of the index: which time its figures are of, and which indicators it does without. */
export interface IndexEdition {
  id: string
  /** A period as its key: 2021, 2018-12-31. */
  time: string
  without: string[]
}

/** An index over the areas of one level, as the city describes it. */
export interface IndexDefinition {
  id: string
  title: Words
  description: Words | null
  topic: string | null
  level: string
  method: IndexMethod
  /** Areas with fewer residents get no class; null: every area gets one. */
  minResidents: number | null
  source: string | null
  status: IndexPart
  dynamics: IndexPart | null
  /** Empty: every period in which all indicators have values. */
  editions: IndexEdition[]
}
