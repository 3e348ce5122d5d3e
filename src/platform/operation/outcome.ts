/**
 * What can come of an operation. Values, not exceptions: a surface must say what each means to its
 * reader, and the compiler sees to it that none is forgotten.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export type Failure =
  /** Who called may not do this. Surfaces hide the difference to notFound where existence is secret. */
  | { kind: 'notAllowed' }
  /** Not there, or not for this person: the answer is the same, so that existence stays secret. */
  | { kind: 'notFound'; what: string }
  /** The input does not fit; the person’s own input is still with the surface, so nothing is lost. */
  | { kind: 'invalid'; issues: Issue[] }
  /** Somebody else was faster, or the state has moved on. */
  | { kind: 'conflict'; reason: string; current?: CurrentState }
  /** A limit or an outage that passes: try again. */
  | { kind: 'unavailable'; reason: string }
  /** The same sender has come too often: again after so many seconds. */
  | { kind: 'tooMany'; retryAfterSeconds: number }

/** What is kept now, for a page that shows both versions. */
export interface CurrentState {
  version: number
  /** By the names of the input's fields. */
  fields: Record<string, unknown>
  /** Name of who changed it, where that is known. */
  changedBy?: string
  /** ISO 8601. */
  changedAt?: string
}

export interface Issue {
  /** Name of the field, dotted for nested ones; empty for the whole. */
  field: string
  /** A key that surfaces translate: 'required', 'tooLong' …, or a plain German sentence. */
  problem: string
  /** Figures for the translation: `{ maximum: 2000 }`. */
  detail?: Record<string, string | number>
}

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure })
export const notFound = (what: string): Outcome<never> => failed({ kind: 'notFound', what })

const refusals = new WeakSet<Failure>()
/**
 * A policy says no: to the caller as if it were not there, but on record as a refusal. `about` of the call
 * names the record.
 */
export function notYours(what: string): Outcome<never> {
  const failure: Failure = { kind: 'notFound', what }
  refusals.add(failure)
  return failed(failure)
}
export const isRefusal = (failure: Failure): boolean =>
  failure.kind === 'notAllowed' || refusals.has(failure)

/** Two people changed the same record: what was sent was based on an older version than is kept. */
export const outdated = (current: CurrentState): Outcome<never> =>
  failed({ kind: 'conflict', reason: 'changed', current })
export const invalid = (...issues: Issue[]): Outcome<never> => failed({ kind: 'invalid', issues })
