import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { isServerTrouble } from '../platform/db/errors.ts'
import type { CookieChange } from '../platform/http/cookies.ts'
import { deviceName } from '../platform/http/device.ts'
import { may } from '../platform/operation/index.ts'
import { type Locale, textsFor } from '../platform/texts/index.ts'
import { onceField, tokenField } from './frame/formToken.ts'
import type { PageAnswer, PageRequest, PageRoute } from './frame/page.ts'
import { frameTexts } from './frame/texts.ts'
import { readVisit, type SessionPort, type Visit } from './frame/visit.ts'
import { renderFailure, renderPage, retryOf, type Shown, type WebParts } from './render.tsx'
import { redirectTo, respond, respondFile, respondJson } from './respond.ts'

/** Pages that look at who comes: the sign-in pages, and those for people who are signed in. */

/** The one page that between password and second factor leads on. */
export const secondFactorPath = '/anmelden/zweiter-faktor'

interface Asked {
  parts: WebParts
  route: PageRoute
  context: Context
  request: PageRequest
  shown: Shown
  sessions: SessionPort
  visit: Visit
  secure: boolean
}

export async function answerVisitor(
  parts: WebParts,
  route: PageRoute,
  context: Context,
  plain: PageRequest,
  shown: Shown,
): Promise<Response> {
  const { sessions } = parts
  if (!sessions) return renderFailure(parts, context, 'notFound')
  const secure = plain.origin.startsWith('https:')
  try {
    const visit = await readVisit(context, route, sessions, { secure, now: plain.door.now() })
    const request = requestOf(plain, visit, context, route)
    const asked: Asked = { parts, route, context, request, shown, sessions, visit, secure }
    return (await refusal(asked)) ?? (await answerAllowed(asked))
  } catch (error) {
    if (isServerTrouble(error)) return renderFailure(parts, context, 'unavailable')
    throw error
  }
}

function requestOf(
  plain: PageRequest,
  visit: Visit,
  context: Context,
  route: PageRoute,
): PageRequest {
  const { me, found } = visit
  const once = route.access === 'signedIn' ? plain.form.get(onceField) : null
  return {
    ...plain,
    door: {
      ...plain.door,
      ...(me ? { actor: me.actor } : {}),
      ...(once ? { idempotencyKey: once.slice(0, 100) } : {}),
    },
    ...(me ? { me } : {}),
    ...(found.state === 'secondFactor'
      ? { awaited: { session: found.session, account: found.account } }
      : {}),
    cookie: visit.cookie,
    device: deviceName(context.req.header('user-agent')),
    formToken: visit.formToken,
  }
}

/** Why this page is not for who comes, as the answer they get; nothing that was typed is lost. */
async function refusal(asked: Asked): Promise<Response | undefined> {
  const { parts, route, context, request, visit, sessions } = asked
  const ours = route.method === 'get' || route.foreign || visit.isOurForm(request.form)
  if (route.access === 'signedIn' && !visit.me) {
    if (visit.found.state === 'secondFactor') return redirectTo(request.link(secondFactorPath))
    const cookies: CookieChange[] = []
    if (route.method === 'post' && ours && visit.found.state === 'ended') {
      const { path, form, door } = request
      const content = withoutSecrets(form).toString()
      const kept = { account: visit.found.account, path, content, now: door.now() }
      cookies.push({ name: 'kept', value: await sessions.keepForm(kept), seconds: 3600 })
    }
    const search = route.method === 'get' ? new URL(context.req.url).search : ''
    const query = new URLSearchParams({ weiter: formPath(asked) + search })
    return redirectTo(request.link(`/anmelden?${query}`), {
      changes: cookies,
      secure: asked.secure,
    })
  }
  if (route.access === 'signedIn' && route.permission && !may(request.door.actor, route.permission))
    return askForWhom(asked) ?? renderFailure(parts, context, 'notAllowed', shownFor(asked))
  // Typed in an older page of this browser, as after signing in anew elsewhere: shown again, to send again.
  if (!ours) return (await answerReturned(asked, request.form, 'formOld')) ?? badForm(asked)
  return undefined
}

/** Rights come with an organisation: who belongs to several and has chosen none is asked, then led back. */
function askForWhom({ route, context, request, visit }: Asked): Response | undefined {
  const { me } = visit
  if (route.method !== 'get' || !me || me.acting || me.organisations.length < 2) return undefined
  const query = new URLSearchParams({ weiter: request.path + new URL(context.req.url).search })
  return redirectTo(request.link(`/arbeit/organisation-waehlen?${query}`))
}

