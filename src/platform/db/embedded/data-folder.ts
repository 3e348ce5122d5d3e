import { chmod, chown, lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSetupError, errorCode, errorMessage } from '../errors.ts'
import type { RunAs } from './run-as.ts'

export const SERVER_PORT = 5432 // only part of the socket's file name: the server never listens on a network
/** Longest path of a Unix socket in bytes: 108 with its closing zero on Linux, 104 on macOS. */
export const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107

/** The parts of a data folder (`NAHBEI_DATA`) that belong to the database. */
export interface DataFolder {
  readonly root: string
  readonly cluster: string
  readonly lock: string
  readonly log: string
  readonly libraryLinks: string
}

/** Creates the folder where it is missing. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const root = await usableFolder(resolve(path))
  return {
    root,
    cluster: join(root, 'postgres'),
    lock: join(root, 'postgres.lock'),
    log: join(root, 'postgres.log'),
    libraryLinks: join(root, 'postgres-libraries'),
  }
}

async function usableFolder(path: string): Promise<string> {
  try {
    // As root the server may run as another user without the capability to pass a closed folder.
    await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return await realpath(path)
  } catch (cause) {
    throw folderError(path, cause)
  }
}

/** The error of a folder that cannot be used, with the next step for its most common causes. */
export function folderError(path: string, cause: unknown): DatabaseSetupError {
  const reason = errorMessage(cause)
  const code = errorCode(cause)
  const full = code === 'ENOSPC' || code === 'EDQUOT' || reason.includes('No space left on device')
  const next = full
    ? 'Der Datenträger ist voll. Schaffen Sie Platz'
    : `Geben Sie dem Benutzer "${userName()}" Schreibrecht für diesen Ordner`
  return new DatabaseSetupError(
    'folder',
    `Der Datenordner ${path} lässt sich nicht benutzen: ${reason}. ${next}, oder nennen Sie mit NAHBEI_DATA einen anderen Ordner.`,
    { cause },
  )
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '?') // a user without a line in passwd
  }
}

/**
 * A name that the cluster keeps for life, wherever its folder is moved, and that no other cluster
 * of this machine has. The server shows it in the command line of each of its processes.
 */
export async function clusterTag(cluster: string): Promise<string> {
  const { dev, ino } = await stat(cluster)
  return `nahbei-${dev.toString(36)}-${ino.toString(36)}`
}

/** Creates the folder of the server's socket, open to the server's user and root alone. */
export async function openSocketFolder(folder: DataFolder, tag: string, runAs: RunAs) {
  for (const path of [join(folder.root, 'run'), join(tmpdir(), tag), join('/tmp', tag)]) {
    if (Buffer.byteLength(join(path, `.s.PGSQL.${SERVER_PORT}`)) <= LONGEST_SOCKET_PATH) {
      await ownSocketFolder(path, runAs)
      return path
    }
  }
  throw new DatabaseSetupError('folder', `Der Pfad ${tmpdir()} ist zu lang für einen Unix-Socket.`)
}

async function ownSocketFolder(path: string, runAs: RunAs): Promise<void> {
  const uid = runAs.owner?.uid ?? process.getuid?.()
  try {
    await mkdir(path, { mode: 0o700 })
    if (runAs.owner) await chown(path, runAs.owner.uid, runAs.owner.gid)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw folderError(path, error)
  }
  const found = await lstat(path) // in /tmp anyone could have put a folder or link of this name here
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid))
    throw folderError(path, new Error('er gehört einem anderen Benutzer'))
  if ((found.mode & 0o777) !== 0o700) await chmod(path, 0o700)
}
