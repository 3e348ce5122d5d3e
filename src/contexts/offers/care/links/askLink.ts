import { type ClientRequest, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import {
  findAddress,
  lookupOf,
  publicInternet,
  type WayOut,
} from '../../../../platform/http/wayOut.ts'

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
  const found = await findAddress(url, way)
  if ('problem' in found) return { problem: found.problem }
  const { tls, host, port } = found
  const options: RequestOptions & { servername?: string } = {
    method,
    host,
    port,
    path: url.pathname + url.search,
    headers: { host: url.host, accept: '*/*', 'user-agent': 'Nahbei link check' },
    // The address that was looked at is the one that is spoken to, whatever the name says a moment later.
    lookup: lookupOf(found.address),
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
