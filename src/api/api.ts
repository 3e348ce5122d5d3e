import { type Context, Hono } from 'hono'
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
} as const

const largestBody = 1_000_000

export interface ApiParts {
  door: () => Door
  operations: Operation[]
  city: () => string
  baseUrl: () => string
  log: Log
}

/** The JSON API: one address per operation. Reads are GET, writes are POST with a JSON body. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono()
  const open = parts.operations.filter((op) => !op.commandOnly)
  app.use('*', async (context, next) => {
    await next()
    context.res.headers.set('X-Content-Type-Options', 'nosniff')
    context.res.headers.set('Referrer-Policy', 'no-referrer')
    // Public data is for everybody's pages; there are no cookies that a foreign page could ride on.
    context.res.headers.set('Access-Control-Allow-Origin', '*')
  })
  app.get('/openapi.json', (context) =>
    context.json(openApiDocument(open, { city: parts.city(), baseUrl: parts.baseUrl() })),
  )
  for (const op of open) {
    if (op.effect === 'write')
      app.post(operationPath(op), async (context) => {
        const body = await readJson(context)
        if (body === undefined)
          return problem(context, { kind: 'invalid', issues: [{ field: '', problem: 'notJson' }] })
        return answer(context, op, parts.door(), body)
      })
    else
      app.get(operationPath(op), (context) => {
        const query = new URL(context.req.url).searchParams
        return answer(context, op, parts.door(), decodeQuery(query, inputSchema(op)))
      })
  }
  // A route, not `notFound`: that would be lost when the API becomes part of the server.
  app.all('*', (context) => problem(context, { kind: 'notFound', what: 'address' }))
  app.onError((error, context) => {
    const reference = logBroken(parts.log, error)
    context.header('Content-Type', 'application/problem+json')
    const body = { type: 'about:blank#broken', title: 'Our mistake.', status: 500, reference }
    return context.body(JSON.stringify(body), 500)
  })
  return app
}

async function answer(context: Context, op: Operation, door: Door, input: unknown) {
  const version = `W/"${door.snapshot().version}"`
  if (op.effect === 'readPublic') {
    context.header('ETag', version)
    context.header('Cache-Control', 'no-cache')
  } else context.header('Cache-Control', 'no-store')
  const outcome = await execute(op, door, input)
  return outcome.ok ? context.json(outcome.value as object) : problem(context, outcome.failure)
}

async function readJson(context: Context): Promise<unknown> {
  if (Number(context.req.header('content-length') ?? 0) > largestBody) return undefined
  try {
    const text = await context.req.text()
    return text.length > largestBody ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** RFC 9457: a problem as data. `issues` name the fields; the texts are the surface's own. */
function problem(context: Context, failure: Failure) {
  const status = statusOf[failure.kind]
  context.header('Content-Type', 'application/problem+json')
  return context.body(
    JSON.stringify({
      type: `about:blank#${failure.kind}`,
      title: titles[failure.kind],
      status,
      ...('issues' in failure ? { issues: failure.issues } : {}),
      ...('reason' in failure ? { detail: failure.reason } : {}),
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
}
