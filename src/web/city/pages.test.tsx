import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../tests/builders/atlas.ts'
import { aCity, quarterNames, square } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { atlasPart } from '../../contexts/atlas/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { measuresPart } from '../../contexts/measures/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Door } from '../../platform/operation/index.ts'
import { createWebsite } from '../app.tsx'
import { cityPages } from './pages.ts'

let door: Door
let site: ReturnType<typeof createWebsite>

const eachQuarter = (valueAt: (index: number) => number) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, valueAt(index)]))

const eachQuarterParts = (partsAt: (index: number) => [number, number]) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, partsAt(index)]))

beforeAll(async () => {
  const { app } = await testDatabase()
  const keys = await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withEvenResidents(2022)
    .withEvenResidents(2024)
    .withWords({ topics: [{ id: 'arbeit', title: { de: 'Arbeit & Geld', en: 'Work' } }] })
    .withArea({
      level: 'quartier',
      id: '0101',
      name: 'Anger und Bach',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0101', 0.6, 'residents')
    .withCrosswalk('quartier 0101 2019-12-31', 'quartier 0102', 0.4, 'residents')
    .insertInto(app)
  await anAtlas()
    .withIndicator({
      id: 'arbeitslos',
      title: 'Arbeitslosigkeit',
      topic: 'arbeit',
      direction: 'lowerIsBetter',
      combine: 'residents',
    })
    .withValues(
      'arbeitslos',
      2021,
      eachQuarter((index) => 10 - index),
    )
    .withValues(
      'arbeitslos',
      2023,
      eachQuarter((index) => index * 2),
    )
    .withIndicator({
      id: 'anteil',
      title: 'Kinder in Armut',
      direction: 'lowerIsBetter',
      combine: 'ratio',
      per: 100,
      statistic: 'proportion',
    })
    .withParts(
      'anteil',
      2022,
      eachQuarterParts((index) => [90 + index, 1000]),
    )
    .withParts(
      'anteil',
      2023,
      eachQuarterParts((index) => [index === 0 ? 20 : index === 7 ? 300 : 100, 1000]),
    )
    // No spreadsheet may take the unit for a formula.
    .withIndicator({ id: 'heikel', title: 'Heikles', combine: 'none', unit: '-2+cmd' })
    .withValues('heikel', 2023, {
      'quartier 0101': 'protected',
      'quartier 0102': 4,
      'quartier 0103': 9,
      'quartier 0104': 20,
    })
    .insertInto(app, keys)
  door = await publicDoor(app, [cityPart, atlasPart, offersPart, measuresPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: cityPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const get = async (path: string) => await site.request(path)
async function read(path: string): Promise<string> {
  const response = await get(path)
  expect(response.status, path).toBe(200)
  // Only what is read: no tags, no blanks that HTML drops anyway.
  const html = await response.text()
  return plain(html.slice(html.indexOf('<main')))
}
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

describe('/stadt', () => {
  it('tells how many live here, and leads to areas and topics', async () => {
    const html = await (await get('/stadt')).text()
    expect(plain(html)).toContain('8.000 Menschen leben in Musterhausen (31. Dezember 2024)')
    expect(plain(html)).toContain('2 Bezirke und 8 Quartiere')
    expect(html).toContain('href="/stadt/bezirk/01-nordstadt"')
    expect(plain(html)).toContain('Arbeit & Geld')
  })

  it('finds areas by name, goes straight to the only one, and says when there is none', async () => {
    const only = await get('/stadt?name=Duesselhoefe')
    expect([only.status, only.headers.get('location')]).toEqual([
      303,
      '/stadt/quartier/0104-duesselhoefe',
    ])
    const several = await read('/stadt?name=stadt')
    expect(several).toContain('Gefunden für „stadt“')
    expect(several).toContain('Gartenstadt')
    expect(await read('/stadt?name=Xanten')).toContain('Kein Gebiet heißt „Xanten“')
    expect(await (await get('/stadt?name=%3Cq%3E')).text()).toContain('value="&lt;q&gt;"')
  })
})

describe('/stadt/:level', () => {
  it('lists all areas in their larger areas, and the borders of the past apart', async () => {
    const html = await (await get('/stadt/quartier')).text()
    expect(plain(html)).toContain('8 Quartiere')
    expect(plain(html)).toContain('In Nordstadt (4)')
    expect(html).toContain('href="/stadt/quartier?stand=2019-12-31"')
    const past = await read('/stadt/quartier?stand=2019')
    expect(past).toContain('Diese Grenzen galten bis 31. Dezember 2019')
    expect(past).toContain('Anger und Bach')
    expect(past).not.toContain('Gartenstadt')
  })

  it.each(['/stadt/planet', '/stadt/quartier?stand=gestern'])('knows no %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('/stadt/:level/:area', () => {
  it('shows value, city and difference in words, and where the figures come from', async () => {
    const text = await read('/stadt/quartier/0204-hafen')
    expect(text).toContain('Quartier in Südstadt')
    expect(text).toContain('Hier leben 1.000 Menschen (31. Dezember 2024).')
    expect(text).toContain('Das sind fast genauso viele wie am 31. Dezember 2022.')
    expect(text).toContain('14,0 % 2023')
    expect(text).toContain('höher als in der ganzen Stadt (7,0 %)')
    expect(text).toContain('Verlauf: 3,0 % (2021), 14,0 % (2023).')
    expect(text).toContain('Stand: 31. Dezember 2024. Lizenz: CC BY 4.0')
    expect(text).toContain('Nachbarn mit gemeinsamer Grenze Feldmark Gartenstadt')
  })

  it('says "geschützt" and "keine Werte", never zero', async () => {
    expect(await read('/stadt/quartier/0101-am-anger')).toContain('Heikles geschützt')
    const unknown = await read('/stadt/quartier/0204-hafen')
    expect(unknown).toContain('Zu einer Kennzahl gibt es für dieses Gebiet keine Werte')
  })

  it('marks what was computed here', async () => {
    const text = await read('/stadt/bezirk/02-suedstadt')
    expect(text).toContain('11,0 % 2023, eigene Berechnung')
    expect(text).toContain('Summe aus 4 kleineren Gebieten')
  })

  it('says of an area of the past until when it held and what followed', async () => {
    const text = await read('/stadt/quartier/0101-anger-und-bach')
    expect(text).toContain('in diesen Grenzen bis 31. Dezember 2019')
    expect(text).toContain('Am Anger (60 % der Menschen)')
    expect(text).not.toContain('Arbeitslosigkeit 0')
  })

  it('has one address, and knows no other area', async () => {
    const byId = await get('/stadt/quartier/0104')
    expect(byId.headers.get('location')).toBe('/stadt/quartier/0104-duesselhoefe')
    expect((await get('/stadt/quartier/0999-nirgends')).status).toBe(404)
  })

  it('speaks easy language and English, and keeps the language in its links', async () => {
    const english = await (await get('/en/stadt/quartier/0204-hafen')).text()
    expect(plain(english)).toContain('1,000 people live here (31 December 2024).')
    expect(english).toContain('href="/en/stadt/quartier/0202-feldmark"')
    expect(await read('/leicht/stadt/quartier/0204-hafen')).toContain('viel größer als')
  })
})

describe('/stadt/kennzahl/:id', () => {
  it('tells the finding, the classes with their numbers, and the ranking', async () => {
    const html = await (await get('/stadt/kennzahl/arbeitslos?ebene=quartier')).text()
    const text = plain(html)
    expect(text).toContain('Am höchsten: Hafen (14,0 %). Am niedrigsten: Am Anger (0,0 %).')
    expect(text).toMatch(/1 Hafen Südstadt 14,0 %.*8 Am Anger Nordstadt 0,0 %/)
    const counts = [...html.matchAll(/>(\d+) Gebiete?</g)].map(([, count]) => Number(count))
    expect(counts.length).toBeLessThanOrEqual(5)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8)
  })

  it('sorts by link', async () => {
    const text = await read('/stadt/kennzahl/arbeitslos?ebene=quartier&sortierung=name')
    expect(text).toMatch(/Am Anger .* Bachviertel .* Centrum .* Hafen/)
  })

  it('shows protected and unknown areas by pattern and by word', async () => {
    const html = await (await get('/stadt/kennzahl/heikel')).text()
    expect(html).toContain('fill="url(#kennzahl-protected)"')
    expect(html).toContain('fill="url(#kennzahl-unknown)"')
    expect(plain(html)).toContain('geschützt 1 Gebiet')
    expect(plain(html)).toContain('unbekannt 4 Gebiete')
  })

  it('says how sure a difference to the city is, in words and with its interval', async () => {
    const html = await (await get('/stadt/kennzahl/anteil?ebene=quartier')).text()
    const text = plain(html)
    // Ganze Stadt: 920 of 8,000; 300 of 1,000 by Wilson: 27.2 to 32.9 %.
    expect(text).toContain(
      'Gesichert höher als die Stadt: 1. Gesichert niedriger: 1. Kein gesicherter Unterschied: 6.',
    )
    expect(text).toMatch(/Hafen Südstadt 30,0 % 27,2 bis 32,9 schlechter 300 von 1\.000/)
    expect(text).toMatch(/Am Anger Nordstadt 2,0 % 1,3 bis 3,1 besser 20 von 1\.000/)
    expect(text).toContain('lägen von 8 etwa 0 durch Zufall')
    expect(text).toContain('Verfahren von Wilson, 95 %.')
  })

  it('has no interval where the cases are not known, and says so', async () => {
    const text = await read('/stadt/kennzahl/arbeitslos?ebene=quartier')
    expect(text).toContain('Für diese Kennzahl gibt es keinen Vertrauensbereich.')
    expect(text).not.toContain('Gegen\u00adüber der Stadt')
  })

  it('divides colours by the way chosen in the address', async () => {
    const counts = async (query: string) => {
      const html = await (await get(`/stadt/kennzahl/arbeitslos?ebene=quartier&${query}`)).text()
      const legend = html.slice(html.indexOf('<ul class="classes"'), html.indexOf('<figcaption'))
      return [...plain(legend).matchAll(/(\S.*?) (\d+) Gebiete?/g)].map(
        ([, name, count]) => `${name}: ${count}`,
      )
    }
    // Values 0, 2 … 14.
    expect(await counts('einteilung=eigen&grenzen=5%3B+10,5')).toEqual([
      'unter 5: 3',
      '5 bis unter 10,5: 3',
      '10,5 und mehr: 2',
    ])
    expect(await counts('einteilung=gleich')).toHaveLength(3)
    expect(await counts('einteilung=quantile')).toHaveLength(5)
    expect(await counts('einteilung=stadtwert')).toHaveLength(5)
  })

  it.each(['10;5', '1;2;3;4;5', 'viel'])(
    'says that the borders %s cannot be used',
    async (borders) => {
      const path = `/stadt/kennzahl/arbeitslos?einteilung=eigen&grenzen=${encodeURIComponent(borders)}`
      const html = await (await get(path)).text()
      expect(plain(html)).toContain('Diese Grenzen passen nicht.')
      expect(html).toContain(`value="${borders}"`)
    },
  )

  it('shows the course of an area beside the city’s, and keeps the choice in its links', async () => {
    const path = '/stadt/kennzahl/anteil?ebene=quartier&gebiet=0204-hafen'
    const html = await (await get(path)).text()
    expect(plain(html)).toContain(
      'Hafen: von 9,7 % (2022) auf 30,0 % (2023). Der Anstieg ist gesichert.',
    )
    expect(html).toContain('gebiet=0204-hafen&amp;sortierung=name')
    expect(plain(html)).toContain('Hafen Südstadt (gewähltes Gebiet)')
    // Of an area that is not there the page does not fall over.
    expect((await get('/stadt/kennzahl/anteil?gebiet=mond')).status).toBe(200)
  })

  it('shows how values are spread', async () => {
    const text = await read('/stadt/kennzahl/arbeitslos?ebene=quartier')
    expect(text).toContain('Die Hälfte der Gebiete liegt zwischen 4,0 % und 10,0 %.')
    expect(text).toContain('2 bis unter 3: 1 Gebiet')
  })

  it('is quoted with city, level, time, source, licence and address', async () => {
    const text = await read('/stadt/kennzahl/anteil?ebene=quartier')
    expect(text).toContain('Musterhausen: Kinder in Armut, Quartiere, 2023. Quelle: ')
    expect(text).toContain('http://localhost/stadt/kennzahl/anteil?ebene=quartier&zeit=2023')
  })

  it('draws every area of a level through time on one scale, with its table', async () => {
    const text = await read('/stadt/kennzahl/arbeitslos/verlauf?ebene=quartier')
    expect(text).toContain(
      'Von 8 Gebieten ist der letzte Wert bei 4 höher und bei 4 niedriger als der erste.',
    )
    expect(text).toContain('Maßstab: von 0,0 % (unten) bis 14,0 % (oben).')
    expect(text).toContain('Hafen 3,0 14,0')
    expect((await get('/stadt/kennzahl/glueck/verlauf')).status).toBe(404)
  })

  it('leads whoever has the old address of its table to the new one', async () => {
    const response = await get('/stadt/kennzahl/heikel.csv?ebene=quartier')
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/daten/kennzahl/heikel.csv?ebene=quartier',
    ])
  })

  it.each([
    '/stadt/kennzahl/glueck',
    '/stadt/kennzahl/arbeitslos?zeit=1999',
    '/stadt/kennzahl/glueck.csv',
  ])('knows no %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('/stadt/zusammenhang', () => {
  it('lays two indicators side by side, and claims nothing about few areas', async () => {
    const text = await read('/stadt/zusammenhang?x=arbeitslos&y=anteil&ebene=quartier')
    expect(text).toContain('Nur für 8 Gebiete sind beide Werte bekannt.')
    expect(text).toContain('Das Bild sagt nicht, dass das eine das andere bewirkt.')
    expect(text).toMatch(/Hafen 14,0 % 30,0 %/)
    const html = await (
      await get('/stadt/zusammenhang?x=arbeitslos&y=anteil&ebene=quartier')
    ).text()
    expect(html).toContain('x=arbeitslos&amp;y=anteil&amp;ebene=quartier&amp;zeit=2021')
    const before = await read('/stadt/zusammenhang?x=arbeitslos&y=anteil&ebene=quartier&zeit=2021')
    expect(before).toMatch(/Hafen 3,0 % 9,7 %/)
    expect(before).toContain('Arbeitslosigkeit, %, 2021')
  })

  it('says what is missing where two indicators do not meet', async () => {
    expect(await read('/stadt/zusammenhang?x=anteil&y=anteil')).toContain(
      'Wählen Sie zwei verschiedene Kennzahlen.',
    )
    const missing = await read('/stadt/zusammenhang?x=heikel&y=anteil&ebene=quartier')
    expect(missing).toContain(
      'Für 5 weitere Gebiete ist einer der beiden Werte unbekannt oder geschützt.',
    )
    expect((await get('/stadt/zusammenhang?x=glueck&y=anteil')).status).toBe(404)
  })
})

describe('every page about the city', () => {
  const paths = [
    '/stadt',
    '/stadt/quartier',
    '/stadt/quartier/0101-am-anger',
    '/stadt/quartier/0101-anger-und-bach',
    '/stadt/bezirk/01-nordstadt',
    '/stadt/kennzahlen',
    '/stadt/kennzahl/arbeitslos',
    '/stadt/kennzahl/arbeitslos/verlauf',
    '/stadt/kennzahl/heikel',
    '/stadt/kennzahl/anteil',
    '/stadt/zusammenhang',
  ]
  it.each(paths.flatMap((path) => [path, `/leicht${path}`, `/en${path}`]))(
    '%s has one h1, unique ids, working links and nothing that the content policy blocks',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).not.toMatch(/ style=|<script(?![^>]* src=)|<style|undefined|NaN|\[object/)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
      for (const [, name] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(name)
      const links = new Set(
        [...html.matchAll(/href="((?!\/assets)[^"#]*\/stadt[^"#]*)/g)].map(([, to]) => to!),
      )
      for (const to of links)
        expect((await get(to.replaceAll('&amp;', '&'))).status, `${path} → ${to}`).toBe(200)
    },
  )
})
