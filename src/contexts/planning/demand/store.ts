import { sql } from 'kysely'
import type { Transaction } from '../../../platform/db/database.ts'
import { type AgeBand, finestBands, noUpperAge } from '../../city/index.ts'
import { agesOf, type Group, groups } from '../domain/groups.ts'
import type { Demand } from './demand.ts'

/** Residents by cells in the latest period for which there are any; undefined where the city has no cells. */
export async function readDemand(tx: Transaction): Promise<Demand | undefined> {
  const latest = await sql<{ from: string; until: string }>`
    select period_from as "from", period_until as until from city.cell_residents
    where retired_on is null group by 1, 2 order by 2 desc, 1 desc limit 1`.execute(tx)
  const [period] = latest.rows
  if (!period) return undefined
  const bands = await readBands(tx, period)
  const told = groups.filter((group) => isTold(agesOf[group], bands))
  if (told.length === 0) return undefined
  const sums = told.map(
    (group) => sql`coalesce(sum(r.count) filter (where ${within(agesOf[group], bands)}), 0)
      as ${sql.id(group)}`,
  )
  // Where everybody is told apart by sex and as a whole, the whole will do.
  const { rows } = await sql<
    Record<Group, number> & { lon: number; lat: number; size: number; secret: number }
  >`
    with wanted as (
      select * from city.cell_residents
      where retired_on is null and period_from = ${period.from} and period_until = ${period.until}),
    sexes as (select case when bool_or(sex = 'all') then array['all'] else array['f', 'm', 'd'] end as those from wanted)
    select c.lon, c.lat, c.size_m as size, count(*) filter (where r.count is null)::integer as secret,
      ${sql.join(sums)}
    from city.cell c join wanted r on r.cell = c.id
    where c.retired_on is null and r.sex = any (select unnest(those) from sexes)
    group by c.id order by c.id`.execute(tx)
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of)
  return {
    period,
    lon: column(({ lon }) => lon),
    lat: column(({ lat }) => lat),
    size: column(({ size }) => size),
    people: new Map(told.map((group) => [group, column((row) => Number(row[group]))])),
    secret: rows.reduce((sum, { secret }) => sum + secret, 0),
  }
}

/** The finest division of all ages that the counts of a period hold. */
async function readBands(
  tx: Transaction,
  period: { from: string; until: string },
): Promise<AgeBand[]> {
  const { rows } = await sql<AgeBand>`
    select distinct age_from as "ageFrom", age_below as "ageBelow" from city.cell_residents
    where retired_on is null and period_from = ${period.from} and period_until = ${period.until}`.execute(
    tx,
  )
  return finestBands(rows)
}

const isWithin = (band: AgeBand, ages: AgeBand) =>
  band.ageFrom >= ages.ageFrom && band.ageBelow <= ages.ageBelow

/** Whether whole bands make up these ages. */
function isTold(ages: AgeBand, bands: readonly AgeBand[]): boolean {
  const own = bands.filter((band) => isWithin(band, ages))
  return (
    own[0]?.ageFrom === ages.ageFrom &&
    (own.at(-1)?.ageBelow === ages.ageBelow || ages.ageBelow === noUpperAge)
  )
}

const within = (ages: AgeBand, bands: readonly AgeBand[]) =>
  sql`(r.age_from, r.age_below) in (${sql.join(
    bands
      .filter((band) => isWithin(band, ages))
      .map(({ ageFrom, ageBelow }) => sql`(${ageFrom}::smallint, ${ageBelow}::smallint)`),
  )})`
