import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type CopyRow, copyIn } from '../../../platform/db/copy-in.ts'
import type { Transaction } from '../../../platform/db/database.ts'
import type { CommitmentRecord } from '../domain/commitment.ts'
import type { ListItemRecord } from '../domain/listItem.ts'

/** A text of a paper as a pack brings it. */
export interface ImportedText {
  paper: string
  text: string
  fileName: string
  mediaType: string
}

export interface AddedTexts {
  added: number
  /** The number of each paper's text. */
  numbers: Map<string, number>
  /** Papers of which somebody has read a newer text here: the pack's stands behind it. */
  newerHere: Set<string>
}

/** Adds texts that were never read. */
export async function addTexts(
  tx: Transaction,
  texts: readonly ImportedText[],
  now: Date,
): Promise<AddedTexts> {
  const { rows } = await sql<{ paper: string; number: number; sha256: string }>`
    select paper, number, sha256 from measures.paper_text
    where paper = any(${texts.map(({ paper }) => paper)}::text[]) order by paper, number`.execute(
    tx,
  )
  const result: AddedTexts = { added: 0, numbers: new Map(), newerHere: new Set() }
  for (const { paper, text, fileName, mediaType } of texts) {
    const sha256 = createHash('sha256').update(text).digest('hex')
    const read = rows.filter((row) => row.paper === paper)
    const last = read.at(-1)
    const isRead = read.some((row) => row.sha256 === sha256)
    if (isRead && last?.sha256 !== sha256) result.newerHere.add(paper)
    const number = (last?.number ?? 0) + (isRead ? 0 : 1)
    result.numbers.set(paper, number)
    if (isRead) continue
    result.added++
    await sql`insert into measures.paper_text (paper, number, text, sha256, file_name, media_type, read_at)
      values (${paper}, ${number}, ${text}, ${sha256}, ${fileName}, ${mediaType}, ${now})`.execute(
      tx,
    )
  }
  return result
}

export interface CommitmentRow {
  id: string
  paper: string
  textNumber: number
  start: number
  end: number
  quote: string
  found: CommitmentRecord | undefined
  record: CommitmentRecord
  state: string
}

export interface WorkedOn {
  id: string
  paper: string
  quote: string
  textNumber: number
  start: number
  end: number
}

/** Commitments of these papers that a person has worked on: they stay as they are. */
export async function workedOn(tx: Transaction, papers: readonly string[]): Promise<WorkedOn[]> {
  const { rows } = await sql<WorkedOn>`
    select id, paper, quote, text_number as "textNumber", start_at as start, end_at as "end"
    from measures.commitment where paper = any(${[...papers]}::text[])
      and (decided_by is not null or split_from is not null or merged_into is not null
        or exists (select from measures.revision r where r.kind = 'commitment' and r.subject = commitment.id))
    order by id`.execute(tx)
  return rows
}

/** Says where in a newer text the commitments stand that people worked on. */
export async function moveCommitments(
  tx: Transaction,
  moved: readonly Pick<WorkedOn, 'id' | 'textNumber' | 'start' | 'end'>[],
): Promise<void> {
  for (const { id, textNumber, start, end } of moved)
    await sql`update measures.commitment set text_number = ${textNumber}, start_at = ${start},
      end_at = ${end}, version = version + 1 where id = ${id}`.execute(tx)
}

/**
 * Brings commitments to what a pack's papers hold. What the reader no longer sees is marked as gone, a proposal
 * that nobody decided on is taken out.
 *
 * @param kept ids of what people worked on: it stays
 */
export async function mergeCommitments(
  tx: Transaction,
  rows: readonly CommitmentRow[],
  { papers, kept, now }: { papers: readonly string[]; kept: readonly string[]; now: Date },
): Promise<{ added: string[]; changed: number }> {
  await sql`create temporary table staged_commitment (id text primary key, paper text,
    text_number integer, start_at integer, end_at integer, quote text, found jsonb, record jsonb,
    state text) on commit drop`.execute(tx)
  const names = [
    'id',
    'paper',
    'text_number',
    'start_at',
    'end_at',
    'quote',
    'found',
    'record',
    'state',
  ]
  const lines = function* (): Generator<CopyRow> {
    for (const row of rows)
      yield [
        ...[row.id, row.paper, row.textNumber, row.start, row.end, row.quote],
        ...[row.found, row.record, row.state],
      ]
  }
  await copyIn(tx, 'staged_commitment', names, lines())
  const compared = names.filter((name) => name !== 'id')
  const sets = compared.map((name) => sql`${sql.ref(name)} = ${sql.ref(`s.${name}`)}`)
  const differs = compared.map(
    (name) => sql`${sql.ref(`t.${name}`)} is distinct from ${sql.ref(`s.${name}`)}`,
  )
  const free = sql`t.id <> all(${[...kept]}::text[])`
  const changed = await sql`update measures.commitment t
    set ${sql.join(sets)}, version = t.version + 1
    from staged_commitment s where s.id = t.id and ${free}
      and (${sql.join(differs, sql` or `)})`.execute(tx)
  const list = sql.join(names.map((name) => sql.ref(name)))
  const { rows: added } = await sql<{
    id: string
  }>`insert into measures.commitment (${list}, decided_at)
    select ${list}, case when state = 'proposed' then null else ${now}::timestamptz end
    from staged_commitment on conflict (id) do nothing returning id`.execute(tx)
  const left = sql`t.paper = any(${[...papers]}::text[]) and ${free}
    and not exists (select from staged_commitment s where s.id = t.id)`
  const dropped = await sql`delete from measures.commitment t
    where ${left} and t.state = 'proposed'`.execute(tx)
  const gone = await sql`update measures.commitment t set state = 'gone', version = t.version + 1
    where ${left} and t.state in ('accepted', 'rejected')`.execute(tx)
  await sql`drop table staged_commitment`.execute(tx)
  return {
    added: added.map(({ id }) => id),
    changed: [changed, dropped, gone].reduce(
      (sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0),
      0,
    ),
  }
}

export interface ListItemRow {
  list: string
  id: string
  record: ListItemRecord
}

/**
 * Adds items of the city's lists. An item that is there belongs to the city and stays; the pack tells of what
 * it would say otherwise.
 */
export async function addListItems(
  tx: Transaction,
  items: readonly ListItemRow[],
): Promise<{ added: number; differing: string[] }> {
  await sql`create temporary table staged_item (list text, id text, record jsonb, position integer,
    primary key (list, id)) on commit drop`.execute(tx)
  const lines = items.map(({ list, id, record }, at): CopyRow => [list, id, record, at])
  await copyIn(tx, 'staged_item', ['list', 'id', 'record', 'position'], lines)
  const { rows } = await sql<{ label: string }>`select list || ' ' || id as label
    from staged_item s join measures.list_item t using (list, id)
    where t.record is distinct from s.record order by 1`.execute(tx)
  const added = await sql`insert into measures.list_item (list, id, record, position)
    select list, id, record, position from staged_item on conflict do nothing`.execute(tx)
  await sql`drop table staged_item`.execute(tx)
  return { added: Number(added.numAffectedRows ?? 0), differing: rows.map(({ label }) => label) }
}
