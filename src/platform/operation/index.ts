export {
  type AccountActor,
  type Actor,
  accountOf,
  may,
  operator,
  publicActor,
  signedIn,
} from './actor.ts'
export { type Door, execute } from './execute.ts'
export {
  decodeQuery,
  decodeText,
  type FieldSchema,
  inputSchema,
  kebab,
  type ObjectSchema,
  operationPath,
} from './inputSchema.ts'
export {
  type Call,
  type Count,
  type Effect,
  type InputOf,
  type Operation,
  type OutputOf,
  operation,
  type Permission,
  type PersonalNote,
  type RateLimit,
} from './operation.ts'
export {
  type CurrentState,
  done,
  type Failure,
  failed,
  type Issue,
  invalid,
  notFound,
  notYours,
  type Outcome,
  outdated,
} from './outcome.ts'
export { actsFor, actsForTheCity, type Policy, policy } from './policy.ts'
