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
import { roles } from '../domain/roles.ts'
import { queueNotice } from '../mails/index.ts'
import { readOrganisation } from '../organisation/store.ts'
import { mayAdministerAccounts, mayGrantRole, roleFits } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { insertMembership, rolesHeld } from './membershipStore.ts'
import { accountId, day } from './shapes.ts'
import { lockAccount } from './store.ts'

export const grantRole = operation({
  name: 'people.grantRole',
  effect: 'write',
  permission: 'people:manageAccounts',
  summary: 'Gives an account a role in an organisation.',
  input: z.object({
    account: accountId,
    organisation: z.string().min(1).max(100),
    role: z.enum(roles),
    until: day.optional().describe('Letzter Tag; ohne Angabe unbefristet'),
  }),
  output: z.object({ membership: z.string() }),
  async run(call, { account: id, organisation, role, until = null }) {
    const { tx, actor, now } = call
    call.about(id, { organisation, role })
    if (!mayAdministerAccounts.allows(actor, undefined)) return notYours('account')
    const account = await lockAccount(tx, id)
    if (!account) return notFound('account')
    if (!mayGrantRole.allows(actor, { account: id })) return failed({ kind: 'notAllowed' })
    if (account.state === 'left') return failed({ kind: 'conflict', reason: 'left' })
    const place = await readOrganisation(tx, organisation)
    if (!place)
      return invalid({ field: 'organisation', problem: 'Diese Organisation gibt es nicht.' })
    if (!roleFits(place.kind, role))
      return invalid({
        field: 'role',
        problem: 'Diese Rolle gibt es in dieser Organisation nicht.',
      })
    const today = dayOf(now)
    if (until !== null && until < today)
      return invalid({ field: 'until', problem: 'Der letzte Tag ist schon vorbei.' })
    const held = await rolesHeld(tx, { account: id, organisation, until, today })
    if (held.has(role))
      return invalid({ field: 'role', problem: 'Diese Rolle ist schon vergeben.' })
    const givenBy = accountOf(actor)
    const rest = { from: today, until, source: 'administrator' as const, givenBy, now }
    const membership = await insertMembership(tx, { account: id, organisation, role, ...rest })
    // Who is still invited sees all organisations when they accept.
    if (account.state === 'active')
      await queueNotice(call, id, { kind: 'roleAdded', organisation: place.name })
    return done({ membership })
  },
})
