export { type OpenProgram, openProgram, solveLp } from './openProgram.ts'
export type {
  LinearProgram,
  LinearRow,
  NoOptimum,
  Optimum,
  PackedRows,
  Solution,
  SolverOptions,
  Stopped,
} from './program.ts'
