import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../tests/builders/dataFiles.ts'
import { nameKey } from './names.ts'
import { parseNumber } from './numbers.ts'
import { openTable } from './open.ts'
import { isProblem, type RecordProblem } from './problem.ts'
import type { OpenTable, RecordRow, TableSpec } from './table.ts'

const SHARED =
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data')
const present = existsSync(path.join(SHARED, 'SOURCES.md'))
if (!present) console.warn(`Echte Daten fehlen (${SHARED}): Tests damit werden übersprungen.`)

interface Read {
  table: OpenTable
  rows: RecordRow[]
  problems: RecordProblem[]
}

async function readAllOf(city: string, spec: TableSpec): Promise<Read[]> {
  const opened = await openTable(path.join(SHARED, city), spec)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const read: Read[] = []
  for (const table of opened.value) {
    const rows: RecordRow[] = []
    const problems: RecordProblem[] = []
    for await (const item of table.rows()) isProblem(item) ? problems.push(item) : rows.push(item)
    read.push({ table, rows, problems })
  }
  return read
}

/** `[columns, rows, delimiter]` by file. */
function shape(read: Read[]) {
  return Object.fromEntries(
    read.map(({ table, rows }) => [
      table.file,
      [table.columns.length, rows.length, table.delimiter],
    ]),
  )
}

