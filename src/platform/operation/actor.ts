import type { Permission } from './operation.ts'

/** Who calls. The operator is whoever runs commands on the machine. */
export type Actor = { kind: 'public' } | { kind: 'operator'; id: string } | AccountActor

/** A person who is signed in, acting for one of their organisations. */
export interface AccountActor {
  kind: 'account'
  id: string
  session: string
  /** For whom the person acts; without one they may only look after their own account. */
  organisation?: { id: string; kind: 'office' | 'provider' | 'body' }
  /** What the person's roles in that organisation grant. */
  permissions: ReadonlySet<string>
}

export const publicActor: Actor = { kind: 'public' }

/** The person at the command line: has the data folder in hand anyway, so may do everything, on record. */
export const operator = (id: string): Actor => ({ kind: 'operator', id })

/** Everybody who is signed in has this one; it guards what people do with their own account. */
export const signedIn = 'own:account'

export function may(actor: Actor, permission: Permission): boolean {
  if (permission === 'public' || actor.kind === 'operator') return true
  if (actor.kind !== 'account') return false
  return permission === signedIn || actor.permissions.has(permission)
}

/** Whose account it is that acts; null for everybody else. */
export const accountOf = (actor: Actor): string | null =>
  actor.kind === 'account' ? actor.id : null
