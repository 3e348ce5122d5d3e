import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import type { Role } from '../domain/roles.ts'

export type AccountState = 'invited' | 'active' | 'left'

export interface AccountFilter {
  text?: string
  organisation?: string
  role?: Role
  /** Without it: everybody who has not left. */
  state?: AccountState
  /** Only accounts with a password and nothing beside it. */
  unprotected?: boolean
  today: string
}

interface Guards {
  seen_at: Date | null
  code_app: boolean
  passkeys: number
  city: boolean
  invited_until: Date | null
}

export interface AccountLineRow extends Guards {
  id: string
  name: string
  mail: string
  state: AccountState
  organisations: { id: string; name: string; roles: Role[] }[]
}

const hasCodeApp = sql<boolean>`exists (
  select from people.code_app c where c.account = a.id and c.confirmed_at is not null)`
const passkeys = sql<number>`(select count(*) from people.passkey p where p.account = a.id)`

/** What guards an account, as columns beside `people.account a`. */
const guards = sql`
  (select max(s.seen_at) from people.session s where s.account = a.id) as seen_at,
  ${hasCodeApp} as code_app, ${passkeys} as passkeys,
  exists (select from people.federated_identity f where f.account = a.id) as city,
  (select max(l.expires_at) from people.link l
    where l.account = a.id and l.kind = 'invitation' and l.used_at is null) as invited_until`

const isToday = (today: string) => sql<boolean>`held.valid_from <= ${today}::date
  and (held.valid_until is null or held.valid_until >= ${today}::date)`

/** Has a password, but neither passkey nor code app: asked for one at the next sign-in. */
const unprotected = sql<boolean>`(a.state = 'active' and a.password is not null
  and not ${hasCodeApp} and ${passkeys} = 0)`

function wanted(filter: AccountFilter): RawBuilder<boolean> {
  const { text, state, organisation, role } = filter
  const conditions = [
    state ? sql<boolean>`a.state = ${state}` : sql<boolean>`a.state <> 'left'`,
    text
      ? sql<boolean>`strpos(lower((a.name || ' ' || a.mail) collate platform.german), lower(${text}::text collate platform.german)) > 0`
      : sql<boolean>`true`,
    filter.unprotected ? unprotected : sql<boolean>`true`,
    organisation || role
      ? sql<boolean>`exists (select from people.held_membership held where held.account = a.id
          and held.organisation = coalesce(${organisation ?? null}, held.organisation)
          and held.role = coalesce(${role ?? null}, held.role) and ${isToday(filter.today)})`
      : sql<boolean>`true`,
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

const orders = {
  name: sql`a.name collate platform.german, a.id`,
  seen: sql`seen_at desc nulls last, a.id`,
  created: sql`a.created_at desc, a.id`,
}
export type AccountOrder = keyof typeof orders

export async function listAccountRows(
  tx: Transaction,
  filter: AccountFilter,
  part: { order: AccountOrder; limit: number; offset: number },
): Promise<{ rows: AccountLineRow[]; total: number }> {
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from people.account a where ${wanted(filter)}`.execute(tx)
  const { rows } = await sql<AccountLineRow>`
    select a.id, a.name, a.mail, a.state, ${guards},
      coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name, 'roles', m.roles)
          order by m.name collate platform.german, m.id)
        from (
          select o.id, o.name, array_agg(distinct held.role) as roles
          from people.held_membership held join people.organisation o on o.id = held.organisation
          where held.account = a.id and ${isToday(filter.today)}
          group by o.id, o.name
        ) m), '[]') as organisations
    from people.account a where ${wanted(filter)}
    order by ${orders[part.order]} limit ${part.limit} offset ${part.offset}`.execute(tx)
  return { rows, total: counted[0]?.total ?? 0 }
}

export interface AccountCounts {
  active: number
  invited: number
  /** Of the invited: nobody accepted in time. */
  expired: number
  unprotected: number
}

export async function countAccountRows(tx: Transaction, now: Date): Promise<AccountCounts> {
  const { rows } = await sql<AccountCounts>`
    select count(*) filter (where a.state = 'active') as active,
      count(*) filter (where a.state = 'invited') as invited,
      count(*) filter (where a.state = 'invited' and not exists (
        select from people.link l where l.account = a.id and l.kind = 'invitation'
          and l.used_at is null and l.expires_at > ${now})) as expired,
      count(*) filter (where ${unprotected}) as unprotected
    from people.account a where a.state <> 'left'`.execute(tx)
  return rows[0]! // an aggregate always gives a row
}

export interface AccountRow extends Guards {
  id: string
  name: string
  mail: string
  locale: string
  state: AccountState
  password: boolean
  recovery_codes: number
  created_at: Date
  left_at: Date | null
}

export async function readAccount(tx: Transaction, id: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.name, a.mail, a.locale, a.state, a.created_at, a.left_at,
      a.password is not null as password,
      (select count(*) from people.recovery_code r where r.account = a.id and r.used_at is null) as recovery_codes,
      ${guards}
    from people.account a where a.id = ${id}`.execute(tx)
  return rows[0]
}

