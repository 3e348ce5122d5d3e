import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../tests/builders/city.ts'
import { snapshotOf } from '../tests/builders/door.ts'
import { offer } from '../tests/builders/offer.ts'
import { type TestDatabase, testDatabase } from '../tests/database/index.ts'
import { type AppParts, composeApp } from './app.ts'
import { operations } from './composition.ts'
import { createBoundedServer } from './platform/http/server.ts'
import { createLog } from './platform/log/log.ts'
import type { SnapshotReader } from './platform/snapshot/part.ts'
import { snapshotParts } from './snapshotParts.ts'

/** The product behind one proxy, over real connections: senders are told apart by what the proxy says. */

let db: TestDatabase
let snapshot: SnapshotReader
let port: number
let ask: Ask
beforeAll(async () => {
  db = await testDatabase()
  await aCity().withDistricts().insertInto(db.app)
  await offer('Beratung').ofType('schuldnerberatung').insertInto(db.app)
  snapshot = await snapshotOf(db.app, snapshotParts)
  ;({ port, ask } = await listening())
})
const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
})

type Ask = (path: string, from: string, init?: RequestInit) => Promise<Response>

async function listening(reads?: AppParts['reads']): Promise<{ port: number; ask: Ask }> {
  const app = composeApp({
    city: { id: db.city, database: db.app },
    snapshot: () => snapshot,
    log: createLog({ logLevel: 'silent' }),
    origin: () => 'http://localhost:3000',
    proxyHops: 1,
    ...(reads ? { reads } : {}),
  })
  const server = createBoundedServer(getRequestListener(app.fetch), { proxyHops: 1 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP listener has one
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    port,
    ask: (path, from, init = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...init.headers, 'X-Forwarded-For': `6.6.6.6, ${from}` },
      }),
  }
}

let senders = 0
/** The address of somebody who was never here. */
const newSender = () => `198.51.${100 + (senders >> 8)}.${senders++ & 255}`

const form = '/hilfe/angebot/beratung/stimmt-nicht'
const sendForm = (from: string, fields: Record<string, string>, path = form) =>
  ask(path, from, { method: 'POST', body: new URLSearchParams(fields) })
