import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { isServerTrouble } from '../platform/db/errors.ts'
import { type Log, logBroken } from '../platform/log/log.ts'
import type { Failure } from '../platform/operation/index.ts'

/** What every machine-readable answer has in common: headers, tags, problems. */

const statusOf = {
  notAllowed: 403,
  notFound: 404,
  invalid: 422,
  conflict: 409,
  unavailable: 503,
  tooMany: 429,
} as const

/**
 * Public data is for everybody's pages. Foreign pages cannot ride on a session: browsers send no cookies
 * where every origin is allowed, and none across sites with this one's `SameSite`.
 */
const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

export function addHeaders(context: Context) {
  for (const [name, value] of Object.entries(headers)) context.header(name, value)
  context.header('Cache-Control', 'no-store')
}

/** By what it says, not by the version: whether an offer is open changes with the clock, too. */
export function withTag(context: Context, text: string): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  context.header('ETag', tag)
  context.header('Cache-Control', 'no-cache')
  const known = context.req.header('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim().replace(/^W\//, '') === tag)
    ? context.body(null, 304)
    : context.body(text)
}

/** Our own mistake, or a database that is away. */
export function broken(log: Log, error: Error, context: Context): Response {
  if (isServerTrouble(error)) return problem(context, { kind: 'unavailable', reason: 'database' })
  const reference = logBroken(log, error)
  context.header('Content-Type', 'application/problem+json')
  const body = { type: 'about:blank#broken', title: 'Our mistake.', status: 500, reference }
  return context.body(JSON.stringify(body), 500)
}

/** RFC 9457: a problem as data. `issues` name the fields; the texts are the surface's own. */
export function problem(context: Context, failure: Failure) {
  const status = statusOf[failure.kind]
  context.header('Content-Type', 'application/problem+json')
  if (failure.kind === 'tooMany') context.header('Retry-After', String(failure.retryAfterSeconds))
  return context.body(
    JSON.stringify({
      type: `about:blank#${failure.kind}`,
      title: titles[failure.kind],
      status,
      ...('issues' in failure ? { issues: failure.issues } : {}),
      ...('reason' in failure ? { detail: failure.reason } : {}),
      ...('current' in failure ? { current: failure.current } : {}),
      ...('what' in failure ? { detail: `Not found: ${failure.what}` } : {}),
    }),
    status,
  )
}

const titles = {
  notAllowed: 'You may not do this.',
  notFound: 'There is no such thing.',
  invalid: 'The input does not fit the schema.',
  conflict: 'The state has changed in the meantime.',
  unavailable: 'This does not work right now.',
  tooMany: 'This was too often. Try again later.',
}
