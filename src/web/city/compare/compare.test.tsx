import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames, square } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { atlasPart } from '../../../contexts/atlas/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { Door } from '../../../platform/operation/index.ts'
import { createWebsite } from '../../app.tsx'
import { comparePages } from './pages.ts'

let door: Door
let site: ReturnType<typeof createWebsite>

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withEvenResidents(2024)
    .withArea({
      level: 'quartier',
      id: '0101',
      name: 'Anger und Bach',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0101', 0.6, 'residents')
    .insertInto(app)
  await anAtlas()
    .withIndicator({
      id: 'armut',
      title: 'Kinder in Armut',
      direction: 'lowerIsBetter',
      combine: 'ratio',
      per: 100,
      statistic: 'proportion',
    })
    .withParts(
      'armut',
      2023,
      Object.fromEntries(
        quarterNames.map((name, at): [string, [number, number]] => [
          `quartier ${name}`,
          [at === 0 ? 50 : at === 7 ? 300 : 60, 1000],
        ]),
      ),
    )
    .withIndicator({ id: 'haushalte', title: '=Haushalte', combine: 'sum', unit: '' })
    .withValues('haushalte', 2023, { 'quartier 0101': 500, 'quartier 0204': 'protected' })
    .withIndicator({ id: 'miete', title: 'Miete', combine: 'residents', unit: 'Euro' })
    .withValues('miete', 2021, { 'quartier 0101': 9, 'quartier 0204': 12 })
    .withValues('miete', 2023, { 'quartier 0101': 10 })
    .withIndicator({ id: 'fern', title: 'Nur anderswo', combine: 'none' })
    .withValues('fern', 2023, { 'quartier 0201': 1 })
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: comparePages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const get = async (path: string) => await site.request(path)
async function read(path: string): Promise<string> {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  const html = await response.text()
  return html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

const three = 'quartier/0101-am-anger,quartier/0102-bachviertel,quartier/0204-hafen'

describe('/stadt/vergleich', () => {
  it('asks for areas, finds them by name and keeps those chosen', async () => {
    expect(await read('/stadt/vergleich')).toContain('Wählen Sie zwei bis fünf Gebiete.')
    const one = await read('/stadt/vergleich?gebiete=quartier/0204-hafen')
    expect(one).toContain('Wählen Sie noch mindestens ein Gebiet.')
    expect(one).toContain('Zum Beispiel: Feldmark')
    const added = await get('/stadt/vergleich?name=Duesselhoefe&gebiete=quartier%2F0204-hafen')
    expect([added.status, added.headers.get('location')]).toEqual([
      303,
      '/stadt/vergleich?gebiete=quartier/0204-hafen,quartier/0104-duesselhoefe',
    ])
    const several = await get('/stadt/vergleich?name=stadt&gebiete=quartier/0204-hafen')
    expect(await several.text()).toContain(
      'href="/stadt/vergleich?gebiete=quartier/0204-hafen,bezirk/01-nordstadt"',
    )
    expect(await read('/stadt/vergleich?name=Xanten')).toContain('Kein Gebiet heißt „Xanten“')
  })

  it('shows values with intervals, and calls higher only what is beyond chance', async () => {
    const text = await read(`/stadt/vergleich?gebiete=${three}`)
    expect(text).toContain('Am Anger, Bachviertel, Hafen im Vergleich')
    // Wilson: 5.0 % of 1,000 is 3.8 to 6.5; 6.0 % is 4.7 to 7.7; 30.0 % is 27.2 to 32.9.
    expect(text).toContain('Gesichert höher: Hafen als Am Anger und Bachviertel.')
    expect(text).toMatch(/Am Anger 5,0 % 3,8–6,5 gesichert niedriger \(besser\)/)
    expect(text).toMatch(/Hafen 30,0 % 27,2–32,9 gesichert höher \(schlechter\)/)
    const two = await read('/stadt/vergleich?gebiete=quartier/0101,quartier/0102')
    expect(two).toContain('Kein gesicherter Unterschied zwischen diesen Gebieten.')
  })

  it('says where a comparison says little, or nothing', async () => {
    const text = await read('/stadt/vergleich?gebiete=quartier/0101,quartier/0204')
    expect(text).toContain('Nur für ein Gebiet ist zu dieser Zeit ein Wert bekannt.')
    expect(text).toContain('geschützt')
    // Of the rent both are known in 2021 only, and nothing tells how far chance goes.
    expect(text).toMatch(/Miete 2021 Ob die Unterschiede Zufall sind, lässt sich hier nicht sagen/)
    expect(text).not.toContain('Nur anderswo')
    const nested = await read('/stadt/vergleich?gebiete=bezirk/02-suedstadt,quartier/0204-hafen')
    expect(nested).toContain('gehören zu verschiedenen Ebenen')
    expect(nested).toContain('Hafen und Südstadt haben gemeinsamen Boden.')
    expect(nested).not.toContain('Gesichert höher:')
    const past = await read(
      '/stadt/vergleich?gebiete=quartier/0101-anger-und-bach,quartier/0101-am-anger',
    )
    expect(past).toContain('Anger und Bach gibt es in diesen Grenzen nicht mehr.')
    expect(past).toContain('Anger und Bach und Am Anger haben gemeinsamen Boden.')
  })

  it('takes five at most, names what is not there, and breaks at nothing', async () => {
    const many = ['0101', '0102', '0103', '0104', '0201', '0202'].map((id) => `quartier/${id}`)
    const text = await read(`/stadt/vergleich?gebiete=${many.join(',')}`)
    expect(text).toContain('Gezeigt werden die ersten fünf.')
    expect(text).not.toContain('Feldmark entfernen')
    expect(await read('/stadt/vergleich?gebiete=quartier/0101,planet/mars')).toContain(
      'Diese Gebiete gibt es nicht: mars.',
    )
    const twice = await read('/stadt/vergleich?gebiete=quartier/0101,quartier/0101-am-anger')
    expect(twice).toContain('Wählen Sie noch mindestens ein Gebiet.')
    for (const odd of ['//', 'a/b/c', ',,,', '%3Cscript%3E/x', `quartier/${'x'.repeat(3000)}`])
      expect((await get(`/stadt/vergleich?gebiete=${odd}`)).status, odd).toBe(200)
  })

  it('is there as CSV: what is protected has no number, what looks like a formula does not run', async () => {
    const response = await get(`/stadt/vergleich.csv?gebiete=${three}`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = (await response.text()).trim().split('\r\n')
    expect(lines[0]).toMatch(/^kennzahl,titel,von,bis,ebene,gebiet_id,gebiet,wert,untere_grenze/)
    const hafen = lines.filter((line) => line.includes(',Hafen,'))
    expect(hafen[0]).toMatch(
      /^armut,Kinder in Armut,2023-01-01,2023-12-31,quartier,0204,Hafen,30,27\.2\d+,32\.9\d+,quelle,hoeher,/,
    )
    expect(hafen[1]).toContain("'=Haushalte")
    expect(hafen[1]).toContain('Hafen,,,,geschuetzt')
    expect((await get('/stadt/vergleich.csv?gebiete=quartier/0101')).status).toBe(422)
  })

  it.each(['', '/leicht', '/en'])(
    '%s has one h1, unique ids, and no gap in its texts',
    async (prefix) => {
      const html = await (await get(`${prefix}/stadt/vergleich?gebiete=${three}`)).text()
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).not.toMatch(/ style=|<style|undefined|NaN|\[object/)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    },
  )
})