const sendJson = (from: string, body: string, headers: Record<string, string> = {}) =>
  ask('/api/v1/offers/report-mistake', from, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
const keptAs = (message: string) =>
  db.owner.selectFrom('offers.report').select('kind').where('message', '=', message).execute()
const report = () => ({ id: randomUUID(), offer: 'beratung', kind: 'hours' })

describe('"Stimmt nicht?"', () => {
  it('takes ten reports an hour from one sender, then asks to wait and keeps what was typed', async () => {
    const from = newSender()
    for (let i = 0; i < 10; i++) expect((await sendForm(from, report())).status).toBe(303)
    const typed = { ...report(), message: 'Öffnet erst um <b>10</b>', contact: 'kim@example.org' }
    const refused = await sendForm(from, typed)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const html = await refused.text()
    expect(html).toContain('Öffnet erst um &lt;b&gt;10&lt;/b&gt;')
    expect(html).toContain('kim@example.org')
    expect(html).toMatch(/role="alert".*Warten Sie bitte (einen Moment|\d+ Minuten)/s)
    expect(await (await sendForm(from, typed, `/en${form}`)).text()).toContain('Please wait')
    expect(await keptAs(typed.message)).toEqual([])

    const problem = await sendJson(from, JSON.stringify(report()))
    expect(problem.status).toBe(429)
    expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problem.json()).toMatchObject({ type: 'about:blank#tooMany', status: 429 })
    expect((await sendForm(newSender(), report())).status).toBe(303)
  })

  it('keeps no address of whoever sends', async () => {
    const from = newSender()
    await sendForm(from, report())
    const rows = await Promise.all([
      db.owner.selectFrom('platform.rate').selectAll().execute(),
      db.owner.selectFrom('offers.report').selectAll().execute(),
      db.owner.selectFrom('platform.audit').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toContain(from)
  })
})

describe('somebody who asks for more than their share', () => {
  it('gets a calm page in their language, and JSON from the API; others notice nothing', async () => {
    const { ask } = await listening({ burst: 40, perSecond: 0.01 })
    const from = newSender()
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/', from)))
    const statuses = answers.map(({ status }) => status)
    await Promise.all(answers.map((answer) => answer.body?.cancel()))
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    const page = await ask('/en/hilfe', from)
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('<h1>Too many requests</h1>')
    const problem = await ask('/api/v1/city/show-city', from)
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    // What was typed still goes through.
    const body = new URLSearchParams(report())
    expect((await ask(form, from, { method: 'POST', body })).status).toBe(303)
    expect((await ask('/', newSender())).status).toBe(200)
    expect((await ask('/health', from)).status).toBe(200)
  })
})

describe('what is sent to break something', () => {
  it.each([
    ['ten thousand lists in each other', '['.repeat(10_000) + ']'.repeat(10_000), 422],
    ['lists that never end', '['.repeat(500_000), 422],
    [
      'them in a field',
      `{"id":"x","offer":${'['.repeat(10_000)}${']'.repeat(10_000)},"kind":"hours"}`,
      422,
    ],
    ['a body too long', JSON.stringify({ ...report(), message: 'a'.repeat(1_200_000) }), 422],
    ['a prototype', `{"__proto__":{"permission":"all"},"id":"${randomUUID()}"}`, 422],
    ['a number without measure', `{"id":1e999,"offer":"beratung","kind":"hours"}`, 422],
    [
      'a field twice, of which the last counts',
      `{"id":"${randomUUID()}","offer":"gibt-es-nicht","offer":"beratung","kind":"hours"}`,
      200,
    ],
    ['half a letter', JSON.stringify({ ...report(), message: '\ud83d' }), 422],
    ['a zero byte', JSON.stringify({ ...report(), message: 'a\0b' }), 422],
  ])('%s', async (_, body, status) => {
    const answer = await sendJson(newSender(), body)
    expect(answer.status).toBe(status)
  })

  it.each(['gzip', 'br', 'deflate', 'identity, gzip', 'x-unknown'])(
    'a body packed by %s is not unpacked',
    async (encoding) => {
      const headers = { 'Content-Encoding': encoding }
      const answer = await sendJson(newSender(), JSON.stringify(report()), headers)
      expect(answer.status).toBe(415)
      expect(answer.headers.get('accept-encoding')).toBe('identity')
    },
  )

  it('a form with a field twice is taken by its first', async () => {
    const message = `zweimal ${randomUUID()}`
    const body = new URLSearchParams([
      ['id', randomUUID()],
      ['message', message],
      ['kind', 'gone'],
      ['kind', 'hours'],
      ['kind', '<script>'],
    ])
    expect((await ask(form, newSender(), { method: 'POST', body })).status).toBe(303)
    expect(await keptAs(message)).toEqual([{ kind: 'gone' }])
  })

  it('another method is not taken from a header, a field or an address', async () => {
    const headers = { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' }
    const answer = await ask('/api/v1/offers/report-mistake?_method=POST', newSender(), { headers })
    expect(answer.status).toBe(404)
    const from = newSender()
    const sent = await sendForm(from, { ...report(), _method: 'DELETE' })
    expect(sent.status).toBe(303)
  })

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'FOO', 'DELETE', 'PUT', 'PATCH'])(
    'the method %s finds nothing',
    async (method) => {
      const socket = connect(port, '127.0.0.1')
      let got = ''
      socket.on('data', (chunk) => {
        got += chunk
      })
      const closed = new Promise((resolve) => socket.once('close', resolve))
      const request =
        'HTTP/1.1\r\nHost: stadt.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'
      socket.write(`${method} / ${request}`)
      await closed
      expect(got).not.toMatch(/^HTTP\/1.1 (200|5)/)
    },
  )
})

describe('every write that is open to the public', () => {
  it('has its limits, the shortest time first, none beyond a day', () => {
    const open = operations.filter((op) => op.effect === 'write' && op.permission === 'public')
    expect(open.length).toBeGreaterThan(3)
    for (const { name, limits = [] } of open) {
      expect(limits, name).not.toEqual([])
      const times = limits.map(({ seconds }) => seconds)
      expect(times, name).toEqual(times.toSorted((a, b) => a - b))
      for (const { most, seconds } of limits) {
        expect(most, name).toBeGreaterThan(0)
        expect(seconds, name).toBeLessThanOrEqual(86_400)
      }
    }
  })
})
