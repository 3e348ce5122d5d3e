import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { errorMessage } from '../errors.ts'
import type { DatabaseLog } from '../log.ts'
import { withFolderLock } from './folder-lock.ts'
import { joinOrStart, type Postmaster, stop } from './postmaster.ts'

const HOLDER = 'nahbei-holder'
const LOCK_PATIENCE_MS = 120_000
const LONGEST_PAUSE_MS = 5_000

/**
 * One process's share in the running server: a connection that lives as long as the process does
 * and so tells all others that the server is still needed. The last to leave stops the server.
 */
export class Holder {
  readonly #postmaster: Postmaster
  readonly #log: DatabaseLog
  readonly #lostListeners: (() => void)[] = []
  readonly #leaving = new AbortController()
  #client: pg.Client | undefined
  #recovery: Promise<void> = Promise.resolve()

  constructor(postmaster: Postmaster, log: DatabaseLog) {
    this.#postmaster = postmaster
    this.#log = log
  }

  onLost(listener: () => void): void {
    this.#lostListeners.push(listener)
  }

  /** Call under the folder's lock. */
  async take(): Promise<void> {
    const client = await joinOrStart(this.#postmaster, HOLDER)
    await ensureRoles(client)
    client.once('end', () => this.#lost(client))
    this.#client = client
  }

  #lost(client: pg.Client): void {
    if (client !== this.#client || this.#leaving.signal.aborted) return
    this.#client = undefined
    this.#log('database server lost, starting it again')
    this.#recovery = this.#recover()
    for (const listener of this.#lostListeners) listener()
  }

  async #recover(): Promise<void> {
    const { signal } = this.#leaving
    for (let delay = 100; !signal.aborted; delay = Math.min(delay * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.#underLock(() => this.take())
        this.#log('database server is back')
        return
      } catch (error) {
        this.#log('database server does not come back', { reason: errorMessage(error) })
      }
      await pause(delay, undefined, { signal }).catch(() => {})
    }
  }

  async leave(): Promise<void> {
    if (this.#leaving.signal.aborted) return
    this.#leaving.abort()
    await this.#recovery
    await this.#underLock(async () => {
      const client = this.#client
      if (!client) return
      const last = await isLast(client).catch(() => false)
      await client.end().catch(() => {})
      if (last && !(await stop(this.#postmaster))) this.#log('database server does not stop')
    })
  }

  #underLock(work: () => Promise<void>): Promise<void> {
    return withFolderLock(this.#postmaster.folder.lock, LOCK_PATIENCE_MS, work)
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid() limit 1',
    [HOLDER],
  )
  return rows.length === 0
}

/** `nahbei_owner` creates databases and migrates; `nahbei_app` may what migrations grant it. */
async function ensureRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map((row) => row.rolname))
  if (!present.has('nahbei_owner')) await client.query('create role nahbei_owner login createdb')
  if (!present.has('nahbei_app')) await client.query('create role nahbei_app login')
}
