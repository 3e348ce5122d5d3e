import * as openid from 'openid-client'
import type { Log } from '../../../platform/log/log.ts'
import { answerOf } from './identity.ts'
import { codeOf, type Provider } from './provider.ts'
import type { RoleMap } from './roleMap.ts'
import type { Answer, Refusal } from './sealed.ts'

/** What the browser brought back, and what it has to match. */
export interface Returned {
  /** The address it came back to, with the query. */
  url: string
  state: string
  nonce: string
  verifier: string
  /** The person must have proved who they are since then. */
  provedSince?: Date
}

/**
 * Changes the code for tokens and checks them: state, PKCE, signature, issuer, audience, times, nonce (OpenID
 * Connect Core 1.0, 3.1.3.7). Claims of the ID token go before those of the userinfo endpoint.
 */
export async function redeem(
  { config }: Provider,
  map: RoleMap,
  returned: Returned,
  log: Log,
): Promise<Answer> {
  try {
    const tokens = await openid.authorizationCodeGrant(config, new URL(returned.url), {
      expectedState: returned.state,
      expectedNonce: returned.nonce,
      pkceCodeVerifier: returned.verifier,
      idTokenExpected: true,
      ...(returned.provedSince ? { maxAge: secondsSince(returned.provedSince) } : {}),
    })
    const claims = tokens.claims()
    if (!claims) return { result: 'refused', reason: 'failed' }
    const more = config.serverMetadata().userinfo_endpoint
      ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
      : {}
    return answerOf(map, { ...more, ...claims })
  } catch (error) {
    const reason = reasonOf(error)
    log.warn({ reason, code: codeOf(error) }, 'city sign-on refused')
    return { result: 'refused', reason }
  }
}

const secondsSince = (then: Date) => Math.max(0, Math.ceil((Date.now() - then.getTime()) / 1000))

function reasonOf(error: unknown): Refusal {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled'
    return /^(temporarily_unavailable|server_error)$/.test(error.error) ? 'unavailable' : 'failed'
  }
  return isOutOfReach(error) ? 'unavailable' : 'failed'
}

/** No connection, no answer in time, or a fault of the provider's own. */
function isOutOfReach(error: unknown): boolean {
  const code = codeOf(error) ?? ''
  if (code === 'OAUTH_TIMEOUT' || /^(E[A-Z]+|UND_ERR_\w+)$/.test(code)) return true
  return error instanceof Error && error.cause instanceof Response && error.cause.status >= 500
}
