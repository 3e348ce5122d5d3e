import type { MiddlewareHandler } from 'hono'

/**
 * Bodies are taken as they are, never unpacked: a few packed bytes could become gigabytes. Who packs one is
 * told so (415) before anything of it is read.
 */
export const plainBodiesOnly: MiddlewareHandler = async (context, next) => {
  const encoding = context.req.header('content-encoding')
  if (encoding === undefined || encoding.trim().toLowerCase() === 'identity') return next()
  const problem = {
    type: 'about:blank#encodedBody',
    title: 'Send the body as it is, without a Content-Encoding.',
    status: 415,
  }
  return context.body(JSON.stringify(problem), 415, {
    'Content-Type': 'application/problem+json',
    'Accept-Encoding': 'identity',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}
