import type { Database } from '../db/database.ts'
import type { Door } from '../operation/index.ts'
import type { ImportPart } from './part.ts'
import {
  type CheckedPart,
  type ImportFolders,
  type ImportProgress,
  prepareParts,
} from './prepare.ts'
import type { ImportReport, PartReport } from './report.ts'
import { compareParts, type WrittenParts, writeParts } from './write.ts'

export interface RunImport {
  /** In an order in which each part comes after those it needs. */
  parts: readonly ImportPart[]
  folders: ImportFolders
  now: Date
  /** Tables of each kind of part: what must be retired when a part vanishes from the pack. */
  kinds: ReadonlyMap<string, readonly string[]>
  onProgress?: (progress: ImportProgress) => void
}

/**
 * Checks all parts, writes the accepted ones and publishes.
 *
 * @param run `openDoor` is called once everything is checked; it gives undefined if another import of
 *   this city is under way, and then nothing is written
 */
export async function runImport(
  run: RunImport & { openDoor: () => Promise<Door | undefined> },
): Promise<ImportReport | 'busy'> {
  const started = performance.now()
  const checked = await prepareParts(run.parts, run.folders, run.now, run.onProgress)
  const door = await run.openDoor()
  if (!door) return 'busy'
  const written = await writeParts(checked, run.kinds, door, run.onProgress)
  return reportOf(checked, written, false, started)
}

/** Checks all parts and compares them with the database, if there is one; changes nothing. */
export async function checkImport(
  run: RunImport & { openDatabase: () => Promise<Database | undefined> },
): Promise<ImportReport> {
  const started = performance.now()
  const checked = await prepareParts(run.parts, run.folders, run.now, run.onProgress)
  const database = await run.openDatabase()
  const written: WrittenParts = database
    ? await compareParts(checked, run.kinds, database, run.now, run.onProgress)
    : { counts: new Map(), vanished: [] }
  return reportOf(checked, written, true, started)
}

function reportOf(
  checked: readonly CheckedPart[],
  { counts, vanished, version }: WrittenParts,
  check: boolean,
  started: number,
): ImportReport {
  const parts = checked.map(({ part, findings, prepared }): PartReport => {
    const accepted = prepared !== undefined && !findings.refused
    return {
      name: part.name,
      kind: part.kind,
      heading: part.heading,
      file: part.file,
      state: accepted ? 'accepted' : 'refused',
      rowsRead: findings.rowsRead,
      rowsAccepted: accepted ? findings.rowsAccepted : 0,
      rowsRejected: findings.rejectedCount,
      counts: counts.get(part.name),
      refusals: findings.refusals,
      rejections: findings.rejections,
      corrections: findings.corrections,
      repairs: findings.repairs,
      notices: findings.notices,
      retired: findings.retired,
    }
  })
  return { check, parts, vanished, version, milliseconds: Math.round(performance.now() - started) }
}
