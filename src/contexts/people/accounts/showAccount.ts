import { z } from 'zod'
import { done, notFound, notYours, operation } from '../../../platform/operation/index.ts'
import { mayAdministerAccounts } from '../policies.ts'
import { dayOf } from '../session/sessions.ts'
import { invitedUntil, protectionOf } from './listAccounts.ts'
import { type MembershipRow, membershipsOf } from './membershipStore.ts'
import { accountId, accountLine, membership } from './shapes.ts'
import { readAccount } from './store.ts'

export const showAccount = operation({
  name: 'people.showAccount',
  effect: 'readPersonal',
  permission: 'people:readAccounts',
  summary: 'Shows an account with all its roles, also those that are over.',
  input: z.object({ account: accountId }),
  output: accountLine.omit({ organisations: true }).extend({
    locale: z.string(),
    createdAt: z.string(),
    leftAt: z.string().nullable(),
    password: z.boolean(),
    passkeys: z.int(),
    recoveryCodes: z.int().describe('Noch nicht benutzt'),
    memberships: z.array(membership),
  }),
  async run(call, { account: id }) {
    call.about(id)
    if (!mayAdministerAccounts.allows(call.actor, undefined)) return notYours('account')
    const row = await readAccount(call.tx, id)
    if (!row) return notFound('account')
    const memberships = await membershipsOf(call.tx, id)
    return done({
      id,
      name: row.name,
      mail: row.mail,
      locale: row.locale,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      leftAt: row.left_at?.toISOString() ?? null,
      seenAt: row.seen_at?.toISOString() ?? null,
      password: row.password,
      passkeys: row.passkeys,
      recoveryCodes: row.recovery_codes,
      protection: protectionOf(row),
      invitedUntil: invitedUntil(row, call.now),
      memberships: memberships.map((one) => membershipOf(one, dayOf(call.now))),
    })
  },
})

export const membershipOf = (row: MembershipRow, today: string) => ({
  id: row.id,
  organisation: { id: row.organisation, name: row.organisation_name, kind: row.kind },
  role: row.role,
  from: row.valid_from,
  until: row.valid_until,
  source: row.source,
  givenBy: row.given_by,
  coversFor: row.covers_for,
  state: stateOf(row, today),
})

function stateOf(row: MembershipRow, today: string): 'coming' | 'standing' | 'over' {
  if (!row.held || (row.valid_until !== null && row.valid_until < today)) return 'over'
  return row.valid_from > today ? 'coming' : 'standing'
}
