import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { clientAddress, isLoopback, networkOf } from './clientAddress.ts'

/** What is taken for the client of a request over this connection with this X-Forwarded-For. */
async function seen(proxyHops: number, connection: string | undefined, forwarded?: string) {
  const app = new Hono().get('/', (context) =>
    context.json(clientAddress(context, proxyHops) ?? null),
  )
  const headers: Record<string, string> =
    forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  const env =
    connection === undefined ? undefined : { incoming: { socket: { remoteAddress: connection } } }
  return await (await app.request('/', { headers }, env)).json()
}

describe('who asks', () => {
  it.each([
    [
      'without a proxy of ours, the connection, whatever is claimed',
      0,
      '198.51.100.7',
      '203.0.113.1',
      '198.51.100.7',
    ],
    ['an IPv4 address in the dress of IPv6', 0, '::ffff:198.51.100.7', undefined, '198.51.100.7'],
    ['behind one proxy, the last', 1, '127.0.0.1', '203.0.113.1, 198.51.100.7', '198.51.100.7'],
    [
      'behind two, the last but one',
      2,
      '10.0.0.2',
      '6.6.6.6, 198.51.100.7, 10.0.0.1',
      '198.51.100.7',
    ],
    ['with its port', 1, '127.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
    ['IPv6 with its port', 1, '127.0.0.1', '[2001:DB8::1]:4711', '2001:db8::1'],
    ['round the proxies, the connection', 2, '198.51.100.7', '203.0.113.1', '198.51.100.7'],
    ['without the header, the connection', 1, '198.51.100.7', undefined, '198.51.100.7'],
    ['a name that is no address, the connection', 1, '198.51.100.7', 'unknown', '198.51.100.7'],
    ['no connection at all', 1, undefined, undefined, null],
  ])('%s', async (_, hops, connection, forwarded, expected) => {
    expect(await seen(hops, connection, forwarded)).toBe(expected)
  })

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['2001:0db8:0001::', '2001:db8:1:0'],
    ['::1', '0:0:0:0'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('knows the machine itself', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', '10.0.0.1', '2001:db8::1'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
