import { z } from 'zod'
import { done, failed, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { sendInvitation } from './inviteAccount.ts'
import { membershipsOf } from './membershipStore.ts'
import { accountId } from './shapes.ts'
import { lockAccount } from './store.ts'

export const inviteAgain = operation({
  name: 'people.inviteAgain',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Sends a new link to somebody who has not accepted their invitation; the old one ends.',
  input: z.object({ account: accountId }),
  output: z.object({ link: z.string().optional().describe('Nur an der Kommandozeile') }),
  async run(call, { account: id }) {
    call.about(id)
    if (!mayAdministerAccounts.allows(call.actor, undefined)) return notYours('account')
    const account = await lockAccount(call.tx, id)
    if (!account) return notFound('account')
    if (account.state !== 'invited') return failed({ kind: 'conflict', reason: 'notInvited' })
    const memberships = await membershipsOf(call.tx, id)
    const names = memberships.filter(({ held }) => held).map((one) => one.organisation_name)
    const organisation = [...new Set(names)].join(', ')
    const link = await sendInvitation(call, { account: id, organisation })
    return done(call.actor.kind === 'operator' ? { link } : {})
  },
})
