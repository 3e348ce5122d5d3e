import { buildAuthorizationUrl, buildEndSessionUrl } from 'openid-client'
import type { SignOnSettings } from '../../../platform/config/settings.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Log } from '../../../platform/log/log.ts'
import { checkOrganisations } from './checkOrganisations.ts'
import { readLogoutToken } from './logoutToken.ts'
import { createDiscovery } from './provider.ts'
import { redeem } from './redeem.ts'
import { type RoleMap, readRoleMap } from './roleMap.ts'
import { sealAnswer, sealLogout } from './sealed.ts'
import type { SignOn } from './signOn.ts'

/**
 * City sign-on by OpenID Connect, as the settings say. The provider is asked for the first time meanwhile; nothing
 * waits for it.
 * @throws SignOnSetupError where issuer or roles file are wrong; `check` does where they do not fit the city
 */
export function openSignOn(settings: SignOnSettings, log: Log) {
  const map = readRoleMap(settings.rolesFile)
  const signOn = createSignOn(settings, map, log)
  void signOn.isThere()
  return { signOn, check: (database: Database) => checkOrganisations(database, map) }
}

function createSignOn(settings: SignOnSettings, map: RoleMap, log: Log): SignOn {
  const provider = createDiscovery(settings, log)
  return {
    name: settings.name,
    isThere: async () => (await provider()) !== undefined,

    async wayThere({ redirectUri, state, nonce, challenge, anew }) {
      const found = await provider()
      return (
        found &&
        buildAuthorizationUrl(found.config, {
          response_type: 'code',
          redirect_uri: redirectUri,
          scope: map.scope,
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
          // With `max_age` it also has to say when that was (Core 1.0, 3.1.2.1).
          ...(anew ? { prompt: 'login', max_age: '0' } : {}),
        }).href
      )
    },

    async redeem(returned) {
      const found = await provider()
      return sealAnswer(
        found
          ? await redeem(found, map, returned, log)
          : { result: 'refused', reason: 'unavailable' },
      )
    },

    async readLogoutToken(token, now) {
      const found = await provider()
      const logout = found && (await readLogoutToken(found, token, now))
      return logout && sealLogout(logout)
    },

    async wayOut(returnTo) {
      const found = await provider()
      if (!found?.config.serverMetadata().end_session_endpoint) return undefined
      return buildEndSessionUrl(found.config, { post_logout_redirect_uri: returnTo }).href
    },
  }
}
