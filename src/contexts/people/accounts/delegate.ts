import { z } from 'zod'
import {
  done,
  type Issue,
  invalid,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { queueNotice } from '../mails/index.ts'
import { isOwnRole, mayCover, mayDelegate } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { coversAlready } from './delegationStore.ts'
import { belongs, insertMembership, lockMembership } from './membershipStore.ts'
import { accountId, day } from './shapes.ts'
import { lockAccount } from './store.ts'

const longestMonths = 6

export const delegate = operation({
  name: 'people.delegate',
  effect: 'write',
  permission: 'people:delegate',
  summary:
    'Passes one of your own roles to a colleague for a time; it ends with yours at the latest.',
  input: z.object({
    membership: z.uuid().describe('Die eigene Rolle'),
    to: accountId.describe('Wer vertritt'),
    from: day,
    until: day.describe('Letzter Tag, höchstens sechs Monate nach dem ersten'),
  }),
  output: z.object({ delegation: z.string() }),
  async run(call, { membership: id, to, from, until }) {
    const { tx, actor, now } = call
    const today = dayOf(now)
    const membership = await lockMembership(tx, id)
    if (!membership) return notFound('membership')
    const { organisation, role } = membership
    call.about(membership.account, { organisation, role })
    if (!mayDelegate.allows(actor, membership) || !isOwnRole.allows(actor, membership))
      return notYours('membership')
    const inOrganisation = await belongs(tx, { account: to, organisation, today })
    if (!mayCover.allows(actor, { account: to, belongs: inOrganisation }) || !inOrganisation)
      return invalid({ field: 'to', problem: 'Wählen Sie jemanden aus Ihrer Organisation.' })
    const wrong = periodIssues({ from, until, last: membership.valid_until, today })
    if (wrong.length > 0) return invalid(...wrong)
    if (await coversAlready(tx, { membership: id, to, from, until }))
      return invalid({
        field: 'to',
        problem: 'Diese Person vertritt die Rolle an diesen Tagen schon.',
      })
    if (!(await lockAccount(tx, to))) return notFound('account')
    const delegation = await insertMembership(tx, {
      account: to,
      organisation,
      role,
      from,
      until,
      source: 'delegation',
      givenBy: membership.account,
      delegatedFrom: id,
      now,
    })
    await queueNotice(call, to, { kind: 'coverBegins', from, until })
    call.about(to, { organisation, role, until })
    return done({ delegation })
  },
})

function periodIssues(period: {
  from: string
  until: string
  last: string | null
  today: string
}): Issue[] {
  const { from, until, last, today } = period
  if (from < today) return [{ field: 'from', problem: 'Der erste Tag ist schon vorbei.' }]
  if (until < from) return [{ field: 'until', problem: 'Der letzte Tag liegt vor dem ersten.' }]
  if (until > monthsAfter(from, longestMonths))
    return [{ field: 'until', problem: 'Eine Vertretung dauert höchstens sechs Monate.' }]
  if (last !== null && from > last)
    return [{ field: 'from', problem: 'Ihre eigene Rolle endet vorher.' }]
  return []
}

/** The same day so many months later; the last of the month where there is no such day. */
function monthsAfter(start: string, months: number): string {
  const [year, month, date] = start.split('-').map(Number) as [number, number, number] // an ISO day
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const limit = Math.min(date, lastOfMonth.getUTCDate())
  return new Date(Date.UTC(year, month - 1 + months, limit)).toISOString().slice(0, 10)
}