export interface AccountFacts {
  id: string
  name: string
  mail: string
  locale: string
  state: AccountState
}

/** And who of the administrators was at what guards it. */
export interface LockedAccount extends AccountFacts {
  mail_changed_by: string | null
  mail_changed_at: Date | null
  factor_reset_by: string | null
  factor_reset_at: Date | null
}

/** An account whose row is kept from changing until the transaction is over. */
export async function lockAccount(tx: Transaction, id: string): Promise<LockedAccount | undefined> {
  const row = await tx
    .selectFrom('people.account')
    .select([
      'id',
      'name',
      'mail',
      'locale',
      'state',
      'mail_changed_by',
      'mail_changed_at',
      'factor_reset_by',
      'factor_reset_at',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as LockedAccount | undefined // the state is checked by the table
}

/** The account that has this mail now; who has left does not count. */
export async function findByMail(tx: Transaction, mail: string): Promise<AccountFacts | undefined> {
  const { rows } = await sql<AccountFacts>`
    select id, name, mail, locale, state from people.account
    where lower(mail) = lower(${mail}) and state <> 'left' for update`.execute(tx)
  return rows[0]
}

/** Gives the new account's id, or undefined where somebody has this mail already. */
export async function insertInvited(
  tx: Transaction,
  account: { name: string; mail: string; locale: string; now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into people.account (id, name, mail, locale, state, created_at)
    values (${randomUUID()}, ${account.name}, ${account.mail}, ${account.locale}, 'invited', ${account.now})
    on conflict (lower(mail)) where state <> 'left' do nothing
    returning id`.execute(tx)
  return rows[0]?.id
}

/**
 * Marks an account as left and takes away all it could sign in with. Its mail is free for others. Name and
 * mail stay: the log of who did what would say nothing without the name, and by mail and the tie to the
 * city's sign-on it is known that this person is not to be let in anew by another door.
 */
export async function markLeft(tx: Transaction, account: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.account')
    .set((eb) => ({
      state: 'left',
      left_at: now,
      password: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', account)
    .execute()
  await removeSecondFactors(tx, account, { passkeys: true })
  await tx.deleteFrom('people.known_device').where('account', '=', account).execute()
  await tx.deleteFrom('people.kept_form').where('account', '=', account).execute()
  await tx.deleteFrom('people.ceremony').where('account', '=', account).execute()
}

export async function removeSecondFactors(
  tx: Transaction,
  account: string,
  { passkeys }: { passkeys: boolean },
): Promise<void> {
  await tx.deleteFrom('people.code_app').where('account', '=', account).execute()
  await tx.deleteFrom('people.recovery_code').where('account', '=', account).execute()
  if (passkeys) await tx.deleteFrom('people.passkey').where('account', '=', account).execute()
}

export async function noteFactorReset(
  tx: Transaction,
  id: string,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({ factor_reset_by: by, factor_reset_at: now })
    .where('id', '=', id)
    .execute()
}

export async function updateMail(
  tx: Transaction,
  id: string,
  { mail, by, now }: { mail: string; by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('people.account')
    .set((eb) => ({
      mail,
      mail_changed_by: by,
      mail_changed_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
