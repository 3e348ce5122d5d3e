import { sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import { readAreaTree, readFacts } from '../../city/index.ts'
import { mayBePublic, operatorOf } from '../domain/neutrality.ts'
import type { PaperRecord } from '../domain/paper.ts'
import { type Scope, scopeOf } from '../public/index.ts'

/** Who wants to hear of what: an address, what about, and nothing else. */

export interface Subscription {
  id: string
  mail: string
  locale: string
  /** As one line: 'all', 'paper:vertrag'. */
  scope: string
  confirmedAt: Date | null
  toldUntil: Date
}

interface Row {
  id: string
  mail: string
  locale: string
  scope: { of: string }
  confirmed_at: Date | null
  told_until: Date
}

const noted = ({ id, mail, locale, scope, confirmed_at, told_until }: Row): Subscription => ({
  id,
  mail,
  locale,
  scope: scope.of,
  confirmedAt: confirmed_at,
  toldUntil: told_until,
})

export async function findSame(
  tx: Transaction,
  { mail, scope }: Pick<Subscription, 'mail' | 'scope'>,
): Promise<Subscription | undefined> {
  const { rows } = await sql<Row>`select * from measures.subscription
    where mail = ${mail} and scope ->> 'of' = ${scope} order by confirmed_at nulls last limit 1
    for update`.execute(tx)
  return rows.map(noted)[0]
}

export async function insertSubscription(
  tx: Transaction,
  plan: Pick<Subscription, 'id' | 'mail' | 'locale' | 'scope'> & { tokenHash: Buffer; now: Date },
): Promise<void> {
  const { id, mail, locale, scope, tokenHash, now } = plan
  await sql`insert into measures.subscription (id, mail, locale, scope, token_hash, created_at, told_until)
    values (${id}, ${mail}, ${locale}, ${JSON.stringify({ of: scope })}::jsonb, ${tokenHash}, ${now}, ${now})`.execute(
    tx,
  )
}

/** A further mail with a link of its own stands in the place of the one before. */
export async function renewToken(
  tx: Transaction,
  id: string,
  { tokenHash, locale, now }: { tokenHash: Buffer; locale: string; now: Date },
): Promise<void> {
  await sql`update measures.subscription
    set token_hash = ${tokenHash}, locale = ${locale}, created_at = ${now} where id = ${id}`.execute(
    tx,
  )
}

export async function findByToken(
  tx: Transaction,
  tokenHash: Buffer,
): Promise<(Subscription & { createdAt: Date }) | undefined> {
  const { rows } = await sql<Row & { created_at: Date }>`select * from measures.subscription
    where token_hash = ${tokenHash}`.execute(tx)
  return rows.map((row) => ({ ...noted(row), createdAt: row.created_at }))[0]
}

export async function findById(tx: Transaction, id: string): Promise<Subscription | undefined> {
  const { rows } = await sql<Row>`select * from measures.subscription
    where id = ${id} and confirmed_at is not null`.execute(tx)
  return rows.map(noted)[0]
}

/** From now on it is told what comes; what was before stands on the pages. */
export async function writeConfirmed(tx: Transaction, id: string, now: Date): Promise<void> {
  await sql`update measures.subscription set confirmed_at = ${now}, told_until = ${now}
    where id = ${id} and confirmed_at is null`.execute(tx)
}

export async function deleteSubscription(tx: Transaction, id: string): Promise<void> {
  await sql`delete from measures.subscription where id = ${id}`.execute(tx)
}

/** One process at a time; the lock goes with the transaction. */
export async function tellAlone(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('measures.subscription', 0))`.execute(tx)
}

/** Who was told nothing since `before`, by address. */
export async function readDue(tx: Transaction, before: Date): Promise<Subscription[]> {
  const { rows } = await sql<Row>`select * from measures.subscription
    where confirmed_at is not null and told_until <= ${before} order by mail, created_at, id
    for update`.execute(tx)
  return rows.map(noted)
}

export async function writeTold(
  tx: Transaction,
  ids: readonly string[],
  until: Date,
): Promise<void> {
  await sql`update measures.subscription set told_until = ${until}
    where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Addresses that nobody confirmed. Gives how many. */
export async function deleteUnconfirmed(database: Database, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from measures.subscription
    where confirmed_at is null and created_at < ${before}`.execute(database)
  return Number(numAffectedRows ?? 0)
}

/**
 * What a scope holds, by its name; undefined where there is no such thing in public. Of a field: its id; of
 * everything: nothing.
 */
export async function publicNameOf(tx: Transaction, text: string): Promise<string | undefined> {
  const scope = scopeOf(text)
  if (scope.kind === 'all') return ''
  if (scope.kind === 'field') return scope.id
  if (scope.kind === 'area') return await areaName(tx, scope)
  const { rows } = await (scope.kind === 'paper'
    ? sql<{ author: PaperRecord['author']; title: string }>`
        select record ->> 'author' as author, record ->> 'title' as title
        from measures.paper where id = ${scope.id} and public`
    : sql<{ author: PaperRecord['author']; title: string }>`
        select p.record ->> 'author' as author, c.record ->> 'title' as title
        from measures.commitment c join measures.paper p on p.id = c.paper
        where c.id = ${scope.id} and c.state = 'accepted' and p.public`
  ).execute(tx)
  const operator = operatorOf((await readFacts(tx)).words)
  return rows.filter((row) => mayBePublic(row, operator))[0]?.title
}

async function areaName(
  tx: Transaction,
  { level, id }: Extract<Scope, { kind: 'area' }>,
): Promise<string | undefined> {
  const { areas } = await readAreaTree(tx)
  return areas.find((area) => area.level === level && (area.slug === id || area.id === id))?.name
}
