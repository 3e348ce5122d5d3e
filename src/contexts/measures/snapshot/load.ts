import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { readFacts } from '../../city/index.ts'
import {
  type AnswerRecord,
  answerRecord,
  type BodyRecord,
  type MeetingRecord,
} from '../domain/body.ts'
import {
  type CommitmentRecord,
  commitmentRecord,
  type EvidenceRecord,
  evidenceRecord,
  type Rating,
  type RatingRecord,
  ratingRecord,
} from '../domain/commitment.ts'
import { type ListItemRecord, type ListName, listItemRecord } from '../domain/listItem.ts'
import { type Status, type StatusRecord, statusRecord } from '../domain/measure.ts'
import { mayBePublic, type Operator, operatorOf } from '../domain/neutrality.ts'
import { type PackageEventKind, packageEventRecord } from '../domain/package.ts'
import {
  type PublicMeasure,
  publicActual,
  publicAnswer,
  publicCheck,
  publicMeasure,
  publicMeeting,
  publicPackage,
  publicPackageEvent,
  publicPaper,
  publicRecommendation,
  publicStatus,
} from '../domain/publicView.ts'
import { type ActualRecord, actualRecord } from '../domain/target.ts'
import { listDocuments } from '../store/documents.ts'
import { organisationNames } from '../store/organisations.ts'

type Without<R, K extends PropertyKey> = Omit<R, K>

/** When a record came to be and was last written, ISO 8601. */
interface Kept {
  createdAt: string
  updatedAt: string
}

export interface LivePaper extends Kept {
  id: string
  record: ReturnType<typeof publicPaper>
  /** The text as last read. */
  text: string
  readOn: string
}
export interface LiveCommitment {
  id: string
  paper: string
  start: number
  end: number
  quote: string
  record: CommitmentRecord
  /** Measures that are public and are to fulfil it. */
  measures: string[]
  /** Signed ratings, the latest first; none means that nobody has checked. */
  ratings: { rating: Rating; record: RatingRecord; on: string; at: string }[]
  evidence: LiveEvidence[]
}
/** `at`: when it was put on record, ISO 8601. */
export interface LiveEvidence {
  record: EvidenceRecord
  on: string
  at: string
}
export interface LiveMeasure {
  id: string
  organisation: string | null
  parent: string | null
  record: PublicMeasure
  updatedOn: string
  /** In order of their days, the oldest first. Corrected ones are left out. */
  updates: LiveUpdate[]
  actuals: {
    target: string
    item: string
    on: string
    /** Of a provider that assessed itself: a name that tells it from others, and nothing else. */
    organisation: string | null
    record: Without<ActualRecord, 'internal'>
  }[]
  evidence: LiveEvidence[]
}
export interface LiveUpdate {
  id: string
  /** The day it tells of. */
  on: string
  /** When it was put on record, ISO 8601. */
  at: string
  status: Status
  record: Without<StatusRecord, 'internal'>
}
export interface LivePackage {
  id: string
  organisation: string | null
  organisationName: string | null
  state: string
  record: ReturnType<typeof publicPackage>
  events: { kind: PackageEventKind; on: string; record: ReturnType<typeof publicPackageEvent> }[]
}
export interface LiveBody extends Kept {
  id: string
  record: BodyRecord
}
export interface LiveMeeting extends Kept {
  id: string
  body: string
  /** ISO 8601. */
  startsAt: string | null
  record: MeetingRecord
}
export interface LiveRecommendation extends Kept {
  id: string
  body: string
  meeting: string | null
  flowsInto: string | null
  record: ReturnType<typeof publicRecommendation>
  answers: { on: string; at: string; record: Without<AnswerRecord, 'internal'> }[]
  measures: string[]
}
export interface LiveCheck {
  id: string
  state: string
  record: ReturnType<typeof publicCheck>
  signedOn: string | null
}

