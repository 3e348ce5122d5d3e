/** Where sites belong: choices of places with proof of how much better any other could be. */

export { type Solved, type SolveOptions, solveChoice } from './median/index.ts'
export {
  MOST_VERTICES,
  type OrLibraryFault,
  type OrLibraryInstance,
  readOrLibrary,
} from './orLibrary/readOrLibrary.ts'
export {
  type Covered,
  type CoveringProblem,
  type MedianProblem,
  solveCovering,
  solveMedian,
} from './problem.ts'
