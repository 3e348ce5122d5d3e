import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { roles } from '../domain/roles.ts'
import { dayOf } from '../session/sessions.ts'
import { colleagues, ownRoles } from './delegationStore.ts'
import { day } from './shapes.ts'

export const listCoverChoices = operation({
  name: 'people.listCoverChoices',
  effect: 'readPersonal',
  permission: 'people:delegate',
  summary:
    'Lists your own roles in the organisation you act for, and the colleagues who could cover for you.',
  input: z.object({}),
  output: z.object({
    roles: z.array(
      z.object({ membership: z.string(), role: z.enum(roles), until: day.nullable() }),
    ),
    colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  async run(call) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account' || !actor.organisation) return done({ roles: [], colleagues: [] })
    const which = { account: actor.id, organisation: actor.organisation.id, today: dayOf(now) }
    const held = await ownRoles(tx, which)
    const others = await colleagues(tx, which)
    call.about('colleagues', { organisation: which.organisation, found: others.length })
    return done({
      roles: held.map(({ id, role, valid_until }) => ({
        membership: id,
        role,
        until: valid_until,
      })),
      colleagues: others,
    })
  },
})
