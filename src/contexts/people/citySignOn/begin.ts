import { createHash } from 'node:crypto'
import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { beginCeremony, takeCeremony } from '../session/ceremonies.ts'
import { newToken } from '../session/token.ts'

/** The way to the provider and back: what the browser takes along, and what it has to bring back. */

const kind = 'citySignOn'
/** Long enough to look for a key card, short enough that nobody else comes to the same desk. */
const seconds = 10 * 60
/** Behind one address there may be a whole town hall at eight in the morning. */
const limits = [{ most: 1000, seconds: 600 }]

/** What waits here for the browser's return. */
const waitingShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  failed: z.string(),
  locale: z.string(),
  anew: z.boolean(),
  begunAt: z.string(),
})

const address = z.string().max(3000)

export const beginCitySignOn = operation({
  name: 'people.beginCitySignOn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  limits,
  secretOutput: true,
  summary: 'Gives what a browser takes along on its way to the city’s identity provider.',
  input: z.strictObject({
    next: address.describe('Where to go on afterwards: an address of this site.'),
    failed: address.describe('The page that says what went wrong, in the person’s language.'),
    locale: z.string().max(20),
    anew: z.boolean().describe('Whether the provider must ask who it is, even where it knows.'),
  }),
  output: z.object({
    ceremony: z.string(),
    state: z.string(),
    nonce: z.string(),
    challenge: z.string(),
  }),
  async run({ tx, now }, input) {
    const [state, nonce, verifier] = [newToken(), newToken(), newToken()]
    const begunAt = now.toISOString()
    const data: z.infer<typeof waitingShape> = { ...input, begunAt, state, nonce, verifier }
    const ceremony = await beginCeremony(tx, { kind, data, now, seconds })
    // RFC 7636, 4.2: S256.
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    return done({ ceremony, state, nonce, challenge })
  },
})

export const takeCitySignOn = operation({
  name: 'people.takeCitySignOn',
  effect: 'write',
  permission: 'public',
  only: 'pages',
  limits,
  secretOutput: true,
  summary: 'Gives what a browser that came back has to match, once.',
  input: z.strictObject({ ceremony: z.string().max(100) }),
  output: z.discriminatedUnion('result', [
    waitingShape.extend({ result: z.literal('taken') }),
    z.object({ result: z.literal('expired') }),
  ]),
  async run({ tx, now, about }, { ceremony }) {
    const taken = await takeCeremony(tx, { token: ceremony, kind, now })
    about('unknown', { result: taken ? 'taken' : 'expired' })
    if (!taken) return done({ result: 'expired' as const })
    return done({ result: 'taken' as const, ...waitingShape.parse(taken.data) })
  },
})
