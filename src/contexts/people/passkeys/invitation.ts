import { z } from 'zod'
import { type Call, done, failed, operation } from '../../../platform/operation/index.ts'
import { beginSession } from '../session/sessions.ts'
import { rememberDevice } from '../signIn/devices.ts'
import { findLink, takeLink } from '../signIn/links.ts'
import { activateAccount, readAccount } from '../signIn/store.ts'
import { beginRegistering, keepPasskey, takeRegistration } from './registering.ts'
import { ceremonyShape, limits, optionsShape, registrationShape } from './shapes.ts'

/** Accepting an invitation by making a passkey: the account needs no password then. */

const linkShape = z.string().max(100).describe('What the address in the mail ends in.')

export const beginInvitedPasskey = operation({
  name: 'people.beginInvitedPasskey',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits,
  summary: 'Gives a challenge with which somebody who is invited makes their first passkey.',
  input: z.strictObject({ link: linkShape }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('begun'), ceremony: z.string(), options: optionsShape }),
    z.object({ result: z.enum(['linkOver', 'impossible', 'tooMany']) }),
  ]),
  async run(call, { link }) {
    const owner = await invited(call, link)
    if (!owner) return done({ result: 'linkOver' as const })
    call.about(owner.id)
    return done(await beginRegistering(call, { kind: 'passkeyInvitation', owner }))
  },
})

export const acceptByPasskey = operation({
  name: 'people.acceptByPasskey',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits,
  summary:
    'Activates the account of somebody who is invited with their first passkey, and signs them in.',
  input: z.strictObject({
    link: linkShape,
    ceremony: ceremonyShape,
    answer: registrationShape,
    locale: z.enum(['de', 'leicht', 'en']).describe('For mails to them.'),
    device: z.string().max(100).describe('As a person would call it: "Firefox, Windows".'),
    known: z.string().max(100).optional().describe('What marks this browser as a known device.'),
  }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('signedIn'), token: z.string(), knownDevice: z.string() }),
    z.object({ result: z.enum(['linkOver', 'wrong', 'expired']) }),
  ]),
  async run(call, { link, ceremony, answer, locale, device, known }) {
    const { tx, now, about } = call
    const owner = await invited(call, link)
    if (!owner) return done({ result: 'linkOver' as const })
    const account = owner.id
    const taken = await takeRegistration(call, {
      kind: 'passkeyInvitation',
      account,
      ceremony,
      answer,
    })
    about(account, { result: taken.result })
    if (taken.result !== 'right') return done({ result: taken.result })
    // Somebody else took it a moment ago.
    if (!(await takeLink(tx, { token: link, kind: 'invitation', now })))
      return done({ result: 'linkOver' as const })
    const activated = await activateAccount(tx, { id: account, name: owner.name, locale })
    const kept = activated && (await keepPasskey(call, { ...taken.passkey, account, name: device }))
    if (!kept) return failed({ kind: 'conflict', reason: 'changed' })
    about(account, { result: 'accepted', passkey: kept.id })
    const method = 'passkey'
    const session = await beginSession(tx, { account, stage: 'full', method, device, now })
    const knownDevice = await rememberDevice(call, { account, device, token: known, quiet: true })
    return done({ result: 'signedIn' as const, token: session.token, knownDevice })
  },
})

/** Whom the link invites, if both it and the invitation stand. */
async function invited({ tx, now }: Call<'write'>, link: string) {
  const found = await findLink(tx, { token: link, kind: 'invitation', now })
  const account = found && (await readAccount(tx, found.account))
  return account?.state === 'invited' ? account : undefined
}