const badForm = (asked: Asked) =>
  renderFailure(asked.parts, asked.context, 'invalid', shownFor(asked))

const shownFor = ({ visit, request }: Asked) => ({
  me: visit.me,
  formToken: visit.formToken,
  typed: writtenIn(request.form),
})

/** Texts that took somebody time, as against what was chosen, and never a secret. */
const writtenIn = (form: URLSearchParams): string[] =>
  [...withoutSecrets(withoutToken(form))]
    .filter(([name, text]) => name !== onceField && text.trim().length > 20)
    .map(([, text]) => text)

/** The page that shows the form which was sent here; the work's start page where there is none. */
const formPath = (asked: Asked) => (pageOf(asked) ? asked.request.path : '/arbeit')

const pageOf = ({ parts, route }: Asked) =>
  parts.pages.find((other) => other.method === 'get' && other.path === route.path)

async function answerAllowed(asked: Asked): Promise<Response> {
  const { route, request, sessions } = asked
  const kept = request.me && request.cookie('kept')
  if (kept && route.method === 'get') {
    const which = { secret: kept, account: request.me!.account.id, path: request.path }
    const typed = await sessions.findKeptForm({ ...which, now: request.door.now() })
    const returned =
      typed && (await answerReturned(asked, new URLSearchParams(typed), 'formReturned'))
    if (returned) return returned
  }
  const answer = await route.answer(request)
  await leaveEarlierSession(asked, answer)
  const sent = route.method === 'post' && (answer.kind === 'redirect' || answer.kind === 'page')
  const done = sent && !(answer.kind === 'page' && (answer.status ?? 200) >= 400)
  if (kept && done) {
    await sessions.dropKeptForm(kept)
    asked.visit.cookies.push({ name: 'kept', value: undefined })
  }
  return respondTo(asked, answer)
}

/** Who signs in anew leaves no session behind in the same browser. */
async function leaveEarlierSession({ request, sessions }: Asked, answer: PageAnswer) {
  const earlier = request.cookie('session')
  const given = 'cookies' in answer && answer.cookies?.find(({ name }) => name === 'session')?.value
  if (earlier && given && given !== earlier) await sessions.endReplaced(earlier, request.door.now())
}

/** The page of a form with what was typed in it, and a word on why it is here again. Nothing is done. */
async function answerReturned(
  asked: Asked,
  typed: URLSearchParams,
  why: 'formReturned' | 'formOld',
): Promise<Response | undefined> {
  const shownBy = pageOf(asked)
  if (!shownBy) return undefined
  const { request } = asked
  const answer = await shownBy.answer({ ...request, form: withoutToken(typed) })
  if (answer.kind !== 'page') return undefined
  return respondTo(asked, {
    ...answer,
    status: why === 'formOld' ? 422 : (answer.status ?? 200),
    body: <Returned locale={request.locale} why={why} body={answer.body} />,
  })
}

function withoutToken(form: URLSearchParams): URLSearchParams {
  const typed = new URLSearchParams(form)
  typed.delete(tokenField)
  return typed
}

/** Passwords and codes are typed anew. */
function withoutSecrets(form: URLSearchParams): URLSearchParams {
  // Taken out one by one, each would be looked for among all fields that somebody sent.
  return new URLSearchParams([...form].filter(([name]) => !/^(passwort|code)/.test(name)))
}

function Returned(props: { locale: Locale; why: 'formReturned' | 'formOld'; body: Child }) {
  return (
    <>
      <div class="notice" role="alert" id="zurueck">
        <p>{textsFor(frameTexts, props.locale)[props.why]}</p>
      </div>
      {props.body}
    </>
  )
}

function respondTo(asked: Asked, answer: PageAnswer): Response {
  const { parts, context, request, shown, visit, secure } = asked
  const changes = [...visit.cookies, ...('cookies' in answer ? (answer.cookies ?? []) : [])]
  const cookies = { changes, secure }
  switch (answer.kind) {
    case 'failure':
      return renderFailure(parts, context, answer.failure.kind, {
        ...shownFor(asked),
        ...retryOf(answer.failure),
      })
    case 'redirect':
      return redirectTo(request.link(answer.path), cookies, answer)
    case 'leave':
      return redirectTo(answer.url, cookies)
    case 'json':
      return respondJson(answer, cookies)
    case 'file':
      return respondFile(context, answer, { cacheable: false })
    case 'page': {
      const rendered = renderPage(
        parts,
        { ...shown, me: visit.me, formToken: visit.formToken },
        answer,
      )
      const { retryAfterSeconds } = answer
      return respond(context, rendered, { cacheable: false, cookies, retryAfterSeconds })
    }
  }
}
