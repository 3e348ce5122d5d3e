import { sql } from 'kysely'
import { z } from 'zod'
import type { MultiPolygon } from '../../../kernels/geo/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { noUpperAge, type ResidentGroup } from '../domain/ageBands.ts'
import type { Area, AreaTree } from '../domain/area.ts'
import { type LocalisedText, localisedTextShape } from '../domain/localised.ts'
import type { ResidentColumn } from '../domain/residents.ts'
import { assignSlugs } from '../domain/slug.ts'
import type { AddressRow } from '../geocode/packedAddresses.ts'
import type { CityFacts, Crosswalk, Source } from './plain.ts'

/** What the public may read of the tables of `city`; rows that a pack no longer holds are left out. */

const localisedOr = (fallback: string) => localisedTextShape.catch(fallback)
const wordsShape = z.record(z.string(), z.unknown()).catch({})

/** An empty database has no city yet: an unnamed one without areas stands in for it. */
export async function readFacts(database: Database): Promise<CityFacts> {
  const row = await database.selectFrom('city.city').selectAll().executeTakeFirst()
  const { rows } = await sql<{ day: string }>`select current_date as day`.execute(database)
  const builtOn = rows[0]!.day
  if (!row) return { id: '', name: '', state: '', locales: ['de'], demo: false, words: {}, builtOn }
  const { id, name, state, locales, demo } = row
  return { id, name, state, locales, demo, words: wordsShape.parse(row.words), builtOn }
}

export async function readSources(database: Database): Promise<Source[]> {
  const rows = await database
    .selectFrom('city.source')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ retired_on: _, method, ...source }) => ({
    ...source,
    method: method === null ? null : (localisedOr('').parse(method) as LocalisedText | null),
  }))
}

/** Levels and areas without their outlines. Every part that speaks of ordinals reads them here. */
export async function readAreaTree(database: Database): Promise<AreaTree> {
  const levels = await database
    .selectFrom('city.level')
    .selectAll()
    .where('retired_on', 'is', null)
    .orderBy('position')
    .execute()
  const rows = await database
    .selectFrom('city.area')
    .select([
      'key',
      'level',
      'id',
      'name',
      'valid_from',
      'valid_until',
      'parent',
      'area_m2',
      'source',
    ])
    .where('retired_on', 'is', null)
    .where('level', 'in', levels.length > 0 ? levels.map(({ id }) => id) : [''])
    .orderBy('key')
    .execute()
  const ordinalOf = new Map(rows.map(({ key }, ordinal) => [key, ordinal]))
  const areas = rows.map(
    (row, ordinal): Omit<Area, 'slug'> => ({
      ordinal,
      level: row.level,
      id: row.id,
      name: row.name,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      parent: row.parent === null ? null : (ordinalOf.get(row.parent) ?? null),
      areaM2: row.area_m2,
      source: row.source,
    }),
  )
  const slugs = assignSlugs(areas)
  return {
    levels: levels.map(({ id, position, name_one, name_many }) => ({
      id,
      position,
      one: localisedOr(id).parse(name_one),
      many: localisedOr(id).parse(name_many),
    })),
    areas: areas.map((area, ordinal) => ({ ...area, slug: slugs[ordinal]! })),
  }
}

/** Ordinals by the keys of the database, for tables that refer to areas. */
export async function readOrdinals(database: Database): Promise<Map<number, number>> {
  const rows = await database
    .selectFrom('city.area')
    .innerJoin('city.level', 'city.level.id', 'city.area.level')
    .select('city.area.key')
    .where('city.area.retired_on', 'is', null)
    .where('city.level.retired_on', 'is', null)
    .orderBy('city.area.key')
    .execute()
  return new Map(rows.map(({ key }, ordinal) => [key, ordinal]))
}

/** Outlines by ordinal. They were repaired on the way in, so they are taken as they are. */
export async function readOutlines(
  database: Database,
  ordinals: ReadonlyMap<number, number>,
): Promise<(MultiPolygon | null)[]> {
  const rows = await database.selectFrom('city.area').select(['key', 'geometry']).execute()
  const outlines = new Array<MultiPolygon | null>(ordinals.size).fill(null)
  for (const { key, geometry } of rows) {
    const ordinal = ordinals.get(key)
    // The importer writes nothing but MultiPolygons here.
    if (ordinal !== undefined) outlines[ordinal] = geometry as MultiPolygon | null
  }
  return outlines
}

/** One row per period and group, with the areas as lists: a tenth of the time of single rows. */
export async function readResidents(
  database: Database,
  ordinals: ReadonlyMap<number, number>,
): Promise<ResidentColumn[]> {
  const rows = await database
    .selectFrom('city.residents')
    .select(['period_from', 'period_until', 'sex', 'age_from', 'age_below'])
    .select(sql<number[]>`json_agg(area order by area)`.as('areas'))
    .select(sql<(number | null)[]>`json_agg(count order by area)`.as('counts'))
    .select(sql<string | null>`min(source)`.as('source'))
    .where('retired_on', 'is', null)
    .groupBy(['period_from', 'period_until', 'sex', 'age_from', 'age_below'])
    .execute()
  return rows.map((row) => {
    const areas: number[] = []
    const counts: (number | null)[] = []
    row.areas.forEach((key, index) => {
      const ordinal = ordinals.get(key)
      if (ordinal === undefined) return
      areas.push(ordinal)
      counts.push(row.counts[index] ?? null)
    })
    return {
      from: row.period_from,
      until: row.period_until,
      sex: row.sex as ResidentGroup['sex'], // the column's check allows no other
      ageFrom: row.age_from,
      ageBelow: row.age_below >= 120 ? noUpperAge : row.age_below,
      areas,
      counts,
      source: row.source,
    }
  })
}

export async function readCrosswalk(
  database: Database,
  ordinals: ReadonlyMap<number, number>,
): Promise<Crosswalk[]> {
  const rows = await database.selectFrom('city.crosswalk').selectAll().execute()
  return rows.flatMap((row) => {
    const from = ordinals.get(row.from_area)
    const to = ordinals.get(row.to_area)
    if (from === undefined || to === undefined) return []
    const basis = row.basis as Crosswalk['basis'] // the column's check allows no other
    return [{ from, to, shareOfFrom: row.share_of_from, shareOfTo: row.share_of_to, basis }]
  })
}

/** Addresses with a place. A piece of street counts at its middle: near enough for straight lines. */
export async function readAddresses(database: Database): Promise<AddressRow[]> {
  const rows = await database
    .selectFrom('city.address')
    .select(['street', 'number_from', 'number_to', 'suffix', 'parity', 'postal_code', 'lon', 'lat'])
    .where('retired_on', 'is', null)
    .execute()
  return rows.flatMap(({ number_from, number_to, postal_code, lon, lat, ...row }) =>
    lon === null || lat === null
      ? []
      : [{ ...row, from: number_from, to: number_to, postalCode: postal_code, lon, lat }],
  )
}
