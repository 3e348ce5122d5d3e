import { once } from 'node:events'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer, type Options, type ZipFile } from 'yauzl'
import { type OpenDataSite, openDataSite, origin } from '../../../tests/builders/openDataSite.ts'

let site: OpenDataSite
beforeAll(async () => {
  site = await openDataSite()
})

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true })

describe('CSV by RFC 4180', () => {
  const path = '/daten/kennzahl/armut.csv'

  it('ends every line with CRLF, the last one too, and never a bare one (section 2, rules 1 and 2)', async () => {
    const text = await site.text(path)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('begins with names, says so in its type, and has as many fields in every line (rules 3 and 4)', async () => {
    const answer = await site.get(path)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const lines: string[][] = parse(await answer.text())
    expect(lines[0]?.slice(0, 5)).toEqual(['kennzahl', 'titel', 'ebene', 'gebiet_id', 'gebiet'])
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([lines[0]!.length]))
  })

  it('quotes fields with commas and quotes, and doubles the quotes within (rules 5 to 7)', async () => {
    const text = await site.text(path)
    expect(text).toContain('armut,"Arm, ""sehr"" arm",')
    expect(rowsOf(text)[0]).toMatchObject({ titel: 'Arm, "sehr" arm' })
  })

  it('is UTF-8 without a byte order mark', async () => {
    const bytes = new Uint8Array(await (await site.get(path)).arrayBuffer())
    expect(bytes[0]).toBe('k'.charCodeAt(0))
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('Düsselhöfe')
  })

  it('holds no formula that a spreadsheet would run', async () => {
    const old = rowsOf(await site.text(path)).find((row) => row.gebiet_id === 'alt')
    expect(old).toMatchObject({ gebiet: `'=Alter "Anger", Nord`, wert: '12.5', bis: '2019-12-31' })
  })

  it('gives every value with its parts, its interval, its state, source and licence', async () => {
    const rows = rowsOf(await site.text(path))
    const hafen = rows.find((row) => row.gebiet === 'Hafen' && row.bis === '2023-12-31')
    expect(hafen).toMatchObject({
      ebene: 'quartier',
      gebiet_von: '2020-01-01',
      von: '2023-01-01',
      wert: '7.5',
      zaehler: '75',
      nenner: '1000',
      art: 'quelle',
      einheit: '%',
      quelle: 'Einwohnerregister, Amt für Statistik',
      lizenz: 'CC BY 4.0',
      lizenz_url: 'https://creativecommons.org/licenses/by/4.0/',
      aus_openstreetmap: 'nein',
    })
    // (p + z²/2n ∓ z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n) of p = 75/1,000: 6.0252 and 9.3001 %.
    expect(Number(hafen?.untere_grenze)).toBeCloseTo(6.0252, 3)
    expect(Number(hafen?.obere_grenze)).toBeCloseTo(9.3001, 3)
    expect(rows.find((row) => row.ebene === 'stadt')).toMatchObject({
      gebiet_id: 'musterhausen',
      gebiet: 'Musterhausen',
      art: 'berechnet',
    })
  })

  it('says of missing values why they are missing', async () => {
    const rows = rowsOf(await site.text('/daten/kennzahl/heikel.csv?ebene=quartier'))
    const art = (id: string) => rows.find((row) => row.gebiet_id === id)
    expect(art('0102')).toMatchObject({ wert: '', art: 'geschuetzt' })
    expect(art('0103')).toMatchObject({ wert: '', art: 'unbekannt' })
  })

  it('chooses a level and a period, and names the file by them', async () => {
    const answer = await site.get(`${path}?ebene=bezirk&zeit=2021`)
    expect(answer.headers.get('content-disposition')).toContain('armut_bezirk_2021.csv')
    const rows = rowsOf(await answer.text())
    expect(new Set(rows.map(({ ebene, bis }) => `${ebene} ${bis}`))).toEqual(
      new Set(['bezirk 2021-12-31']),
    )
  })

  it.each(['/daten/kennzahl/nichts.csv', `${path}?zeit=1800`, `${path}?ebene=%27%3B--`])(
    'is not there: %s',
    async (address) => {
      const answer = await site.get(address)
      if (answer.status === 200) expect(rowsOf(await answer.text())).toEqual([])
      else expect(answer.status).toBe(404)
    },
  )
})

describe('GeoJSON by RFC 7946', () => {
  interface Feature {
    type: string
    id: string
    geometry: { type: string; coordinates: [number, number][][] }
    properties: Record<string, unknown>
  }
  const read = async (path: string): Promise<{ type: string; features: Feature[] }> =>
    JSON.parse(await site.text(path))

  it('is a collection of features with geometry and properties (sections 3.2 and 3.3)', async () => {
    const answer = await site.get('/daten/kennzahl/armut.geojson')
    expect(answer.headers.get('content-type')).toBe('application/geo+json')
    const map: { features: Feature[] } = JSON.parse(await answer.text())
    expect(map).toMatchObject({ type: 'FeatureCollection', kennzahl: 'armut', lizenz: 'CC BY 4.0' })
    expect(map.features).toHaveLength(8)
    expect(map.features.every((one) => one.type === 'Feature')).toBe(true)
    expect(new Set(map.features.map(({ id }) => id)).size).toBe(8)
  })

  it('names no other coordinate system, and gives longitude before latitude (section 4)', async () => {
    const map = await read('/daten/kennzahl/armut.geojson')
    expect(map).not.toHaveProperty('crs')
    const [lon, lat] = map.features[0]!.geometry.coordinates[0]![0]!
    expect(lon).toBeGreaterThan(6)
    expect(lon).toBeLessThan(7)
    expect(lat).toBeGreaterThan(51)
    expect(lat).toBeLessThan(52)
  })

  it('closes its rings, and winds outer ones against the clock (section 3.1.6)', async () => {
    const { features } = await read('/daten/gebiete/quartier.geojson')
    for (const { geometry } of features) {
      const ring = geometry.coordinates[0]!
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
      const doubled = ring
        .slice(1)
        .reduce((sum, [x, y], at) => sum + (ring[at]![0] * y - x * ring[at]![1]), 0)
      expect(doubled).toBeGreaterThan(0)
    }
  })

  it('says in each area why there is no value', async () => {
    const { features } = await read('/daten/kennzahl/heikel.geojson')
    const secret = features.find(({ properties }) => properties.gebiet_id === '0102')
    expect(secret?.properties).toMatchObject({ wert: null, art: 'geschuetzt' })
  })

  it('draws a period of the past on the borders of its time', async () => {
    const { features } = await read('/daten/kennzahl/armut.geojson?zeit=2019')
    expect(features.map(({ properties }) => properties.gebiet_id)).toEqual(['alt'])
  })

  it('gives all indicators of a level in one file, old areas beside new ones', async () => {
    const { features } = await read('/daten/kennzahlen/quartier.geojson')
    const at = (id: string) => features.find(({ properties }) => properties.gebiet_id === id)
    expect(at('0204')?.properties).toMatchObject({ 'armut@2023': 7.5, 'armut@2021': 7 })
    expect(at('0102')?.properties).toMatchObject({
      'heikel@2023': null,
      'heikel@2023:art': 'geschuetzt',
    })
    expect(at('alt')?.properties).toMatchObject({ 'armut@2019': 12.5, gebiet_bis: '2019-12-31' })
  })
})

describe('Parquet', () => {
  it('reads back as it was written: all indicators, one group of rows for each', async () => {
    const file = await (await site.get('/daten/kennzahlen.parquet')).arrayBuffer()
    const rows = await parquetReadObjects({ file })
    const metadata = parquetMetadata(file)
    expect(metadata.row_groups).toHaveLength(2)
    expect(Number(metadata.num_rows)).toBe(rows.length)
    expect(new Set(rows.map(({ kennzahl }) => kennzahl))).toEqual(new Set(['armut', 'heikel']))
    const hafen = rows.find((row) => row.gebiet === 'Hafen' && row.wert === 7.5)
    expect(hafen).toMatchObject({
      titel: 'Arm, "sehr" arm',
      zaehler: 75,
      von: new Date('2023-01-01'),
      gebiet_bis: null,
      art: 'quelle',
      aus_openstreetmap: false,
    })
    expect(rows.find((row) => row.art === 'geschuetzt')).toMatchObject({ wert: null })
  })

  it('has the same rows and columns as the CSV of an indicator', async () => {
    const file = await (await site.get('/daten/kennzahl/armut.parquet')).arrayBuffer()
    const rows = await parquetReadObjects({ file })
    const table = rowsOf(await site.text('/daten/kennzahl/armut.csv'))
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(table[0]!))
    expect(rows.map(({ wert }) => (wert === null ? '' : String(wert)))).toEqual(
      table.map(({ wert }) => wert),
    )
  })
})

