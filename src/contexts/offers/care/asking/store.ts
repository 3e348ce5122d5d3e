import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/db/database.ts'
import { isShown, knownOn } from '../store.ts'
import { askTimes, daysBefore } from './rule.ts'

/** The only file that speaks to the tables of questions to providers. */

export const cityScope = 'city'

/** Months between questions by scope; null where nobody is asked. */
export async function readRules(tx: Transaction): Promise<Map<string, number | null>> {
  const rows = await tx.selectFrom('offers.ask_rule').select(['scope', 'months']).execute()
  return new Map(rows.map(({ scope, months }) => [scope, months]))
}

export async function writeRule(
  tx: Transaction,
  rule: { scope: string; months: number | null; at: Date; by: string | null },
): Promise<void> {
  const columns = { months: rule.months, changed_at: rule.at, changed_by: rule.by }
  await tx
    .insertInto('offers.ask_rule')
    .values({ scope: rule.scope, ...columns })
    .onConflict((conflict) => conflict.column('scope').doUpdateSet(columns))
    .execute()
}

export async function deleteRule(tx: Transaction, scope: string): Promise<void> {
  await tx.deleteFrom('offers.ask_rule').where('scope', '=', scope).execute()
}

/**
 * Whoever was asked (`a`) still keeps the offer (`o`): of another organisation's, or under another address, it is
 * theirs no more, and no link of theirs shows or confirms it.
 */
const stillTheirs = sql<boolean>`(a.organisation is not distinct from o.organisation
  and (a.mail is null or a.mail = lower(o.record ->> 'email')))`

export interface DueOffer {
  id: string
  name: string
  organisation: string | null
  email: string | null
  knownOn: string | null
  /** Due now; else within the days that are looked ahead. */
  due: boolean
}

/** Public offers that nobody has confirmed for as long as the rules say, and that nobody is being asked about. */
export async function readDueOffers(
  tx: Transaction,
  { today, now }: { today: string; now: Date },
): Promise<DueOffer[]> {
  const limit = (ahead: number) =>
    sql`to_char(${today}::date - make_interval(months => w.months) + make_interval(days => ${ahead}), 'YYYY-MM-DD')`
  const { rows } = await sql<DueOffer>`
    select o.id, o.name, o.organisation, o.record ->> 'email' as email, w.known as "knownOn",
      w.known is null or w.known < ${limit(0)} as due
    from offers.offer o
    left join offers.ask_rule r on r.scope = o.organisation
    join offers.ask_rule c on c.scope = ${cityScope}
    cross join lateral (select ${knownOn} as known,
      case when r.scope is null then c.months else r.months end as months) w
    where ${isShown} and c.months is not null and w.months is not null
      and (w.known is null or w.known < ${limit(askTimes.ahead)})
      and not exists (
        select from offers.ask_offer x join offers.ask a on a.id = x.ask
        where x.offer = o.id and (
          (x.answered_at is null and ${stillTheirs} and (a.ended_at is null or a.started_at > ${daysBefore(now, askTimes.silentFor)}))
          or (x.answer = 'wrong' and x.answered_at > ${daysBefore(now, askTimes.wrongFor)})))
    order by w.known nulls first, o.id`.execute(tx)
  return rows
}

export interface NewAsk {
  id: string
  organisation: string | null
  mail: string | null
  offers: readonly string[]
  at: Date
}

export async function insertAsk(tx: Transaction, ask: NewAsk): Promise<void> {
  await tx
    .insertInto('offers.ask')
    .values({
      id: ask.id,
      organisation: ask.organisation,
      mail: ask.mail,
      started_at: ask.at,
      mails: 1,
      mailed_at: ask.at,
    })
    .execute()
  await tx
    .insertInto('offers.ask_offer')
    .values(ask.offers.map((offer) => ({ ask: ask.id, offer })))
    .execute()
}

