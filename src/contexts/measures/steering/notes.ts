import type { Transaction } from '../../../platform/db/database.ts'
import { type Actor, accountOf } from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import type { MeasureRecord } from '../domain/measure.ts'
import { standingOf } from '../domain/overdue.ts'
import { partsProgress } from '../domain/progress.ts'
import type { Kept } from '../store/documents.ts'
import { organisationNames } from '../store/organisations.ts'
import type { EvidenceNote, MeasureNote, RatingNote, UpdateNote } from './shapes.ts'
import {
  type EvidenceRow,
  type LatestRow,
  type RatingRow,
  readFulfilments,
  readLatest,
  readTree,
  type UpdateRow,
} from './store.ts'

/** What lists tell of measures on a day, from everything that was said of any. */
export interface Around {
  today: string
  all: ReadonlyMap<string, Kept<'measure'>>
  latest: ReadonlyMap<string, LatestRow>
  children: ReadonlyMap<string, readonly string[]>
  promises: ReadonlyMap<string, number>
  organisations: ReadonlyMap<string, string>
}

export const parentOf = ({ columns }: Kept<'measure'>): string | null =>
  columns.parent === null ? null : String(columns.parent)
export const organisationOf = ({ columns }: Kept<'measure'>): string | null =>
  columns.organisation === null ? null : String(columns.organisation)

/**
 * @param measures those that are told of, and those above them
 * @param reach the organisation whose measures somebody sees; undefined for all
 */
export async function readAround(
  tx: Transaction,
  measures: readonly Kept<'measure'>[],
  today: string,
  reach?: string | null,
): Promise<Around> {
  const children = new Map<string, string[]>()
  for (const { id, parent, organisation } of await readTree(tx)) {
    if (parent === null || (reach !== undefined && organisation !== reach)) continue
    const below = children.get(parent)
    if (below) below.push(id)
    else children.set(parent, [id])
  }
  const promises = new Map<string, number>()
  for (const { measure } of await readFulfilments(tx))
    promises.set(measure, (promises.get(measure) ?? 0) + 1)
  return {
    today,
    all: new Map(measures.map((kept) => [kept.id, kept])),
    latest: await readLatest(tx),
    children,
    promises,
    organisations: await organisationNames(tx, measures.map(organisationOf)),
  }
}

/** A measure as a list shows it on a day. */
export function noteMeasure(kept: Kept<'measure'>, around: Around): MeasureNote {
  const { record } = kept
  const said = around.latest.get(kept.id)
  const standing = standingOf(record, said ? [said] : [], around.today)
  const parent = parentOf(kept)
  const above = parent === null ? undefined : around.all.get(parent)
  const organisation = organisationOf(kept)
  const name = organisation === null ? undefined : around.organisations.get(organisation)
  const over = said?.status === 'done' || said?.status === 'stopped'
  const parts = partsProgress(
    (around.children.get(kept.id) ?? []).map((id) => ({ status: around.latest.get(id)?.status })),
  )
  return {
    id: kept.id,
    title: record.title,
    reference: record.reference ?? null,
    field: record.field,
    role: record.role,
    owner: record.owner ?? null,
    organisation: organisation === null ? null : { id: organisation, name: name ?? organisation },
    public: kept.public,
    areas: record.areas,
    parent: above ? { id: above.id, title: above.record.title } : null,
    weight: record.weight ?? null,
    status: said?.status ?? null,
    saidOn: said?.on ?? null,
    dueOn: record.dueOn ?? null,
    expectedOn: said?.expectedOn ?? null,
    overdue: standing.overdue,
    lateMilestones: standing.lateMilestones,
    updateDue: standing.updateDue ?? null,
    updateIsDue: standing.updateDue !== undefined && standing.updateDue <= around.today,
    milestones: {
      done: record.milestones.filter(({ doneOn }) => doneOn).length,
      total: record.milestones.length,
    },
    parts: { done: parts.done, total: parts.total, notSaid: parts.notSaid },
    promises: around.promises.get(kept.id) ?? 0,
    moneyEnds: over ? null : moneyEnding(record, around.today),
    changedAt: kept.updatedAt.toISOString(),
  }
}

/** The money of a measure that is still to run and ends first: within a year, or it has ended already. */
export function moneyEnding(
  { funding }: Pick<MeasureRecord, 'funding'>,
  today: string,
): { source: string; on: string } | null {
  const within = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  const [first] = funding
    .flatMap(({ source, to }) => (to !== undefined && to <= within ? [{ source, on: to }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return first ?? null
}

export async function noteUpdates(
  tx: Transaction,
  rows: readonly UpdateRow[],
): Promise<UpdateNote[]> {
  const accounts = await accountNames(
    tx,
    rows.flatMap(({ account }) => account ?? []),
  )
  const organisations = await organisationNames(
    tx,
    rows.map(({ organisation }) => organisation),
  )
  return rows.map(({ id, on, at, status, record, corrects, account, organisation }) => ({
    id,
    on,
    at: at.toISOString(),
    status,
    record,
    corrects,
    correctedBy: rows.find((later) => later.corrects === id)?.id ?? null,
    by: {
      account: (account && accounts.get(account)) || null,
      organisation: (organisation && organisations.get(organisation)) || null,
    },
  }))
}

interface Reader {
  tx: Transaction
  actor: Actor
}

export async function noteEvidence(
  { tx, actor }: Reader,
  rows: readonly EvidenceRow[],
): Promise<EvidenceNote[]> {
  const names = await accountNames(
    tx,
    rows.flatMap(({ account }) => account ?? []),
  )
  return rows.map(({ id, at, public: shown, record, account }) => ({
    id,
    at: at.toISOString(),
    public: shown,
    record,
    by: (account && names.get(account)) || null,
    mine: account !== null && account === accountOf(actor),
  }))
}

export async function noteRatings(
  { tx, actor }: Reader,
  rows: readonly RatingRow[],
): Promise<RatingNote[]> {
  const names = await accountNames(
    tx,
    rows.flatMap(({ proposedBy, signedBy }) => [proposedBy ?? [], signedBy ?? []].flat()),
  )
  return rows.map((row) => ({
    id: row.id,
    rating: row.rating,
    record: row.record,
    proposedAt: row.at.toISOString(),
    proposedBy: (row.proposedBy && names.get(row.proposedBy)) || null,
    mine: row.proposedBy !== null && row.proposedBy === accountOf(actor),
    signedAt: row.signedAt?.toISOString() ?? null,
    signedBy: (row.signedBy && names.get(row.signedBy)) || null,
    declinedAt: row.declinedAt?.toISOString() ?? null,
  }))
}
