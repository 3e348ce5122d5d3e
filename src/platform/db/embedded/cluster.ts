import { execFile } from 'node:child_process'
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseSetupError, errorCode, errorMessage } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { type DataFolder, folderError } from './data-folder.ts'
import type { RunAs } from './run-as.ts'

const run = promisify(execFile)
const UNFINISHED = 'postgres.unfinished-'

/**
 * Makes sure that the data folder holds a whole cluster of our major version. A cluster is made
 * beside its place and then renamed, so what lies in its place is always whole. Call under the lock.
 */
export async function ensureCluster(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
): Promise<void> {
  const version = await clusterVersion(folder.cluster)
  if (version === undefined) return await createCluster(folder, binaries, runAs)
  if (version !== runAs.majorVersion) {
    throw new DatabaseSetupError(
      'version',
      `Die Datenbank in ${folder.cluster} gehört zu PostgreSQL ${version}, dieses Programm bringt PostgreSQL ${runAs.majorVersion} mit. Nehmen Sie die Programmversion, die sie angelegt hat, und übertragen Sie die Daten, oder nennen Sie mit NAHBEI_DATA einen anderen Ordner.`,
    )
  }
}

/** Major version of the cluster there, or undefined if there is none yet. */
async function clusterVersion(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw folderError(cluster, error)
  }
  const found = await readdir(cluster).catch(() => [])
  if (found.length === 0) return undefined
  throw new DatabaseSetupError(
    'folder',
    `Der Ordner ${cluster} enthält Dateien, aber keine vollständige Datenbank. Stellen Sie eine Sicherung wieder her, oder räumen Sie den Ordner beiseite.`,
  )
}

async function createCluster(folder: DataFolder, binaries: Binaries, runAs: RunAs): Promise<void> {
  await removeUnfinished(folder)
  const unfinished = join(folder.root, `${UNFINISHED}${process.pid}-${Date.now()}`)
  try {
    await mkdir(unfinished, { mode: 0o700 })
    if (runAs.owner) await chown(unfinished, runAs.owner.uid, runAs.owner.gid)
    await run(...runAs.command(binaries.initdb, initdbArguments(unfinished)), runAs.options)
    await rename(unfinished, folder.cluster)
    await persist(folder.root)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw creationError(folder, runAs, initdbReason(error))
  }
}

/**
 * Locale C: the same order and case rules on every server and in every version; German order comes
 * from a collation that a migration makes. "trust" is safe because only the owner passes the
 * socket's folder.
 */
function initdbArguments(cluster: string): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--text-search-config=simple',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
  ]
}

function creationError(folder: DataFolder, { owner }: RunAs, cause: unknown): DatabaseSetupError {
  if (!owner || !errorMessage(cause).includes('Permission denied'))
    return folderError(folder.root, cause)
  return new DatabaseSetupError(
    'folder',
    `Der Datenbankserver läuft nicht als root, sondern als Benutzer ${owner.uid}, und erreicht den Datenordner ${folder.root} nicht. Öffnen Sie die Ordner darüber (chmod o+x), installieren Sie "setpriv", oder starten Sie Nahbei als gewöhnlicher Benutzer.`,
    { cause },
  )
}

function initdbReason(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('stderr' in error)) return error
  const lines = String(error.stderr).trim().split('\n')
  return new Error(`initdb: ${lines.slice(-3).join(' ')}`, { cause: error })
}

/** What a killed process left behind; it may still be written by its initdb, then the next start removes it. */
async function removeUnfinished(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!name.startsWith(UNFINISHED)) continue
    await rm(join(folder.root, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** Makes a rename outlive a power cut. */
async function persist(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