/** What of `measures` is public, as plain data. */
export interface MeasuresPlain {
  operator: Operator
  lists: Record<ListName, { id: string; record: ListItemRecord }[]>
  papers: LivePaper[]
  commitments: LiveCommitment[]
  measures: LiveMeasure[]
  packages: LivePackage[]
  bodies: LiveBody[]
  meetings: LiveMeeting[]
  recommendations: LiveRecommendation[]
  checks: LiveCheck[]
  /** Of what a council information system brought: addresses there, by 'body:…' and 'meeting:…', and its terms. */
  council: { addresses: Record<string, string>; terms: LiveTerm[] }
}

export interface LiveTerm {
  /** Its address in the system it comes from. */
  address: string
  name: string
  from: string | null
  to: string | null
}

/** A row of something said on a day about a subject. */
interface Said {
  subject: string
  on: string
  record: unknown
}

/** A day that is hidden must not come back as "expected now". */
const withoutDates = (updates: LiveUpdate[], hidden: boolean): LiveUpdate[] =>
  hidden
    ? updates.map(({ record: { expectedOn: _, ...record }, ...update }) => ({ ...update, record }))
    : updates

const keptAt = ({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }): Kept => ({
  createdAt: momentOf(createdAt),
  updatedAt: momentOf(updatedAt),
})
const momentOf = (at: Date | string) => new Date(at).toISOString()
const dayOf = (at: Date | string) => momentOf(at).slice(0, 10)

/** Groups rows by their subject, in their order. */
function bySubject<R extends { subject: string }, T>(
  rows: readonly R[],
  read: (row: R) => T | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const value = read(row)
    if (value === undefined) continue
    const group = groups.get(row.subject)
    if (group) group.push(value)
    else groups.set(row.subject, [value])
  }
  return groups
}

/** Reads every public record. What an older version wrote and this one cannot read is left out. */
export async function loadMeasures(database: Database): Promise<MeasuresPlain> {
  const tx = database as never // every reader here only selects; the snapshot's transaction is the caller's
  const isPublic = <D extends { public: boolean }>(documents: D[]) =>
    documents.filter((document) => document.public)
  const operator = operatorOf((await readFacts(database)).words)
  const papers = isPublic(await listDocuments(tx, 'paper')).filter(({ record }) =>
    mayBePublic(record, operator),
  )
  const measures = isPublic(await listDocuments(tx, 'measure'))
  const shownMeasures = new Set(measures.map(({ id }) => id))
  const shownPapers = new Set(papers.map(({ id }) => id))
  const [texts, updates, actuals, evidence, ratings, fulfilments, handlings] = await Promise.all([
    readTexts(database),
    readUpdates(database),
    readActuals(database),
    readEvidence(database),
    readRatings(database),
    readPairs(database, 'fulfilment', 'commitment'),
    readPairs(database, 'handling', 'recommendation'),
  ])
  const answers = await readAnswers(database)
  const packageEvents = await readPackageEvents(database)
  const names = await organisationNames(tx)
  const shown = (ids: string[] | undefined) => (ids ?? []).filter((id) => shownMeasures.has(id))
  const shownPaper = (id: string | undefined) =>
    id !== undefined && shownPapers.has(id) ? id : undefined
  return {
    operator,
    lists: await readLists(database, shownPaper),
    papers: papers.map(({ id, record, createdAt, updatedAt }) => ({
      id,
      ...keptAt({ createdAt, updatedAt }),
      record: { ...publicPaper(record), replaces: shownPaper(record.replaces) },
      text: texts.get(id)?.text ?? '',
      readOn: dayOf(texts.get(id)?.readAt ?? updatedAt),
    })),
    commitments: (await readCommitments(database))
      .filter(({ paper }) => shownPapers.has(paper))
      .map((row) => ({
        ...row,
        measures: shown(fulfilments.get(row.id)),
        ratings: ratings.get(row.id) ?? [],
        evidence: evidence.commitments.get(row.id) ?? [],
      })),
    measures: measures.map(({ id, record, columns, updatedAt }) => {
      const view = publicMeasure(record)
      const targets = new Set(view.targets.map((target) => target.id))
      return {
        id,
        organisation: record.hidden.includes('owner')
          ? null
          : (columns.organisation as string | null),
        parent: shown([(columns.parent as string | null) ?? ''])[0] ?? null,
        record: view,
        updatedOn: dayOf(updatedAt),
        updates: withoutDates(updates.get(id) ?? [], record.hidden.includes('dates')),
        actuals: (actuals.get(id) ?? []).filter(({ target }) => targets.has(target)),
        evidence: evidence.measures.get(id) ?? [],
      }
    }),
    packages: isPublic(await listDocuments(tx, 'package')).map(({ id, record, columns }) => ({
      id,
      organisation: columns.organisation as string | null,
      organisationName: names.get(String(columns.organisation)) ?? null,
      state: String(columns.state),
      record: publicPackage(record),
      events: packageEvents.get(id) ?? [],
    })),
    bodies: isPublic(await listDocuments(tx, 'body')).map(({ id, record, ...kept }) => ({
      id,
      ...keptAt(kept),
      record,
    })),
    meetings: isPublic(await listDocuments(tx, 'meeting')).map(
      ({ id, record, columns, ...kept }) => ({
        id,
        ...keptAt(kept),
        body: String(columns.body),
        startsAt: columns.starts_at ? new Date(columns.starts_at).toISOString() : null,
        record: publicMeeting(record),
      }),
    ),
    recommendations: isPublic(await listDocuments(tx, 'recommendation')).map(
      ({ id, record, columns, ...kept }) => ({
        id,
        ...keptAt(kept),
        body: String(columns.body),
        meeting: columns.meeting as string | null,
        flowsInto: columns.flows_into as string | null,
        record: publicRecommendation(record),
        answers: answers.get(id) ?? [],
        measures: shown(handlings.get(id)),
      }),
    ),
    council: await readCouncil(database),
    checks: isPublic(await listDocuments(tx, 'check')).map(({ id, record, columns }) => ({
      id,
      state: String(columns.state),
      record: publicCheck(record),
      signedOn: columns.signed_at ? dayOf(columns.signed_at) : null,
    })),
  }
}

