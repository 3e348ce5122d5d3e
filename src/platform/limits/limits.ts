import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Transaction } from '../db/database.ts'

/**
 * Counts that all processes share. What is limited (an address, an account) is never stored: the key is an
 * HMAC under a secret of the day, which is thrown away after it.
 */

export interface Limit {
  /** What is limited: 'signIn.account'. */
  scope: string
  /** Whose: an account's id, a sender's pseudonym. */
  of: string
  /** Most in a window. */
  most: number
  /** Length of a window; at most a day, because the key changes with it. */
  seconds: number
  now: Date
}

export interface Counted {
  allowed: boolean
  /** Until the window ends; 0 where it is allowed. */
  retryAfterSeconds: number
}

/** Counts one more, and says whether that is still allowed. */
export async function countOne(database: Database | Transaction, limit: Limit): Promise<Counted> {
  const { key, start } = await windowOf(database, limit)
  const { rows } = await sql<{ count: number }>`
    insert into platform.rate (key, window_start, count) values (${key}, ${start}, 1)
    on conflict (key, window_start) do update set count = platform.rate.count + 1
    returning count`.execute(database)
  return countedOf(rows[0]?.count ?? 1, limit, start)
}

/** Says whether one more would be allowed, without counting it. */
export async function peek(database: Database | Transaction, limit: Limit): Promise<Counted> {
  const { key, start } = await windowOf(database, limit)
  const row = await database
    .selectFrom('platform.rate')
    .select('count')
    .where('key', '=', key)
    .where('window_start', '=', start)
    .executeTakeFirst()
  return countedOf((row?.count ?? 0) + 1, limit, start)
}

/** Forgets the count, as after a right password. */
export async function forget(database: Database | Transaction, limit: Limit): Promise<void> {
  const { key } = await windowOf(database, limit)
  await database.deleteFrom('platform.rate').where('key', '=', key).execute()
}

function countedOf(count: number, { most, seconds, now }: Limit, start: Date): Counted {
  if (count <= most) return { allowed: true, retryAfterSeconds: 0 }
  const end = start.getTime() + seconds * 1000
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((end - now.getTime()) / 1000)) }
}

async function windowOf(database: Database | Transaction, limit: Limit) {
  const { scope, of, seconds, now } = limit
  const start = new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000)
  const secret = await dailySecret(database, now)
  const key = createHmac('sha256', secret).update(`${scope}\0${of}`).digest()
  return { key, start }
}

const known = new WeakMap<Database, { day: string; secret: Buffer }>()

/** The secret of the (UTC) day, the same for every process. */
export async function dailySecret(database: Database | Transaction, now: Date): Promise<Buffer> {
  const day = now.toISOString().slice(0, 10)
  const kept = known.get(database)
  if (kept?.day === day) return kept.secret
  const secret = await readOrMakeSecret(database, day)
  // What a transaction made may be rolled back and is nobody's secret then.
  if (!database.isTransaction) known.set(database, { day, secret })
  return secret
}

async function readOrMakeSecret(database: Database | Transaction, day: string): Promise<Buffer> {
  const read = () =>
    database
      .selectFrom('platform.daily_secret')
      .select('secret')
      .where('day', '=', day)
      .executeTakeFirst()
  const there = await read()
  if (there) return there.secret
  await database
    .insertInto('platform.daily_secret')
    .values({ day, secret: randomBytes(32) })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  return (await read())!.secret
}
