import { policy } from '../../../platform/operation/index.ts'

export const mayEndSession = policy(
  'Jeder Mensch meldet nur eigene Geräte ab.',
  (actor, session: { account: string }) => actor.kind === 'account' && actor.id === session.account,
)
