import { policy } from '../../../platform/operation/index.ts'

export const mayChangePasskey = policy(
  'Jeder Mensch ändert und entfernt nur eigene Passkeys.',
  (actor, passkey: { account: string }) => actor.kind === 'account' && actor.id === passkey.account,
)
