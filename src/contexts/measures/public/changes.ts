import type { AreaRef } from '../domain/shared.ts'
import type { MeasuresLive } from '../snapshot/live.ts'
import type { LiveCommitment } from '../snapshot/load.ts'
import { holdsIn, measuresOf } from './notes.ts'

/** What somebody wants to hear of: everything, or one paper, policy field, area or promise. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'paper'; id: string }
  | { kind: 'field'; id: string }
  | { kind: 'area'; level: string; id: string }
  | { kind: 'promise'; id: string }

/** Something public that was said of a promise. */
export interface PublicChange {
  /** Stable and unique. */
  id: string
  promise: string
  title: string
  kind: 'rated' | 'status' | 'evidence'
  /** The rating or the status. */
  what: string
  /** The measure a status is of. */
  measure: { id: string; title: string } | null
  words: string | null
  /** The day it tells of. */
  on: string
  /** When it was put on record, ISO 8601. */
  at: string
}

/** Public changes of what a scope holds, the latest first. */
export function changesOf(
  live: MeasuresLive,
  scope: Scope,
  { since = '', until = '9999' }: { since?: string; until?: string } = {},
): PublicChange[] {
  return live.plain.commitments
    .filter((commitment) => isWithin(live, commitment, scope))
    .flatMap((commitment) => changesOfPromise(live, commitment))
    .filter(({ at }) => at > since && at <= until)
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
}

function isWithin(live: MeasuresLive, commitment: LiveCommitment, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'paper':
      return commitment.paper === scope.id
    case 'field':
      return commitment.record.field === scope.id
    case 'promise':
      return commitment.id === scope.id
    case 'area':
      return holdsIn(live, commitment, scope as AreaRef)
  }
}

function changesOfPromise(live: MeasuresLive, commitment: LiveCommitment): PublicChange[] {
  const { id: promise, record } = commitment
  const common = { promise, title: record.title, measure: null }
  const rated = commitment.ratings.map(
    ({ rating, record, on, at }): PublicChange => ({
      ...common,
      id: `${promise}/rated/${at}`,
      kind: 'rated',
      what: rating,
      words: record.reason,
      on,
      at,
    }),
  )
  const evidence = commitment.evidence.map(
    ({ record, on, at }, index): PublicChange => ({
      ...common,
      id: `${promise}/evidence/${at}/${index}`,
      kind: 'evidence',
      what: record.says,
      words: record.label,
      on,
      at,
    }),
  )
  const said = measuresOf(live, commitment).flatMap((measure) =>
    measure.updates.map(
      ({ id, status, record, on, at }): PublicChange => ({
        ...common,
        id: `${promise}/status/${id}`,
        kind: 'status',
        what: status,
        measure: { id: measure.id, title: measure.record.title },
        words: record.words ?? record.reason ?? null,
        on,
        at,
      }),
    ),
  )
  return [...rated, ...evidence, ...said]
}
