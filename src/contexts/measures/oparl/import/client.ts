import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from 'node:http'
import { request as requestTls, Agent as TlsAgent } from 'node:https'
import { isIP } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { type Found, findAddress, lookupOf, type WayOut } from '../../../../platform/http/wayOut.ts'

/**
 * Asks one server for JSON, politely: one question at a time, never more than half of its time, and patiently where
 * it is overburdened. Speaks only to addresses that the way out allows, also where it is sent elsewhere.
 */

export interface Answered {
  ok: true
  /** Where it was found, after redirects. */
  url: string
  text: string
  /** The server's own clock, where it tells: what changed since is asked for by it. */
  serverTime: Date | null
}
/** `gone`: the server is there, the page is not. `away`: nobody answers, so further questions are in vain. */
export type Unanswered = { ok: false; url: string; kind: 'gone' | 'away'; reason: string }

export interface Client {
  get(url: string): Promise<Answered | Unanswered>
  close(): void
}

export interface ClientOptions {
  way: WayOut
  attempts?: number
  /** Before the second attempt, in milliseconds; twice as long before each further one. */
  waitMs?: number
}

/** In bytes, unpacked. A page holds some hundred entries of a few kB. */
const largestPage = 40_000_000
const mostRedirects = 4
const longestWaitMs = 60_000
const longestPauseMs = 1_000

type Once =
  | { kind: 'page'; text: string; serverTime: Date | null }
  | { kind: 'moved'; to: string }
  | { kind: 'gone'; reason: string }
  | { kind: 'later'; reason: string; waitMs?: number }
  | { kind: 'never'; reason: string }

export function createClient({ way, attempts = 5, waitMs = 1_000 }: ClientOptions): Client {
  const agents = {
    plain: new PlainAgent({ keepAlive: true, maxSockets: 1 }),
    tls: new TlsAgent({ keepAlive: true, maxSockets: 1 }),
  }
  const known = new Map<string, Found>()
  let lastTook = 0

  async function askOnce(url: URL): Promise<Once> {
    const at = known.get(url.origin) ?? (await findAddress(url, way))
    if ('problem' in at) return unreachable[at.problem]
    known.set(url.origin, at)
    await pause(Math.min(longestPauseMs, lastTook))
    const from = performance.now()
    const answer = await send(url, at, { agents, patienceMs: way.patienceMs })
    lastTook = performance.now() - from
    return answer
  }

  async function askPatiently(url: URL): Promise<Exclude<Once, { kind: 'later' }>> {
    for (let attempt = 1; ; attempt++) {
      const answer = await askOnce(url)
      if (answer.kind !== 'later') return answer
      if (attempt >= attempts) return { kind: 'never', reason: answer.reason }
      await pause(Math.min(longestWaitMs, answer.waitMs ?? waitMs * 2 ** (attempt - 1)))
    }
  }

  return {
    async get(asked) {
      let url = asked
      for (let step = 0; step <= mostRedirects; step++) {
        if (!URL.canParse(url))
          return { ok: false, url, kind: 'gone', reason: 'Das ist keine Adresse.' }
        const answer = await askPatiently(new URL(url))
        if (answer.kind === 'page')
          return { ok: true, url, text: answer.text, serverTime: answer.serverTime }
        if (answer.kind !== 'moved')
          return {
            ok: false,
            url,
            kind: answer.kind === 'gone' ? 'gone' : 'away',
            reason: answer.reason,
          }
        url = URL.canParse(answer.to, url) ? new URL(answer.to, url).href : answer.to
      }
      return { ok: false, url, kind: 'gone', reason: 'Die Adresse leitet immer weiter.' }
    },
    close() {
      agents.plain.destroy()
      agents.tls.destroy()
    },
  }
}

const unreachable: Record<'notPublic' | 'timeout' | 'unknownHost', Once> = {
  notPublic: {
    kind: 'gone',
    reason:
      'Diese Adresse führt nicht ins öffentliche Netz. Liegt das Rats-Informationssystem im eigenen Haus, rufen Sie den Befehl mit --allow-local auf.',
  },
  timeout: { kind: 'later', reason: 'Der Name des Servers lässt sich nicht auflösen.' },
  unknownHost: { kind: 'later', reason: 'Diesen Server gibt es nicht.' },
}

interface Sending {
  agents: { plain: PlainAgent; tls: TlsAgent }
  patienceMs: number
}

/** @throws never: whatever happens is an answer. */
function send(url: URL, at: Found, { agents, patienceMs }: Sending): Promise<Once> {
  const stop = AbortSignal.timeout(patienceMs * 4)
  return new Promise((resolve) => {
    const options = {
      host: at.host,
      port: at.port,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        accept: 'application/json',
        'accept-encoding': 'gzip',
        'user-agent': 'Nahbei OParl import',
      },
      lookup: lookupOf(at.address),
      timeout: patienceMs,
      signal: stop,
      ...(at.tls && !isIP(at.host) ? { servername: at.host } : {}),
    }
    const request = at.tls
      ? requestTls({ ...options, agent: agents.tls })
      : requestPlain({ ...options, agent: agents.plain })
    const silent: Once = { kind: 'later', reason: 'Der Server antwortet nicht rechtzeitig.' }
    request.once('timeout', () => {
      resolve(silent)
      request.destroy()
    })
    request.once('error', () =>
      resolve(
        stop.aborted ? silent : { kind: 'later', reason: 'Der Server ist nicht zu erreichen.' },
      ),
    )
    request.once('response', (response) => {
      readAnswer(response).then(resolve, () =>
        resolve({ kind: 'later', reason: 'Die Antwort brach ab.' }),
      )
    })
    request.end()
  })
}

async function readAnswer(response: IncomingMessage): Promise<Once> {
  const { statusCode: status = 0, headers } = response
  if (status !== 200) {
    response.resume()
    if (status >= 300 && status < 400 && headers.location !== undefined)
      return { kind: 'moved', to: headers.location }
    const reason = `Der Server antwortet mit dem Status ${status}.`
    if (status !== 429 && status < 500) return { kind: 'gone', reason }
    const seconds = Number(headers['retry-after'])
    return { kind: 'later', reason, ...(seconds > 0 && { waitMs: seconds * 1000 }) }
  }
  const text = await readText(response)
  if (text === undefined) return { kind: 'gone', reason: 'Die Antwort ist größer als 40 MB.' }
  const told = new Date(headers.date ?? '')
  return { kind: 'page', text, serverTime: Number.isNaN(told.getTime()) ? null : told }
}

/** Undefined where it is too large. */
async function readText(response: IncomingMessage): Promise<string | undefined> {
  const stream =
    response.headers['content-encoding'] === 'gzip' ? response.pipe(createGunzip()) : response
  // An answer that breaks off must end what unpacks it, too.
  if (stream !== response) response.once('error', (error) => stream.destroy(error))
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > largestPage) {
      response.destroy()
      return undefined
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
