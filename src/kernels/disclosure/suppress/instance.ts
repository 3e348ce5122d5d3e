/**
 * A cell of a set of tables. The attacker knows `lower` and `upper` of every cell beforehand; a
 * primary cell is safe if what the attacker can work out reaches from `value − lowerProtection` or
 * below to `value + upperProtection` or above.
 */
export interface ProtectionCell {
  readonly id: string
  readonly value: number
  /** Must not be published, and must stay uncertain to its protection levels. */
  readonly primary: boolean
  /** What everybody knows of the value beforehand; −Infinity and Infinity where nothing. */
  readonly lower: number
  readonly upper: number
  /** What it costs not to publish this cell; 0 or more. */
  readonly weight: number
  /** How far below and above its value the attacker must be left guessing; 0 or more. */
  readonly lowerProtection: number
  readonly upperProtection: number
  /** How wide the attacker's interval must be in all, wherever it lies. */
  readonly slidingProtection?: number
}

/** value(total) = Σ value(parts). Values may be rounded: deviations obey the relation exactly. */
export interface Relation {
  readonly total: string
  readonly parts: readonly string[]
}

export interface ProtectionInstance {
  readonly cells: readonly ProtectionCell[]
  readonly relations: readonly Relation[]
  /** Cells that are published already: they cannot be suppressed any more. */
  readonly frozen?: readonly string[]
  /** Cells that were suppressed before and stay so, at no cost. */
  readonly alreadySuppressed?: readonly string[]
}

/** The tables cannot be made safe, and why: one sentence a cell. */
export class NotProtectable extends Error {
  readonly reasons: readonly Unprotectable[]

  constructor(reasons: readonly Unprotectable[]) {
    super(`cannot be protected: ${reasons.map(({ cell }) => cell).join(', ')}`)
    this.name = 'NotProtectable'
    this.reasons = reasons
  }
}

/** Why a primary cell cannot be protected, whatever else is suppressed. */
export type Unprotectable =
  /** It is published already (`frozen`). */
  | { readonly kind: 'published'; readonly cell: string }
  /** What is known beforehand is narrower than the protection: `possible` is all the attacker can be left with. */
  | {
      readonly kind: 'known'
      readonly cell: string
      readonly needed: readonly [number, number]
      readonly possible: readonly [number, number]
    }
  /** Fixed by a relation all of whose other cells are published or known. */
  | { readonly kind: 'determined'; readonly cell: string; readonly relation: Relation }
  /** Even with every cell that may be suppressed left out, the relations leave no more than `possible`. */
  | {
      readonly kind: 'bounded'
      readonly cell: string
      readonly needed: readonly [number, number]
      readonly possible: readonly [number, number]
    }
