import { type Insertable, type Selectable, sql } from 'kysely'
import type { WeightedPoint } from '../../../kernels/geo/index.ts'
import { copyIn } from '../../../platform/db/copy-in.ts'
import type { Tables, Transaction } from '../../../platform/db/database.ts'
import { type MergeCounts, type MergeSpec, noCounts } from '../../../platform/import/index.ts'

/** The tables of the city as an import writes them; see migrations/0001_foundation.sql. */
type TableSpec = Omit<MergeSpec, 'today' | 'part'>

export const areaTable = {
  table: 'city.area',
  columns: {
    level: 'text',
    id: 'text',
    name: 'text',
    valid_from: 'date',
    valid_until: 'date',
    parent: 'integer',
    geometry: 'json',
    area_m2: 'double precision',
    source: 'text',
  },
  key: ['level', 'id', 'valid_from'],
  nullableKey: 'valid_from',
} as const satisfies TableSpec

export const residentsTable = {
  table: 'city.residents',
  columns: {
    area: 'integer',
    period_from: 'date',
    period_until: 'date',
    sex: 'text',
    age_from: 'smallint',
    age_below: 'smallint',
    count: 'double precision',
    source: 'text',
  },
  key: ['area', 'period_from', 'period_until', 'sex', 'age_from', 'age_below'],
} as const satisfies TableSpec

export const sourceTable = {
  table: 'city.source',
  columns: {
    id: 'text',
    title: 'text',
    publisher: 'text',
    url: 'text',
    licence: 'text',
    date: 'text',
    method: 'jsonb',
  },
  key: ['id'],
} as const satisfies TableSpec

export const levelTable = {
  table: 'city.level',
  columns: { id: 'text', position: 'integer', name_one: 'jsonb', name_many: 'jsonb' },
  key: ['id'],
} as const satisfies TableSpec

export const networkTable = {
  table: 'city.network',
  columns: { id: 'text', kind: 'text', file: 'text', source: 'text' },
  key: ['id'],
} as const satisfies TableSpec

export function readAreaKeys(tx: Transaction) {
  return tx.selectFrom('city.area').select(['key', 'level', 'id', 'name', 'valid_from']).execute()
}

/** Writes the one row of the city; counts as one row. */
export async function writeCity(
  tx: Transaction,
  city: Insertable<Tables['city.city']>,
): Promise<MergeCounts> {
  const known = await tx.selectFrom('city.city').select('id').executeTakeFirst()
  const written = await tx
    .insertInto('city.city')
    .values({ ...city, only_row: true })
    .onConflict((conflict) =>
      conflict
        .column('only_row')
        .doUpdateSet(city)
        .where(
          sql<boolean>`(city.id, city.name, city.state, city.locales, city.demo, city.words)
            is distinct from (excluded.id, excluded.name, excluded.state, excluded.locales,
              excluded.demo, excluded.words)`,
        ),
    )
    .executeTakeFirst()
  const touched = Number(written.numInsertedOrUpdatedRows ?? 0)
  const added = known ? 0 : touched
  return { ...noCounts(), added, changed: touched - added, unchanged: 1 - touched }
}

/**
 * Grid cells with the residents of their latest count, as weights. Cells that are counted by groups
 * only, without a total, have no weight.
 */
export async function readCellWeights(tx: Transaction): Promise<WeightedPoint[]> {
  const { rows } = await sql<{ lon: number; lat: number; weight: number; size_m: number }>`
    select cell.lon, cell.lat, cell.size_m, latest.count as weight
    from city.cell cell join (
      select distinct on (cell) cell, count from city.cell_residents
      where retired_on is null and count > 0 and sex = 'all' and age_from = 0 and age_below = 999
      order by cell, period_until desc
    ) latest on latest.cell = cell.id
    where cell.retired_on is null
    order by cell.id`.execute(tx)
  return rows.map(({ lon, lat, weight, size_m }) => ({ lon, lat, weight, cellSizeMetres: size_m }))
}

export type CrosswalkRow = Selectable<Tables['city.crosswalk']>

/** Brings the table to these rows. It is computed, not a source, so what is no longer true goes. */
export async function writeCrosswalk(
  tx: Transaction,
  rows: readonly CrosswalkRow[],
): Promise<MergeCounts> {
  const keyOf = (row: CrosswalkRow) => `${row.from_area} ${row.to_area}`
  const known = new Map(
    (await tx.selectFrom('city.crosswalk').selectAll().execute()).map((row) => [keyOf(row), row]),
  )
  const wanted = new Set(rows.map(keyOf))
  const isSame = (row: CrosswalkRow, other: CrosswalkRow) =>
    row.share_of_from === other.share_of_from &&
    row.share_of_to === other.share_of_to &&
    row.basis === other.basis
  const counts = noCounts()
  const differing = rows.filter((row) => {
    const earlier = known.get(keyOf(row))
    if (!earlier) counts.added++
    else if (isSame(row, earlier)) counts.unchanged++
    else counts.changed++
    return !earlier || !isSame(row, earlier)
  })
  const gone = [...known.values()].filter((row) => !wanted.has(keyOf(row)))
  counts.retired = gone.length
  for (const { from_area, to_area } of [...differing, ...gone])
    if (known.has(`${from_area} ${to_area}`))
      await tx
        .deleteFrom('city.crosswalk')
        .where('from_area', '=', from_area)
        .where('to_area', '=', to_area)
        .execute()
  const columns = ['from_area', 'to_area', 'share_of_from', 'share_of_to', 'basis'] as const
  await copyIn(
    tx,
    'city.crosswalk',
    columns,
    differing.map((row) => columns.map((column) => row[column])),
  )
  return counts
}
