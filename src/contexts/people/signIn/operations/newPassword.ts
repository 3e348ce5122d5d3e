import { z } from 'zod'
import { done, invalid, notFound, operation } from '../../../../platform/operation/index.ts'
import { queueNewPassword, queueNotice } from '../../mails/index.ts'
import { beginSession, enrolmentLimitMs } from '../../session/sessions.ts'
import { endSessions } from '../../session/store.ts'
import { hasSecondFactor, problemOf } from '../account.ts'
import { rememberDevice } from '../devices.ts'
import { createLink, endLinks, findLink, mayMailLink, takeLink } from '../links.ts'
import { hashPassword } from '../passwords/hash.ts'
import { browserShape, busy, publicLimits, secretShape, typedPassword } from '../shapes.ts'
import { keepPassword, readAccount, readAccountByMail } from '../store.ts'

/** For whoever has forgotten their password, or fears that somebody else knows it. */

export const requestNewPassword = operation({
  name: 'people.requestNewPassword',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  limits: [{ most: 20, seconds: 3600 }],
  summary: 'Sends a link to a new password, if somebody has this mail; the answer does not tell.',
  input: z.strictObject({ mail: z.string().max(320) }),
  output: z.object({}),
  async run(call, input) {
    const { tx, now } = call
    const account = await readAccountByMail(tx, input.mail.trim())
    const about = (result: string) => call.about(account?.id ?? 'unknown', { result })
    if (account?.state !== 'active') {
      about('noAccount')
      return done({})
    }
    if (!(await mayMailLink(call, account.id))) {
      about('throttled')
    } else if (account.password === null) {
      about('noPassword')
      await queueNotice(call, account.id, { kind: 'noPassword' })
    } else {
      about('sent')
      const path = await createLink(tx, { account: account.id, kind: 'newPassword', now })
      await queueNewPassword(call, account.id, path)
    }
    return done({})
  },
})

export const checkNewPasswordLink = operation({
  name: 'people.checkNewPasswordLink',
  effect: 'readPersonal',
  permission: 'public',
  only: 'pages',
  limits: publicLimits,
  summary: 'Says whether a link to a new password still works. Looking does not use it up.',
  input: z.strictObject({ token: secretShape }),
  output: z.object({ mail: z.string().describe('For the browser’s own store of passwords.') }),
  async run({ tx, now, about }, { token }) {
    const link = await findLink(tx, { token, kind: 'newPassword', now })
    const account = link && (await readAccount(tx, link.account))
    if (account?.state !== 'active') return notFound('link')
    about(account.id)
    return done({ mail: account.mail })
  },
})

export const setNewPassword = operation({
  name: 'people.setNewPassword',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary: 'Sets a new password, ends all sessions and asks for the second factor.',
  input: z.strictObject({ token: secretShape, password: typedPassword, ...browserShape }),
  output: z.object({
    session: z.string(),
    knownDevice: z.string().describe('Whoever has the mail may try in peace on this device.'),
  }),
  async run(call, { token, password, device, knownDevice }) {
    const { tx, now } = call
    const link = await findLink(tx, { token, kind: 'newPassword', now })
    const account = link && (await readAccount(tx, link.account))
    if (account?.state !== 'active') return notFound('link')
    const problem = await problemOf(tx, account, password)
    if (problem) return invalid({ field: 'password', problem })
    const refused = busy()
    if (refused) return refused
    const hash = await hashPassword(password)
    if (!(await takeLink(tx, { token, kind: 'newPassword', now }))) return notFound('link')
    const { id } = account
    call.about(id)
    await keepPassword(tx, { account: id, password: hash, changedAt: now })
    await endLinks(tx, { account: id, now })
    await endSessions(tx, { account: id, because: 'passwordChanged', now })
    await queueNotice(call, id, { kind: 'passwordChanged' })
    const known = await rememberDevice(call, {
      account: id,
      device,
      token: knownDevice,
      quiet: true,
    })
    const session = await beginSession(tx, {
      account: id,
      stage: 'secondFactor',
      method: 'password',
      device,
      now,
      ...((await hasSecondFactor(tx, id)) ? {} : { limitMs: enrolmentLimitMs }),
    })
    return done({ session: session.token, knownDevice: known })
  },
})
