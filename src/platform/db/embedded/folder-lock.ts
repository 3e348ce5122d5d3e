import { chown, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseSetupError, errorMessage } from '../errors.ts'

const SQLITE_BUSY = 5

/**
 * Runs `work` while no other process (and nobody else in this one) holds the lock `file`.
 *
 * The lock is the one SQLite takes on an empty file: the kernel gives it back when a process dies,
 * however it dies, so there is no stale lock to recognise and no reused process number to fear.
 */
export async function withFolderLock<T>(
  file: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeLock(file, patienceMs)
  try {
    return await work()
  } finally {
    release()
  }
}

async function takeLock(file: string, patienceMs: number): Promise<() => void> {
  const end = Date.now() + patienceMs
  for (let delay = 10; ; delay = Math.min(delay * 1.5, 250)) {
    const release = tryLock(file)
    if (release) {
      await giveToFolderOwner(file)
      return release
    }
    if (Date.now() > end) {
      throw new DatabaseSetupError(
        'start',
        `Ein anderer Nahbei-Prozess startet oder beendet die Datenbank in ${dirname(file)} schon seit ${Math.round(patienceMs / 1000)} Sekunden. Warten Sie, oder beenden Sie ihn.`,
      )
    }
    await pause(delay)
  }
}

function tryLock(file: string): (() => void) | undefined {
  try {
    const database = new DatabaseSync(file, { timeout: 0 })
    try {
      database.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      database.close()
      throw error
    }
    return () => database.close()
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return
    throw new DatabaseSetupError(
      'folder',
      `Die Datei ${file} lässt sich nicht sperren: ${errorMessage(error)}. Prüfen Sie, ob der Ordner beschreibbar ist.`,
      { cause: error },
    )
  }
}

/** Root must not leave a lock behind that the folder's ordinary owner cannot take. */
async function giveToFolderOwner(file: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const folder = await stat(dirname(file))
  await chown(file, folder.uid, folder.gid)
}
