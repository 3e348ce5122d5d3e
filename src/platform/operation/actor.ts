import type { Permission } from './operation.ts'

/** Who calls. Accounts come with the people context; the operator is whoever runs commands on the machine. */
export type Actor =
  | { kind: 'public' }
  | { kind: 'operator'; id: string }
  | { kind: 'account'; id: string; permissions: ReadonlySet<string> }

export const publicActor: Actor = { kind: 'public' }

/** The person at the command line: has the data folder in hand anyway, so may do everything, on record. */
export const operator = (id: string): Actor => ({ kind: 'operator', id })

export function may(actor: Actor, permission: Permission): boolean {
  if (permission === 'public' || actor.kind === 'operator') return true
  return actor.kind === 'account' && actor.permissions.has(permission)
}
