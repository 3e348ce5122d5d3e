import { z } from 'zod'
import {
  accountOf,
  done,
  failed,
  invalid,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { queueNotice } from '../mails/index.ts'
import { isSecondPairOfEyes, mayAdministerAccounts, mayChangeMail } from '../policies.ts'
import { endLinks } from '../signIn/links.ts'
import { accountId } from './shapes.ts'
import { findByMail, lockAccount, updateMail } from './store.ts'

/** The new address of a person who married, or whose office got another name. Both addresses are told. */
export const changeMail = operation({
  name: 'people.changeMail',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Changes the mail address of an account; links that were sent to the old one are void.',
  input: z.object({
    account: accountId,
    mail: z.email().max(200).describe('Neue E-Mail-Adresse'),
  }),
  output: z.object({}),
  async run(call, { account: id, mail }) {
    const { tx, actor, now } = call
    call.about(id)
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('account')
    const account = await lockAccount(tx, id)
    if (!account) return notFound('account')
    if (!mayChangeMail.allows(actor, { account: id })) return failed({ kind: 'notAllowed' })
    if (account.state === 'left') return failed({ kind: 'conflict', reason: 'left' })
    const { factor_reset_by: by, factor_reset_at: at } = account
    if (!isSecondPairOfEyes.allows(actor, { by, at, now }))
      return failed({ kind: 'conflict', reason: 'fourEyes' })
    const other = await findByMail(tx, mail)
    if (other && other.id !== id)
      return invalid({ field: 'mail', problem: 'Ein anderes Konto hat diese Adresse schon.' })
    if (mail === account.mail) return done({})
    // To the old address first: whoever reads there must learn of it.
    await queueNotice(call, id, { kind: 'mailChanged', mail })
    await updateMail(tx, id, { mail, by: accountOf(actor), now })
    await endLinks(tx, { account: id, now })
    await queueNotice(call, id, { kind: 'mailChanged', mail })
    return done({})
  },
})
