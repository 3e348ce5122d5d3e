import type { Transaction } from '../../../platform/db/database.ts'
import { hashOf, newToken } from '../session/token.ts'

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
  await endLinks(tx, { account: link.account, kind: link.kind, now: link.now })
  const token = newToken()
  await tx
    .insertInto('people.link')
    .values({
      token_hash: hashOf(token),
      kind: link.kind,
      account: link.account,
      created_by: link.createdBy ?? null,
      created_at: link.now,
      expires_at: new Date(link.now.getTime() + lifetimes[link.kind]),
    })
    .execute()
  return paths[link.kind] + token
}

interface WhichLink {
  token: string
  kind: LinkKind
  now: Date
}

/** Whose link it is, if it stands. Nothing is used up. */
export async function findLink(
  tx: Transaction,
  which: WhichLink,
): Promise<{ account: string; createdBy: string | null } | undefined> {
  const row = await tx
    .selectFrom('people.link')
    .select(['account', 'created_by'])
    .where('token_hash', '=', hashOf(which.token))
    .where('kind', '=', which.kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', which.now)
    .executeTakeFirst()
  return row && { account: row.account, createdBy: row.created_by }
}

/** Uses the link up and says whose it was; of two who take it at once, one gets it. */
export async function takeLink(
  tx: Transaction,
  which: WhichLink,
): Promise<{ account: string } | undefined> {
  return await tx
    .updateTable('people.link')
    .set({ used_at: which.now })
    .where('token_hash', '=', hashOf(which.token))
    .where('kind', '=', which.kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', which.now)
    .returning('account')
    .executeTakeFirst()
}

/** Makes an account's links worthless, of one kind or of all. */
export async function endLinks(
  tx: Transaction,
  which: { account: string; kind?: LinkKind; now: Date },
): Promise<void> {
  let query = tx
    .updateTable('people.link')
    .set({ used_at: which.now })
    .where('account', '=', which.account)
    .where('used_at', 'is', null)
  if (which.kind) query = query.where('kind', '=', which.kind)
  await query.execute()
}
