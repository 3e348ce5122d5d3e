import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/db/database.ts'
import type { SignInMethod } from '../domain/signedIn.ts'

/** Accounts and what guards them, as they lie in the database. */

export interface AccountRow {
  id: string
  name: string
  mail: string
  locale: string
  state: string
  password: string | null
  version: number
}
const accountColumns = ['id', 'name', 'mail', 'locale', 'state', 'password', 'version'] as const

export async function readAccount(tx: Transaction, id: string): Promise<AccountRow | undefined> {
  return await tx
    .selectFrom('people.account')
    .select(accountColumns)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** By mail, whatever its case; nobody who has left. */
export async function readAccountByMail(
  tx: Transaction,
  mail: string,
): Promise<AccountRow | undefined> {
  return await tx
    .selectFrom('people.account')
    .select(accountColumns)
    .where((eb) =>
      eb(eb.fn<string>('lower', ['mail']), '=', eb.fn<string>('lower', [eb.val(mail)])),
    )
    .where('state', '<>', 'left')
    .executeTakeFirst()
}

/** An invited account becomes one that people sign in to. False where it no longer was invited. */
export async function activateAccount(
  tx: Transaction,
  account: { id: string; name: string; locale: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.account')
    .set((eb) => ({
      state: 'active',
      name: account.name,
      locale: account.locale,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', account.id)
    .where('state', '=', 'invited')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Undefined where somebody else changed the account since `version`. */
export async function changeDetails(
  tx: Transaction,
  change: { account: string; version: number; name: string; locale: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('people.account')
    .set((eb) => ({ name: change.name, locale: change.locale, version: eb('version', '+', 1) }))
    .where('id', '=', change.account)
    .where('version', '=', change.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Without `changedAt`, only the form in which it is kept is another. */
export async function keepPassword(
  tx: Transaction,
  change: { account: string; password: string; changedAt?: Date },
): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({
      password: change.password,
      ...(change.changedAt ? { password_changed_at: change.changedAt } : {}),
    })
    .where('id', '=', change.account)
    .execute()
}

/** Names of the organisations that an account belongs to or is invited to. */
export async function organisationNames(tx: Transaction, account: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.held_membership as m')
    .innerJoin('people.organisation as o', 'o.id', 'm.organisation')
    .select('o.name')
    .distinct()
    .where('m.account', '=', account)
    .orderBy('o.name')
    .execute()
  return rows.map(({ name }) => name)
}

// links -------------------------------------------------------------------------------------------

export async function insertLink(
  tx: Transaction,
  link: {
    tokenHash: Buffer
    kind: string
    account: string
    createdBy: string | null
    createdAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('people.link')
    .values({
      token_hash: link.tokenHash,
      kind: link.kind,
      account: link.account,
      created_by: link.createdBy,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

interface WhichLink {
  tokenHash: Buffer
  kind: string
  now: Date
}

export async function readLink(tx: Transaction, { tokenHash, kind, now }: WhichLink) {
  return await tx
    .selectFrom('people.link')
    .select(['account', 'created_by as createdBy'])
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Of two who come at once, one gets it. */
export async function useLink(tx: Transaction, { tokenHash, kind, now }: WhichLink) {
  return await tx
    .updateTable('people.link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account')
    .executeTakeFirst()
}

export async function useUpLinks(
  tx: Transaction,
  which: { account: string; kind?: string; now: Date },
): Promise<void> {
  let query = tx
    .updateTable('people.link')
    .set({ used_at: which.now })
    .where('account', '=', which.account)
    .where('used_at', 'is', null)
  if (which.kind) query = query.where('kind', '=', which.kind)
  await query.execute()
}

// second factor -----------------------------------------------------------------------------------

export interface CodeApp {
  id: string
  secret: Buffer
}

export async function confirmedCodeApp(
  tx: Transaction,
  account: string,
): Promise<(CodeApp & { confirmedAt: Date | null }) | undefined> {
  return await tx
    .selectFrom('people.code_app')
    .select(['id', 'secret', 'confirmed_at as confirmedAt'])
    .where('account', '=', account)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
}

/** The app that is being set up, if that began after `since`. */
export async function pendingCodeApp(
  tx: Transaction,
  account: string,
  since: Date,
): Promise<CodeApp | undefined> {
  return await tx
    .selectFrom('people.code_app')
    .select(['id', 'secret'])
    .where('account', '=', account)
    .where('confirmed_at', 'is', null)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
}

/** Older ones that nobody confirmed go. */
export async function insertPendingCodeApp(
  tx: Transaction,
  app: { account: string; secret: Uint8Array; now: Date },
): Promise<void> {
  await tx
    .deleteFrom('people.code_app')
    .where('account', '=', app.account)
    .where('confirmed_at', 'is', null)
    .execute()
  await tx
    .insertInto('people.code_app')
    .values({
      id: randomUUID(),
      account: app.account,
      secret: Buffer.from(app.secret),
      created_at: app.now,
    })
    .execute()
}

/** From now on this app counts, and no other. Its first code is used up by that. */
export async function confirmCodeApp(
  tx: Transaction,
  app: { id: string; account: string; step: number; now: Date },
): Promise<void> {
  await tx
    .deleteFrom('people.code_app')
    .where('account', '=', app.account)
    .where('id', '<>', app.id)
    .execute()
  await tx
    .updateTable('people.code_app')
    .set({ confirmed_at: app.now, last_step: app.step })
    .where('id', '=', app.id)
    .execute()
}

/** Takes the code of a time step; false where it, or a later one, was taken before, by whichever process. */
export async function takeStep(tx: Transaction, app: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.code_app')
    .set({ last_step: step })
    .where('id', '=', app)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function replaceRecoveryHashes(
  tx: Transaction,
  account: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.deleteFrom('people.recovery_code').where('account', '=', account).execute()
  await tx
    .insertInto('people.recovery_code')
    .values(hashes.map((hash) => ({ account, hash })))
    .execute()
}

/** False where there is no such code, or it was used before. */
export async function takeRecoveryHash(
  tx: Transaction,
  which: { account: string; hash: Buffer; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.recovery_code')
    .set({ used_at: which.now })
    .where('account', '=', which.account)
    .where('hash', '=', which.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function recoveryCodesLeft(tx: Transaction, account: string): Promise<number> {
  const { left } = await tx
    .selectFrom('people.recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

export async function countPasskeys(tx: Transaction, account: string): Promise<number> {
  const { count } = await tx
    .selectFrom('people.passkey')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  return Number(count)
}

// devices and sessions ----------------------------------------------------------------------------

/** Whether the account has been used on this device; if so, that it is used again. */
export async function touchDevice(
  tx: Transaction,
  which: { tokenHash: Buffer; account: string; device: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.known_device')
    .set({ seen_at: which.now, device: which.device })
    .where('token_hash', '=', which.tokenHash)
    .where('account', '=', which.account)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function isKnownDevice(
  tx: Transaction,
  which: { tokenHash: Buffer; account: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('people.known_device')
    .select('account')
    .where('token_hash', '=', which.tokenHash)
    .where('account', '=', which.account)
    .executeTakeFirst()
  return row !== undefined
}

/** Devices that were not seen since `forgetBefore` are forgotten with it. */
export async function insertDevice(
  tx: Transaction,
  device: { tokenHash: Buffer; account: string; device: string; now: Date; forgetBefore: Date },
): Promise<void> {
  await tx
    .deleteFrom('people.known_device')
    .where('account', '=', device.account)
    .where('seen_at', '<', device.forgetBefore)
    .execute()
  await tx
    .insertInto('people.known_device')
    .values({
      token_hash: device.tokenHash,
      account: device.account,
      device: device.device,
      created_at: device.now,
      seen_at: device.now,
    })
    .execute()
}

/** A session between password and second factor, of somebody who may still sign in. */
export async function readAwaited(tx: Transaction, tokenHash: Buffer, now: Date) {
  return await tx
    .selectFrom('people.session as s')
    .innerJoin('people.account as a', 'a.id', 's.account')
    .select(['s.id', 's.account'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.stage', '=', 'secondFactor')
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('a.state', '=', 'active')
    .executeTakeFirst()
}

export interface OpenSession {
  id: string
  account: string
  method: SignInMethod
  device: string
  createdAt: Date
  seenAt: Date
}

/** Sessions that stand, the one used last first. */
export async function openSessions(
  tx: Transaction,
  which: { account: string; now: Date; seenAfter: Date },
): Promise<OpenSession[]> {
  const rows = await tx
    .selectFrom('people.session')
    .select(['id', 'account', 'method', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('account', '=', which.account)
    .where('stage', '=', 'full')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', which.now)
    .where('seen_at', '>', which.seenAfter)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
  // The table's check knows the methods.
  return rows.map((row) => ({ ...row, method: row.method as SignInMethod }))
}

export async function readSessionOwner(
  tx: Transaction,
  session: string,
): Promise<{ account: string } | undefined> {
  return await tx
    .selectFrom('people.session')
    .select('account')
    .where('id', '=', session)
    .executeTakeFirst()
}

/** When whoever is in this session last proved who they are. */
export async function readFreshAt(tx: Transaction, session: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('people.session')
    .select('fresh_at')
    .where('id', '=', session)
    .executeTakeFirst()
  return row?.fresh_at
}
