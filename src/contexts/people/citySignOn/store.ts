import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { OrganisationKind, Role } from '../domain/roles.ts'

export interface AccountRow {
  id: string
  name: string
  mail: string
  state: string
  /** Without one, the account lives by the city's sign-on and passkeys alone. */
  password: string | null
}

const accountColumns = ['a.id', 'a.name', 'a.mail', 'a.state', 'a.password'] as const

/** Two answers for one person at once come one after the other. */
export async function lockIdentity(tx: Transaction, issuer: string, subject: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${issuer} ${subject}`}, 5624004))`.execute(
    tx,
  )
}

export async function readLinked(
  tx: Transaction,
  issuer: string,
  subject: string,
): Promise<AccountRow | undefined> {
  return await tx
    .selectFrom('people.federated_identity as f')
    .innerJoin('people.account as a', 'a.id', 'f.account')
    .select(accountColumns)
    .where('f.issuer', '=', issuer)
    .where('f.subject', '=', subject)
    .executeTakeFirst()
}

/** The account of a mail address: the one that stands, else one whose owner has left. */
export async function readByMail(tx: Transaction, mail: string): Promise<AccountRow | undefined> {
  return await tx
    .selectFrom('people.account as a')
    .select(accountColumns)
    .where(sql<boolean>`lower(a.mail) = lower(${mail})`)
    .orderBy(sql`a.state = 'left'`)
    .limit(1)
    .executeTakeFirst()
}

/** When the person of this session last proved who they are. */
export async function readFreshAt(tx: Transaction, session: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('people.session')
    .select('fresh_at')
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.fresh_at
}

/** A session begins fresh; what the provider said may be older. */
export async function setFreshAt(tx: Transaction, session: string, freshAt: Date): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ fresh_at: freshAt })
    .where('id', '=', session)
    .execute()
}

export async function link(
  tx: Transaction,
  identity: { issuer: string; subject: string; account: string },
): Promise<void> {
  await tx
    .insertInto('people.federated_identity')
    .values(identity)
    // Somebody who had left and was invited anew.
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'subject']).doUpdateSet({ account: identity.account }),
    )
    .execute()
}

export async function insertAccount(
  tx: Transaction,
  account: { name: string; mail: string; locale: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  const { name, mail, locale, now } = account
  await tx
    .insertInto('people.account')
    .values({ id, name, mail, locale, state: 'active', created_at: now })
    .execute()
  return id
}

export async function updateAccount(
  tx: Transaction,
  id: string,
  change: { name: string; mail: string },
): Promise<void> {
  await tx
    .updateTable('people.account')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export interface OrganisationRow {
  id: string
  kind: OrganisationKind
  retired: boolean
}

export async function readOrganisations(
  database: Database | Transaction,
  ids: string[],
): Promise<OrganisationRow[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('people.organisation')
    .select(['id', 'kind', 'retired_on'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, kind, retired_on }) => ({
    id,
    kind: kind as OrganisationKind, // checked by the table
    retired: retired_on !== null,
  }))
}

export async function insertOffice(tx: Transaction, id: string, name: string): Promise<void> {
  await tx
    .insertInto('people.organisation')
    .values({ id, name, kind: 'office' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Memberships that claims gave and that stand. */
export async function readClaimed(tx: Transaction, account: string) {
  return await tx
    .selectFrom('people.membership')
    .select(['id', 'organisation', 'role'])
    .where('account', '=', account)
    .where('source', '=', 'claims')
    .where('ended_at', 'is', null)
    .execute()
}

export async function insertClaimed(
  tx: Transaction,
  membership: { account: string; organisation: string; role: Role; today: string; now: Date },
): Promise<void> {
  const { account, organisation, role, today, now } = membership
  await tx
    .insertInto('people.membership')
    .values({
      id: randomUUID(),
      account,
      organisation,
      role,
      valid_from: today,
      source: 'claims',
      created_at: now,
    })
    .execute()
}

export async function endMemberships(tx: Transaction, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('people.membership').set({ ended_at: now }).where('id', 'in', ids).execute()
}

/** Whether the person has a task today, whoever gave it. */
export async function holdsARole(
  tx: Transaction,
  account: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql`select 1 from people.held_membership held
    join people.organisation o on o.id = held.organisation
    where held.account = ${account} and o.retired_on is null and held.valid_from <= ${today}::date
      and (held.valid_until is null or held.valid_until >= ${today}::date) limit 1`.execute(tx)
  return rows.length > 0
}

/** Notes a logout token; false where it was taken before. Those that nobody could use any more go. */
export async function takeLogoutToken(
  tx: Transaction,
  token: { issuer: string; tokenId: string; expiresAt: Date; now: Date },
): Promise<boolean> {
  await tx.deleteFrom('people.logout_token').where('expires_at', '<', token.now).execute()
  const taken = await tx
    .insertInto('people.logout_token')
    .values({ issuer: token.issuer, token_id: token.tokenId, expires_at: token.expiresAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'token_id']).doNothing())
    .returning('token_id')
    .executeTakeFirst()
  return taken !== undefined
}

/**
 * Ends what began with a session of the provider; without one, everything that began with its subject. A
 * session for which the provider named none goes by its subject.
 */
export async function endSessionsOf(
  tx: Transaction,
  which: { issuer: string; session: string | null; subject: string | null; now: Date },
): Promise<{ account: string }[]> {
  const { issuer, session, subject, now } = which
  return await tx
    .updateTable('people.session')
    .set({ ended_at: now, ended_because: 'provider' })
    .where('issuer', '=', issuer)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.and([
        ...(subject === null ? [] : [eb('provider_subject', '=', subject)]),
        ...(session === null
          ? []
          : [
              subject === null
                ? eb('provider_session', '=', session)
                : eb.or([eb('provider_session', '=', session), eb('provider_session', 'is', null)]),
            ]),
      ]),
    )
    .returning('account')
    .execute()
}
