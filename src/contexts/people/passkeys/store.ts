import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/db/database.ts'

/** A passkey with what has to be known of its account. */
export interface KeptPasskey {
  id: string
  account: string
  accountState: string
  publicKey: Buffer
  counter: number
}

/** The passkey of this credential; nobody else can use it until the transaction is over. */
export async function lockPasskey(
  tx: Transaction,
  credentialId: Buffer,
): Promise<KeptPasskey | undefined> {
  return await tx
    .selectFrom('people.passkey as p')
    .innerJoin('people.account as a', 'a.id', 'p.account')
    .select([
      'p.id',
      'p.account',
      'a.state as accountState',
      'p.public_key as publicKey',
      'p.counter',
    ])
    .where('p.credential_id', '=', credentialId)
    .forUpdate('p')
    .executeTakeFirst()
}

export async function noteUse(
  tx: Transaction,
  id: string,
  use: { counter: number; backedUp: boolean; now: Date },
): Promise<void> {
  await tx
    .updateTable('people.passkey')
    .set({ counter: use.counter, backed_up: use.backedUp, used_at: use.now })
    .where('id', '=', id)
    .execute()
}

export interface NewPasskey {
  account: string
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  transports: string[]
  backedUp: boolean
  name: string
  now: Date
}

/** Gives its id, or undefined where this very passkey is registered already. */
export async function insertPasskey(
  tx: Transaction,
  passkey: NewPasskey,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('people.passkey')
    .values({
      id: randomUUID(),
      account: passkey.account,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      backed_up: passkey.backedUp,
      name: passkey.name,
      created_at: passkey.now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** An account's passkeys, the newest first. */
export const passkeysOf = (tx: Transaction, account: string) =>
  tx
    .selectFrom('people.passkey')
    .select([
      'id',
      'name',
      'credential_id as credentialId',
      'transports',
      'backed_up as backedUp',
      'created_at as createdAt',
      'used_at as usedAt',
    ])
    .where('account', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

export const readPasskey = (tx: Transaction, id: string) =>
  tx
    .selectFrom('people.passkey')
    .select(['id', 'account', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()

export async function setPasskeyName(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.updateTable('people.passkey').set({ name }).where('id', '=', id).execute()
}

export async function deletePasskey(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('people.passkey').where('id', '=', id).execute()
}

/** Whom a passkey is for. */
export interface Owner {
  id: string
  name: string
  mail: string
  locale: string
  state: string
}

/** The account; its ways in stay as they are until the transaction is over. */
export async function lockOwner(tx: Transaction, account: string): Promise<Owner | undefined> {
  return await tx
    .selectFrom('people.account')
    .select(['id', 'name', 'mail', 'locale', 'state'])
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
}

/** By what an account can be entered. */
export interface WaysIn {
  passkeys: number
  /** A password is none without a code app beside it. */
  passwordAndCodes: boolean
  codes: boolean
  city: boolean
}

export async function waysIn(tx: Transaction, account: string): Promise<WaysIn> {
  const row = await tx
    .selectFrom('people.account as a')
    .select((eb) => [
      'a.password',
      eb
        .selectFrom('people.passkey')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('account', '=', 'a.id')
        .as('passkeys'),
      eb
        .exists(
          eb
            .selectFrom('people.code_app')
            .select('id')
            .whereRef('account', '=', 'a.id')
            .where('confirmed_at', 'is not', null),
        )
        .as('codes'),
      eb
        .exists(
          eb
            .selectFrom('people.federated_identity')
            .select('subject')
            .whereRef('account', '=', 'a.id'),
        )
        .as('city'),
    ])
    .where('a.id', '=', account)
    .executeTakeFirstOrThrow()
  const codes = Boolean(row.codes)
  return {
    passkeys: Number(row.passkeys),
    passwordAndCodes: row.password !== null && codes,
    codes,
    city: Boolean(row.city),
  }
}
