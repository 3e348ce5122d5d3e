import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDataSite, openDataSite, origin } from '../../../tests/builders/openDataSite.ts'
import { createLog } from '../../platform/log/log.ts'
import { openPngMaker } from '../../platform/png/index.ts'
import { createWebsite } from '../app.tsx'
import { createEmbed } from '../embed/index.ts'
import type { WebParts } from '../render.tsx'
import { createPictures, dataPages } from './index.ts'

const png = openPngMaker({
  worker: new URL('../../pngWorker.ts', import.meta.url),
  longestQueue: 2,
})
afterAll(() => png.close())

const siteOf = ({ door }: OpenDataSite) => {
  const parts: WebParts = {
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: dataPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    origin: () => origin,
  }
  const app = createEmbed(parts)
    .route('/', createPictures({ ...parts, png }))
    .route('/', createWebsite(parts))
  return async (path: string, headers: Record<string, string> = {}) =>
    await app.request(path, { headers })
}

let get: ReturnType<typeof siteOf>
let other: ReturnType<typeof siteOf>
let large: ReturnType<typeof siteOf>
beforeAll(async () => {
  get = siteOf(await openDataSite())
  other = siteOf(await openDataSite({ osmBorders: true }))
  large = siteOf(await openDataSite({ moreQuarters: 4 }))
})
const read = async (path: string) => await (await get(path)).text()

