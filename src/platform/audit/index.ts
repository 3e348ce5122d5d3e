/**
 * The audit log as a chain: who seals it, who proves it, who erases from it. Its rows are written by
 * `operation/audit.ts`. docs/adr/0008 says why.
 */
export { eraseAuditPersonal } from './erasure.ts'
export { type Sealer, sealAudit, startSealer } from './sealer.ts'
export { type ChainHead, readHead, readWaiting } from './store.ts'
export { brokenText, headText, parseHead } from './verdict.ts'
export { type BrokenLink, type RowName, type Verdict, verifyChain, verifyWithin } from './verify.ts'
