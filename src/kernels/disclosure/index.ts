export * from './attack/index.ts'
export * from './cellKey/index.ts'
export {
  type LinearProgram,
  type LinearRow,
  type OpenProgram,
  openProgram,
  type Solution,
  type SolverOptions,
  solveLp,
} from './lp/index.ts'
export * from './primary/index.ts'
export * from './suppress/index.ts'
