import { z } from 'zod'
import {
  done,
  failed,
  notFound,
  notYours,
  operation,
  signedIn,
} from '../../../../platform/operation/index.ts'
import { endSessions } from '../../session/store.ts'
import { mayEndSession } from '../policies.ts'
import { readSessionOwner } from '../store.ts'

/** Out: here, on another device, everywhere. */

export const signOut = operation({
  name: 'people.signOut',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Ends this session.',
  input: z.strictObject({}),
  output: z.object({}),
  async run(call) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    call.about(actor.id)
    await endSessions(tx, { account: actor.id, only: actor.session, because: 'signedOut', now })
    return done({})
  },
})

export const endOwnSession = operation({
  name: 'people.endOwnSession',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Signs one of one’s own devices out.',
  input: z.strictObject({ session: z.uuid() }),
  output: z.object({}),
  async run(call, { session }) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const owner = await readSessionOwner(tx, session)
    if (!owner) return notFound('session')
    call.about(actor.id, { session })
    if (!mayEndSession.allows(actor, owner)) return notYours('session')
    await endSessions(tx, { account: actor.id, only: session, because: 'signedOutElsewhere', now })
    return done({})
  },
})

export const signOutEverywhere = operation({
  name: 'people.signOutEverywhere',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Ends all of one’s own sessions, this one, too.',
  input: z.strictObject({}),
  output: z.object({ ended: z.number().int() }),
  async run(call) {
    const { actor, tx, now } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const ended = await endSessions(tx, { account: actor.id, because: 'signedOutEverywhere', now })
    call.about(actor.id, { ended })
    return done({ ended })
  },
})
