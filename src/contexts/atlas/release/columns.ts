import type { Period } from '../../city/index.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { BuiltColumn } from '../domain/observations.ts'
import type { ProtectionRule } from '../domain/protection.ts'
import type { ReleasedContent } from '../domain/released.ts'

/** An indicator in a period: what is released, withheld or withdrawn as one. */
export interface ColumnKey extends Period {
  indicator: string
}

export const columnKey = ({ indicator, from, until }: ColumnKey) => `${indicator} ${from} ${until}`

/** What the gate needs to know of an indicator. */
export interface GuardedIndicator
  extends Pick<Indicator, 'combine' | 'kind' | 'per' | 'statistic' | 'unit'> {
  id: string
  title: string
  /** What is counted above and below the line, in German: the same words mean the same count. */
  numerator: string | null
  denominator: string | null
  /** Indicators whose counts add up to this one’s. */
  parts: readonly string[]
}

/** A column in the hands of the gate, with raw figures. By place: areas, then the city. */
export interface RawColumn extends ColumnKey {
  about: GuardedIndicator
  rule: ProtectionRule
  built: BuiltColumn
  source: string | null
  /** The largest contributions to sums, where the source tells them; NaN elsewhere. */
  contributions: { largest: Float64Array; second: Float64Array } | undefined
  /** What was public of it before, oldest first. */
  earlier: readonly EarlierContent[]
}

export interface EarlierContent extends ReleasedContent {
  release: number
}

/** Why figures stay out, or what a planner should know of them. Plain data: kept, and told in German. */
export type Finding =
  /** Neither a rule nor a licence says that they may go out. */
  | { kind: 'noRule' }
  /** A rule about counts, but there are none to judge by. */
  | { kind: 'noCounts'; areas: string[] }
  /** They cannot be protected, whatever else is withheld. */
  | { kind: 'unprotectable'; areas: string[] }
  /** The attack on the finished tables found them. */
  | { kind: 'exposed'; areas: string[] }
  /** Withheld from now on, but public since an earlier release. */
  | { kind: 'alreadyPublic'; areas: string[] }
