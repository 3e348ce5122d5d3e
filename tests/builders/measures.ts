import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  type CommitmentRecord,
  commitmentRecord,
  type EvidenceRecord,
  evidenceRecord,
  type Rating,
} from '../../src/contexts/measures/domain/commitment.ts'
import {
  type ListItemRecord,
  type ListName,
  listItemRecord,
} from '../../src/contexts/measures/domain/listItem.ts'
import {
  measureRecord,
  type Status,
  type StatusRecord,
  statusRecord,
} from '../../src/contexts/measures/domain/measure.ts'
import { paperRecord } from '../../src/contexts/measures/domain/paper.ts'
import { type ActualRecord, actualRecord } from '../../src/contexts/measures/domain/target.ts'
import type { Database } from '../../src/platform/db/database.ts'

/** Lays papers, promises and measures into a test's database, each by one small function. */

const at = (day: string) => new Date(`${day}T10:00:00Z`)
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

export async function keepPaper(
  database: Database,
  plan: {
    id: string
    text: string
    record?: Record<string, unknown>
    public?: boolean
    on?: string
  },
): Promise<void> {
  const { id, text, on = '2025-01-01' } = plan
  const record = paperRecord.parse({
    title: `Papier ${id}`,
    kind: 'coalitionAgreement',
    author: 'coalition',
    ...plan.record,
  })
  await sql`insert into measures.paper (id, record, public, created_at, updated_at)
    values (${id}, ${json(record)}, ${plan.public ?? true}, ${at(on)}, ${at(on)})`.execute(database)
  await sql`insert into measures.paper_text (paper, number, text, sha256, file_name, media_type, read_at)
    values (${id}, 1, ${text}, ${createHash('sha256').update(text).digest('hex')}, 'papier.txt',
      'text/plain', ${at(on)})`.execute(database)
}

/** A promise whose quote stands in the text of its paper. */
export async function keepCommitment(
  database: Database,
  plan: {
    id: string
    paper: string
    quote: string
    state?: string
    record?: Partial<CommitmentRecord>
    measures?: string[]
  },
): Promise<void> {
  const { id, paper, quote, state = 'accepted' } = plan
  const { rows } = await sql<{ text: string }>`select text from measures.paper_text
    where paper = ${paper} order by number desc limit 1`.execute(database)
  const start = rows[0]?.text.indexOf(quote) ?? -1
  if (start < 0) throw new Error(`the paper ${paper} does not hold “${quote}”`)
  const record = commitmentRecord.parse({
    title: quote.slice(0, 80),
    nature: 'measure',
    kind: 'introduce',
    strength: 'binding',
    actors: [],
    targetGroups: [],
    places: [],
    organisations: [],
    systems: [],
    deadline: null,
    numbers: [],
    condition: null,
    field: 'other',
    negated: false,
    layer: 'main',
    ...plan.record,
  })
  await sql`insert into measures.commitment
      (id, paper, text_number, start_at, end_at, quote, record, state)
    values (${id}, ${paper}, 1, ${start}, ${start + quote.length}, ${quote}, ${json(record)}, ${state})`.execute(
    database,
  )
  for (const measure of plan.measures ?? [])
    await sql`insert into measures.fulfilment (commitment, measure) values (${id}, ${measure})`.execute(
      database,
    )
}

export async function keepMeasure(
  database: Database,
  plan: {
    id: string
    record?: Record<string, unknown>
    parent?: string
    organisation?: string
    public?: boolean
    on?: string
  },
): Promise<void> {
  const { id, parent = null, organisation = null, on = '2025-01-01' } = plan
  const record = measureRecord.parse({ title: `Maßnahme ${id}`, field: 'other', ...plan.record })
  await sql`insert into measures.measure
      (id, record, parent, organisation, public, created_at, updated_at)
    values (${id}, ${json(record)}, ${parent}, ${organisation}, ${plan.public ?? true}, ${at(on)}, ${at(on)})`.execute(
    database,
  )
}

export async function sayStatus(
  database: Database,
  measure: string,
  on: string,
  status: Status,
  record: Partial<StatusRecord> = {},
): Promise<void> {
  await sql`insert into measures.status_update (id, measure, on_date, status, record, at)
    values (${randomUUID()}, ${measure}, ${on}::date, ${status},
      ${json(statusRecord.parse({ origin: 'form', ...record }))}, ${at(on)})`.execute(database)
}

/** A signed rating; with `signed: false` one that still waits for the second person. */
export async function rate(
  database: Database,
  commitment: string,
  on: string,
  rating: Rating,
  plan: { reason?: string; rule?: { id: string; words: string }; signed?: boolean } = {},
): Promise<void> {
  const { reason = 'So steht es.', rule, signed = true } = plan
  await sql`insert into measures.rating (id, commitment, rating, record, at, signed_at)
    values (${randomUUID()}, ${commitment}, ${rating}, ${json({ reason, rule })}, ${at(on)},
      ${signed ? at(on) : null})`.execute(database)
}

export async function sayActual(
  database: Database,
  plan: {
    measure: string
    target: string
    on: string
    item?: string
    organisation?: string
    record: Partial<ActualRecord>
  },
): Promise<void> {
  const { measure, target, on, item = '', organisation = null } = plan
  const record = actualRecord.parse({ origin: 'form', ...plan.record })
  await sql`insert into measures.actual (id, measure, target, item, on_date, record, at, organisation)
    values (${randomUUID()}, ${measure}, ${target}, ${item}, ${on}::date, ${json(record)}, ${at(on)}, ${organisation})`.execute(
    database,
  )
}

export async function addEvidence(
  database: Database,
  plan: {
    commitment?: string
    measure?: string
    record: Partial<EvidenceRecord> & { label: string }
    public?: boolean
    at?: string
  },
): Promise<void> {
  const record = evidenceRecord.parse({ says: 'for', kind: 'document', ...plan.record })
  await sql`insert into measures.evidence (id, commitment, measure, record, public, at)
    values (${randomUUID()}, ${plan.commitment ?? null}, ${plan.measure ?? null}, ${json(record)},
      ${plan.public ?? true}, ${at(plan.at ?? '2025-01-01')})`.execute(database)
}

export async function keepListItem(
  database: Database,
  list: ListName,
  id: string,
  record: ListItemRecord,
): Promise<void> {
  await sql`insert into measures.list_item (list, id, record)
    values (${list}, ${id}, ${json(listItemRecord.parse(record))})`.execute(database)
}
