import { isIP, isIPv4 } from 'node:net'
import type { Context } from 'hono'

/** Where a request comes from. Used for limits while it is answered, never kept and never logged. */

/** The other end of the connection. Undefined for requests that came without one, as in the warm-up. */
export function socketAddress(context: Context): string | undefined {
  // What @hono/node-server hands over; nothing else does.
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  const address = env?.incoming?.socket?.remoteAddress
  return address === undefined ? undefined : plainAddress(address)
}

/**
 * Who asks, with `proxyHops` proxies of the city's own before this server: each puts the address it was
 * asked from at the end of X-Forwarded-For. What stands before those, anybody can write, so it is not read.
 * A request that came round the proxies is known by its connection.
 */
export function clientAddress(context: Context, proxyHops: number): string | undefined {
  const socket = socketAddress(context)
  if (proxyHops === 0) return socket
  const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? []
  const named = forwarded.at(-proxyHops)?.trim()
  return (named && plainAddress(named)) || socket
}

/** '::ffff:192.0.2.1' and '192.0.2.1:4711' → '192.0.2.1', '[2001:db8::1]:80' → '2001:db8::1'; else undefined. */
export function plainAddress(text: string): string | undefined {
  const bare = text
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(bare) ? bare.toLowerCase() : undefined
}

/**
 * What counts as one sender: an IPv4 address, or the 64 bits of an IPv6 address that name a connection; the
 * other 64 each device chooses for itself, as often as it likes. '2001:db8::17' → '2001:db8:0:0'.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address
  const [front = '', back] = address.split('::')
  const groups = front === '' ? [] : front.split(':')
  if (back !== undefined) {
    const rest = back === '' ? [] : back.split(':')
    const missing = 8 - groups.length - rest.length - (rest.at(-1)?.includes('.') ? 1 : 0)
    groups.push(...Array(Math.max(0, missing)).fill('0'), ...rest)
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** The machine itself. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || (isIPv4(address) && address.startsWith('127.'))

/** Whether the request passed through something that sends it on. */
export const wasForwarded = ({ req }: Context): boolean =>
  [
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'forwarded',
    'via',
  ].some((name) => req.header(name) !== undefined)

/**
 * Who asks, as far as limits in memory need to know. Undefined for the machine itself, which is its operator, or a
 * proxy whose visitors cannot be told apart because PROXY_HOPS is not set: then nobody is limited for another.
 */
export function networkAsking(context: Context, proxyHops: number): string | undefined {
  const address = clientAddress(context, proxyHops)
  return address === undefined || isLoopback(address) ? undefined : networkOf(address)
}
