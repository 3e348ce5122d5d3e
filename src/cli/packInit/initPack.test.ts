import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type CityPack,
  cityImport,
  describePackIssue,
  parsePack,
} from '../../contexts/city/index.ts'
import { createInverseTransform } from '../../kernels/geo/index.ts'
import { checkImport } from '../../platform/import/index.ts'
import { guessName, guessState } from './guessCity.ts'
import { initPack } from './initPack.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nahbei-init-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const square = (lon: number, lat: number) => [
  [lon, lat],
  [lon + 0.01, lat],
  [lon + 0.01, lat + 0.01],
  [lon, lat + 0.01],
  [lon, lat],
]

async function boundaryFile(
  properties: Record<string, unknown>[],
  { name = 'neustadt_stadtteile.geojson', at = square, collection = {} } = {},
) {
  const features = properties.map((one, i) => ({
    type: 'Feature',
    properties: one,
    geometry: { type: 'Polygon', coordinates: [at(6.7 + i * 0.01, 51.2)] },
  }))
  const file = path.join(folder, name)
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', ...collection, features }))
  return file
}

const parts = [
  { OBJECTID: 11, STT_NR: '011', STT_NAME: 'Altstadt', EINWOHNER: 2300, STAND: '01.01.2024' },
  { OBJECTID: 12, STT_NR: '012', STT_NAME: 'Karlstadt', EINWOHNER: 2400, STAND: '01.01.2024' },
  { OBJECTID: 13, STT_NR: '013', STT_NAME: 'Stadtmitte', EINWOHNER: 2500, STAND: '01.01.2024' },
]

async function packIn(out: string): Promise<CityPack> {
  const read = parsePack(await readFile(path.join(out, 'pack.json'), 'utf8'))
  if (!read.ok) throw new Error(read.issues.map(describePackIssue).join('\n'))
  return read.pack
}

const check = (pack: CityPack, out: string) =>
  checkImport({
    parts: cityImport(pack).parts,
    folders: { packFolder: out, dataFolder: out },
    now: new Date('2026-01-01'),
    kinds: new Map(),
    openDatabase: async () => undefined,
  })

