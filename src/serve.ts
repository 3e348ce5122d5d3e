import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { composeApp } from './app.ts'
import { type OpenCity, openCity } from './city.ts'
import { cityPart } from './contexts/city/index.ts'
import { addNeedCounts, type Need, openNeedCounter } from './contexts/offers/index.ts'
import { openSignOn } from './contexts/people/index.ts'
import { openPdf } from './pdf.ts'
import { startSealer } from './platform/audit/index.ts'
import type { Settings } from './platform/config/settings.ts'
import { errorCode } from './platform/db/errors.ts'
import { listen } from './platform/db/index.ts'
import { createBoundedServer } from './platform/http/server.ts'
import { createLog, type Log } from './platform/log/log.ts'
import { chooseCarrier, mailChannel, startMailSender } from './platform/mail/index.ts'
import type { Count } from './platform/operation/index.ts'
import { openSnapshotStore, type SnapshotStore } from './platform/snapshot/index.ts'
import { startTasks } from './platform/tasks/index.ts'
import { openPng } from './png.ts'
import { snapshotParts, snapshotWorker } from './snapshotParts.ts'
import { tasksOf } from './tasks.ts'
import { warmUp } from './warmUp.ts'

export interface RunningServer {
  url: string
  city: { id: string; name: string }
  /** Lets requests under way finish, then leaves the database. */
  stop(): Promise<void>
}

/** Opens the city, reads its snapshot and serves pages and API until stopped. */
export async function serve(
  settings: Settings,
  say: (message: string) => void,
): Promise<RunningServer> {
  const log = createLog(settings)
  const citySignOn = settings.signOn && openSignOn(settings.signOn, log)
  // What is open is closed in reverse, when the server stops and when it could not start.
  await using opened = new AsyncDisposableStack()
  const warn = (message: string, detail?: object) => log.warn({ detail }, message)
  // Nobody waits longer for a page; they are told that it does not work right now.
  const city = await openCity(settings, say, warn, { patience: 30_000 })
  opened.defer(city.close)
  await citySignOn?.check(city.database)
  const sealer = startSealer(city.database, (message, error) =>
    warn(message, { code: errorCode(error) }),
  )
  opened.defer(sealer.close)
  const snapshots = await openSnapshotStore({
    worker: snapshotWorker,
    parts: snapshotParts,
    connection: city.server.connection(city.id, 'app'),
    log,
  })
  opened.defer(snapshots.close)
  opened.defer(followPublications(city, snapshots, log))
  const origin = () => settings.baseUrl ?? addressOf(server, settings)
  const pdf = openPdf()
  if (pdf) opened.defer(pdf.close)
  const png = openPng()
  opened.defer(png.close)
  const need = countNeed(city, log)
  opened.defer(need.close)
  const app = composeApp({
    city,
    snapshot: snapshots.current,
    log,
    origin,
    baseUrl: settings.baseUrl,
    proxyHops: settings.proxyHops,
    signOn: citySignOn?.signOn,
    count: need.count,
    pdf,
    png,
  })
  const { proxyHops } = settings
  const server = createBoundedServer(getRequestListener(app.fetch), { proxyHops })
  await listenOn(server, settings)
  opened.defer(() => closeServer(server))
  opened.defer(sendMails(settings, city, log))
  const tasks = startTasks({
    database: city.database,
    tasks: tasksOf(settings, city, origin, snapshots.current),
    log,
  })
  opened.defer(tasks.stop)
  const warming = new AbortController()
  opened.defer(() => warming.abort())
  warmUp(app, snapshots.current(), warming.signal).catch(() => {}) // its pages will say what is wrong
  const running = opened.move()
  return {
    url: origin(),
    city: { id: city.id, name: snapshots.current().get(cityPart).facts.name },
    stop: () => running.disposeAsync(),
  }
}

/** Counts what people look for, in sums (docs/adr/0011-unmet-need-in-sums.md). */
function countNeed({ database }: OpenCity, log: Log) {
  const counter = openNeedCounter({
    keep: (sums) => addNeedCounts(database, sums),
    warn: (error) => log.warn({ code: errorCode(error) }, 'sums of searches not kept yet'),
  })
  const count: Count = (name, ids) => {
    if (name === 'need') counter.count(ids as readonly Need[]) // what `findOffers` counts
  }
  return { count, close: counter.close }
}

/** Sends what is put into the queue, by this process or another; gives what ends it. */
function sendMails(settings: Settings, city: OpenCity, log: Log) {
  const carrier = chooseCarrier(settings, log)
  const sending = startMailSender({ database: city.database, carrier, log })
  const heard = { onNotify: sending.wake, onReconnect: sending.wake }
  const queue = listen(city.server, city.id, mailChannel, heard)
  return async () => {
    await queue.close()
    await sending.stop()
  }
}

/** Renews the snapshot whenever something is published; gives what ends it. */
function followPublications(city: OpenCity, snapshots: SnapshotStore, log: Log) {
  const refresh = () => {
    snapshots.refresh().catch((error) => log.warn({ error: error.message }, 'snapshot not renewed'))
  }
  const subscription = listen(city.server, city.id, 'publication', {
    onNotify: refresh,
    onReconnect: refresh,
  })
  // What was published between the first load and now went unheard.
  subscription.ready.then(refresh)
  return () => subscription.close()
}

/** A server that was just killed may hold its port for a moment longer. */
const patienceMs = 2_000

async function listenOn(server: Server, { host, port }: Settings): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    const error = await tryListening(server, host, port)
    if (!error) return
    if (error.code !== 'EADDRINUSE') throw error
    if (performance.now() > giveUpAt)
      throw new PortTaken(
        `PORT ${port} ist schon belegt. Beenden Sie das andere Programm oder setzen Sie PORT auf eine andere Zahl.`,
      )
    await pause(100)
  }
}

function tryListening(server: Server, host: string, port: number) {
  return new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const settle = (error?: NodeJS.ErrnoException) => {
      server.off('error', settle).off('listening', settle)
      resolve(error)
    }
    server.on('error', settle).on('listening', settle).listen(port, host)
  })
}

/** The operator's mistake, not ours: shown without a stack. */
export class PortTaken extends Error {}

function addressOf(server: Server, { host }: Settings): string {
  const { port } = server.address() as AddressInfo // a TCP listener has one
  return `http://${hostInUrl(host)}:${port}`
}

/** 'localhost' rather than its number: browsers know no passkeys for a number. */
const hostInUrl = (host: string) =>
  ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host

/** Ten seconds for what is under way, then the door is shut. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 10_000)
    // A connection whose request was under way just now is idle a moment later.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearTimeout(force)
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
