import { Hono } from 'hono'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Door, publicActor } from '../platform/operation/index.ts'
import { createWebsite } from './app.tsx'
import { page } from './frame/page.ts'
import { createMonitoring } from './monitoring.ts'

const secrets = ['Frauenhaus', 'Hafenweg', '203.0.113.7', 'schuldnerberatung-003', 'mein Mann']
const door = (): Door => ({
  city: 'test',
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
  database: undefined as never, // these pages need none
})

let lines: string
let server: Hono
beforeEach(() => {
  lines = ''
  const stream = {
    write(line: string) {
      lines += line
    },
  }
  const log = pino({ level: 'debug' }, stream)
  const monitoring = createMonitoring({ door, log })
  const shown = { kind: 'page', title: 'Seite', body: <h1>Seite</h1> } as const
  const website = createWebsite({
    door,
    city: () => ({ name: 'Teststadt', demo: false, locales: ['de', 'en'] }),
    pages: [
      page({ method: 'get', path: '/', answer: () => shown }),
      page({ method: 'get', path: '/hilfe', answer: () => shown }),
      page({ method: 'get', path: '/hilfe/angebot/:id', answer: () => shown }),
      page({
        method: 'post',
        path: '/hilfe/angebot/:id/stimmt-nicht',
        answer: ({ form }) => {
          throw new Error(`could not keep ${form.get('message')}\n    at ${form.get('message')}`)
        },
      }),
    ],
    assets: (name) => `/assets/${name}`,
    log,
  })
  server = new Hono()
    .use('*', monitoring.observe)
    .route('/', monitoring.endpoints)
    .route('/', website)
})
const ask = (path: string, init: RequestInit = {}) =>
  server.request(path, { ...init, headers: { 'X-Real-IP': '203.0.113.7', ...init.headers } })
/** A request that comes over a connection from there. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const askFigures = (address = '127.0.0.1', headers = {}) =>
  server.request('/metrics', { headers }, from(address))
const figures = async () => (await askFigures()).text()

describe('what is watched of requests', () => {
  it.each([
    ['/hilfe?frage=Frauenhaus&ort=Hafenweg', '/hilfe'],
    ['/hilfe/angebot/schuldnerberatung-003', '/hilfe/angebot/:id'],
    ['/en', '/:locale{[a-z]{2,8}}'],
    ['/Frauenhaus/Hafenweg', '/*'],
  ])('%s is counted and logged by its pattern alone', async (path, pattern) => {
    await ask(path)
    expect(JSON.parse(lines)).toMatchObject({ route: pattern, method: 'GET', msg: 'request' })
    expect(await figures()).toContain(`nahbei_http_requests_total{route="${pattern}"`)
    for (const secret of secrets) expect(lines + (await figures())).not.toContain(secret)
  })

  it('tells of a bug where it is, and nothing of what somebody wrote', async () => {
    const answer = await ask('/hilfe/angebot/schuldnerberatung-003/stimmt-nicht', {
      method: 'POST',
      body: new URLSearchParams({ message: 'mein Mann' }),
    })
    expect(answer.status).toBe(500)
    expect(lines).toContain('monitoring.test.tsx')
    for (const secret of secrets) expect(lines).not.toContain(secret)
  })

  it('keeps its figures on the machine', async () => {
    const outside = await askFigures('198.51.100.7')
    const answers = [
      outside,
      await askFigures('::ffff:198.51.100.7'),
      await askFigures('127.0.0.1', { 'X-Forwarded-For': '127.0.0.1' }),
      await askFigures('127.0.0.1', { Forwarded: 'for=127.0.0.1' }),
      await server.request('/metrics'),
    ]
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(404))
    expect((await askFigures('::1')).status).toBe(200)
    for (const { headers } of [outside, await askFigures()]) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