describe('XLSX', () => {
  it('has the values as numbers and days, what is known of them, and how to read them', async () => {
    const bytes = await (await site.get('/daten/kennzahl/armut.xlsx')).arrayBuffer()
    const book = new exceljs.Workbook()
    await book.xlsx.load(bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Daten', 'Metadaten', 'Lies mich'])
    const sheet = book.getWorksheet('Daten')!
    const head = (sheet.getRow(1).values as string[]).slice(1)
    const column = (name: string) => head.indexOf(name) + 1
    const rows = sheet.getRows(2, sheet.rowCount - 1)!
    const hafen = rows.find((row) => row.getCell(column('gebiet')).value === 'Hafen')!
    expect(hafen.getCell(column('wert')).value).toBe(7)
    expect(hafen.getCell(column('gebiet_id')).value).toBe('0204')
    expect(hafen.getCell(column('von')).value).toEqual(new Date('2021-01-01'))
    const facts = book.getWorksheet('Metadaten')!.getSheetValues().flat().map(String)
    expect(facts).toContain('CC BY 4.0')
    expect(facts.join(' ')).toContain(`${origin}/daten/kennzahl/armut`)
  })
})

describe('the archive of all tables', () => {
  it('holds a table for each indicator, their description and a file to read first', async () => {
    const bytes = Buffer.from(await (await site.get('/daten/kennzahlen.zip')).arrayBuffer())
    const archive = await open(bytes, {})
    const names: string[] = []
    archive.on('entry', ({ fileName }) => names.push(fileName))
    await once(archive, 'end')
    expect(names).toEqual(['LIESMICH.txt', 'csv-metadata.json', 'armut.csv', 'heikel.csv'])
  })

  it('is the same bytes when it is made again', async () => {
    const again = await openDataSite()
    const [a, b] = await Promise.all(
      [site, again].map(async (one) => (await one.get('/daten/kennzahlen.zip')).arrayBuffer()),
    )
    expect(Buffer.from(a!).equals(Buffer.from(b!))).toBe(true)
  })
})

describe('what derives from OpenStreetMap', () => {
  it('is in no file with others, and has files of its own', async () => {
    const paths = ['/daten/kennzahlen/quartier.geojson', '/daten/kennzahl/armut.csv']
    for (const path of paths) expect(await site.text(path)).not.toContain('spielplaetze')
    const rows = rowsOf(await site.text('/daten/osm/kennzahl/spielplaetze.csv'))
    expect(rows[0]).toMatchObject({ lizenz: 'ODbL 1.0', aus_openstreetmap: 'ja' })
    const file = await (await site.get('/daten/osm/kennzahlen.parquet')).arrayBuffer()
    const all = await parquetReadObjects({ file })
    expect(new Set(all.map(({ kennzahl }) => kennzahl))).toEqual(new Set(['spielplaetze']))
  })

  it('is not where it does not belong, and says where it is', async () => {
    const answer = await site.get('/daten/kennzahl/spielplaetze.csv')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('link')).toContain('</daten/osm/kennzahl/spielplaetze.csv>')
    expect((await site.get('/daten/osm/kennzahl/armut.csv')).status).toBe(404)
  })

  it('takes the maps along where the borders come from there, and leaves the tables', async () => {
    const other = await openDataSite({ osmBorders: true })
    expect((await other.get('/daten/kennzahl/armut.geojson')).status).toBe(404)
    expect((await other.get('/daten/gebiete/quartier.geojson')).status).toBe(404)
    expect((await other.get('/daten/kennzahlen/quartier.geojson')).status).toBe(404)
    const map = JSON.parse(await other.text('/daten/osm/kennzahl/armut.geojson'))
    expect(map).toMatchObject({ lizenz: 'CC BY 4.0', grenzen_lizenz: 'ODbL 1.0' })
    expect(map.features[0].properties.lizenz).toBe('CC BY 4.0')
    const all = JSON.parse(await other.text('/daten/osm/kennzahlen/quartier.geojson'))
    expect(Object.keys(all.lizenzen).sort()).toEqual(['armut', 'heikel', 'spielplaetze'])
    expect(rowsOf(await other.text('/daten/kennzahl/armut.csv'))[0]).toMatchObject({
      lizenz: 'CC BY 4.0',
    })
    // The districts are the city's own.
    expect((await other.get('/daten/kennzahlen/bezirk.geojson')).status).toBe(200)
  })
})

describe('the answers', () => {
  it('are for everybody’s pages, and are asked for anew without being sent again', async () => {
    const first = await site.get('/daten/kennzahl/armut.csv')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const tag = first.headers.get('etag')!
    const again = await site.get('/daten/kennzahl/armut.csv', { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('are packed for who takes it', async () => {
    const packed = await site.get('/daten/kennzahl/armut.csv', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await plain.text()).toBe(await site.text('/daten/kennzahl/armut.csv'))
    const refused = await site.get('/daten/kennzahl/armut.csv', { 'accept-encoding': 'gzip;q=0' })
    expect(refused.headers.get('content-encoding')).toBeNull()
  })
})
