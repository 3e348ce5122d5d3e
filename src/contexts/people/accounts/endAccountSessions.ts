import { z } from 'zod'
import { done, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { endSessions } from '../session/store.ts'
import { accountId } from './shapes.ts'
import { lockAccount } from './store.ts'

/** A laptop was lost on the train: the person is signed out everywhere, at once. */
export const endAccountSessions = operation({
  name: 'people.endAccountSessions',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Signs somebody out on all their devices.',
  input: z.object({ account: accountId }),
  output: z.object({ ended: z.int() }),
  async run(call, { account: id }) {
    const { tx, actor, now } = call
    call.about(id)
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('account')
    if (!(await lockAccount(tx, id))) return notFound('account')
    return done({ ended: await endSessions(tx, { account: id, because: 'byAdministrator', now }) })
  },
})
