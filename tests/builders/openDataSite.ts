import { Hono } from 'hono'
import { createApi } from '../../src/api/api.ts'
import { createOpenData, createValueTable } from '../../src/api/data/index.ts'
import { atlasPart, listDataSets, queryValues } from '../../src/contexts/atlas/index.ts'
import { cityPart } from '../../src/contexts/city/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { createLog } from '../../src/platform/log/log.ts'
import type { Door, Operation } from '../../src/platform/operation/index.ts'
import { testDatabase } from '../database/index.ts'
import { anAtlas } from './atlas.ts'
import { aCity, quarterNames, square } from './city.ts'
import { publicDoor } from './door.ts'

export const origin = 'https://daten.example.de'

export interface OpenDataSite {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  text(path: string): Promise<string>
  door: Door
  app: Database
}

/**
 * A city whose data is to be taken along: `armut` with parts and an old quarter, `heikel` with a secret value,
 * `spielplaetze` out of OpenStreetMap.
 *
 * @param osmBorders the borders of the quarters come from OpenStreetMap, too
 * @param moreQuarters so many squares more in the south, for what needs many areas
 * @param licence of the statistics, as their source writes it
 */
export async function openDataSite({
  osmBorders = false,
  moreQuarters = 0,
  licence = 'CC BY 4.0',
} = {}): Promise<OpenDataSite> {
  const { app } = await testDatabase()
  const city = aCity()
    .withDistricts()
    .withQuarters({ validFrom: '2020-01-01' })
    .withArea({
      level: 'quartier',
      id: 'alt',
      name: '=Alter "Anger", Nord',
      parent: 'bezirk 01',
      validUntil: '2019-12-31',
      geometry: square(0, 0, 2, 1),
    })
    .withWords({
      contact: { office: 'Amt für Statistik', email: 'statistik@example.de' },
      topics: [{ id: 'gesundheit', title: 'Gesundheit' }],
      openData: {
        municipalityKey: '05111000',
        contributorId: 'http://dcat-ap.de/def/contributors/musterhausen',
      },
    })
  const names = [...quarterNames]
  for (let at = 0; at < moreQuarters; at++) {
    const id = `03${String(at).padStart(2, '0')}`
    names.push(id)
    city.withArea({
      ...{ level: 'quartier', id, name: `Siedlung ${at}`, validFrom: '2020-01-01' },
      geometry: square(at, -1),
    })
  }
  const keys = await city.insertInto(app)
  await app
    .insertInto('city.source')
    .values({
      id: 'osm',
      title: 'OpenStreetMap',
      publisher: 'Mitwirkende von OpenStreetMap',
      licence: 'ODbL 1.0',
    })
    .execute()
  await app.updateTable('city.source').set({ licence }).where('id', '=', 'statistik').execute()
  if (osmBorders)
    await app
      .updateTable('city.area')
      .set({ source: 'osm' })
      .where('level', '=', 'quartier')
      .execute()
  await anAtlas()
    .withIndicator({
      id: 'armut',
      title: 'Arm, "sehr" arm',
      topic: 'gesundheit',
      combine: 'ratio',
      statistic: 'proportion',
      per: 100,
      numerator: 'Arme',
      denominator: 'Alle',
    })
    .withParts('armut', 2021, partsOf(names, 0))
    .withParts('armut', 2023, partsOf(names, 5))
    .withValue({ indicator: 'armut', area: 'quartier alt 2019-12-31', year: 2019, value: 12.5 })
    .withIndicator({ id: 'heikel', unit: 'Fälle' })
    .withValues('heikel', 2023, { 'quartier 0101': 4.25, 'quartier 0102': 'protected' })
    .withIndicator({ id: 'spielplaetze', unit: '', source: 'osm', combine: 'sum' })
    .withValues('spielplaetze', 2024, { 'quartier 0101': 3, 'quartier 0102': 5 })
    .insertInto(app, keys)
  const door = await publicDoor(app, [cityPart, atlasPart])
  const log = createLog({ logLevel: 'silent' })
  const parts = { door: () => ({ ...door, origin }), origin: () => origin, log }
  const site = new Hono()
    .route('/api/v1', createValueTable(parts))
    .route(
      '/api/v1',
      createApi({
        ...parts,
        operations: [queryValues, listDataSets] as Operation[],
        city: () => 'Musterhausen',
        baseUrl: () => origin,
      }),
    )
    .route('/daten', createOpenData(parts))
  const get = async (path: string, headers?: Record<string, string>) =>
    await site.request(path, headers ? { headers } : {})
  return {
    get,
    door: parts.door(),
    app,
    async text(path) {
      const answer = await get(path)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return await answer.text()
    },
  }
}

const partsOf = (names: readonly string[], more: number) =>
  Object.fromEntries(
    names.map((name, index): [string, [number, number]] => [
      `quartier ${name}`,
      [10 * index + more, 1000],
    ]),
  )
