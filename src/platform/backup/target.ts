import { randomBytes } from 'node:crypto'
import { type FileHandle, link, open, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode, errorMessage } from '../db/errors.ts'
import { BackupProblem } from './problem.ts'

/** Name under which a backup grows until it is whole. */
export const growingName = (name: string) => `.${name}.${randomBytes(4).toString('hex')}.part`

/**
 * Writes a file that is either whole and on the disk, or not there: under another name beside it, then
 * synced and renamed. Only its owner may read it.
 * @returns its size in bytes
 * @throws {BackupProblem} if there is one already (and `force` is not set) or it cannot be written
 */
export async function writeWhole(
  file: string,
  bytes: () => Promise<AsyncIterable<Uint8Array>>,
  { force = false }: { force?: boolean } = {},
): Promise<number> {
  if (!force) await refuseExisting(file)
  const growing = join(dirname(file), growingName(basename(file)))
  const handle = await open(growing, 'wx', 0o600).catch((cause) => {
    throw writeProblem(file, cause)
  })
  try {
    const size = await writeAndSync(handle, file, bytes)
    await giveName(growing, file, force)
    return size
  } catch (error) {
    await unlink(growing).catch(() => {})
    throw error
  }
}

/** @throws {BackupProblem} if there is such a file */
export async function refuseExisting(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) throw existsProblem(file)
}

/** Closes the file, too. */
export async function writeAndSync(
  handle: FileHandle,
  file: string,
  bytes: () => Promise<AsyncIterable<Uint8Array>>,
): Promise<number> {
  let size = 0
  try {
    for await (const chunk of await bytes()) {
      await writeAll(handle, chunk).catch((cause) => {
        throw writeProblem(file, cause)
      })
      size += chunk.length
    }
    await handle.sync().catch((cause) => {
      throw writeProblem(file, cause)
    })
    return size
  } finally {
    await handle.close().catch(() => {})
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; )
    at += (await handle.write(chunk, at, chunk.length - at)).bytesWritten
}

/** Without `force` a file that came meanwhile is kept: a link, unlike a rename, replaces nothing. */
async function giveName(growing: string, file: string, force: boolean): Promise<void> {
  try {
    if (force || !(await linkTo(growing, file))) await rename(growing, file)
    else await unlink(growing)
    const folder = await open(dirname(file), 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    throw error instanceof BackupProblem ? error : writeProblem(file, error)
  }
}

/** false where the file system knows no links. */
async function linkTo(growing: string, file: string): Promise<boolean> {
  try {
    await link(growing, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw existsProblem(file)
    return false
  }
}

function existsProblem(file: string): BackupProblem {
  return new BackupProblem(
    'exists',
    `Die Datei ${file} gibt es schon. Nennen Sie eine andere, oder überschreiben Sie sie mit --force.`,
  )
}

function writeProblem(file: string, cause: unknown): BackupProblem {
  const code = errorCode(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupProblem(
      'full',
      `Auf dem Datenträger von ${file} ist kein Platz mehr. Die angefangene Sicherung ist wieder entfernt. Schaffen Sie Platz, oder nennen Sie einen anderen Ort.`,
      { cause },
    )
  const reason =
    code === 'ENOENT' ? 'Den Ordner gibt es nicht' : `${errorMessage(cause)}. Prüfen Sie die Rechte`
  return new BackupProblem('file', `Die Datei ${file} lässt sich nicht schreiben. ${reason}.`, {
    cause,
  })
}
