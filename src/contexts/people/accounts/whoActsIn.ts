import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Role } from '../domain/roles.ts'

/** Somebody who can be written to about what their role is for. */
export interface Addressee {
  account: string
  name: string
  mail: string
  locale: string
  organisation: string
  role: Role
}

/**
 * Active accounts that hold one of these roles on a day ('YYYY-MM-DD'), in these organisations or in all,
 * once for each organisation and role.
 */
export async function whoActsIn(
  tx: Transaction,
  asked: { roles: readonly Role[]; day: string; organisations?: readonly string[] },
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select distinct a.id as account, a.name, a.mail, a.locale, m.organisation, m.role
    from people.held_membership m join people.account a on a.id = m.account
    where a.state = 'active' and m.role = any(${[...asked.roles]}::text[])
      and m.valid_from <= ${asked.day} and (m.valid_until is null or m.valid_until >= ${asked.day})
      and ${asked.organisations ? sql`m.organisation = any(${[...asked.organisations]}::text[])` : sql`true`}
    order by a.id, m.organisation, m.role`.execute(tx)
  return rows
}
