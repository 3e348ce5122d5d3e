import { type Context, Hono } from 'hono'
import { readBody } from '../platform/http/readBody.ts'
import { type Log, logBroken } from '../platform/log/log.ts'
import type { Door } from '../platform/operation/index.ts'
import { ErrorBody, errorTitle, statusOf } from './frame/errors.tsx'
import { type CityFrame, Frame } from './frame/Frame.tsx'
import { secureHeaders } from './frame/headers.ts'
import { localePath, splitLocale } from './frame/locales.ts'
import type { PageAnswer, PageRequest, PageRoute } from './frame/page.ts'
import { chooseEncoding, compress, PageStore, Rendered } from './frame/rendered.ts'

export interface WebParts {
  door: () => Door
  city: () => CityFrame
  pages: PageRoute[]
  assets: (name: string) => string
  log: Log
}

/** Largest form a person may post, in bytes; a description of a mistake fits a hundred times. */
const largestForm = 200_000
/** A longer query is nobody's question; the links to other languages, which repeat it, leave it out. */
const longestQuery = 4000

/** The public website: every page of `pages` in every language of the city. */
export function createWebsite(parts: WebParts): Hono {
  const app = new Hono()
  const store = new PageStore()
  for (const route of parts.pages) {
    // The locale prefix is optional: '/hilfe' and '/en/hilfe' are one route.
    for (const pattern of [
      route.path,
      `/:locale{[a-z]{2,8}}${route.path === '/' ? '' : route.path}`,
    ])
      app.on(route.method.toUpperCase(), pattern, (context, next) =>
        answerRoute(parts, store, route, context, next),
      )
  }
  // A route, not `notFound`: that would be lost when the website becomes part of the server.
  app.all('*', (context) => withoutSlash(context) ?? renderFailure(parts, context, 'notFound'))
  app.onError((error, context) => {
    const reference = logBroken(parts.log, error)
    return renderFailure(parts, context, 'broken', reference)
  })
  return app
}

/** '/hilfe/' leads to '/hilfe'. Never to an address of two slashes, which would be another site. */
function withoutSlash({ req }: Context): Response | undefined {
  const { pathname, search } = new URL(req.url)
  const trimmed = pathname.replace(/\/+$/, '')
  const reads = req.method === 'GET' || req.method === 'HEAD'
  if (!reads || trimmed === pathname || !/^\/[^/\\]/.test(trimmed)) return undefined
  return movedTo(trimmed + search)
}

const movedTo = (address: string) =>
  new Response(null, {
    status: 308,
    // Not kept: a browser would hold on to what was asked for.
    headers: { ...secureHeaders, Location: address, 'Cache-Control': 'no-store' },
  })

async function answerRoute(
  parts: WebParts,
  store: PageStore,
  route: PageRoute,
  context: Context,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const city = parts.city()
  const url = new URL(context.req.url)
  const { locale, path } = splitLocale(url.pathname, city.locales)
  // '/:locale/hilfe' also matches '/unsinn/hilfe': not ours.
  const prefix = context.req.param('locale')
  if (prefix !== undefined && prefix !== locale) {
    await next()
    return undefined
  }
  // The city's first language has no prefix: one address for each page.
  if (prefix !== undefined && path === url.pathname)
    return movedTo((path.slice(prefix.length + 1) || '/') + url.search)
  const door = parts.door()
  const version = door.snapshot().version
  const keeps = route.method === 'get' && isPlain(url)
  if (keeps) {
    const kept = store.get(version, url.pathname)
    if (kept) return respond(context, kept, true)
  }
  const form = route.method === 'post' ? await readForm(context) : new URLSearchParams()
  if (!form) return renderFailure(parts, context, 'invalid')
  const request: PageRequest = {
    locale,
    path,
    params: context.req.param() as Record<string, string>,
    query: url.searchParams,
    form,
    door,
    link: (to) => localePath(to, locale, city.locales),
  }
  const answer = await route.answer(request)
  if (answer.kind === 'failure') return renderFailure(parts, context, answer.failure.kind)
  if (answer.kind === 'redirect') {
    return new Response(null, {
      status: 303,
      headers: {
        ...secureHeaders,
        Location: request.link(answer.path),
        'Cache-Control': 'no-store',
      },
    })
  }
  if (answer.kind === 'file') return respondFile(context, answer)
  const search = url.search.length > longestQuery ? '' : url.search
  const rendered = renderPage(parts, city, locale, path + search, answer)
  if (keeps && answer.keepFor) store.set(version, url.pathname, rendered, answer.keepFor)
  return respond(context, rendered, answer.keepFor !== undefined)
}

/**
 * Whether a page may be kept under this address. One with a query or with escaped letters can be written
 * in endlessly many ways, and would push out the pages that people really open.
 */
const isPlain = (url: URL) => url.search === '' && !url.pathname.includes('%')

async function readForm(context: Context): Promise<URLSearchParams | undefined> {
  const type = context.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined
  // Forms of other sites must not be sent through the browsers of our visitors. Browsers that do not
  // say where a form comes from are old, or speak plain HTTP.
  const from = context.req.header('sec-fetch-site') ?? 'same-origin'
  if (from !== 'same-origin' && from !== 'none') return undefined
  const text = await readBody(context.req.raw, largestForm)
  return text === undefined ? undefined : new URLSearchParams(text)
}

function renderPage(
  parts: WebParts,
  city: CityFrame,
  locale: string,
  path: string,
  answer: Extract<PageAnswer, { kind: 'page' }>,
): Rendered {
  const document = (
    <Frame
      city={city}
      locale={locale}
      path={path}
      title={answer.title}
      description={answer.description}
      crumbs={answer.crumbs}
      bodyLocale={answer.bodyLocale}
      assets={parts.assets}
      link={(to, other = locale) => localePath(to, other, city.locales)}
    >
      {answer.body}
    </Frame>
  )
  return new Rendered(`<!doctype html>${document.toString()}`, answer.status ?? 200)
}

function renderFailure(
  parts: WebParts,
  context: Context,
  kind: keyof typeof statusOf,
  reference?: string,
): Response {
  const city = parts.city()
  const { locale, path } = splitLocale(new URL(context.req.url).pathname, city.locales)
  const link = (to: string) => localePath(to, locale, city.locales)
  const answer: PageAnswer = {
    kind: 'page',
    title: errorTitle(kind, locale),
    body: <ErrorBody kind={kind} locale={locale} link={link} reference={reference} />,
    crumbs: [],
  }
  const rendered = renderPage(parts, city, locale, kind === 'notFound' ? '/' : path, answer)
  return respond(context, new Rendered(rendered.html, statusOf[kind]), false)
}

function respond(context: Context, rendered: Rendered, cacheable: boolean): Response {
  const encoding = chooseEncoding(context.req.header('accept-encoding'))
  const headers: Record<string, string> = {
    ...secureHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': cacheable ? 'no-cache' : 'no-store',
    Vary: 'Accept-Encoding',
  }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  if (cacheable) {
    headers.ETag = rendered.etag
    const known = context.req.header('if-none-match')
    if (known?.split(',').some((tag) => tag.trim() === rendered.etag))
      return new Response(null, { status: 304, headers })
  }
  return new Response(rendered.body(encoding), { status: rendered.status, headers })
}

function respondFile(context: Context, file: Extract<PageAnswer, { kind: 'file' }>): Response {
  const encoding = chooseEncoding(context.req.header('accept-encoding'))
  const body = compress(new TextEncoder().encode(file.content), encoding)
  const headers: Record<string, string> = {
    ...secureHeaders,
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
  }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  return new Response(body, { headers })
}
