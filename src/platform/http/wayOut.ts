import { lookup, Resolver } from 'node:dns/promises'
import type { RequestOptions } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import { isPublicAddress } from './publicAddress.ts'

/** How this server speaks to others: to the public internet alone, whatever a name or a redirect says. */

/** The way out. Tests give one that leads to this machine. */
export interface WayOut {
  /** Addresses of a host; gives up when `stop` says so. */
  resolve(host: string, stop: AbortSignal): Promise<string[]>
  /** For one name, in milliseconds: a name server that is silent holds up nobody. */
  resolveMs: number
  /** Whether this server may speak to that address and port. */
  mayAsk(address: string, port: number): boolean
  /** For one request, in milliseconds. */
  patienceMs: number
  /** Also names of this machine and of the house's own net; only where the operator said so. */
  localNames?: boolean
}

const webPorts = new Set([80, 443, 8080, 8443])

export const publicInternet: WayOut = {
  resolve: askNameServers,
  resolveMs: 5_000,
  mayAsk: (address, port) => webPorts.has(port) && isPublicAddress(address),
  patienceMs: 15_000,
}

/** As far as this machine reaches, its own neighbours included: for an operator who names such an address. */
export const ownNet: WayOut = {
  async resolve(host) {
    const found = await lookup(host, { all: true })
    return found.map(({ address }) => address)
  },
  resolveMs: 5_000,
  mayAsk: () => true,
  patienceMs: 15_000,
  localNames: true,
}

/**
 * By the name servers themselves: the system's own look-up can neither be stopped nor given a limit, and few that
 * hang are enough to hold up everything else that this process does with files.
 */
async function askNameServers(host: string, stop: AbortSignal): Promise<string[]> {
  const servers = new Resolver({ timeout: 2_000, tries: 2 })
  stop.addEventListener('abort', () => servers.cancel(), { once: true })
  const found = await Promise.allSettled([servers.resolve4(host), servers.resolve6(host)])
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

type Unreachable = 'notPublic' | 'timeout' | 'unknownHost'

/** The addresses of a host, or what is wrong; never later than the way's limit. */
async function addressesOf(host: string, way: WayOut): Promise<string[] | Unreachable> {
  if (isIP(host)) return [host]
  if (isLocalName(host) && !way.localNames) return 'notPublic'
  const stop = new AbortController()
  const limit = Promise.withResolvers<'timeout'>()
  const timer = setTimeout(() => {
    limit.resolve('timeout')
    stop.abort()
  }, way.resolveMs)
  const found = way.resolve(host, stop.signal).catch((): string[] => [])
  const first = await Promise.race([found, limit.promise])
  clearTimeout(timer)
  return first.length === 0 ? 'unknownHost' : first
}

/** Names of this machine or of a house's own net (RFC 6761, 6762, 8375): nobody outside is asked for them. */
const isLocalName = (host: string): boolean =>
  !host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host)

export interface Found {
  /** The address to speak to, looked at before. */
  address: string
  host: string
  port: number
  tls: boolean
}

/** Where a web address leads, if this server may go there; of http and https alone. */
export async function findAddress(
  url: URL,
  way: WayOut,
): Promise<Found | { problem: Unreachable }> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { problem: 'notPublic' }
  const tls = url.protocol === 'https:'
  const port = Number(url.port || (tls ? 443 : 80))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await addressesOf(host, way)
  if (typeof found === 'string') return { problem: found }
  // One bad address among them is one too many: names are made to look harmless that way.
  if (!found.every((one) => way.mayAsk(one, port))) return { problem: 'notPublic' }
  const [address = ''] = found
  return { address, host, port, tls }
}

/** The address that was looked at is the one that is spoken to, whatever the name says a moment later. */
export const lookupOf =
  (address: string): NonNullable<RequestOptions['lookup']> =>
  (_host, { all }, give) => {
    const family = isIPv6(address) ? 6 : 4
    if (all) give(null, [{ address, family }])
    else give(null, address, family)
  }
