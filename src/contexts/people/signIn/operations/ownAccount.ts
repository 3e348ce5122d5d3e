import { z } from 'zod'
import {
  done,
  failed,
  invalid,
  notFound,
  operation,
  outdated,
  signedIn,
} from '../../../../platform/operation/index.ts'
import { line } from '../../accounts/shapes.ts'
import { idleLimitMs } from '../../session/sessions.ts'
import {
  changeDetails,
  confirmedCodeApp,
  openSessions,
  readAccount,
  recoveryCodesLeft,
} from '../store.ts'

/** What people see and change of their own account. */

export const showOwnAccount = operation({
  name: 'people.showOwnAccount',
  effect: 'read',
  permission: signedIn,
  only: 'pages',
  summary: 'Shows one’s own account: who one is, what guards it, where it is in use.',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    mail: z.string(),
    locale: z.string(),
    version: z.number().int(),
    hasPassword: z.boolean(),
    codeAppSince: z.iso.datetime().optional(),
    recoveryCodesLeft: z.number().int(),
    sessions: z.array(
      z.object({
        id: z.string(),
        device: z.string(),
        method: z.enum(['password', 'passkey', 'city']),
        since: z.iso.datetime(),
        lastSeen: z.iso.datetime(),
        current: z.boolean(),
      }),
    ),
  }),
  async run({ actor, tx, now }) {
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const account = await readAccount(tx, actor.id)
    if (!account) return notFound('account')
    const app = await confirmedCodeApp(tx, account.id)
    const seenAfter = new Date(now.getTime() - idleLimitMs)
    const sessions = await openSessions(tx, { account: account.id, now, seenAfter })
    return done({
      name: account.name,
      mail: account.mail,
      locale: account.locale,
      version: account.version,
      hasPassword: account.password !== null,
      ...(app?.confirmedAt ? { codeAppSince: app.confirmedAt.toISOString() } : {}),
      recoveryCodesLeft: await recoveryCodesLeft(tx, account.id),
      sessions: sessions.map(({ id, device, method, createdAt, seenAt }) => ({
        id,
        device,
        method,
        since: createdAt.toISOString(),
        lastSeen: seenAt.toISOString(),
        current: id === actor.session,
      })),
    })
  },
})

export const changeOwnDetails = operation({
  name: 'people.changeOwnDetails',
  effect: 'write',
  permission: signedIn,
  only: 'pages',
  summary: 'Changes one’s own name and the language of mails.',
  input: z.strictObject({
    name: line(120),
    locale: z.enum(['de', 'leicht', 'en']),
    version: z.number().int().describe('Which the change is based on.'),
  }),
  output: z.object({}),
  async run(call, change) {
    const { actor, tx } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    const trimmed = change.name.trim()
    if (!trimmed) return invalid({ field: 'name', problem: 'required' })
    call.about(actor.id)
    const changed = await changeDetails(tx, { account: actor.id, ...change, name: trimmed })
    if (changed !== undefined) return done({})
    const now = await readAccount(tx, actor.id)
    if (!now) return notFound('account')
    const { version, name, locale } = now
    return outdated({ version, fields: { name, locale } })
  },
})
