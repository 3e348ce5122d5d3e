/** Backups of a city's database, their restoring and proof. README.md describes the file. */
export { type DrillReport, drillBackup } from './drill.ts'
export { makeKeyPair, readIdentities } from './encryption.ts'
export { type MadeBackup, makeBackup } from './make.ts'
export {
  type RestoredBackup,
  type RestoreStep,
  restoreBackup,
  type Settle,
} from './restore.ts'
export { runScheduledBackup, type ScheduledBackup, type ScheduledResult } from './scheduled.ts'
