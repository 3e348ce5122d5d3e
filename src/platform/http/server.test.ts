import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { plainBodiesOnly } from './plainBodies.ts'
import { readBody } from './readBody.ts'
import { createBoundedServer, type ServerBounds } from './server.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const app = new Hono()
  .use('*', plainBodiesOnly)
  .post('/', async (context) => {
    const text = await readBody(context.req.raw, 1000)
    return text === undefined ? context.text('', 413) : context.text(`${text.length}`)
  })
  .get('/big', (context) => context.body('x'.repeat(20_000_000)))
  .all('*', (context) => context.text(context.req.method))

/** A server with bounds that a test can reach; gives its port. */
async function listening(bounds: Partial<ServerBounds> = {}, proxyHops = 0) {
  const server: Server = createBoundedServer(getRequestListener(app.fetch), {
    proxyHops,
    look: 20,
    ...bounds,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // a TCP listener has one
  return { port, server }
}

function open(port: number): { socket: Socket; text: () => string; closed: Promise<void> } {
  const socket = connect(port, '127.0.0.1')
  closing.push(() => socket.destroy())
  let got = ''
  socket.on('data', (chunk) => {
    got += chunk
  })
  socket.on('error', () => {}) // cut off while it wrote
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return { socket, text: () => got, closed }
}

/** Writes a byte at a time, as slowly as it may, until it is cut off. */
async function trickle(port: number, head: string, piece: string) {
  const { socket, text, closed } = open(port)
  socket.write(head)
  const drip = setInterval(() => socket.write(piece), 15)
  await closed
  clearInterval(drip)
  return text()
}
const host = 'Host: stadt.example\r\n'

describe('a slow client is cut off', () => {
  it('whose headers never end', async () => {
    const { port } = await listening({ headers: 100, request: 60_000 })
    expect(await trickle(port, `GET / HTTP/1.1\r\n${host}`, 'X: y\r\n')).toContain('408')
  })

  it('whose body never ends', async () => {
    const { port } = await listening({ headers: 100, request: 150 })
    const head = `POST / HTTP/1.1\r\n${host}Content-Length: 1000\r\n\r\n`
    await trickle(port, head, 'a')
  })

  it('that says nothing at all, and that sends nothing after a request', async () => {
    const { port } = await listening({ headers: 100, request: 150, pause: 50 })
    await open(port).closed
    const { socket, text, closed } = open(port)
    socket.write(`GET / HTTP/1.1\r\n${host}\r\n`)
    await closed
    expect(text()).toContain('200 OK')
  })

  it('that does not take its answer', async () => {
    const { port, server } = await listening({ silence: 100 })
    const taken = new Promise<Socket>((resolve) => server.once('connection', resolve))
    const { socket } = open(port)
    socket.removeAllListeners('data').pause()
    socket.write(`GET /big HTTP/1.1\r\n${host}\r\n`)
    const other = await taken
    await new Promise<void>((resolve) => other.once('close', () => resolve()))
  })
})

describe('a greedy client', () => {
  it('gets no more connections than there are for all', async () => {
    const { port } = await listening({ connections: 2 })
    const first = open(port)
    const second = open(port)
    await Promise.all(
      [first, second].map(({ socket }) => new Promise((r) => socket.once('connect', r))),
    )
    await open(port).closed
    expect(first.socket.destroyed || second.socket.destroyed).toBe(false)
  })

  it('is asked to come again after many requests on one connection', async () => {
    const { port } = await listening({ requestsPerConnection: 2, pause: 20 })
    const { socket, text, closed } = open(port)
    socket.write(`GET / HTTP/1.1\r\n${host}\r\n`.repeat(2))
    await closed
    expect(text().match(/200 OK/g)).toHaveLength(2)
    expect(text()).toContain('Connection: close')
  })
})

describe('a strange request', () => {
  const ask = async (request: string) => {
    const { port } = await listening({ pause: 20, request: 300, headers: 300 })
    const { socket, text, closed } = open(port)
    socket.write(request)
    await closed
    return text().split('\r\n')[0]
  }

  it.each([
    ['headers without measure', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
    ['headers without end', `GET / HTTP/1.1\r\n${host}${'X: y\r\n'.repeat(5000)}\r\n`, '431'],
    ['an address without measure', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, '431'],
    [
      'two lengths',
      `POST / HTTP/1.1\r\n${host}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
      '400',
    ],
    [
      'a length and chunks, which two servers may read differently',
      `POST / HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      '400',
    ],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', '400'],
    [
      'a body too long',
      `POST / HTTP/1.1\r\n${host}Content-Length: 2000\r\n\r\n${'a'.repeat(2000)}`,
      '413',
    ],
    [
      'a packed body',
      `POST / HTTP/1.1\r\n${host}Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc`,
      '415',
    ],
    [
      'a body packed twice',
      `POST / HTTP/1.1\r\n${host}Content-Encoding: identity, br\r\nContent-Length: 3\r\n\r\nabc`,
      '415',
    ],
    [
      'a body that says it is as it is',
      `POST / HTTP/1.1\r\n${host}Content-Encoding: identity\r\nContent-Length: 3\r\n\r\nabc`,
      '200',
    ],
    [
      'another method in a header',
      `GET / HTTP/1.1\r\n${host}X-HTTP-Method-Override: DELETE\r\n\r\n`,
      '200',
    ],
  ])('with %s', async (_, request, status) => {
    expect(await ask(request)).toContain(status)
  })

  it('keeps its method whatever else it says', async () => {
    const { port } = await listening({ pause: 20 })
    const { socket, text, closed } = open(port)
    socket.write(`GET /?_method=DELETE HTTP/1.1\r\n${host}X-Method-Override: PUT\r\n\r\n`)
    await closed
    expect(text()).toMatch(/GET$/)
  })
})
