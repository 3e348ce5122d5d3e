import type { Context } from 'hono'
import { type CookieChange, cookieHeader } from '../platform/http/cookies.ts'
import { secureHeaders } from './frame/headers.ts'
import type { PageAnswer } from './frame/page.ts'
import { chooseEncoding, compress, type Rendered } from './frame/rendered.ts'

/** Answers as HTTP: headers, encodings, what may be kept. Nobody keeps what one person asked for. */

interface Cookies {
  changes: CookieChange[]
  secure: boolean
}

export function respond(
  context: Context,
  rendered: Rendered,
  options: {
    cacheable: boolean
    cookies?: Cookies
    retryAfterSeconds?: number
    /** Our own script must not keep it on the device either. */
    discreet?: boolean
  },
): Response {
  const encoding = chooseEncoding(context.req.header('accept-encoding'))
  const headers = new Headers({
    ...secureHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': options.cacheable ? 'no-cache' : 'no-store',
    Vary: 'Accept-Encoding',
  })
  addCookies(headers, options.cookies)
  if (options.discreet) headers.set('Nahbei-Discreet', 'yes')
  if (options.retryAfterSeconds) headers.set('Retry-After', String(options.retryAfterSeconds))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  if (options.cacheable) {
    headers.set('ETag', rendered.etag)
    const known = context.req.header('if-none-match')
    if (known?.split(',').some((tag) => tag.trim() === rendered.etag))
      return new Response(null, { status: 304, headers })
  }
  return new Response(rendered.body(encoding), { status: rendered.status, headers })
}

export function respondFile(
  context: Context,
  file: Extract<PageAnswer, { kind: 'file' }>,
  { cacheable }: { cacheable: boolean },
): Response {
  const { content } = file
  // What comes as bytes (a PDF) is compressed in itself.
  const encoding =
    typeof content === 'string' ? chooseEncoding(context.req.header('accept-encoding')) : 'identity'
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const body = compress(bytes, encoding)
  const headers: Record<string, string> = {
    ...secureHeaders,
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': cacheable ? 'no-cache' : 'no-store',
    Vary: 'Accept-Encoding',
  }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  return new Response(body, { headers })
}

export function respondJson(
  answer: Extract<PageAnswer, { kind: 'json' }>,
  cookies?: Cookies,
): Response {
  const headers = new Headers({
    ...secureHeaders,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
  addCookies(headers, cookies)
  return new Response(JSON.stringify(answer.content), { status: answer.status ?? 200, headers })
}

/** 303: whatever was sent is done; what comes next is read. */
export function redirectTo(
  location: string,
  cookies?: Cookies,
  { forget = false }: { forget?: boolean } = {},
): Response {
  const headers = new Headers({
    ...secureHeaders,
    Location: location,
    'Cache-Control': 'no-store',
  })
  if (forget) headers.set('Clear-Site-Data', '"cache", "storage"')
  addCookies(headers, cookies)
  return new Response(null, { status: 303, headers })
}

/** Not kept: a browser would hold on to what was asked for. */
export const movedTo = (address: string) =>
  new Response(null, {
    status: 308,
    headers: { ...secureHeaders, Location: address, 'Cache-Control': 'no-store' },
  })

function addCookies(headers: Headers, cookies?: Cookies) {
  for (const change of cookies?.changes ?? [])
    headers.append('Set-Cookie', cookieHeader(change, cookies?.secure ?? false))
}
