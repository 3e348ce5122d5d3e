import { z } from 'zod'
import { done, failed, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts, mayDeactivate } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { endSessions } from '../session/store.ts'
import { endLinks } from '../signIn/links.ts'
import { refuseForLast } from './lastAdministrator.ts'
import { endMemberships, membershipsOf } from './membershipStore.ts'
import { accountId } from './shapes.ts'
import { lockAccount, markLeft } from './store.ts'

export const deactivateAccount = operation({
  name: 'people.deactivateAccount',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary:
    'Shuts out somebody who has left: roles, sessions, links and all means to sign in end at once.',
  input: z.object({ account: accountId }),
  output: z.object({ memberships: z.int(), sessions: z.int() }),
  async run(call, { account: id }) {
    const { tx, actor, now } = call
    call.about(id)
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('account')
    const account = await lockAccount(tx, id)
    if (!account) return notFound('account')
    if (!mayDeactivate.allows(actor, { account: id })) return failed({ kind: 'notAllowed' })
    if (account.state === 'left') return failed({ kind: 'conflict', reason: 'left' })
    const held = await membershipsOf(tx, id)
    if (held.some((one) => one.held && one.role === 'administrator')) {
      const refused = await refuseForLast(tx, actor, { account: id, today: dayOf(now) })
      if (refused) return refused
    }
    const memberships = await endMemberships(tx, { account: id }, now)
    const sessions = await endSessions(tx, { account: id, because: 'left', now })
    await endLinks(tx, { account: id, now })
    await markLeft(tx, id, now)
    call.about(id, { memberships, sessions })
    return done({ memberships, sessions })
  },
})
