import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { readBody } from './readBody.ts'

const most = 1000
const requestOf = (body: string | Uint8Array | ReadableStream) =>
  new Request('http://stadt.example', { method: 'POST', body, duplex: 'half' })

/** A stream without end that counts what was taken of it. */
function endless() {
  const taken = { bytes: 0 }
  const stream = new ReadableStream({
    pull(controller) {
      taken.bytes += 400
      controller.enqueue(new Uint8Array(400).fill(97))
    },
  })
  return { taken, stream }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

describe('the body of a request', () => {
  it('is read as it was sent, letters across chunks too', async () => {
    const bytes = new TextEncoder().encode('Grüße 😀')
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await readBody(requestOf(stream), most)).toBe('Grüße 😀')
    expect(await readBody(new Request('http://stadt.example'), most)).toBe('')
  })

  it('is refused by its announced length, by its real length, and where it is no text', async () => {
    expect(await readBody(requestOf('a'.repeat(most)), most)).toHaveLength(most)
    expect(await readBody(requestOf('a'.repeat(most + 1)), most)).toBeUndefined()
    expect(await readBody(requestOf(Uint8Array.of(0xff, 0xfe)), most)).toBeUndefined()
  })

  it('is not taken in any further than it may be long', async () => {
    const { taken, stream } = endless()
    expect(await readBody(requestOf(stream), most)).toBeUndefined()
    expect(taken.bytes).toBeLessThan(3 * most)
  })

  it('is answered though it never ends, and nothing is broken by one that breaks off', async () => {
    const read: (string | undefined)[] = []
    const finished = Promise.withResolvers<void>()
    const server = createServer(
      getRequestListener(async (request) => {
        read.push(await readBody(request, most))
        if (read.length === 2) finished.resolve()
        return new Response(null, { status: 413 })
      }),
    )
    closing.push(() => server.closeAllConnections())
    closing.push(() => server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // a TCP listener has one
    const open = () => connect(port, '127.0.0.1')
    const head = 'POST / HTTP/1.1\r\nHost: stadt.example\r\n'

    const long = open()
    closing.push(() => long.destroy())
    long.write(`${head}Transfer-Encoding: chunked\r\n\r\n800\r\n${'a'.repeat(0x800)}\r\n`)
    const answer = await new Promise<Buffer>((resolve) => long.once('data', resolve))
    expect(answer.toString()).toContain('413')

    const broken = open()
    broken.write(`${head}Content-Length: 500\r\n\r\nabc`, () => broken.destroy())
    await finished.promise
    expect(read).toEqual([undefined, undefined])
  })
})
