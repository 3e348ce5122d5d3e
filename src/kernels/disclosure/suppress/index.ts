export { type Audit, audit, type Exposed } from './audit.ts'
export { type CheckOptions, type Fault, faultsOf } from './check.ts'
export {
  NotProtectable,
  type ProtectionCell,
  type ProtectionInstance,
  type Relation as AdditiveRelation,
  type Unprotectable,
} from './instance.ts'
export { type Protection, type ProtectOptions, protect } from './protect.ts'
