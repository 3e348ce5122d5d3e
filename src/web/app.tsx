import { type Context, Hono } from 'hono'
import { readBody } from '../platform/http/readBody.ts'
import { readUpload } from '../platform/http/readUpload.ts'
import { logBroken } from '../platform/log/log.ts'
import { areIn, type Locale, mainLocale } from '../platform/texts/index.ts'
import { localePath, splitLocale } from './frame/locales.ts'
import type { PageRequest, PageRoute } from './frame/page.ts'
import { PageStore } from './frame/rendered.ts'
import { renderFailure, renderPage, retryOf, type WebParts } from './render.tsx'
import { movedTo, redirectTo, respond, respondFile, respondJson } from './respond.ts'
import { answerVisitor } from './visitors.tsx'

/** Largest form a person may post, in bytes; a description of a mistake fits a hundred times. */
const largestForm = 200_000
/** A longer query is nobody's question; the links to other languages, which repeat it, leave it out. */
const longestQuery = 4000

/** The website: every page of `pages` in every language of the city. */
export function createWebsite(parts: WebParts): Hono {
  const app = new Hono()
  const store: Stores = { plain: new PageStore(), chosen: new PageStore(48) }
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
  app.onError((error, context) =>
    renderFailure(parts, context, 'broken', { reference: logBroken(parts.log, error) }),
  )
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

/** Pages by their plain address, and apart from them, so that they push none of those out, pages with choices. */
interface Stores {
  plain: PageStore
  chosen: PageStore
}

async function answerRoute(
  parts: WebParts,
  store: Stores,
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
  const sent =
    route.method === 'post' ? await readForm(context, route) : { form: new URLSearchParams() }
  if (!sent) return renderFailure(parts, context, 'invalid')
  const { form, file } = sent
  // The sign-in pages write although they are only looked at: a way to the identity provider begins.
  const isCounted = form.size > 0 || route.access === 'visitor'
  const sender = isCounted ? await parts.sender?.(context) : undefined
  const origin = parts.origin?.() ?? url.origin
  const bodyLocale = languageOf(route, locale)
  const request: PageRequest = {
    locale: bodyLocale,
    asked: locale,
    path,
    params: context.req.param() as Record<string, string>,
    query: url.searchParams,
    form,
    ...(file ? { file } : {}),
    door: { ...parts.door(context), sender, origin },
    link: (to) => localePath(to, locale, city.locales),
    origin,
    cookie: () => undefined,
    device: '',
    formToken: '',
    signOn: parts.signOn,
    pdf: parts.pdf,
    network: parts.network?.(context),
  }
  const shown = { city, locale, bodyLocale, path: path + shortened(url.search) }
  if (route.access && route.access !== 'public')
    return await answerVisitor(parts, route, context, request, shown)
  return await answerPublic({ parts, store, route, context, request, shown, url })
}

/** The language a page answers in: the one asked for, or German where its texts are not all there. */
function languageOf({ texts }: PageRoute, locale: Locale): Locale {
  if (locale === 'leicht' || locale === 'en') return locale
  return texts && areIn(texts, locale) ? locale : mainLocale
}

const shortened = (search: string) => (search.length > longestQuery ? '' : search)

async function answerPublic(asked: {
  parts: WebParts
  store: Stores
  route: PageRoute
  context: Context
  request: PageRequest
  shown: Parameters<typeof renderPage>[1]
  url: URL
}): Promise<Response> {
  const { parts, store, route, context, request, shown, url } = asked
  const { version } = request.door.snapshot()
  const place = placeFor(route, url)
  const kept = place && store[place.in].get(version, place.under)
  if (kept) return respond(context, kept, { cacheable: true })
  const answer = await route.answer(request)
  switch (answer.kind) {
    case 'failure':
      return renderFailure(parts, context, answer.failure.kind, retryOf(answer.failure))
    case 'redirect':
      return redirectTo(request.link(answer.path))
    case 'leave':
      return redirectTo(answer.url)
    case 'json':
      return respondJson(answer)
    case 'file':
      return respondFile(context, answer, { cacheable: route.method === 'get' && !answer.discreet })
    case 'page': {
      const rendered = renderPage(parts, shown, answer)
      if (place && answer.keepFor && !answer.discreet)
        store[place.in].set(version, place.under, rendered, answer.keepFor)
      return respond(context, rendered, {
        cacheable: answer.keepFor !== undefined && !answer.discreet,
        discreet: answer.discreet,
        retryAfterSeconds: answer.retryAfterSeconds,
      })
    }
  }
}

const longestChoice = 80

/**
 * Where a page may be kept. An address with a query or with escaped letters can be written in endlessly many
 * ways, and would push out the pages that people really open; only a route's own choices are told apart, each
 * once, in one order.
 */
function placeFor(
  { method, choices = [] }: PageRoute,
  { pathname, search, searchParams }: URL,
): { in: keyof Stores; under: string } | undefined {
  if (method !== 'get' || pathname.includes('%')) return undefined
  if (search === '') return { in: 'plain', under: pathname }
  const known = choices.filter((name) => searchParams.has(name))
  const isChoice = known.length > 0 && known.length === searchParams.size
  if (!isChoice || known.some((name) => searchParams.get(name)!.length > longestChoice))
    return undefined
  const under = new URLSearchParams()
  for (const name of known) under.set(name, searchParams.get(name)!)
  return { in: 'chosen', under: `${pathname}?${under}` }
}

async function readForm(
  context: Context,
  route: PageRoute,
): Promise<Pick<PageRequest, 'form' | 'file'> | undefined> {
  const type = context.req.header('content-type') ?? ''
  if (!route.foreign && isFromElsewhere(context)) return undefined
  if (route.upload && type.startsWith('multipart/form-data'))
    return await readUpload(context.req.raw, route.largestForm ?? largestForm)
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined
  const text = await readBody(context.req.raw, route.largestForm ?? largestForm)
  return text === undefined ? undefined : { form: new URLSearchParams(text) }
}

/**
 * Forms of other sites must not be sent through the browsers of our visitors. Browsers that do not say
 * where a form comes from are old, or speak plain HTTP; they still name its origin.
 */
function isFromElsewhere({ req }: Context): boolean {
  const from = req.header('sec-fetch-site')
  if (from) return from !== 'same-origin' && from !== 'none'
  const origin = req.header('origin')
  if (!origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== req.header('host')
}
