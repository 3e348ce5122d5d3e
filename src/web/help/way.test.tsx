import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { insertStreets, riverTown } from '../../../tests/builders/network.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { placeOf } from '../../kernels/routing/testing/sketch.ts'
import { createLog } from '../../platform/log/log.ts'
import { furtherLocales } from '../../platform/texts/index.ts'
import { createWebsite } from '../app.tsx'
import { helpPages } from './index.ts'

let site: Hono

beforeAll(async () => {
  const { app } = await testDatabase()
  const [west, south] = [placeOf(-3000, -3000).lon, placeOf(-3000, -3000).lat]
  const [east, north] = [placeOf(3000, 3000).lon, placeOf(3000, 3000).lat]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  await aCity()
    .withLevel('bezirk', 'Bezirk', 'Bezirke')
    .withArea({
      ...{ level: 'bezirk', id: '01', name: 'Uferstadt' },
      geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
    })
    .insertInto(app)
  await insertStreets(app, riverTown)
  const at = (east: number, north: number) => ({
    site: { ...placeOf(east, north), street: 'Beispielweg', houseNumber: '1' },
  })
  const advice = (name: string) => offer(name).ofType('schuldnerberatung')
  await advice('Beratung Treppe').with(at(400, -100)).insertInto(app)
  await advice('Beratung Brücke').with(at(10, 210)).insertInto(app)
  await advice('Beratung Bordstein').with(at(0, 890)).insertInto(app)
  await advice('Beratung Fern').with(at(0, 20_000)).insertInto(app)
  await advice('Beratung Ohne Adresse').insertInto(app)
  await advice('Beratung Geheim').with(at(20, 0)).protected().insertInto(app)
  for (const [number, east] of [
    [1, 0],
    [40, 400],
  ] as const)
    await app
      .insertInto('city.address')
      .values({
        ...{ id: `s${number}`, street: 'Südstraße', number_from: number, number_to: number },
        ...{ ...placeOf(east, 0), part: 'test' },
      })
      .execute()
  await app
    .insertInto('city.address')
    .values({
      ...{ id: 'n', street: 'Nordweg', number_from: 1, number_to: 1 },
      ...{ ...placeOf(0, 200), part: 'test' },
    })
    .execute()
  const door = await publicDoor(app, [cityPart, offersPart])
  site = createWebsite({
    door: () => door,
    city: () => ({
      name: 'Musterhausen',
      demo: false,
      locales: ['de', 'leicht', 'en', ...furtherLocales],
    }),
    pages: helpPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const get = async (address: string) => {
  const response = await site.request(address)
  return { status: response.status, html: await response.text() }
}
/** What a reader sees of the main part, in one line. */
const mainText = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z#\d]+;/g, ' ')
    .replace(/\s+/g, ' ')
const read = async (address: string) => mainText((await get(address)).html)
const search = (more: Record<string, string> = {}) =>
  `/hilfe?${new URLSearchParams({ frage: 'Schulden', ort: 'Südstraße 1', ...more })}`
/** Names of the offers on the cards, in their order. */
const names = async (address: string) =>
  [...(await get(address)).html.matchAll(/Mehr erfahren: ([^"]+)"/g)].map(([, name]) => name)
/** The text of the card of an offer. */
async function card(address: string, name: string): Promise<string> {
  const { html } = await get(address)
  const cards = html
    .split('<article')
    .map((part) => mainText(`<main${part.split('</article>')[0]}</main>`))
  const found = cards.find((text) => text.includes(name))
  if (!found) throw new Error(`no card of ${name}`)
  return found
}

describe('minutes in the list of results', () => {
  it('go over the bridge, not over the water', async () => {
    // 2,200 m round by the bridge, 200 m as the crow flies.
    expect(await card(search(), 'Beratung Brücke')).toMatch(/2[78] Min\. zu Fuß/)
    expect(await card(search({ ort: 'Nordweg 1' }), 'Beratung Brücke')).toContain('1 Min. zu Fuß')
    expect(await read(search())).not.toContain('Luftlinie')
  })

  it('tell of steps, and of the way round them', async () => {
    const text = await card(search({ ort: 'Südstraße 40' }), 'Beratung Treppe')
    expect(text).toContain('1 Min. zu Fuß, 1 Treppe (30 Stufen)')
    expect(text).toMatch(/Rollstuhl: \d+–\d+ Min\./)
    const pram = await card(search({ ort: 'Südstraße 40', weg: 'kinderwagen' }), 'Beratung Treppe')
    expect(pram).toMatch(/1\d Min\. mit Kinderwagen/)
    expect(pram).not.toContain('Treppe (')
  })

  it('say in a wheelchair what nobody knows', async () => {
    const address = search({ ort: 'Nordweg 1', weg: 'rollstuhl' })
    expect(await card(address, 'Beratung Bordstein')).toMatch(
      /Rollstuhl: ab \d+ Min\., vielleicht kein freier Weg, [12] Bordsteine? unbekannt/,
    )
    expect(await card(search({ ort: 'Nordweg 1' }), 'Beratung Bordstein')).toContain(
      '9 Min. zu Fuß',
    )
  })

  it('take longer for who walks slowly', async () => {
    const slow = await card(search({ ort: 'Nordweg 1', weg: 'langsam' }), 'Beratung Bordstein')
    expect(slow).toContain('14 Min. langsam zu Fuß')
  })

  it('call nothing a walk that is none', async () => {
    expect(await card(search(), 'Beratung Fern')).toContain('nicht in 60 Min. zu erreichen')
    expect(await card(search(), 'Ohne Adresse')).not.toContain('Min.')
    expect(await card('/hilfe?frage=Schulden', 'Beratung Brücke')).not.toContain('Min.')
  })

  it('lead the order where somebody wants that', async () => {
    const near = await names(search({ reihe: 'weg' }))
    expect(near.filter((name) => /Treppe|Brücke|Bordstein|Fern/.test(name ?? ''))).toEqual([
      'Beratung Treppe',
      'Beratung Brücke',
      'Beratung Bordstein',
      'Beratung Fern',
    ])
    const north = await names(search({ reihe: 'weg', ort: 'Nordweg 1' }))
    expect(north.indexOf('Beratung Brücke')).toBeLessThan(north.indexOf('Beratung Treppe'))
  })

  it('limit the list, and leave out what nobody knows', async () => {
    const within = await names(search({ minuten: '10' }))
    expect(within).toContain('Beratung Treppe')
    expect(within).not.toContain('Beratung Brücke')
    const wheels = await read(search({ ort: 'Nordweg 1', minuten: '15', weg: 'rollstuhl' }))
    expect(wheels).not.toContain('Beratung Bordstein')
    // The kerb and the missing address.
    expect(wheels).toContain('Bei 2 weiteren Angeboten ist das nicht bekannt')
  })

  it('keep who is under way in every link, and nowhere else', async () => {
    const { html } = await get(search({ weg: 'rollstuhl', minuten: '30' }))
    expect(html).toContain('aria-current="true">Mit Rollstuhl')
    expect(html).toMatch(/href="\/hilfe\?[^"]*weg=rollstuhl[^"]*kostenlos=1|weg=rollstuhl/)
    expect(html).toContain('/weg?von=S%C3%BCdstra%C3%9Fe+1&amp;weg=rollstuhl')
  })
})

describe('the page of a way', () => {
  const way = (id: string, query: Record<string, string> = {}, prefix = '') =>
    `${prefix}/hilfe/angebot/${id}/weg?${new URLSearchParams(query)}`

  it('tells each turn in words, with what is in the way', async () => {
    const { html, status } = await get(way('beratung-bruecke', { von: 'Südstraße 1' }))
    expect(status).toBe(200)
    const text = mainText(html)
    expect(text).toMatch(/2[78] Min\. zu Fuß · 2,2 km/)
    expect(text).toContain('Gehen Sie 1,0 km auf der Südstraße .')
    expect(text).toMatch(/Dann links über die Brücke \( ?Alte Brücke ?\), 200 m/)
    expect(text).toContain('Dann links in den Nordweg , 990 m.')
    expect(text).toContain('Sie sind da.')
    expect(text).toContain('Uns ist nichts bekannt, was im Weg ist.')
    expect(html).toMatch(/<path class="way-sketch__line" d="M\d/)
    expect(await read(way('beratung-treppe', { von: 'Südstraße 40' }))).toContain(
      'Was im Weg ist: 1 Treppe (30 Stufen)',
    )
  })

  it('says of a wheelchair’s way what is not known', async () => {
    const text = await read(way('beratung-bordstein', { von: 'Nordweg 1', weg: 'rollstuhl' }))
    expect(text).toContain('vielleicht kein freier Weg')
    expect(text).toContain('Es sind zwei Zeiten')
    expect(text).toMatch(/[12] Bordsteine? unbekannt/)
  })

  it('asks from where, where nobody said or it is not known', async () => {
    expect(await read(way('beratung-treppe'))).toContain('Von wo?')
    expect(await read(way('beratung-treppe', { von: 'Xyzzyqua 12' }))).toContain(
      'Den Ort „Xyzzyqua 12“ kennen wir nicht.',
    )
    expect(await read('/hilfe/angebot/beratung-treppe')).toContain('Weg hierher')
  })

  it('says so where there is no way', async () => {
    expect(await read(way('beratung-fern', { von: 'Südstraße 1' }))).toContain(
      'Wir finden keinen Weg dorthin.',
    )
  })

  it('is there in every language', async () => {
    for (const locale of [...furtherLocales, 'leicht', 'en']) {
      const { html, status } = await get(
        way('beratung-treppe', { von: 'Südstraße 40' }, `/${locale}`),
      )
      expect(status).toBe(200)
      expect(mainText(html)).not.toContain('So gehen Sie')
    }
  })

  it('does not exist for a secret place, as for none at all', async () => {
    const answers = await Promise.all(
      ['beratung-geheim', 'beratung-ohne-adresse', 'gibt-es-nicht'].flatMap((id) =>
        ['Südstraße 1', 'Nordweg 1', ''].map((von) => get(way(id, von ? { von } : {}))),
      ),
    )
    const plain = ({ html }: { html: string }) =>
      html.replaceAll(/beratung-geheim|beratung-ohne-adresse|gibt-es-nicht|[?&]von=[^"&]*|\?/g, '')
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(new Set(answers.map(plain)).size).toBe(1)
    expect(await read('/hilfe/angebot/beratung-geheim')).not.toContain('Weg hierher')
  })
})

describe('a secret place', () => {
  it('stands where it stands, whoever asks from wherever, within however many minutes', async () => {
    const places = ['Südstraße 1', 'Südstraße 40', 'Nordweg 1']
    const choices: Record<string, string>[] = [
      { reihe: 'weg' },
      { minuten: '5' },
      { weg: 'rollstuhl', minuten: '5' },
    ]
    for (const more of choices) {
      const cards = new Set<string>()
      for (const ort of places) cards.add(await card(search({ ...more, ort }), 'Beratung Geheim'))
      expect(cards.size).toBe(1)
      expect([...cards][0]).not.toContain('Min.')
    }
    for (const ort of places)
      expect((await names(search({ reihe: 'weg', ort })))[0]).toBe('Beratung Geheim')
  })
})
