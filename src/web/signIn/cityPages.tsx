import {
  beginCitySignOn,
  endSessionsByProvider,
  finishCitySignOn,
  type SignOn,
  takeCitySignOn,
} from '../../contexts/people/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { LinkButton } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, type PageRoute, page } from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { cityFailure, cityLogout, cityReturn, citySignOut, cityStart } from './cityAddresses.ts'
import { type CityFailure, cityFailures, cityTexts } from './cityTexts.ts'
import { signedInAnswer } from './signedIn.ts'

/** Signing in through the city's own identity provider: there, back, and what can come between. */

const notHere: PageAnswer = { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }

const startPage = page({
  method: 'get',
  path: cityStart,
  access: 'visitor',
  answer: (request) => (request.signOn ? begin(request, request.signOn) : notHere),
})

async function begin(request: PageRequest, signOn: SignOn): Promise<PageAnswer> {
  const { door, link, locale, origin } = request
  const anew = request.query.get('neu') === 'ja'
  if (!(await signOn.isThere())) return failurePage(request, signOn, 'unavailable')
  const begun = await execute(beginCitySignOn, door, {
    next: link(returnPath(request.query.get('weiter')) ?? '/arbeit'),
    failed: link(cityFailure),
    locale,
    anew,
  })
  if (!begun.ok) return { kind: 'failure', failure: begun.failure }
  const { ceremony, state, nonce, challenge } = begun.value
  const redirectUri = origin + cityReturn
  const url = await signOn.wayThere({ redirectUri, state, nonce, challenge, anew })
  if (!url) return failurePage(request, signOn, 'unavailable')
  return { kind: 'leave', url, cookies: [{ name: 'ceremony', value: ceremony, seconds: 600 }] }
}

const returnPage = page({
  method: 'get',
  path: cityReturn,
  access: 'visitor',
  answer: (request) => (request.signOn ? comeBack(request, request.signOn) : notHere),
})

/** Answers with an address, whatever comes: the one with the code in it must not stay in sight. */
async function comeBack(request: PageRequest, signOn: SignOn): Promise<PageAnswer> {
  const { door, origin, query, device } = request
  const ceremony = request.cookie('ceremony')
  const taken = ceremony ? await execute(takeCitySignOn, door, { ceremony }) : undefined
  if (taken && !taken.ok) return { kind: 'failure', failure: taken.failure }
  if (taken?.value.result !== 'taken') return failedAt(cityFailure, 'expired')
  const { state, nonce, verifier, next, failed, locale, anew, begunAt } = taken.value
  const url = `${origin}${cityReturn}?${query}`
  const since = anew ? { provedSince: new Date(begunAt) } : {}
  const answer = await signOn.redeem({ url, state, nonce, verifier, ...since })
  const finished = await execute(finishCitySignOn, door, { answer, device, locale })
  if (!finished.ok) return { kind: 'failure', failure: finished.failure }
  const { value } = finished
  return value.result === 'signedIn'
    ? signedInAnswer({ token: value.token, wanted: next })
    : failedAt(failed, value.result)
}

const failedAt = (page: string, why: CityFailure): PageAnswer => ({
  kind: 'redirect',
  path: `${page}?${new URLSearchParams({ grund: why })}`,
  cookies: [{ name: 'ceremony', value: undefined }],
})

const failurePageRoute = page({
  method: 'get',
  path: cityFailure,
  access: 'visitor',
  answer: (request) => {
    const why = cityFailures.find((known) => known === request.query.get('grund')) ?? 'failed'
    return request.signOn ? failurePage(request, request.signOn, why) : notHere
  },
})

/** Where trying again can help. */
const mayHelp: CityFailure[] = ['unavailable', 'cancelled', 'expired', 'failed', 'noRole']

function failurePage({ locale, link }: PageRequest, signOn: SignOn, why: CityFailure): PageAnswer {
  const t = textsFor(cityTexts, locale)
  const { title, lines } = t.failures[why]
  const connect = link(`/anmelden?${new URLSearchParams({ weiter: cityStart })}`)
  return {
    kind: 'page',
    title,
    status: why === 'unavailable' ? 503 : 200,
    body: (
      <div class="measure">
        <h1>{title}</h1>
        {lines.map((line) => (
          <p>{line(signOn.name)}</p>
        ))}
        <div class="cluster">
          {why === 'mailTaken' && (
            <LinkButton kind="primary" href={connect}>
              {t.connect}
            </LinkButton>
          )}
          {mayHelp.includes(why) && (
            <LinkButton kind="primary" href={link(cityStart)}>
              {t.again}
            </LinkButton>
          )}
          <LinkButton href={link('/anmelden')}>{t.otherWay}</LinkButton>
        </div>
      </div>
    ),
  }
}

/** Called by the provider itself (OpenID Connect Back-Channel Logout 1.0, 2.5); the token proves who it is. */
const logoutPage = page({
  method: 'post',
  path: cityLogout,
  foreign: true,
  async answer({ signOn, form, door }) {
    if (!signOn) return notHere
    const token = form.get('logout_token') ?? ''
    const logout = await signOn.readLogoutToken(token, door.now())
    if (!logout) return { kind: 'failure', failure: { kind: 'unavailable', reason: 'provider' } }
    const ended = await execute(endSessionsByProvider, door, { logout })
    if (!ended.ok) return { kind: 'failure', failure: ended.failure }
    return ended.value.result === 'ended'
      ? { kind: 'json', content: {} }
      : { kind: 'json', content: { error: 'invalid_request' }, status: 400 }
  },
})

/** Signs out of the provider as well. It asks there, because nothing here proves that the person wants it. */
const signOutPage = page({
  method: 'get',
  path: citySignOut,
  access: 'visitor',
  async answer({ signOn, origin }) {
    if (!signOn) return notHere
    const url = await signOn.wayOut(`${origin}/anmelden`)
    return url ? { kind: 'leave', url } : { kind: 'redirect', path: '/anmelden' }
  },
})

export const citySignOnPages: PageRoute[] = [
  startPage,
  returnPage,
  failurePageRoute,
  logoutPage,
  signOutPage,
]
