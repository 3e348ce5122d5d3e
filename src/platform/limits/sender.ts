import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import type { Database } from '../db/database.ts'
import { clientAddress, isLoopback, networkOf, wasForwarded } from '../http/clientAddress.ts'
import type { Log } from '../log/log.ts'
import { dailySecret } from './limits.ts'

/**
 * Names senders by a pseudonym of the day, for limits: an HMAC of their address under a secret that is thrown
 * away after the day. Undefined where a sender cannot be told from others (behind a proxy on this machine
 * without PROXY_HOPS) or while the database is away: then nobody is limited for what another one did.
 */
export function createSenderNames(
  database: Database,
  options: { proxyHops: number; log: Log; now?: () => Date },
): (context: Context) => Promise<string | undefined> {
  const { proxyHops, log, now = () => new Date() } = options
  let warned = false
  return async (context) => {
    if (proxyHops === 0 && !warned && wasForwarded(context)) {
      warned = true
      log.warn(
        'requests come through a proxy, but PROXY_HOPS is not set: senders are not told apart',
      )
    }
    const address = clientAddress(context, proxyHops)
    if (address === undefined) return undefined
    // A proxy beside us that nobody told us of: everybody would come from one address.
    if (proxyHops === 0 && isLoopback(address) && wasForwarded(context)) return undefined
    try {
      const secret = await dailySecret(database, now())
      return createHmac('sha256', secret)
        .update(`sender\0${networkOf(address)}`)
        .digest('base64url')
    } catch {
      // Whatever is to be written will say that the database is away.
      return undefined
    }
  }
}
