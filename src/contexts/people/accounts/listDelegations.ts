import { z } from 'zod'
import { accountOf, done, operation, signedIn } from '../../../platform/operation/index.ts'
import { roles } from '../domain/roles.ts'
import { dayOf } from '../session/sessions.ts'
import { type DelegationRow, listDelegationRows } from './delegationStore.ts'
import { day } from './shapes.ts'

const person = z.object({ id: z.string(), name: z.string() })
const delegation = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(roles),
  from: day,
  until: day,
  running: z.boolean(),
  by: person,
  to: person,
})

export const listDelegations = operation({
  name: 'people.listDelegations',
  effect: 'read',
  permission: signedIn,
  summary: 'Lists the cover that you gave or took and that is not over; the operator sees all.',
  input: z.object({}),
  output: z.object({ given: z.array(delegation), taken: z.array(delegation) }),
  async run({ actor, tx, now }) {
    const today = dayOf(now)
    const me = accountOf(actor)
    const rows = await listDelegationRows(tx, { ...(me ? { account: me } : {}), today })
    const shown = (some: DelegationRow[]) => some.map((row) => delegationOf(row, today))
    return done({
      given: shown(rows.filter((row) => !me || row.from_account === me)),
      taken: shown(rows.filter((row) => row.to_account === me)),
    })
  },
})

const delegationOf = (row: DelegationRow, today: string) => ({
  id: row.id,
  organisation: { id: row.organisation, name: row.organisation_name },
  role: row.role,
  from: row.valid_from,
  until: row.valid_until,
  running: row.valid_from <= today,
  by: { id: row.from_account, name: row.from_name },
  to: { id: row.to_account, name: row.to_name },
})
