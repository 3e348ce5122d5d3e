import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { atlasPart, showIndex } from '../../src/contexts/atlas/index.ts'
import { readPublication } from '../../src/contexts/atlas/release/published.ts'
import { cityPart, type PackInput } from '../../src/contexts/city/index.ts'
import { attack } from '../../src/kernels/disclosure/index.ts'
import { execute } from '../../src/platform/operation/index.ts'
import { releaseAll } from '../builders/atlas.ts'
import { dataFolder } from '../builders/dataFiles.ts'
import { publicDoor } from '../builders/door.ts'
import { testDatabase } from '../database/index.ts'
import { complaints, partOf, rows, runFolder, touched } from './cityPack.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const packOf = (city: string) => fileURLToPath(new URL(`../../packs/${city}`, import.meta.url))
const there = existsSync(data)
if (!there) console.warn(`Übersprungen: Die echten Daten liegen nicht in ${data}.`)

describe.skipIf(!there)('Berlin', async () => {
  const database = await testDatabase()
  const query = <T>(text: string) => rows<T>(database.app, text)

  test('goes in without one rejected row', { timeout: 120_000 }, async () => {
    const report = await runFolder(database, packOf('berlin'), `${data}berlin`)
    expect(complaints(report)).toEqual([])
    const [correction] = partOf(report, 'areas:planungsraum:boundaries/berlin_plr_pre').corrections
    expect(correction?.text).toContain('„06010102“ → „04030417“')
  })

  test('both generations of areas are there, each with its parent of the same time', async () => {
    const counted = await query(
      `select level, valid_from is null or valid_from > '2020-01-01' as young, count(*),
         count(parent) as parents from city.area group by 1, 2 order by 1, 2`,
    )
    expect(counted).toEqual([
      { level: 'bezirk', young: true, count: 12, parents: 0 },
      { level: 'bezirksregion', young: false, count: 138, parents: 138 },
      { level: 'bezirksregion', young: true, count: 143, parents: 143 },
      { level: 'planungsraum', young: false, count: 448, parents: 448 },
      { level: 'planungsraum', young: true, count: 542, parents: 542 },
      { level: 'prognoseraum', young: false, count: 60, parents: 60 },
      { level: 'prognoseraum', young: true, count: 58, parents: 58 },
    ])
    const mixed = await query(
      `select a.id from city.area a join city.area p on p.key = a.parent
       where p.valid_from is distinct from a.valid_from and p.valid_from is not null`,
    )
    expect(mixed).toEqual([])
  })

  test('residents add up to Berlin, and their ages to the residents', async () => {
    const sums = await query<{ year: number; all: number; ages: number }>(
      `select extract(year from period_from) as year,
         sum(count) filter (where age_from = 0 and age_below = 999 and sex = 'all') as all,
         sum(count) filter (where age_from > 0 or age_below < 999) as ages
       from city.residents group by 1 order by 1`,
    )
    expect(sums).toHaveLength(10)
    for (const { all, ages } of sums) expect(Math.abs(all - ages) / all).toBeLessThan(0.001)
    expect(sums[9]?.all).toBeGreaterThan(3_800_000)
  })

  test('shifted columns are read for what they hold: areas average to their region', async () => {
    const [fit] = await query<{ corr: number }>(
      `with areas as (select o.area, o.indicator, o.value, p.parent, r.value as residents
         from atlas.observation o join city.area p on p.key = o.area and p.level = 'planungsraum'
         join atlas.observation r on r.area = o.area and r.indicator = 'mss-einwohner'
           and r.period_from = o.period_from
         where o.indicator in ('mss-k06', 'mss-k07', 'mss-k09', 'mss-k14', 'mss-k16')
           and o.period_from = '2016-12-31'),
       means as (select indicator, parent, sum(value * residents) / sum(residents) as mean
         from areas where residents > 0 group by 1, 2)
       select min(fit) as corr from (
         select m.indicator, corr(m.mean, o.value) as fit from means m
         join atlas.observation o on o.area = m.parent and o.indicator = m.indicator
           and o.period_from = '2016-12-31' group by 1) fits`,
    )
    expect(fit?.corr).toBeGreaterThan(0.95)
  })

  test('its index gives the published classes back, 4,546 of 4,550', async () => {
    const door = await publicDoor(database.app, [cityPart, atlasPart])
    const right: Record<string, number[]> = {}
    for (const edition of ['2013', '2015', '2017', '2019', '2021']) {
      const made = await execute(showIndex, door, { id: 'mss', edition })
      if (!made.ok) throw new Error(edition)
      const { areas, edition: shown } = made.value
      const published = await query<{ id: string; status: number; dynamics: number }>(
        `select a.id, max(value) filter (where indicator = 'mss-status') as status,
           max(value) filter (where indicator = 'mss-dynamik') as dynamics
         from atlas.observation join city.area a on key = area and level = 'planungsraum'
         where indicator in ('mss-status', 'mss-dynamik') and period_until = '${shown.period.until}'
         group by 1`,
      )
      const byId = new Map(areas.map((area) => [area.id, area]))
      const same = (of: 'status' | 'dynamics') =>
        published.filter((row) => byId.get(row.id)?.[of]?.class === row[of]).length
      right[edition] = [published.length, same('status'), same('dynamics')]
    }
    expect(right).toEqual({
      '2013': [434, 434, 434],
      '2015': [435, 435, 435],
      '2017': [436, 436, 436],
      '2019': [436, 436, 436],
      // The source standardised over two more areas than its file lists.
      '2021': [534, 534, 530],
    })
  })

  test('the figures of 2019 that stand in the file of 2017 are not taken for those of 2017', async () => {
    const regions = await query(
      `select distinct indicator from atlas.observation join city.area on key = area
       where level = 'bezirksregion' and period_from = '2016-12-31' and indicator ~ '^mss-[sd]'`,
    )
    expect(regions).toEqual([])
  })

  test('shares of the crosswalk add up, by residents', async () => {
    const wrong = await query(
      `select from_area from city.crosswalk group by from_area
       having abs(sum(share_of_from) - 1) > 1e-6`,
    )
    expect(wrong).toEqual([])
    expect(await query('select distinct basis from city.crosswalk')).toEqual([
      { basis: 'residents' },
    ])
  })

  test('Kitas opened and closed between the two snapshots', async () => {
    const changes = await query(
      `select kind, count(*) from offers.change where part like 'offers:kita%' group by 1 order by 1`,
    )
    expect(changes).toEqual([
      { kind: 'closed', count: 8 },
      { kind: 'opened', count: 49 },
    ])
  })

  test('a second time nothing changes', { timeout: 120_000 }, async () => {
    expect(touched(await runFolder(database, packOf('berlin'), `${data}berlin`))).toBe(0)
    expect(await query('select number from atlas.release')).toEqual([{ number: 1 }])
  })

  test('taken as raw counts, its figures give nothing away, revised ones included', {
    timeout: 300_000,
  }, async () => {
    // As if these ages had not been published by an office: 542 areas, four levels, ten years.
    await database.owner
      .updateTable('atlas.indicator')
      .set({ protection: JSON.stringify({ least: 10 }) })
      .where('id', '=', 'migration-15-17')
      .execute()
    const ages = "indicator = 'migration-15-17'"
    await database.owner.deleteFrom('atlas.released_column').execute()
    await releaseAll(database.owner)
    await sql
      .raw(`update atlas.observation set numerator = numerator + 1, value = null
        where ${ages} and area % 11 = 0 and numerator < denominator`)
      .execute(database.owner)
    await releaseAll(database.owner)
    const [last] = await query<{ columns: number; hidden: number }>(
      `select count(*) as columns, sum(cardinality(array_positions(reasons, 'primary'))) as hidden
       from atlas.released_column where ${ages} and state = 'released'
         and release = (select max(number) from atlas.release)`,
    )
    expect(last).toMatchObject({ columns: 10 })
    expect(last?.hidden).toBeGreaterThan(100)
    const publication = await readPublication(database.app)
    const { examined, exposed, undecided } = await attack(publication, { explain: false })
    expect({ exposed, undecided }).toEqual({ exposed: 0, undecided: [] })
    expect(examined).toBeGreaterThan(200)
  })
})

