import { crc32, gunzipSync, inflateSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createAssets } from './index.ts'
import { kernInUse } from './kern.ts'

const assets = createAssets()
const site = new Hono().route('/assets', assets.serve)
const get = (url: string, encoding = 'identity') =>
  site.request(url, { headers: { 'accept-encoding': encoding } })

/** Reads an RGB picture without filters, its checksums too. */
function readPng(bytes: Uint8Array) {
  const file = Buffer.from(bytes)
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const named = file.subarray(at + 4, at + 8 + length)
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4))
    at += 12 + length
  }
  const header = chunks.get('IHDR')!
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(chunks.get('IDAT')!)
  expect(rows.length).toBe((width * 3 + 1) * height)
  const colourAt = (x: number, y: number) => {
    const from = y * (width * 3 + 1) + 1 + x * 3
    return rows.subarray(from, from + 3).toString('hex')
  }
  return { width, height, colourAt }
}

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

  it('has the sign as a PNG for the home screen of an iPhone: a light house on green, no clear corner', async () => {
    const response = await get(assets.url('icon-180.png'))
    expect(response.headers.get('content-type')).toBe('image/png')
    const { width, height, colourAt } = readPng(new Uint8Array(await response.arrayBuffer()))
    expect([width, height]).toEqual([180, 180])
    for (const [x, y] of [
      [0, 0],
      [179, 179],
      [90, 20],
    ] as const)
      expect(colourAt(x, y)).toBe('0b5a55')
    // The top of the roof, a wall, and the light in the middle, as the SVG has them.
    expect(colourAt(90, 45)).toBe('ffffff')
    expect(colourAt(51, 110)).toBe('ffffff')
    expect(colourAt(90, 104)).toBe('ffd9a0')
    const svg = await (await get(assets.url('favicon.svg'))).text()
    for (const part of ['#0b5a55', '#ffffff', '#ffd9a0', 'M9 24L9 14.5L16 8L23 14.5L23 24'])
      expect(svg).toContain(part)
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
