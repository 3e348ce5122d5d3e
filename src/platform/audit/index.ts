/** The chained audit log: who seals it, who proves it, who erases from it. Rows are written by `operation/audit.ts`. */
export { type Sealer, sealAudit, startSealer } from './sealer.ts'