async function readTexts(database: Database) {
  const { rows } = await sql<{ paper: string; text: string; read_at: Date }>`
    select distinct on (paper) paper, text, read_at from measures.paper_text
    where paper in (select id from measures.paper where public)
    order by paper, number desc`.execute(database)
  return new Map(rows.map(({ paper, text, read_at }) => [paper, { text, readAt: read_at }]))
}

async function readCommitments(database: Database) {
  const { rows } = await sql<{
    id: string
    paper: string
    start_at: number
    end_at: number
    quote: string
    record: unknown
  }>`select id, paper, start_at, end_at, quote, record from measures.commitment
    where state = 'accepted' order by paper, start_at, id`.execute(database)
  return rows.flatMap(({ id, paper, start_at, end_at, quote, record }) => {
    const { data } = commitmentRecord.safeParse(record)
    return data ? [{ id, paper, start: start_at, end: end_at, quote, record: data }] : []
  })
}

async function readUpdates(database: Database) {
  const { rows } = await sql<Said & { id: string; status: Status; at: Date }>`
    select id, measure as subject, on_date::text as "on", at, status, record
    from measures.status_update as said
    where not exists (select from measures.status_update as later where later.corrects = said.id)
    order by measure, on_date, at`.execute(database)
  return bySubject(rows, ({ id, on, at, status, record }): LiveUpdate | undefined => {
    const { data } = statusRecord.safeParse(record)
    return data && { id, on, at: momentOf(at), status, record: publicStatus(data) }
  })
}

async function readActuals(database: Database) {
  const { rows } = await sql<Said & { target: string; item: string; organisation: string | null }>`
    select distinct on (measure, target, item, coalesce(organisation, ''), on_date)
      measure as subject, target, item, on_date::text as "on", record, organisation
    from measures.actual
    order by measure, target, item, coalesce(organisation, ''), on_date, at desc`.execute(database)
  const providers = new Map<string, string>()
  return bySubject(rows, ({ target, item, on, organisation, record }) => {
    const { data } = actualRecord.safeParse(record)
    if (!data) return undefined
    if (organisation === null) return { target, item, on, organisation, record: publicActual(data) }
    // How many meet a point is public; who said what of itself is between a provider and the city.
    const provider = providers.get(organisation) ?? `provider-${providers.size + 1}`
    providers.set(organisation, provider)
    const { state, origin } = data
    return { target, item, on, organisation: provider, record: { origin, ...(state && { state }) } }
  })
}

