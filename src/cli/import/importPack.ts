import { type CityPack, type PackIssue, readPack } from '../../contexts/city/index.ts'
import {
  type Database,
  type DatabaseServer,
  DatabaseSetupError,
  ensureCityDatabase,
  listCities,
  markImported,
  migrate,
  openDatabase,
  pendingMigrations,
} from '../../platform/db/index.ts'
import {
  checkImport,
  type ImportProgress,
  type ImportReport,
  isClean,
  lockImports,
  runImport,
} from '../../platform/import/index.ts'
import { type Door, operator } from '../../platform/operation/index.ts'
import { operatorName } from '../operatorName.ts'
import { packParts, tablesByKind } from './packParts.ts'

export interface ImportPack {
  packFolder: string
  dataFolder: string
  /** Left out: with `check` there is nothing to compare with. */
  server?: DatabaseServer
  /** Check and compare, but change nothing. */
  check?: boolean
  /** Id of the city instead of the pack’s own. */
  city?: string
  now?: () => Date
  onProgress?: (progress: ImportProgress) => void
}

export type PackImport =
  | { kind: 'packRefused'; ok: false; issues: PackIssue[] }
  /** Another import of this city is under way. */
  | { kind: 'busy'; ok: false }
  /** `ok` when every part and every row went in. */
  | { kind: 'imported'; ok: boolean; city: { id: string; name: string }; report: ImportReport }

/**
 * Reads a city pack, checks all its data, and brings it into the city’s database, which is made if it
 * is not there. Each part goes in whole or not at all; what is wrong stands in the report.
 */
export async function importPack(call: ImportPack): Promise<PackImport> {
  const read = await readPack(call.packFolder)
  if (!read.ok) return { kind: 'packRefused', ok: false, issues: read.issues }
  const pack = { ...read.pack, id: call.city ?? read.pack.id }
  const report = call.check ? await checkPack(pack, call) : await writePack(pack, call)
  if (report === 'busy') return { kind: 'busy', ok: false }
  const { id, name } = pack
  return { kind: 'imported', ok: isClean(report), city: { id, name }, report }
}

const runOf = (pack: CityPack, call: ImportPack) => ({
  parts: packParts(pack),
  folders: { packFolder: call.packFolder, dataFolder: call.dataFolder },
  now: (call.now ?? (() => new Date()))(),
  kinds: tablesByKind,
  onProgress: call.onProgress,
})

async function checkPack(pack: CityPack, call: ImportPack): Promise<ImportReport> {
  const { server } = call
  let database: Database | undefined
  try {
    return await checkImport({
      ...runOf(pack, call),
      async openDatabase() {
        const known = server && (await listCities(server)).some(({ id }) => id === pack.id)
        if (!known) return undefined
        // A check changes nothing, so it brings no database up to date either.
        if ((await pendingMigrations(server, pack.id)).length > 0)
          throw new DatabaseSetupError('migration', olderDatabase(pack.id))
        database = openDatabase(server, pack.id, 'app', { connections: 1 })
        return database
      },
    })
  } finally {
    await database?.destroy()
  }
}

const olderDatabase = (city: string) =>
  `Die Datenbank der Stadt „${city}“ ist älter als dieses Programm. Starten Sie einmal „npm start“; dann prüft „import --check“, was sich ändern würde.`

async function writePack(pack: CityPack, call: ImportPack): Promise<ImportReport | 'busy'> {
  const { server } = call
  if (!server) throw new Error('a server is needed to import')
  const now = call.now ?? (() => new Date())
  let database: Database | undefined
  let unlock: (() => Promise<void>) | undefined
  try {
    const report = await runImport({
      ...runOf(pack, call),
      async openDoor() {
        await ensureCityDatabase(server, pack)
        await migrate(server, pack.id)
        database = openDatabase(server, pack.id, 'app', { connections: 3 })
        unlock = await lockImports(database)
        return unlock && doorOf(pack, database, now)
      },
    })
    // A city of which nothing came in, as with a wrong data folder, must not become the one shown.
    if (report !== 'busy' && hasCity(report))
      await markImported(server, pack.id, { name: pack.name, importedAt: now() })
    return report
  } finally {
    await unlock?.()
    await database?.destroy()
  }
}

function hasCity({ parts }: ImportReport): boolean {
  const withFile = parts.filter(({ file }) => file !== undefined)
  return withFile.length === 0 || withFile.some(({ state }) => state === 'accepted')
}

function doorOf(pack: CityPack, database: Database, now: () => Date): Door {
  return {
    city: pack.id,
    actor: operator(operatorName()),
    now,
    database,
    snapshot() {
      throw new Error('an import reads nothing from the snapshot')
    },
  }
}