export async function insertLink(
  tx: Transaction,
  link: { tokenHash: Buffer; ask: string; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('offers.ask_link')
    .values({ token_hash: link.tokenHash, ask: link.ask, expires_at: link.expiresAt })
    .execute()
}

export interface OpenAsk {
  id: string
  organisation: string | null
  mail: string | null
  startedAt: Date
  mails: number
  mailedAt: Date
  /** Not answered, and still there to see. */
  open: { id: string; name: string }[]
}

const openOffers = sql`(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
    from offers.ask_offer x join offers.offer o on o.id = x.offer
    where x.ask = a.id and x.answered_at is null and ${isShown} and ${stillTheirs})`

/** Questions whose last mail is older than `before`, held against other writers. */
export async function holdOpenAsks(tx: Transaction, before: Date): Promise<OpenAsk[]> {
  const { rows } = await sql<OpenAsk>`
    select a.id, a.organisation, a.mail, a.started_at as "startedAt", a.mails, a.mailed_at as "mailedAt",
      ${openOffers} as open
    from offers.ask a where a.ended_at is null and a.mailed_at <= ${before}
    order by a.mailed_at, a.id for update of a`.execute(tx)
  return rows
}

export async function noteReminder(tx: Transaction, ask: string, at: Date): Promise<void> {
  await tx
    .updateTable('offers.ask')
    .set((eb) => ({ mails: eb('mails', '+', 1), mailed_at: at }))
    .where('id', '=', ask)
    .execute()
}

export async function endAsk(tx: Transaction, ask: string, at: Date): Promise<void> {
  await tx.updateTable('offers.ask').set({ ended_at: at }).where('id', '=', ask).execute()
}

/** One process asks at a time; the lock goes with the transaction. */
export async function askAlone(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offers.ask', 0))`.execute(tx)
}

export interface FoundAsk {
  id: string
  organisation: string | null
}

/** The question that a link belongs to, while the link lasts. */
export async function findAsk(
  tx: Transaction,
  { tokenHash, now, hold = false }: { tokenHash: Buffer; now: Date; hold?: boolean },
): Promise<FoundAsk | undefined> {
  const { rows } = await sql<FoundAsk>`
    select a.id, a.organisation from offers.ask_link l join offers.ask a on a.id = l.ask
    where l.token_hash = ${tokenHash} and l.expires_at > ${now} ${hold ? sql`for update of a` : sql``}`.execute(
    tx,
  )
  return rows[0]
}

export interface AskedOffer {
  offer: string
  answer: 'confirmed' | 'wrong' | null
}

/** The offers of a question that are still there to see, and still theirs who were asked; in German order. */
export async function readAskedOffers(tx: Transaction, ask: string): Promise<AskedOffer[]> {
  const { rows } = await sql<AskedOffer>`
    select x.offer, x.answer from offers.ask_offer x join offers.offer o on o.id = x.offer
      join offers.ask a on a.id = x.ask
    where x.ask = ${ask} and ${isShown} and ${stillTheirs} order by o.name collate platform.german, o.id`.execute(
    tx,
  )
  return rows
}

export async function writeAnswer(
  tx: Transaction,
  answer: { ask: string; offer: string; answer: 'confirmed' | 'wrong'; at: Date },
): Promise<void> {
  await tx
    .updateTable('offers.ask_offer')
    .set({ answer: answer.answer, answered_at: answer.at })
    .where('ask', '=', answer.ask)
    .where('offer', '=', answer.offer)
    .execute()
}

/** Ends a question that nothing is open of any more. */
export async function endAnswered(tx: Transaction, ask: string, at: Date): Promise<void> {
  await sql`update offers.ask a set ended_at = ${at}
    where a.id = ${ask} and a.ended_at is null and not exists (
      select from offers.ask_offer x join offers.offer o on o.id = x.offer
      where x.ask = a.id and x.answered_at is null and ${isShown} and ${stillTheirs})`.execute(tx)
}

export interface AskLine {
  id: string
  organisation: { id: string; name: string; phone: string | null } | null
  mail: string | null
  startedAt: Date
  mails: number
  ended: boolean
  open: { id: string; name: string }[]
  answered: number
}

/** Questions with something open: those that ran out first, for somebody to call. */
export async function readAskLines(
  tx: Transaction,
  only: string | null | undefined,
  page: { skip: number; most: number },
): Promise<{ rows: AskLine[]; total: number }> {
  const where = sql`exists (select from offers.ask_offer x join offers.offer o on o.id = x.offer
      where x.ask = a.id and x.answered_at is null and ${isShown} and ${stillTheirs}
        and (o.record ->> 'lastChecked' is null or o.record ->> 'lastChecked' < to_char(a.started_at, 'YYYY-MM-DD')))
    and (a.ended_at is null or not exists (select from offers.ask later
      where later.started_at > a.started_at and later.organisation is not distinct from a.organisation
        and later.mail is not distinct from a.mail))
    and ${only === undefined ? sql`true` : sql`a.organisation = ${only}`}`
  const counted = await sql<{ count: number }>`
    select count(*)::integer as count from offers.ask a where ${where}`.execute(tx)
  const { rows } = await sql<AskLine>`
    select a.id, a.mail, a.started_at as "startedAt", a.mails, a.ended_at is not null as ended,
      case when g.id is null then null
        else json_build_object('id', g.id, 'name', g.name, 'phone', g.phone) end as organisation,
      ${openOffers} as open,
      (select count(*)::integer from offers.ask_offer x where x.ask = a.id and x.answered_at is not null) as answered
    from offers.ask a left join people.organisation g on g.id = a.organisation
    where ${where} order by a.ended_at is null, a.mails desc, a.started_at, a.id
    limit ${page.most} offset ${page.skip}`.execute(tx)
  return { rows, total: counted.rows[0]?.count ?? 0 }
}

/** Forgets questions that were begun before `before`, with their links. */
export async function deleteOldAsks(tx: Transaction, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('offers.ask')
    .where('started_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
