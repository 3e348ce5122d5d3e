import { z } from 'zod'
import { done, failed, operation } from '../../../platform/operation/index.ts'
import { beginSession, dayOf, freshLimitMs } from '../session/sessions.ts'
import { endSessions } from '../session/store.ts'
import { findAccount } from './findAccount.ts'
import { holdable, matchMemberships } from './memberships.ts'
import { type Identity, openAnswer, refusals } from './sealed.ts'
import { holdsARole, lockIdentity, setFreshAt } from './store.ts'

/** Why somebody is not signed in although the provider knows them. */
const unwelcome = ['left', 'mailTaken', 'noRole'] as const

export const finishCitySignOn = operation({
  name: 'people.finishCitySignOn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  limits: [{ most: 1000, seconds: 600 }],
  secretOutput: true,
  summary:
    'Begins a session for who the city’s identity provider says it is, with the roles it gives.',
  input: z.strictObject({
    answer: z.string().describe('What was verified with the provider, sealed by this process.'),
    device: z.string().max(100).describe('As a person would call it: "Firefox, Windows".'),
    locale: z.string().max(20),
  }),
  output: z.discriminatedUnion('result', [
    z.object({ result: z.literal('signedIn'), token: z.string() }),
    z.object({ result: z.enum([...refusals, ...unwelcome]) }),
  ]),
  async run(call, { answer, device, locale }) {
    const { tx, actor, now } = call
    const opened = openAnswer(answer)
    if (!opened) return failed({ kind: 'notAllowed' })
    if (opened.result === 'refused') {
      call.about('unknown', { result: opened.reason })
      return done({ result: opened.reason })
    }
    const { identity } = opened
    await lockIdentity(tx, identity.issuer, identity.subject)
    const wanted = await holdable(tx, identity.roles)
    const found = await findAccount({
      ...{ tx, actor, now, locale, identity },
      hasRoles: wanted.length > 0,
    })
    if (found.result !== 'found') {
      call.about('account' in found ? found.account : 'unknown', { result: found.result })
      return done({ result: found.result })
    }
    const { account, how } = found
    const today = dayOf(now)
    const matched = await matchMemberships(tx, account, wanted, { now, today })
    if (!(await holdsARole(tx, account, today))) {
      call.about(account, { result: 'noRole', ...matched })
      return done({ result: 'noRole' as const })
    }
    if (actor.kind === 'account') {
      const before = { account: actor.id, only: actor.session }
      await endSessions(tx, { ...before, because: 'signedInAgain', now })
    }
    const { id, token } = await beginSession(tx, {
      ...{ account, device, now },
      stage: 'full',
      method: 'city',
      provider: {
        issuer: identity.issuer,
        session: identity.session,
        subject: identity.subject,
      },
    })
    await setFreshAt(tx, id, freshAtOf(identity, now))
    call.about(account, { result: 'signedIn', account: how, session: id, ...matched })
    return done({ result: 'signedIn' as const, token })
  },
})

/**
 * The provider may know somebody from this morning. Then they are signed in, but whoever wants to change what
 * guards the account has to prove anew who they are.
 */
function freshAtOf({ provedAt }: Identity, now: Date): Date {
  if (!provedAt) return new Date(now.getTime() - freshLimitMs)
  return new Date(Math.min(now.getTime(), Date.parse(provedAt)))
}
