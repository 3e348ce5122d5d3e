import { sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { OrganisationKind, Role } from '../domain/roles.ts'
import type { SignInMethod } from '../domain/signedIn.ts'

/** Session, account and memberships of today as they lie in the database. */
export interface SessionRow {
  id: string
  account: string
  name: string
  mail: string
  locale: string
  account_state: string
  organisation: string | null
  stage: 'secondFactor' | 'full'
  method: SignInMethod
  created_at: Date
  seen_at: Date
  fresh_at: Date
  expires_at: Date
  ended_at: Date | null
  memberships: { id: string; name: string; kind: OrganisationKind; roles: Role[] }[]
}

/**
 * One query for all that a request has to know. A membership counts from its first to its last day; one
 * that covers for somebody ends with theirs. Roles that the city's identity provider gave count in sessions
 * that it began: whom it shuts out keeps none of them by another way in.
 */
export async function readSession(
  database: Database | Transaction,
  tokenHash: Buffer,
  today: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.account, a.name, a.mail, a.locale, a.state as account_state, s.organisation, s.stage,
      s.method, s.created_at, s.seen_at, s.fresh_at, s.expires_at, s.ended_at,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'roles', m.roles) order by m.name collate platform.german, m.id)
        from (
          select o.id, o.name, o.kind, array_agg(distinct held.role) as roles
          from people.held_membership held
          join people.organisation o on o.id = held.organisation
          where held.account = s.account and o.retired_on is null
            and (held.source <> 'claims' or s.method = 'city')
            and held.valid_from <= ${today}::date
            and (held.valid_until is null or held.valid_until >= ${today}::date)
          group by o.id, o.name, o.kind
        ) m
      ), '[]') as memberships
    from people.session s join people.account a on a.id = s.account
    where s.token_hash = ${tokenHash}`.execute(database)
  return rows[0]
}

export interface NewSession {
  id: string
  tokenHash: Buffer
  account: string
  organisation: string | null
  stage: 'secondFactor' | 'full'
  method: SignInMethod
  device: string
  now: Date
  expiresAt: Date
  provider?: { issuer: string; session: string | null; subject: string }
}

export async function insertSession(tx: Transaction, session: NewSession): Promise<void> {
  await tx
    .insertInto('people.session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account: session.account,
      organisation: session.organisation,
      stage: session.stage,
      method: session.method,
      device: session.device,
      created_at: session.now,
      seen_at: session.now,
      fresh_at: session.now,
      expires_at: session.expiresAt,
      issuer: session.provider?.issuer ?? null,
      provider_session: session.provider?.session ?? null,
      provider_subject: session.provider?.subject ?? null,
    })
    .execute()
}

/** Notes that the person is there; once a minute is enough. */
export async function touchSession(database: Database, id: string, now: Date): Promise<void> {
  await database
    .updateTable('people.session')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', new Date(now.getTime() - 60_000))
    .execute()
}

/** A new secret for a session whose rights change, so that an older one is worth nothing. */
export async function replaceSecret(
  tx: Transaction,
  id: string,
  change: {
    tokenHash: Buffer
    stage?: 'full'
    organisation?: string | null
    freshAt?: Date
    expiresAt?: Date
  },
): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({
      token_hash: change.tokenHash,
      ...(change.stage ? { stage: change.stage } : {}),
      ...(change.organisation === undefined ? {} : { organisation: change.organisation }),
      ...(change.freshAt ? { fresh_at: change.freshAt } : {}),
      ...(change.expiresAt ? { expires_at: change.expiresAt } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Ends the session of this secret, if there is one that stands. */
export async function endSessionOf(
  database: Database,
  tokenHash: Buffer,
  { because, now }: { because: string; now: Date },
): Promise<void> {
  await database
    .updateTable('people.session')
    .set({ ended_at: now, ended_because: because })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends an account's sessions, all but one or just one. Gives how many stood. */
export async function endSessions(
  tx: Transaction,
  which: { account: string; only?: string; butNot?: string; because: string; now: Date },
): Promise<number> {
  let query = tx
    .updateTable('people.session')
    .set({ ended_at: which.now, ended_because: which.because })
    .where('account', '=', which.account)
    .where('ended_at', 'is', null)
  if (which.only) query = query.where('id', '=', which.only)
  if (which.butNot) query = query.where('id', '<>', which.butNot)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
