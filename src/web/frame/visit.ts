import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { FoundSession, SignedIn, sessionPort } from '../../contexts/people/index.ts'
import { type CookieChange, type CookieName, readCookie } from '../../platform/http/cookies.ts'
import { formTokenFor, isFormToken, tokenField } from './formToken.ts'
import type { PageRoute } from './page.ts'

/** What the website asks of accounts. */
export type SessionPort = ReturnType<typeof sessionPort>

/** Who comes to a page that looks at who comes. */
export interface Visit {
  found: FoundSession
  me?: SignedIn
  cookie(name: CookieName): string | undefined
  formToken: string
  /** Whether a form that was sent carries the right token. */
  isOurForm(form: URLSearchParams): boolean
  /** Cookies to set whatever the page answers. */
  cookies: CookieChange[]
}

export async function readVisit(
  context: Context,
  route: PageRoute,
  sessions: SessionPort,
  { secure, now }: { secure: boolean; now: Date },
): Promise<Visit> {
  const cookie = (name: CookieName) => readCookie(context, name, secure)
  const cookies: CookieChange[] = []
  const session = cookie('session')
  const found: FoundSession = session ? await sessions.find(session, now) : { state: 'none' }
  // Forms for people who are signed in hang on the session, those before it on a cookie of their own.
  let secret = route.access === 'signedIn' ? session : cookie('visit')
  if (!secret) {
    secret = randomBytes(32).toString('base64url')
    if (route.access === 'visitor') cookies.push({ name: 'visit', value: secret })
  }
  const key = secret
  return {
    found,
    ...(found.state === 'signedIn' ? { me: found.me } : {}),
    cookie,
    formToken: formTokenFor(key),
    isOurForm: (form) => isFormToken(form.get(tokenField), key),
    cookies,
  }
}
