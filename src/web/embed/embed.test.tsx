import { beforeAll, describe, expect, it } from 'vitest'
import { doorTo } from '../../../tests/builders/offersInMemory.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import type { WebParts } from '../render.tsx'
import { createEmbed, embedGuidePage } from './index.ts'

let ask: (path: string) => Promise<Response>
beforeAll(() => {
  const door = doorTo([
    {
      id: 'schuldenrat',
      texts: { de: { name: 'Rat bei Schulden', summary: 'Hilft mit <Briefen>.' } },
      types: ['schuldnerberatung'],
      site: { street: 'Hafenweg', postalCode: '40210' },
    },
    {
      id: 'zuflucht',
      texts: { de: { name: 'Zuflucht für Frauen' } },
      types: ['frauenhaus'],
      site: { street: 'Geheimweg' },
    },
  ])
  const parts: WebParts = {
    door: () => door,
    city: () => ({ name: 'Musterstadt', demo: false, locales: ['de', 'leicht', 'en', 'ru'] }),
    pages: [embedGuidePage],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    origin: () => 'https://hilfe.example.org',
  }
  const app = createEmbed(parts).route('/', createWebsite(parts))
  ask = async (path) => await app.request(path)
})

const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? ''

describe('the search for other sites', () => {
  it.each(['/einbetten', '/en/einbetten', '/einbetten?frage=schulden'])(
    'may be framed, with neither script nor cookie: %s',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(200)
      expect(policyOf(answer)).toContain('frame-ancestors *')
      expect(policyOf(answer)).toContain("script-src 'none'")
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await answer.text()).not.toMatch(/<script|style="/)
    },
  )

  it.each(['/einbetten/anleitung', '/en/einbetten/anleitung', '/unsinn', '/xx/einbetten'])(
    'no other page may be framed: %s',
    async (path) => {
      expect(policyOf(await ask(path))).toContain("frame-ancestors 'none'")
    },
  )

  it('shows offers that open outside of the frame, and the way to all of them', async () => {
    const html = await (await ask('/einbetten?frage=schulden')).text()
    expect(html).toMatch(/<a href="\/hilfe\/angebot\/schuldenrat" target="_blank" rel="noopener">/)
    expect(html).toContain('Hilft mit &lt;Briefen&gt;.')
    expect(html).toContain('href="/hilfe?frage=schulden"')
    const links = html.match(/<a [^>]*>/g) ?? []
    expect(links.filter((link) => !link.includes('target="_blank"'))).toEqual([])
  })

  it('keeps a secret address', async () => {
    const html = await (await ask('/einbetten?art=frauenhaus')).text()
    expect(html).toContain('Zuflucht für Frauen')
    expect(html).toContain('Die Adresse ist geheim.')
    expect(html).not.toContain('Geheimweg')
  })

  it('says in the language of the frame that there is nothing', async () => {
    const html = await (await ask('/en/einbetten?art=krankenhaus')).text()
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toContain('We have found no offer for this here.')
  })

  it('says which words are German in a frame of another language', async () => {
    const html = await (await ask('/ru/einbetten?frage=долги')).text()
    expect(html).toContain('<html lang="ru"')
    expect(html).toContain('<span lang="de">Rat bei Schulden</span>')
    expect(html).toContain('<p lang="de">Hilft mit')
    expect(html).toContain('Показать все результаты')
  })

  it('comes with the text to put into a page', async () => {
    const html = await (await ask('/en/einbetten/anleitung')).text()
    expect(html).toContain('&lt;iframe src=&quot;https://hilfe.example.org/en/einbetten&quot;')
  })
})
