import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { countOne } from '../../../platform/limits/index.ts'
import { isMailAddress, queueMail } from '../../../platform/mail/index.ts'
import { done, invalid, notFound, operation } from '../../../platform/operation/index.ts'
import { scopeShape } from '../public/index.ts'
import { hashOf, newToken } from '../store/token.ts'
import { alreadyMail, confirmMail, confirmWithinDays, whatOf } from './mails.ts'
import { siteOf } from './site.ts'
import {
  deleteSubscription,
  findById,
  findByToken,
  findSame,
  insertSubscription,
  publicNameOf,
  renewToken,
  writeConfirmed,
} from './store.ts'

const limits = [
  { most: 10, seconds: 60 * 60 },
  { most: 40, seconds: 24 * 60 * 60 },
]
/** Nobody is to be flooded by strangers who type their address: so many mails a day to one address. */
const mailsADay = 4

const localeShape = z
  .string()
  .regex(/^[a-z]{2,8}$/)
  .default('de')
const tokenShape = z.string().min(1).max(100)

/** Orders mails about a scope. Nothing comes before the address is confirmed by its own mail. */
export const subscribe = operation({
  name: 'measures.subscribe',
  effect: 'write',
  permission: 'public',
  summary: 'Orders mails about news of promises; a mail asks to confirm it.',
  only: 'pages',
  limits,
  input: z.strictObject({
    mail: z.string().max(254),
    scope: scopeShape,
    homepage: z.string().max(200).optional().describe('Leave empty: only machines fill it in.'),
    locale: localeShape,
  }),
  output: z.object({ received: z.literal(true) }),
  async run({ tx, now, origin, about }, { scope, homepage, locale, ...typed }) {
    about('subscription')
    // A machine learns nothing: it is thanked like everybody, and nothing is kept.
    if (homepage) return done({ received: true as const })
    const mail = typed.mail.trim().toLowerCase()
    if (!isMailAddress(mail)) return invalid({ field: 'mail', problem: 'notAccepted' })
    const name = await publicNameOf(tx, scope)
    if (name === undefined) return notFound('scope')
    const counted = { scope: 'measures.subscribe/mail', of: mail, seconds: 24 * 60 * 60, now }
    // The answer is the same for everybody: it does not tell who has ordered what.
    if (!(await countOne(tx, { ...counted, most: mailsADay })).allowed)
      return done({ received: true as const })
    const site = await siteOf(tx, origin)
    const what = whatOf(scope, name, locale)
    const same = await findSame(tx, { mail, scope })
    if (same?.confirmedAt) {
      await queueMail(tx, alreadyMail({ mail, locale }, what, same.id, site), now)
      return done({ received: true as const })
    }
    const token = newToken()
    const tokenHash = hashOf(token)
    if (same) await renewToken(tx, same.id, { tokenHash, locale, now })
    else await insertSubscription(tx, { id: randomUUID(), mail, locale, scope, tokenHash, now })
    await queueMail(tx, confirmMail({ mail, locale }, what, token, site), now)
    return done({ received: true as const })
  },
})

const shown = z.object({
  scope: z.string(),
  confirmed: z.boolean(),
})

/** What the link of a mail is about. Looking changes nothing: mail programs look, too. */
export const showSubscription = operation({
  name: 'measures.showSubscription',
  effect: 'read',
  permission: 'public',
  summary: 'Shows what the link in a mail confirms or ends.',
  only: 'pages',
  limits,
  input: z.strictObject({ token: tokenShape.optional(), id: z.uuid().optional() }),
  output: shown,
  async run({ tx, now }, { token, id }) {
    const found =
      token !== undefined
        ? await waiting(await findByToken(tx, hashOf(token)), now)
        : id !== undefined
          ? await findById(tx, id)
          : undefined
    if (!found) return notFound('subscription')
    return done({ scope: found.scope, confirmed: found.confirmedAt !== null })
  },
})

/** A link of a mail that is older than its address may be is not there any more. */
function waiting<S extends { confirmedAt: Date | null; createdAt: Date }>(
  found: S | undefined,
  now: Date,
): S | undefined {
  if (!found || found.confirmedAt) return found
  const age = now.getTime() - found.createdAt.getTime()
  return age <= confirmWithinDays * 86_400_000 ? found : undefined
}

export const confirmSubscription = operation({
  name: 'measures.confirmSubscription',
  effect: 'write',
  permission: 'public',
  summary: 'Confirms by the link in a mail that mails about promises are wanted.',
  only: 'pages',
  limits,
  input: z.strictObject({ token: tokenShape }),
  output: shown,
  async run({ tx, now, about }, { token }) {
    about('subscription')
    const found = waiting(await findByToken(tx, hashOf(token)), now)
    if (!found) return notFound('subscription')
    await writeConfirmed(tx, found.id, now)
    return done({ scope: found.scope, confirmed: true })
  },
})

/** The address goes with it. Who ends it twice is told the same. */
export const endSubscription = operation({
  name: 'measures.endSubscription',
  effect: 'write',
  permission: 'public',
  summary: 'Ends mails about promises by the link in a mail, and deletes the address.',
  only: 'pages',
  limits,
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  async run({ tx, about }, { id }) {
    about('subscription')
    await deleteSubscription(tx, id)
    return done({ ended: true as const })
  },
})
