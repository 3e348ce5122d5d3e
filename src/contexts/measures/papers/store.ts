import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { commitmentRow, type KeptRow } from './rows.ts'

export interface PaperText {
  number: number
  text: string
  sha256: string
  fileName: string
  mediaType: string
  readAt: Date
}

/** The text of a paper as last read, or a certain one. */
export async function readText(
  tx: Transaction,
  paper: string,
  number?: number,
): Promise<PaperText | undefined> {
  const { rows } = await sql<PaperText>`
    select number, text, sha256, file_name as "fileName", media_type as "mediaType", read_at as "readAt"
    from measures.paper_text
    where paper = ${paper} ${number === undefined ? sql`` : sql`and number = ${number}`}
    order by number desc limit 1`.execute(tx)
  return rows[0]
}

export async function addText(
  tx: Transaction,
  text: Omit<PaperText, 'readAt'> & { paper: string; readAt: Date; readBy: string | null },
): Promise<void> {
  await sql`insert into measures.paper_text
    (paper, number, text, sha256, file_name, media_type, read_at, read_by)
    values (${text.paper}, ${text.number}, ${text.text}, ${text.sha256}, ${text.fileName},
      ${text.mediaType}, ${text.readAt}, ${text.readBy})`.execute(tx)
}

export interface TextNote {
  number: number
  fileName: string
  mediaType: string
  readAt: Date
  length: number
}

export async function listTexts(tx: Transaction, paper: string): Promise<TextNote[]> {
  const { rows } = await sql<TextNote>`
    select number, file_name as "fileName", media_type as "mediaType", read_at as "readAt",
      length(text) as length
    from measures.paper_text where paper = ${paper} order by number desc`.execute(tx)
  return rows
}

const columns = sql`id, paper, text_number as "textNumber", start_at as start, end_at as "end", quote,
  found, record, state, merged_into as "mergedInto", split_from as "splitFrom", version,
  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "decidedAt",
  decided_by as "decidedBy"`

/** What an older version wrote and this one cannot read is left out, and stays in the database. */
function kept(rows: readonly Record<string, unknown>[]): KeptRow[] {
  return rows.flatMap(({ version, ...row }) => {
    const { data } = commitmentRow.safeParse(row)
    return data ? [{ ...data, version: Number(version) }] : []
  })
}

/** The commitments of a paper in the order in which they stand there. */
export async function readCommitments(
  tx: Transaction,
  paper: string,
  { hold = false } = {},
): Promise<KeptRow[]> {
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from measures.commitment
    where paper = ${paper} order by start_at, end_at, id ${hold ? sql`for update` : sql``}`.execute(
    tx,
  )
  return kept(rows)
}

/** Some commitments, held against other writers. */
export async function holdCommitments(
  tx: Transaction,
  ids: readonly string[],
  { hold = true } = {},
): Promise<KeptRow[]> {
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from measures.commitment
    where id = any(${[...ids]}::text[]) order by id ${hold ? sql`for update` : sql``}`.execute(tx)
  return kept(rows).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Writes commitments as they are now; new ones begin at version 1. */
export async function putCommitments(tx: Transaction, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return
  const list = JSON.stringify(rows)
  await sql`insert into measures.commitment (id, paper, text_number, start_at, end_at, quote, found, record,
      state, merged_into, split_from, version, decided_at, decided_by)
    select id, paper, "textNumber", start, "end", quote, nullif(found, 'null'::jsonb), record, state,
      "mergedInto", "splitFrom", version, "decidedAt", "decidedBy"
    from jsonb_to_recordset(${list}::jsonb) as row (id text, paper text, "textNumber" integer,
      start integer, "end" integer, quote text, found jsonb, record jsonb, state text,
      "mergedInto" text, "splitFrom" text, version integer, "decidedAt" timestamptz, "decidedBy" uuid)
    on conflict (id) do update set text_number = excluded.text_number, start_at = excluded.start_at,
      end_at = excluded.end_at, quote = excluded.quote, found = excluded.found,
      record = excluded.record, state = excluded.state, merged_into = excluded.merged_into,
      split_from = excluded.split_from, version = excluded.version,
      decided_at = excluded.decided_at, decided_by = excluded.decided_by`.execute(tx)
}

export async function dropCommitments(tx: Transaction, ids: readonly string[]): Promise<void> {
  await sql`delete from measures.commitment where id = any(${[...ids]}::text[])`.execute(tx)
}

/** Commitments that somebody works with: measures for them, ratings, evidence. */
export async function inUse(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const all = [...ids]
  const { rows } = await sql<{ id: string }>`
    select commitment as id from measures.fulfilment where commitment = any(${all}::text[])
    union select commitment from measures.rating where commitment = any(${all}::text[])
    union select commitment from measures.evidence where commitment = any(${all}::text[])`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Which measures fulfil the commitments of a paper, with their titles. */
export async function readMeasuresOf(
  tx: Transaction,
  paper: string,
): Promise<{ commitment: string; measure: string; title: string }[]> {
  const { rows } = await sql<{ commitment: string; measure: string; title: string }>`
    select fulfilment.commitment, measure.id as measure, measure.record ->> 'title' as title
    from measures.fulfilment
    join measures.commitment on commitment.id = fulfilment.commitment
    join measures.measure on measure.id = fulfilment.measure
    where commitment.paper = ${paper} and measure.retired_on is null
    order by measure.id`.execute(tx)
  return rows
}

export async function addFulfilments(
  tx: Transaction,
  measure: string,
  commitments: readonly string[],
): Promise<void> {
  await sql`insert into measures.fulfilment (commitment, measure)
    select id, ${measure} from unnest(${[...commitments]}::text[]) as id
    on conflict do nothing`.execute(tx)
}

export interface Counts {
  proposed: number
  accepted: number
  rejected: number
  gone: number
}

/** Which layers the commitments of each paper stand in. */
export async function layersByPaper(tx: Transaction): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ paper: string; layers: string[] }>`
    select paper, array_agg(distinct record ->> 'layer') as layers from measures.commitment
    where state in ('proposed', 'accepted') group by paper`.execute(tx)
  return new Map(rows.map(({ paper, layers }) => [paper, layers]))
}

/** How many commitments of each paper stand how. */
export async function countByPaper(tx: Transaction): Promise<Map<string, Counts>> {
  const { rows } = await sql<{ paper: string; state: string; count: string }>`
    select paper, state, count(*) as count from measures.commitment group by paper, state`.execute(
    tx,
  )
  const counts = new Map<string, Counts>()
  for (const { paper, state, count } of rows) {
    const of = counts.get(paper) ?? { proposed: 0, accepted: 0, rejected: 0, gone: 0 }
    if (state in of) of[state as keyof Counts] = Number(count) // it is a name of it
    counts.set(paper, of)
  }
  return counts
}