describe('a picture as SVG', () => {
  it.each(['karte', 'rangfolge', 'verlauf', 'verteilung', 'trichter'])(
    'stands on its own: %s',
    async (figure) => {
      const answer = await large(`/daten/grafik/armut/${figure}.svg?ebene=quartier`)
      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
      const svg = await answer.text()
      expect(svg).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      )
      // Nothing that another page or program would lack.
      expect(svg).not.toMatch(/\bclass=|\bstyle=|<style|<script|href=|var\(--|NaN|undefined/)
      for (const words of [
        'Arm, &quot;sehr&quot; arm',
        'Musterhausen',
        'Quelle: Einwohnerregister, Amt für Statistik',
        'Lizenz: CC BY 4.0',
        'Stand 1. Januar 2025',
        `${origin}/daten/kennzahl/armut`,
      ])
        expect(svg).toContain(words)
      expect(svg).toMatch(/<title id="titel">.*<\/title>/)
      expect(svg).toMatch(/<desc id="beschreibung">.*<\/desc>/s)
    },
  )

  it('shows what is secret and what is unknown by patterns, each with its name', async () => {
    const svg = await read('/daten/grafik/heikel/karte.svg')
    expect(svg).toContain('fill="url(#protected)"')
    expect(svg).toContain('fill="url(#unknown)"')
    expect(svg).toContain('geschützt (1 Gebiet)')
    expect(svg).toMatch(/unbekannt \(\d Gebiete\)/)
  })

  it('draws what the address chooses, in the language it chooses', async () => {
    const svg = await read('/en/daten/grafik/armut/rangfolge.svg?ebene=bezirk&zeit=2021')
    expect(svg).toContain('xml:lang="en"')
    expect(svg).toContain('Source: Einwohnerregister')
    expect(svg).toContain('Südstadt')
    expect(svg).not.toContain('Hafen')
    const course = await read('/daten/grafik/armut/verlauf.svg?ebene=quartier&gebiet=0204')
    expect(course).toContain('Hafen')
  })

  it('tells how many areas have which value, and what chance can make of them', async () => {
    const spread = await read('/daten/grafik/armut/verteilung.svg?ebene=quartier&gebiet=0204')
    expect(spread).toMatch(/<title>7,5 bis unter 8,0: 1 Gebiet<\/title>/)
    expect(spread).toContain('Ganze Stadt: 4')
    expect(spread).toContain('Hafen: 7,5')
    const funnel = await (await large('/daten/grafik/armut/trichter.svg?ebene=quartier')).text()
    expect(funnel).toContain('998 von 1.000 Werten liegen innerhalb')
    expect(funnel.match(/<title>Siedlung \d:/g)).toHaveLength(4)
    // Eight areas are too few for it.
    expect((await get('/daten/grafik/armut/trichter.svg')).status).toBe(404)
  })

  it('names whose borders a map is drawn by, and OpenStreetMap as its licence asks', async () => {
    expect(await read('/daten/grafik/armut/karte.svg')).toContain('Grenzen: Einwohnerregister')
    const svg = await (await other('/daten/grafik/armut/karte.svg?ebene=quartier')).text()
    expect(svg).toContain('© Mitwirkende von OpenStreetMap, ODbL 1.0')
    expect(await (await other('/daten/grafik/armut/rangfolge.svg')).text()).not.toContain(
      'OpenStreetMap',
    )
  })

  it('may be shown by other sites, and is kept by its tag', async () => {
    const answer = await get('/daten/grafik/armut/karte.svg')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const again = await get('/daten/grafik/armut/karte.svg', {
      'if-none-match': answer.headers.get('etag')!,
    })
    expect(again.status).toBe(304)
  })

  it.each([
    '/daten/grafik/nichts/karte.svg',
    '/daten/grafik/armut/karte.svg?ebene=nichts',
    '/daten/grafik/armut/karte.svg?zeit=1800',
    '/daten/grafik/armut/torte.svg',
    '/daten/grafik/armut/karte.gif',
  ])('is not there: %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('a picture as PNG', () => {
  it('is 1,200 pixels wide, with our letters', async () => {
    const answer = await get('/daten/grafik/armut/rangfolge.png')
    expect(answer.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1200)
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  it('is kept: who asks again gets the same bytes', async () => {
    const [a, b] = [
      await get('/daten/grafik/armut/karte.png'),
      await get('/daten/grafik/armut/karte.png'),
    ]
    expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(true)
  })

  it('makes others wait or come again, rather than draw without end', async () => {
    const answers = await Promise.all(
      ['2019', '2021', '2023', '2021-x'].flatMap((zeit) =>
        ['bezirk', 'quartier'].map((ebene) =>
          get(`/daten/grafik/armut/rangfolge.png?ebene=${ebene}&zeit=${zeit}`),
        ),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3)
    expect(statuses).toContain(503)
    const busy = answers.find(({ status }) => status === 503)
    expect(busy?.headers.get('retry-after')).toBe('5')
    expect((await get('/daten/grafik/armut/rangfolge.png')).status).toBe(200)
  })
})

describe('the maker of pictures', () => {
  it('tells of a drawing that it cannot read, and draws the next one', async () => {
    expect(await png.make('<svg', 100)).toMatchObject({ kind: 'failed' })
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'
    expect(await png.make(square, 100)).toMatchObject({ kind: 'made' })
  })

  it('lets one sender wait for so many and no more', async () => {
    const maker = openPngMaker({
      worker: new URL('../../pngWorker.ts', import.meta.url),
      mostOfOne: 1,
    })
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'
    const made = await Promise.all(['a', 'a', 'b'].map((sender) => maker.make(square, 100, sender)))
    expect(made.map(({ kind }) => kind)).toEqual(['made', 'tooMany', 'made'])
    await maker.close()
    expect(await maker.make(square, 100)).toEqual({ kind: 'busy' })
  })
})

describe('the page of an indicator’s data', () => {
  it('offers files, pictures, the text to embed, and the citation', async () => {
    const html = await read('/daten/kennzahl/armut')
    for (const ending of [
      'csv',
      'xlsx',
      'geojson',
      'parquet',
      'jsonstat.json',
      'csv-metadata.json',
    ])
      expect(html).toContain(`href="/daten/kennzahl/armut.${ending}"`)
    for (const figure of ['karte', 'rangfolge', 'verlauf']) {
      expect(html).toContain(`src="/daten/grafik/armut/${figure}.svg"`)
      expect(html).toContain(`href="/daten/grafik/armut/${figure}.png"`)
    }
    expect(html).toContain(
      `&lt;iframe src=&quot;${origin}/einbetten/kennzahl/armut?figur=karte&quot;`,
    )
    expect(html).toContain(
      'Quelle: Einwohnerregister, Amt für Statistik. Lizenz: CC BY 4.0. Stand 01.01.2025.',
    )
  })

  it('keeps what derives from OpenStreetMap apart', async () => {
    const html = await (await other('/daten/kennzahl/armut')).text()
    expect(html).toContain('href="/daten/osm/kennzahl/armut.geojson"')
    expect(html).not.toContain('href="/daten/kennzahl/armut.geojson"')
    expect(html).toContain('href="/daten/kennzahl/armut.csv"')
  })

  it('leads files in other languages to their one address', async () => {
    const answer = await get('/en/daten/kennzahl/armut.csv?zeit=2021')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/daten/kennzahl/armut.csv?zeit=2021',
    ])
    expect((await get('/daten/kennzahl/armut.exe')).status).toBe(404)
    expect((await get('/daten/kennzahl/nichts')).status).toBe(404)
  })
})

describe('a figure in a frame of another site', () => {
  it('may be framed, with neither script nor cookie, and tells its values as a table', async () => {
    const answer = await get('/einbetten/kennzahl/armut?figur=rangfolge&ebene=quartier&zeit=2023')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors *')
    expect(policy).toContain("script-src 'none'")
    expect(answer.headers.get('set-cookie')).toBeNull()
    const html = await answer.text()
    expect(html).not.toMatch(/<script|style="/)
    expect(html).toContain('src="/daten/grafik/armut/rangfolge.svg?ebene=quartier&amp;zeit=2023"')
    expect(html).toMatch(/<th scope="row">Hafen<\/th><td class="number">7,5\u00a0%<\/td>/)
    const links = html.match(/<a [^>]*>/g) ?? []
    expect(links.filter((link) => !link.includes('target="_blank"'))).toEqual([])
  })

  it.each(['/einbetten/kennzahl/nichts', '/daten/kennzahl/armut', '/xx/einbetten/kennzahl/armut'])(
    'nothing else may be: %s',
    async (path) => {
      expect((await get(path)).headers.get('content-security-policy')).toContain(
        "frame-ancestors 'none'",
      )
    },
  )
})
