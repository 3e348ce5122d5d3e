import type { Transaction } from '../../../platform/db/database.ts'
import { countOne } from '../../../platform/limits/index.ts'
import { hashOf, newToken } from '../session/token.ts'
import { insertLink, readLink, useLink, useUpLinks } from './store.ts'

/**
 * Links that are sent by mail. Looking at one changes nothing (mail programs look, too); taking it is done
 * by sending the form behind it, once.
 */

export type LinkKind = 'invitation' | 'newPassword'

const minute = 60_000
const lifetimes: Record<LinkKind, number> = {
  invitation: 7 * 24 * 60 * minute,
  newPassword: 60 * minute,
}
const paths: Record<LinkKind, string> = {
  invitation: '/einladung/',
  newPassword: '/neues-passwort/',
}

/** Makes a link and gives its path: '/einladung/…'. Older links of its kind for this account end. */
export async function createLink(
  tx: Transaction,
  link: { account: string; kind: LinkKind; createdBy?: string; now: Date },
): Promise<string> {
  const { account, kind, now } = link
  await useUpLinks(tx, { account, kind, now })
  const token = newToken()
  await insertLink(tx, {
    tokenHash: hashOf(token),
    kind,
    account,
    createdBy: link.createdBy ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimes[kind]),
  })
  return paths[kind] + token
}

interface WhichLink {
  token: string
  kind: LinkKind
  now: Date
}

/** Whose link it is, if it stands. Nothing is used up. */
export const findLink = (tx: Transaction, { token, kind, now }: WhichLink) =>
  readLink(tx, { tokenHash: hashOf(token), kind, now })

/** Uses the link up and says whose it was. */
export const takeLink = (
  tx: Transaction,
  { token, kind, now }: WhichLink,
): Promise<{ account: string } | undefined> => useLink(tx, { tokenHash: hashOf(token), kind, now })

/** Makes an account's links worthless, of one kind or of all. */
export const endLinks = (
  tx: Transaction,
  which: { account: string; kind?: LinkKind; now: Date },
): Promise<void> => useUpLinks(tx, which)

/** Nobody's mailbox is filled by others: a few links in an hour are sent to an account, more are not. */
export async function mayMailLink(
  { tx, now }: { tx: Transaction; now: Date },
  account: string,
): Promise<boolean> {
  const limit = { scope: 'signIn.mailedLinks', of: account, most: 3, seconds: 3600, now }
  return (await countOne(tx, limit)).allowed
}
