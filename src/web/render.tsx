import type { Context } from 'hono'
import type { SignedIn, SignOn } from '../contexts/people/index.ts'
import type { Log } from '../platform/log/log.ts'
import type { Door, Failure } from '../platform/operation/index.ts'
import type { PdfMaker } from '../platform/pdf/index.ts'
import { areIn, mainLocale } from '../platform/texts/index.ts'
import { ErrorBody, errorTexts, errorTitle, statusOf } from './frame/errors.tsx'
import { type CityFrame, Frame } from './frame/Frame.tsx'
import { localePath, splitLocale } from './frame/locales.ts'
import type { PageAnswer, PageRoute } from './frame/page.ts'
import { PageStore, Rendered } from './frame/rendered.ts'
import type { SessionPort } from './frame/visit.ts'
import { respond } from './respond.ts'

export interface WebParts {
  door: (context?: Context) => Door
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
  /** Makes PDFs, where this machine can. */
  pdf?: PdfMaker
  /** Who sends, as a pseudonym of the day, for limits. */
  sender?: (context: Context) => Promise<string | undefined>
  /** Where a request comes from, for limits that are kept in memory and only while it is answered. */
  network?: (context: Context) => string | undefined
}

export interface Shown {
  city: CityFrame
  locale: string
  /** The language of the page itself, where it is not there in the one asked for. */
  bodyLocale?: string
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
      faulty={answer.status === 422}
      description={answer.description}
      crumbs={answer.crumbs}
      bodyLocale={answer.bodyLocale ?? shown.bodyLocale}
      discreet={answer.discreet}
      styles={answer.styles}
      scripts={answer.scripts}
      me={shown.me}
      formToken={shown.formToken}
      alone={answer.alone}
      assets={parts.assets}
      link={(to, other = locale) => localePath(to, other, city.locales)}
    >
      {answer.body}
    </Frame>
  )
  return new Rendered(`<!doctype html>${document.toString()}`, answer.status ?? 200)
}

interface FailureOptions {
  reference?: string
  retryAfterSeconds?: number
  me?: SignedIn
  formToken?: string
  /** What somebody had written in the form that failed. */
  typed?: string[]
}

export function renderFailure(
  parts: WebParts,
  context: Context,
  kind: keyof typeof statusOf,
  options: FailureOptions = {},
): Response {
  const { pathname } = new URL(context.req.url)
  const { retryAfterSeconds } = options
  return respond(context, failurePage(parts, pathname, kind, options), {
    cacheable: false,
    retryAfterSeconds,
  })
}

/**
 * The page for whoever asks too much. Kept, because it must cost less than what it refuses; so it is the same
 * for every address of a language.
 */
export function createTooManyPage(parts: WebParts) {
  const store = new PageStore()
  return (context: Context, retryAfterSeconds: number): Response => {
    const { version } = parts.door().snapshot()
    const { locales } = parts.city()
    const { locale } = splitLocale(new URL(context.req.url).pathname, locales)
    const address = localePath('/', locale, locales)
    const kept = store.get(version, address)
    const rendered = kept ?? failurePage(parts, address, 'tooMany', { retryAfterSeconds: 1 })
    if (!kept) store.set(version, address, rendered, 3600)
    return respond(context, rendered, { cacheable: false, retryAfterSeconds })
  }
}

function failurePage(
  parts: WebParts,
  pathname: string,
  kind: keyof typeof statusOf,
  options: FailureOptions,
): Rendered {
  const city = parts.city()
  const { locale, path } = splitLocale(pathname, city.locales)
  const link = (to: string) => localePath(to, locale, city.locales)
  const bodyLocale = areIn([errorTexts], locale) ? locale : mainLocale
  const answer: PageAnswer = {
    kind: 'page',
    title: errorTitle(kind, bodyLocale),
    body: <ErrorBody kind={kind} locale={bodyLocale} link={link} {...options} />,
    crumbs: [],
  }
  const shown = { city, locale, bodyLocale, path: kind === 'notFound' ? '/' : path, ...options }
  const { html } = renderPage(parts, shown, answer)
  return new Rendered(html, statusOf[kind])
}

/** What a failure page tells of when to come again. */
export const retryOf = (failure: Failure) =>
  failure.kind === 'tooMany' ? { retryAfterSeconds: failure.retryAfterSeconds } : {}
