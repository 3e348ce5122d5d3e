import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { isLoopback, networkOf, plainAddress } from './clientAddress.ts'

/** Bounds on what one client may hold of the server, however slowly or often it comes. Times in milliseconds. */
export interface ServerBounds {
  /** Until all headers are there. */
  headers: number
  /** Until the whole request is there. */
  request: number
  /** Without a byte in either direction, as when an answer is not taken. */
  silence: number
  /** Between two requests on one connection; a proxy must give up before us, or its requests get lost. */
  pause: number
  /** How often times are looked at. */
  look: number
  connections: number
  /** Of one sender; a proxy of the city's own is not one. */
  connectionsOfOne: number
  requestsPerConnection: number
}

export const usualBounds: ServerBounds = {
  headers: 15_000,
  request: 30_000,
  silence: 60_000,
  pause: 5_000,
  look: 2_000,
  connections: 2_000,
  connectionsOfOne: 250,
  requestsPerConnection: 1_000,
}
/** Longer than proxies usually keep an unused connection. */
const pauseBehindProxy = 65_000

/** An HTTP server that no slow, silent or greedy client can keep from others. */
export function createBoundedServer(
  listener: RequestListener,
  { proxyHops, ...given }: { proxyHops: number } & Partial<ServerBounds>,
): Server {
  const bounds = {
    ...usualBounds,
    ...(proxyHops > 0 ? { pause: pauseBehindProxy } : {}),
    ...given,
  }
  const server = createServer(
    {
      headersTimeout: bounds.headers,
      requestTimeout: bounds.request,
      keepAliveTimeout: bounds.pause,
      connectionsCheckingInterval: bounds.look,
      maxHeaderSize: 16_384,
    },
    listener,
  )
  server.timeout = bounds.silence
  server.maxHeadersCount = 100
  server.maxConnections = bounds.connections
  server.maxRequestsPerSocket = bounds.requestsPerConnection
  if (proxyHops === 0) boundEach(server, bounds.connectionsOfOne)
  return server
}

/** Turns away the connections of a sender who has so many already. */
function boundEach(server: Server, most: number) {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '')
    if (address === undefined || isLoopback(address)) return
    const sender = networkOf(address)
    const count = (open.get(sender) ?? 0) + 1
    open.set(sender, count)
    socket.once('close', () => {
      const left = (open.get(sender) ?? 1) - 1
      if (left > 0) open.set(sender, left)
      else open.delete(sender)
    })
    if (count > most) socket.destroy()
  })
}
