import { sql } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  done,
  type Outcome,
  outdated,
} from '../../../platform/operation/index.ts'
import { bodyRecord, meetingRecord, recommendationRecord } from '../domain/body.ts'
import { impactCheckRecord } from '../domain/impactCheck.ts'
import { measureRecord } from '../domain/measure.ts'
import { packageRecord } from '../domain/package.ts'
import { paperRecord } from '../domain/paper.ts'

/**
 * The records of `measures` that are edited as one: read, held, written against the version that was seen, with
 * every change kept whole. What belongs to one kind only (its state, its owner) are columns beside the record.
 */
const kinds = {
  paper: { table: 'paper', shape: paperRecord, columns: [] },
  measure: {
    table: 'measure',
    shape: measureRecord,
    columns: ['organisation', 'parent', 'retired_on'],
  },
  package: { table: 'package', shape: packageRecord, columns: ['organisation', 'state'] },
  body: { table: 'body', shape: bodyRecord, columns: ['organisation'] },
  meeting: { table: 'meeting', shape: meetingRecord, columns: ['body', 'starts_at'] },
  recommendation: {
    table: 'recommendation',
    shape: recommendationRecord,
    columns: ['body', 'meeting', 'flows_into'],
  },
  check: {
    table: 'impact_check',
    shape: impactCheckRecord,
    columns: ['state', 'made_by', 'signed_by', 'signed_at'],
  },
} as const

export type DocumentKind = keyof typeof kinds
export type RecordOf<K extends DocumentKind> = z.output<(typeof kinds)[K]['shape']>
type ColumnOf<K extends DocumentKind> = (typeof kinds)[K]['columns'][number]
export type ColumnsOf<K extends DocumentKind> = Record<ColumnOf<K>, string | Date | null>

export interface Kept<K extends DocumentKind> {
  id: string
  record: RecordOf<K>
  public: boolean
  version: number
  /** The part of a pack that brought it; null where it is kept here. */
  part: string | null
  createdAt: Date
  updatedAt: Date
  columns: ColumnsOf<K>
}

interface Row {
  id: string
  record: unknown
  public: boolean
  version: number
  part: string | null
  created_at: Date
  updated_at: Date
  [column: string]: unknown
}

const tableOf = (kind: DocumentKind) => sql.table(`measures.${kinds[kind].table}`)

function kept<K extends DocumentKind>(kind: K, row: Row): Kept<K>[] {
  // What an older version wrote and this one cannot read is left out, and stays in the database.
  const parsed = kinds[kind].shape.safeParse(row.record)
  if (!parsed.success) return []
  const columns = Object.fromEntries(
    kinds[kind].columns.map((column) => [column, row[column] ?? null]),
  )
  return [
    {
      id: row.id,
      record: parsed.data as RecordOf<K>, // parsed by the shape of its kind
      public: row.public,
      version: row.version,
      part: row.part,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      columns: columns as ColumnsOf<K>, // named so by its kind
    },
  ]
}

/** One document; held against other writers where `hold` is set. */
export async function readDocument<K extends DocumentKind>(
  tx: Transaction,
  kind: K,
  id: string,
  { hold = false } = {},
): Promise<Kept<K> | undefined> {
  const { rows } = await sql<Row>`select * from ${tableOf(kind)} where id = ${id}
    ${hold ? sql`for update` : sql``}`.execute(tx)
  return rows.flatMap((row) => kept(kind, row))[0]
}

/** Measures by their ids, those that no longer run among them. */
export async function readSome(
  tx: Transaction,
  ids: readonly string[],
): Promise<Kept<'measure'>[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select * from measures.measure
    where id = any(${[...ids]}) order by id`.execute(tx)
  return rows.flatMap((row) => kept('measure', row))
}

/** All documents of a kind, by id; the measures that are there today, or those that no longer are. */
export async function listDocuments<K extends DocumentKind>(
  tx: Transaction,
  kind: K,
  { retired = false } = {},
): Promise<Kept<K>[]> {
  const there =
    kind !== 'measure'
      ? sql``
      : retired
        ? sql`where retired_on is not null`
        : sql`where retired_on is null`
  const { rows } = await sql<Row>`select * from ${tableOf(kind)} ${there} order by id`.execute(tx)
  return rows.flatMap((row) => kept(kind, row))
}

export interface Writing {
  tx: Transaction
  actor: Actor
  now: Date
}

/**
 * Writes a document as a person left it, and keeps the change. A part of a pack no longer keeps it.
 *
 * @param seen the version that was read; 0 for a new one
 * @returns its new version, or a conflict where somebody else was faster
 */
export async function putDocument<K extends DocumentKind>(
  { tx, actor, now }: Writing,
  kind: K,
  document: {
    id: string
    record: RecordOf<K>
    public: boolean
    columns?: Partial<ColumnsOf<K>>
    seen: number
  },
): Promise<Outcome<number>> {
  const standing = await readDocument(tx, kind, document.id, { hold: true })
  if ((standing?.version ?? 0) !== document.seen)
    return outdated({
      version: standing?.version ?? 0,
      fields: { ...standing?.record },
      ...(standing && { changedAt: standing.updatedAt.toISOString() }),
    })
  const account = accountOf(actor)
  const version = document.seen + 1
  const record = JSON.stringify(document.record)
  const own = Object.entries(document.columns ?? {}) as [string, string | Date | null][]
  const updatedBy = kind === 'check' ? [] : [['updated_by', account] as const]
  const set = [...own, ...updatedBy]
  if (standing) {
    const more = set.map(([column, value]) => sql`, ${sql.ref(column)} = ${value}`)
    await sql`update ${tableOf(kind)} set record = ${record}::jsonb, public = ${document.public},
      version = ${version}, part = null, updated_at = ${now} ${sql.join(more, sql``)}
      where id = ${document.id}`.execute(tx)
  } else {
    const names = set.map(([column]) => sql`, ${sql.ref(column)}`)
    const values = set.map(([, value]) => sql`, ${value}`)
    await sql`insert into ${tableOf(kind)} (id, record, public, version, created_at, updated_at
      ${sql.join(names, sql``)})
      values (${document.id}, ${record}::jsonb, ${document.public}, 1, ${now}, ${now}
      ${sql.join(values, sql``)})`.execute(tx)
  }
  await addRevision({ tx, actor, now }, kind, { subject: document.id, number: version, record })
  return done(version)
}

/** `measureState`: what stands beside a measure's record (links, parent, whether it is public). */
type RevisionKind = DocumentKind | 'commitment' | 'measureState'

/** Keeps what a document was after a change. */
export async function addRevision(
  { tx, actor, now }: Writing,
  kind: RevisionKind,
  { subject, number, record }: { subject: string; number: number; record: string },
): Promise<void> {
  const organisation = actor.kind === 'account' ? (actor.organisation?.id ?? null) : null
  await sql`insert into measures.revision (kind, subject, number, record, at, account, organisation)
    values (${kind}, ${subject}, ${number}, ${record}::jsonb, ${now}, ${accountOf(actor)}, ${organisation})`.execute(
    tx,
  )
}

export interface Change {
  number: number
  record: unknown
  at: Date
  account: string | null
  organisation: string | null
}

/** Every change of a document, the latest first. */
export async function readChanges(
  tx: Transaction,
  kind: RevisionKind,
  subject: string,
): Promise<Change[]> {
  const { rows } = await sql<Change>`select number, record, at, account, organisation
    from measures.revision where kind = ${kind} and subject = ${subject} order by number desc`.execute(
    tx,
  )
  return rows
}
