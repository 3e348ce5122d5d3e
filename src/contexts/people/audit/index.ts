/** The audit log as auditors and those concerned read it. How it is kept: `platform/audit`. */
export { accessReport, myAccessReport } from './accessReport.ts'
export { showChain, verifyLog } from './chain.ts'
export { findAuditedAccounts } from './findAccount.ts'
export { listEntries, searchEntries } from './listEntries.ts'
export type { Entry } from './shapes.ts'
