import {
  acceptByPasskey,
  beginInvitedPasskey,
  beginPasskeyProof,
  beginPasskeyRegistration,
  beginPasskeySignIn,
  finishPasskeyProof,
  finishPasskeyRegistration,
  finishPasskeySignIn,
} from '../../contexts/people/index.ts'
import type { CookieChange } from '../../platform/http/cookies.ts'
import { execute, type Failure, type Outcome } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import {
  type PageAnswer,
  type PageRequest,
  type PageRoute,
  page,
  staffPage,
} from '../frame/page.ts'
import { returnPath } from '../frame/returnPath.ts'
import { account, proofFor } from '../work/account/addresses.ts'
import {
  passkeyCreation,
  passkeyInvitation,
  passkeyProof,
  passkeySignIn,
} from './passkeyAddresses.ts'
import { passkeyTexts } from './passkeyTexts.ts'
import { signedInAnswer } from './signedIn.ts'

/**
 * What the script of passkeys talks to. Each answers `{ options }`, `{ next }` (where to go on) or
 * `{ message }` in the language of the page.
 */

const ceremonySeconds = 5 * 60
const texts = ({ locale }: PageRequest) => textsFor(passkeyTexts, locale)

const say = (message: string): PageAnswer => ({ kind: 'json', content: { message } })
const goTo = (request: PageRequest, path: string, cookies?: CookieChange[]): PageAnswer => ({
  kind: 'json',
  content: { next: request.link(path) },
  cookies,
})

/** What a ceremony can come to instead of going on; the texts say each. */
type Trouble =
  | 'impossible'
  | 'tooMany'
  | 'noPasskey'
  | 'linkOver'
  | 'wrong'
  | 'copied'
  | 'expired'
  | 'known'

const troubled = (request: PageRequest, { result }: { result: Trouble }): PageAnswer =>
  say(texts(request)[result])

function failedWith(request: PageRequest, failure: Failure): PageAnswer {
  const t = texts(request)
  if (failure.kind === 'tooMany') return say(t.throttled)
  return say(failure.kind === 'unavailable' ? t.unavailable : t.failed)
}

type Begun =
  | { result: 'begun'; ceremony: string; options: Record<string, unknown> }
  | { result: Trouble | 'proofNeeded' }

/** Options for the browser; which ceremony they belong to is in its cookie. */
function begun(request: PageRequest, outcome: Outcome<Begun>): PageAnswer {
  if (!outcome.ok) return failedWith(request, outcome.failure)
  const { value } = outcome
  if (value.result === 'proofNeeded') return goTo(request, proofFor(account))
  if (value.result !== 'begun') return say(texts(request)[value.result])
  return {
    kind: 'json',
    content: { options: value.options },
    cookies: [{ name: 'ceremony', value: value.ceremony, seconds: ceremonySeconds }],
  }
}

/** What the person's device answered, as text in a field. What cannot be read fits no operation's input. */
function sent({ form, cookie }: PageRequest) {
  const ceremony = cookie('ceremony') ?? ''
  try {
    return { ceremony, answer: JSON.parse(form.get('antwort') ?? '') as unknown }
  } catch {
    return { ceremony, answer: undefined }
  }
}

type SignedIn = { result: 'signedIn'; token: string; knownDevice: string } | { result: Trouble }

function signedIn(request: PageRequest, outcome: Outcome<SignedIn>): PageAnswer {
  if (!outcome.ok) return failedWith(request, outcome.failure)
  const { value } = outcome
  if (value.result !== 'signedIn') return troubled(request, value)
  const { token, knownDevice } = value
  const wanted = request.form.get('weiter')
  const { path, cookies } = signedInAnswer({ token, device: knownDevice, wanted })
  return goTo(request, path, cookies)
}

const signInPosts: PageRoute[] = [
  page({
    method: 'post',
    path: passkeySignIn.begin,
    access: 'visitor',
    answer: async (request) => begun(request, await execute(beginPasskeySignIn, request.door, {})),
  }),
  page({
    method: 'post',
    path: passkeySignIn.finish,
    access: 'visitor',
    async answer(request) {
      const { door, device, cookie } = request
      const input = { ...sent(request), device, known: cookie('device') }
      return signedIn(request, await execute(finishPasskeySignIn, door, input))
    },
  }),
]

const linkOf = ({ form }: PageRequest) => form.get('einladung') ?? ''
const mailLocales = ['leicht', 'en'] as const

const invitationPosts: PageRoute[] = [
  page({
    method: 'post',
    path: passkeyInvitation.begin,
    access: 'visitor',
    async answer(request) {
      const link = linkOf(request)
      return begun(request, await execute(beginInvitedPasskey, request.door, { link }))
    },
  }),
  page({
    method: 'post',
    path: passkeyInvitation.finish,
    access: 'visitor',
    async answer(request) {
      const { door, device, cookie } = request
      const locale = mailLocales.find((known) => known === request.locale) ?? 'de'
      const input = { ...sent(request), link: linkOf(request), locale, device }
      const outcome = await execute(acceptByPasskey, door, { ...input, known: cookie('device') })
      return notKeptOr(request, outcome) ?? signedIn(request, outcome)
    },
  }),
]

const proofPosts: PageRoute[] = [
  staffPage({
    method: 'post',
    path: passkeyProof.begin,
    answer: async (request) => begun(request, await execute(beginPasskeyProof, request.door, {})),
  }),
  staffPage({
    method: 'post',
    path: passkeyProof.finish,
    async answer(request) {
      const outcome = await execute(finishPasskeyProof, request.door, sent(request))
      if (!outcome.ok) return failedWith(request, outcome.failure)
      const { value } = outcome
      if (value.result !== 'proved') return troubled(request, value)
      return goTo(request, returnPath(request.form.get('weiter')) ?? account, [
        { name: 'session', value: value.token },
        { name: 'ceremony', value: undefined },
      ])
    },
  }),
]

const creationPosts: PageRoute[] = [
  staffPage({
    method: 'post',
    path: passkeyCreation.begin,
    answer: async (request) =>
      begun(request, await execute(beginPasskeyRegistration, request.door, {})),
  }),
  staffPage({
    method: 'post',
    path: passkeyCreation.finish,
    async answer(request) {
      const input = { ...sent(request), name: request.device }
      const outcome = await execute(finishPasskeyRegistration, request.door, input)
      if (!outcome.ok) return failedWith(request, outcome.failure)
      const { result } = outcome.value
      if (result !== 'registered')
        return notKeptOr(request, outcome) ?? troubled(request, { result })
      return goTo(request, `${account}?gut=passkey-neu`, [{ name: 'ceremony', value: undefined }])
    },
  }),
]

/** A new passkey that is refused is the device's doing: it did not ask its person, for example. */
function notKeptOr(
  request: PageRequest,
  outcome: Outcome<{ result: string }>,
): PageAnswer | undefined {
  const refused = outcome.ok && outcome.value.result === 'wrong'
  return refused ? say(texts(request).notKept) : undefined
}

export const passkeyCeremonies: PageRoute[] = [
  ...signInPosts,
  ...invitationPosts,
  ...proofPosts,
  ...creationPosts,
]
