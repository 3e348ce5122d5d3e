export { type Actor, operator, publicActor } from './actor.ts'
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
  type Effect,
  type InputOf,
  type Operation,
  type OutputOf,
  operation,
  type Permission,
} from './operation.ts'
export {
  done,
  type Failure,
  failed,
  type Issue,
  invalid,
  notFound,
  type Outcome,
} from './outcome.ts'
