import { z } from 'zod'
import { done, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { countAccountRows } from './store.ts'

export const countAccounts = operation({
  name: 'people.countAccounts',
  effect: 'read',
  permission: 'people:readAccounts',
  summary: 'Counts accounts, and among them what an administrator has to look after.',
  input: z.object({}),
  output: z.object({
    active: z.int(),
    invited: z.int(),
    expired: z.int().describe('Eingeladen, aber die Frist ist vorbei'),
    unprotected: z.int().describe('Mit Passwort, ohne zweiten Faktor'),
  }),
  async run(call) {
    if (!mayAdministerAccounts.allows(call.actor, undefined)) return notYours('accounts')
    return done(await countAccountRows(call.tx, call.now))
  },
})