describe.skipIf(!present)('real municipal files', () => {
  test('Berlin: five waves of monitoring, with a doubled column each', async () => {
    const read = await readAllOf('berlin', {
      file: 'indicators/mss_{year}_planning-areas.csv',
      decimal: '.',
    })
    expect(
      read.map(({ table, rows }) => [table.placeholders.year, table.columns.length, rows.length]),
    ).toEqual([
      ['2013', 39, 434],
      ['2015', 39, 435],
      ['2017', 39, 436],
      ['2019', 35, 436],
      ['2021', 36, 534],
    ])
    for (const { table, rows, problems } of read) {
      expect(table.doubledColumns).toEqual(['inhabitants'])
      expect(table.columns).toEqual(
        expect.arrayContaining(['id', 'inhabitants#1', 'inhabitants#2']),
      )
      expect(problems).toEqual([])
      for (const row of rows) {
        const { s1_percentage_unemployed: value } = row.fields
        expect(typeof value === 'string' && parseNumber(value, { decimal: '.' }).kind).toBe(
          'number',
        )
      }
    }
  })

  test('Berlin: every other table of indicators', async () => {
    const read = await readAllOf('berlin', { file: 'indicators/{name}.csv' })
    expect(read).toHaveLength(49)
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    expect(read.flatMap(({ table }) => table.notices)).toEqual([])
    expect(shape(read)).toMatchObject({
      'indicators/gssa_2022_bezirke.csv': [12, 12, ','],
      'indicators/gssa_2022_bezirksregionen.csv': [12, 138, ','],
      'indicators/gssa_2022_planungsraeume.csv': [12, 448, ','],
      'indicators/gssa_2022_prognoseraeume.csv': [12, 60, ','],
      'indicators/mss_2013_districts.csv': [24, 13, ','],
      'indicators/mss_2021_district-regions.csv': [21, 142, ','],
    })
  })

  test.each([
    ['2015', 447],
    ['2018', 447],
    ['2020', 448],
    ['2021', 542],
    ['2024', 542],
  ])('Berlin: residents at the end of %s', async (year, areas) => {
    const read = await readAllOf('berlin', {
      file: `indicators/population_${year}-12_{part}_planning-areas.csv`,
    })
    expect(
      read.map(({ table, rows }) => [table.placeholders.part, table.columns.length, rows.length]),
    ).toEqual([
      ['t1', 13, areas],
      ['t2', 23, areas],
      ['t3', 23, areas],
    ])
    expect(read[0]?.rows.every((row) => /^\d{8}$/.test(String(row.fields.id)))).toBe(true)
  })

  test('Berlin: facilities and the census grid', async () => {
    const read = await readAllOf('berlin', { file: 'facilities/{name}.csv' })
    expect(
      shape([...read, ...(await readAllOf('berlin', { file: 'zensus2011_1km_berlin.csv' }))]),
    ).toEqual({
      'facilities/kitas_2025-10.csv': [12, 2852, ','],
      'facilities/kitas_2026-07.csv': [12, 2893, ','],
      'facilities/osm_community-centers_2026-03.csv': [7, 447, ','],
      'facilities/osm_doctors_2026-03.csv': [7, 1692, ','],
      'facilities/osm_libraries_2026-03.csv': [7, 132, ','],
      'facilities/osm_playgrounds_2026-03.csv': [7, 1063, ','],
      'zensus2011_1km_berlin.csv': [14, 988, ','],
    })
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    expect(read[2]?.rows[0]?.fields.name).toBe('Jugendclub Erkner "Haus am See"')
  })

  test.each([
    ['boundaries/berlin_plr_2021.geojson', 542],
    ['boundaries/berlin_plr_pre2021.geojson', 448],
    ['facilities/pflegeheime_2023-07.geojson', 274],
    ['facilities/apotheken_2023-07.geojson', 732],
    ['facilities/schulen_2023-10.geojson', 902],
  ])('Berlin: %s', async (file, features) => {
    const table = await readTable(path.join(SHARED, 'berlin'), { file })
    expect(table.records.length).toBe(features)
    expect(table.problems).toEqual([])
    expect(table.records.every((row) => row.geometry !== undefined)).toBe(true)
  })

  test('Düsseldorf: every table', async () => {
    const read = await readAllOf('duesseldorf', { file: '{name}.csv' })
    expect(shape(read)).toEqual({
      'auslaender_nationalitaet_stadtteil.csv': [16, 50, ','],
      'bevoelkerung_migrationshintergrund_2020_2024.csv': [6, 250, ';'],
      'foreign_share_2020.csv': [2, 49, ','],
      'grundschueler_stadtteil.csv': [5, 51, ';'],
      'integrationsberatung.csv': [16, 36, ';'],
      'zensus2011_100m_duesseldorf.csv': [11, 6682, ','],
      'zensus2011_1km_duesseldorf.csv': [14, 274, ','],
    })
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    expect(read[1]?.rows[0]?.fields.Stadtteil_Nummer).toBe('011')
  })

  test('Düsseldorf: all 50 names join, four of them by the umlaut rule', async () => {
    const folder = path.join(SHARED, 'duesseldorf')
    const areas = await readTable(folder, { file: 'duesseldorf_stadtteile_osm2015.geojson' })
    const table = await readTable(folder, {
      file: 'bevoelkerung_migrationshintergrund_2020_2024.csv',
    })
    const names = areas.records.map((row) => String(row.fields.name))
    const keys = new Set(names.map((name) => nameKey(name)))
    const written = new Set(table.records.map((row) => String(row.fields.Stadtteil_Name)))
    expect(written.size).toBe(50)
    expect([...written].filter((name) => !keys.has(nameKey(name)))).toEqual([])
    expect([...written].filter((name) => !names.includes(name))).toHaveLength(4)
    const pupils = await readTable(folder, { file: 'grundschueler_stadtteil.csv' })
    const joined = pupils.records.filter((row) =>
      keys.has(nameKey(String(row.fields.Stadtteil), { stripLeadingId: true })),
    )
    expect(joined).toHaveLength(50)
  })

  test('Köln: one long table', async () => {
    const read = await readAllOf('koeln', { file: '{name}.csv' })
    expect(shape(read)).toEqual({ 'bevoelkerung_2005_2012.csv': [9, 29135, ','] })
    expect(read[0]?.problems).toEqual([])
    expect(read[0]?.rows[0]?.fields.raum_id).toBe('000')
  })

  test('HSDS: the official examples', async () => {
    const list = await readTable(path.join(SHARED, 'hsds'), { file: 'examples/service_list.json' })
    expect(list.format).toBe('hsds')
    expect(list.records[0]?.fields['organization.name']).toBe('Example Organization Inc.')
    const full = await readTable(path.join(SHARED, 'hsds'), {
      file: 'examples/service_full.json',
      format: 'hsds',
    })
    expect(full.records[0]?.object).toHaveProperty('schedules')
    const tabular = { file: 'examples/tabular.json', path: 'organizations.csv' }
    expect((await readTable(path.join(SHARED, 'hsds'), tabular)).records).toHaveLength(1)
  })
})
