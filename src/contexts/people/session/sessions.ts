import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import type { AccountActor } from '../../../platform/operation/index.ts'
import { permissionsOf } from '../domain/roles.ts'
import type { ActingFor, FoundSession, SignedIn, SignInMethod } from '../domain/signedIn.ts'
import {
  endSessionOf,
  insertSession,
  readSession,
  replaceSecret,
  type SessionRow,
  touchSession,
} from './store.ts'
import { hashOf, newToken } from './token.ts'

const minute = 60_000
/** Without a request for so long, a session ends. */
export const idleLimitMs = 60 * minute
/** However busy, a session ends after a working day. */
export const absoluteLimitMs = 12 * 60 * minute
/** Between password and second factor. */
const secondFactorLimitMs = 10 * minute
/** Where the second factor has yet to be set up: time to find and install an app. */
export const enrolmentLimitMs = 30 * minute
/** For so long after signing in a person may change what guards their account without proving themselves again. */
export const freshLimitMs = 15 * minute

/** What a request's session cookie means now. Rights are read anew each time: who leaves is out at once. */
export async function findSession(
  database: Database,
  token: string,
  now: Date,
): Promise<FoundSession> {
  const row = await readSession(database, hashOf(token), dayOf(now))
  if (!row) return { state: 'none' }
  if (!stands(row, now)) return { state: 'ended', account: row.account }
  if (row.stage === 'secondFactor')
    return { state: 'secondFactor', session: row.id, account: row.account }
  if (now.getTime() - row.seen_at.getTime() > minute) await touchSession(database, row.id, now)
  return { state: 'signedIn', me: signedInOf(row) }
}

function stands(row: SessionRow, now: Date): boolean {
  return (
    row.ended_at === null &&
    row.account_state === 'active' &&
    now < row.expires_at &&
    now.getTime() - row.seen_at.getTime() < idleLimitMs
  )
}

function signedInOf(row: SessionRow): SignedIn {
  const organisations: ActingFor[] = row.memberships
  const acting =
    organisations.find(({ id }) => id === row.organisation) ??
    (organisations.length === 1 ? organisations[0] : undefined)
  const actor: AccountActor = {
    kind: 'account',
    id: row.account,
    session: row.id,
    permissions: permissionsOf(acting?.roles ?? []),
    ...(acting ? { organisation: { id: acting.id, kind: acting.kind } } : {}),
  }
  return {
    account: { id: row.account, name: row.name, mail: row.mail, locale: row.locale },
    session: {
      id: row.id,
      method: row.method,
      createdAt: row.created_at,
      freshAt: row.fresh_at,
      expiresAt: row.expires_at,
    },
    organisations,
    ...(acting ? { acting } : {}),
    actor,
  }
}

/** Begins a session and gives its secret, for the cookie; always a new one, so that none can be planted. */
export async function beginSession(
  tx: Transaction,
  session: {
    account: string
    stage: 'secondFactor' | 'full'
    method: SignInMethod
    device: string
    now: Date
    provider?: { issuer: string; session: string | null; subject: string }
    /** Where it is not the usual one of its stage. */
    limitMs?: number
  },
): Promise<{ id: string; token: string }> {
  const id = randomUUID()
  const token = newToken()
  const usual = session.stage === 'full' ? absoluteLimitMs : secondFactorLimitMs
  const limit = session.limitMs ?? usual
  await insertSession(tx, {
    ...session,
    id,
    tokenHash: hashOf(token),
    organisation: null,
    expiresAt: new Date(session.now.getTime() + limit),
  })
  return { id, token }
}

/**
 * Ends a session whose secret its browser has just given up for another one: who signs in anew leaves no
 * session behind. One that only changed its secret is not found by the old one, and goes on.
 */
export const endReplacedSession = (database: Database, token: string, now: Date): Promise<void> =>
  endSessionOf(database, hashOf(token), { because: 'replaced', now })

/** After the second factor: a full session under a new secret. */
export async function completeSession(tx: Transaction, id: string, now: Date): Promise<string> {
  const token = newToken()
  await replaceSecret(tx, id, {
    tokenHash: hashOf(token),
    stage: 'full',
    freshAt: now,
    expiresAt: new Date(now.getTime() + absoluteLimitMs),
  })
  return token
}

/** The person has just proved again who they are. What they may do next is more, so the secret is another. */
export async function proveAgain(tx: Transaction, id: string, now: Date): Promise<string> {
  const token = newToken()
  await replaceSecret(tx, id, { tokenHash: hashOf(token), freshAt: now })
  return token
}

/** Acts for another organisation from now on: other rights, so another secret. */
export async function actForOrganisation(
  tx: Transaction,
  id: string,
  organisation: string,
): Promise<string> {
  const token = newToken()
  await replaceSecret(tx, id, { tokenHash: hashOf(token), organisation })
  return token
}

/** The calendar day in Germany, 'YYYY-MM-DD': a membership's last day ends at midnight there. */
export const dayOf = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now)
