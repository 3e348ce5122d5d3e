import { z } from 'zod'
import { done, invalid, notFound, operation } from '../../../../platform/operation/index.ts'
import { line } from '../../accounts/shapes.ts'
import { beginSession, enrolmentLimitMs } from '../../session/sessions.ts'
import { problemOf } from '../account.ts'
import { findLink, takeLink } from '../links.ts'
import { hashPassword } from '../passwords/hash.ts'
import { browserShape, busy, publicLimits, secretShape, typedPassword } from '../shapes.ts'
import { activateAccount, keepPassword, organisationNames, readAccount } from '../store.ts'

/** Whoever is invited says who they are and how they will sign in. */

export const showInvitation = operation({
  name: 'people.showInvitation',
  effect: 'readPersonal',
  permission: 'public',
  only: 'pages',
  limits: publicLimits,
  summary: 'Shows whom an invitation is for. Looking does not use it up.',
  input: z.strictObject({ token: secretShape }),
  output: z.object({
    name: z.string(),
    mail: z.string(),
    organisations: z.array(z.string()),
    invitedBy: z.string().optional(),
  }),
  async run({ tx, now, about }, { token }) {
    const link = await findLink(tx, { token, kind: 'invitation', now })
    const account = link && (await readAccount(tx, link.account))
    if (!link || account?.state !== 'invited') return notFound('invitation')
    about(account.id)
    const by = link.createdBy ? await readAccount(tx, link.createdBy) : undefined
    return done({
      name: account.name,
      mail: account.mail,
      organisations: await organisationNames(tx, account.id),
      ...(by ? { invitedBy: by.name } : {}),
    })
  },
})

export const acceptInvitation = operation({
  name: 'people.acceptInvitation',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  secretOutput: true,
  limits: publicLimits,
  summary:
    'Makes an invited account one to sign in to, with a password; the second factor comes next.',
  input: z.strictObject({
    token: secretShape,
    name: line(120),
    locale: z.enum(['de', 'leicht', 'en']),
    password: typedPassword,
    device: browserShape.device,
  }),
  output: z.object({ session: z.string() }),
  async run(call, { token, locale, password, device, ...given }) {
    const { tx, now } = call
    const name = given.name.trim()
    if (!name) return invalid({ field: 'name', problem: 'required' })
    const link = await findLink(tx, { token, kind: 'invitation', now })
    const account = link && (await readAccount(tx, link.account))
    if (account?.state !== 'invited') return notFound('invitation')
    const problem = await problemOf(tx, { mail: account.mail, name }, password)
    if (problem) return invalid({ field: 'password', problem })
    const refused = busy()
    if (refused) return refused
    const hash = await hashPassword(password)
    const taken = await takeLink(tx, { token, kind: 'invitation', now })
    if (!taken || !(await activateAccount(tx, { id: account.id, name, locale })))
      return notFound('invitation')
    call.about(account.id)
    await keepPassword(tx, { account: account.id, password: hash, changedAt: now })
    const session = await beginSession(tx, {
      account: account.id,
      stage: 'secondFactor',
      method: 'password',
      device,
      now,
      limitMs: enrolmentLimitMs,
    })
    return done({ session: session.token })
  },
})
