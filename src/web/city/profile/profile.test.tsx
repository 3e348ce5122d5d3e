import { beforeAll, describe, expect, it } from 'vitest'
import { anAtlas } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames, square } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { atlasPart } from '../../../contexts/atlas/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { measuresPart } from '../../../contexts/measures/index.ts'
import { offersPart } from '../../../contexts/offers/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { Door } from '../../../platform/operation/index.ts'
import { createWebsite } from '../../app.tsx'
import { cityPages } from '../pages.ts'

let door: Door
let site: ReturnType<typeof createWebsite>

const eachQuarter = (partsAt: (index: number) => [number, number]) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, partsAt(index)]))

beforeAll(async () => {
  const { app } = await testDatabase()
  const old = (id: string, x: number) => ({
    level: 'quartier',
    id,
    name: `Alt ${id}`,
    parent: 'bezirk 01',
    validUntil: '2019-12-31',
    geometry: square(x, 0, 1, 1),
  })
  const keys = await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withEvenResidents(2024)
    .withArea(old('a1', 0))
    .withArea(old('a2', 1))
    // Am Anger is all of one old quarter and half of another.
    .withCrosswalk('quartier a1 2019-12-31', 'quartier 0101', 1, 'residents')
    .withCrosswalk('quartier a2 2019-12-31', 'quartier 0101', 0.5, 'residents')
    .insertInto(app)
  await anAtlas()
    .withIndicator({
      id: 'armut',
      title: 'Kinder in Armut',
      direction: 'lowerIsBetter',
      combine: 'ratio',
      per: 100,
      statistic: 'proportion',
      numerator: 'arme Kinder',
      denominator: 'Kinder unter 15 Jahren',
    })
    .withParts(
      'armut',
      2023,
      eachQuarter((index) => [index === 7 ? 300 : 100, 1000]),
    )
    .withParts('armut', 2018, {
      'quartier a1 2019-12-31': [100, 1000],
      'quartier a2 2019-12-31': [400, 1000],
    })
    .withIndicator({
      id: 'ruhe',
      title: 'Ruhe',
      combine: 'ratio',
      per: 100,
      statistic: 'proportion',
    })
    .withParts(
      'ruhe',
      2023,
      eachQuarter(() => [500, 1000]),
    )
    .withIndicator({ id: 'geheim', title: 'Geheimes', combine: 'ratio', per: 100 })
    .withParts(
      'geheim',
      2023,
      eachQuarter(() => [1, 10]),
    )
    .withParts('geheim', 2018, { 'quartier a1 2019-12-31': [100, 1000] })
    .withValue({
      indicator: 'geheim',
      area: 'quartier a2 2019-12-31',
      year: 2018,
      protected: true,
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

async function html(path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(200)
  const all = await response.text()
  return all.slice(all.indexOf('<main'))
}
const read = async (path: string) =>
  (await html(path))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

const hafen = '/stadt/quartier/0204-hafen'
const anger = '/stadt/quartier/0101-am-anger'

describe('the profile of an area', () => {
  it('tells in words what lies beyond chance, as a range of persons', async () => {
    const text = await read(hafen)
    // 300 of 1,000 by Wilson: 27.2 to 32.9 %; the city has 1,000 of 8,000.
    expect(text).toContain('Kinder in Armut : 30,0 % (2023)')
    expect(text).toContain('etwa 27 bis 33 von 100 Kindern unter 15 Jahren')
    expect(text).toContain('gesichert über dem der ganzen Stadt (12,5 %)')
    expect(text).toContain('Die Zahlen nennen keine Ursachen.')
  })

  it('finds nothing notable where everything is within chance', async () => {
    const text = await read('/stadt/quartier/0202-feldmark')
    expect(text).not.toContain('Ruhe : 50,0')
    expect(text).not.toMatch(/Ruhe[^.]*gesichert (höher|niedriger)/)
  })

  it('shows value, interval, standing in words and shape, place and how sure it is', async () => {
    const page = await html(hafen)
    const text = await read(hafen)
    expect(text).toContain(
      '27,2 bis 32,9 gesichert höher als in der ganzen Stadt (12,5 %), also schlechter',
    )
    expect(text).toContain('Platz 1 von 8')
    expect(page).toContain('standing--higher standing--worse')
    expect(await read(anger)).toContain('Platz 2 von 8, mit Zufall Platz 2 bis 8')
    // The spine: on the left what is worse.
    expect(text).toContain('schlechter (höher) besser (niedriger)')
    expect(text).toContain('Alle Gebiete: 10,0 bis 30,0.')
  })

  it('gives each thought of a fact a line of its own in easy language', async () => {
    const page = await html(`/leicht${hafen}`)
    expect(page).toMatch(/<p class="thought">[^<]*27 bis 33 von 100 Kindern unter 15 Jahren\.<\/p>/)
  })

  it('leads to a comparison', async () => {
    expect(await html(hafen)).toContain('href="/stadt/vergleich?gebiete=quartier/0204-hafen"')
  })
})

describe('values of other borders', () => {
  it('are nowhere until they are asked for, and then always marked', async () => {
    const before = await read(anger)
    expect(before).toContain('Auch Werte aus früheren oder späteren Grenzen zeigen')
    expect(before).not.toContain('≈')
    const text = await read(`${anger}?umgerechnet=ja`)
    // 100 and half of 400, of 1,000 and half of 1,000: 20 %.
    expect(text).toMatch(
      /2018 ≈ 20,0 geschätzt umgerechnet, \S+ .*% der Menschen in geteilten Gebieten/,
    )
    expect(text).toContain('Geteilte Gebiete sind nach der Zahl der Menschen aufgeteilt.')
    // No part of what the series says.
    expect(text).not.toContain('20,0 % (2018)')
  })

  it('are not made of protected ones, and say so', async () => {
    const text = await read(`${anger}?umgerechnet=ja`)
    expect(text).toContain('Wo ein geschützter Wert eingehen müsste, gibt es keine Schätzung.')
    expect(text).toMatch(/2018 – keine Schätzung \(geschützt\)/)
  })

  it('go from new borders to old ones, too', async () => {
    const text = await read('/stadt/quartier/a1-alt-a1?umgerechnet=ja')
    expect(text).toMatch(/2023 ≈ 10,0 geschätzt umgerechnet/)
  })

  it('stand apart from the course of an area on the page of an indicator', async () => {
    const text = await read('/stadt/kennzahl/armut?ebene=quartier&gebiet=0101-am-anger')
    expect(text).toContain('Am Anger in anderen Grenzen: geschätzt umgerechnete Werte')
    expect(text).toMatch(/2018 ≈ 20,0 geschätzt umgerechnet/)
    expect(await read('/stadt/kennzahl/armut?ebene=quartier&gebiet=0204-hafen')).not.toContain('≈')
  })

  it('have no switch where borders never changed', async () => {
    expect(await read(hafen)).not.toContain('Grenzen zeigen')
  })
})
