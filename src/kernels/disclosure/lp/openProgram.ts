import type { Highs, Model, ModelData } from 'highs'
import { loadHighs } from './highs.ts'
import type { LinearProgram, LinearRow, PackedRows, Solution, SolverOptions } from './program.ts'

/** A program kept inside the solver, so that the next solve begins where the last one ended. */
export interface OpenProgram extends Disposable {
  /** Solves as it stands now. Throws for a program that the solver cannot read. */
  solve(): Solution
  setOptions(options: SolverOptions): void
  /** Columns in rising order. */
  setCosts(columns: readonly number[] | Int32Array, costs: readonly number[] | Float64Array): void
  /** Columns in rising order. */
  setBounds(
    columns: readonly number[] | Int32Array,
    lower: readonly number[] | Float64Array,
    upper: readonly number[] | Float64Array,
  ): void
  addRows(rows: readonly LinearRow[]): void
  /** Rows by number in rising order; later rows move up. */
  deleteRows(rows: readonly number[]): void
  /** Shows the solver a point to begin with: one value a column. */
  begin(values: Float64Array): void
}

/**
 * Opens a program for several solves. Whoever opens it disposes of it (`using`): its memory lies
 * outside the reach of garbage collection.
 */
export async function openProgram(
  program: LinearProgram,
  options: SolverOptions = {},
): Promise<OpenProgram> {
  const highs = await loadHighs()
  const model = highs.createModel(asModel(highs, program))
  model.options.set({ output_flag: false, ...options })
  const mixed = (program.whole?.length ?? 0) > 0
  return {
    solve: () => solve(highs, model, mixed),
    setOptions: (changed) => void model.options.set(changed),
    setCosts: (columns, costs) => {
      if (columns.length > 0) model.changeColsCost({ kind: 'set', indices: columns }, costs)
    },
    setBounds: (columns, lower, upper) => {
      if (columns.length > 0)
        model.changeColsBounds({ kind: 'set', indices: columns }, lower, upper)
    },
    addRows: (rows) => {
      if (rows.length > 0)
        model.addRows({ ...rowBounds(rows), matrix: matrixOf(rows, columnsOf(model)) })
    },
    deleteRows: (rows) => {
      if (rows.length > 0) model.deleteRows({ kind: 'set', indices: rows })
    },
    begin: (values) => void model.setSolution({ colValue: values }),
    [Symbol.dispose]: () => model.dispose(),
  }
}

/** Solves a program once. */
export async function solveLp(
  program: LinearProgram,
  options: SolverOptions = {},
): Promise<Solution> {
  using open = await openProgram(program, options)
  return open.solve()
}

function solve(highs: Highs, model: Model, mixed: boolean): Solution {
  model.zeroAllClocks()
  model.run()
  const { modelStatus } = highs.constants
  switch (model.getModelStatus()) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return optimum(model, mixed)
    case modelStatus.infeasible:
      return { status: 'infeasible' }
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return { status: 'unbounded' }
    case modelStatus.timeLimit:
    case modelStatus.iterationLimit:
    case modelStatus.solutionLimit:
    case modelStatus.interrupted:
    case modelStatus.objectiveBound:
    case modelStatus.objectiveTarget:
      return stopped(highs, model, mixed)
    default:
      return { status: 'failed' }
  }
}

function optimum(model: Model, mixed: boolean): Solution {
  const { colValue, rowDual, colDual } = model.getSolution()
  const objective = model.getObjectiveValue()
  return {
    status: 'optimal',
    objective,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : objective,
    values: colValue,
    rowPrices: mixed ? new Float64Array(0) : rowDual,
    reducedCosts: mixed ? new Float64Array(0) : colDual,
  }
}

function stopped(highs: Highs, model: Model, mixed: boolean): Solution {
  const feasible =
    model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  return {
    status: 'stopped',
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : Number.NaN,
    objective: feasible ? model.getObjectiveValue() : null,
    values: feasible ? model.getSolution().colValue : null,
  }
}

function asModel(highs: Highs, program: LinearProgram): ModelData {
  const { sense, cost, lower, upper, rows, whole } = program
  const { minimize, maximize } = highs.constants.objectiveSense
  const bounds = 'starts' in rows ? rows : rowBounds(rows)
  return {
    numCols: cost.length,
    numRows: bounds.lower.length,
    sense: sense === 'minimise' ? minimize : maximize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: bounds.lower,
    rowUpper: bounds.upper,
    matrix: 'starts' in rows ? packedMatrix(rows, cost.length) : matrixOf(rows, cost.length),
    ...(whole?.length ? { integrality: integralityOf(whole, cost.length) } : {}),
  }
}

function integralityOf(whole: readonly number[], columns: number): Int32Array {
  const types = new Int32Array(columns)
  for (const column of whole) types[column] = 1
  return types
}

const columnsOf = (model: Model) => model.getDimensions().numCols

const rowBounds = (rows: readonly LinearRow[]) => ({
  lower: Float64Array.from(rows, ({ lower }) => lower),
  upper: Float64Array.from(rows, ({ upper }) => upper),
})

const packedMatrix = ({ lower, starts, rows, values }: PackedRows, numCols: number) => ({
  ...{ format: 'csc' as const, numRows: lower.length, numCols },
  ...{ starts, indices: rows, values },
})

function matrixOf(rows: readonly LinearRow[], numCols: number) {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = starts[row]! + columns.length
  })
  const indices = new Int32Array(starts[rows.length]!)
  const values = new Float64Array(starts[rows.length]!)
  rows.forEach((row, at) => {
    indices.set(row.columns, starts[at])
    values.set(row.values, starts[at])
  })
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values }
}
