import type { Context } from 'hono'
import type { SignedIn, SignOn } from '../contexts/people/index.ts'
import type { Log } from '../platform/log/log.ts'
import type { Door, Failure } from '../platform/operation/index.ts'
import { ErrorBody, errorTitle, statusOf } from './frame/errors.tsx'
import { type CityFrame, Frame } from './frame/Frame.tsx'
import { localePath, splitLocale } from './frame/locales.ts'
import type { PageAnswer, PageRoute } from './frame/page.ts'
import { Rendered } from './frame/rendered.ts'
import type { SessionPort } from './frame/visit.ts'
import { respond } from './respond.ts'

export interface WebParts {
  door: () => Door
  city: () => CityFrame
  pages: PageRoute[]
  assets: (name: string) => string
  log: Log
  /** The public address, without a slash at its end. Never what a request calls it: that goes into mails. */
  origin?: () => string
  /** Without it nobody can sign in, and only public pages answer. */
  sessions?: SessionPort
  /** The city's own sign-on, where it has one. */
  signOn?: SignOn
  /** Who sends, as a pseudonym of the day, for limits. */
  sender?: (context: Context) => Promise<string | undefined>
}

export interface Shown {
  city: CityFrame
  locale: string
  /** Without the locale's prefix, with the query. */
  path: string
  me?: SignedIn
  formToken?: string
}

export function renderPage(
  parts: WebParts,
  shown: Shown,
  answer: Extract<PageAnswer, { kind: 'page' }>,
): Rendered {
  const { city, locale, path } = shown
  const document = (
    <Frame
      city={city}
      locale={locale}
      path={path}
      title={answer.title}
      description={answer.description}
      crumbs={answer.crumbs}
      bodyLocale={answer.bodyLocale}
      scripts={answer.scripts}
      me={shown.me}
      formToken={shown.formToken}
      assets={parts.assets}
      link={(to, other = locale) => localePath(to, other, city.locales)}
    >
      {answer.body}
    </Frame>
  )
  return new Rendered(`<!doctype html>${document.toString()}`, answer.status ?? 200)
}

export function renderFailure(
  parts: WebParts,
  context: Context,
  kind: keyof typeof statusOf,
  options: {
    reference?: string
    retryAfterSeconds?: number
    me?: SignedIn
    formToken?: string
  } = {},
): Response {
  const city = parts.city()
  const { locale, path } = splitLocale(new URL(context.req.url).pathname, city.locales)
  const link = (to: string) => localePath(to, locale, city.locales)
  const answer: PageAnswer = {
    kind: 'page',
    title: errorTitle(kind, locale),
    body: <ErrorBody kind={kind} locale={locale} link={link} {...options} />,
    crumbs: [],
  }
  const shown = { city, locale, path: kind === 'notFound' ? '/' : path, ...options }
  const { html } = renderPage(parts, shown, answer)
  const { retryAfterSeconds } = options
  return respond(context, new Rendered(html, statusOf[kind]), {
    cacheable: false,
    retryAfterSeconds,
  })
}

/** What a failure page tells of when to come again. */
export const retryOf = (failure: Failure) =>
  failure.kind === 'tooMany' ? { retryAfterSeconds: failure.retryAfterSeconds } : {}
