export { type Solved, type SolveOptions, solveChoice } from './solve.ts'
