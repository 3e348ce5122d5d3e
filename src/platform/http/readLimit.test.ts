import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { limitReads } from './readLimit.ts'

let clock: number
beforeEach(() => {
  clock = 0
})

function server(proxyHops = 0) {
  const app = new Hono()
    .use(
      '*',
      limitReads({
        proxyHops,
        perSecond: 10,
        burst: 50,
        now: () => clock,
        refuse: (context, seconds) =>
          context.text('langsam', 429, { 'Retry-After': String(seconds) }),
      }),
    )
    .all('*', (context) => context.text('gut'))
  return async (from: string, path = '/', init: RequestInit = {}) =>
    app.request(path, init, { incoming: { socket: { remoteAddress: from } } })
}
type Ask = ReturnType<typeof server>

async function statuses(ask: Ask, count: number, ...of: Parameters<Ask>) {
  const answers = await Promise.all(Array.from({ length: count }, () => ask(...of)))
  return answers.map(({ status }) => status)
}
const allowed = (list: number[]) => list.filter((status) => status === 200).length

describe('reads from one sender', () => {
  it('are bounded, and go on at a steady pace', async () => {
    const ask = server()
    expect(allowed(await statuses(ask, 60, '198.51.100.7'))).toBe(30)
    const refused = await ask('198.51.100.7')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    clock += 1000
    expect(allowed(await statuses(ask, 60, '198.51.100.7'))).toBe(10)
  })

  it('leave others alone, and leave room to send what was typed', async () => {
    const ask = server()
    await statuses(ask, 60, '198.51.100.7')
    expect((await ask('198.51.100.8')).status).toBe(200)
    const post = { method: 'POST', body: 'x' }
    expect(allowed(await statuses(ask, 60, '198.51.100.7', '/', post))).toBe(20)
  })

  it('count together from one IPv6 connection, whichever address it takes', async () => {
    const ask = server()
    const addresses = Array.from({ length: 60 }, (_, i) => `2001:db8:1:2::${i.toString(16)}`)
    const answers = await Promise.all(addresses.map((address) => ask(address)))
    expect(allowed(answers.map(({ status }) => status))).toBe(30)
    expect((await ask('2001:db8:1:3::1')).status).toBe(200)
  })

  it('are free for the machine itself, for files and for whoever watches', async () => {
    const ask = server()
    expect(allowed(await statuses(ask, 100, '127.0.0.1'))).toBe(100)
    expect(allowed(await statuses(ask, 100, '198.51.100.7', '/assets/nahbei.css'))).toBe(100)
    expect(allowed(await statuses(ask, 100, '198.51.100.7', '/health'))).toBe(100)
  })

  it('are told apart behind a proxy that is set', async () => {
    const ask = server(1)
    const from = (address: string) => ({ headers: { 'X-Forwarded-For': `6.6.6.6, ${address}` } })
    expect(allowed(await statuses(ask, 60, '127.0.0.1', '/', from('198.51.100.7')))).toBe(30)
    expect((await ask('127.0.0.1', '/', from('198.51.100.8'))).status).toBe(200)
  })
})
