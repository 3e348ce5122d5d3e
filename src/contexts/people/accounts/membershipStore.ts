import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { OrganisationKind, Role } from '../domain/roles.ts'

export interface MembershipRow {
  id: string
  account: string
  organisation: string
  organisation_name: string
  kind: OrganisationKind
  role: Role
  valid_from: string
  valid_until: string | null
  source: 'administrator' | 'claims' | 'delegation'
  given_by: string | null
  covers_for: string | null
  /** Not ended by anybody; whether its days have come is another question. */
  held: boolean
}

/** All memberships of an account, also those that are over, newest last. */
export async function membershipsOf(tx: Transaction, account: string): Promise<MembershipRow[]> {
  const { rows } = await sql<MembershipRow>`
    select m.id, m.account, m.organisation, o.name as organisation_name, o.kind, m.role, m.source,
      coalesce(held.valid_from, m.valid_from) as valid_from,
      coalesce(held.valid_until, m.valid_until) as valid_until,
      giver.name as given_by, coveree.name as covers_for,
      held.id is not null and o.retired_on is null as held
    from people.membership m
    join people.organisation o on o.id = m.organisation
    left join people.held_membership held on held.id = m.id
    left join people.account giver on giver.id = m.given_by
    left join people.membership covered on covered.id = m.delegated_from
    left join people.account coveree on coveree.id = covered.account
    where m.account = ${account}
    order by o.name collate platform.german, m.created_at, m.id`.execute(tx)
  return rows
}

export interface HeldMembership {
  id: string
  account: string
  organisation: string
  role: Role
  source: 'administrator' | 'claims' | 'delegation'
  valid_until: string | null
}

/** A membership that nobody has ended; its row is kept from changing until the transaction is over. */
export async function lockMembership(
  tx: Transaction,
  id: string,
): Promise<HeldMembership | undefined> {
  const row = await tx
    .selectFrom('people.membership')
    .select(['id', 'account', 'organisation', 'role', 'source', 'valid_until'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row as HeldMembership | undefined // role and source are checked by the table
}

export interface NewMembership {
  account: string
  organisation: string
  role: Role
  from: string
  until: string | null
  source: 'administrator' | 'delegation'
  givenBy: string | null
  delegatedFrom?: string
  now: Date
}

export async function insertMembership(tx: Transaction, membership: NewMembership) {
  const id = randomUUID()
  await tx
    .insertInto('people.membership')
    .values({
      id,
      account: membership.account,
      organisation: membership.organisation,
      role: membership.role,
      valid_from: membership.from,
      valid_until: membership.until,
      source: membership.source,
      given_by: membership.givenBy,
      delegated_from: membership.delegatedFrom ?? null,
      created_at: membership.now,
    })
    .execute()
  return id
}

/** Ends memberships, and with each the cover that hangs on it. */
export async function endMemberships(
  tx: Transaction,
  which: { id: string } | { account: string },
  now: Date,
): Promise<number> {
  const wanted =
    'id' in which ? sql<boolean>`m.id = ${which.id}` : sql<boolean>`m.account = ${which.account}`
  const { rows } = await sql<{ id: string }>`
    update people.membership t set ended_at = ${now}
    from people.membership m
    where ${wanted} and m.ended_at is null and t.ended_at is null
      and (t.id = m.id or t.delegated_from = m.id)
    returning t.id`.execute(tx)
  return rows.length
}

/** Which of these roles the account already holds there, without an end or beyond `until`. */
export async function rolesHeld(
  tx: Transaction,
  which: { account: string; organisation: string; until: string | null; today: string },
): Promise<Set<Role>> {
  const { rows } = await sql<{ role: Role }>`
    select distinct role from people.held_membership
    where account = ${which.account} and organisation = ${which.organisation}
      and source <> 'delegation' and valid_from <= ${which.today}::date
      and (valid_until is null or valid_until >= ${which.until}::date)`.execute(tx)
  return new Set(rows.map(({ role }) => role))
}

/** Whether an active account belongs to the organisation on that day. */
export async function belongs(
  tx: Transaction,
  which: { account: string; organisation: string; today: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.held_membership held
    join people.account a on a.id = held.account and a.state = 'active'
    join people.organisation o on o.id = held.organisation and o.retired_on is null
    where held.account = ${which.account} and held.organisation = ${which.organisation}
      and held.valid_from <= ${which.today}::date
      and (held.valid_until is null or held.valid_until >= ${which.today}::date)
    limit 1`.execute(tx)
  return rows.length > 0
}

/**
 * How many active people administrate accounts today in their own right, leaving out one membership or one
 * account. Others who change administrators wait until this transaction is over, so that two
 * administrators cannot end each other's role at the same moment.
 */
export async function countOtherAdministrators(
  tx: Transaction,
  but: { membership?: string; account?: string; today: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(5624031)`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(distinct held.account) as count
    from people.held_membership held
    join people.account a on a.id = held.account and a.state = 'active'
    join people.organisation o on o.id = held.organisation and o.retired_on is null
    where held.role = 'administrator' and held.source <> 'delegation'
      and held.valid_from <= ${but.today}::date
      and (held.valid_until is null or held.valid_until >= ${but.today}::date)
      and held.id is distinct from ${but.membership ?? null}::uuid
      and held.account is distinct from ${but.account ?? null}::uuid`.execute(tx)
  return rows[0]?.count ?? 0
}
