import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { networkAsking } from './clientAddress.ts'

/**
 * A bound on how much one sender may ask, so that a single machine cannot take the site away from everybody.
 * Kept in the memory of this process alone and forgotten with it: who reads what is nobody's business.
 */
export interface ReadLimit {
  proxyHops: number
  /** Requests a second that go on for ever. */
  perSecond?: number
  /** Requests at once, after a pause. A page and what it loads is a handful; a school is one sender. */
  burst?: number
  now?: () => number
  refuse: (context: Context, retryAfterSeconds: number) => Response
}

/** Senders that are remembered at a time; the one unseen longest is forgotten first. */
const mostSenders = 50_000
/** Kept back for forms: what somebody typed is not refused because of what they read. */
const reserve = 20

/**
 * A bucket of requests for each sender, filled evenly. The machine itself is not limited.
 */
export function limitReads(limit: ReadLimit): MiddlewareHandler {
  const { perSecond = 60, burst = 300, now = () => performance.now(), refuse } = limit
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: mostSenders })
  return async (context, next) => {
    const sender = networkAsking(context, limit.proxyHops)
    if (sender === undefined || isFree(context.req.path)) return next()
    const at = now()
    const before = buckets.get(sender) ?? { left: burst, at }
    const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond)
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
    const needed = reads ? Math.min(reserve, burst - 1) + 1 : 1
    if (left < needed) {
      buckets.set(sender, { left, at })
      return refuse(context, Math.max(1, Math.ceil((needed - left) / perSecond)))
    }
    buckets.set(sender, { left: left - 1, at })
    return next()
  }
}

/** Files of the site are kept by browsers and cost nothing; whoever watches the server must always get through. */
const isFree = (path: string) => path.startsWith('/assets/') || path === '/health'
