import { z } from 'zod'
import { done, failed, operation } from '../../../platform/operation/index.ts'
import { openLogout } from './sealed.ts'
import { endSessionsOf, takeLogoutToken } from './store.ts'

/** OpenID Connect Back-Channel Logout 1.0: the provider says that somebody has signed out, or was signed out. */
export const endSessionsByProvider = operation({
  name: 'people.endSessionsByProvider',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  // The provider's own address counts, too: at the end of a day everybody signs out.
  limits: [{ most: 6000, seconds: 600 }],
  summary: 'Ends the sessions that a verified logout token of the city’s identity provider names.',
  input: z.strictObject({
    logout: z.string().describe('What the token says, sealed by this process.'),
  }),
  output: z.object({ result: z.enum(['ended', 'refused']) }),
  async run({ tx, now, about }, { logout }) {
    const opened = openLogout(logout)
    if (!opened) return failed({ kind: 'notAllowed' })
    if (opened.result === 'refused') {
      about('unknown', { result: 'forged' })
      return done({ result: 'refused' as const })
    }
    const { issuer, tokenId, subject, session } = opened
    const expiresAt = new Date(opened.expiresAt)
    if (!(await takeLogoutToken(tx, { issuer, tokenId, expiresAt, now }))) {
      about('unknown', { result: 'replayed' })
      return done({ result: 'refused' as const })
    }
    const ended = await endSessionsOf(tx, { issuer, session, subject, now })
    about(ended[0]?.account ?? 'unknown', { result: 'ended', sessions: ended.length })
    return done({ result: 'ended' as const })
  },
})
