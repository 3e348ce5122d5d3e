import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Role } from '../domain/roles.ts'

export interface DelegationRow {
  id: string
  organisation: string
  organisation_name: string
  role: Role
  valid_from: string
  valid_until: string
  from_account: string
  from_name: string
  to_account: string
  to_name: string
}

/** Cover that runs or is still to come, given or taken by the account; everybody's without one. */
export async function listDelegationRows(
  tx: Transaction,
  { account, today }: { account?: string; today: string },
): Promise<DelegationRow[]> {
  const mine = account
    ? sql<boolean>`(giver.id = ${account} or taker.id = ${account})`
    : sql<boolean>`true`
  const { rows } = await sql<DelegationRow>`
    select held.id, held.organisation, o.name as organisation_name, held.role, held.valid_from,
      held.valid_until, giver.id as from_account, giver.name as from_name,
      taker.id as to_account, taker.name as to_name
    from people.held_membership held
    join people.organisation o on o.id = held.organisation and o.retired_on is null
    join people.membership covered on covered.id = held.delegated_from
    join people.account giver on giver.id = covered.account
    join people.account taker on taker.id = held.account and taker.state = 'active'
    where held.valid_until >= ${today}::date and ${mine}
    order by held.valid_from, held.id`.execute(tx)
  return rows
}

/** A cover that nobody has ended, with both who are part of it. */
export async function readDelegation(
  tx: Transaction,
  id: string,
): Promise<{ from: Party; to: Party; organisation: string; role: Role } | undefined> {
  const { rows } = await sql<{
    organisation: string
    role: Role
    from: Party
    to: Party
  }>`
    select m.organisation, m.role,
      json_build_object('id', giver.id, 'state', giver.state) as "from",
      json_build_object('id', taker.id, 'state', taker.state) as "to"
    from people.membership m
    join people.membership covered on covered.id = m.delegated_from
    join people.account giver on giver.id = covered.account
    join people.account taker on taker.id = m.account
    where m.id = ${id} and m.ended_at is null`.execute(tx)
  return rows[0]
}

interface Party {
  id: string
  state: string
}

/** Whether the same person covers the same role on one of these days already. */
export async function coversAlready(
  tx: Transaction,
  which: { membership: string; to: string; from: string; until: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.membership
    where delegated_from = ${which.membership} and account = ${which.to} and ended_at is null
      and valid_from <= ${which.until}::date and valid_until >= ${which.from}::date limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

/** Roles of the account in the organisation that it holds in its own right, and could pass on. */
export async function ownRoles(
  tx: Transaction,
  which: { account: string; organisation: string; today: string },
): Promise<{ id: string; role: Role; valid_until: string | null }[]> {
  const { rows } = await sql<{ id: string; role: Role; valid_until: string | null }>`
    select id, role, valid_until from people.held_membership
    where account = ${which.account} and organisation = ${which.organisation}
      and source <> 'delegation' and valid_from <= ${which.today}::date
      and (valid_until is null or valid_until >= ${which.today}::date)
    order by role, id`.execute(tx)
  return rows
}

/** Active people of the organisation, without the one who asks. */
export async function colleagues(
  tx: Transaction,
  which: { account: string; organisation: string; today: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from people.account a
    where a.state = 'active' and a.id <> ${which.account} and exists (
      select from people.held_membership held where held.account = a.id
        and held.organisation = ${which.organisation} and held.valid_from <= ${which.today}::date
        and (held.valid_until is null or held.valid_until >= ${which.today}::date))
    order by a.name collate platform.german, a.id`.execute(tx)
  return rows
}
