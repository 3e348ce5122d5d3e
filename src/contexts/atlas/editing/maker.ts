import { type Actor, accountOf } from '../../../platform/operation/index.ts'

/** Who did something, as the tables keep it. */
export const makerOf = ({ actor, now }: { actor: Actor; now: Date }) => ({
  at: now,
  account: accountOf(actor),
  organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
})
