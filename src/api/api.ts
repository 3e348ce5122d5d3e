import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { isServerTrouble } from '../platform/db/errors.ts'
import { nestsDeeper } from '../platform/http/nesting.ts'
import { readBody } from '../platform/http/readBody.ts'
import { type Log, logBroken } from '../platform/log/log.ts'
import {
  type Door,
  decodeQuery,
  execute,
  type Failure,
  inputSchema,
  type Operation,
  operationPath,
} from '../platform/operation/index.ts'
import { openApiDocument } from './openapi.ts'

const statusOf = {
  notAllowed: 403,
  notFound: 404,
  invalid: 422,
  conflict: 409,
  unavailable: 503,
  tooMany: 429,
} as const

/** In bytes. */
const largestBody = 100_000
/** No operation's input comes near it. */
const deepestBody = 32

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

export interface ApiParts {
  /** The door as whoever asks finds it: their session, if they have one. */
  door: (context: Context) => Door | Promise<Door>
  operations: Operation[]
  city: () => string
  baseUrl: () => string
  log: Log
}

/** The JSON API: one address per operation. Reads are GET, writes are POST with a JSON body. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono()
  const open = parts.operations.filter((op) => !op.only)
  app.use('*', async (context, next) => {
    addHeaders(context)
    await next()
  })
  const description = describeOnce(open)
  app.get('/openapi.json', (context) => {
    context.header('Content-Type', 'application/json')
    return context.body(description({ city: parts.city(), baseUrl: parts.baseUrl() }))
  })
  for (const op of open) {
    if (op.effect === 'write')
      app.post(operationPath(op), async (context) => {
        const body = await readJson(context)
        if (body === undefined)
          return problem(context, { kind: 'invalid', issues: [{ field: '', problem: 'notJson' }] })
        return answer(context, op, await doorOf(parts, context), body)
      })
    else
      app.get(operationPath(op), async (context) => {
        const query = new URL(context.req.url).searchParams
        const door = await doorOf(parts, context)
        return answer(context, op, door, decodeQuery(query, inputSchema(op)))
      })
  }
  // A route, not `notFound`: that would be lost when the API becomes part of the server.
  app.all('*', (context) => problem(context, { kind: 'notFound', what: 'address' }))
  app.onError((error, context) => {
    if (isServerTrouble(error)) return problem(context, { kind: 'unavailable', reason: 'database' })
    const reference = logBroken(parts.log, error)
    context.header('Content-Type', 'application/problem+json')
    const body = { type: 'about:blank#broken', title: 'Our mistake.', status: 500, reference }
    return context.body(JSON.stringify(body), 500)
  })
  return app
}

function addHeaders(context: Context) {
  for (const [name, value] of Object.entries(headers)) context.header(name, value)
  context.header('Cache-Control', 'no-store')
}

/** The API's description as JSON, made anew only when what it is about has changed. */
function describeOnce(operations: Operation[]) {
  let kept: { city: string; baseUrl: string; json: string } | undefined
  return (about: { city: string; baseUrl: string }): string => {
    if (kept?.city !== about.city || kept.baseUrl !== about.baseUrl)
      kept = { ...about, json: JSON.stringify(openApiDocument(operations, about)) }
    return kept.json
  }
}

/** A refusal from before the API's own door, in its form. */
export function refuseCaller(context: Context, retryAfterSeconds: number): Response {
  addHeaders(context)
  return problem(context, { kind: 'tooMany', retryAfterSeconds })
}

/** A client names a key of its own so that a write which it sends again is done once. */
async function doorOf(parts: ApiParts, context: Context): Promise<Door> {
  const key = context.req.header('idempotency-key')?.slice(0, 100)
  return { ...(await parts.door(context)), ...(key ? { idempotencyKey: key } : {}) }
}

async function answer(context: Context, op: Operation, door: Door, input: unknown) {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) return problem(context, outcome.failure)
  const json = JSON.stringify(outcome.value)
  context.header('Content-Type', 'application/json')
  if (op.effect !== 'readPublic') return context.body(json)
  // By what it says, not by the version: whether an offer is open changes with the clock, too.
  const tag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
  context.header('ETag', tag)
  context.header('Cache-Control', 'no-cache')
  const known = context.req.header('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim() === tag) ? context.body(null, 304) : context.body(json)
}

/**
 * Nothing but JSON that says so: a foreign page can make a browser send other types without asking us
 * first, and the browsers of our visitors are not for others to write with.
 */
async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return undefined
  const text = await readBody(context.req.raw, largestBody)
  try {
    return text === undefined || nestsDeeper(text, deepestBody) ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** RFC 9457: a problem as data. `issues` name the fields; the texts are the surface's own. */
function problem(context: Context, failure: Failure) {
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
