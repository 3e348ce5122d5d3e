import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupSettings } from '../config/settings.ts'
import { withClient } from '../db/connect.ts'
import { errorMessage } from '../db/errors.ts'
import type { DatabaseServer } from '../db/server.ts'
import { operator } from '../operation/index.ts'
import { type MadeBackup, makeBackup } from './make.ts'
import { BackupProblem } from './problem.ts'

/** Any number that no other program on the server is likely to lock. */
export const SCHEDULE_LOCK = 5_624_022

export interface ScheduledBackup {
  server: DatabaseServer
  city: string
  settings: Pick<BackupSettings, 'folder' | 'keep' | 'recipient'>
  now?: () => Date
}

export interface ScheduledResult extends MadeBackup {
  /** Names of older backups that were removed for it. */
  removed: string[]
}

/**
 * Makes a backup in the folder of the settings and then removes the oldest of this city beyond those to
 * keep; nothing is removed when it fails.
 * @returns undefined where another process is making one just now
 * @throws {BackupProblem} with a German message for the operator
 */
export async function runScheduledBackup(
  call: ScheduledBackup,
): Promise<ScheduledResult | undefined> {
  const { server, city, settings } = call
  const now = call.now ?? (() => new Date())
  return await withClient(server, city, 'owner', async (client) => {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1) as locked',
      [SCHEDULE_LOCK],
    )
    if (!rows[0]?.locked) return undefined
    await makeFolder(settings.folder)
    await removeUnfinished(settings.folder, city, now())
    const file = join(settings.folder, backupName(city, now()))
    const { recipient } = settings
    const made = await makeBackup({
      server,
      city,
      actor: operator('schedule'),
      file,
      recipient,
      now,
    })
    return { ...made, removed: await rotate(settings.folder, city, settings.keep) }
  })
}

/** 'berlin-20260305T021500Z.nahbei': by name is by time. */
export function backupName(city: string, at: Date): string {
  const time = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  return `${city}-${time}.nahbei`
}

/** Only names that `backupName` gives: the folder may hold anything else, other cities' backups too. */
const isBackupOf = (city: string, name: string) =>
  name.startsWith(`${city}-`) && /^-\d{8}T\d{6}Z\.nahbei$/.test(name.slice(city.length))

/** Removes all but the newest `keep`. */
export async function rotate(folder: string, city: string, keep: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const backups = entries
    .filter((entry) => entry.isFile() && isBackupOf(city, entry.name))
    .map(({ name }) => name)
    .sort()
  const old = backups.slice(0, Math.max(0, backups.length - keep))
  for (const name of old) await unlink(join(folder, name))
  return old
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new BackupProblem(
      'file',
      `Der Ordner ${folder} für Sicherungen (BACKUP_FOLDER) lässt sich nicht anlegen: ${errorMessage(cause)}.`,
      { cause },
    )
  })
}

const DAY_MS = 24 * 60 * 60 * 1000

/** What killed processes left half written. A day old, so that no one is still at it. */
async function removeUnfinished(folder: string, city: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, of] = /^\.(.+)\.[0-9a-f]{8}\.part$/.exec(name) ?? []
    if (!of || !isBackupOf(city, of)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > DAY_MS) await unlink(path).catch(() => {})
  }
}
