import { z } from 'zod'
import { done, notYours, operation, signedIn } from '../../../platform/operation/index.ts'
import { belongs } from '../accounts/membershipStore.ts'
import { mayActFor } from '../policies.ts'
import { actForOrganisation as changeSession, dayOf } from '../session/sessions.ts'

export const actForOrganisation = operation({
  name: 'people.actForOrganisation',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  summary: 'From now on the session acts for another of the person’s organisations.',
  input: z.object({ organisation: z.string().min(1).max(100) }),
  output: z.object({ token: z.string() }),
  async run(call, { organisation }) {
    const { tx, actor, now } = call
    call.about(organisation)
    // The operator has no session.
    if (actor.kind !== 'account') return notYours('organisation')
    const which = { account: actor.id, organisation, today: dayOf(now) }
    if (!mayActFor.allows(actor, { belongs: await belongs(tx, which) }))
      return notYours('organisation')
    return done({ token: await changeSession(tx, actor.session, organisation) })
  },
})
