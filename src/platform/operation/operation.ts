import type { z } from 'zod'
import type { Transaction } from '../db/database.ts'
import type { SnapshotReader } from '../snapshot/part.ts'
import type { Actor } from './actor.ts'
import type { Outcome } from './outcome.ts'

/**
 * What an operation does to the world, which decides how it is run:
 * - `readPublic` answers from the snapshot, without the database;
 * - `read` opens a read-only transaction;
 * - `readPersonal` does too, and leaves an audit row: a look at a person’s data is on record;
 * - `write` opens a transaction and leaves an audit row in it.
 */
export type Effect = 'readPublic' | 'read' | 'readPersonal' | 'write'

/** Who may call: `public` is everybody, anything else is a permission that a role grants. */
export type Permission = 'public' | `${string}:${string}`

export interface CallBase {
  actor: Actor
  now: Date
  city: string
  /** Who sends, as a pseudonym of the day: for limits, never kept. Undefined at the command line. */
  sender?: string
  /** Public address of the site, for links in mails: 'https://hilfe.example.de'. */
  origin: string
}

/** Personal words that belong to an audit row and may be erased without breaking its chain. */
export interface PersonalNote {
  /** Such as the reason a person gave. */
  text: string
  /** 'YYYY-MM-DD': the day after which the text goes. */
  deleteAfter: string
}
/** So many in so long a time, at most a day. */
export interface RateLimit {
  most: number
  seconds: number
}

/**
 * Counts something about a public read, in ids of a vocabulary: what a person typed is never counted. What is
 * done with it is the composition's.
 */
export type Count = (counter: string, ids: readonly Readonly<Record<string, string>>[]) => void

/** What `run` gets: the snapshot for public reads, a transaction for everything else. */
export type Call<E extends Effect> = E extends 'readPublic'
  ? CallBase & {
      snapshot: SnapshotReader
      /** Only where the surface wants it counted. */
      count?: Count
    }
  : CallBase & {
      tx: Transaction
      /** What the public reads at this moment, for what joins it with kept records; may lag behind `tx` a little. */
      published(): SnapshotReader
      /** Names what the audit row is about: an id, never a name or a text. */
      about(subject: string, detail?: Record<string, string | number | boolean>): void
      /** Keeps personal words beside the audit row, apart from its chain, until their day. */
      note(personal: PersonalNote): void
    }

export interface Operation<
  E extends Effect = Effect,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  /** 'context.verbNoun', unique; the audit log and the OpenAPI document speak of it by this name. */
  name: `${string}.${string}`
  effect: E
  permission: Permission
  /** One sentence for the API’s reader. */
  summary: string
  /** A plain JSON schema without transforms: what cannot be said in OpenAPI is decoded before the door. */
  input: I
  output: O
  /** Writes that change what the public reads: the snapshot is renewed after them. */
  publishes?: boolean
  /** The same for a write that changes it only now and then, as its output tells. */
  publishesWhen?(output: z.output<O>): boolean
  /**
   * Where it is offered, if not everywhere: 'commands' (neither page nor API), or 'pages' for steps that
   * make no sense without a browser, such as signing in.
   */
  only?: 'commands' | 'pages'
  /**
   * How often one sender may call it, the shortest time first; all processes count together. Every write that
   * is open to the public has such limits. A sender who is not known, as at the command line, has none.
   */
  limits?: readonly RateLimit[]
  /** Media types beside JSON in which the API answers, by `Accept` or a field of the input. */
  alsoAs?: readonly string[]
  /** Its output holds a secret (a session's, a code): it is never kept for a repeated call. */
  secretOutput?: boolean
  run(call: Call<E>, input: z.output<I>): Promise<Outcome<z.input<O>>> | Outcome<z.input<O>>
}

/** Declares an operation; see `Operation` for what each part means. */
export function operation<E extends Effect, I extends z.ZodType, O extends z.ZodType>(
  definition: Operation<E, I, O>,
): Operation<E, I, O> {
  return Object.freeze(definition)
}

export type InputOf<Op> = Op extends Operation<Effect, infer I, z.ZodType> ? z.input<I> : never
export type OutputOf<Op> = Op extends Operation<Effect, z.ZodType, infer O> ? z.output<O> : never
