import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../platform/log/log.ts'
import { type Door, publicActor } from '../platform/operation/index.ts'
import { createWebsite } from './app.tsx'
import { page } from './frame/page.ts'

let version: number
let rendered: number
beforeEach(() => {
  version = 1
  rendered = 0
})

const door = (): Door => ({
  city: 'test',
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => ({ version, publishedAt: new Date(), get: () => undefined as never }),
  database: undefined as never, // no page here needs it
})

const pages = [
  page({
    method: 'get',
    path: '/',
    answer: () => ({ kind: 'page', title: 'Anfang', body: <h1>Anfang</h1>, keepFor: 60 }),
  }),
  page({
    method: 'get',
    path: '/hilfe/:what',
    answer: ({ params, link, query }) => {
      rendered++
      return {
        kind: 'page',
        title: `Hilfe ${params.what}`,
        body: <a href={link('/stadt')}>{query.get('frage') ?? params.what}</a>,
        keepFor: query.has('frage') ? undefined : 60,
      }
    },
  }),
  page({
    method: 'get',
    path: '/karte',
    choices: ['ebene', 'zeit'],
    answer: ({ query }) => {
      rendered++
      const level = query.get('ebene')
      return {
        kind: 'page',
        title: 'Karte',
        body: <h1>{level}</h1>,
        keepFor: level === 'mond' ? 0 : 60,
      }
    },
  }),
  page({
    method: 'post',
    path: '/melden',
    answer: ({ form }) =>
      form.get('text')
        ? { kind: 'redirect', path: '/danke' }
        : { kind: 'page', status: 422, title: 'Melden', body: <h1>Bitte ausfüllen</h1> },
  }),
  page({
    method: 'get',
    path: '/weg',
    answer: () => ({ kind: 'failure', failure: { kind: 'notFound', what: 'x' } }),
  }),
  page({
    method: 'get',
    path: '/kaputt',
    answer: () => {
      throw new Error('geheim: Mein Mann schlägt mich')
    },
  }),
]
const site = createWebsite({
  door,
  city: () => ({ name: 'Teststadt', demo: false, locales: ['de', 'leicht', 'en', 'ar'] }),
  pages,
  assets: (name) => `/assets/${name}`,
  log: createLog({ logLevel: 'silent' }),
})
const post = (path: string, body: string) =>
  site.request(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })

