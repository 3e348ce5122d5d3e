/**
 * What can come of an operation. Values, not exceptions: a surface must say what each means to its
 * reader, and the compiler sees to it that none is forgotten.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export type Failure =
  /** Who called may not do this. Surfaces hide the difference to notFound where existence is secret. */
  | { kind: 'notAllowed' }
  | { kind: 'notFound'; what: string }
  /** The input does not fit; the person’s own input is still with the surface, so nothing is lost. */
  | { kind: 'invalid'; issues: Issue[] }
  /** Somebody else was faster, or the state has moved on. */
  | { kind: 'conflict'; reason: string }
  /** A limit or an outage that passes: try again. */
  | { kind: 'unavailable'; reason: string }

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
export const invalid = (...issues: Issue[]): Outcome<never> => failed({ kind: 'invalid', issues })