/** The text with its examples switched on: lines whose comment begins like JSON. */
const withExamples = (text: string) => text.replace(/^(\s*)\/\/ (\s*["{}[\]])/gm, '$1$2')

describe('a starter pack', () => {
  test('finds id, name, level and Land, and imports as it is', async () => {
    const out = path.join(folder, 'out')
    const result = await initPack(await boundaryFile(parts), { out })
    expect(result).toMatchObject({ areas: 3, columns: { id: 'STT_NR', name: 'STT_NAME' } })
    const pack = await packIn(out)
    expect(pack).toMatchObject({ id: 'neustadt', name: 'Neustadt', state: 'NW' })
    expect(pack.levels[0]?.name).toEqual({ one: 'Stadtteil', many: 'Stadtteile' })
    const report = await check(pack, out)
    expect(report.parts.flatMap((part) => [...part.refusals, ...part.rejections])).toEqual([])
    expect(report.parts.find(({ kind }) => kind === 'areas')?.rowsAccepted).toBe(3)
  })

  test('has examples that hold once their comment marks are taken away', async () => {
    const out = path.join(folder, 'out')
    await initPack(await boundaryFile(parts), { out })
    const text = await readFile(path.join(out, 'pack.json'), 'utf8')
    const read = parsePack(withExamples(text))
    expect(read.ok ? [] : read.issues.map(describePackIssue)).toEqual([])
    if (!read.ok) return
    expect(read.pack.residents[0]?.columns).toEqual({ EINWOHNER: {} })
    expect([read.pack.offers.length, read.pack.values.length, read.pack.sources.length]).toEqual([
      1, 1, 1,
    ])
  })

  test('never overwrites a pack', async () => {
    const out = path.join(folder, 'out')
    const file = await boundaryFile(parts)
    await initPack(file, { out, name: 'Eins' })
    const before = await readFile(path.join(out, 'pack.json'), 'utf8')
    await expect(initPack(file, { out, name: 'Zwei' })).rejects.toThrow('gibt es schon')
    expect(await readFile(path.join(out, 'pack.json'), 'utf8')).toBe(before)
  })

  test('does without ids that only a program gave', async () => {
    const out = path.join(folder, 'out')
    const only = parts.map(({ OBJECTID, STT_NAME }) => ({ cartodb_id: OBJECTID, name: STT_NAME }))
    const { columns, check: todo } = await initPack(await boundaryFile(only), { out })
    expect(columns).toMatchObject({ id: undefined, name: 'name' })
    expect(todo.join()).toContain('aus den Namen')
    expect(
      (await check(await packIn(out), out)).parts.every(({ state }) => state === 'accepted'),
    ).toBe(true)
  })

  test('guesses metres without a word on their system, and says so', async () => {
    const out = path.join(folder, 'out')
    const toUtm = createInverseTransform('EPSG:25832')
    const at = (lon: number, lat: number) => square(lon, lat).map(([x, y]) => [...toUtm(x!, y!)])
    const { check: todo } = await initPack(await boundaryFile(parts, { at }), { out, state: 'NW' })
    expect(todo.join()).toContain('EPSG:25832')
    expect((await packIn(out)).areas[0]?.crs).toBe('EPSG:25832')
  })

  test('refuses swapped coordinates, places far away, and files without areas', async () => {
    const out = path.join(folder, 'out')
    const swapped = (lon: number, lat: number) => square(lon, lat).map(([x, y]) => [y!, x!])
    await expect(initPack(await boundaryFile(parts, { at: swapped }), { out })).rejects.toThrow(
      'vertauscht',
    )
    const far = (lon: number, lat: number) => square(lon + 60, lat)
    await expect(initPack(await boundaryFile(parts, { at: far }), { out })).rejects.toThrow(
      'nicht in Deutschland',
    )
    const points = path.join(folder, 'p.geojson')
    const geometry = { type: 'Point', coordinates: [6.7, 51.2] }
    const features = [{ type: 'Feature', properties: { id: 1 }, geometry }]
    await writeFile(points, JSON.stringify({ type: 'FeatureCollection', features }))
    await expect(initPack(points, { out })).rejects.toThrow('keine Flächen')
    expect(existsSync(out)).toBe(false)
  })

  test('is written in words of one’s own where they are given', async () => {
    const out = path.join(folder, 'out')
    const file = await boundaryFile(parts, { name: 'gebiete.geojson' })
    await initPack(file, { out, name: 'Bad Ödheim', state: 'HE', level: 'Kiez,Kieze' })
    expect(await packIn(out)).toMatchObject({
      id: 'bad-oedheim',
      state: 'HE',
      levels: [{ id: 'kiez', name: { one: 'Kiez', many: 'Kieze' } }],
    })
    expect(await readdir(out)).toEqual(['gebiete.geojson', 'pack.json'])
  })
})

test.each([
  ['BE', 13.4, 52.5],
  ['NW', 6.96, 50.94],
  ['HB', 8.8, 53.1],
  ['HH', 10, 53.6],
  ['TH', 11.6, 50.9],
  ['SL', 7, 49.2],
] as const)('the Land at the middle of %s', (state, lon, lat) => {
  expect(guessState([lon, lat])).toBe(state)
})

test.each([
  ['duesseldorf_stadtteile_osm2015.geojson', 'Duesseldorf'],
  ['köln-bezirke.zip', 'Köln'],
  ['stadtteile.geojson', undefined],
])('the city of %s', (file, name) => {
  expect(guessName(file)).toBe(name)
})

const data =
  process.env.NAHBEI_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data')
const there = existsSync(path.join(data, 'koeln'))
if (!there) console.warn(`skipped: no real data in ${data}`)

describe.skipIf(!there)('from real boundaries', () => {
  test.each([
    ['koeln/koeln_stadtteile_2014.geojson', 86, 'STT_NR', 'STT_NAME', 'NW', 0],
    ['duesseldorf/duesseldorf_stadtteile_osm2015.geojson', 50, undefined, 'name', 'NW', 0],
    ['berlin/boundaries/berlin_plr_2021.geojson', 542, 'PLR_ID', 'PLR_NAME', 'BE', 0],
    ['berlin/boundaries/berlin_plr_pre2021.geojson', 448, 'broker Dow', 'PLANUNGSRA', 'BE', 1],
  ])('%s', async (file, areas, id, name, state, doubled) => {
    const out = path.join(folder, 'out')
    const result = await initPack(path.join(data, file), { out })
    expect(result).toMatchObject({ areas, columns: { id, name } })
    expect(result.columns.doubledIds).toHaveLength(doubled)
    const pack = await packIn(out)
    expect(pack.state).toBe(state)
    const report = await check(pack, out)
    expect(report.parts.flatMap((part) => part.refusals)).toEqual([])
    const accepted = report.parts.find(({ kind }) => kind === 'areas')?.rowsAccepted
    expect(accepted).toBe(areas - doubled)
  })
})