describe.skipIf(!there)('Düsseldorf', async () => {
  const database = await testDatabase()

  test('all 50 quarters are joined by name, umlauts or not', async () => {
    const report = await runFolder(database, packOf('duesseldorf'), `${data}duesseldorf`)
    expect(complaints(report)).toEqual([])
    const joined = await rows(
      database.app,
      `select count(*), count(distinct area) as areas from city.residents where period_from = '2024-12-31'`,
    )
    expect(joined).toEqual([{ count: 50, areas: 50 }])
    const [tal] = await rows<{ name: string; value: number }>(
      database.app,
      `select name, round(value::numeric, 1) as value from atlas.observation join city.area on key = area
       where id = '023' and indicator = 'migration' and period_from = '2024-12-31'`,
    )
    expect(tal?.name).toBe('Düsseltal')
    expect(tal?.value).toBeGreaterThan(20)
    expect(touched(await runFolder(database, packOf('duesseldorf'), `${data}duesseldorf`))).toBe(0)
  })
})

// A city without a pack of ours, described here as its planner would.
describe.skipIf(!there)('Köln', async () => {
  const database = await testDatabase()
  const ages = [0, 3, 6, 10, 15, 18, 25, 35, 45, 55, 60, 65, 75, undefined]
  const groups = Object.fromEntries(
    ages.slice(0, -1).map((from, index) => {
      const below = ages[index + 1]
      return [String(10 * (index + 1)), { ageFrom: from, ...(below ? { ageBelow: below } : {}) }]
    }),
  )
  const long = {
    file: 'bevoelkerung_2005_2012.csv',
    area: { level: ['stadtteil', 'stadtbezirk'], column: 'raum_id', city: '000' },
    time: { template: '{jahr}-12-31' },
  }
  const table = (tab: string, of: Record<string, object>) => ({
    ...long,
    where: { tab_id: tab },
    rows: { key: 'zei_id', value: 'zahl', groups: of },
  })
  const pack: PackInput = {
    name: 'Köln',
    state: 'NW',
    levels: [
      { id: 'stadtbezirk', name: { one: 'Stadtbezirk', many: 'Stadtbezirke' } },
      { id: 'stadtteil', name: { one: 'Stadtteil', many: 'Stadtteile' } },
    ],
    areas: [
      {
        file: 'koeln_stadtbezirke_2014.geojson',
        level: 'stadtbezirk',
        id: { column: 'STB_NR', pad: 3 },
        name: 'STB_NAME',
      },
      { file: 'koeln_stadtteile_2014.geojson', level: 'stadtteil', id: 'STT_NR', name: 'STT_NAME' },
    ],
    residents: [
      table('005', { '10': {} }),
      table('010', { '10': { sex: 'm' }, '20': { sex: 'f' } }),
      table('020', groups),
    ],
    indicators: [
      {
        id: 'migration',
        title: 'Menschen mit Migrationshintergrund',
        unit: 'Personen',
        combine: 'sum',
      },
    ],
    values: [
      {
        ...long,
        where: { tab_id: '030', zei_id: '10' },
        rows: { key: 'zei_id', value: 'zahl', indicators: { '10': 'migration' } },
      },
    ],
  }

  test('a long table with mixed levels and a row for the city goes in', {
    timeout: 60_000,
  }, async () => {
    const folder = await dataFolder({ 'pack.json': JSON.stringify(pack) })
    const report = await runFolder(database, folder, `${data}koeln`)
    expect(complaints(report)).toEqual([])
    const sums = await rows<{ level: string; sum: number; ages: number }>(
      database.app,
      `select level, sum(count) filter (where sex = 'all' and age_below = 999 and age_from = 0) as sum,
         sum(count) filter (where sex = 'all' and (age_below < 999 or age_from > 0)) as ages
       from city.residents join city.area on key = area
       where period_from = '2005-12-31' group by 1 order by 1`,
    )
    expect(sums.map(({ sum }) => sum)).toEqual([1_023_101, 1_023_101])
    expect(
      await rows(
        database.app,
        `select count(*) from city.area where level = 'stadtteil' and parent is null`,
      ),
    ).toEqual([{ count: 0 }])
    expect(
      await rows(database.app, `select count(*) from atlas.observation where area is null`),
    ).toEqual([{ count: 8 }])
  })
})
