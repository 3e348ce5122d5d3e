import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, square, within } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { readTile, tileAt } from '../../../../tests/builders/vectorTile.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { offersPart } from '../../../contexts/offers/index.ts'
import { createTiles } from './serve.ts'

let site: Hono

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withArea({
      level: 'quartier',
      id: 'alt',
      name: 'Alter Anger',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .insertInto(app)
  await offer('Schuldnerberatung Anger').ofType('schuldnerberatung').at(0, 0).insertInto(app)
  await offer('Frauenhaus').ofType('frauenhaus').at(1, 1, 'Geheimweg', '40777').insertInto(app)
  const door = await publicDoor(app, [cityPart, offersPart])
  site = new Hono().route('/karte/kacheln', createTiles({ door: () => door }))
})

const get = (path: string, headers: Record<string, string> = {}) =>
  site.request(`/karte/kacheln/${path}`, { headers })

const tileOf = async (layer: string, z: number, at = within(0, 0)) => {
  const { x, y } = tileAt(at, z)
  const answer = await get(`${layer}/${z}/${x}/${y}.pbf`)
  return answer.status === 204 ? {} : readTile(new Uint8Array(await answer.arrayBuffer()))
}

describe('tiles of areas', () => {
  it('hold the areas of a level with slug and name, and a place for each name', async () => {
    const { areas = [], names = [] } = await tileOf('areas.bezirk', 9)
    expect(areas.length).toBeGreaterThanOrEqual(2)
    expect(names.map(({ slug }) => slug).sort()).toEqual(areas.map(({ slug }) => slug).sort())
    for (const area of areas) expect(Object.keys(area).sort()).toEqual(['name', 'slug'])
  })

  it('hold the borders of the day that is asked for', async () => {
    const today = (await tileOf('areas.quartier', 9)).areas!.map(({ name }) => name)
    const then = (await tileOf('areas.quartier@2019-06-30', 9)).areas!.map(({ name }) => name)
    expect(then).toEqual(['Alter Anger'])
    expect(today).not.toContain('Alter Anger')
    expect(today.length).toBeGreaterThan(2)
  })

  it('show the part that lies in them, however near', async () => {
    const { areas = [] } = await tileOf('areas.quartier', 14, within(3, 1))
    expect(areas.length).toBeGreaterThan(0)
    expect(areas.length).toBeLessThan((await tileOf('areas.quartier', 9)).areas!.length)
  })

  it('may be kept for an hour, and are told apart by a mark', async () => {
    const { x, y } = tileAt(within(0, 0), 9)
    const path = `areas.bezirk/9/${x}/${y}.pbf`
    const plain = await get(path)
    expect(plain.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(plain.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
    const etag = plain.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': `"x", ${etag}` })).status).toBe(304)
    expect((await get(path, { 'if-none-match': '"x"' })).status).toBe(200)
    const zipped = await get(path, { 'accept-encoding': 'br, gzip' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    const unzipped = gunzipSync(new Uint8Array(await zipped.arrayBuffer()))
    expect(unzipped.equals(Buffer.from(await plain.arrayBuffer()))).toBe(true)
    expect(
      (await get(path, { 'accept-encoding': 'gzip;q=0' })).headers.has('content-encoding'),
    ).toBe(false)
  })
})

describe('tiles of offers', () => {
  it('hold what the public may know: name, kind, page', async () => {
    const { offers = [] } = await tileOf('offers.de', 14)
    expect(offers).toHaveLength(1)
    expect(offers[0]).toMatchObject({ name: 'Schuldnerberatung Anger', type: 'schuldnerberatung' })
    expect(offers[0]!.path).toMatch(/^\/hilfe\/angebot\//)
  })

  it('hold nothing of a protected place, in no tile of the whole city', async () => {
    let tiles = 0
    for (let z = 0; z <= 14; z++) {
      const from = tileAt({ lon: 6.68, lat: 51.26 }, z)
      const to = tileAt({ lon: 6.78, lat: 51.18 }, z)
      for (let x = from.x; x <= to.x; x++)
        for (let y = from.y; y <= to.y; y++) {
          tiles++
          const answer = await get(`offers.de/${z}/${x}/${y}.pbf`)
          if (answer.status === 204) continue
          const { offers = [] } = readTile(new Uint8Array(await answer.arrayBuffer()))
          expect(offers.map(({ name }) => name)).toEqual(['Schuldnerberatung Anger'])
        }
    }
    expect(tiles).toBeGreaterThan(30)
    const { bounds } = JSON.parse(await (await get('offers.de.json')).text())
    const { lon, lat } = within(0, 0)
    expect(bounds).toEqual([lon, lat, lon, lat])
  })

  it('are asked for anew each time, because a place may become secret', async () => {
    const { x, y } = tileAt(within(0, 0), 14)
    const answer = await get(`offers.de/14/${x}/${y}.pbf`)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('etag')).toMatch(/^W\/"/)
  })
})

describe('what a layer is', () => {
  it('is told as TileJSON', async () => {
    const answer = await get('areas.bezirk.json')
    const told = JSON.parse(await answer.text())
    expect(told).toMatchObject({
      tilejson: '3.0.0',
      tiles: ['/karte/kacheln/areas.bezirk/{z}/{x}/{y}.pbf'],
      minzoom: 0,
      maxzoom: 14,
    })
    const [west, south, east, north] = told.bounds
    expect(west).toBeCloseTo(6.7, 5)
    expect(south).toBeCloseTo(51.2, 5)
    expect(east).toBeGreaterThan(west)
    expect(north).toBeGreaterThan(south)
  })
})

describe('addresses that are none', () => {
  it.each([
    ['areas.bezirk/15/0/0.pbf', 400],
    ['areas.bezirk/2/4/0.pbf', 400],
    ['areas.bezirk/2/0/4.pbf', 400],
    ['areas.bezirk/-1/0/0.pbf', 400],
    ['areas.bezirk/1.5/0/0.pbf', 400],
    ['areas.bezirk/1e1/0/0.pbf', 400],
    ['areas.bezirk/1/0/0.png', 400],
    ['areas.nirgends/1/0/0.pbf', 404],
    ['areas.bezirk@gestern/1/0/0.pbf', 404],
    ['areas/1/0/0.pbf', 404],
    ['offers.DE/1/0/0.pbf', 404],
    ['streets/1/0/0.pbf', 404],
    ['__proto__.x/1/0/0.pbf', 404],
    ['areas.nirgends.json', 404],
    ['areas.bezirk', 404],
    ['', 404],
  ])('%s is answered with %i and why', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(await answer.text()).title.length).toBeGreaterThan(10)
  })

  it('a tile beside the city is empty, not wrong', async () => {
    expect((await get('areas.bezirk/10/0/0.pbf')).status).toBe(204)
  })
})
