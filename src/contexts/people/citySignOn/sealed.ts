import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/**
 * What was verified with the provider, on its way from `SignOn` to the operation that acts on it. Between them
 * lies the network, which no transaction should wait for. The seal's key never leaves this process: nothing
 * that anybody sends can pass for something that was verified.
 */

const key = randomBytes(32)

/** Why somebody is not signed in although they came back from the provider. */
export const refusals = ['cancelled', 'failed', 'unavailable', 'mail'] as const
export type Refusal = (typeof refusals)[number]

const identityShape = z.object({
  issuer: z.string(),
  subject: z.string(),
  /** The provider's session (`sid`), where it names one. */
  session: z.string().nullable(),
  name: z.string().nullable(),
  mail: z.string().nullable(),
  mailVerified: z.boolean(),
  /** When the person proved to the provider who they are, where it says so. */
  provedAt: z.string().nullable(),
  /** What the claims give. */
  roles: z.array(
    z.object({
      organisation: z.string(),
      organisationName: z.string().optional(),
      role: z.string(),
    }),
  ),
  /** Whether the city lets a verified mail address connect an account that is there. */
  linkByVerifiedMail: z.boolean(),
})
export type Identity = z.infer<typeof identityShape>

const contents = {
  answer: z.discriminatedUnion('result', [
    z.object({ result: z.literal('verified'), identity: identityShape }),
    z.object({ result: z.literal('refused'), reason: z.enum(refusals) }),
  ]),
  logout: z.discriminatedUnion('result', [
    z.object({
      result: z.literal('verified'),
      issuer: z.string(),
      tokenId: z.string(),
      subject: z.string().nullable(),
      session: z.string().nullable(),
      expiresAt: z.string(),
    }),
    z.object({ result: z.literal('refused') }),
  ]),
}
type Kind = keyof typeof contents
export type Answer = z.infer<(typeof contents)['answer']>
export type Logout = z.infer<(typeof contents)['logout']>

export const sealAnswer = (answer: Answer) => seal('answer', answer)
export const sealLogout = (logout: Logout) => seal('logout', logout)

/** Undefined where it was not sealed here. */
export function openAnswer(sealed: string): Answer | undefined {
  const text = unseal('answer', sealed)
  return text === undefined ? undefined : contents.answer.parse(JSON.parse(text))
}
export function openLogout(sealed: string): Logout | undefined {
  const text = unseal('logout', sealed)
  return text === undefined ? undefined : contents.logout.parse(JSON.parse(text))
}

function seal(kind: Kind, content: object): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${text}.${signature(kind, text).toString('base64url')}`
}

function unseal(kind: Kind, sealed: string): string | undefined {
  const [text = '', given = ''] = sealed.split('.')
  const right = signature(kind, text)
  const sent = Buffer.from(given, 'base64url')
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return undefined
  return Buffer.from(text, 'base64url').toString('utf8')
}

const signature = (kind: Kind, text: string) =>
  createHmac('sha256', key).update(`${kind}.${text}`).digest()
