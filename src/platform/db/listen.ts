import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { errorMessage } from './errors.ts'
import { type DatabaseLog, silent } from './log.ts'
import type { DatabaseServer } from './server.ts'

export interface Listener {
  /** Resolves once the channel is heard for the first time. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

export interface ListenHandlers {
  onNotify(payload: string): void
  /** The channel is heard again after an interruption: what was sent meanwhile is lost. */
  onReconnect(): void
  readonly log?: DatabaseLog
}

const LONGEST_PAUSE_MS = 5_000
const PING_EVERY_MS = 20_000
const PING_PATIENCE_MS = 10_000

/** Hears a channel of a city's database until closed, reconnecting for ever. */
export function listen(
  server: DatabaseServer,
  city: string,
  channel: string,
  handlers: ListenHandlers,
): Listener {
  const closing = new AbortController()
  const heard = Promise.withResolvers<void>()
  const done = hearForEver(server, city, channel, handlers, heard.resolve, closing.signal)
  return {
    ready: heard.promise,
    async close() {
      closing.abort()
      heard.resolve()
      await done
    },
  }
}

async function hearForEver(
  server: DatabaseServer,
  city: string,
  channel: string,
  handlers: ListenHandlers,
  onReady: () => void,
  signal: AbortSignal,
): Promise<void> {
  const log = handlers.log ?? silent
  let times = 0
  for (let delay = 50; !signal.aborted; delay = Math.min(delay * 2, LONGEST_PAUSE_MS)) {
    const client = new pg.Client({
      ...server.connection(city, 'app'),
      application_name: 'nahbei-listen',
      connectionTimeoutMillis: PING_PATIENCE_MS,
      query_timeout: PING_PATIENCE_MS,
    })
    const lost = lossOf(client, signal)
    client.on('notification', (message) => handlers.onNotify(message.payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      delay = 50
      if (times++ === 0) onReady()
      else handlers.onReconnect()
      await pingUntil(client, lost)
    } catch (error) {
      log('database channel lost', { channel, reason: errorMessage(error) })
    }
    await client.end().catch(() => {})
    await pause(delay, undefined, { signal }).catch(() => {})
  }
}

/** Resolves when the connection is gone or the listener closes. */
function lossOf(client: pg.Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      signal.removeEventListener('abort', over)
      resolve()
    }
    client.on('error', over)
    client.on('end', over)
    signal.addEventListener('abort', over)
  })
}

/** Asks now and then whether the other side still lives: a cut network says nothing by itself. */
async function pingUntil(client: pg.Client, lost: Promise<void>): Promise<void> {
  const over = lost.then(() => true)
  for (;;) {
    const stop = new AbortController()
    const next = pause(PING_EVERY_MS, false, { signal: stop.signal }).catch(() => true)
    const isOver = await Promise.race([over, next])
    stop.abort()
    if (isOver) return
    await client.query('select 1')
  }
}
