import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { awaitedIn } from '../account.ts'
import { publicLimits, secretShape } from '../shapes.ts'
import { confirmedCodeApp, countPasskeys } from '../store.ts'

/** What the page of the second step shows. */
export const awaitedFactor = operation({
  name: 'people.awaitedFactor',
  effect: 'read',
  permission: 'public',
  only: 'pages',
  limits: publicLimits,
  summary: 'Says which second factor is awaited in a session; only who holds its secret can ask.',
  input: z.strictObject({ session: secretShape }),
  output: z.object({
    factor: z
      .enum(['code', 'passkey', 'none', 'noSession'])
      .describe('none: it has yet to be set up; passkey: there is nothing else.'),
  }),
  async run({ tx, now }, { session }) {
    const awaited = await awaitedIn(tx, session, now)
    if (!awaited) return done({ factor: 'noSession' as const })
    if (await confirmedCodeApp(tx, awaited.account)) return done({ factor: 'code' as const })
    const passkeys = await countPasskeys(tx, awaited.account)
    return done({ factor: passkeys > 0 ? ('passkey' as const) : ('none' as const) })
  },
})
