import { Resolver } from 'node:dns/promises'
import { type ClientRequest, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, isIPv6 } from 'node:net'
import { isPublicAddress } from './publicAddress.ts'

/** Whether an address on the web can still be opened. Nothing of what it answers is read or kept. */

export const linkProblems = [
  'notFound',
  'serverError',
  'unknownHost',
  'unreachable',
  'timeout',
  'certificate',
  'tooManyRedirects',
  'notPublic',
] as const
export type LinkProblem = (typeof linkProblems)[number]
export type LinkAnswer = { ok: true } | { ok: false; problem: LinkProblem }

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
}

const webPorts = new Set([80, 443, 8080, 8443])

export const publicInternet: WayOut = {
  resolve: askNameServers,
  resolveMs: 5_000,
  mayAsk: (address, port) => webPorts.has(port) && isPublicAddress(address),
  patienceMs: 15_000,
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

/** The addresses of a host, or what is wrong; never later than the way's limit. */
async function addressesOf(host: string, way: WayOut): Promise<string[] | LinkProblem> {
  if (isIP(host)) return [host]
  if (isLocalName(host)) return 'notPublic'
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

const mostRedirects = 5

/** Asks for the head of a page, and for the page itself where a server does not give heads. */
export async function askLink(url: string, way: WayOut = publicInternet): Promise<LinkAnswer> {
  let address = url
  for (let step = 0; step <= mostRedirects; step++) {
    const answer = await askOnce(address, way)
    if ('problem' in answer) return { ok: false, problem: answer.problem }
    if (answer.location === undefined) return judge(answer.status)
    if (!URL.canParse(answer.location, address)) return { ok: false, problem: 'notFound' }
    address = new URL(answer.location, address).href
  }
  return { ok: false, problem: 'tooManyRedirects' }
}

/** Who is told to sign in, or not to come as a machine, has reached something that is there. */
function judge(status: number): LinkAnswer {
  if (status === 404 || status === 410) return { ok: false, problem: 'notFound' }
  return status >= 500 ? { ok: false, problem: 'serverError' } : { ok: true }
}

type Once = { status: number; location?: string } | { problem: LinkProblem }

async function askOnce(address: string, way: WayOut): Promise<Once> {
  const head = await send(address, 'HEAD', way)
  if ('problem' in head || head.status < 400) return head
  return await send(address, 'GET', way)
}

/** @throws never: whatever happens is an answer. */
async function send(address: string, method: 'HEAD' | 'GET', way: WayOut): Promise<Once> {
  if (!URL.canParse(address)) return { problem: 'notFound' }
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { problem: 'notPublic' }
  const tls = url.protocol === 'https:'
  const port = Number(url.port || (tls ? 443 : 80))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await addressesOf(host, way)
  if (typeof found === 'string') return { problem: found }
  // One bad address among them is one too many: names are made to look harmless that way.
  if (!found.every((one) => way.mayAsk(one, port))) return { problem: 'notPublic' }
  const [pinned = ''] = found
  const options: RequestOptions & { servername?: string } = {
    method,
    host,
    port,
    path: url.pathname + url.search,
    headers: { host: url.host, accept: '*/*', 'user-agent': 'Nahbei link check' },
    // The address that was looked at is the one that is spoken to, whatever the name says a moment later.
    lookup: (_host, { all }, give) => {
      const family = isIPv6(pinned) ? 6 : 4
      if (all) give(null, [{ address: pinned, family }])
      else give(null, pinned, family)
    },
    agent: false,
    signal: AbortSignal.timeout(way.patienceMs),
    ...(tls && !isIP(host) ? { servername: host } : {}),
  }
  return await answerOf((tls ? requestTls : requestPlain)(options))
}

function answerOf(request: ClientRequest): Promise<Once> {
  return new Promise((resolve) => {
    request.once('error', (error: NodeJS.ErrnoException) => resolve({ problem: problemOf(error) }))
    // A server that changes the protocol unasked (101) is hung up on with neither an answer nor an error.
    request.once('close', () => resolve({ problem: 'unreachable' }))
    request.once('response', (response) => {
      const { statusCode: status = 0, headers } = response
      const isMoved = status >= 300 && status < 400 && headers.location !== undefined
      resolve({ status, ...(isMoved ? { location: headers.location } : {}) })
      // Not a byte of it is needed.
      request.destroy()
    })
    request.end()
  })
}

function problemOf({ name, code = '' }: NodeJS.ErrnoException): LinkProblem {
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout'
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return 'certificate'
  return 'unreachable'
}
