import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createAssets } from './index.ts'
import { kernInUse } from './kern.ts'

const assets = createAssets()
const site = new Hono().route('/assets', assets.serve)
const get = (url: string, encoding = 'identity') =>
  site.request(url, { headers: { 'accept-encoding': encoding } })

describe('the asset server', () => {
  it('gives the stylesheet compressed, for ever, under an address that holds its hash', async () => {
    const url = assets.url('nahbei.css')
    expect(url).toMatch(/^\/assets\/nahbei\.[0-9a-f]{12}\.css$/)
    const response = await get(url, 'gzip, br;q=0')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const body = new Uint8Array(await response.arrayBuffer())
    expect(body.byteLength).toBeLessThan(25_000)
    const css = gunzipSync(body).toString()
    expect(css).toContain('.kern-btn--primary')
    expect(css).toContain('.site-header')
    expect(css).not.toContain('.kern-accordion')
  })

  it('leaves a first view within its budget: styles and both weights of the font', async () => {
    let bytes = 0
    for (const name of ['nahbei.css', 'fira-sans-400.woff2', 'fira-sans-600.woff2', 'favicon.svg'])
      bytes += (await (await get(assets.url(name), 'br')).arrayBuffer()).byteLength
    expect(bytes).toBeLessThan(75_000)
  })

  it('names no asset in the stylesheet that is not served', async () => {
    const css = await (await get(assets.url('nahbei.css'))).text()
    const urls = [...css.matchAll(/url\((\/assets\/[^)]+)\)/g)].map(([, url]) => url ?? '')
    expect(urls.length).toBeGreaterThanOrEqual(6)
    for (const url of urls) expect((await get(url)).status).toBe(200)
  })

  it('refuses an unknown name and does not answer for other files', async () => {
    expect(() => assets.url('nahbei.js')).toThrow('nahbei.js')
    expect((await get('/assets/nahbei.000000000000.css')).status).toBe(404)
    const other = await get('/assets/..%2findex.ts')
    expect(other.status).toBe(404)
    expect(other.headers.get('cache-control')).toBe('no-store')
    expect(other.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the extract of KERN', () => {
  const kern = `:root { --a: var(--b); --b: red; --c: blue }
    .kern-btn, .kern-accordion { color: var(--a) } .kern-accordion p { color: var(--c) } p { margin: 9px }`

  it('keeps the rules of components in use and the tokens they read', () => {
    const css = kernInUse(kern, '').replace(/\s+/g, ' ')
    expect(css).toContain('--b: red')
    expect(css).toContain('.kern-btn { color')
    expect(css).not.toContain('accordion')
    expect(css).not.toContain('--c')
    expect(css).not.toContain('9px')
  })

  it('names no sides, so that Arabic pages mirror', () => {
    const sided = '.kern-fieldset { padding-left: 1px; float: left; clear: right; right: 2px }'
    const css = kernInUse(sided, '')
    expect(css).not.toMatch(/[\s-](left|right)\b/)
    expect(css).toContain('padding-inline-start: 1px; float: inline-start; clear: inline-end')
  })

  it('keeps tokens that only our own styles read', () => {
    expect(kernInUse(kern, 'a { color: var(--c) }')).toContain('--c: blue')
  })
})