async function readEvidence(database: Database) {
  const { rows } = await sql<{
    commitment: string | null
    measure: string | null
    record: unknown
    at: Date
  }>`select commitment, measure, record, at from measures.evidence
    where public and withdrawn_at is null order by at`.execute(database)
  const of = (name: 'commitment' | 'measure') =>
    bySubject(
      rows.flatMap((row) => {
        const subject = row[name]
        return subject === null ? [] : [{ subject, record: row.record, at: row.at }]
      }),
      ({ record, at }) => {
        const { data } = evidenceRecord.safeParse(record)
        return data && { record: data, on: data.on ?? dayOf(at), at: momentOf(at) }
      },
    )
  return { commitments: of('commitment'), measures: of('measure') }
}

async function readRatings(database: Database) {
  const { rows } = await sql<{ subject: string; rating: Rating; record: unknown; at: Date }>`
    select commitment as subject, rating, record, signed_at as at from measures.rating
    where signed_at is not null order by signed_at desc`.execute(database)
  return bySubject(rows, ({ rating, record, at }) => {
    const { data } = ratingRecord.safeParse(record)
    return data && { rating, record: data, on: dayOf(at), at: momentOf(at) }
  })
}

async function readPairs(
  database: Database,
  table: 'fulfilment' | 'handling',
  subject: 'commitment' | 'recommendation',
) {
  const { rows } = await sql<{ subject: string; measure: string }>`
    select ${sql.ref(subject)} as subject, measure from ${sql.table(`measures.${table}`)}
    order by measure`.execute(database)
  return bySubject(rows, ({ measure }) => measure)
}

async function readAnswers(database: Database) {
  const { rows } = await sql<Said & { at: Date }>`
    select recommendation as subject, on_date::text as "on", at, record from measures.answer
    order by on_date, measures.answer.at`.execute(database)
  return bySubject(rows, ({ on, at, record }) => {
    const { data } = answerRecord.safeParse(record)
    return data && { on, at: momentOf(at), record: publicAnswer(data) }
  })
}

async function readCouncil(database: Database): Promise<MeasuresPlain['council']> {
  const { rows } = await sql<{ key: string; address: string }>`
    select case type when 'Meeting' then 'meeting:' else 'body:' end || (record ->> 'key') as key,
      id as address
    from measures.oparl_object
    where type in ('Organization', 'Meeting') and not deleted and record ->> 'key' is not null
    order by id`.execute(database)
  const terms = await sql<LiveTerm>`
    select id as address, record ->> 'name' as name, record ->> 'startDate' as "from",
      record ->> 'endDate' as "to"
    from measures.oparl_object
    where type = 'LegislativeTerm' and not deleted and record ->> 'name' is not null
    order by record ->> 'startDate', id`.execute(database)
  const addresses = Object.fromEntries(rows.map(({ key, address }) => [key, address]))
  return { addresses, terms: terms.rows }
}

async function readPackageEvents(database: Database) {
  const { rows } = await sql<Said & { kind: PackageEventKind }>`
    select package as subject, kind, on_date::text as "on", record from measures.package_event
    order by on_date, at`.execute(database)
  return bySubject(rows, ({ kind, on, record }) => {
    const { data } = packageEventRecord.safeParse(record)
    return data && { kind, on, record: publicPackageEvent(data) }
  })
}

async function readLists(
  database: Database,
  shownPaper: (id: string | undefined) => string | undefined,
): Promise<MeasuresPlain['lists']> {
  const { rows } = await sql<{ list: ListName; id: string; record: unknown }>`
    select list, id, record from measures.list_item where retired_on is null
    order by list, position, id`.execute(database)
  const lists: MeasuresPlain['lists'] = {
    goal: [],
    criterion: [],
    packageCriterion: [],
    ratingRule: [],
    freeze: [],
  }
  for (const { list, id, record } of rows) {
    const { data } = listItemRecord.safeParse(record)
    if (data) lists[list]?.push({ id, record: { ...data, paper: shownPaper(data.paper) } })
  }
  return lists
}
