import type { Transaction } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/operation/index.ts'
import { freshLimitMs } from '../session/sessions.ts'
import type { Identity } from './sealed.ts'
import {
  type AccountRow,
  insertAccount,
  link,
  readByMail,
  readFreshAt,
  readLinked,
  updateAccount,
} from './store.ts'

export type Found =
  | { result: 'found'; account: string; how: 'known' | 'linked' | 'new' }
  | { result: 'left'; account: string }
  | { result: 'mailTaken'; account: string }
  | { result: 'mail' | 'noRole' }

/** Who is signing in, and from where. */
interface Asked {
  tx: Transaction
  actor: Actor
  now: Date
  locale: string
  identity: Identity
  /** Whether the claims give anything here: without that no account is made. */
  hasRoles: boolean
}

/** The account of who the provider says it is: known by issuer and subject, else connected or made. */
export async function findAccount(asked: Asked): Promise<Found> {
  const { tx, identity } = asked
  const known = await readLinked(tx, identity.issuer, identity.subject)
  if (known?.state !== 'active') return await findByMail(asked, known)
  await follow(tx, known, identity)
  return { result: 'found', account: known.id, how: 'known' }
}

async function findByMail(asked: Asked, gone: AccountRow | undefined): Promise<Found> {
  const { tx, identity, hasRoles } = asked
  const { issuer, subject, mail } = identity
  const other = mail ? await readByMail(tx, mail) : undefined
  if (other && other.state === 'active' && (await mayConnect(asked, other))) {
    await link(tx, { issuer, subject, account: other.id })
    return { result: 'found', account: other.id, how: 'linked' }
  }
  if (!hasRoles && !gone) return { result: 'noRole' }
  // Invited, or here by another way.
  if (other && other.state !== 'left') return { result: 'mailTaken', account: other.id }
  // Who was let go here does not come back by another door.
  const left = gone ?? other
  if (left) return { result: 'left', account: left.id }
  if (!mail) return { result: 'mail' }
  const { now, locale } = asked
  const account = await insertAccount(tx, { name: identity.name ?? mail, mail, locale, now })
  await link(tx, { issuer, subject, account })
  return { result: 'found', account, how: 'new' }
}

/**
 * A mail address alone proves nothing: providers let people write what they like there. It connects an
 * account only for who has just signed in to that account as well, or where the city says so and the
 * provider has verified the address.
 */
async function mayConnect({ tx, actor, now, identity }: Asked, other: AccountRow) {
  if (identity.linkByVerifiedMail && identity.mailVerified) return true
  if (actor.kind !== 'account' || actor.id !== other.id) return false
  const freshAt = await readFreshAt(tx, actor.session)
  return freshAt !== undefined && now.getTime() - freshAt.getTime() < freshLimitMs
}

/** Name and address follow the city for who signs in through it alone; others care for theirs themselves. */
async function follow(tx: Transaction, known: AccountRow, identity: Identity): Promise<void> {
  if (known.password !== null) return
  const name = identity.name ?? known.name
  const isFree = identity.mail && (await readByMail(tx, identity.mail)) === undefined
  const isSpelling = identity.mail?.toLowerCase() === known.mail.toLowerCase()
  const mail = identity.mail && (isFree || isSpelling) ? identity.mail : known.mail
  if (name !== known.name || mail !== known.mail) await updateAccount(tx, known.id, { name, mail })
}
