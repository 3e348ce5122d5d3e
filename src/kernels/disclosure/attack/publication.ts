/** Everything that was published about some figures, in plain data, and what must not be learnt from it. */
export interface Publication {
  cells: readonly PublishedCell[]
  /** total = Σ parts, of the true values. */
  relations?: readonly PublishedSum[]
  ratios?: readonly PublishedRatio[]
  /** Areas or groups within others: what remains between them is a figure, too. */
  contains?: readonly Containment[]
}

export interface PublishedCell {
  id: string
  table?: string
  release?: string
  /** The same figure has the same name in every table and release: their true values are taken to be equal. */
  figure?: string
  /** What was published; null where it was kept secret or never published. */
  value: number | null
  /** How far the published value may be from the true one: rounded to 5: 2; cell key with D 5: 5. Default 0. */
  accuracy?: number
  /** What anybody knows of the true value. Default: not below 0, no upper bound. null: no bound. */
  lower?: number | null
  upper?: number | null
  /** The true value is a whole number. */
  count?: boolean
  /**
   * Must not be learnt. If no cell of the publication says so, all cells that are kept secret are looked at.
   */
  sensitive?: boolean
  /** Nobody may be sure that the true value lies below this. */
  threshold?: number
  /** Every true value between these must seem possible (in the unit of the cell). */
  protection?: { lower: number; upper: number }
}

export interface PublishedSum {
  total: string
  parts: readonly string[]
}

/** A published quotient: value ≈ per · numerator / denominator, rounded to so many decimals. */
export interface PublishedRatio {
  id: string
  numerator: string
  denominator: string
  /** 100 for per cent, 1 for a mean. */
  per: number
  decimals: number
  value: number
  /** The numerator is a part of the denominator. */
  share?: boolean
  /** The cell of those of the denominator who are not in the numerator. */
  complement?: string
}

/** `part` lies within `whole`: whole − part counts somebody, and must not be a number from 1 below the threshold. */
export interface Containment {
  whole: string
  part: string
  threshold: number
}

export interface PossibleValues {
  /** −Infinity or Infinity where nothing is known. */
  lower: number
  upper: number
}

/**
 * `published`: it stands there. `exact`: one value is left. `protection`: values that must seem possible are not.
 * `threshold`: it is certainly below the threshold, and the publication did not say so itself.
 */
export type ExposureReason = 'published' | 'exact' | 'protection' | 'threshold'

/** How an attacker comes to a cell. */
export interface Path {
  /** Published figures used; `factor` where the value (or its upper bound) is their weighted sum. */
  figures: { id: string; value: number; factor: number | null }[]
  ratios: { id: string; value: number }[]
  /** Relations used, by their place in the publication. */
  relations: number[]
  /** Pairs of cells taken to be the same figure. */
  same: [string, string][]
  /** Holds if values of the same figure were not revised between releases, or not more than others were. */
  assumed: boolean
  /** Holds because counts are whole numbers. */
  whole: boolean
}

export interface Finding {
  id: string
  interval: PossibleValues
  exposed: ExposureReason | null
  path: Path | null
}

export interface Attack {
  /** One for each cell that was looked at, and for each containment that gives something away. */
  findings: Finding[]
  examined: number
  exposed: number
  /** Relations and ratios whose published values contradict each other, which no attacker can use as they stand. */
  contradictions: { kind: 'relation' | 'ratio'; at: number; by: number }[]
  /** Cells about which the published values say nothing consistent: nothing was proven of them. */
  undecided: string[]
}
