import { createRemoteJWKSet } from 'jose'
import * as openid from 'openid-client'
import type { SignOnSettings } from '../../../platform/config/settings.ts'
import type { Log } from '../../../platform/log/log.ts'
import { SignOnSetupError } from './signOn.ts'

/** The provider as it described itself (OpenID Connect Discovery 1.0). */
export interface Provider {
  config: openid.Configuration
  /** Its signing keys, fetched anew when one is not known. */
  keys: ReturnType<typeof createRemoteJWKSet>
}

/** Nobody should wait long for a page because another server does not answer. */
const timeoutSeconds = 5
/** How long a description is taken as it is; after that it is asked for anew, and kept where nobody answers. */
const freshMs = 60 * 60_000

/**
 * Asks the provider when it is first needed, and again until it answers: Nahbei starts and serves without it.
 * Everybody who waits meanwhile waits for the same question.
 */
export function createDiscovery(settings: SignOnSettings, log: Log) {
  const issuer = checkedIssuer(settings.issuer)
  let known: { provider: Provider; at: number } | undefined
  let asking: Promise<void> | undefined

  async function ask() {
    try {
      known = { provider: await discover(issuer, settings), at: Date.now() }
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'identity provider does not answer')
    }
  }
  return async (): Promise<Provider | undefined> => {
    if (!known || Date.now() - known.at > freshMs) {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      await asking
    }
    return known?.provider
  }
}

/** HTTPS, or plain HTTP on this very machine, as in tests. @throws SignOnSetupError */
function checkedIssuer(text: string): URL {
  const issuer = new URL(text)
  if (issuer.protocol === 'http:' && !isLoopback(issuer))
    throw new SignOnSetupError(
      'OIDC_ISSUER muss mit https:// beginnen. Nur auf dem eigenen Rechner geht http://.',
    )
  return issuer
}

const isLoopback = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

async function discover(issuer: URL, settings: SignOnSettings): Promise<Provider> {
  const plain = issuer.protocol === 'http:'
  const config = await openid.discovery(
    issuer,
    settings.clientId,
    { client_secret: settings.clientSecret },
    authenticate,
    {
      timeout: timeoutSeconds,
      execute: [
        // The library trusts TLS alone for tokens that come from the provider itself. We look at signatures, too.
        openid.enableNonRepudiationChecks,
        ...(plain ? [openid.allowInsecureRequests] : []),
      ],
    },
  )
  const { jwks_uri } = config.serverMetadata()
  if (!jwks_uri || (!plain && new URL(jwks_uri).protocol !== 'https:'))
    throw new TypeError('the provider names no safe address of its keys')
  const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: timeoutSeconds * 1000 })
  return { config, keys }
}

/** How the client proves itself, by what the provider takes; without a word on it `client_secret_basic` (Discovery 1.0, 3). */
const authenticate: openid.ClientAuth = (server, client, body, headers) => {
  const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const method = taken.includes('client_secret_basic')
    ? openid.ClientSecretBasic()
    : openid.ClientSecretPost()
  return method(server, client, body, headers)
}

/** The code of an error, such as 'ECONNREFUSED', for the operator's log. Messages can hold what somebody sent. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^\w{3,60}$/.test(code) ? code : codeOf(error.cause)
}
