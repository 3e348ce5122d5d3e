import type { Transaction } from '../../../platform/db/database.ts'
import { hashOf, newToken } from './token.ts'

/**
 * What a browser is in the middle of: a passkey's challenge, a way to the identity provider and back. It is
 * found by the secret in the browser's `ceremony` cookie, once, and only for a few minutes.
 */
export async function beginCeremony(
  tx: Transaction,
  ceremony: { kind: string; account?: string; data: object; now: Date; seconds: number },
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('people.ceremony')
    .values({
      token_hash: hashOf(token),
      kind: ceremony.kind,
      account: ceremony.account ?? null,
      data: JSON.stringify(ceremony.data),
      expires_at: new Date(ceremony.now.getTime() + ceremony.seconds * 1000),
    })
    .execute()
  return token
}

/** Takes the ceremony out: a second answer to the same challenge finds nothing. */
export async function takeCeremony(
  tx: Transaction,
  which: { token: string; kind: string; now: Date },
): Promise<{ account: string | null; data: unknown } | undefined> {
  const row = await tx
    .deleteFrom('people.ceremony')
    .where('token_hash', '=', hashOf(which.token))
    .where('kind', '=', which.kind)
    .returning(['account', 'data', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > which.now ? row : undefined
}
