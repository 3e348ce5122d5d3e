import { type Context, Hono } from 'hono'
import { listOparlObjects, oparlLists, showOparlObject } from '../../contexts/measures/index.ts'
import type { Log } from '../../platform/log/log.ts'
import {
  type Door,
  decodeQuery,
  execute,
  inputSchema,
  type Operation,
} from '../../platform/operation/index.ts'
import { addHeaders, broken, problem, withTag } from '../answers.ts'

export interface OparlParts {
  door: () => Door
  log: Log
}

/** Bodies, meetings, recommendations and papers in OParl 1.1, for other programs. Answers from the snapshot. */
export function createOparlApi(parts: OparlParts): Hono {
  const app = new Hono()
  app.use('*', async (context, next) => {
    addHeaders(context)
    context.header('Access-Control-Expose-Headers', 'ETag')
    await next()
  })
  const show = (context: Context, object: string) =>
    answer(parts, context, showOparlObject, { object })
  const list = (context: Context, given: Record<string, unknown>) =>
    answer(parts, context, listOparlObjects, { ...asked(context), ...given })
  app.get('/', (context) => show(context, 'system'))
  app.get('/bodies', (context) => list(context, { list: 'bodies' }))
  for (const name of oparlLists)
    app.get(`/body/${name}`, (context) => list(context, { list: name }))
  for (const name of ['meetings', 'consultations'])
    app.get(`/organization/:id/${name}`, (context) =>
      list(context, { list: name, organization: context.req.param('id') }),
    )
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url)
    const object = pathname.slice(pathname.indexOf('/v1.1') + '/v1.1/'.length)
    return show(context, object.replace(/\/$/, '') || 'system')
  })
  app.all('*', (context) => problem(context, { kind: 'notFound', what: 'address' }))
  app.onError((error, context) => broken(parts.log, error, context))
  return app
}

/** A parameter that the standard does not know is somebody else's. */
function asked(context: Context): Record<string, unknown> {
  const schema = inputSchema(listOparlObjects)
  const query = new URL(context.req.url).searchParams
  for (const name of [...query.keys()])
    if (!schema.properties?.[name] || name === 'list' || name === 'organization') query.delete(name)
  // '+02:00' that was not encoded comes as a space.
  for (const [name, value] of [...query])
    if (name.includes('_')) query.set(name, value.replace(' ', '+'))
  return decodeQuery(query, schema)
}

async function answer(
  parts: OparlParts,
  context: Context,
  op: Operation,
  input: Record<string, unknown>,
) {
  const outcome = await execute(op, parts.door(), input)
  if (!outcome.ok) return problem(context, outcome.failure)
  context.header('Content-Type', 'application/json')
  return withTag(context, JSON.stringify(outcome.value))
}
