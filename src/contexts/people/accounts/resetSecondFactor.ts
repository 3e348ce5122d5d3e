import { z } from 'zod'
import {
  accountOf,
  done,
  failed,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { queueNotice, type WayIn } from '../mails/index.ts'
import { isSecondPairOfEyes, mayAdministerAccounts, mayResetSecondFactor } from '../policies.ts'
import { endSessions } from '../session/store.ts'
import { accountId } from './shapes.ts'
import { lockAccount, noteFactorReset, readAccount, removeSecondFactors } from './store.ts'

export const resetSecondFactor = operation({
  name: 'people.resetSecondFactor',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary:
    'Removes code app and recovery codes of somebody who lost them; the next sign-in sets them up anew.',
  input: z.object({
    account: accountId,
    passkeys: z.boolean().default(false).describe('Auch Passkeys: das Gerät ist gestohlen'),
  }),
  output: z.object({}),
  async run(call, { account: id, passkeys }) {
    const { tx, actor, now } = call
    call.about(id, { passkeys })
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('account')
    const account = await lockAccount(tx, id)
    if (!account) return notFound('account')
    if (!mayResetSecondFactor.allows(actor, { account: id })) return failed({ kind: 'notAllowed' })
    if (account.state !== 'active') return failed({ kind: 'conflict', reason: 'notActive' })
    const { mail_changed_by: by, mail_changed_at: at } = account
    if (!isSecondPairOfEyes.allows(actor, { by, at, now }))
      return failed({ kind: 'conflict', reason: 'fourEyes' })
    await removeSecondFactors(tx, id, { passkeys })
    await noteFactorReset(tx, id, { by: accountOf(actor), now })
    await endSessions(tx, { account: id, because: 'secondFactorReset', now })
    const wayIn = wayInOf(await readAccount(tx, id))
    await queueNotice(call, id, { kind: 'secondFactorReset', wayIn })
    return done({})
  },
})

/** What the person can still sign in with. */
function wayInOf(left: { password: boolean; passkeys: number; city: boolean } | undefined): WayIn {
  if (left && left.passkeys > 0) return 'passkey'
  if (left?.password) return 'password'
  return left?.city ? 'city' : 'none'
}
