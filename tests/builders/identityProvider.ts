import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

/** A person as the city's directory knows them; `groups` and everything else are their claims. */
export type DirectoryPerson = Record<string, unknown>

export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who can sign in, by what they type in its form. Change it between sign-ins. */
  people: Map<string, DirectoryPerson>
  /** Knows the product from now on; before, it answers nobody. */
  serve(product: { origin: string }): void
  /** Breaks off every connection, or answers again. */
  reachable: boolean
  /** Answers the next requests for tokens in the provider's place: a provider that was taken over. */
  instead?: (path: string) => object | undefined
  /** Signs anything with the provider's own key, or with another's that claims to be it. */
  sign(claims: JWTPayload, options?: { typ?: string; stranger?: boolean }): Promise<string>
  /** The session that the provider gave the last tokens in. */
  sid(): string
  stop(): Promise<void>
}

const clientId = 'nahbei'
const clientSecret = 'ein-geheimnis-nur-fuer-tests'
const kid = 'test-key'

/** A real OpenID provider on loopback whose sign-in form asks for a name only. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const keys = await generateKeyPair('RS256', { extractable: true })
  const stranger = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(keys.privateKey)), kid, use: 'sig', alg: 'RS256' }
  const people = new Map<string, DirectoryPerson>()
  let provider: Provider | undefined
  let sid = ''

  const server = createServer((request, response) => {
    if (!provider || !self.reachable) return void request.socket.destroy()
    const path = request.url ?? ''
    const instead = self.instead?.(path)
    if (instead) {
      response.setHeader('content-type', 'application/json')
      return void response.end(JSON.stringify(instead))
    }
    if (path.startsWith('/interaction/')) return void interact(provider, request, response)
    provider.callback()(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP listener has one
  const issuer = `http://127.0.0.1:${port}`

  const self: IdentityProvider = {
    issuer,
    clientId,
    clientSecret,
    people,
    reachable: true,
    serve({ origin }) {
      provider = new Provider(issuer, configurationFor(origin, people, jwk))
      provider.on('grant.success', (context) => {
        sid = context.oidc.entities.AuthorizationCode?.sid ?? sid
      })
    },
    sign: (claims, options = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid, typ: options.typ ?? 'JWT' })
        .sign(options.stranger ? stranger.privateKey : keys.privateKey),
    sid: () => sid,
    stop: () => stop(server),
  }
  return self
}

function configurationFor(
  origin: string,
  people: Map<string, DirectoryPerson>,
  jwk: object,
): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/anmelden/stadt/zurueck`],
        post_logout_redirect_uris: [`${origin}/anmelden`],
        backchannel_logout_uri: `${origin}/anmelden/stadt/abmelden-durch-anbieter`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['only for tests'] },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups', 'realm_access'],
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = `<!doctype html><title>Abmelden</title>${form}<button form="op.logoutForm" name="logout" value="yes">Ja</button>`
        },
        postLogoutSuccessSource: (context) => {
          context.body = '<!doctype html><title>Abgemeldet</title>'
        },
      },
    },
    findAccount: (_context, id) => {
      const person = people.get(id)
      return person && { accountId: id, claims: () => ({ sub: id, ...person }) }
    },
    // Everybody agrees to everything: the city runs both.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope('openid profile email groups')
      await grant.save()
      return grant
    },
    // It may speak to loopback, which it otherwise refuses.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 },
  }
}

/** The provider's sign-in form: who one is, or away again. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    return response.end(
      '<!doctype html><title>Verzeichnis der Stadt</title><form method="post"><label>Kennung <input name="kennung" autofocus></label><button>Anmelden</button><button name="weg" value="ja">Abbrechen</button></form>',
    )
  }
  const form = new URLSearchParams(await text(request))
  await provider.interactionFinished(
    request,
    response,
    form.get('weg')
      ? { error: 'access_denied', error_description: '<b>geheimes Innenleben</b>' }
      : { login: { accountId: form.get('kennung') ?? '' } },
    { mergeWithLastSubmission: false },
  )
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
