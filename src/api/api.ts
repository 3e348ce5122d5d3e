import { type Context, Hono } from 'hono'
import { nestsDeeper } from '../platform/http/nesting.ts'
import { readBody } from '../platform/http/readBody.ts'
import type { Log } from '../platform/log/log.ts'
import {
  type Door,
  decodeQuery,
  execute,
  inputSchema,
  type Operation,
  operationPath,
} from '../platform/operation/index.ts'
import { addHeaders, broken, problem, withTag } from './answers.ts'
import { openApiDocument } from './openapi.ts'

/** In bytes. */
const largestBody = 100_000
/** No operation's input comes near it. */
const deepestBody = 32

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
  app.onError((error, context) => broken(parts.log, error, context))
  return app
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
  return op.effect === 'readPublic' ? withTag(context, json) : context.body(json)
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
