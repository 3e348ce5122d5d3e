import { type Context, Hono } from 'hono'
import type { Log } from '../../platform/log/log.ts'
import {
  type Door,
  decodeQuery,
  execute,
  inputSchema,
  type Operation,
} from '../../platform/operation/index.ts'
import { addHeaders, broken, problem, withTag } from '../answers.ts'
import { hsdsEndpoints } from './endpoints.ts'
import { languageOf } from './language.ts'
import { streamed } from './lines.ts'
import { hsdsOpenApi } from './openapi.ts'
import { serveTables } from './tables.ts'

export interface HsdsParts {
  door: () => Door
  city: () => string
  /** The public address, without a slash at its end. */
  origin: () => string
  log: Log
}

/** The version of the standard, as its API tells it. */
const version = '3.1'

/**
 * The API of HSDS 3.1 (Open Referral), for other directories and their tools. Answers from the snapshot.
 * Lists answer to POST as well, with their parameters in the address, as the standard's description has it.
 */
export function createHsdsApi(parts: HsdsParts): Hono {
  const app = new Hono()
  app.use('*', async (context, next) => {
    addHeaders(context)
    context.header('Access-Control-Expose-Headers', 'ETag, Content-Language')
    await next()
  })
  const root = (context: Context) => {
    context.header('Content-Type', 'application/json')
    const openapi_url = `${parts.origin()}/hsds/v3/openapi.json`
    return withTag(
      context,
      JSON.stringify({ version, profile: 'https://docs.openreferral.org/en/3.1/', openapi_url }),
    )
  }
  app.get('/', root)
  app.get('/openapi.json', (context) => {
    context.header('Content-Type', 'application/json')
    return withTag(context, JSON.stringify(hsdsOpenApi(parts.city(), parts.origin())))
  })
  for (const { path, list, one } of hsdsEndpoints) {
    app.on(['GET', 'POST'], path, (context) => answerList(parts, context, list as Operation))
    app.get(`${path}/:id`, (context) => {
      const id = context.req.param('id')
      return answerOne(parts, context, one as Operation, { id })
    })
  }
  serveTables(app, parts)
  app.all('*', (context) =>
    context.req.path.endsWith('/hsds/v3/')
      ? root(context)
      : problem(context, { kind: 'notFound', what: 'address' }),
  )
  app.onError((error, context) => broken(parts.log, error, context))
  return app
}

/** What the operation takes of the address; a parameter that it does not know is somebody else's. */
function readInput(context: Context, op: Operation): Record<string, unknown> {
  const schema = inputSchema(op)
  const query = new URL(context.req.url).searchParams
  for (const name of [...query.keys()]) if (!schema.properties?.[name]) query.delete(name)
  return { ...decodeQuery(query, schema), language: languageOf(context) }
}

async function answerList(parts: HsdsParts, context: Context, op: Operation): Promise<Response> {
  const input = readInput(context, op)
  const format = context.req.query('format') || 'json'
  if (format === 'ndjson') return await streamed(context, op, pinned(parts.door()), input)
  if (format !== 'json')
    return problem(context, {
      kind: 'invalid',
      issues: [{ field: 'format', problem: 'json, ndjson' }],
    })
  return await answer(parts, context, op, input)
}

const answerOne = (parts: HsdsParts, context: Context, op: Operation, id: { id: string }) =>
  answer(parts, context, op, { ...readInput(context, op), ...id })

async function answer(
  parts: HsdsParts,
  context: Context,
  op: Operation,
  input: Record<string, unknown>,
): Promise<Response> {
  const outcome = await execute(op, parts.door(), input)
  if (!outcome.ok) {
    const { failure } = outcome
    // An id that is no UUID is nobody's.
    const isId = failure.kind === 'invalid' && failure.issues.some(({ field }) => field === 'id')
    return problem(context, isId ? { kind: 'notFound', what: 'id' } : failure)
  }
  context.header('Content-Type', 'application/json')
  context.header('Content-Language', String(input.language))
  context.header('Vary', 'Accept-Language')
  return withTag(context, JSON.stringify(outcome.value))
}

/** A door that keeps to one snapshot, so that the pages of one answer fit together. */
export function pinned(door: Door): Door {
  const snapshot = door.snapshot()
  return { ...door, snapshot: () => snapshot }
}
