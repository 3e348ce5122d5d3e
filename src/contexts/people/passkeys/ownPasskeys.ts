import { z } from 'zod'
import {
  type AccountActor,
  type Call,
  done,
  failed,
  invalid,
  notFound,
  notYours,
  type OutputOf,
  operation,
  signedIn,
} from '../../../platform/operation/index.ts'
import { queueNotice } from '../mails/index.ts'
import { dayOf } from '../session/sessions.ts'
import { endSessions } from '../session/store.ts'
import { isFresh } from '../signIn/account.ts'
import { mayChangePasskey } from './policies.ts'
import { beginRegistering, keepPasskey, takeRegistration } from './registering.ts'
import { ceremonyShape, limits, optionsShape, passkeyName, registrationShape } from './shapes.ts'
import {
  deletePasskey,
  lockOwner,
  passkeysOf,
  readPasskey,
  setPasskeyName,
  waysIn,
} from './store.ts'

/** What a person does with the passkeys of their own account. */

export const listPasskeys = operation({
  name: 'people.listPasskeys',
  effect: 'read',
  permission: signedIn,
  only: 'pages',
  summary: 'Lists the passkeys of the person’s own account.',
  input: z.strictObject({}),
  output: z.object({
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        createdOn: z.iso.date(),
        usedOn: z.iso.date().optional(),
        backedUp: z.boolean().describe('Kept in step by its maker, so not lost with the device.'),
      }),
    ),
  }),
  async run({ tx, actor }) {
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const passkeys = await passkeysOf(tx, actor.id)
    return done({
      passkeys: passkeys.map(({ id, name, createdAt, usedAt, backedUp }) => ({
        id,
        name,
        backedUp,
        createdOn: dayOf(createdAt),
        ...(usedAt ? { usedOn: dayOf(usedAt) } : {}),
      })),
    })
  },
})

export type OwnPasskey = OutputOf<typeof listPasskeys>['passkeys'][number]

export const beginPasskeyRegistration = operation({
  name: 'people.beginPasskeyRegistration',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Gives a challenge with which a new passkey of the person’s own account is made.',
  input: z.strictObject({}),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('begun'), ceremony: z.string(), options: optionsShape }),
    z.object({ result: z.enum(['proofNeeded', 'impossible', 'tooMany']) }),
  ]),
  async run(call) {
    const { actor, tx, about } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    about(actor.id)
    const owner = await lockOwner(tx, actor.id)
    if (!owner) return failed({ kind: 'notAllowed' })
    if (!(await mayAddNow(call, actor))) return done({ result: 'proofNeeded' as const })
    return done(await beginRegistering(call, { kind: 'passkeyRegistration', owner }))
  },
})

export const finishPasskeyRegistration = operation({
  name: 'people.finishPasskeyRegistration',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Keeps a new passkey of the person’s own account, and tells them by mail.',
  input: z.strictObject({
    ceremony: ceremonyShape,
    answer: registrationShape,
    name: passkeyName,
  }),
  output: z.object({ result: z.enum(['registered', 'wrong', 'expired', 'known']) }),
  async run(call, sent) {
    const { actor, tx, about } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    about(actor.id)
    const owner = await lockOwner(tx, actor.id)
    if (!owner) return failed({ kind: 'notAllowed' })
    const { ceremony, answer, name } = sent
    const which = { kind: 'passkeyRegistration', account: owner.id, ceremony, answer } as const
    const taken = await takeRegistration(call, which)
    about(owner.id, { result: taken.result })
    if (taken.result !== 'right') return done({ result: taken.result })
    const kept = await keepPasskey(call, { ...taken.passkey, account: owner.id, name })
    if (!kept) return done({ result: 'known' as const })
    about(owner.id, { result: 'registered', passkey: kept.id })
    await queueNotice(call, owner.id, { kind: 'passkeyAdded', name: kept.name })
    return done({ result: 'registered' as const })
  },
})

export const renamePasskey = operation({
  name: 'people.renamePasskey',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Gives a passkey of the person’s own account another name.',
  input: z.strictObject({ id: z.uuid(), name: passkeyName }),
  output: z.object({ id: z.uuid() }),
  async run({ actor, tx, about }, { id, name }) {
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const passkey = await readPasskey(tx, id)
    if (!passkey) return notFound('passkey')
    about(actor.id, { passkey: id })
    if (!mayChangePasskey.allows(actor, passkey)) return notYours('passkey')
    const trimmed = name.trim()
    if (trimmed === '') return invalid({ field: 'name', problem: 'required' })
    await setPasskeyName(tx, id, trimmed)
    return done({ id })
  },
})

export const removePasskey = operation({
  name: 'people.removePasskey',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary:
    'Takes a passkey from the person’s own account, ends other sessions, and tells them by mail. Never the last way in.',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ result: z.enum(['removed', 'proofNeeded']) }),
  async run(call, { id }) {
    const { actor, tx, now, about } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    about(actor.id, { passkey: id })
    const owner = await lockOwner(tx, actor.id)
    const passkey = await readPasskey(tx, id)
    if (!owner || !passkey) return notFound('passkey')
    if (!mayChangePasskey.allows(actor, passkey)) return notYours('passkey')
    if (!(await isFresh(tx, actor, now))) return done({ result: 'proofNeeded' as const })
    const ways = await waysIn(tx, owner.id)
    if (ways.passkeys === 1 && !ways.passwordAndCodes && !ways.city)
      return failed({ kind: 'conflict', reason: 'lastWayIn' })
    await deletePasskey(tx, id)
    // Whoever has lost the device wants nobody to go on with what is open on it.
    await endSessions(tx, {
      account: owner.id,
      butNot: actor.session,
      because: 'passkeyRemoved',
      now,
    })
    await queueNotice(call, owner.id, { kind: 'passkeyRemoved', name: passkey.name })
    return done({ result: 'removed' as const })
  },
})

/** Who has nothing yet by which to prove who they are makes their first passkey without that. */
async function mayAddNow({ tx, now }: Call<'write'>, actor: AccountActor): Promise<boolean> {
  if (await isFresh(tx, actor, now)) return true
  const ways = await waysIn(tx, actor.id)
  return ways.passkeys === 0 && !ways.codes && !ways.city
}
