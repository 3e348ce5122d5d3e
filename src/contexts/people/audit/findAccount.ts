import { z } from 'zod'
import { done, notYours, operation } from '../../../platform/operation/index.ts'
import { accountStates } from '../accounts/shapes.ts'
import { mayReadLog } from './policies.ts'
import { findAccountRows } from './store.ts'

const most = 20

/** Whose traces somebody looks for; whoever has left can be found, too. */
export const findAuditedAccounts = operation({
  name: 'audit.findAccounts',
  effect: 'readPersonal',
  permission: 'audit:read',
  only: 'pages',
  summary: 'Finds accounts by name, mail or id, to look them up in the audit log.',
  input: z.strictObject({ text: z.string().trim().min(3).max(200) }),
  output: z.object({
    accounts: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        mail: z.string(),
        state: z.enum(accountStates),
      }),
    ),
    /** There are more than are listed. */
    more: z.boolean(),
  }),
  async run(call, { text }) {
    if (!mayReadLog.allows(call.actor, undefined)) return notYours('log')
    const rows = await findAccountRows(call.tx, text, most + 1)
    call.about('accounts', { found: rows.length })
    const accounts = rows.slice(0, most).map(({ id, name, mail, state }) => ({
      id,
      name,
      mail,
      state: state as (typeof accountStates)[number], // the table's check allows these only
    }))
    return done({ accounts, more: rows.length > most })
  },
})
