import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { Findings, partNamer } from '../../../platform/import/index.ts'
import { packSchema } from '../../city/index.ts'
import { offerParts } from './part.ts'

const data =
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../../shared/data')
const there = existsSync(`${data}/berlin/facilities`) && existsSync(`${data}/duesseldorf`)
if (!there) console.warn(`skipped: no real data in ${data}`)

const now = new Date('2026-08-01T12:00:00Z')

async function importSection(folder: string, section: unknown) {
  const { app } = database
  const pack = packSchema.parse({ name: 'Berlin', state: 'BE', offers: [section] })
  const [part] = offerParts(pack.offers, { name: partNamer(), locale: 'de' })
  const findings = new Findings()
  const call = { dataFolder: `${data}/${folder}`, packFolder: folder, now, findings }
  const prepared = await part?.prepare(call)
  const write = { now, today: '2026-08-01', findings }
  const counts = await (prepared && app.transaction().execute((tx) => prepared.write(tx, write)))
  return { counts, findings }
}

const database = there ? await testDatabase() : (undefined as never)

describe.skipIf(!there)('real facilities', () => {
  const kitas = {
    file: 'facilities/kitas_{date}.csv',
    snapshot: { template: '{date}' },
    prefix: 'kita',
    id: { column: 'id', pad: 8 },
    name: 'name',
    type: { constant: 'kita' },
    organisation: 'sponsor_name',
    organisationId: 'sponsor_id',
    street: 'street',
    postalCode: 'zip_code',
    phone: 'phone_number',
    places: 'places',
    x: 'lon',
    y: 'lat',
  }

  test('Kitas of Berlin: closures and openings between the snapshots are recognised', async () => {
    const ids = (name: string) => {
      const text = readFileSync(`${data}/berlin/facilities/${name}`)
      const rows: { id: string }[] = parse(text, { columns: true, bom: true })
      return new Set(rows.map(({ id }) => id))
    }
    const [older, newer] = [ids('kitas_2025-10.csv'), ids('kitas_2026-07.csv')]
    const gone = [...older].filter((id) => !newer.has(id)).length
    const fresh = [...newer].filter((id) => !older.has(id)).length
    expect([gone, fresh].every((count) => count > 0)).toBe(true)

    const { counts, findings } = await importSection('berlin', kitas)
    expect(findings.refusals).toEqual([])
    expect(counts?.added).toBe(new Set([...older, ...newer]).size)
    const { rows } = await sql`select kind, count(*)::int as count from offers.change
      group by kind order by kind`.execute(database.app)
    expect(rows).toEqual([
      { kind: 'closed', count: gone },
      { kind: 'opened', count: fresh },
    ])
    const again = await importSection('berlin', kitas)
    expect(again.counts).toMatchObject({ added: 0, changed: 0, retired: 0, revived: 0 })
  })

  test('pharmacies of Berlin from GeoJSON, each with a place on the map', async () => {
    const { counts } = await importSection('berlin', {
      file: 'facilities/apotheken_2023-07.geojson',
      prefix: 'apotheke',
      id: 'gc_id',
      name: 'aponame',
      type: { constant: 'apotheke' },
      street: 'gc_strasse',
      houseNumber: 'gc_haus',
      postalCode: 'gc_plz',
    })
    expect(counts?.added).toBe(732)
    const { rows } = await sql`select count(*)::int as placed from offers.offer
      where id like 'apotheke-%' and lon between 13 and 13.8`.execute(database.app)
    expect(rows).toEqual([{ placed: 732 }])
  })

  test('playgrounds without a name get one', async () => {
    const { counts, findings } = await importSection('berlin', {
      file: 'facilities/osm_playgrounds_2026-03.csv',
      prefix: 'spielplatz',
      id: 'id',
      name: { column: 'name', default: 'Spielplatz' },
      type: { constant: 'spielplatz' },
      street: 'street',
      postalCode: 'zip_code',
      x: 'lon',
      y: 'lat',
    })
    expect(findings.rejections).toEqual([])
    expect(counts?.added).toBe(1063)
  })

  test('counselling places of Düsseldorf, whose table has no id', async () => {
    const { counts, findings } = await importSection('duesseldorf', {
      file: 'integrationsberatung.csv',
      prefix: 'integration',
      id: { template: '{ART} {NAME} {EINRICHTUNG} {STRASSE} {HAUSNUMMER}' },
      name: { template: '{ART}: {NAME}' },
      type: { column: 'ART', map: { 'Welcome Point': 'welcome-point' } },
      organisation: 'NAME',
      street: 'STRASSE',
      houseNumber: 'HAUSNUMMER',
      postalCode: 'PLZ',
      place: 'STADT',
      phone: 'TELEFON',
      website: 'URL',
      x: 'LONGITUDE',
      y: 'LATITUDE',
    })
    expect(findings.refusals).toEqual([])
    expect(counts?.added).toBe(36 - findings.rejections.filter((one) => one.column === 'id').length)
  })
})
