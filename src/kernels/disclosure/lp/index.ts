export { type OpenProgram, openProgram, solveLp } from './openProgram.ts'
export type {
  LinearProgram,
  LinearRow,
  NoOptimum,
  Optimum,
  Solution,
  SolverOptions,
  Stopped,
} from './program.ts'
