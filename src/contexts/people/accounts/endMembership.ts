import { z } from 'zod'
import { done, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { refuseForLast } from './lastAdministrator.ts'
import { endMemberships, lockMembership } from './membershipStore.ts'

export const endMembership = operation({
  name: 'people.endMembership',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Takes a role away at once, and with it the cover that hangs on it.',
  input: z.object({ membership: z.uuid() }),
  output: z.object({ account: z.string() }),
  async run(call, { membership: id }) {
    const { tx, actor, now } = call
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('membership')
    const membership = await lockMembership(tx, id)
    if (!membership) return notFound('membership')
    const { account, organisation, role, source } = membership
    call.about(account, { organisation, role })
    if (role === 'administrator' && source !== 'delegation') {
      const refused = await refuseForLast(tx, actor, { membership: id, today: dayOf(now) })
      if (refused) return refused
    }
    await endMemberships(tx, { id }, now)
    return done({ account })
  },
})
