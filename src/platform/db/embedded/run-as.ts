import { execFile, type SpawnOptions } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DatabaseSetupError, errorMessage } from '../errors.ts'
import type { Binaries } from './binaries.ts'

const run = promisify(execFile)

/** How the server's programs are run: as ourselves, or, because PostgreSQL refuses root, as another user. */
export interface RunAs {
  /** Owner that files of the server must have; undefined: nothing to change. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
  /** Major version that the programs answered with. */
  readonly majorVersion: number
  readonly options: Pick<SpawnOptions, 'uid' | 'gid' | 'env' | 'cwd'>
  command(program: string, args: readonly string[]): [string, string[]]
}

interface User {
  uid: number
  gid: number
}

/**
 * @param existing folders whose owner, if not root, the server runs as; the first one that exists wins
 */
export async function chooseRunAs(binaries: Binaries, existing: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return await proven(binaries, asOurselves(), undefined)
  const user = await otherUser(existing)
  try {
    return await proven(binaries, withReadSearch(user), user)
  } catch {
    // No setpriv, an old one, or a container without the capability: then the folders above the
    // data must be open to the other user, as they usually are in a container.
    return await proven(binaries, { options: user, prefix: [] }, user)
  }
}

interface Manner {
  options: { uid?: number; gid?: number }
  prefix: string[]
}

const asOurselves = (): Manner => ({ options: {}, prefix: [] })

/**
 * `dac_read_search` lets the server pass folders with mode 0700 above its own.
 * `no_setuid_fixup` lets access(2), with which initdb looks for its programs, count the capability.
 */
function withReadSearch(user: User): Manner {
  const prefix = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
    '--securebits=+no_setuid_fixup',
    '--no-new-privs',
  ]
  return { options: {}, prefix }
}

async function proven(binaries: Binaries, manner: Manner, owner: User | undefined): Promise<RunAs> {
  const command = (program: string, args: readonly string[]): [string, string[]] => {
    const [first = program, ...rest] = [...manner.prefix, program, ...args]
    return [first, rest]
  }
  // A bare environment: settings such as PGDATA or LC_ALL of the operator must not reach the server.
  const env = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...binaries.environment,
  }
  const options = { ...manner.options, env, cwd: '/' }
  try {
    const { stdout } = await run(...command(binaries.postgres, ['--version']), options)
    const major = Number(/\) (\d+)/.exec(stdout)?.[1])
    return { owner, majorVersion: major, options, command }
  } catch (cause) {
    throw new DatabaseSetupError(
      'binaries',
      `Das Programm ${binaries.postgres} läuft hier nicht: ${errorMessage(cause)}. Prüfen Sie die Zugriffsrechte der Ordner darüber, oder nennen Sie mit DATABASE_URL einen eigenen PostgreSQL-Server.`,
      { cause },
    )
  }
}

async function otherUser(existing: readonly string[]): Promise<User> {
  for (const folder of existing) {
    const owner = await stat(folder).catch(() => undefined)
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  const users = await readUsers()
  const user = users.get('postgres') ?? users.get('nobody')
  if (user) return user
  throw new DatabaseSetupError(
    'start',
    'PostgreSQL läuft nicht als root, und es gibt weder den Benutzer "postgres" noch "nobody". Starten Sie Nahbei als gewöhnlicher Benutzer.',
  )
}

async function readUsers(): Promise<Map<string, User>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':')
      return [name, { uid: Number(uid), gid: Number(gid) }] as const
    }),
  )
}