describe('the website', () => {
  it('shows a page in each language of the city and stays on it when the language is switched', async () => {
    const text = await (await site.request('/en/hilfe/miete?seite=2')).text()
    expect(text).toContain('<html lang="en" dir="ltr">')
    expect(text).toContain('href="/hilfe/miete?seite=2"')
    expect(text).toContain('href="/leicht/hilfe/miete?seite=2"')
    expect(text).toContain('<a href="/en/stadt">miete</a>')
  })

  it('says so where a language is not translated, mirrors it, and marks the German text', async () => {
    const text = await (await site.request('/ar/hilfe/miete')).text()
    expect(text).toContain('<html lang="ar" dir="rtl">')
    expect(text).toMatch(/<main id="inhalt" tabindex="-1" lang="de" dir="ltr">/)
    expect(text).toContain('هذه الصفحة غير متوفرة بعد بلغة العربية')
  })

  it.each([
    ['/gibt-es-nicht', 404, 'Diese Seite gibt es nicht'],
    ['/xx/hilfe/miete', 404, 'Diese Seite gibt es nicht'],
    ['/weg', 404, 'Diese Seite gibt es nicht'],
    ['/leicht/weg', 404, 'Hier geht es weiter'],
    ['/en/weg', 404, 'This page does not exist'],
  ])('answers %s in plain words', async (path, status, words) => {
    const answer = await site.request(path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
  })

  it('is whole as a part of a larger server, too', async () => {
    const server = new Hono().route('/', site)
    const answer = await server.request('/en/gibt-es-nicht')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toContain('This page does not exist')
  })

  it.each([
    ['/hilfe/miete/?frage=x', '/hilfe/miete?frage=x'],
    ['/en//', '/en'],
    ['/de', '/'],
    ['/de/hilfe/miete?frage=x', '/hilfe/miete?frage=x'],
    ['//evil.example/', null],
  ])('leads from a second address to the first: %s', async (path, target) => {
    const answer = await site.request(`https://stadt.example${path}`)
    expect(answer.headers.get('location')).toBe(target)
    expect(answer.status).toBe(target ? 308 : 404)
  })

  it('gives a bug a reference number and tells nothing of what happened', async () => {
    const answer = await site.request('/kaputt')
    const text = await answer.text()
    expect(answer.status).toBe(500)
    expect(text).toMatch(/<strong>\d{6}-\d{7}<\/strong>/)
    expect(text).not.toContain('geheim')
  })

  it('keeps a page while the snapshot stays the same, and never one that holds a question', async () => {
    await site.request('/hilfe/miete')
    await site.request('/hilfe/miete')
    expect(rendered).toBe(1)
    version = 2
    await site.request('/hilfe/miete')
    expect(rendered).toBe(2)
    const asked = await site.request('/hilfe/miete?frage=Gewalt')
    await site.request('/hilfe/miete?frage=Gewalt')
    expect(rendered).toBe(4)
    expect(asked.headers.get('cache-control')).toBe('no-store')
    expect(asked.headers.get('etag')).toBeNull()
  })

  it('keeps a page under one address only, so that nobody can fill the memory with copies', async () => {
    await site.request('/hilfe/essen')
    for (const copy of ['?a=1', '?a=2', '?a=1', '?']) await site.request(`/hilfe/essen${copy}`)
    expect(rendered).toBe(4)
    for (let i = 0; i < 2; i++) await site.request('/hilfe/%65ssen')
    expect(rendered).toBe(6)
  })

  it('keeps a page for each of its choices, in whatever order, and for nothing else', async () => {
    for (const query of ['ebene=a&zeit=1', 'zeit=1&ebene=a', 'ebene=a&zeit=1'])
      expect(await (await site.request(`/karte?${query}`)).text()).toContain('<h1>a</h1>')
    expect(rendered).toBe(1)
    await site.request('/karte?ebene=b&zeit=1')
    expect(rendered).toBe(2)
    const others = ['ebene=a&utm=x', 'ebene=a&ebene=a', 'ebene=mond', `ebene=${'a'.repeat(81)}`]
    for (const query of others) for (const _ of [1, 2]) await site.request(`/karte?${query}`)
    expect(rendered).toBe(2 + 2 * others.length)
  })

  it('does not repeat an endless query in its links', async () => {
    const text = await (await site.request(`/hilfe/miete?x=${'y'.repeat(10_000)}`)).text()
    expect(text.length).toBeLessThan(10_000)
  })

  it('answers 304 to a browser that has the page already', async () => {
    const first = await site.request('/')
    const again = await site.request('/', {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('packs pages for browsers that can unpack them', async () => {
    const answer = await site.request('/', { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    const text = brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()
    expect(text).toContain('<h1>Anfang</h1>')
  })

  it('redirects after a form that went through, and keeps a form that did not', async () => {
    const through = await post('/en/melden', 'text=Neue+Zeiten')
    expect(through.status).toBe(303)
    expect(through.headers.get('location')).toBe('/en/danke')
    expect((await post('/melden', 'text=')).status).toBe(422)
  })

  it('refuses forms that are not forms, or too large', async () => {
    const json = await site.request('/melden', { method: 'POST', body: '{}' })
    expect(json.status).toBe(422)
    expect((await post('/melden', `text=${'x'.repeat(300_000)}`)).status).toBe(422)
  })

  it('sends no referrer, allows no inline script and no frame', async () => {
    const { headers } = await site.request('/')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('escapes what comes from outside', async () => {
    const text = await (await site.request('/hilfe/x?frage=<script>alert(1)</script>')).text()
    expect(text).not.toContain('<script>alert')
  })
})
