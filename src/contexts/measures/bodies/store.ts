import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { accountOf } from '../../../platform/operation/index.ts'
import { type AnswerRecord, answerRecord } from '../domain/body.ts'
import type { Writing } from '../store/documents.ts'

export interface KeptAnswer {
  on: string
  record: AnswerRecord
}

/** Answers by recommendation, the oldest first; of one, or of all. */
export async function readAnswersBy(
  tx: Transaction,
  only?: string,
): Promise<Map<string, KeptAnswer[]>> {
  const { rows } = await sql<{ recommendation: string; on: string; record: unknown }>`
    select recommendation, on_date::text as "on", record from measures.answer
    where ${only ?? null}::text is null or recommendation = ${only ?? null}
    order by on_date, at`.execute(tx)
  const answers = new Map<string, KeptAnswer[]>()
  for (const { recommendation, on, record } of rows) {
    const { data } = answerRecord.safeParse(record)
    if (!data) continue
    const list = answers.get(recommendation) ?? []
    list.push({ on, record: data })
    answers.set(recommendation, list)
  }
  return answers
}

export async function addAnswer(
  { tx, actor, now }: Writing,
  answer: { recommendation: string; on: string; record: AnswerRecord },
): Promise<void> {
  await tx
    .insertInto('measures.answer')
    .values({
      id: randomUUID(),
      recommendation: answer.recommendation,
      on_date: answer.on,
      record: JSON.stringify(answer.record),
      at: now,
      account: accountOf(actor),
      organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
    })
    .execute()
}

/** Which measures handle which recommendation, with their titles. */
export async function readHandlings(
  tx: Transaction,
): Promise<Map<string, { id: string; title: string }[]>> {
  const { rows } = await sql<{ recommendation: string; id: string; title: string }>`
    select h.recommendation, m.id, m.record ->> 'title' as title
    from measures.handling h join measures.measure m on m.id = h.measure
    where m.retired_on is null order by m.id`.execute(tx)
  const by = Map.groupBy(rows, ({ recommendation }) => recommendation)
  return new Map([...by].map(([key, list]) => [key, list.map(({ id, title }) => ({ id, title }))]))
}

export async function writeHandlings(
  tx: Transaction,
  recommendation: string,
  measures: readonly string[],
): Promise<void> {
  await tx.deleteFrom('measures.handling').where('recommendation', '=', recommendation).execute()
  if (measures.length > 0)
    await tx
      .insertInto('measures.handling')
      .values(measures.map((measure) => ({ recommendation, measure })))
      .execute()
}
