import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { hashOf, newToken } from './token.ts'

/**
 * What somebody had typed when their session ended waits here for their return. It is sealed with a key that
 * only their browser holds, opens for the same account only, and goes after an hour.
 */

const keptForMs = 60 * 60_000
/** Of one account: a browser opens the newest only, and an ended session must not be enough to fill the disk. */
const mostOfOne = 5

/** Seals a form and gives the secret for the browser's cookie. */
export async function keepForm(
  database: Database,
  form: { account: string; path: string; content: string; now: Date },
): Promise<string> {
  const secret = newToken()
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv)
  const text = Buffer.concat([cipher.update(form.content, 'utf8'), cipher.final()])
  await database
    .insertInto('people.kept_form')
    .values({
      id_hash: hashOf(secret),
      account: form.account,
      path: form.path,
      sealed: Buffer.concat([iv, cipher.getAuthTag(), text]),
      expires_at: new Date(form.now.getTime() + keptForMs),
    })
    .execute()
  await sql`delete from people.kept_form where account = ${form.account} and id_hash not in (
    select id_hash from people.kept_form where account = ${form.account}
    order by expires_at desc limit ${mostOfOne})`.execute(database)
  return secret
}

/** The form that waits for this account at this address. */
export async function findKeptForm(
  database: Database,
  which: { secret: string; account: string; path: string; now: Date },
): Promise<string | undefined> {
  const row = await database
    .selectFrom('people.kept_form')
    .select('sealed')
    .where('id_hash', '=', hashOf(which.secret))
    .where('account', '=', which.account)
    .where('path', '=', which.path)
    .where('expires_at', '>', which.now)
    .executeTakeFirst()
  if (!row) return undefined
  const { sealed } = row
  const decipher = createDecipheriv('aes-256-gcm', keyOf(which.secret), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export async function dropKeptForm(database: Database, secret: string): Promise<void> {
  await database.deleteFrom('people.kept_form').where('id_hash', '=', hashOf(secret)).execute()
}

const keyOf = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'nahbei kept form', 32))
