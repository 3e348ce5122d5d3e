import { type AreaNote, noteArea } from '../../city/index.ts'
import type { Rating } from '../domain/commitment.ts'
import { standingOf } from '../domain/overdue.ts'
import { partsProgress } from '../domain/progress.ts'
import type { AreaRef } from '../domain/shared.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment, LiveMeasure, LivePaper } from '../snapshot/load.ts'
import { groupsOf } from './groups.ts'
import type { MeasureNote, PaperNote, PromiseNote, PromiseRole, PromiseStanding } from './shapes.ts'

/** Records as the public reads them, on a day. */

export function notePaper(live: MeasuresLive, { id, record }: LivePaper): PaperNote {
  const { title, kind, author } = record
  return {
    id,
    title,
    kind,
    author,
    authorName: record.authorName ?? null,
    adoptedOn: record.adoptedOn ?? null,
    adoptedBy: record.adoptedBy ?? null,
    from: record.from ?? null,
    to: record.to ?? null,
    summary: record.summary ?? null,
    leicht: record.leicht ?? null,
    source: record.source ?? null,
    promises: live.commitmentsOf(id).length,
  }
}

export function noteMeasure(live: MeasuresLive, measure: LiveMeasure, today: string): MeasureNote {
  const { id, record, updates } = measure
  const { status, saidOn, overdue, lateMilestones } = standingOf(record, updates, today)
  const last = updates.at(-1)?.record
  const parts = live.childrenOf(id)
  return {
    id,
    title: record.title,
    reference: record.reference ?? null,
    owner: record.owner ?? null,
    role: record.role,
    field: record.field,
    status: status ?? null,
    saidOn: saidOn ?? null,
    words: last?.words ?? null,
    reason: last?.reason ?? null,
    from: record.from ?? null,
    dueOn: record.dueOn ?? null,
    expectedOn: last?.expectedOn ?? null,
    overdue,
    lateMilestones,
    weight: record.weight ?? null,
    parts:
      parts.length === 0
        ? null
        : partsProgress(
            parts.map((part) => ({
              status: part.updates.at(-1)?.status,
              weight: part.record.weight,
            })),
          ),
  }
}

export const measuresOf = (live: MeasuresLive, { measures }: LiveCommitment): LiveMeasure[] =>
  measures.flatMap((id) => live.measures.get(id) ?? [])

export const roleOf = ({
  nature,
  strength,
}: Pick<LiveCommitment['record'], 'nature' | 'strength'>): PromiseRole =>
  nature === 'goal' ? 'goal' : strength === 'examine' || strength === 'support' ? strength : 'own'

export const ratingOf = ({ ratings }: LiveCommitment): Rating => ratings[0]?.rating ?? 'notChecked'

/** What these ratings say is over, whatever day it was promised for. */
const settled: ReadonlySet<Rating> = new Set(['kept', 'broken', 'compromise', 'notAssessable'])

/** The least advanced first: a promise is as far as the slowest of what is to fulfil it. */
const order = ['notSaid', 'stopped', 'paused', 'delayed', 'planned', 'running', 'done'] as const

export function notePromise(
  live: MeasuresLive,
  commitment: LiveCommitment,
  today: string,
): PromiseNote {
  const { id, quote, record } = commitment
  const measures = measuresOf(live, commitment).map((one) => noteMeasure(live, one, today))
  const rating = ratingOf(commitment)
  const allDone = measures.length > 0 && measures.every(({ status }) => status === 'done')
  const days = measures.flatMap(({ dueOn, status }) => (dueOn && status !== 'done' ? [dueOn] : []))
  const dueOn = days.toSorted()[0] ?? record.deadline?.to ?? null
  const missed = !allDone && !settled.has(rating) && dueOn !== null && dueOn < today
  const { nature, kind, strength, field, negated, section, title, deadline } = record
  return {
    id,
    paper: { id: commitment.paper, title: live.papers.get(commitment.paper)?.record.title ?? '' },
    section,
    quote,
    title,
    nature,
    kind,
    strength,
    role: roleOf(record),
    field,
    negated,
    deadline: deadline && { raw: deadline.raw, to: deadline.to },
    rating,
    ratedOn: commitment.ratings[0]?.on ?? null,
    standing: standingOfAll(measures),
    offices: [...new Set(measures.flatMap(({ owner }) => owner ?? []))],
    dueOn,
    overdue: measures.some(({ overdue }) => overdue) || (days.length === 0 && missed),
    areas: areasOf(live, commitment),
    groups: groupsOf(live, commitment),
    groupWords: record.targetGroups,
    changedOn: changedOn(live, commitment),
  }
}

function standingOfAll(measures: readonly MeasureNote[]): PromiseStanding {
  if (measures.length === 0) return 'noMeasure'
  const said = new Set(measures.map(({ status }) => status ?? 'notSaid'))
  return order.find((one) => said.has(one)) ?? 'notSaid'
}

export const noteAreaRef = (
  { city }: Pick<MeasuresLive, 'city'>,
  { level, id }: AreaRef,
): AreaNote[] => {
  const area = city.area(level, id)
  return area ? [noteArea(area)] : []
}

/** Where it holds: as the paper says, and where its measures are. */
export function areasOf(live: MeasuresLive, commitment: LiveCommitment): AreaNote[] {
  const refs = [
    ...commitment.record.areas,
    ...measuresOf(live, commitment).flatMap(({ record }) => record.areas),
  ]
  const byKey = new Map(refs.map((ref) => [`${ref.level} ${ref.id}`, ref]))
  return [...byKey.values()].flatMap((ref) => noteAreaRef(live, ref))
}

/** The last day on which anything was said of it. */
function changedOn(live: MeasuresLive, commitment: LiveCommitment): string | null {
  const days = [
    ...commitment.ratings.map(({ on }) => on),
    ...commitment.evidence.map(({ on }) => on),
    ...measuresOf(live, commitment).flatMap(({ updates }) => updates.map(({ on }) => on)),
  ]
  return days.reduce<string | null>((last, on) => (last === null || on > last ? on : last), null)
}

/** Whether an area lies in, around or at one of these. */
export function holdsIn(live: MeasuresLive, commitment: LiveCommitment, wanted: AreaRef): boolean {
  const { city } = live
  const area = city.area(wanted.level, wanted.id)
  if (!area) return false
  const near = new Set([area, ...city.above(area)])
  return areasOf(live, commitment).some(({ level, id }) => {
    const one = city.area(level, id)
    return one !== undefined && (near.has(one) || city.above(one).includes(area))
  })
}
