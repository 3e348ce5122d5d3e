import type { Migration } from '../db/migrate.ts'
import type { BackedUpTable, Manifest } from './format.ts'
import { tableName } from './format.ts'
import { BackupProblem } from './problem.ts'

/**
 * Whether this program knows the shape that the backup's rows have: every migration applied then is one
 * of ours, unchanged. Gives the number of the last.
 * @throws {BackupProblem} if not
 */
export function levelOf(manifest: Manifest, migrations: readonly Migration[]): number {
  const ours = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, checksum } of manifest.migrations) {
    const known = ours.get(number)
    if (!known)
      throw new BackupProblem(
        'newer',
        `Die Sicherung stammt von einer neueren Programmversion (${manifest.program}): Sie kennt schon ${name}. Aktualisieren Sie das Programm, dann spielen Sie sie ein.`,
      )
    if (known.checksum !== checksum)
      throw new BackupProblem(
        'unknownSchema',
        `Die Sicherung passt nicht zu diesem Programm: ${name} lautete anders, als sie gemacht wurde. Nehmen Sie die Programmversion ${manifest.program}.`,
      )
  }
  return manifest.migrations.length
}

/** @throws {BackupProblem} if the database does not have just the tables and columns that the backup has */
export function checkTables(manifest: Manifest, found: readonly BackedUpTable[]): void {
  const text = (table: BackedUpTable) => `${tableName(table)} (${table.columns.join(', ')})`
  const kept = new Set(manifest.tables.map(text))
  const there = new Set(found.map(text))
  const unknown = [...kept].filter((one) => !there.has(one))
  const missing = [...there].filter((one) => !kept.has(one))
  if (unknown.length + missing.length === 0) return
  const list = (title: string, tables: string[]) =>
    tables.length > 0 ? [`${title}: ${tables.join('; ')}.`] : []
  throw new BackupProblem(
    'unknownSchema',
    [
      'Die Tabellen der Sicherung sind nicht die, die dieses Programm anlegt.',
      ...list('Nur in der Sicherung', unknown),
      ...list('Nur im Programm', missing),
      'Wenn jemand die Datenbank von Hand geändert hat, nehmen Sie eine Sicherung von davor.',
    ].join(' '),
  )
}
