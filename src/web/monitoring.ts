import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isLoopback, socketAddress, wasForwarded } from '../platform/http/clientAddress.ts'
import type { Log } from '../platform/log/log.ts'
import type { Door } from '../platform/operation/index.ts'
import { secureHeaders } from './frame/headers.ts'

interface Parts {
  door: () => Door
  log: Log
  /** Mails that wait and that were given up. */
  mails?: () => Promise<{ waiting: number; failed: number }>
}

/**
 * Counts, times and logs requests by the pattern of their route. The address itself, its query and the
 * sender's address are never kept: they can tell what somebody needs.
 */
export function createMonitoring({ door, log, mails }: Parts) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'nahbei_http_requests_total',
    help: 'Requests by route pattern, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'nahbei_http_request_seconds',
    help: 'Time until the answer was ready, by route pattern.',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'nahbei_snapshot_version',
    help: 'Version of the snapshot that is being served.',
    registers: [registry],
    collect() {
      this.set(door().snapshot().version)
    },
  })
  if (mails) addMailFigures(registry, mails)

  const observe: MiddlewareHandler = async (context, next) => {
    const started = performance.now()
    await next()
    const milliseconds = performance.now() - started
    const route = patternOf(context)
    const { method } = context.req
    const { status } = context.res
    requests.inc({ route, method, status })
    seconds.observe({ route }, milliseconds / 1000)
    const line = { route, method, status, milliseconds: Math.round(milliseconds * 10) / 10 }
    if (status >= 500) log.warn(line, 'request')
    else log.debug(line, 'request')
  }
  return { observe, endpoints: monitoringEndpoints(registry, door) }
}

function addMailFigures(registry: Registry, mails: NonNullable<Parts['mails']>) {
  new Gauge({
    name: 'nahbei_mails',
    help: 'Mails that wait to be sent, and that were given up within the last 90 days.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      // Without a database there is no figure, which is not zero.
      const counted = await inTime(mails())
      this.reset()
      for (const state of ['waiting', 'failed'] as const)
        if (counted) this.set({ state }, counted[state])
    },
  })
}

/** The pattern that answered. Those with a star are only asked what is left over. */
const patternOf = (context: Context): string =>
  matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*'

function monitoringEndpoints(registry: Registry, door: () => Door): Hono {
  const app = new Hono()
  for (const path of ['/health', '/metrics'])
    app.use(path, async (context, next) => {
      for (const [name, value] of Object.entries(secureHeaders)) context.header(name, value)
      context.header('Cache-Control', 'no-store')
      await next()
    })
  /**
   * 200 while the public can be served, which needs no database; its state is told beside, and which version
   * of what is published is served. Anybody may read it, so it tells no more.
   */
  app.get('/health', async (context) => {
    const snapshot = door().snapshot()
    const database = await databaseAnswers(door())
    return context.json({
      status: database ? 'ok' : 'degraded',
      database: database ? 'up' : 'down',
      snapshot: { version: snapshot.version },
    })
  })
  app.get('/metrics', async (context) => {
    // For the machine itself; docs/OPERATIONS.md tells how to scrape it. A proxy on it speaks for others.
    const address = socketAddress(context)
    if (address === undefined || !isLoopback(address) || wasForwarded(context))
      return context.text('', 404)
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType })
  })
  return app
}

async function databaseAnswers({ database }: Door): Promise<boolean> {
  const asked = database.selectFrom('platform.publication').select('version').executeTakeFirst()
  return (await inTime(asked)) !== undefined
}

/** What a question to the database gives, or undefined where it fails or takes more than two seconds. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  const limit = AbortSignal.timeout(2000)
  const late = new Promise<undefined>((resolve) => {
    limit.addEventListener('abort', () => resolve(undefined))
  })
  return await Promise.race([asked.catch(() => undefined), late])
}
