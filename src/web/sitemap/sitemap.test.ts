import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { snapshotOf } from '../../../tests/builders/door.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { publicActor } from '../../platform/operation/index.ts'
import { snapshotParts } from '../../snapshotParts.ts'
import { createSitemap } from './index.ts'

let site: Hono
let demo: Hono
const origin = 'https://hilfe.example.de'

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Tafel & Treff').ofType('tafel').at(0, 0).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(1, 1, 'Geheimweg', '40777').insertInto(app)
  await offer('Alte Tafel').ofType('tafel').gone('2025-03-31').insertInto(app)
  const snapshot = await snapshotOf(app, snapshotParts)
  const of = (isDemo: boolean) =>
    createSitemap({
      door: () => ({
        city: 'test',
        actor: publicActor,
        now: () => new Date('2025-06-01T10:00:00Z'),
        snapshot: () => snapshot,
        database: app,
      }),
      city: () => ({ locales: ['de', 'leicht', 'en', 'ar'], demo: isDemo }),
      origin: () => origin,
    })
  site = of(false)
  demo = of(true)
})

const get = async (path: string, from = site) => {
  const response = await from.request(path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const places = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at)
const listed = async (locale: string) => places((await get(`/sitemap/${locale}-1.xml`)).text)

describe('robots.txt', () => {
  it('keeps machines out of the work area, of accounts and of every search, in every language', async () => {
    const { text, headers } = await get('/robots.txt')
    const lines = text.split('\n')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(lines[0]).toBe('User-agent: *')
    for (const path of ['/arbeit', '/en/arbeit', '/ar/konto', '/leicht/anmelden', '/*?', '/api/'])
      expect(lines).toContain(`Disallow: ${path}`)
    expect(lines).not.toContain('Disallow: /')
    expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })

  it('keeps the help of a made-up city out of search engines altogether', async () => {
    expect((await get('/robots.txt', demo)).text.split('\n')).toContain('Disallow: /')
  })
})

describe('the sitemap', () => {
  it('names a file for each complete language, under the public address', async () => {
    const { text, headers } = await get('/sitemap.xml')
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(places(text)).toEqual(
      ['de', 'leicht', 'en'].map((locale) => `${origin}/sitemap/${locale}-1.xml`),
    )
  })

  it('lists pages, kinds of help, offers and areas that are there, in the language of the file', async () => {
    const german = await listed('de')
    for (const path of [
      '/',
      '/jetzt-hilfe',
      '/hilfe/thema/wohnung',
      '/hilfe/art/tafel',
      '/hilfe/angebot/tafel-treff',
      '/stadt/quartier/0101-am-anger',
    ])
      expect(german).toContain(origin + path)
    expect(new Set(german).size).toBe(german.length)
    expect(
      german.filter((address) => /alte-tafel|art\/schuldner|\?|de\/arbeit/.test(address)),
    ).toEqual([])
    expect(await listed('en')).toContain(`${origin}/en/hilfe/angebot/tafel-treff`)
    for (const file of ['ar-1', 'xx-1', 'de-2'])
      expect((await get(`/sitemap/${file}.xml`)).status).toBe(404)
  })

  it('has the page of a secret place and nothing of the place', async () => {
    const all = (await Promise.all(['de', 'leicht', 'en'].map(listed))).flat().join('\n')
    expect(all).toContain('/hilfe/angebot/frauenhaus')
    expect(all).not.toMatch(/geheimweg|40777/i)
  })
})
