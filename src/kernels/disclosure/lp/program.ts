/** One linear condition: lower ≤ Σ values[i] · x[columns[i]] ≤ upper; infinite where a side is open. */
export interface LinearRow {
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[] | Int32Array
  readonly values: readonly number[] | Float64Array
}

/** All conditions at once, column by column, for programs of many: column c has the entries from starts[c] up to starts[c + 1]. */
export interface PackedRows {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly values: Float64Array
}

/** A linear or, with whole-numbered columns, mixed-integer program. Columns are 0 … cost.length − 1. */
export interface LinearProgram {
  readonly sense: 'minimise' | 'maximise'
  readonly cost: readonly number[] | Float64Array
  /** Bounds of the columns; −Infinity and Infinity where there is none. */
  readonly lower: readonly number[] | Float64Array
  readonly upper: readonly number[] | Float64Array
  readonly rows: readonly LinearRow[] | PackedRows
  /** Columns that take whole numbers only. */
  readonly whole?: readonly number[] | undefined
}

/** Options of HiGHS by their own names, such as `time_limit` in seconds or `mip_rel_gap`. */
export type SolverOptions = Readonly<Record<string, number | boolean | string>>

export interface Optimum {
  readonly status: 'optimal'
  readonly objective: number
  /** Proven bound of the objective; equals it within the solver's gap. */
  readonly bound: number
  /** One value a column. */
  readonly values: Float64Array
  /** One multiplier a row: what the objective gains per unit by which the row's bound moves. Empty for mixed-integer programs. */
  readonly rowPrices: Float64Array
  /** One reduced cost a column. Empty for mixed-integer programs. */
  readonly reducedCosts: Float64Array
}

/** Stopped by a limit: the best found so far, if anything was, and a proven bound of the objective. */
export interface Stopped {
  readonly status: 'stopped'
  readonly bound: number
  readonly objective: number | null
  readonly values: Float64Array | null
}

export interface NoOptimum {
  readonly status: 'infeasible' | 'unbounded' | 'failed'
}

export type Solution = Optimum | Stopped | NoOptimum
