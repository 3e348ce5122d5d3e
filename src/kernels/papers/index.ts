/** Reads German official prose: what a paper promises, where, and how firmly. */

export {
  type Comparison,
  comparePapers,
  type Reason,
  type Relation,
  relations,
} from './compare/index.ts'
export type { Found } from './found.ts'
export { readPaper } from './read.ts'
export {
  type Commitment,
  type CommitmentKind,
  type Deadline,
  fields,
  kinds,
  type Layer,
  layers,
  type Nature,
  type NumberRole,
  natures,
  numberRoles,
  type PolicyField,
  type Reading,
  type Section,
  type StatedNumber,
  type Strength,
  strengths,
} from './types.ts'
