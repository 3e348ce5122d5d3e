import { z } from 'zod'
import {
  accountOf,
  done,
  notFound,
  notYours,
  operation,
  signedIn,
} from '../../../platform/operation/index.ts'
import { queueNotice } from '../mails/index.ts'
import { mayEndDelegation } from '../policies.ts'
import { readDelegation } from './delegationStore.ts'
import { endMemberships } from './membershipStore.ts'

export const endDelegation = operation({
  name: 'people.endDelegation',
  effect: 'write',
  permission: signedIn,
  summary: 'Ends cover that you gave or took, at once.',
  input: z.object({ delegation: z.uuid() }),
  output: z.object({}),
  async run(call, { delegation: id }) {
    const { tx, actor, now } = call
    const delegation = await readDelegation(tx, id)
    if (!delegation) return notFound('delegation')
    const { from, to, organisation, role } = delegation
    call.about(to.id, { organisation, role })
    if (!mayEndDelegation.allows(actor, { from: from.id, to: to.id })) return notYours('delegation')
    const ended = await endMemberships(tx, { id }, now)
    const me = accountOf(actor)
    for (const party of [from, to])
      if (ended > 0 && party.id !== me && party.state === 'active')
        await queueNotice(call, party.id, { kind: 'coverEnds' })
    return done({})
  },
})
